"""The map and the list of measures stay in step: by filter, by choice, by keyboard, by address."""

from __future__ import annotations

import gzip
import re
from collections.abc import Sequence

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, Response, expect

from tests.browser.conftest import Bewaking

BLAD = "kraaihoek/maatregelen.html"
KAART = "iframe.kaartvenster"
RIJEN = ".maatregellijst > li:visible"


def _in_de_lijst(pagina: Page) -> list[str]:
    ids: list[str] = pagina.eval_on_selector_all(RIJEN, "rijen => rijen.map(r => r.id.slice(2))")
    return sorted(ids)


def _op_de_kaart(pagina: Page) -> list[str]:
    borden = pagina.frame_locator(KAART).locator("a.merk:visible").all()
    return sorted(bord.get_attribute("data-m") or "" for bord in borden)


def _op_de_tekening(pagina: Page) -> list[str]:
    ids: list[str] = pagina.eval_on_selector_all(
        ".stilkaart svg g[data-m]",
        "d => d.filter(g => g.getBoundingClientRect().width).map(g => g.dataset.m)",
    )
    return sorted(set(ids))


def _bord(kaart: FrameLocator, id_: str) -> str | None:
    return kaart.locator(f"a.merk[data-m={id_}]").get_attribute("aria-current")


def _gekozen(pagina: Page) -> Sequence[str | None]:
    rijen = pagina.locator(".maatregellijst > li[aria-current]").all()
    return [rij.get_attribute("id") for rij in rijen]


@pytest.fixture
def open_kaart(adres: str, pagina: Page) -> FrameLocator:
    """Open the list, and the map on it."""
    pagina.goto(adres + BLAD)
    pagina.click("[data-open]")
    kaart = pagina.frame_locator(KAART)
    kaart.locator("a.merk").first.wait_for()
    return kaart


def test_kaart_laadt_pas_als_iemand_erom_vraagt(adres: str, pagina: Page) -> None:
    gevraagd: list[str] = []
    pagina.on("request", lambda vraag: gevraagd.append(vraag.url))
    pagina.goto(adres + BLAD, wait_until="networkidle")
    pagina.locator("#maatregelkaart").scroll_into_view_if_needed()
    assert not any("leaflet" in url or "/kaart/" in url for url in gevraagd)
    pagina.click("[data-open]")
    pagina.frame_locator(KAART).locator("a.merk").first.wait_for()
    assert any("leaflet" in url for url in gevraagd)


@pytest.mark.parametrize("breed", [360, 1280])
def test_filter_geldt_voor_lijst_tekening_en_kaart(
    adres: str, pagina: Page, bewaking: Bewaking, breed: int
) -> None:
    pagina.set_viewport_size({"width": breed, "height": 900})
    pagina.goto(adres + BLAD)
    alles = _in_de_lijst(pagina)
    pagina.select_option("#f-thema", "energie")
    energie = _in_de_lijst(pagina)
    assert 0 < len(energie) < len(alles)
    assert _op_de_tekening(pagina) == energie
    pagina.click("[data-open]")
    pagina.frame_locator(KAART).locator("a.merk.open").first.wait_for()
    expect(pagina.frame_locator(KAART).locator("a.merk:visible")).to_have_count(len(energie))
    assert _op_de_kaart(pagina) == energie
    pagina.click("[data-filters] button[type=reset]")
    expect(pagina.frame_locator(KAART).locator("a.merk:visible")).to_have_count(len(alles))
    assert _op_de_kaart(pagina) == _in_de_lijst(pagina) == alles
    assert bewaking.fouten == []
    assert bewaking.vreemd == []


def test_vormen_van_een_verborgen_maatregel_zijn_ook_weg(
    open_kaart: FrameLocator, pagina: Page
) -> None:
    vormen = open_kaart.locator("path.werk:visible, path.lijn:visible")
    alle = vormen.count()
    pagina.select_option("#f-thema", "energie")
    expect(open_kaart.locator("a.merk:visible")).to_have_count(5)
    assert 0 < vormen.count() < alle


def test_bord_op_de_kaart_kiest_in_de_lijst(open_kaart: FrameLocator, pagina: Page) -> None:
    open_kaart.locator("a.merk[data-m=zonnepanelen]").click()
    rij = pagina.locator("#m-zonnepanelen")
    expect(rij).to_have_attribute("aria-current", "true")
    expect(rij.locator("a").first).to_be_focused()
    expect(rij).to_be_in_viewport()
    expect(pagina).to_have_url(re.compile(r"maatregelen\.html#m-zonnepanelen$"))
    assert _bord(open_kaart, "zonnepanelen") == "true"
    bord = open_kaart.locator("a.merk[data-m=zonnepanelen]")
    assert bord.evaluate("e => getComputedStyle(e).outlineStyle") == "solid"
    open_kaart.locator("a.merk[data-m=warmtenet]").click()
    expect(pagina.locator("#m-warmtenet")).to_have_attribute("aria-current", "true")
    assert _gekozen(pagina) == ["m-warmtenet"]
    assert _bord(open_kaart, "zonnepanelen") is None


