"""Measure what a first visit to each page type weighs: bytes over the line, and requests.

    python benchmarks/gewicht.py SITE [--breedte 360] [--naast build/WIJK]

A server on this machine compresses with gzip, as hosts do. Chromium opens a page without
anything kept from before. The last column is the same page on a wide screen, where the map
stands in it, with all photos and everything that is folded open.

With --naast, the pages of one wijk stand beside the same Markdown built by stock Material, and
by Zensical where it is installed. What a page asks of other computers (Material's letters) is
counted and not loaded: those bytes are missing from its weight.
"""

from __future__ import annotations

import argparse
import gzip
import re
import shutil
import tempfile
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from bediener import serveer
from gewoon import gewone_sites
from playwright.sync_api import Browser, Page, Response, Route, sync_playwright

SOORT = re.compile(r'class="pagina pagina-([a-z_]+)"')
BREED = 1280
GRENS, GRENS_MET_KAART = 120_000, 200_000
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@dataclass
class Gewicht:
    """What came over the line: (kind, bytes) of each answer."""

    antwoorden: list[tuple[str, int]] = field(default_factory=list)
    naar_buiten: int = 0

    @property
    def bytes(self) -> int:
        """All bytes of bodies."""
        return sum(grootte for _, grootte in self.antwoorden)

    def soort(self, *soorten: str) -> int:
        """Bytes of some kinds of answer."""
        return sum(grootte for naam, grootte in self.antwoorden if naam in soorten)


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
    pagina.route(re.compile(r"^https?://(?!127\.0\.0\.1[:/])"), partial(_weiger, gewicht))
    pagina.goto(adres, wait_until="load")
    pagina.wait_for_load_state("networkidle")
    if kaart:
        _open_alles(pagina)
    context.close()
    return gewicht


def _tel(gewicht: Gewicht, antwoord: Response) -> None:
    grootte = int(antwoord.headers.get("content-length", "0"))
    gewicht.antwoorden.append((antwoord.request.resource_type, grootte))


def _weiger(gewicht: Gewicht, route: Route) -> None:
    """Count what goes to another computer, and let it not go."""
    gewicht.naar_buiten += 1
    route.abort()


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


def chromium() -> str | None:
    """Return the way to the browser on this machine; None leaves it to Playwright."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


def vergelijk(site: Path, project: Path, breedte: int) -> None:
    """Print what a first visit weighs beside stock builders on the same Markdown."""
    eigen = site / project.name
    with tempfile.TemporaryDirectory() as werk, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium())
        anderen = tuple(gewone_sites(project, Path(werk)))
        koppen = [
            f"{naam} | verzoeken | naar buiten" for naam in ("wijkplan", *(n for n, _ in anderen))
        ]
        print(f"| Soort bladzijde | {' | '.join(koppen)} |")
        print(f"|---|{'--:|' * 3 * len(koppen)}")
        for soort, paden in sorted(soorten(eigen).items()):
            pad = zwaarste(eigen, paden)
            cellen = [_cel(browser, site, f"{project.name}/{pad}", breedte)]
            cellen += [_cel(browser, map_, pad, breedte) for _, map_ in anderen]
            print(f"| {soort} | {' | '.join(cellen)} |", flush=True)
        browser.close()


def _cel(browser: Browser, site: Path, pad: str, breedte: int) -> str:
    with serveer(site) as adres:
        gewicht = weeg(browser, adres + pad, breedte, kaart=False)
    binnen = len(gewicht.antwoorden)
    return f"{gewicht.bytes / 1000:.1f} kB | {binnen} | {gewicht.naar_buiten}"


def main() -> int:
    """Print a table; 1 if a page is too heavy."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("site", type=Path)
    parser.add_argument("--breedte", type=int, default=360, help="breedte van het scherm")
    parser.add_argument("--naast", type=Path, help="project van een wijk, onder build/")
    args = parser.parse_args()
    if args.naast:
        vergelijk(args.site, args.naast, args.breedte)
        return 0
    te_zwaar = []
    print(
        "| Soort bladzijde | Eerste bezoek | HTML | Stijl en script | Beeld | Verzoeken "
        "| Met kaart en alles open |"
    )
    print("|---|--:|--:|--:|--:|--:|--:|")
    with serveer(args.site) as adres, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium())
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
