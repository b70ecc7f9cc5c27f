"""What leaves the page: feeds, calendars, mail texts, shared pictures; headers of a host."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree as ET

import pytest
from icalendar import Calendar
from PIL import Image
from playwright.sync_api import Page

from tests.browser.conftest import Bewaking, serveer
from tests.browser.test_paginas import soorten

SITE_URL = "https://voorbeeld.nl/wijkplannen/"
ATOM = "{http://www.w3.org/2005/Atom}"
META = re.compile(r'<meta (?:property|name)="([^"]+)" content="([^"]*)">')


def kopregels(site: Path) -> dict[str, str]:
    """Read what `_headers` says of every address."""
    regels = (site / "_headers").read_text().split("\n/assets/")[0].splitlines()[1:]
    return dict(regel.strip().split(": ", 1) for regel in regels)


@pytest.fixture
def met_kopregels(site_map: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Serve the site with the headers of `_headers`, as Netlify does."""
    gewoon = SimpleHTTPRequestHandler.end_headers

    def met(self: SimpleHTTPRequestHandler) -> None:
        for naam, waarde in kopregels(site_map).items():
            self.send_header(naam, waarde)
        gewoon(self)

    monkeypatch.setattr(SimpleHTTPRequestHandler, "end_headers", met)
    with serveer(site_map) as plek:
        yield plek


def test_elke_soort_bladzijde_werkt_onder_beide_lijsten(
    site_map: Path, met_kopregels: str, pagina: Page, bewaking: Bewaking
) -> None:
    for pad in soorten(site_map).values():
        antwoord = pagina.goto(met_kopregels + pad, wait_until="networkidle")
        assert antwoord is not None
        assert "frame-ancestors 'self'" in antwoord.headers["content-security-policy"]
    assert bewaking.fouten == []


def test_zoeken_en_kaart_werken_onder_beide_lijsten(
    met_kopregels: str, pagina: Page, bewaking: Bewaking
) -> None:
    pagina.goto(f"{met_kopregels}kraaihoek/zoeken.html?q=warmtenet", wait_until="networkidle")
    pagina.get_by_role("link", name="Warmtenet").first.wait_for()
    pagina.goto(f"{met_kopregels}kraaihoek/kaart/maatregelen.html", wait_until="networkidle")
    pagina.locator("path.leaflet-interactive").first.wait_for()
    assert bewaking.fouten == []


def test_geen_bladzijde_heeft_een_script_of_stijl_in_zichzelf(site_map: Path) -> None:
    for pad in sorted(site_map.rglob("*.html")):
        html = pad.read_text()
        assert "'sha256-" not in html, pad
        assert not re.search(r"<style\b|\sstyle=|\son[a-z]+=", html), pad


def test_elke_bladzijde_wijst_de_feeds_aan_en_zij_bestaan(site_map: Path) -> None:
    gezien = set()
    for pad in sorted(set(site_map.rglob("*.html")) - set(site_map.rglob("404.html"))):
        for href in re.findall(
            r'type="application/atom\+xml"[^>]* href="([^"]+)"', pad.read_text()
        ):
            gezien.add((pad.parent / href).resolve())
    namen = {str(p.relative_to(site_map.resolve())) for p in gezien}
    assert namen == {
        "kraaihoek/nieuws.xml",
        "kraaihoek/wijzigingen.xml",
        "molenvliet/wijzigingen.xml",
        "portaal/nieuws.xml",
    }


@pytest.mark.parametrize(
    "feed", ["kraaihoek/nieuws.xml", "kraaihoek/wijzigingen.xml", "portaal/nieuws.xml"]
)
def test_feed_leidt_naar_bladzijden_die_er_zijn(site_map: Path, feed: str) -> None:
    wortel = ET.fromstring((site_map / feed).read_bytes())  # noqa: S314 - our own
    ids = [item.findtext(f"{ATOM}id") for item in wortel.iter(f"{ATOM}entry")]
    assert ids
    assert len(set(ids)) == len(ids)
    for link in wortel.iter(f"{ATOM}link"):
        adres = link.get("href", "")
        assert adres.startswith(SITE_URL)
        assert (site_map / adres.removeprefix(SITE_URL)).is_file(), adres


