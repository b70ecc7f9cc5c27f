"""What a map shows, before it is drawn still or made interactive: shapes, marks, extent."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from generator.draw.projectie import Kader, kader_van
from generator.model.plan import Kaartobject
from generator.model.taal import _

Laagsoort = Literal["omgeving", "buurt", "plan", "grens", "werk", "lijn"]
Merksoort = Literal["vol", "open", "klaar", "uit", "punt", "knelpunt", "kans", "goed"]


@dataclass(frozen=True, slots=True)
class Vorm:
    """An area or line.

    Attributes:
        object_: The feature.
        soort: How it is drawn.
        label: Name written on the map, or "".
        naam: Name shown when pointed at, or "".
        url: Page it leads to, from the page that holds the map; or "".
        tint: Hue 1 … 8, or 0 for the accent.
        sleutel: Id of the measure in the list that stays in step with the map, or "".
    """

    object_: Kaartobject
    soort: Laagsoort
    label: str = ""
    naam: str = ""
    url: str = ""
    tint: int = 0
    sleutel: str = ""


@dataclass(frozen=True, slots=True)
class Merk:
    """A sign at a place; `teken` is its number or symbol, the rest as in `Vorm`."""

    lon: float
    lat: float
    soort: Merksoort
    teken: str = ""
    naam: str = ""
    url: str = ""
    tint: int = 0
    sleutel: str = ""


@dataclass(frozen=True, slots=True)
class Opzet:
    """A whole map.

    Attributes:
        id: Stable name.
        titel: Name for screen readers.
        uitleg: What is to be seen, in a sentence or two.
        vormen: In the order in which they are drawn.
        merken: In order of importance: the first gets its place first.
        kader: What must be in view.
    """

    id: str
    titel: str
    uitleg: str
    vormen: tuple[Vorm, ...]
    merken: tuple[Merk, ...]
    kader: Kader


def kader_om(objecten: Iterable[Kaartobject], merken: Iterable[Merk] = ()) -> Kader | None:
    """Return the extent of features and marks together, or None where there is nothing."""
    kader = kader_van(objecten)
    hoeken = [(m.lon, m.lat) for m in merken]
    if kader:
        hoeken += [(kader[0], kader[1]), (kader[2], kader[3])]
    if not hoeken:
        return None
    lons, lats = [h[0] for h in hoeken], [h[1] for h in hoeken]
    return min(lons), min(lats), max(lons), max(lats)


def kaartbron(objecten: Iterable[Kaartobject]) -> str:
    """Write the sources of features, each once."""
    namen: list[str] = []
    for object_ in objecten:
        bron, licentie = (object_.eigenschappen.get(k) for k in ("bron", "licentie"))
        naam = str(bron).partition(";")[0].strip() if bron else ""
        if naam and licentie and str(licentie) not in naam:
            naam = f"{naam} ({licentie})"
        if naam and naam not in namen:
            namen.append(naam)
    return _("Bron: {bronnen}.", bronnen="; ".join(namen)) if namen else ""
