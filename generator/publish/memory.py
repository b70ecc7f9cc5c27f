"""Remember what earlier builds found, below build/.cache/; a bad file counts as absent.

JSON and no pickle: a pickle that somebody committed would run as code.
"""

from __future__ import annotations

import json
import os
from collections.abc import Hashable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, cast

from pydantic import TypeAdapter, ValidationError

T = TypeVar("T")


def remember(map_: Path, naam: str, sleutel: str, waarde: T, soort: type[T]) -> None:
    """Store a value under a name, with the key it is true for."""
    map_.mkdir(parents=True, exist_ok=True)
    pad = map_ / f"{naam}.json"
    tijdelijk = pad.with_suffix(f".{os.getpid()}")
    tijdelijk.write_text(f"{json.dumps(sleutel)}\n{to_json(waarde, soort)}\n", encoding="utf-8")
    tijdelijk.replace(pad)


def recall(map_: Path, naam: str, sleutel: str, soort: type[T]) -> T | None:
    """Return the value stored under a name, or None if it was stored for another key."""
    try:
        kop, _, rest = (map_ / f"{naam}.json").read_text(encoding="utf-8").partition("\n")
        if kop != json.dumps(sleutel):
            return None
        return from_json(rest, soort)
    except (OSError, ValueError):
        return None


def remember_files(map_: Path, naam: str, sleutel: str, bestanden: Mapping[str, bytes]) -> None:
    """Store files under a name, with the key they are true for."""
    map_.mkdir(parents=True, exist_ok=True)
    pad = map_ / f"{naam}.bytes"
    tijdelijk = pad.with_name(f"{pad.name}.{os.getpid()}")
    kop = json.dumps([sleutel, [[p, len(inhoud)] for p, inhoud in bestanden.items()]])
    tijdelijk.write_bytes(b"".join([kop.encode(), b"\n", *bestanden.values()]))
    tijdelijk.replace(pad)


def recall_files(map_: Path, naam: str, sleutel: str | None) -> Mapping[str, bytes] | None:
    """Return the files stored under a name, or None if they were stored for another key.

    Args:
        map_: Folder of the memory.
        naam: The name.
        sleutel: The key; None takes the files of any.
    """
    try:
        kop, _, rest = (map_ / f"{naam}.bytes").read_bytes().partition(b"\n")
        eigen, lengtes = json.loads(kop)
        bestanden: dict[str, bytes] = {}
        for pad, lengte in lengtes:
            bestanden[pad], rest = rest[:lengte], rest[lengte:]
            if len(bestanden[pad]) != lengte:
                return None
    except (OSError, ValueError, TypeError):
        return None
    return bestanden if sleutel in (eigen, None) and not rest else None


def to_json(waarde: T, soort: type[T]) -> str:
    """Write a record of dataclasses as JSON; floats keep every digit."""
    return _adapter(cast("Hashable", soort)).dump_json(waarde).decode()


def from_json(tekst: str, soort: type[T]) -> T | None:
    """Read a record back, lists as tuples, or None if it is not one."""
    try:
        waarde: T = _adapter(cast("Hashable", soort)).validate_python(_tuples(json.loads(tekst)))
    except (ValidationError, ValueError, RecursionError):
        return None
    return waarde


def _tuples(waarde: object) -> object:
    """Turn lists into tuples, also where a type says no more than `object`."""
    if isinstance(waarde, list):
        return tuple(_tuples(deel) for deel in waarde)
    if isinstance(waarde, dict):
        return {naam: _tuples(deel) for naam, deel in waarde.items()}
    return waarde


@cache
def _adapter(soort: Hashable) -> TypeAdapter[Any]:
    vorm: Any = soort
    return TypeAdapter(vorm)
