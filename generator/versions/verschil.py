"""Two versions of records to what is different between them; never lines, never order.

A record is compared by its fields, a line of money by who and what for. The order of files,
keys and items, white space and comments are no difference.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from pydantic import BaseModel, JsonValue

Soort = Literal["erbij", "weg", "anders"]
Velden: TypeAlias = Mapping[str, JsonValue]

# lists of which each item is known by these fields
SLEUTELS: Mapping[str, tuple[str, ...]] = {
    "kosten": ("partij", "post"),
    "baten": ("partij", "post"),
    "overdrachten": ("betaler", "ontvanger", "post"),
    "minder_kosten": ("partij", "post"),
    "extra_baten": ("partij", "post"),
    "gewichten": ("partij",),
    "effecten": ("doel",),
    "metingen": ("gebied", "peildatum"),
}


@dataclass(frozen=True, slots=True)
class Verschil:
    """One thing that is new, gone or other.

    Attributes:
        lijst: Which records: maatregelen, doelen, partijen, pakket, ….
        id: Key of the record within them.
        naam: The name by which readers know it.
        soort: Whether it came, went or changed.
        veld: Name of the field that changed; "" for the record itself.
        regel: The post, party or goal of a line in that field, else "".
        oud: What it was, as in JSON; None where it was not there.
        nieuw: What it is now, likewise.
    """

    lijst: str
    id: str
    naam: str
    soort: Soort
    veld: str = ""
    regel: str = ""
    oud: JsonValue = None
    nieuw: JsonValue = None


@dataclass(frozen=True, slots=True)
class Stuk:
    """A record, ready to be compared: its key, the name readers know it by, its fields."""

    id: str
    naam: str
    velden: Velden


def velden_van(record: BaseModel, zonder: Iterable[str] = ()) -> Velden:
    """Return the fields of a record in the order of its model, as JSON has them."""
    velden: Velden = record.model_dump(mode="json", by_alias=True, exclude=set(zonder))
    return velden


def vergelijk(lijst: str, oud: Iterable[Stuk], nieuw: Iterable[Stuk]) -> Iterator[Verschil]:
    """Yield what is different between two lists of records, in order of key."""
    was, is_ = _per_sleutel(oud), _per_sleutel(nieuw)
    for id_ in sorted({*was, *is_}):
        if id_ not in was:
            stuk = is_[id_]
            yield Verschil(lijst, id_, stuk.naam, "erbij", nieuw=dict(stuk.velden))
        elif id_ not in is_:
            stuk = was[id_]
            yield Verschil(lijst, id_, stuk.naam, "weg", oud=dict(stuk.velden))
        else:
            yield from _velden(lijst, was[id_], is_[id_])


def _per_sleutel(stukken: Iterable[Stuk]) -> dict[str, Stuk]:
    """Index records; those with the same key are told apart by their order of content."""
    uit: dict[str, Stuk] = {}
    gezien: Counter[str] = Counter()
    for stuk in sorted(stukken, key=lambda s: (s.id, _vast(dict(s.velden)))):
        gezien[stuk.id] += 1
        keer = gezien[stuk.id]
        uit[stuk.id if keer == 1 else f"{stuk.id} ({keer})"] = stuk
    return uit


def _velden(lijst: str, oud: Stuk, nieuw: Stuk) -> Iterator[Verschil]:
    for veld in dict.fromkeys((*nieuw.velden, *oud.velden)):
        was, is_ = oud.velden.get(veld), nieuw.velden.get(veld)
        if gelijk(was, is_):
            continue
        if veld in SLEUTELS and isinstance(was, list) and isinstance(is_, list):
            yield from _regels(lijst, nieuw, veld, was, is_)
        else:
            yield Verschil(lijst, nieuw.id, nieuw.naam, "anders", veld, oud=was, nieuw=is_)


def _regels(
    lijst: str, stuk: Stuk, veld: str, oud: Sequence[JsonValue], nieuw: Sequence[JsonValue]
) -> Iterator[Verschil]:
    """Compare lines by who and what for; a line of which only the post changed is the same."""
    was, is_ = _per_regel(veld, oud), _per_regel(veld, nieuw)
    weg = [sleutel for sleutel in was if sleutel not in is_]
    erbij = [sleutel for sleutel in is_ if sleutel not in was]
    for sleutel in list(weg):
        nieuwe = next((s for s in erbij if _op_post_na(was[sleutel], is_[s])), None)
        if nieuwe is not None:
            weg.remove(sleutel)
            erbij.remove(nieuwe)
            is_[sleutel] = is_.pop(nieuwe)
    for sleutel in sorted({*was, *is_}):
        a, b = was.get(sleutel), is_.get(sleutel)
        if a is not None and b is not None and gelijk(a, b):
            continue
        soort: Soort = "erbij" if a is None else "weg" if b is None else "anders"
        regel = next((str(s) for s in reversed(sleutel[:-1]) if s), "")
        yield Verschil(lijst, stuk.id, stuk.naam, soort, veld, regel, a, b)


def _per_regel(veld: str, regels: Sequence[JsonValue]) -> dict[tuple[str, ...], JsonValue]:
    uit: dict[tuple[str, ...], JsonValue] = {}
    gezien: Counter[tuple[str, ...]] = Counter()
    for regel in sorted(regels, key=_vast):
        velden = regel if isinstance(regel, dict) else {}
        kop = tuple(str(_kaal(velden.get(deel) or "")) for deel in SLEUTELS[veld])
        gezien[kop] += 1
        uit[*kop, f"{gezien[kop]:06d}"] = regel
    return uit


def _op_post_na(a: JsonValue, b: JsonValue) -> bool:
    if not isinstance(a, dict) or not isinstance(b, dict) or "post" not in a:
        return False
    return gelijk({**a, "post": ""}, {**b, "post": ""})


def gelijk(a: JsonValue, b: JsonValue) -> bool:
    """Tell whether two values say the same: white space and the order of items aside."""
    return _vast(a) == _vast(b)


def _vast(waarde: JsonValue) -> str:
    return json.dumps(_kaal(waarde), sort_keys=True)


def _kaal(waarde: JsonValue) -> JsonValue:
    """Write a value in the one way that all its equals share."""
    if isinstance(waarde, str):
        return " ".join(waarde.split())
    if isinstance(waarde, float) and waarde.is_integer():
        return int(waarde)
    if isinstance(waarde, dict):
        return {naam: _kaal(deel) for naam, deel in waarde.items()}
    if isinstance(waarde, list):
        delen = [_kaal(deel) for deel in waarde]
        return sorted(delen, key=lambda deel: json.dumps(deel, sort_keys=True))
    return waarde
