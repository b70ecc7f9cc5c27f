"""What stands on a page: a list of its headings under the opening, where there are many.

Made from the rendered page, so that every page gets it by the same rule and none can forget a
heading. A page with few headings, and one that brings a list of its own, stays as it was.
From a block in another language on, the headings are in that language.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

GENOEG = 3  # a page with so many headings, or fewer, is seen at a glance
EIGEN_LIJST = 'class="inhoudslijst'
# both begin with a fixed sign: then the engine does not try every letter of a page
_KOP = re.compile(
    r'<(?P<vak>section\b[^>]*?(?:\bid="(?P<vak_id>[^"]+)"[^>]*)?>\s*<)?'
    r"h2(?P<kenmerken>[^>]*)>(?P<tekst>.*?)</h2>",
    re.DOTALL,
)
_ID = re.compile(r'id="([^"]+)"')
_AANTAL = re.compile(r'<span class="getal">.*?</span>')  # moves on; an address may not
_TAG = re.compile(r"<[^>]+>")
_OPENING = re.compile(r'<div class="opening[" ]')
_BLOK_IN_TAAL = re.compile(r'<div [^>]*\blang="([a-z-]+)"')
_DIV = re.compile(r"<(/?)div\b")


@dataclass(frozen=True, slots=True)
class Sprong:
    """A heading, where it stands, and its language where it is not that of the page."""

    anker: str
    tekst: str
    taal: str = ""


def met_inhoud(html: str, maak: Callable[[tuple[Sprong, ...]], str]) -> str:
    """Put a list of headings after the opening of a page that has more than three.

    Args:
        html: A rendered page.
        maak: Makes the list itself.
    """
    plek = _na_opening(html)
    if plek is None or html.count("<h2", plek) <= GENOEG or EIGEN_LIJST in html:
        return html
    if len(_KOP.findall(html, plek)) <= GENOEG:
        return html
    bezet = set(_ID.findall(html))
    blok = _BLOK_IN_TAAL.search(html, plek)
    sprongen: list[Sprong] = []
    nummers: Counter[str] = Counter()

    def geef_anker(kop: re.Match[str]) -> str:
        tekst = _kaal(kop["tekst"])
        taal = blok[1] if blok and blok.start() < plek + kop.start() else ""
        eigen = _ID.search(kop["kenmerken"])
        anker = kop["vak_id"] or (eigen[1] if eigen else "")
        if anker:
            sprongen.append(Sprong(anker, tekst, taal))
            return kop[0]
        anker = _vrij(_anker(_kaal(_AANTAL.sub("", kop["tekst"]))), bezet, nummers)
        sprongen.append(Sprong(anker, tekst, taal))
        return f'<{kop["vak"] or ""}h2 id="{anker}"{kop["kenmerken"]}>{kop["tekst"]}</h2>'

    rest = _KOP.sub(geef_anker, html[plek:])
    return f"{html[:plek]}\n{maak(tuple(sprongen))}{rest}"


def _na_opening(html: str) -> int | None:
    """Return where the block with the title ends."""
    begin = _OPENING.search(html)
    if begin is None:
        return None
    diepte = 0
    for div in _DIV.finditer(html, begin.start()):
        diepte += -1 if div[1] else 1
        if diepte == 0:
            return html.index(">", div.end()) + 1
    return None


def _kaal(kop: str) -> str:
    return " ".join(_TAG.sub(" ", kop).split())


def _anker(tekst: str) -> str:
    kaal = "".join(teken if teken.isalnum() else "-" for teken in tekst.casefold())
    return "-".join(deel for deel in kaal.split("-") if deel) or "deel"


def _vrij(anker: str, bezet: set[str], nummers: Counter[str]) -> str:
    """Return the anchor, numbered where another part of the page has it.

    It counts on from the last number: thousands of headings may have one text.
    """
    vrij = anker
    while vrij in bezet:
        nummers[anker] = max(nummers[anker], 1) + 1
        vrij = f"{anker}-{nummers[anker]}"
    bezet.add(vrij)
    return vrij
