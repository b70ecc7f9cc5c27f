"""What the statement on accessibility claims and no other test tries."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.test_paginas import soorten
from tests.html.bladen import Blad, Element, lees_bladen


def _figuren(blad: Blad) -> list[Element]:
    return [e for e in blad.vind("figure") if "figuur" in e.kenmerken.get("class", "").split()]


def test_elke_kaart_en_grafiek_heeft_een_lijst_of_tabel(site_map: Path) -> None:
    mis, aantal = [], 0
    for blad in lees_bladen(site_map).values():
        if "/kaart/" in blad.naam:  # in a window, beside its list
            continue
        for figuur in _figuren(blad):
            aantal += 1
            in_figuur = [e for e in blad.elementen if _binnen(e, figuur)]
            naast = [e for e in blad.elementen if figuur.ouder and _binnen(e, figuur.ouder)]
            tabel = any(e.naam == "table" and e.tekst for e in in_figuur)
            if not (tabel or any(e.naam in {"ul", "table"} and e.tekst for e in naast)):
                mis.append(f"{blad.naam}: {figuur.tekst[:60]}")
    assert mis == []
    assert aantal > 50


def _binnen(element: Element, ander: Element) -> bool:
    ouder = element.ouder
    while ouder is not None and ouder is not ander:
        ouder = ouder.ouder
    return ouder is ander


def test_zonder_javascript_staat_de_tekst_er(site_map: Path, adres: str, chromium: Browser) -> None:
    context = chromium.new_context(java_script_enabled=False)
    pagina = context.new_page()
    mis = []
    for soort, pad in soorten(site_map).items():
        pagina.goto(adres + pad)
        mis += [
            f"{pad}: {kop.inner_text()}"
            for kop in pagina.locator("#inhoud :is(h1, h2)").all()
            if not kop.is_visible()
        ]
        leeg = len(pagina.locator("#inhoud").inner_text().split()) < 30
        if leeg and not soort.startswith(("zoeken", "portaal_lijst")):
            mis.append(f"{pad}: geen tekst")
    context.close()
    assert mis == []
