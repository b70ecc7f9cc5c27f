"""A map under a finger, on a page of its own, in a frame, and without script."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

import pytest
from playwright.sync_api import Browser, FrameLocator, Locator, Page, ViewportSize, expect

from tests.browser.conftest import Bewaking

BLAD = "kraaihoek/maatregelen.html"
LOS = "kraaihoek/kaart/maatregelen.html"
KAART = "iframe.kaartvenster"
KAARTEN = {
    "kraaihoek/kaart/maatregelen.html": "kraaihoek/maatregelen.html",
    "kraaihoek/kaart/wijk.html": "kraaihoek/index.html",
    "kraaihoek/kaart/wijkschouw.html": "kraaihoek/wijkschouw.html",
    "portaal/kaart/portaal.html": "index.html",
}
# what a finger touches of each sign: the sign, and the room around it
VAKKEN = """borden => borden.map(bord => {
  const eigen = bord.getBoundingClientRect();
  const rond = getComputedStyle(bord, "::after");
  const [links, boven, rechts, onder] = ["left", "top", "right", "bottom"]
    .map(kant => parseFloat(rond[kant]));
  return [eigen.left + links, eigen.top + boven, eigen.right - rechts, eigen.bottom - onder];
})"""
WAAR = "e => { const vak = e.getBoundingClientRect(); return [vak.x, vak.y]; }"
SCHERM: ViewportSize = {"width": 360, "height": 740}
Plek = tuple[float, float]


@pytest.fixture
def telefoon(chromium: Browser, bewaking: Bewaking) -> Iterator[Page]:
    """Open a page on a phone."""
    context = chromium.new_context(viewport=SCHERM, has_touch=True, is_mobile=True)
    bewaking.volg(context)
    yield context.new_page()
    context.close()


@pytest.fixture
def in_de_lijst(adres: str, telefoon: Page) -> FrameLocator:
    """Open the map beside the list, in view."""
    telefoon.goto(adres + BLAD)
    telefoon.click("[data-open]")
    kaart = telefoon.frame_locator(KAART)
    kaart.locator("a.merk").first.wait_for()
    naar = "e => scrollTo(0, e.getBoundingClientRect().top + scrollY - 120)"
    telefoon.locator(KAART).evaluate(naar)
    return kaart


def _veeg(pagina: Page, vingers: Sequence[Plek], stap: Plek) -> None:
    """Put fingers down, move them twelve steps, lift them."""
    cdp = pagina.context.new_cdp_session(pagina)

    def raak(soort: str, keer: int) -> None:
        punten = [
            {"x": x + stap[0] * keer, "y": y + stap[1] * keer, "id": n}
            for n, (x, y) in enumerate(vingers)
        ]
        opdracht = {"type": soort, "touchPoints": [] if soort == "touchEnd" else punten}
        cdp.send("Input.dispatchTouchEvent", opdracht)
        pagina.wait_for_timeout(16)

    raak("touchStart", 0)
    for keer in range(1, 13):
        raak("touchMove", keer)
    raak("touchEnd", 12)
    pagina.wait_for_timeout(300)


def _midden(pagina: Page) -> Plek:
    vak = pagina.locator(KAART).bounding_box()
    assert vak
    return vak["x"] + vak["width"] / 2 + 60, vak["y"] + vak["height"] / 2


def test_een_vinger_schuift_de_bladzijde_en_niet_de_kaart(
    telefoon: Page, in_de_lijst: FrameLocator, bewaking: Bewaking
) -> None:
    bord, hint = in_de_lijst.locator("a.merk").first, in_de_lijst.locator(".hint")
    plek, hoog = bord.evaluate(WAAR), telefoon.evaluate("scrollY")
    expect(hint).to_be_hidden()
    _veeg(telefoon, [_midden(telefoon)], (0, -12))
    expect(hint).to_have_text("Schuif de kaart met twee vingers.")
    expect(hint).to_be_visible()
    assert telefoon.evaluate("scrollY") > hoog + 80
    assert bord.evaluate(WAAR) == plek
    expect(hint).to_be_hidden()
    assert bewaking.fouten == []


def test_twee_vingers_schuiven_de_kaart_en_niet_de_bladzijde(
    telefoon: Page, in_de_lijst: FrameLocator
) -> None:
    bord = in_de_lijst.locator("a.merk").first
    (x, y), hoog = bord.evaluate(WAAR), telefoon.evaluate("scrollY")
    mx, my = _midden(telefoon)
    _veeg(telefoon, [(mx - 60, my), (mx + 40, my)], (-3, 6))
    nu_x, nu_y = bord.evaluate(WAAR)
    assert nu_x < x - 20
    assert nu_y > y + 40
    assert telefoon.evaluate("scrollY") == hoog


def test_een_tik_kiest_en_een_muis_sleept_ook_in_de_bladzijde(
    adres: str, telefoon: Page, pagina: Page, in_de_lijst: FrameLocator
) -> None:
    in_de_lijst.locator("a.merk[data-m=warmtenet]").tap()
    expect(telefoon.locator("#m-warmtenet")).to_have_attribute("aria-current", "true")
    pagina.goto(adres + BLAD)
    pagina.click("[data-open]")
    bord = pagina.frame_locator(KAART).locator("a.merk").first
    bord.wait_for()
    x, _y = bord.evaluate(WAAR)
    mx, my = _midden(pagina)
    pagina.mouse.move(mx, my)
    pagina.mouse.down()
    pagina.mouse.move(mx - 80, my, steps=8)
    pagina.mouse.up()
    assert bord.evaluate(WAAR)[0] < x - 40
    expect(pagina.frame_locator(KAART).locator(".hint")).to_be_hidden()


def test_op_haar_eigen_bladzijde_schuift_een_vinger_de_kaart(adres: str, telefoon: Page) -> None:
    telefoon.goto(adres + LOS, wait_until="networkidle")
    bord = telefoon.locator("a.merk").first
    _x, y = bord.evaluate(WAAR)
    _veeg(telefoon, [(180, 480)], (0, -8))
    assert bord.evaluate(WAAR)[1] < y - 50
    assert telefoon.locator(".hint").count() == 0


@pytest.mark.parametrize("blad", ["maatregelen", "wijkschouw"])
def test_wat_een_vinger_raakt_is_ruim_en_bedekt_geen_ander_bord(
    adres: str, telefoon: Page, blad: str
) -> None:
    telefoon.goto(f"{adres}kraaihoek/kaart/{blad}.html", wait_until="networkidle")
    borden = telefoon.locator("a.merk")
    for _keer in range(3):
        vakken = borden.evaluate_all(VAKKEN)
        for (l1, b1, r1, o1), (l2, b2, r2, o2) in combinations(vakken, 2):
            assert min(r1, r2) - max(l1, l2) < 0.5 or min(o1, o2) - max(b1, b2) < 0.5
        maten = [min(rechts - links, onder - boven) for links, boven, rechts, onder in vakken]
        assert min(maten) >= 24
        telefoon.get_by_role("button", name="Dichterbij").tap()
        telefoon.wait_for_timeout(400)
    assert sum(maat >= 44 for maat in maten) > len(maten) / 2
    # beside the sign, and still on it
    telefoon.goto(adres + LOS, wait_until="networkidle")
    vak = telefoon.locator("a.merk[data-m=isoleren]").bounding_box()
    assert vak
    telefoon.touchscreen.tap(vak["x"] - 8, vak["y"] - 8)
    expect(telefoon).to_have_url(adres + "kraaihoek/maatregelen/isoleren.html")


def _rand(pagina: Page | FrameLocator) -> list[Locator]:
    return [pagina.locator(deel) for deel in ("h1", ".kop a", ".uitleg", ".voet")]


@pytest.mark.parametrize("breed", [360, 1280])
@pytest.mark.parametrize("kaart", KAARTEN.items(), ids=lambda kaart: kaart[0])
def test_op_haar_eigen_bladzijde_zegt_een_kaart_wat_zij_is(
    adres: str, pagina: Page, bewaking: Bewaking, kaart: tuple[str, str], breed: int
) -> None:
    pad, terug = kaart
    pagina.set_viewport_size({"width": breed, "height": 740})
    pagina.goto(adres + pad, wait_until="networkidle")
    for deel in _rand(pagina):
        expect(deel).to_be_visible()
    expect(pagina.locator(".zonder")).to_be_hidden()
    expect(pagina.locator(".voet")).to_contain_text("Uitgegeven door Project wijkplan (voorbeeld).")
    expect(pagina.locator(".voet")).to_contain_text("ijgewerkt op 20 november 2026.")
    if pad != "portaal/kaart/portaal.html":
        expect(pagina.locator(".voet")).to_contain_text("Concept, versie 0.3")
    if breed == 360:
        pagina.click("summary")
    expect(pagina.locator(".plaatsen li").first).to_be_visible()
    vak = pagina.locator(".leaflet-container").bounding_box()
    assert vak
    assert vak["height"] > 250
    assert pagina.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    pagina.click(".kop a")
    expect(pagina).to_have_url(adres + terug)
    assert bewaking.fouten == []


def test_in_een_bladzijde_herhaalt_de_kaart_niets(adres: str, pagina: Page) -> None:
    pagina.goto(adres + "kraaihoek/wijkschouw.html")
    pagina.locator(KAART).scroll_into_view_if_needed()
    kaart = pagina.frame_locator(KAART)
    kaart.locator("a.merk").first.wait_for()
    for deel in (*_rand(kaart), kaart.locator(".zonder")):
        expect(deel).to_be_hidden()
    vak = kaart.locator(".leaflet-container")
    assert vak.evaluate("e => e.clientHeight >= innerHeight && e.clientWidth >= innerWidth")


@pytest.mark.parametrize(("pad", "terug"), KAARTEN.items())
def test_zonder_script_staat_er_wat_op_de_kaart_staat(
    adres: str, chromium: Browser, pad: str, terug: str
) -> None:
    context = chromium.new_context(java_script_enabled=False, viewport=SCHERM)
    kaal = context.new_page()
    kaal.goto(adres + pad)
    for deel in (*_rand(kaal), kaal.locator(".zonder"), kaal.locator(".plaatsen li").first):
        expect(deel).to_be_visible()
    expect(kaal.locator(".folium-map")).to_be_hidden()
    for link in kaal.locator(".plaatsen a").all():
        assert kaal.request.get(link.evaluate("a => a.href")).ok
    kaal.click(".kop a")
    expect(kaal).to_have_url(adres + terug)
    context.close()


def test_zonder_script_tekent_de_bladzijde_zelf_de_kaart(adres: str, chromium: Browser) -> None:
    context = chromium.new_context(java_script_enabled=False)
    kaal = context.new_page()
    kaal.goto(adres + "kraaihoek/wijkschouw.html")
    expect(kaal.locator(KAART)).to_be_hidden()
    expect(kaal.locator(".kaarttekening svg:visible")).to_have_count(1)
    context.close()
