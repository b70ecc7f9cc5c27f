"""An address that does not exist, however deep: the page has its looks, and its links work."""

from __future__ import annotations

import mimetypes
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from generator.cli import main
from tests.browser.conftest import DAG, Bewaking
from tests.conftest import maak_inhoud

HOST = "http://127.0.0.1"


def zet_op_webserver(pagina: Page, site: Path, map_: str) -> None:
    """Answer as the web servers of docs/hosting.md do: one 404.html, that of the root."""

    def antwoord(route: Route) -> None:
        pad = urlsplit(route.request.url).path
        bestand = site / pad.removeprefix(map_)
        if pad.startswith(map_) and bestand.is_file():
            soort = mimetypes.guess_type(bestand.name)[0] or "application/octet-stream"
            route.fulfill(body=bestand.read_bytes(), content_type=soort)
        else:
            niets = (site / "404.html").read_bytes()
            route.fulfill(status=404, body=niets, content_type="text/html")

    pagina.route(f"{HOST}/**", antwoord)


def keur_niet_gevonden(pagina: Page, bewaking: Bewaking, adres: str) -> None:
    """Open an address that does not exist, and follow every link of the answer."""
    antwoord = pagina.goto(adres)
    assert antwoord is not None
    assert antwoord.status == 404
    expect(pagina.get_by_role("heading", name="Deze bladzijde bestaat niet")).to_be_visible()
    expect(pagina.locator(".naar-inhoud")).not_to_be_in_viewport()  # the style sheet hides it
    bewaking.fouten = [fout for fout in bewaking.fouten if fout != f"404 {adres}"]
    assert [fout for fout in bewaking.fouten if "status of 404" not in fout] == []
    links = pagina.eval_on_selector_all("a[href]", "aa => aa.map(a => a.href)")
    eigen = {link.partition("#")[0] for link in links if link.startswith(HOST)} - {adres}
    assert len(eigen) > 3
    for link in sorted(eigen):
        pagina.goto(link)
        expect(pagina.get_by_role("heading", name="Deze bladzijde bestaat niet")).to_have_count(0)


@pytest.mark.parametrize("pad", ["weg.html", "eik/weg.html", "eik/maatregelen/oud/weg.html"])
def test_zonder_adres_werkt_het_op_een_domein(
    pad: str, zonder_adres: Path, pagina: Page, bewaking: Bewaking
) -> None:
    zet_op_webserver(pagina, zonder_adres, "/")
    keur_niet_gevonden(pagina, bewaking, f"{HOST}/{pad}")


def test_met_adres_werkt_het_in_een_map(site_map: Path, pagina: Page, bewaking: Bewaking) -> None:
    zet_op_webserver(pagina, site_map, "/wijkplannen/")
    keur_niet_gevonden(pagina, bewaking, f"{HOST}/wijkplannen/molenvliet/maatregelen/weg.html")


def test_er_is_maar_een_bladzijde_voor_wat_er_niet_is(zonder_adres: Path) -> None:
    assert [str(p.relative_to(zonder_adres)) for p in zonder_adres.rglob("404.html")] == [
        "404.html"
    ]


@pytest.fixture(scope="module")
def zonder_adres(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a small site of which nobody said where it will stand."""
    map_ = maak_inhoud(tmp_path_factory.mktemp("zonder") / "inhoud", "eik", "linde")
    assert main(["-C", str(map_), "build", "--datum", DAG]) == 0
    return map_ / "site"
