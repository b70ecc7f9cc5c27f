"""Coordinates of GeoJSON: are they in EPSG:4326, finite, closed, near enough."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import cos, isfinite, radians

Punt = tuple[float, float]
"""Longitude and latitude in degrees."""

# one degree of latitude, on the mean radius of the earth (6 371 009 m)
METER_PER_GRAAD = 111_195.0
DIEPTE = {
    "Point": 0,
    "MultiPoint": 1,
    "LineString": 1,
    "MultiLineString": 2,
    "Polygon": 2,
    "MultiPolygon": 3,
}
_MINST_LIJN, _MINST_RING = 2, 4
_GROOTSTE_LENGTE, _GROOTSTE_BREEDTE = 180, 90


class MeetkundeFoutError(ValueError):
    """Coordinates that can't be drawn; the text says why, in Dutch, and how to mend it."""

    def __init__(self, wat: str, herstel: str) -> None:
        """Note what and how."""
        super().__init__(wat)
        self.wat = wat
        self.herstel = herstel


@dataclass(frozen=True, slots=True)
class Kader:
    """A box of longitudes and latitudes, degrees."""

    west: float
    zuid: float
    oost: float
    noord: float

    @classmethod
    def om(cls, punten: Iterable[Punt]) -> Kader:
        """Return the smallest box around points."""
        lengtes, breedtes = zip(*punten, strict=True)
        return cls(min(lengtes), min(breedtes), max(lengtes), max(breedtes))

    def ruimer(self, meter: float) -> Kader:
        """Return the box with a margin on all sides."""
        hoog = meter / METER_PER_GRAAD
        breed = hoog / max(cos(radians((self.zuid + self.noord) / 2)), 0.01)
        return Kader(self.west - breed, self.zuid - hoog, self.oost + breed, self.noord + hoog)

    def bevat(self, punt: Punt) -> bool:
        """Tell whether a point lies in the box."""
        lengte, breedte = punt
        return self.west <= lengte <= self.oost and self.zuid <= breedte <= self.noord


def lees_coordinaten(soort: str, coordinaten: object) -> tuple[object, ...]:
    """Return the coordinates of a geometry as nested tuples, heights left out.

    Raises:
        MeetkundeFoutError: Where they can't be drawn.
    """
    if soort not in DIEPTE:
        wat = f"meetkunde van soort '{soort[:40]}' kan hier niet;"
        raise MeetkundeFoutError(wat, "gebruik punten, lijnen of vlakken.")
    gelezen = _lees(coordinaten, DIEPTE[soort])
    if soort in ("LineString", "MultiLineString"):
        _keur_lijnen(gelezen, DIEPTE[soort])
    elif soort in ("Polygon", "MultiPolygon"):
        _keur_ringen(gelezen, DIEPTE[soort])
    return gelezen


def punten_in(coordinaten: tuple[object, ...]) -> Iterator[Punt]:
    """Yield each point of nested coordinates."""
    match coordinaten:
        case (float() as lengte, float() as breedte):
            yield lengte, breedte
        case _:
            for deel in coordinaten:
                if isinstance(deel, tuple):
                    yield from punten_in(deel)


def _lees(waarde: object, diepte: int) -> tuple[object, ...]:
    if not isinstance(waarde, list) or not waarde:
        raise MeetkundeFoutError("de coördinaten zijn niet volledig;", "controleer de haken.")
    if diepte:
        return tuple(_lees(deel, diepte - 1) for deel in waarde)
    getallen = [float(g) for g in waarde[:2] if type(g) in (int, float) and _eindig(g)]
    if len(getallen) < 2:  # noqa: PLR2004 - longitude and latitude
        herstel = "schrijf [lengte, breedte], als [4.690, 51.830]."
        raise MeetkundeFoutError("een punt bestaat niet uit twee gewone getallen;", herstel)
    return _keur_punt(*getallen)


def _eindig(waarde: float) -> bool:
    try:
        return isfinite(waarde)
    except OverflowError:
        return False


def _keur_punt(lengte: float, breedte: float) -> Punt:
    if abs(lengte) <= _GROOTSTE_LENGTE and abs(breedte) <= _GROOTSTE_BREEDTE:
        return lengte, breedte
    wat = f"({lengte:g}, {breedte:g}) is geen lengte en breedte in graden;"
    if 0 <= lengte <= 300_000 and 300_000 <= breedte <= 630_000:  # noqa: PLR2004 - the extent of RD
        herstel = "dit lijkt Rijksdriehoek (EPSG:28992); sla het bestand op in EPSG:4326."
        raise MeetkundeFoutError(wat, herstel)
    raise MeetkundeFoutError(wat, "sla het bestand op in EPSG:4326 (WGS 84).")


def _rij(waarde: object) -> tuple[object, ...]:
    if not isinstance(waarde, tuple):
        raise ValueError(f"{waarde!r} is not nested as deep as its type says")  # noqa: TRY004 - a promise of ours
    return waarde


def _keur_lijnen(delen: tuple[object, ...], diepte: int) -> None:
    if diepte > 1:
        for deel in delen:
            _keur_lijnen(_rij(deel), diepte - 1)
    elif len(delen) < _MINST_LIJN:
        raise MeetkundeFoutError("een lijn heeft ten minste twee punten;", "teken de lijn opnieuw.")


def _keur_ringen(delen: tuple[object, ...], diepte: int) -> None:
    if diepte > 1:
        for deel in delen:
            _keur_ringen(_rij(deel), diepte - 1)
    elif len(delen) < _MINST_RING or delen[0] != delen[-1]:
        herstel = "laat het laatste punt gelijk zijn aan het eerste."
        raise MeetkundeFoutError("de rand van een vlak is niet gesloten;", herstel)
