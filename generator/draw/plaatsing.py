"""Put marks near where they belong without one lying on another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, pi, sin

_RICHTINGEN = 16
_VERSTE = 400.0


@dataclass(frozen=True, slots=True)
class Vak:
    """A rectangle on paper: left, top, width, height."""

    x: float
    y: float
    breedte: float
    hoogte: float

    def raakt(self, ander: Vak) -> bool:
        """Whether two rectangles overlap."""
        return (
            self.x < ander.x + ander.breedte
            and ander.x < self.x + self.breedte
            and self.y < ander.y + ander.hoogte
            and ander.y < self.y + self.hoogte
        )

    def omvat(self, ander: Vak) -> bool:
        """Whether another rectangle lies wholly inside."""
        return (
            self.x <= ander.x
            and self.y <= ander.y
            and ander.x + ander.breedte <= self.x + self.breedte
            and ander.y + ander.hoogte <= self.y + self.hoogte
        )


def plaats(
    wensen: Sequence[tuple[float, float]],
    maten: Sequence[tuple[float, float]],
    ruimte: Vak,
    bezet: Sequence[Vak] = (),
) -> tuple[tuple[float, float], ...]:
    """Place marks with their middle as near as can be to where they want to be.

    Args:
        wensen: Wanted middles.
        maten: Width and height of each mark.
        ruimte: Where marks must stay.
        bezet: What is taken already.

    Returns:
        A middle for each, in the same order; where nothing is free, the wanted one.
    """
    vol, uit = list(bezet), list[tuple[float, float]]()
    for (x, y), (breed, hoog) in zip(wensen, maten, strict=True):
        gekozen = (x, y)
        for px, py in _omheen(x, y, (breed + hoog) / 4):
            vak = Vak(px - breed / 2 - 1, py - hoog / 2 - 1, breed + 2, hoog + 2)
            if ruimte.omvat(vak) and not any(vak.raakt(ander) for ander in vol):
                gekozen = (px, py)
                break
        vol.append(Vak(gekozen[0] - breed / 2 - 1, gekozen[1] - hoog / 2 - 1, breed + 2, hoog + 2))
        uit.append(gekozen)
    return tuple(uit)


def _omheen(x: float, y: float, stap: float) -> Iterator[tuple[float, float]]:
    """Yield the place itself, then rings around it, nearest first."""
    yield x, y
    straal = stap
    while straal < _VERSTE:
        for n in range(_RICHTINGEN):
            hoek = 2 * pi * n / _RICHTINGEN
            yield x + straal * cos(hoek), y + straal * sin(hoek)
        straal += stap / 2