def test_vlak_op_de_kaart_kiest_ook(open_kaart: FrameLocator, pagina: Page) -> None:
    open_kaart.locator("path.werk").first.dispatch_event("click")
    expect(pagina.locator(".maatregellijst > li[aria-current]")).to_have_count(1)
    expect(pagina).to_have_url(re.compile(r"#m-"))


def test_heen_en_weer_met_het_toetsenbord(adres: str, pagina: Page) -> None:
    pagina.goto(adres + BLAD)
    pagina.locator("#m-isoleren [data-toon]").focus()
    pagina.keyboard.press("Enter")
    kaart = pagina.frame_locator(KAART)
    bord = kaart.locator("a.merk[data-m=isoleren]")
    expect(bord).to_be_focused()
    expect(bord).to_be_in_viewport()
    assert bord.evaluate("e => getComputedStyle(e).outlineStyle") == "solid"
    pagina.keyboard.press("Tab")
    naar = kaart.locator("a.merk:focus").get_attribute("data-m")
    assert naar not in {None, "isoleren"}
    pagina.keyboard.press("Enter")
    expect(pagina.locator(f"#m-{naar} a").first).to_be_focused()
    assert _gekozen(pagina) == [f"m-{naar}"]
    assert pagina.locator(f"#m-{naar}").evaluate("e => getComputedStyle(e).boxShadow") != "none"


def test_adres_zet_filter_en_keuze_terug(adres: str, pagina: Page) -> None:
    pagina.goto(adres + BLAD)
    pagina.select_option("#f-thema", "energie")
    pagina.locator("#m-warmtenet [data-toon]").click()
    pagina.frame_locator(KAART).locator("a.merk:visible").first.wait_for()
    assert pagina.url.endswith("?thema=energie#m-warmtenet")
    pagina.reload()
    energie = _in_de_lijst(pagina)
    assert _gekozen(pagina) == ["m-warmtenet"]
    assert _op_de_tekening(pagina) == energie
    pagina.click("[data-open]")
    kaart = pagina.frame_locator(KAART)
    expect(kaart.locator("a.merk[aria-current]")).to_have_attribute("data-m", "warmtenet")
    assert _op_de_kaart(pagina) == energie


def test_keuze_die_weggefilterd_wordt_vervalt(adres: str, pagina: Page) -> None:
    pagina.goto(adres + BLAD + "#m-warmtenet")
    assert _gekozen(pagina) == ["m-warmtenet"]
    pagina.select_option("#f-thema", "verkeer")
    assert _gekozen(pagina) == []
    expect(pagina).to_have_url(re.compile(r"\?thema=verkeer$"))


def test_telling_wordt_voorgelezen_ook_als_niets_past(adres: str, pagina: Page) -> None:
    pagina.goto(adres + BLAD)
    status = pagina.locator("[data-filters] [role=status]")
    expect(status).to_have_text(re.compile(r"14 van 14 maatregelen"))
    pagina.select_option("#f-thema", "energie")
    pagina.select_option("#f-jaar", "2036")
    expect(status).to_have_text(re.compile(r"0 van 14 maatregelen\s*Geen maatregel past"))
    expect(pagina.locator("[data-geen]")).to_be_visible()


def test_zonder_script_staat_alles_er(adres: str, chromium: Browser) -> None:
    context = chromium.new_context(java_script_enabled=False)
    kaal = context.new_page()
    kaal.goto(adres + BLAD)
    assert kaal.locator(RIJEN).count() == 14
    assert kaal.locator(".stilkaart svg:visible").count() == 1
    kaal.locator("#m-isoleren [data-toon]").click()
    expect(kaal.locator("#maatregelkaart")).to_be_in_viewport()
    kaal.click("[data-open]")
    expect(kaal).to_have_url(re.compile(r"kaart/maatregelen\.html"))
    context.close()


def test_kaart_op_zichzelf_leidt_naar_de_maatregel(adres: str, pagina: Page) -> None:
    pagina.goto(adres + "kraaihoek/kaart/maatregelen.html", wait_until="networkidle")
    pagina.locator("a.merk[data-m=warmtenet]").click()
    expect(pagina).to_have_url(re.compile(r"maatregelen/warmtenet\.html"))


def test_bladzijde_blijft_licht_ook_met_de_kaart(adres: str, pagina: Page) -> None:
    """What a visit asks for, compressed: at most 120 KB, and 200 KB once the map is open."""
    antwoorden: list[Response] = []
    pagina.on("response", lambda a: antwoorden.append(a) if a.ok else None)
    pagina.goto(adres + BLAD, wait_until="networkidle")
    assert sum(len(gzip.compress(a.body())) for a in antwoorden) < 120_000
    pagina.click("[data-open]")
    pagina.frame_locator(KAART).locator("a.merk").first.wait_for()
    pagina.wait_for_load_state("networkidle")
    assert sum(len(gzip.compress(a.body())) for a in antwoorden) < 200_000
