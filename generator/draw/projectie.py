"""From degrees to paper: a local projection, clipping, and the shapes of features."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from math import cos, hypot, radians
from typing import cast

from generator.draw.svg import Punt, route
from generator.model.plan import Kaartobject

Kader = tuple[float, float, float, float]
"""West, south, east, north in degrees."""

_DICHTSTBIJ = 0.8  # px: nearer points look the same


@dataclass(frozen=True, slots=True)
class Projectie:
    """A plate carrée with the true proportion at its middle: right for a wijk or a gemeente."""

    west: float
    noord: float
    px_per_graad: float
    krimp: float

    def __call__(self, lon: float, lat: float) -> Punt:
        """Place a coordinate in px from the top left."""
        return (
            (lon - self.west) * self.krimp * self.px_per_graad,
            (self.noord - lat) * self.px_per_graad,
        )


def hoogte_bij(kader: Kader, breedte: float, rand: float) -> float:
    """Return how high a drawing of this width must be to hold an extent without empty bands."""
    west, zuid, oost, noord = kader
    breed = max((oost - west) * cos(radians((zuid + noord) / 2)), 1e-5)
    return (noord - zuid) / breed * (breedte - 2 * rand) + 2 * rand


def passend(kader: Kader, breedte: float, hoogte: float, rand: float) -> Projectie:
    """Fit an extent in the middle of a drawing.

    Args:
        kader: What must be in view.
        breedte: Width of the drawing, px.
        hoogte: Height of the drawing, px.
        rand: Least distance to the edge, px.
    """
    west, zuid, oost, noord = kader
    krimp = cos(radians((zuid + noord) / 2))
    breed, hoog = max((oost - west) * krimp, 1e-5), max(noord - zuid, 1e-5)
    schaal = min((breedte - 2 * rand) / breed, (hoogte - 2 * rand) / hoog)
    links, boven = (breedte / schaal - breed) / 2, (hoogte / schaal - hoog) / 2
    return Projectie(west - links / krimp, noord + boven, schaal, krimp)


def punten(object_: Kaartobject) -> Iterator[Punt]:
    """Yield every (lon, lat) of a feature."""
    if object_.soort == "Point":
        yield from _ring((object_.coordinaten,))
    elif object_.soort == "MultiPoint":
        yield from _ring(object_.coordinaten)
    else:
        yield from chain.from_iterable(ringen(object_))


def ringen(object_: Kaartobject) -> tuple[tuple[Punt, ...], ...]:
    """Return the rings of a polygon or the parts of a line; empty for points."""
    delen: Sequence[object] = ()
    if object_.soort == "LineString":
        delen = (object_.coordinaten,)
    elif object_.soort in ("MultiLineString", "Polygon"):
        delen = object_.coordinaten
    elif object_.soort == "MultiPolygon":
        delen = [ring for vlak in object_.coordinaten for ring in cast("Sequence[object]", vlak)]
    return tuple(tuple(_ring(deel)) for deel in delen)


def kader_van(objecten: Iterable[Kaartobject]) -> Kader | None:
    """Return the extent of features, or None where there are none."""
    alle = [punt for object_ in objecten for punt in punten(object_)]
    if not alle:
        return None
    lons, lats = [p[0] for p in alle], [p[1] for p in alle]
    return min(lons), min(lats), max(lons), max(lats)


def dichtbij(object_: Kaartobject, kader: Kader) -> bool:
    """Tell whether a feature comes within the extent plus half its size on every side."""
    west, zuid, oost, noord = kader
    breed, hoog = (oost - west) / 2, (noord - zuid) / 2
    return any(
        west - breed <= lon <= oost + breed and zuid - hoog <= lat <= noord + hoog
        for lon, lat in punten(object_)
    )


def midden(object_: Kaartobject) -> Punt:
    """Return where a mark of a feature belongs: on its line, or inside its largest ring."""
    delen = ringen(object_)
    if not delen:
        alle = list(punten(object_))
        return sum(p[0] for p in alle) / len(alle), sum(p[1] for p in alle) / len(alle)
    if "Line" in object_.soort:
        return _halverwege(max(delen, key=_lengte))
    return binnenpunt(max(delen, key=lambda ring: abs(_oppervlakte(ring))))


def binnenpunt(ring: Sequence[Punt]) -> Punt:
    """Return the centroid of a ring, or the middle of its widest inner stretch at that height."""
    x, y = _zwaartepunt(ring)
    snijdingen = sorted(
        x1 + (y - y1) / (y2 - y1) * (x2 - x1)
        for (x1, y1), (x2, y2) in zip(ring, (*ring[1:], ring[0]), strict=True)
        if (y1 > y) != (y2 > y)
    )
    stukken = list(zip(snijdingen[::2], snijdingen[1::2], strict=False))
    if not stukken or any(links <= x <= rechts for links, rechts in stukken):
        return x, y
    links, rechts = max(stukken, key=lambda stuk: stuk[1] - stuk[0])
    return (links + rechts) / 2, y


def binnen(punt: Punt, object_: Kaartobject) -> bool:
    """Tell whether a point lies in a polygon (holes count as outside)."""
    x, y = punt
    erin = False
    if "Polygon" not in object_.soort:
        return False
    for ring in ringen(object_):
        for (x1, y1), (x2, y2) in zip(ring, (*ring[1:], ring[0]), strict=True):
            if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
                erin = not erin
    return erin


def padvorm(object_: Kaartobject, projectie: Projectie, breedte: float, hoogte: float) -> str:
    """Write the path of a polygon or line, cut off outside the drawing; "" if nothing is left."""
    vlak = "Polygon" in object_.soort
    delen = []
    for ring in ringen(object_):
        op_papier = [projectie(lon, lat) for lon, lat in ring]
        if vlak:
            op_papier = _geknipt(op_papier, breedte, hoogte)
        elif not any(0 <= x <= breedte and 0 <= y <= hoogte for x, y in op_papier):
            continue
        dun = _uitgedund(op_papier)
        if len(dun) > (2 if vlak else 1):
            delen.append(route(dun, dicht=vlak))
    return "".join(delen)


def _ring(ring: object) -> list[Punt]:
    return [(float(punt[0]), float(punt[1])) for punt in cast("Sequence[Sequence[float]]", ring)]


def _oppervlakte(ring: Sequence[Punt]) -> float:
    return sum(
        x1 * y2 - x2 * y1
        for (x1, y1), (x2, y2) in zip(ring, (*ring[1:], ring[0]), strict=True)
    ) / 2  # fmt: skip


def _zwaartepunt(ring: Sequence[Punt]) -> Punt:
    x0, y0 = ring[0]
    los = [(x - x0, y - y0) for x, y in ring]  # near zero: degrees would lose digits
    oppervlakte = _oppervlakte(los)
    if abs(oppervlakte) < 1e-15:  # noqa: PLR2004 - square degrees; a line, not an area
        return sum(x for x, _ in ring) / len(ring), sum(y for _, y in ring) / len(ring)
    zx = zy = 0.0
    for (x1, y1), (x2, y2) in zip(los, (*los[1:], los[0]), strict=True):
        kruis = x1 * y2 - x2 * y1
        zx, zy = zx + (x1 + x2) * kruis, zy + (y1 + y2) * kruis
    return x0 + zx / (6 * oppervlakte), y0 + zy / (6 * oppervlakte)


def _lengte(lijn: Sequence[Punt]) -> float:
    return sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(lijn))


def _halverwege(lijn: Sequence[Punt]) -> Punt:
    over = _lengte(lijn) / 2
    for a, b in pairwise(lijn):
        stuk = hypot(b[0] - a[0], b[1] - a[1])
        if stuk >= over > 0:
            return a[0] + (b[0] - a[0]) * over / stuk, a[1] + (b[1] - a[1]) * over / stuk
        over -= stuk
    return lijn[len(lijn) // 2]


def _geknipt(ring: Sequence[Punt], breedte: float, hoogte: float) -> list[Punt]:
    """Cut a ring to the drawing and a little around it (Sutherland and Hodgman, 1974)."""
    uit, rand = list(ring), 8.0
    for as_, grens, kant in (
        (0, -rand, 1),
        (0, breedte + rand, -1),
        (1, -rand, 1),
        (1, hoogte + rand, -1),
    ):
        uit = _halfvlak(uit, as_, grens, kant)
    return uit


def _halfvlak(ring: Sequence[Punt], as_: int, grens: float, kant: int) -> list[Punt]:
    uit: list[Punt] = []
    for a, b in zip(ring, (*ring[1:], *ring[:1]), strict=True):
        a_erin, b_erin = kant * (a[as_] - grens) >= 0, kant * (b[as_] - grens) >= 0
        if a_erin:
            uit.append(a)
        if a_erin != b_erin:
            deel = (grens - a[as_]) / (b[as_] - a[as_])
            uit.append((a[0] + deel * (b[0] - a[0]), a[1] + deel * (b[1] - a[1])))
    return uit


def _uitgedund(lijn: Sequence[Punt]) -> list[Punt]:
    uit: list[Punt] = []
    for punt in lijn:
        if not uit or hypot(punt[0] - uit[-1][0], punt[1] - uit[-1][1]) >= _DICHTSTBIJ:
            uit.append(punt)
    return uit
