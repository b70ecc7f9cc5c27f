"""The publisher's colour: what is made of it in light and dark, and whether that can be read.

Source: WCAG 2.2, 1.4.3 (contrast at least 4.5:1) and its definition of contrast ratio.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

WIT = "#ffffff"
# the paper of dark mode, as in theme/stijl/1-tokens.css
NACHT = "#10171f"
CONTRAST = 4.5
_KNIK = 0.04045  # below it sRGB is linear


@dataclass(frozen=True, slots=True)
class Huiskleuren:
    """The variables of the style sheet that follow from one colour, name to #rrggbb."""

    licht: Mapping[str, str]
    donker: Mapping[str, str]


def huiskleuren(accent: str) -> Huiskleuren:
    """Make the publisher's colours of one accent, #rrggbb."""
    return Huiskleuren(
        licht={
            "accent": accent,
            "accent-zacht": meng(accent, WIT, 0.88),
            "bord": accent,
            "bord-inkt": WIT,
        },
        donker={
            "accent": meng(accent, WIT, 0.62),
            "accent-zacht": meng(accent, NACHT, 0.65),
            "bord": meng(accent, WIT, 0.12),
        },
    )


def slechtste_contrast(accent: str) -> float:
    """Return the lowest contrast, 1 … 21, of the pairs that pages show with this accent."""
    return min(contrast(*paar) for paar in _paren(huiskleuren(accent)))


def leesbare_kleur(accent: str) -> str:
    """Return the nearest darker colour of which every pair can be read."""
    for stap in range(101):
        kleur = meng(accent, "#000000", stap / 100)
        if slechtste_contrast(kleur) >= CONTRAST:
            return kleur
    raise ValueError(f"no readable colour below {accent}")


def contrast(een: str, ander: str) -> float:
    """Return the contrast ratio of two colours, 1 (the same) … 21 (black on white)."""
    hoog, laag = sorted((_helderheid(een), _helderheid(ander)), reverse=True)
    return (hoog + 0.05) / (laag + 0.05)


def meng(kleur: str, met: str, deel: float) -> str:
    """Mix two colours: `deel` 0 gives the first, 1 the second."""
    paren = zip(_kanalen(kleur), _kanalen(met), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * deel):02x}" for a, b in paren)


def _paren(kleuren: Huiskleuren) -> Iterator[tuple[str, str]]:
    licht, donker = kleuren.licht, kleuren.donker
    yield licht["accent"], WIT
    yield licht["bord"], licht["bord-inkt"]
    yield donker["accent"], NACHT
    yield donker["bord"], licht["bord-inkt"]


def _helderheid(kleur: str) -> float:
    """Return the relative luminance, 0 … 1."""
    rood, groen, blauw = (_lineair(kanaal / 255) for kanaal in _kanalen(kleur))
    return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw


def _lineair(kanaal: float) -> float:
    return kanaal / 12.92 if kanaal <= _KNIK else ((kanaal + 0.055) / 1.055) ** 2.4


def _kanalen(kleur: str) -> tuple[int, int, int]:
    return int(kleur[1:3], 16), int(kleur[3:5], 16), int(kleur[5:7], 16)