def test_bijeenkomst_komt_in_de_agenda_vanaf_de_bladzijde(adres: str, pagina: Page) -> None:
    pagina.goto(f"{adres}kraaihoek/meedoen.html")
    links = pagina.locator('a[type="text/calendar"]')
    assert links.count() >= 2
    for link in links.all():
        plek = urljoin(pagina.url, link.get_attribute("href") or "")
        antwoord = pagina.request.get(plek)
        assert antwoord.ok
        kalender = Calendar.from_ical(antwoord.body())
        assert isinstance(kalender, Calendar)
        for event in kalender.events:
            doel = urlsplit(str(event["url"]))
            pagina.goto(f"{adres}{doel.path.removeprefix('/wijkplannen/')}#{doel.fragment}")
            assert pagina.locator(f"[id='{doel.fragment}']").count() == 1
        pagina.goto(f"{adres}kraaihoek/meedoen.html")


def test_straat_wijst_de_agenda_aan(site_map: Path) -> None:
    straten = [p.read_text() for p in sorted((site_map / "kraaihoek/straten").glob("*.html"))]
    assert any('href="../agenda/' in html for html in straten)


def test_nieuws_heeft_een_tekst_voor_een_mail(adres: str, pagina: Page) -> None:
    pagina.goto(f"{adres}kraaihoek/nieuws.html")
    pagina.locator(".tijdlijst a").first.click()
    titel = pagina.locator("h1").inner_text()
    pagina.get_by_role("link", name="Tekst voor een e-mail").click()
    tekst = pagina.locator("body").inner_text()
    assert titel in tekst.replace("\n", " ")
    assert "Vragen?" in tekst
    assert f"{SITE_URL}kraaihoek/nieuws/" in tekst
    assert "Ã" not in tekst


def test_gedeelde_bladzijde_heeft_titel_zin_en_plaatje(site_map: Path) -> None:
    for pad in soorten(site_map).values():
        meta = dict(META.findall((site_map / pad).read_text()))
        assert meta["og:title"], pad
        assert meta["og:description"], pad
        assert meta["og:url"] == SITE_URL + pad, pad
        assert meta["twitter:card"] == "summary_large_image"
        bestand = site_map / meta["og:image"].removeprefix(SITE_URL)
        assert Image.open(io.BytesIO(bestand.read_bytes())).size == (1200, 630), pad
    for pad, titel, zin in (
        ("index.html", "Wijkplannen Papendrecht", "Gemeente, corporatie en andere partijen"),
        ("kraaihoek/index.html", "Kraaihoek – Wijkplannen Papendrecht", "Kraaihoek krijgt nieuwe"),
        ("kraaihoek/afspraken.html", "Kraaihoek: Afspraken", ""),
    ):
        meta = dict(META.findall((site_map / pad).read_text()))
        assert meta["og:title"] == titel
        assert meta["og:description"].startswith(zin)
        assert len(meta["og:description"]) <= 200
    html = (site_map / "kraaihoek/maatregelen/warmtenet.html").read_text()
    assert 'deelbeelden/maatregelen/warmtenet.png"' in html


def test_telefoon_laadt_de_kleine_foto(adres: str, pagina: Page) -> None:
    pagina.set_viewport_size({"width": 360, "height": 800})
    geladen: list[str] = []
    pagina.on("request", lambda verzoek: geladen.append(verzoek.url))
    pagina.goto(f"{adres}kraaihoek/index.html", wait_until="networkidle")
    fotos = [url for url in geladen if "/media/" in url]
    assert fotos
    assert all("/media/480/" in url for url in fotos)


def test_elke_bladzijde_wijst_de_verklaring_aan(site_map: Path) -> None:
    for pad in sorted(site_map.rglob("*.html")):
        if pad.parent.name == "kaart":  # a map leads back to the page that has it
            continue
        if 'class="voet"' in (html := pad.read_text()) and pad.name != "404.html":
            doel = re.search(r'<li><a href="([^"]*toegankelijkheid\.html)"', html)
            assert doel, pad
            assert (pad.parent / doel[1]).is_file(), pad


def test_elke_maat_van_een_foto_bestaat(site_map: Path) -> None:
    gezien = 0
    for pad in sorted(site_map.rglob("*.html")):
        for srcset in re.findall(r'srcset="([^"]+)"', pad.read_text()):
            for deel in srcset.split(", "):
                bestand = pad.parent / deel.split()[0]
                with Image.open(bestand) as beeld:
                    assert f"{beeld.width}w" == deel.split()[1], pad
                gezien += 1
    assert gezien > 0
