"""What a reader does: find a street, filter, weigh, search; by keyboard where that matters."""

from __future__ import annotations

import json
import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.conftest import Bewaking


def test_straat_kiezen_met_het_toetsenbord(adres: str, pagina: Page) -> None:
    pagina.goto(adres + "kraaihoek/index.html")
    keuze = pagina.locator("#straat")
    keuze.focus()
    pagina.keyboard.type("Wet")
    pagina.keyboard.press("Tab")
    pagina.keyboard.press("Enter")
    expect(pagina).to_have_url(re.compile(r"straten/weteringsingel\.html"))
    expect(pagina.locator("h1")).to_contain_text("Weteringsingel")


def test_straat_zoeken_vanaf_het_portaal(adres: str, pagina: Page) -> None:
    pagina.goto(adres)
    pagina.fill("#straat", "boomgaardstraat")
    pagina.keyboard.press("Enter")
    expect(pagina).to_have_url(re.compile(r"kraaihoek/straten/boomgaardstraat\.html"))


def test_zonder_script_blijft_alles_leesbaar(adres: str, pagina: Page) -> None:
    browser = pagina.context.browser
    assert browser
    context = browser.new_context(java_script_enabled=False)
    kaal = context.new_page()
    kaal.goto(adres + "kraaihoek/maatregelen.html")
    assert kaal.locator(".maatregellijst > li").count() == 14
    assert not kaal.locator("[data-filters]").is_visible()
    kaal.goto(adres + "kraaihoek/index.html")
    kaal.click(".straatvraag button")
    expect(kaal).to_have_url(re.compile(r"straten\.html"))
    context.close()


def test_filter_blijft_in_het_adres(adres: str, pagina: Page) -> None:
    pagina.goto(adres + "kraaihoek/maatregelen.html")
    pagina.select_option("#f-thema", "energie")
    zichtbaar = pagina.locator(".maatregellijst > li:visible")
    energie = zichtbaar.count()
    assert 0 < energie < 14
    expect(pagina).to_have_url(re.compile(r"\?thema=energie"))
    expect(pagina.locator("[data-telling]")).to_have_text(f"{energie} van 14")
    pagina.reload()
    expect(zichtbaar).to_have_count(energie)
    pagina.click("[data-filters] button[type=reset]")
    expect(zichtbaar).to_have_count(14)


def _rangen(pagina: Page) -> list[str]:
    rijen: list[str] = pagina.eval_on_selector_all(
        "[data-rangen] tbody tr", "rijen => rijen.map(rij => rij.dataset.id)"
    )
    return rijen


def test_wegen_geeft_de_volgorde_van_de_doorrekening(
    site_map: Path, adres: str, pagina: Page
) -> None:
    uitkomst = json.loads((site_map / "kraaihoek/data/doorrekening.json").read_text())
    volgorde = [m["id"] for m in sorted(uitkomst["maatregelen"], key=lambda m: m["rang_doelen"])]
    pagina.goto(adres + "kraaihoek/wat-vindt-u.html")
    expect(pagina.locator("[data-wegen]")).to_be_visible()
    assert _rangen(pagina) == volgorde
    namen = {m["id"]: m["naam"] for m in uitkomst["maatregelen"]}
    bovenaan = "; ".join(namen[id_] for id_ in volgorde[:3])
    expect(pagina.locator("[data-melding]")).to_have_text(f"Bovenaan: {bovenaan}.")


def test_standpunt_van_een_partij_geeft_haar_rangen(adres: str, pagina: Page) -> None:
    pagina.goto(adres + "kraaihoek/wat-vindt-u.html")
    expect(pagina.locator("[data-wegen]")).to_be_visible()
    koppen = pagina.locator("[data-rangen] thead th").all_inner_texts()
    for keuze in pagina.locator("#standpunt option").all():
        waarde, naam = keuze.get_attribute("value") or "", keuze.inner_text()
        if waarde in {"", "eigen"}:
            continue
        pagina.select_option("#standpunt", waarde)
        kolom = koppen.index(naam)
        in_python = pagina.eval_on_selector_all(
            "[data-rangen] tbody tr",
            f"r => r.map(rij => [rij.dataset.id, Number(rij.children[{kolom}].textContent)])",
        )
        assert _rangen(pagina) == [id_ for id_, _ in sorted(in_python, key=lambda paar: paar[1])]


def test_eigen_gewichten_met_het_toetsenbord_en_als_link(adres: str, pagina: Page) -> None:
    pagina.goto(adres + "kraaihoek/wat-vindt-u.html")
    expect(pagina.locator("[data-wegen]")).to_be_visible()
    schuiven = pagina.locator("[data-doel]")
    for n in range(schuiven.count()):
        schuiven.nth(n).focus()
        pagina.keyboard.press("Home" if n else "End")
    expect(pagina.locator("#standpunt")).to_have_value("eigen")
    eerste = _rangen(pagina)
    gedeeld = pagina.url
    assert "?" in gedeeld
    pagina.locator("[data-deel]").click()
    expect(pagina.locator("[data-melding]")).to_have_text(re.compile(re.escape(f": {gedeeld}")))
    pagina.goto(gedeeld)
    expect(pagina.locator("[data-wegen]")).to_be_visible()
    assert _rangen(pagina) == eerste


def test_zoeken_vindt_een_deel_van_een_woord(adres: str, pagina: Page, bewaking: Bewaking) -> None:
    pagina.goto(adres + "kraaihoek/index.html")
    pagina.fill("#zoek", "warmte")
    pagina.keyboard.press("Enter")
    expect(pagina).to_have_url(re.compile(r"zoeken\.html\?q=warmte"))
    resultaat = pagina.get_by_role("link", name=re.compile("Warmtenet"))
    expect(resultaat.first).to_be_visible(timeout=15_000)
    assert bewaking.fouten == []
    assert bewaking.vreemd == []


def test_kaart_tekent_en_leidt_naar_een_maatregel(
    adres: str, pagina: Page, bewaking: Bewaking
) -> None:
    pagina.goto(adres + "kraaihoek/kaart/maatregelen.html", wait_until="networkidle")
    assert pagina.locator(".leaflet-container").count() == 1
    assert pagina.locator(".leaflet-overlay-pane path").count() > 0
    assert bewaking.fouten == []
    assert bewaking.vreemd == []
