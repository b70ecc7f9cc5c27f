"""Remember what earlier builds found, below build/.cache/; a bad file counts as absent.

Each file holds the hash of what it keeps: a disk that lost a block changes no figure. JSON
and no pickle: a pickle that somebody committed would run as code.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Hashable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, cast

from pydantic import TypeAdapter, ValidationError

from generator.publish.project import write_whole

T = TypeVar("T")


def remember(map_: Path, naam: str, sleutel: str, waarde: T, soort: type[T]) -> None:
    """Store a value under a name, with the key it is true for."""
    inhoud = to_json(waarde, soort).encode()
    kop = json.dumps([sleutel, _hash(inhoud)]).encode()
    write_whole(map_ / f"{naam}.json", kop + b"\n" + inhoud)


def recall(map_: Path, naam: str, sleutel: str, soort: type[T]) -> T | None:
    """Return the value stored under a name, or None if it was stored for another key."""
    try:
        kop, _, rest = (map_ / f"{naam}.json").read_bytes().partition(b"\n")
        if kop != json.dumps([sleutel, _hash(rest)]).encode():
            return None
        return from_json(rest.decode(), soort)
    except (OSError, ValueError):
        return None


def remember_files(map_: Path, naam: str, sleutel: str, bestanden: Mapping[str, bytes]) -> None:
    """Store files under a name, with the key they are true for."""
    alles = b"".join(bestanden.values())
    lengtes = [[pad, len(inhoud)] for pad, inhoud in bestanden.items()]
    kop = json.dumps([sleutel, lengtes])
    som = _hash(kop.encode() + alles)
    write_whole(map_ / f"{naam}.bytes", f"{som}\n{kop}\n".encode() + alles)


def recall_files(map_: Path, naam: str, sleutel: str | None) -> Mapping[str, bytes] | None:
    """Return the files stored under a name, or None if they were stored for another key.

    Args:
        map_: Folder of the memory.
        naam: The name.
        sleutel: The key; None takes the files of any.
    """
    try:
        som, kop, rest = (map_ / f"{naam}.bytes").read_bytes().split(b"\n", 2)
    except (OSError, ValueError):
        return None
    if som != _hash(kop + rest).encode():
        return None
    eigen, lengtes = json.loads(kop)
    if sleutel not in (eigen, None):
        return None
    bestanden: dict[str, bytes] = {}
    for pad, lengte in lengtes:
        bestanden[pad], rest = rest[:lengte], rest[lengte:]
    return bestanden


def _hash(inhoud: bytes) -> str:
    return hashlib.sha256(inhoud).hexdigest()


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
