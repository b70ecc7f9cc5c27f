"""Bars in groups, as an SVG that reads well on a phone and by ear."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from xml.sax.saxutils import escape

BREED, LINKS, RECHTS = 720, 262, 76
HOOG, TUSSEN, KOP = 26, 8, 34
INKT, EIGEN, ANDER = "#14212e", "#173f8a", "#8a8f98"


@dataclass(frozen=True, slots=True)
class Staaf:
    """A bar: whose it is, in which group, and how long."""

    naam: str
    groep: str
    waarde: float


@dataclass(frozen=True, slots=True)
class Beeld:
    """A chart, and the same in a sentence."""

    svg: str
    zin: str


def teken_staven(titel: str, staven: Sequence[Staaf]) -> Beeld:
    """Draw bars on one scale, group by group; ours has a colour of its own."""
    schaal = (BREED - LINKS - RECHTS) / max(staaf.waarde for staaf in staven)
    delen = []
    y = 46
    zinnen = []
    for groep, eigen in groupby(staven, key=lambda staaf: staaf.groep):
        rij = list(eigen)
        delen.append(_tekst(10, y + 16, groep, dik=True))
        y += KOP
        for staaf in rij:
            breed = max(1.0, staaf.waarde * schaal)
            kleur = EIGEN if staaf.naam.startswith("wijkplan") else ANDER
            delen.append(_tekst(10, y + 18, staaf.naam))
            delen.append(
                f'<rect x="{LINKS}" y="{y}" width="{breed:.1f}" height="{HOOG}" fill="{kleur}"/>'
            )
            delen.append(_tekst(LINKS + breed + 8, y + 18, _seconden(staaf.waarde)))
            y += HOOG + TUSSEN
        y += 10
        samen = ", ".join(f"{s.naam} {_seconden(s.waarde)}" for s in rij)
        zinnen.append(f"{groep}: {samen}")
    zin = f"{titel}. {'. '.join(zinnen)}."
    kop = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {BREED} {y}" role="img" '
        'aria-labelledby="t d" font-family="system-ui,sans-serif" font-size="15">\n'
        f'<title id="t">{escape(titel)}</title>\n<desc id="d">{escape(zin)}</desc>\n'
        f'<rect width="{BREED}" height="{y}" fill="#ffffff"/>\n{_tekst(10, 26, titel, dik=True)}'
    )
    return Beeld("\n".join([kop, *delen, "</svg>\n"]), zin)


def _tekst(x: float, y: float, tekst: str, *, dik: bool = False) -> str:
    zwaar = ' font-weight="700"' if dik else ""
    return f'<text x="{x:.0f}" y="{y}" fill="{INKT}"{zwaar}>{escape(tekst)}</text>'


def _seconden(waarde: float) -> str:
    return f"{waarde:.3f} s".replace(".", ",")
