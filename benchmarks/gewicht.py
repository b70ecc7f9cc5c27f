"""Measure what a first visit to each page type weighs: bytes over the line, and requests.

    python benchmarks/gewicht.py SITE [--breedte 360]

A server on this machine compresses with gzip, as hosts do. Chromium opens a page without
anything kept from before. The last column is the same page on a wide screen, where the map
stands in it, with all photos and everything that is folded open.
"""

from __future__ import annotations

import argparse
import gzip
import mimetypes
import re
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, Page, Response, sync_playwright

SOORT = re.compile(r'class="pagina pagina-([a-z_]+)"')
BREED = 1280
GRENS, GRENS_MET_KAART = 120_000, 200_000
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
GECOMPRIMEERD = ("text/", "application/json", "application/javascript", "image/svg")


class Server(SimpleHTTPRequestHandler):
    """Files of a folder, text with gzip."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer one request."""
        pad = Path(self.translate_path(self.path))
        pad = pad / "index.html" if pad.is_dir() else pad
        if not pad.is_file():
            self.send_error(404)
            return
        soort = mimetypes.guess_type(pad.name)[0] or "application/octet-stream"
        inhoud = pad.read_bytes()
        klein = soort.startswith(GECOMPRIMEERD)
        inhoud = gzip.compress(inhoud, 6, mtime=0) if klein else inhoud
        self.send_response(200)
        self.send_header("Content-Type", soort)
        self.send_header("Content-Length", str(len(inhoud)))
        if klein:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(inhoud)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - of the base class
        """Say nothing."""


@dataclass
class Gewicht:
    """What came over the line: (kind, bytes) of each answer."""

    antwoorden: list[tuple[str, int]] = field(default_factory=list)

    @property
    def bytes(self) -> int:
        """All bytes of bodies."""
        return sum(grootte for _, grootte in self.antwoorden)

    def soort(self, *soorten: str) -> int:
        """Bytes of some kinds of answer."""
        return sum(grootte for naam, grootte in self.antwoorden if naam in soorten)


@contextmanager
def serveer(map_: Path) -> Iterator[str]:
    """Serve a folder on a free port."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Server, directory=str(map_)))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()


def soorten(site: Path) -> dict[str, list[str]]:
    """Return the pages of each kind."""
    gevonden: dict[str, list[str]] = {}
    for pad in sorted(site.rglob("*.html")):
        if (match := SOORT.search(pad.read_text(encoding="utf-8"))) is not None:
            gevonden.setdefault(match[1], []).append(str(pad.relative_to(site)))
    return gevonden


def weeg(browser: Browser, adres: str, breedte: int, *, kaart: bool) -> Gewicht:
    """Open a page as a first visit and weigh it.

    Args:
        browser: Chromium.
        adres: Address of the page.
        breedte: Width of the screen in pixels.
        kaart: Whether to open its map and to scroll to the end as well.
    """
    gewicht = Gewicht()
    context = browser.new_context(viewport={"width": breedte, "height": 740})
    pagina = context.new_page()
    pagina.on("response", lambda antwoord: _tel(gewicht, antwoord))
    pagina.goto(adres, wait_until="networkidle")
    if kaart:
        _open_alles(pagina)
    context.close()
    return gewicht


def _tel(gewicht: Gewicht, antwoord: Response) -> None:
    grootte = int(antwoord.headers.get("content-length", "0"))
    gewicht.antwoorden.append((antwoord.request.resource_type, grootte))


def _open_alles(pagina: Page) -> None:
    """Open what is folded, the map too, and scroll to the end."""
    pagina.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
    for _ in range(pagina.evaluate("Math.ceil(document.body.scrollHeight / innerHeight)")):
        pagina.evaluate("window.scrollBy(0, innerHeight)")
        pagina.wait_for_timeout(30)
    pagina.wait_for_load_state("networkidle")


def zwaarste(site: Path, paden: list[str]) -> str:
    """Return the page whose HTML weighs most, compressed: the one to measure."""
    return max(paden, key=lambda pad: len(gzip.compress((site / pad).read_bytes(), 6, mtime=0)))


def main() -> int:
    """Print a table; 1 if a page is too heavy."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("site", type=Path)
    parser.add_argument("--breedte", type=int, default=360, help="breedte van het scherm")
    args = parser.parse_args()
    pad_chromium = next(filter(None, map(shutil.which, BROWSERS)), None)
    te_zwaar = []
    print(
        "| Soort bladzijde | Eerste bezoek | HTML | Stijl en script | Beeld | Verzoeken "
        "| Met kaart en alles open |"
    )
    print("|---|--:|--:|--:|--:|--:|--:|")
    with serveer(args.site) as adres, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=pad_chromium)
        for soort, paden in sorted(soorten(args.site).items()):
            pad = zwaarste(args.site, paden)
            eerst = weeg(browser, adres + pad, args.breedte, kaart=False)
            alles = weeg(browser, adres + pad, BREED, kaart=True)
            if eerst.bytes > GRENS or alles.bytes > GRENS_MET_KAART:
                te_zwaar.append(pad)
            cellen = (
                eerst.bytes, eerst.soort("document"), eerst.soort("stylesheet", "script"),
                eerst.soort("image"),
            )  # fmt: skip
            kb = " | ".join(f"{cel / 1000:.1f} kB" for cel in cellen)
            print(f"| {soort} | {kb} | {len(eerst.antwoorden)} | {alles.bytes / 1000:.1f} kB |")
        browser.close()
    for pad in te_zwaar:
        print(f"Te zwaar: {pad}")
    return 1 if te_zwaar else 0


if __name__ == "__main__":
    raise SystemExit(main())
