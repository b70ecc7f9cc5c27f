"""Every kind of page, narrow and wide, light and dark: readable, reachable, silent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Bewaking

SOORT = re.compile(r'class="pagina pagina-([a-z_]+)"')
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# what goes well is not asked for: axe then need not describe each element of the page;
# frames are pages of their own here, and have their own visit
AXE_KEUS = {
    "runOnly": {"type": "tag", "values": AXE_TAGS},
    "resultTypes": ["violations"],
    "iframes": False,
}
AXE_RUN = """keus => axe.run(document, keus).then(uit => uit.violations.map(
  fout => `axe ${fout.id}: ${fout.nodes.slice(0, 2).map(knoop => knoop.html.slice(0, 120))}`))"""


def soorten(site: Path) -> dict[str, str]:
    """Return the first page of each kind: template to address."""
    gevonden: dict[str, str] = {}
    for pad in sorted(site.rglob("*.html")):
        if (match := SOORT.search(pad.read_text())) is not None:
            soort = match[1] + ("-portaal" if pad.parts[len(site.parts)] == "portaal" else "")
            adres = str(pad.relative_to(site))
            if soort not in gevonden or adres.startswith("kraaihoek/"):
                gevonden.setdefault(soort, adres)
    return gevonden


def axe(pagina: Page) -> list[str]:
    """Say what axe finds on the page in view, in its scheme and width."""
    pagina.evaluate(AXE_SCRIPT)
    gevonden: list[str] = pagina.evaluate(AXE_RUN, AXE_KEUS)
    return gevonden


@pytest.fixture(params=["light", "dark"])
def scherm(
    request: pytest.FixtureRequest, chromium: Browser, breedte: int, bewaking: Bewaking
) -> Iterator[Page]:
    """Open a page of one width, in one scheme."""
    context = chromium.new_context(
        viewport={"width": breedte, "height": 800}, color_scheme=request.param, locale="nl-NL"
    )
    bewaking.volg(context)
    yield context.new_page()
    context.close()


def test_elke_soort_bladzijde_is_er(site_map: Path) -> None:
    verwacht = {
        "kort", "straten", "straat", "cijfers", "ambities", "wijkschouw", "hoofdstuk",
        "maatregelen", "maatregel", "prioriteiten", "gewichten", "kosten_baten", "samenwerken",
        "zekerheid", "budget", "planning", "afspraken", "besluiten", "regelingen", "voortgang",
        "meedoen", "nieuws", "nieuwsbericht", "begrippen", "verantwoording", "open_data", "zoeken",
        "portaal", "portaal_lijst-portaal", "zoeken-portaal",
    }  # fmt: skip
    assert verwacht <= set(soorten(site_map))
    assert len(list((site_map / "kraaihoek").rglob("*.html"))) > 30


def test_elke_soort_bladzijde_is_leesbaar_en_stil(
    site_map: Path, adres: str, scherm: Page, bewaking: Bewaking
) -> None:
    mis: list[str] = []
    for soort, pad in soorten(site_map).items():
        scherm.goto(adres + pad)
        scherm.evaluate("document.fonts.ready.then(() => null)")
        if scherm.locator("h1").count() != 1:
            mis.append(f"{pad}: {scherm.locator('h1').count()} koppen h1")
        over = scherm.evaluate("document.documentElement.scrollWidth - innerWidth")
        if over > 0:
            mis.append(f"{pad}: {over} px te breed ({soort})")
        mis += [f"{pad}: {fout}" for fout in axe(scherm)]
    assert mis == []
    assert bewaking.fouten == []
    assert bewaking.vreemd == []


def test_bladzijde_past_op_320(site_map: Path, adres: str, chromium: Browser) -> None:
    context = chromium.new_context(viewport={"width": 320, "height": 640})
    pagina = context.new_page()
    mis = []
    for pad in soorten(site_map).values():
        pagina.goto(adres + pad)
        over = pagina.evaluate("document.documentElement.scrollWidth - innerWidth")
        if over > 0:
            mis.append(f"{pad}: {over} px")
    context.close()
    assert mis == []


def test_elke_bladzijde_zegt_wie_en_welke_versie(site_map: Path) -> None:
    for pad in sorted((site_map / "kraaihoek").rglob("*.html")):
        html = pad.read_text()
        if SOORT.search(html):
            assert "Uitgegeven door" in html, pad
            assert "versie 0.3" in html, pad
            assert "voorbeeld" in html, pad
