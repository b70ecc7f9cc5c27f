"""From figures to places on paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, log10


@dataclass(frozen=True, slots=True)
class Schaal:
    """A linear scale: `laag` comes at `begin`, `hoog` at `eind`."""

    laag: float
    hoog: float
    begin: float
    eind: float

    def __call__(self, waarde: float) -> float:
        """Place a value; a scale without width puts all in its middle."""
        omvang = self.hoog - self.laag
        deel = 0.5 if omvang == 0 else (waarde - self.laag) / omvang
        return self.begin + deel * (self.eind - self.begin)


def stappen(laag: float, hoog: float, aantal: int = 4) -> tuple[float, ...]:
    """Return round values (1, 2 or 5 times a power of ten) that cover a range.

    Args:
        laag: Lowest value to cover.
        hoog: Highest value to cover.
        aantal: About how many steps.
    """
    if laag == hoog:
        laag, hoog = (laag - 1, hoog + 1) if laag == 0 else sorted((laag * 0.9, laag * 1.1))
    ruw = (hoog - laag) / aantal
    macht = 10.0 ** floor(log10(ruw))
    stap = next(m * macht for m in (1, 2, 5, 10) if m * macht >= ruw * 0.999)
    eerste, laatste = floor(laag / stap + 1e-9), ceil(hoog / stap - 1e-9)
    return tuple(n * stap for n in range(eerste, laatste + 1))


def uiteen(wensen: Sequence[float], afstand: float, laag: float, hoog: float) -> tuple[float, ...]:
    """Move labels apart on a line, as little as needed, in the same order.

    Args:
        wensen: Where each label would like to be.
        afstand: Least distance between two.
        laag: Lowest place allowed.
        hoog: Highest place allowed, if they fit.

    Returns:
        A place for each, in the order of `wensen`.
    """
    volgorde = sorted(range(len(wensen)), key=lambda n: (wensen[n], n))
    plaats: list[float] = []
    for n in volgorde:
        plaats.append(max(wensen[n], plaats[-1] + afstand if plaats else laag))
    teveel = plaats[-1] - hoog if plaats else 0.0
    grens = hoog
    if teveel > 0:
        for k in reversed(range(len(plaats))):
            plaats[k] = min(plaats[k], grens)
            grens = plaats[k] - afstand
    uit = [0.0] * len(wensen)
    for k, n in enumerate(volgorde):
        uit[n] = plaats[k]
    return tuple(uit)
