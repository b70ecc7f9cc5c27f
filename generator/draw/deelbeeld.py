"""The picture that appears where somebody shares a page: name, number and status, in large type.

One grey picture in which black is the publisher's colour and white is paper: its palette
gives the colours, so a card costs milliseconds and a few kB.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from PIL import Image, ImageDraw, ImageFont

from generator.model.beeld import Deelbeeld
from generator.model.keuzewoorden import keuzewoord
from generator.model.plan import Gedeeld, Wijkplan
from generator.model.statuswoorden import statuswoord
from generator.model.taal import _

BREED, HOOG = 1200, 630
RAND = 72
VET, GEWOON = "vet", "gewoon"
TITEL_MATEN = (92, 84, 76, 68, 60, 52, 46, 40, 34, 28, 24)
KLEIN, KLEINST = 36, 22
TITEL_TOP, TITEL_HOOG = 190, 270
REGELAFSTAND = 1.12
WIT = 255
ZACHT = 205  # contrast with the accent stays above 4.5:1 for every accent that `check` allows
_NUMMER_HOOG = 84
_ONDER = 490


@dataclass(frozen=True, slots=True)
class _Tekst:
    """What one card says."""

    boven: str
    titel: str
    onder: str
    site: str
    nummer: str = ""
    bij: str = ""


def teken_deelbeelden(
    plan: Wijkplan, letters: Mapping[str, bytes]
) -> tuple[Mapping[str, Deelbeeld], Mapping[str, bytes]]:
    """Draw the card of a wijk and one for each measure; none where the site has no address.

    Args:
        plan: The checked plan.
        letters: TrueType files: `vet` and `gewoon`.

    Returns:
        Card by the path of its page ("" for all other pages), and files by path.
    """
    site, wijk = plan.gedeeld.config.site, plan.wijk
    if not site.url:
        return {}, {}
    gemeente = plan.gedeeld.config.gemeente.naam
    teksten = {
        "": _Tekst(
            _("Wijkplan, {gemeente}", gemeente=gemeente),
            wijk.naam,
            _("Status: {status}", status=keuzewoord(wijk.status)),
            site.naam,
            bij=_("Wat verandert er, wanneer en waarom?"),
        ),
        **{
            f"maatregelen/{m.id}": _Tekst(
                wijk.naam,
                m.naam,
                _("Status: {status}", status=statuswoord(m.status)),
                site.naam,
                str(plan.nummer[m.id]),
            )
            for m in plan.maatregelen
        },
    }
    return _teken(teksten, "deelbeelden/", site.accent, letters)


def teken_deelbeeld_portaal(
    gedeeld: Gedeeld, letters: Mapping[str, bytes]
) -> tuple[Mapping[str, Deelbeeld], Mapping[str, bytes]]:
    """Draw the card of the portal."""
    site = gedeeld.config.site
    if not site.url:
        return {}, {}
    gemeente = gedeeld.config.gemeente.naam
    tekst = _Tekst(
        _("Wijkplannen, {gemeente}", gemeente=gemeente),
        _("Wat verandert er in uw straat?"),
        "",
        site.naam,
    )
    return _teken({"": tekst}, "portaal/deelbeelden/", site.accent, letters)


def _teken(
    teksten: Mapping[str, _Tekst], map_: str, accent: str, letters: Mapping[str, bytes]
) -> tuple[Mapping[str, Deelbeeld], Mapping[str, bytes]]:
    beelden, bestanden = {}, {}
    for pagina, tekst in teksten.items():
        pad = f"{map_}{pagina or 'site'}.png"
        bestanden[pad] = _kaart(tekst, accent, letters[VET], letters[GEWOON])
        nummer = tekst.nummer and _("Maatregel {nummer}", nummer=tekst.nummer)
        delen = (nummer, tekst.titel, tekst.boven)
        beelden[pagina] = Deelbeeld(pad, ", ".join(deel for deel in delen if deel))
    return beelden, bestanden


@lru_cache(maxsize=512)
def _kaart(tekst: _Tekst, accent: str, vet: bytes, gewoon: bytes) -> bytes:
    beeld = Image.new("L", (BREED, HOOG), 0)
    pen = ImageDraw.Draw(beeld)
    links = RAND
    if tekst.nummer:
        links += _nummerbord(pen, tekst.nummer, vet) + 28
    _regel(pen, (links, RAND + 20), tekst.boven, gewoon)
    einde = _titel(pen, tekst.titel, vet)
    if tekst.bij and einde + KLEIN < _ONDER:
        _regel(pen, (RAND, einde + 12), tekst.bij, gewoon, 44)
    if tekst.onder:
        _regel(pen, (RAND, _ONDER), tekst.onder, vet)
    pen.line((RAND, 552, BREED - RAND, 552), fill=ZACHT, width=2)
    _regel(pen, (RAND, 568), tekst.site, gewoon, 28)
    beeld.putpalette(_palet(accent))
    uit = io.BytesIO()
    beeld.save(uit, "PNG", compress_level=3)
    return uit.getvalue()


def _nummerbord(pen: ImageDraw.ImageDraw, nummer: str, letter: bytes) -> int:
    """Draw the number sign of a measure, as on pages; return its width."""
    font = _font(letter, 56)
    breed = max(_NUMMER_HOOG, round(font.getlength(nummer)) + 40)
    vak = (RAND, RAND, RAND + breed, RAND + _NUMMER_HOOG)
    pen.rounded_rectangle(vak, radius=12, fill=WIT)
    midden = (RAND + breed / 2, RAND + _NUMMER_HOOG / 2)
    pen.text(midden, nummer, font=font, fill=0, anchor="mm")
    return breed


def _titel(pen: ImageDraw.ImageDraw, titel: str, letter: bytes) -> int:
    """Write the title as large as fits, all of it; return where it ends."""
    for maat in TITEL_MATEN:
        font = _font(letter, maat)
        regels = _regels(titel, font, BREED - 2 * RAND)
        hoogte = round(maat * REGELAFSTAND)
        if len(regels) * hoogte <= TITEL_HOOG or maat == TITEL_MATEN[-1]:
            break
    for nummer, regel in enumerate(regels):
        pen.text((RAND, TITEL_TOP + nummer * hoogte), regel, font=font, fill=WIT)
    return TITEL_TOP + len(regels) * hoogte


def _regel(
    pen: ImageDraw.ImageDraw,
    plek: tuple[int, int],
    tekst: str,
    letter: bytes,
    groot: int = KLEIN,
) -> None:
    """Write one line to the right margin at most, smaller where it would not fit."""
    tint = WIT if groot >= KLEIN else ZACHT
    for maat in range(groot, KLEINST - 1, -2):
        font = _font(letter, maat)
        if font.getlength(tekst) <= BREED - RAND - plek[0]:
            break
    pen.text(plek, tekst, font=font, fill=tint)


def _regels(tekst: str, font: ImageFont.FreeTypeFont, breedte: int) -> list[str]:
    """Break a text into lines at its spaces, and inside a word only where it is too long."""
    regels = [""]
    for woord in tekst.split():
        nieuw = f"{regels[-1]} {woord}".strip()
        if font.getlength(nieuw) <= breedte:
            regels[-1] = nieuw
            continue
        regels.append(woord)
        if font.getlength(woord) <= breedte:
            continue
        regels[-1] = ""
        for teken in woord:
            if font.getlength(regels[-1] + teken) > breedte:
                regels.append("")
            regels[-1] += teken
    return [regel for regel in regels if regel]


@lru_cache(maxsize=64)
def _font(letter: bytes, maat: int) -> ImageFont.FreeTypeFont:
    # the basic layout is in every build of the library; the other one is not
    return ImageFont.truetype(io.BytesIO(letter), maat, layout_engine=ImageFont.Layout.BASIC)


def _palet(accent: str) -> list[int]:
    """Give the 256 tints from the accent to white."""
    kanalen = [int(accent[i : i + 2], 16) for i in (1, 3, 5)]
    return [round(k + (WIT - k) * tint / WIT) for tint in range(256) for k in kanalen]
