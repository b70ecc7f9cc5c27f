"""A site full of attacks, opened page by page: nothing runs, nothing leaves, nothing escapes."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, BrowserContext

from generator.cli import main
from tests.browser.conftest import DAG, Bewaking, serveer
from tests.veiligheid.aanvallen import LADINGEN, SOM_UITKOMST
from tests.veiligheid.kwaad import kwade_inhoud

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("kwade-site")]
# what in a page could run, load or send something: none of it, bar the site's own
GEVAAR = """() => {
  const mis = [];
  if (window.kanarie !== undefined) mis.push("een script liep");
  for (const e of document.querySelectorAll("*")) {
    for (const {name, value} of e.attributes) {
      if (/^on/i.test(name) || name === "srcdoc") mis.push(`${name}=${value.slice(0, 60)}`);
      if (/^(href|src|action|formaction|data|poster|xlink:href)$/i.test(name)) {
        const adres = new URL(value, document.baseURI);
        const link = e.matches("a[href]");
        if (!/^(https?|mailto|tel):$/.test(adres.protocol)
            && !(e.matches("link[rel=icon]") && adres.protocol === "data:"))
          mis.push(`${e.tagName} ${name}=${value.slice(0, 60)}`);
        if (!link && adres.protocol.startsWith("http") && adres.origin !== location.origin
            && !e.matches("link[rel=canonical]"))
          mis.push(`${e.tagName} laadt ${value.slice(0, 60)}`);
      }
    }
    if (e.matches("object, embed, applet, base, meta[http-equiv=refresh], body style"))
      mis.push(e.outerHTML.slice(0, 80));
    if (e.matches("script:not([src]):not([type='application/json'])")
        && e.textContent.includes("kanarie")) mis.push("script " + e.textContent.slice(0, 60));
  }
  return mis;
}"""


@pytest.fixture(scope="module")
def kwade_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    map_ = tmp_path_factory.mktemp("kwaad") / "inhoud"
    for pad, inhoud in kwade_inhoud().items():
        (map_ / pad).parent.mkdir(parents=True, exist_ok=True)
        (map_ / pad).write_bytes(inhoud)
    assert main(["-C", str(map_), "build", "--datum", DAG]) == 0
    return map_ / "site"


@pytest.fixture(params=[False, True], ids=["met beleid", "zonder beleid"])
def lezer(
    request: pytest.FixtureRequest, chromium: Browser, bewaking: Bewaking
) -> Iterator[BrowserContext]:
    """Open a context; without the policy only the escaping itself stands in the way."""
    context = chromium.new_context(bypass_csp=request.param)
    bewaking.volg(context)
    context.on("dialog", lambda venster: bewaking.fouten.append(f"venster {venster.message}"))
    yield context
    context.close()


@pytest.fixture
def bewaking() -> Bewaking:
    return Bewaking()


def test_geen_bladzijde_doet_iets(
    kwade_site: Path, lezer: BrowserContext, bewaking: Bewaking
) -> None:
    pagina = lezer.new_page()
    mis, bladen = [], sorted(kwade_site.rglob("*.html"))
    with serveer(kwade_site) as adres:
        for blad in bladen:
            pad = blad.relative_to(kwade_site).as_posix()
            pagina.goto(adres + quote(pad))
            mis += [f"{pad}: {wat}" for wat in pagina.evaluate(GEVAAR)]
    assert len(bladen) > 60
    assert mis == []
    assert bewaking.fouten == []
    assert bewaking.vreemd == []


@pytest.mark.parametrize("blad", ["zoeken", "maatregelen", "straten"])
def test_een_vraag_in_het_adres_doet_niets(
    kwade_site: Path, lezer: BrowserContext, bewaking: Bewaking, blad: str
) -> None:
    pagina = lezer.new_page()
    with serveer(kwade_site) as adres:
        for lading in (*LADINGEN[:8], "kanarie"):
            vraag = quote(lading)
            pagina.goto(f"{adres}voorbeeldwijk/{blad}.html?q={vraag}&thema={vraag}#{vraag}")
            pagina.wait_for_load_state("networkidle")
            assert pagina.evaluate(GEVAAR) == []
    assert bewaking.fouten == []
    assert bewaking.vreemd == []


def test_geen_sjabloon_of_opdracht_is_uitgevoerd(kwade_site: Path) -> None:
    bestanden = [pad for pad in kwade_site.parent.rglob("*") if pad.is_file()]
    for pad in bestanden:
        assert SOM_UITKOMST not in pad.read_bytes(), pad
        assert pad.name != "kanarie"
    assert not list(kwade_site.rglob("kanarie"))


def test_er_komt_niets_buiten_de_eigen_mappen(kwade_site: Path) -> None:
    assert [pad.name for pad in kwade_site.parent.parent.iterdir()] == ["inhoud"]
    voor = {pad.partition("/")[0] for pad in kwade_inhoud()}
    assert {pad.name for pad in kwade_site.parent.iterdir()} <= voor | {"build", "site"}
    assert not [pad for pad in kwade_site.rglob("*") if pad.is_symlink()]
    paden = [pad.relative_to(kwade_site).as_posix() for pad in kwade_site.rglob("*")]
    assert len({pad.casefold() for pad in paden}) == len(paden)
    assert max(len(deel.encode()) for pad in paden for deel in pad.split("/")) < 200


def test_een_foto_die_meer_is_wordt_alleen_foto(kwade_site: Path) -> None:
    fotos = [pad for pad in kwade_site.rglob("*veelling*") if pad.is_file()]
    assert fotos
    for pad in fotos:
        assert b"kwaad" not in pad.read_bytes()


def test_geen_cel_van_de_open_data_is_een_formule(kwade_site: Path) -> None:
    gezien = 0
    for pad in kwade_site.rglob("data/*.csv"):
        for rij in csv.reader(io.StringIO(pad.read_bytes().decode())):
            for cel in rij:
                gezien += "1+1" in cel
                try:
                    float(cel)
                except ValueError:
                    assert not cel.lstrip(" ").startswith(("=", "+", "-", "@", "\t")), cel
    assert gezien
