"""What a browser makes of it: no text on another, and maps that live under a strict policy."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import combinations
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.draw.grafieken import grafieken
from generator.draw.kaarten import kaarten
from generator.draw.plaatsing import Vak
from generator.read import lees_leaflet
from tests.draw.beelden import LANG, maak_opdracht, maatregelen
from tests.draw.test_kaarten import BOOS, maak_kaartopdracht

pytestmark = pytest.mark.browser
VAKKEN = """() => [...document.querySelectorAll("svg")].map(svg => [...svg.querySelectorAll("text")]
    .map(t => { const b = t.getBBox(); return [t.textContent, b.x, b.y, b.width, b.height]; }))"""


class _Streng(SimpleHTTPRequestHandler):
    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", "default-src 'self'; img-src 'self' data:")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - of the base class
        """Say nothing."""


@pytest.fixture
def adres(tmp_path: Path) -> Iterator[str]:
    """Serve the maps of a plan with a nasty name, as they lie in a wijk."""
    bestanden = {
        pad: b for k in kaarten(maak_kaartopdracht(BOOS)) for pad, b in k.bestanden.items()
    }
    bestanden |= {f"leaflet/{pad}": inhoud for pad, inhoud in lees_leaflet().items()}
    for pad, inhoud in bestanden.items():
        (tmp_path / pad).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / pad).write_bytes(inhoud)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Streng, directory=str(tmp_path)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_geen_tekst_ligt_op_een_andere(chromium: Browser) -> None:
    beelden = grafieken(maak_opdracht(*maatregelen(40, LANG), samen=True))
    gekozen = [b for b in beelden if not b.id.startswith("maatregel-")]
    letters = "system-ui, 'Liberation Sans', sans-serif"
    svgs = "".join(f"<div>{b.svg_breed}{b.svg_smal}</div>" for b in gekozen)
    with chromium.new_page() as pagina:
        pagina.set_content(f"<style>svg text{{font-family:{letters}}}</style>{svgs}")
        for teksten in pagina.evaluate(VAKKEN):
            # a line box is taller than its letters: a quarter of it is air
            vakken = [(t, Vak(x + 0.5, y + h / 4, b - 1, h / 2)) for t, x, y, b, h in teksten]
            for (a, vak_a), (b, vak_b) in combinations(vakken, 2):
                assert not vak_a.raakt(vak_b), f"{a!r} and {b!r}"


def test_kaarten_leven_onder_een_strenge_policy(chromium: Browser, adres: str) -> None:
    fouten: list[str] = []
    vreemd: list[str] = []
    with chromium.new_page() as pagina:
        pagina.on("console", lambda bericht: fouten.append(bericht.text))
        pagina.on("pageerror", lambda fout: fouten.append(str(fout)))
        pagina.on("dialog", lambda dialoog: fouten.append(dialoog.message))
        pagina.on("request", lambda r: vreemd.append(r.url) if adres not in r.url else None)
        for id_ in ("wijk", "maatregelen", "wijkschouw"):
            pagina.goto(f"{adres}/kaart/{id_}.html", wait_until="networkidle")
            assert pagina.locator("path.grens").count() == 1
        assert [u for u in vreemd if not u.startswith("data:")] == []
        assert fouten == []


def test_bord_is_een_koppeling_voor_toets_en_muis(chromium: Browser, adres: str) -> None:
    with chromium.new_page() as pagina:
        pagina.goto(f"{adres}/kaart/maatregelen.html", wait_until="networkidle")
        bord = pagina.locator("a.merk")
        assert bord.get_attribute("aria-label") == f"1 {BOOS}"
        assert bord.evaluate("a => a.href") == f"{adres}/maatregelen/m1.html"
        bord.focus()
        assert bord.evaluate("a => document.activeElement === a")
        assert pagina.get_by_role("button", name="Dichterbij").is_visible()
