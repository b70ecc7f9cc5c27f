"""Finding: a word inside a compound, and a heading on a long page."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Bewaking


@pytest.mark.parametrize(
    ("vraag", "titel"),
    [
        ("regen", "Riool vervangen en regenwater afkoppelen"),
        ("net", "Warmtenet aanleggen, eerste 420 woningen"),
        ("panelen", "Zonnepanelen op daken van huurwoningen"),
    ],
)
def test_zoeken_vindt_een_woord_in_een_samenstelling(
    adres: str, pagina: Page, bewaking: Bewaking, vraag: str, titel: str
) -> None:
    pagina.goto(f"{adres}kraaihoek/zoeken.html?q={vraag}")
    treffer = pagina.locator(".treffers").get_by_role("link", name=titel, exact=True)
    knop = pagina.locator("[data-meer-tonen]")
    expect(pagina.locator(".treffers > li").first).to_be_visible(timeout=15_000)
    while treffer.count() == 0 and knop.is_visible():
        aantal = pagina.locator(".treffers > li").count()
        knop.click()
        expect(pagina.locator(".treffers > li").nth(aantal)).to_be_visible()
    expect(treffer).to_be_visible()
    assert bewaking.fouten == []


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
