"""On paper, as Ctrl-P gives it: A4, the wide drawings, whom to ask on the first sheet."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pikepdf
from playwright.sync_api import Page

from tests.browser.conftest import Bewaking
from tests.browser.test_paginas import soorten

A4_PT = (595, 842)
MM_PX = 96 / 25.4
MM_PT = 72 / 25.4
MEESTE_BLADEN = {"straat": 3, "straten": 1, "planning": 2, "samenwerken": 5, "maatregel": 7}
LETTERS_EERSTE, LETTERS_ANDER = 800, 500  # with fewer a sheet is nearly empty: a title, one row
# a drawing made for a phone stands on paper only where drawings stand side by side
TELEFOON = """() => [...document.querySelectorAll("svg.smal")].filter(
  svg => svg.getClientRects().length && !svg.closest(".reeks")
).map(svg => svg.getAttribute("aria-labelledby"))"""
BEDIENING = """() => [...document.querySelectorAll("button, input, select, .knop, .menu, iframe")]
  .filter(el => el.getClientRects().length).map(el => el.outerHTML.slice(0, 80))"""
KAARTEN = """() => [...document.querySelectorAll(".kaarttekening svg, .stilkaart svg")].map(
  svg => svg.getBoundingClientRect().height)"""


def druk(pagina: Page) -> pikepdf.Pdf:
    """Print the page in view, with its headings as bookmarks."""
    pdf = pagina.pdf(prefer_css_page_size=True, outline=True, tagged=True)
    return pikepdf.open(io.BytesIO(pdf))


def letters(blad: pikepdf.Page) -> int:
    """Count the letters on a sheet: a glyph of a browser takes two bytes."""
    aantal = 0
    for stap in pikepdf.parse_content_stream(blad, "Tj TJ"):
        for ding in stap.operands:
            delen = ding if isinstance(ding, pikepdf.Array) else [ding]
            aantal += sum(len(bytes(d)) // 2 for d in delen if isinstance(d, pikepdf.String))
    return aantal


def koppen(document: pikepdf.Pdf) -> Iterator[tuple[str, int, float]]:
    """Yield each heading with its sheet and its height on it, in points from below."""
    nummer = {str(blad.objgen): n for n, blad in enumerate(document.pages, 1)}
    with document.open_outline() as inhoud:
        wacht = list(inhoud.root)
        while wacht:
            item = wacht.pop()
            wacht += item.children
            doel = item.destination
            if isinstance(doel, pikepdf.Array):
                yield item.title, nummer[str(doel[0].objgen)], float(doel[3])


def test_elke_soort_bladzijde_is_op_papier_te_lezen(
    site_map: Path, adres: str, pagina: Page, bewaking: Bewaking
) -> None:
    mis: list[str] = []
    pagina.set_viewport_size({"width": 680, "height": 1000})  # as wide as the text on A4
    for soort, pad in soorten(site_map).items():
        pagina.emulate_media(media="print")
        pagina.goto(adres + pad)
        mis += [f"{pad}: telefoontekening {naam}" for naam in pagina.evaluate(TELEFOON)]
        mis += [f"{pad}: gedrukt {html}" for html in pagina.evaluate(BEDIENING)]
        mis += [f"{pad}: kaart {h} px" for h in pagina.evaluate(KAARTEN) if h > 91 * MM_PX]
        over = pagina.evaluate("document.documentElement.scrollWidth - innerWidth")
        if over > 0:
            mis.append(f"{pad}: {over} px te breed")
        with druk(pagina) as document:
            mis += [f"{pad}: {fout}" for fout in _bladen(document, MEESTE_BLADEN.get(soort, 9))]
    assert mis == []
    assert bewaking.fouten == []


def _bladen(document: pikepdf.Pdf, meeste: int) -> Iterator[str]:
    if len(document.pages) > meeste:
        yield f"{len(document.pages)} bladen"
    for n, blad in enumerate(document.pages, 1):
        if tuple(round(float(maat)) for maat in blad.mediabox[2:]) != A4_PT:
            yield f"blad {n} is geen A4"
        minste = LETTERS_EERSTE if n == 1 else LETTERS_ANDER
        if n < len(document.pages) and letters(blad) < minste:
            yield f"blad {n} is bijna leeg"
    for kop, n, hoogte in koppen(document):
        if hoogte < 28 * MM_PT:
            yield f"'{kop}' staat onderaan blad {n}"


def test_straat_noemt_het_loket_op_het_eerste_blad(
    site_map: Path, adres: str, pagina: Page
) -> None:
    for pad in sorted((site_map / "kraaihoek/straten").glob("*.html")):
        pagina.goto(adres + str(pad.relative_to(site_map)))
        with druk(pagina) as document:
            assert len(document.pages) <= 3, pad
            links = {str(link.A.URI) for link in document.pages[0].Annots if "/A" in link}
            assert {"tel:0780000000", "mailto:loket@voorbeeld.nl"} <= links, pad
            assert ("Wat gebeurt er, en wanneer?", 1) in {k[:2] for k in koppen(document)}, pad


def test_wat_gevouwen_is_staat_op_papier_open_behalve_de_tabel_van_een_grafiek(
    adres: str, pagina: Page
) -> None:
    pagina.emulate_media(media="print")
    pagina.goto(f"{adres}kraaihoek/meedoen.html")
    antwoord = pagina.locator(".vragen details p").first
    assert (antwoord.bounding_box() or {"height": 0})["height"] > 0
    pagina.goto(f"{adres}kraaihoek/planning.html")
    assert pagina.locator(".figuur details").count() > 0
    assert not pagina.locator(".figuur details").first.is_visible()
