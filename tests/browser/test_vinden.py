"""Finding: a word inside a compound, and a heading on a long page."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Bewaking

RIOOL = "Riool vervangen en regenwater afkoppelen"
WARMTENET = "Warmtenet aanleggen, eerste 420 woningen"
POMPEN = "Losse warmtepompen in 420 woningen (alternatief voor het warmtenet)"


def _zoek(adres: str, pagina: Page, vraag: str, blad: str = "kraaihoek/zoeken.html") -> list[str]:
    """Search, and return the titles on the first list of what was found."""
    pagina.goto(f"{adres}{blad}?q={vraag}")
    expect(pagina.locator("#zoekstand")).to_contain_text(f"“{vraag}”", timeout=30_000)
    return pagina.locator(".treffers h3").all_inner_texts()


@pytest.mark.parametrize(
    ("vraag", "titel"),
    [
        ("regen", RIOOL),
        ("riool", RIOOL),
        ("riolering", RIOOL),
        ("regenpijp", RIOOL),
        ("net", WARMTENET),
        ("warmte", WARMTENET),
        ("stadsverwarming", WARMTENET),
        ("wat kost het warmtenet", WARMTENET),
        ("warmtepomp", POMPEN),
        ("panelen", "Zonnepanelen op daken van huurwoningen"),
        ("contact", "Meedoen"),
        ("telefoon", "Meedoen"),
        ("bellen", "Meedoen"),
        ("loket", "Meedoen"),
        ("inspraak", "Meedoen"),
        ("vuilnis", "De wijkschouw"),
        ("NCW", "Begrippen"),
    ],
)
def test_zoeken_vindt_vooraan_wat_iemand_bedoelt(
    adres: str, pagina: Page, bewaking: Bewaking, vraag: str, titel: str
) -> None:
    assert titel in _zoek(adres, pagina, vraag)[:5]
    assert bewaking.fouten == []


def test_wat_niet_doorgaat_staat_onder_wat_wel_doorgaat(adres: str, pagina: Page) -> None:
    titels = _zoek(adres, pagina, "warmte")
    assert titels.index(WARMTENET) < titels.index(POMPEN)


def test_begin_van_een_woord_is_niet_genoeg(adres: str, pagina: Page, bewaking: Bewaking) -> None:
    """Pagefind takes "in" for "inspraak" and "straat" for "straatnaambord"."""
    _zoek(adres, pagina, "inspraakverordening")
    stand = pagina.locator("#zoekstand")
    expect(stand).to_contain_text("Niets gevonden")
    _zoek(adres, pagina, "inspraak")
    assert int(stand.inner_text().split()[0]) < 25
    assert bewaking.fouten == []


def test_uit_elke_wijk_is_het_loket_te_vinden(adres: str, pagina: Page) -> None:
    _zoek(adres, pagina, "telefoon", "portaal/zoeken.html")
    wijken = pagina.locator(".treffers li:has-text('Neem contact op') .stil")
    assert {"Kraaihoek", "Molenvliet"} <= set(wijken.all_inner_texts())


@pytest.mark.parametrize("vraag", ["energiecoach", "warmte", "loket", "afval"])
def test_stukje_tekst_is_geen_som_en_geen_bestand(adres: str, pagina: Page, vraag: str) -> None:
    _zoek(adres, pagina, vraag)
    for stukje in pagina.locator(".treffers li > p:last-child").all_inner_texts():
        assert not re.search(r"factoren|= €|content/|\bregel \d|\.yml", stukje), stukje


WETERINGSINGEL = re.compile(r"kraaihoek/straten/weteringsingel\.html")


@pytest.mark.parametrize("blad", ["index.html", "kraaihoek/straten.html"])
@pytest.mark.parametrize(
    "getypt",
    [
        "WETERINGSINGEL 12",
        "wetering singel",
        "Wéteringsingel 12a, Papendrecht",
        " weteringsingel 3-5 ",
        "wetering",
    ],
)
def test_straat_wordt_herkend_hoe_iemand_haar_ook_schrijft(
    adres: str, pagina: Page, bewaking: Bewaking, blad: str, getypt: str
) -> None:
    pagina.goto(adres + blad)
    pagina.fill("#straat", getypt)
    pagina.keyboard.press("Enter")
    expect(pagina).to_have_url(WETERINGSINGEL)
    assert bewaking.fouten == []


@pytest.mark.parametrize("blad", ["index.html", "kraaihoek/straten.html"])
@pytest.mark.parametrize(
    "getypt", ["Badhuistraat", "badhuistr. 4", "badhuis straad 12", "Bdahuisstraat"]
)
def test_bijna_goede_naam_wordt_aangeboden(
    adres: str, pagina: Page, blad: str, getypt: str
) -> None:
    pagina.goto(adres + blad)
    pagina.fill("#straat", getypt)
    pagina.keyboard.press("Enter")
    pagina.locator("#straat-uitkomst a.straatbord").filter(has_text="Badhuisstraat").click()
    expect(pagina).to_have_url(re.compile(r"kraaihoek/straten/badhuisstraat\.html"))


@pytest.mark.parametrize(
    ("blad", "elders"),
    [("index.html", "Bekijk alle straten"), ("kraaihoek/straten.html", "Zoek in alle wijken")],
)
def test_straat_die_nergens_op_lijkt_leidt_naar_het_loket(
    adres: str, pagina: Page, blad: str, elders: str
) -> None:
    pagina.goto(adres + blad)
    pagina.fill("#straat", "Nergensweg 1")
    pagina.keyboard.press("Enter")
    antwoord = pagina.locator("#straat-uitkomst")
    expect(antwoord).to_contain_text("De straat ‘Nergensweg 1’ staat niet in de lijst.")
    expect(antwoord.get_by_role("link", name=elders)).to_be_visible()
    expect(antwoord.locator("a[href^='tel:']")).to_be_visible()
    pagina.fill("#straat", "Boom")
    expect(antwoord.locator("a[href^='tel:']")).to_be_hidden()


def test_inhoud_van_een_bladzijde_werkt_zonder_script(adres: str, chromium: Browser) -> None:
    context = chromium.new_context(
        viewport={"width": 360, "height": 740}, java_script_enabled=False
    )
    pagina = context.new_page()
    pagina.goto(adres + "kraaihoek/maatregelen/warmtenet.html")
    lijst = pagina.get_by_role("navigation", name="Op deze bladzijde")
    link = lijst.get_by_role("link", name="Wie betaalt, en wie heeft er baat bij?")
    expect(link).to_be_hidden()
    lijst.locator("summary").focus()
    pagina.keyboard.press("Enter")
    expect(link).to_be_visible()
    pagina.keyboard.press("Tab")
    expect(lijst.get_by_role("link").first).to_be_focused()
    link.click()
    expect(pagina).to_have_url(re.compile("#geld$"))
    expect(pagina.locator("#geld h2")).to_be_in_viewport()
    context.close()


def test_inhoud_van_een_bladzijde_staat_open_op_een_breed_scherm(
    adres: str, pagina: Page, bewaking: Bewaking
) -> None:
    pagina.set_viewport_size({"width": 1280, "height": 740})
    pagina.goto(adres + "kraaihoek/maatregelen/warmtenet.html")
    lijst = pagina.get_by_role("navigation", name="Op deze bladzijde")
    ankers = [str(link.get_attribute("href")) for link in lijst.get_by_role("link").all()]
    assert len(ankers) > 3
    expect(lijst.get_by_role("link").first).to_be_visible()
    for anker in ankers:
        assert pagina.locator(anker).count() == 1
    assert bewaking.fouten == []


def test_begrip_opent_ter_plekke_met_toetsen_en_met_een_tik(adres: str, chromium: Browser) -> None:
    context = chromium.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    pagina = context.new_page()
    pagina.goto(adres + "kraaihoek/plan/de-wijk.html")
    woord = pagina.locator(".hoofdstuktekst a.begrip").first
    uitleg = pagina.locator(".begrip-uitleg").first
    expect(uitleg).to_be_hidden()
    woord.focus()
    for toets, open_ in (("Enter", True), ("Escape", False), ("Space", True), ("Space", False)):
        pagina.keyboard.press(toets)
        expect(woord).to_have_attribute("aria-expanded", str(open_).lower())
        assert uitleg.is_visible() == open_
        expect(woord).to_be_focused()
    woord.tap()
    expect(uitleg).to_be_in_viewport()
    assert "#" not in pagina.url
    context.close()
