"""Every kind of page, narrow and wide, light and dark: readable, reachable, silent."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Bewaking
from tests.conftest import BROWSERS

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


def bladen(site: Path) -> list[str]:
    """Return a page of each kind, and every page whose words are not made by a template."""
    handleiding = sorted((site / "portaal/handleiding").glob("*.html"))
    hoofdstukken = sorted(site.glob("*/plan/*.html"))
    los = [str(pad.relative_to(site)) for pad in (*handleiding, *hoofdstukken)]
    return list(dict.fromkeys([*soorten(site).values(), *los]))


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


def te_breed(pagina: Page, adressen: list[str], breedtes: Sequence[int]) -> list[str]:
    """Say which pages scroll sideways, with all that folds unfolded."""
    mis = []
    for adres in adressen:
        pagina.goto(adres)
        pagina.evaluate("document.querySelectorAll('#inhoud details').forEach(d => d.open = true)")
        for breedte in breedtes:
            pagina.set_viewport_size({"width": breedte, "height": 800})
            over = pagina.evaluate("document.documentElement.scrollWidth - innerWidth")
            if over > 0:
                mis.append(f"{adres}: {over} px te breed op {breedte}")
    return mis


def test_geen_bladzijde_schuift_opzij(site_map: Path, adres: str, pagina: Page) -> None:
    adressen = [adres + pad for pad in bladen(site_map)]
    assert te_breed(pagina, adressen, (320, 600, 800, 1000, 1100)) == []


def test_geen_bladzijde_schuift_opzij_met_grote_letters(
    site_map: Path, adres: str, chromium: Browser, tmp_path: Path
) -> None:
    voorkeur = {"webkit": {"webprefs": {"default_font_size": 32}}}
    (tmp_path / "Default").mkdir()
    (tmp_path / "Default/Preferences").write_text(json.dumps(voorkeur))
    programma = next(filter(None, map(shutil.which, BROWSERS)))
    context = chromium.browser_type.launch_persistent_context(tmp_path, executable_path=programma)
    adressen = [adres + pad for pad in bladen(site_map)]
    mis = te_breed(context.pages[0], adressen, (640, 1280, 1920))
    letter = context.pages[0].evaluate("getComputedStyle(document.documentElement).fontSize")
    context.close()
    assert letter == "32px"
    assert mis == []


def test_tabellen_met_lange_namen_passen(adres: str, pagina: Page) -> None:
    """A name of forty letters without a break, in each row of each table."""
    mis = []
    for pad in ("prioriteiten", "hoe-zeker", "kosten-en-baten", "samenwerken", "planning"):
        pagina.goto(f"{adres}kraaihoek/{pad}.html")
        pagina.evaluate("""document.querySelectorAll("table.lees tbody th").forEach(th => {
            (th.querySelector(".mt-naam, .partij span") ?? th).textContent = "Woningbouw".repeat(4);
        })""")
        for breedte in (320, 880, 960, 1000, 1100):
            pagina.set_viewport_size({"width": breedte, "height": 800})
            over = pagina.evaluate("document.documentElement.scrollWidth - innerWidth")
            if over > 0:
                mis.append(f"{pad}: {over} px te breed op {breedte}")
    assert mis == []


def test_handleiding_is_leesbaar(site_map: Path, adres: str, pagina: Page) -> None:
    pagina.set_viewport_size({"width": 600, "height": 800})
    mis = []
    for pad in sorted((site_map / "portaal/handleiding").glob("*.html")):
        pagina.goto(f"{adres}portaal/handleiding/{pad.name}")
        mis += [f"{pad.name}: {fout}" for fout in axe(pagina)]
    assert mis == []
    pagina.goto(f"{adres}portaal/handleiding/hoofdstukken.html")
    cel = pagina.locator("td", has_text="de grafiek van een cijfer")
    assert cel.evaluate("el => getComputedStyle(el).display") == "block"  # words, not columns


def test_elke_bladzijde_zegt_wie_en_welke_versie(site_map: Path) -> None:
    for pad in sorted((site_map / "kraaihoek").rglob("*.html")):
        html = pad.read_text()
        if SOORT.search(html):
            assert "Uitgegeven door" in html, pad
            assert "versie 0.3" in html, pad
            assert "voorbeeld" in html, pad
