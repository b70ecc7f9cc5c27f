"""The form in the browser, with the real Decap and its real server: what it writes is right."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from generator.cli import main
from generator.pipeline.editing import proefformulier
from tests.conftest import MAATREGEL, maak_inhoud

WORTEL = Path(__file__).parents[2]
expect.set_options(timeout=60_000)  # a busy machine may take its time
# kept between runs: Decap is 16 MB
CACHE = WORTEL / "build/.formulier"
MET_COMMENTAAR = (
    "# van de gemeente\n"
    + MAATREGEL.replace("trekker: gemeente", "trekker: gemeente    # sinds 2025")
    + "laatst_bijgewerkt: 2026-01-05\n"
)


@pytest.fixture(scope="module")
def map_(tmp_path_factory: pytest.TempPathFactory) -> Path:
    assert shutil.which("npm"), "these tests need Node.js and npm: make node"
    map_ = maak_inhoud(tmp_path_factory.mktemp("cms") / "inhoud", "eik")
    (map_ / "content/wijken/eik/maatregelen/bomen.yml").write_text(MET_COMMENTAAR)
    return map_


@pytest.fixture(scope="module")
def adres(map_: Path) -> Iterator[str]:
    with proefformulier(map_, 0, CACHE) as adres:
        yield adres


@pytest.fixture
def pagina(adres: str, chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1200, "height": 1000}, locale="nl-NL")
    context.set_default_timeout(60_000)
    pagina = context.new_page()
    vreemd: list[str] = []
    pagina.on("request", lambda r: vreemd.append(r.url) if r.url.startswith("http") else None)
    pagina.on("dialog", lambda dialoog: dialoog.accept())
    pagina.goto(adres)
    pagina.get_by_role("button", name="Inloggen").click()
    expect(pagina.get_by_text("Eik: nieuws").first).to_be_visible()
    yield pagina
    context.close()
    assert [url for url in vreemd if not url.startswith("http://127.0.0.1:")] == []


def open_(pagina: Page, adres: str, pad: str) -> None:
    pagina.goto(f"{adres}#/collections/{pad}")
    expect(pagina.get_by_text("Terug naar")).to_be_visible()


def bewaar(pagina: Page, bestand: Path, verwacht: str) -> None:
    """Save, and wait until the server has written what is expected."""
    expect(pagina.get_by_text("Niet-opgeslagen wijzigingen")).to_be_visible()
    pagina.get_by_text("Publiceer", exact=True).first.click()
    pagina.get_by_text("Publiceer nu", exact=True).click()
    for _ in range(300):
        if bestand.is_file() and bestand.read_text() == verwacht:
            break
        pagina.wait_for_timeout(100)
    assert bestand.read_text() == verwacht
    expect(pagina.get_by_text("Wijzigingen opgeslagen")).to_be_visible()


def test_een_datum_veranderen_verandert_een_regel(map_: Path, adres: str, pagina: Page) -> None:
    open_(pagina, adres, "maatregelen-eik/entries/bomen")
    pagina.get_by_label("Laatst bijgewerkt").fill("2026-11-24")
    bestand = map_ / "content/wijken/eik/maatregelen/bomen.yml"
    bewaar(pagina, bestand, MET_COMMENTAAR.replace("2026-01-05", "2026-11-24"))
    assert main(["-C", str(map_), "check"]) == 0


def test_een_naam_met_een_dubbelepunt_laat_de_rest_gelijk(
    map_: Path, adres: str, pagina: Page
) -> None:
    bestand = map_ / "content/wijken/eik/wijk.yml"
    voor = bestand.read_text()
    open_(pagina, adres, "wijk-eik/entries/wijk")
    naam = pagina.get_by_label("Naam", exact=True).first
    naam.fill("Anders: nieuw")
    bewaar(pagina, bestand, voor.replace("naam: Eik", 'naam: "Anders: nieuw"'))


def test_nieuws_met_een_foto(map_: Path, adres: str, pagina: Page, tmp_path: Path) -> None:
    foto = tmp_path / "boom.png"
    Image.new("RGB", (40, 30), "green").save(foto)
    open_(pagina, adres, "nieuws-eik/new")
    pagina.get_by_label("Titel", exact=True).first.fill("De boom staat: eindelijk")
    pagina.get_by_label("Datum", exact=True).first.fill("2026-11-20")
    pagina.get_by_role("button", name="Kies een afbeelding").click()
    pagina.locator("input[type=file]").first.set_input_files(foto)
    expect(pagina.get_by_text("boom.png").first).to_be_visible()
    pagina.get_by_role("button", name="Gebruik selectie").click()
    pagina.get_by_label("Beschrijving").fill("Een jonge boom met groene bladeren.")
    pagina.locator("[contenteditable=true]").last.click()
    pagina.keyboard.type("Kom kijken.")
    bericht = map_ / "content/wijken/eik/nieuws/2026-11-20-de-boom-staat-eindelijk.md"
    verwacht = (
        '---\nnaam: "De boom staat: eindelijk"\ndatum: 2026-11-20\nfoto:\n  bestand: boom.png\n'
        "  alt: Een jonge boom met groene bladeren.\n---\nKom kijken.\n"
    )
    bewaar(pagina, bericht, verwacht)
    assert (map_ / "content/wijken/eik/media/boom.png").read_bytes() == foto.read_bytes()
    assert main(["-C", str(map_), "check"]) == 0
    assert main(["-C", str(map_), "fmt", "--check", str(bericht)]) == 0


def test_een_lijst_die_er_nog_niet_is(map_: Path, adres: str, pagina: Page) -> None:
    open_(pagina, adres, "wijk-eik/entries/vragen")
    pagina.get_by_role("button", name="Voeg").first.click()
    pagina.get_by_label("Vraag (optioneel)").fill("Wanneer komen de bomen?")
    bestand = map_ / "content/wijken/eik/vragen.yml"
    bewaar(pagina, bestand, "- vraag: Wanneer komen de bomen?\n")
    assert main(["-C", str(map_), "check"]) == 0


def test_elk_bestand_van_het_voorbeeld_komt_gelijk_terug(pagina: Page) -> None:
    bestanden = [*(WORTEL / "content").rglob("*.yml"), *(WORTEL / "content/wijken").rglob("*.md")]
    teksten = {str(pad): pad.read_text() for pad in bestanden}
    anders: Any = pagina.evaluate(
        """teksten => Object.entries(teksten).filter(([pad, tekst]) => {
          const vorm = window.CMS.getCustomFormats()[
            pad.endsWith('.md') ? 'wijkplan-pagina' : 'wijkplan-yaml'].formatter;
          return vorm.toFile(vorm.fromFile(tekst)) !== tekst;
        }).map(([pad]) => pad)""",
        teksten,
    )
    assert anders == []
