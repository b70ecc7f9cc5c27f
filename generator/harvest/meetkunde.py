"""Polygons as GeoJSON wants them, and the outline of several that lie against each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

Plek = tuple[float, float]
Ring = tuple[Plek, ...]
Vlak = tuple[Ring, ...]
"""A polygon: its outer ring, then its holes."""
DECIMALEN = 6
"""Digits of a coordinate: 6 is about 10 cm."""
_KLEINSTE_RING = 4


def lees_vlakken(geometry: object) -> tuple[Vlak, ...]:
    """Return the polygons of a GeoJSON geometry: rounded, closed, outer rings counterclockwise.

    Raises:
        ValueError: If it is no Polygon or MultiPolygon, or not in degrees.
    """
    vorm = geometry if isinstance(geometry, dict) else {}
    soort, coordinaten = vorm.get("type"), vorm.get("coordinates")
    if soort not in {"Polygon", "MultiPolygon"} or not isinstance(coordinaten, list):
        raise ValueError(f"no polygon: {soort!r}")
    ruw = [coordinaten] if soort == "Polygon" else coordinaten
    vlakken = (_vlak(ringen) for ringen in ruw)
    return tuple(vlak for vlak in vlakken if vlak)


def schrijf(vlakken: Sequence[Vlak]) -> dict[str, object]:
    """Return polygons as a GeoJSON geometry; one is a Polygon."""
    coordinaten = [[[list(plek) for plek in ring] for ring in vlak] for vlak in vlakken]
    if len(coordinaten) == 1:
        return {"type": "Polygon", "coordinates": coordinaten[0]}
    return {"type": "MultiPolygon", "coordinates": coordinaten}


def samengevoegd(vlakken: Iterable[Vlak]) -> tuple[Vlak, ...]:
    """Return the outline of polygons that touch but do not overlap.

    A border between two of them is there twice, once in each direction, and falls away.
    Where their borders do not meet point for point, the polygons come back as they are.
    """
    alle = tuple(vlakken)
    zijden = Counter(zijde for vlak in alle for ring in vlak for zijde in _zijden(ring))
    over = {zijde for zijde in zijden if (zijde[1], zijde[0]) not in zijden}
    ringen = list(_naar_ringen(over))
    buiten = [ring for ring in ringen if oppervlak(ring) > 0]
    gaten = [ring for ring in ringen if oppervlak(ring) < 0]
    delen = [[ring] for ring in sorted(buiten, key=oppervlak)]
    for gat in gaten:
        thuis = next((deel for deel in delen if _ligt_in(gat[0], deel[0])), None)
        if thuis is None:
            return alle
        thuis.append(gat)
    som = sum(oppervlak(ring) for ring in ringen)
    verwacht = sum(oppervlak(ring) for vlak in alle for ring in vlak)
    if max(zijden.values(), default=0) > 1 or abs(som - verwacht) > abs(verwacht) * 1e-6:
        return alle
    return tuple(tuple(deel) for deel in sorted(delen))


def oppervlak(ring: Ring) -> float:
    """Return twice the area in square degrees; positive where it runs counterclockwise."""
    # from its own first point: degrees are big beside the size of a buurt
    x0, y0 = ring[0]
    return sum(
        (ax - x0) * (by - y0) - (bx - x0) * (ay - y0) for (ax, ay), (bx, by) in _zijden(ring)
    )


def _vlak(ringen: object) -> Vlak:
    if not isinstance(ringen, list):
        raise ValueError("a polygon without rings")  # noqa: TRY004 - data, not a type of ours
    gelezen = [_ring(ring) for ring in ringen]
    if not gelezen or len(gelezen[0]) < _KLEINSTE_RING:
        return ()
    buiten, *gaten = gelezen
    heel = [buiten if oppervlak(buiten) > 0 else buiten[::-1]]
    heel += [
        gat if oppervlak(gat) < 0 else gat[::-1] for gat in gaten if len(gat) >= _KLEINSTE_RING
    ]
    return tuple(heel)


def _ring(punten: object) -> Ring:
    """Return a ring: rounded, closed, no point twice in a row; () where nothing is left."""
    plekken: list[Plek] = []
    for punt in punten if isinstance(punten, list) else ():
        plek = _plek(punt)
        if not plekken or plekken[-1] != plek:
            plekken.append(plek)
    if plekken and plekken[0] != plekken[-1]:
        plekken.append(plekken[0])
    ring = tuple(plekken)
    return ring if len(ring) >= _KLEINSTE_RING and oppervlak(ring) else ()


def _plek(punt: object) -> Plek:
    getallen = punt[:2] if isinstance(punt, list) else []
    if len(getallen) < len(("x", "y")) or not all(
        isinstance(g, (int, float)) and not isinstance(g, bool) for g in getallen
    ):
        raise ValueError("a point without two numbers")
    lengte, breedte = (round(float(g), DECIMALEN) for g in getallen)
    if not (-180 <= lengte <= 180 and -90 <= breedte <= 90):  # noqa: PLR2004 - degrees
        raise ValueError("the boundaries are not in degrees (EPSG:4326)")
    return lengte, breedte


def _zijden(ring: Ring) -> Iterator[tuple[Plek, Plek]]:
    return pairwise(ring)


def _naar_ringen(zijden: Iterable[tuple[Plek, Plek]]) -> Iterator[Ring]:
    """Yield the rings that sides make, each begun at its lowest point."""
    verder: dict[Plek, list[Plek]] = {}
    for begin, eind in sorted(zijden, reverse=True):
        verder.setdefault(begin, []).append(eind)
    while verder:
        begin = min(verder)
        ring = [begin]
        while ring[-1] in verder:
            volgende = verder[ring[-1]].pop()
            if not verder[ring[-1]]:
                del verder[ring[-1]]
            ring.append(volgende)
            if volgende == begin:
                break
        if ring[-1] == begin and len(ring) >= _KLEINSTE_RING:
            yield tuple(ring)


def _ligt_in(plek: Plek, ring: Ring) -> bool:
    x, y = plek
    binnen = False
    for (ax, ay), (bx, by) in _zijden(ring):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            binnen = not binnen
    return binnen
