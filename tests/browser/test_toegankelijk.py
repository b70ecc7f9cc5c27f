"""What axe cannot see: keyboard, letters of the reader's size, own colours, tables as tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.test_paginas import soorten

TEKSTRUIMTE = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important;"
    " word-spacing: .16em !important } p { margin-bottom: 2em !important }"
)
GROTE_LETTER = "html { font-size: 200% !important }"
ZET_STIJL = """css => {
  const stijl = new CSSStyleSheet();
  stijl.replaceSync(css);
  document.adoptedStyleSheets = [stijl];
  for (const vouw of document.querySelectorAll("details")) vouw.open = true;
}"""
TE_BREED = "document.documentElement.scrollWidth - innerWidth"
FOCUS = """() => {
  const e = document.activeElement;
  if (e === document.body) return null;
  const vak = e.getBoundingClientRect();
  const boven = document.elementFromPoint(vak.left + Math.min(vak.width / 2, 40),
                                          vak.top + vak.height / 2);
  return {
    wat: `${e.tagName} ${e.className} ${e.textContent.trim().slice(0, 30)}`,
    plek: Math.round(vak.left) + " " + Math.round(vak.top + scrollY),
    frame: e.tagName === "IFRAME" || e.matches("section"),
    rand: getComputedStyle(e).outlineStyle !== "none",
    zichtbaar: vak.width > 0 && vak.bottom > 0 && vak.top < innerHeight,
    vrij: boven !== null && (e.contains(boven) || boven.contains(e)),
  };
}"""
TE_KLEIN = """() => [...document.querySelectorAll("a[href], button, input, select, summary")]
  .filter(e => !e.closest("svg") && !e.matches("[type=checkbox]"))
  .filter(e => {
    const vak = e.getBoundingClientRect();
    const inTekst = getComputedStyle(e).display === "inline";
    return vak.width > 0 && !inTekst && (vak.height < 24 || vak.width < 24);
  }).map(e => e.outerHTML.slice(0, 90))"""

Maker = Callable[..., Page]


@pytest.fixture
def venster(chromium: Browser) -> Iterator[Maker]:
    """Open a window of some width and height, with the wishes of a reader."""
    open_: list[BrowserContext] = []

    def maak(breed: int, hoog: int = 640, **wensen: str) -> Page:
        context = chromium.new_context(
            viewport={"width": breed, "height": hoog},
            locale="nl-NL",
            reduced_motion="reduce",
            **wensen,  # type: ignore[arg-type]
        )
        context.route("**/kaart/*.html", lambda route: route.abort())  # maps have their own test
        open_.append(context)
        return context.new_page()

    yield maak
    for context in open_:
        context.close()


@pytest.mark.parametrize(
    ("maat", "css"),
    [((320, 256), ""), ((768, 900), ""), ((320, 640), TEKSTRUIMTE), ((1280, 900), TEKSTRUIMTE),
     ((640, 640), GROTE_LETTER)],
    ids=["zoom 400%", "tablet", "ruimte smal", "ruimte breed", "letters 200%"],
)  # fmt: skip
def test_niets_valt_buiten_beeld(
    site_map: Path, adres: str, venster: Maker, maat: tuple[int, int], css: str
) -> None:
    pagina = venster(*maat)
    mis = []
    for pad in soorten(site_map).values():
        pagina.goto(adres + pad)
        pagina.evaluate(ZET_STIJL, css)
        if (over := pagina.evaluate(TE_BREED)) > 0:
            mis.append(f"{pad}: {over} px")
    assert mis == []


def test_sla_over_en_de_weg_van_de_focus(site_map: Path, adres: str, venster: Maker) -> None:
    pagina = venster(360)
    mis: list[str] = []
    for pad in soorten(site_map).values():
        pagina.goto(adres + pad)
        pagina.keyboard.press("Tab")
        if "naar-inhoud" not in (pagina.evaluate(FOCUS) or {"wat": ""})["wat"]:
            mis.append(f"{pad}: de eerste stap is niet ‘naar de inhoud’")
        pagina.keyboard.press("Enter")
        if pagina.evaluate("document.activeElement.id") != "inhoud":
            mis.append(f"{pad}: ‘naar de inhoud’ brengt de focus er niet")
        mis += [f"{pad}: {fout}" for fout in _loop(pagina, stappen=14)]
    assert mis == []


def _loop(pagina: Page, stappen: int) -> list[str]:
    """Press Tab through a page; name what is in focus but not to be seen as such."""
    mis, gezien = [], set()
    for _ in range(stappen):
        pagina.keyboard.press("Tab")
        nu = pagina.evaluate(FOCUS)
        if nu is None or nu["plek"] in gezien:
            break
        gezien.add(nu["plek"])
        if not nu["frame"] and not (nu["rand"] and nu["zichtbaar"] and nu["vrij"]):
            mis.append(f"focus niet te zien op {nu['wat']}")
    return mis


def test_menu_op_een_telefoon_met_het_toetsenbord(adres: str, venster: Maker) -> None:
    pagina = venster(360)
    pagina.goto(adres + "kraaihoek/index.html")
    menu = pagina.locator(".menu details")
    pagina.locator(".menu summary").focus()
    pagina.keyboard.press("Enter")
    assert menu.get_attribute("open") is not None
    pagina.keyboard.press("Tab")
    assert pagina.evaluate("document.activeElement.closest('.menu details') !== null")
    pagina.locator(".menu summary").focus()
    pagina.keyboard.press("Space")
    assert menu.get_attribute("open") is None


def test_alles_is_groot_genoeg_om_te_raken(site_map: Path, adres: str, venster: Maker) -> None:
    pagina = venster(360)
    klein = {}
    for pad in soorten(site_map).values():
        pagina.goto(adres + pad)
        if te_klein := pagina.evaluate(TE_KLEIN):
            klein[pad] = te_klein[:3]
    assert klein == {}


def _rollen(pagina: Page) -> Counter[str]:
    knopen = pagina.context.new_cdp_session(pagina).send("Accessibility.getFullAXTree")["nodes"]
    return Counter(k["role"]["value"] for k in knopen if not k["ignored"])


def test_tabel_blijft_een_tabel_waar_zij_een_lijst_lijkt(adres: str, venster: Maker) -> None:
    pad = "kraaihoek/kosten-en-baten.html"
    smal, breed = venster(360), venster(1280)
    rollen = []
    for pagina in (smal, breed):
        pagina.goto(adres + pad)
        rollen.append(_rollen(pagina))
    for rol in ("table", "row", "columnheader", "rowheader", "cell"):
        assert rollen[0][rol] == rollen[1][rol] > 0, rol
    assert smal.locator("table.lees tr").nth(1).evaluate("e => getComputedStyle(e).display") == (
        "grid"
    )


def test_kaart_is_te_lopen_van_bord_naar_bord(adres: str, chromium: Browser) -> None:
    pagina = chromium.new_page(viewport={"width": 900, "height": 600})
    pagina.goto(adres + "kraaihoek/kaart/maatregelen.html", wait_until="networkidle")
    kaart = pagina.locator(".leaflet-container")
    assert kaart.get_attribute("role") == "region"
    assert kaart.get_attribute("aria-label")
    for stop in (".kop a", ".leaflet-container", "a.merk"):
        pagina.keyboard.press("Tab")
        assert pagina.evaluate("s => document.activeElement.matches(s)", stop)
    pagina.close()


def test_niets_van_het_basissjabloon_in_de_boom(adres: str, venster: Maker) -> None:
    pagina = venster(1280)
    pagina.goto(adres + "kraaihoek/afspraken.html")
    rollen = _rollen(pagina)
    assert (rollen["checkbox"], rollen["dialog"]) == (0, 0)
    assert (rollen["main"], rollen["banner"], rollen["contentinfo"]) == (1, 1, 1)


def test_eigen_kleuren_en_meer_contrast(adres: str, venster: Maker) -> None:
    vraag = "n => getComputedStyle(document.documentElement).getPropertyValue(n).trim()"
    for wensen, papier, accent in (
        ({"forced_colors": "active"}, "Canvas", "LinkText"),
        ({"contrast": "more"}, "#fff", "#000"),
        ({"contrast": "more", "color_scheme": "dark"}, "#000", "#fff"),
    ):
        pagina = venster(1280, **wensen)
        pagina.goto(adres + "kraaihoek/samenwerken.html")
        gekozen = [pagina.evaluate(vraag, naam) for naam in ("--papier", "--accent")]
        assert [kleur.lower() for kleur in gekozen] == [papier.lower(), accent.lower()]


def _kaart(adres: str, venster: Maker, pad: str, breed: int = 900, hoog: int = 600) -> Page:
    pagina = venster(breed, hoog)
    pagina.context.unroute_all()
    pagina.goto(adres + pad, wait_until="networkidle")
    return pagina


def _tab_tot(pagina: Page, selector: str) -> None:
    for _stap in range(60):
        pagina.keyboard.press("Tab")
        if pagina.evaluate("s => document.activeElement.matches(s)", selector):
            return
    raise AssertionError(f"no Tab leads to {selector}")


def test_kaart_schuift_zonder_slepen_met_knoppen_die_groot_genoeg_zijn(
    adres: str, venster: Maker
) -> None:
    pagina = _kaart(adres, venster, "kraaihoek/kaart/maatregelen.html")
    bord = pagina.locator("a.merk").first
    eerst = bord.bounding_box()
    pagina.get_by_role("button", name="Schuif naar rechts").click()
    daarna = bord.bounding_box()
    assert eerst
    assert daarna
    assert daarna["x"] < eerst["x"] - 100
    for knop in pagina.locator(".leaflet-bar :is(a, button)").all():
        vak = knop.bounding_box()
        assert vak
        assert vak["width"] >= 44
        assert vak["height"] >= 44


def test_bord_met_de_focus_is_altijd_in_beeld_en_heeft_een_rand(adres: str, venster: Maker) -> None:
    pagina = _kaart(adres, venster, "kraaihoek/kaart/maatregelen.html", 360, 400)
    for _stap in range(6):
        pagina.get_by_role("button", name="Schuif naar rechts").click()
    assert not pagina.locator("a.merk").first.evaluate(_IN_BEELD)
    pagina.locator("a.merk").first.focus()
    assert pagina.locator("a.merk").first.evaluate(_IN_BEELD)
    pagina.keyboard.press("Tab")
    rand = "document.activeElement.closest('.plek')"
    assert pagina.evaluate(f"getComputedStyle({rand}).outlineStyle") == "solid"


_IN_BEELD = """e => {
  const vak = e.getBoundingClientRect();
  return vak.left >= 0 && vak.right <= innerWidth && vak.top >= 0 && vak.bottom <= innerHeight;
}"""


_OP_EEN_VLAK = """() => {
  for (let x = 100; x < innerWidth; x += 10)
    for (let y = 100; y < innerHeight; y += 10)
      if (document.elementFromPoint(x, y).matches("path.werk")) return {x, y};
}"""


def test_escape_sluit_de_naam_bij_een_vlak(adres: str, venster: Maker) -> None:
    pagina = _kaart(adres, venster, "kraaihoek/kaart/maatregelen.html")
    plek = pagina.evaluate(_OP_EEN_VLAK)
    pagina.mouse.move(plek["x"], plek["y"])
    naam = pagina.locator(".leaflet-tooltip")
    naam.first.wait_for()
    pagina.keyboard.press("Escape")
    naam.first.wait_for(state="detached")


def test_wijken_op_de_kaart_van_het_portaal_zijn_links_voor_het_toetsenbord(
    adres: str, venster: Maker
) -> None:
    pagina = _kaart(adres, venster, "portaal/kaart/portaal.html")
    _tab_tot(pagina, "path[role=link]")
    assert pagina.evaluate("document.activeElement.getAttribute('aria-label')") in (
        "Kraaihoek", "Molenvliet",
    )  # fmt: skip
    with pagina.expect_navigation():
        pagina.keyboard.press("Enter")
    assert pagina.url.endswith("index.html")


def test_letters_op_een_gevuld_bord_blijven_leesbaar_in_eigen_kleuren(
    adres: str, venster: Maker
) -> None:
    pagina = venster(1280, forced_colors="active")
    pagina.goto(adres + "kraaihoek/index.html")
    vraag = """s => {
      const k = getComputedStyle(document.querySelector(s));
      return [k.forcedColorAdjust, k.color === k.backgroundColor];
    }"""
    for soort in (".mt-nr", ".knop:not(.licht)"):
        assert pagina.evaluate(vraag, soort) == ["none", False]


def test_onbekende_straat_op_het_portaal_krijgt_een_antwoord(adres: str, venster: Maker) -> None:
    pagina = venster(360)
    pagina.goto(adres + "index.html")
    pagina.fill("#straat", "Nergensweg")
    pagina.keyboard.press("Enter")
    antwoord = pagina.locator("#straat-uitkomst")
    assert "‘Nergensweg’ staat niet in de lijst" in antwoord.inner_text()
    assert pagina.locator("#straat").get_attribute("aria-invalid") == "true"
    assert antwoord.get_by_role("link", name="Bekijk alle straten").is_visible()
    pagina.fill("#straat", "weteringsingel")
    with pagina.expect_navigation():
        pagina.keyboard.press("Enter")
    assert "straten/weteringsingel" in pagina.url


def test_wegen_zegt_alleen_wat_er_bovenaan_verandert(adres: str, venster: Maker) -> None:
    pagina = venster(1280)
    pagina.goto(adres + "kraaihoek/wat-vindt-u.html")
    pagina.locator("input[type=range]").first.focus()
    pagina.evaluate(
        "() => { window.gezegd = []; new MutationObserver(() => gezegd.push("
        "document.querySelector('[data-bovenaan]').textContent)).observe("
        "document.querySelector('[data-bovenaan]'), {childList: true, characterData: true,"
        " subtree: true}); }"
    )
    for _stap in range(12):
        pagina.keyboard.press("ArrowRight")
    gezegd = pagina.evaluate("gezegd")
    assert len(gezegd) < 12
    assert all(een != ander for een, ander in pairwise(gezegd))


def test_namen_van_doelen_houden_ruimte_bij_grote_letters(adres: str, venster: Maker) -> None:
    pagina = venster(360)
    pagina.goto(adres + "kraaihoek/prioriteiten.html")
    pagina.evaluate(ZET_STIJL, GROTE_LETTER)
    breedten = pagina.locator(".doelstaven li > :first-child").evaluate_all(
        "delen => delen.map(d => d.getBoundingClientRect().width)"
    )
    assert min(breedten) >= 160


def test_elke_uitklap_zegt_waarover_hij_gaat(adres: str, venster: Maker) -> None:
    pagina = venster(1280)
    for blad in ("kosten-en-baten", "cijfers", "maatregelen/riool-en-regenwater"):
        pagina.goto(f"{adres}kraaihoek/{blad}.html")
        namen = Counter(pagina.locator("main summary").all_text_contents())
        assert [naam for naam, keer in namen.items() if keer > 1] == []
