"""Links asked of a server of our own: what works, what does not, and why."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from generator import harvest
from generator.cli import main
from generator.harvest.links import dode_links
from tests.check.fouten import CONFIG, W, anders, schrijf_goede_map

CODES = {"/goed": 200, "/weg": 404, "/inloggen": 401, "/vol": 429, "/stuk": 500, "/ooit": 410}


class Handler(BaseHTTPRequestHandler):
    gevraagd: list[str]

    def do_HEAD(self) -> None:
        self.antwoord()

    def do_GET(self) -> None:
        self.antwoord()

    def antwoord(self) -> None:
        self.gevraagd.append(f"{self.command} {self.path}")
        if self.path == "/traag":
            time.sleep(2)
        if self.path in ("/kring", "/verhuisd"):
            self.send_response(302)
            self.send_header("Location", "/kring" if self.path == "/kring" else "/goed")
        elif self.path == "/alleen-get":
            self.send_response(200 if self.command == "GET" else 405)
        else:
            self.send_response(CODES.get(self.path, 200))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def adres() -> Iterator[str]:
    Handler.gevraagd = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    draad = threading.Thread(target=server.serve_forever)
    draad.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    draad.join()
    server.server_close()


@pytest.mark.parametrize("pad", ["/goed", "/inloggen", "/vol", "/verhuisd", "/alleen-get"])
def test_werkende_link(adres: str, pad: str) -> None:
    assert dode_links([adres + pad]) == {}


@pytest.mark.parametrize(
    ("pad", "reden"),
    [
        ("/weg", "de site geeft fout 404"),
        ("/ooit", "de site geeft fout 410"),
        ("/stuk", "de site geeft fout 500"),
        ("/kring", "de site verwijst in een kring"),
    ],
)
def test_dode_link_met_reden(adres: str, pad: str, reden: str) -> None:
    assert dode_links([adres + pad]) == {adres + pad: reden}


def test_site_die_te_lang_wacht(adres: str) -> None:
    traag = f"{adres}/traag"
    assert dode_links([traag], geduld_s=0.1) == {traag: "de site antwoordt niet op tijd"}


def test_site_die_er_niet_is() -> None:
    with socket.socket() as vrij:
        vrij.bind(("127.0.0.1", 0))
        niemand = f"http://127.0.0.1:{vrij.getsockname()[1]}/"
    assert dode_links([niemand]) == {niemand: "de site is niet te bereiken"}


@pytest.mark.parametrize("vreemd", ["https://[", "http://a:b:c/", "http://", "https://\udcff/"])
def test_adres_dat_geen_adres_is(vreemd: str) -> None:
    assert dode_links([vreemd]) == {vreemd: "de site is niet te bereiken"}


def test_elk_adres_wordt_een_keer_gevraagd(adres: str) -> None:
    dode_links([f"{adres}/goed", f"{adres}/goed"])
    assert Handler.gevraagd == ["HEAD /goed"]


def test_check_met_links_noemt_elke_plek(
    adres: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    schrijf_goede_map(tmp_path)
    anders(CONFIG, "https://wijkplannen.voorbeeld.nl/", f"{adres}/goed")(tmp_path)
    tekst = f"# A\n\nZie [hier]({adres}/weg), en\n[daar]({adres}/goed) of {adres}/weg.\n"
    (tmp_path / W / "nieuws/2026-02-01-a.md").write_text(tekst)

    assert main(["-C", str(tmp_path), "check", "--links"]) == 0
    regels = [r for r in capsys.readouterr().out.splitlines() if "WP640" in r]

    assert [r.split(": ")[0].rsplit("/", 1)[1] for r in regels] == [
        "2026-02-01-a.md:3:12",
        f"2026-02-01-a.md:4:{18 + len(adres)}",
    ]
    assert "fout 404" in regels[0]
    assert main(["-C", str(tmp_path), "check", "--strict"]) == 0
    assert main(["-C", str(tmp_path), "check", "--strict", "--links"]) == 1


def test_zonder_vraag_gaat_er_niets_het_net_op(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def verboden(*_: object) -> None:
        raise AssertionError("asked the network")

    schrijf_goede_map(tmp_path)
    monkeypatch.setattr(harvest, "dode_links", verboden)
    monkeypatch.setattr(socket, "create_connection", verboden)
    assert main(["-C", str(tmp_path), "check"]) == 0
