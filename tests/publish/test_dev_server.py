"""The server of `wijkplan serve`: the site with a script that reloads."""

from __future__ import annotations

import http.client
import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from generator.publish.dev_server import Stand, dev_server


@pytest.fixture
def server(site: Path) -> Iterator[tuple[str, Stand]]:
    (site / "wijk").mkdir(parents=True)
    (site / "index.html").write_text("<body>portaal</body>")
    (site / "wijk/index.html").write_text("<body>wijk</body>")
    (site / "404.html").write_text("<body>niet gevonden</body>")
    (site / "stijl.css").write_text("body {}")
    (site.parent / "geheim.txt").write_text("geheim")
    with dev_server(site, "https://voorbeeld.nl/wijkplannen/", 0) as (adres, stand):
        yield adres, stand


def haal(adres: str, pad: str) -> tuple[int, str, str]:
    verbinding = http.client.HTTPConnection(urlsplit(adres).netloc, timeout=10)
    verbinding.request("GET", pad)
    antwoord = verbinding.getresponse()
    tekst = antwoord.read().decode()
    verbinding.close()
    return antwoord.status, antwoord.headers["Content-Type"] or "", tekst


def test_pagina_krijgt_het_script_en_een_stijl_niet(server: tuple[str, Stand]) -> None:
    status, soort, tekst = haal(server[0], "/")
    assert (status, soort) == (200, "text/html; charset=utf-8")
    script = f'<script src="/__wijkplan/herlaad.js" data-nummer="{server[1].nummer("")}" defer>'
    assert tekst == f"<body>portaal{script}</script></body>"
    assert haal(server[0], "/stijl.css")[2] == "body {}"
    assert "EventSource" in haal(server[0], "/__wijkplan/herlaad.js")[2]


def test_pad_van_het_echte_adres_werkt_ook(server: tuple[str, Stand]) -> None:
    assert "wijk" in haal(server[0], "/wijkplannen/wijk/")[2]
    assert haal(server[0], "/wijk/?q=riool#kop")[0] == 200


def test_map_zonder_schuine_streep_verwijst_door(server: tuple[str, Stand]) -> None:
    assert haal(server[0], "/wijk")[0] == 301


@pytest.mark.parametrize(
    "pad", ["/weg.html", "/../geheim.txt", "/%2e%2e/geheim.txt", "/..%5cgeheim.txt", "/%00"]
)
def test_wat_er_niet_is_of_buiten_ligt_is_404(server: tuple[str, Stand], pad: str) -> None:
    status, _, tekst = haal(server[0], pad)
    assert status == 404
    assert "niet gevonden" in tekst


def test_nog_geen_site(tmp_path: Path) -> None:
    with dev_server(tmp_path / "site", "", 0) as (adres, _):
        status, _, tekst = haal(adres, "/")
    assert status == 404
    assert "herlaad.js" in tekst


def test_open_pagina_hoort_wat_er_verandert(server: tuple[str, Stand]) -> None:
    adres, stand = server
    verbinding = http.client.HTTPConnection(urlsplit(adres).netloc, timeout=10)
    verbinding.request("GET", "/__wijkplan/stroom?pad=/wijkplannen/wijk/straten.html")
    antwoord = verbinding.getresponse()

    def lees() -> dict[str, object]:
        while not (regel := antwoord.readline().decode()).startswith("data: "):
            pass
        bericht: dict[str, object] = json.loads(regel.removeprefix("data: "))
        return bericht

    eerst = lees()
    stand.show(["content/partijen.yml:1:1: fout [WP001]"])
    fout = lees()
    stand.show([], ["", "andere-wijk"])
    anders = lees()
    stand.show([], ["wijk"])
    goed = lees()
    verbinding.close()
    assert eerst["nummer"] == fout["nummer"] == anders["nummer"] != goed["nummer"]
    assert fout["meldingen"] == ["content/partijen.yml:1:1: fout [WP001]"]
    assert goed["meldingen"] == []


@pytest.mark.parametrize(
    ("pad", "deel"),
    [
        ("/wijk/", "wijk"),
        ("/wijkplannen/wijk/nog-niet.html", "wijk"),
        ("/", ""),
        ("/index.html", ""),
    ],
)
def test_weet_welke_wijk_in_beeld_is(server: tuple[str, Stand], pad: str, deel: str) -> None:
    adres, stand = server
    stand.in_view = "eerder"
    haal(adres, pad)
    assert stand.in_view == deel
    haal(adres, "/linde/stijl.css")  # part of a page, no page
    assert stand.in_view == deel


def test_bezette_poort_is_een_fout(server: tuple[str, Stand], site: Path) -> None:
    poort = urlsplit(server[0]).port
    assert poort is not None
    with pytest.raises(OSError, match="in use"), dev_server(site, "", poort):
        pass
