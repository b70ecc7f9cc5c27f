"""Whole files to models: a file that is one record, or a list of records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar, cast

from generator.check.keuring import Deel, Keuring, kort
from generator.check.lezen import lees_model
from generator.check.scalar import is_leeg
from generator.model.bron import Bronbestand, Bronplek, Groep, Knoop, Lijst, Scalar
from generator.model.velden import Inhoud

M = TypeVar("M", bound=Inhoud)


@dataclass(frozen=True, slots=True)
class Gelezen(Generic[M]):
    """The records of a file.

    Attributes:
        goed: Those without any mistake, in order of the file.
        alle: Also those with mistakes, as far as they are right.
        compleet: Whether every record is right.
    """

    goed: tuple[M, ...] = ()
    alle: tuple[M, ...] = ()
    compleet: bool = True


def lees_een(
    keuring: Keuring,
    bestand: Bronbestand | None,
    model: type[M],
    pad: str,
    vooraf: Mapping[str, str] | None = None,
) -> Gelezen[M]:
    """Read a file that is one record; a missing key has its place at the file's begin."""
    if bestand is None or bestand.knoop is None:
        return Gelezen(compleet=False)
    keuring.plekken[pad] = Bronplek(bestand.pad)
    deel = lees_model(keuring, model, bestand.knoop, pad, vooraf)
    return _gelezen([deel])


def lees_lijst(
    keuring: Keuring, bestand: Bronbestand | None, model: type[M], begin: str, *, met_id: bool
) -> Gelezen[M]:
    """Read a file that is a list of records.

    Args:
        keuring: Takes what is found.
        bestand: The file, or None where there is none.
        model: What each record should be.
        begin: First part of the paths: `partijen`, `afspraken`.
        met_id: Whether paths go by id, else by place in the list.
    """
    if bestand is None:
        return Gelezen()
    keuring.plekken[begin] = Bronplek(bestand.pad)
    knoop = bestand.knoop
    if knoop is None:
        return Gelezen(compleet=False)
    if not isinstance(knoop, Lijst):
        wat = "dit bestand moet een lijst zijn;"
        keuring.meld(knoop.plek, "WP103", wat, "begin elk punt met een streepje: '- naam: …'.")
        return Gelezen(compleet=False)
    delen: list[Deel | None] = []
    eerder: dict[str, int] = {}
    for nummer, item in enumerate(knoop.items):
        if isinstance(item, Scalar) and is_leeg(item):
            wat = "dit punt van de lijst is leeg;"
            keuring.meld(item.plek, "WP103", wat, "vul het in of haal het streepje weg.")
            delen.append(None)
            continue
        id_ = _id(item)
        dubbel = id_ is not None and id_.tekst in eerder
        naam = id_.tekst if met_id and id_ is not None and not dubbel else str(nummer)
        delen.append(lees_model(keuring, model, item, f"{begin}/{naam}"))
        if id_ is None:
            continue
        if dubbel:
            wat = f"id '{kort(id_.tekst)}' staat dubbel (eerder op regel {eerder[id_.tekst]});"
            keuring.meld(id_.plek, "WP211", wat, "kies een ander id.")
        else:
            eerder[id_.tekst] = id_.plek.regel
    return _gelezen(delen)


def _gelezen(delen: list[Deel | None]) -> Gelezen[M]:
    alle = [deel for deel in delen if deel is not None]
    goed = [deel for deel in alle if not deel.fouten]
    return Gelezen(
        goed=tuple(cast("M", deel.waarde) for deel in goed),
        alle=tuple(cast("M", deel.waarde) for deel in alle),
        compleet=len(goed) == len(delen),
    )


def _id(item: Knoop) -> Scalar | None:
    id_ = item["id"] if isinstance(item, Groep) else None
    return id_ if isinstance(id_, Scalar) and not is_leeg(id_) else None
