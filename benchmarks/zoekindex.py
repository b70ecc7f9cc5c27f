"""How large the search index is, and what a visitor loads of it, for many wijken.

    python benchmarks/zoekindex.py SITE [--wijken 1 50] [--vraag warmte]

Each wijk is a copy of the first wijk of SITE with a name and streets of its own. All wijken
share the other words, so an index of real wijken, which write in their own words, grows a
little faster. Chromium opens the search page of a wijk and asks one question: what that
loads beside the page itself is counted, within the wijk and over the whole site.
"""

from __future__ import annotations

import argparse
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Response, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from gewicht import chromium, serveer

from generator.publish.search_index import make_search_index

STRAAT = re.compile(r"\b([A-Z][a-z]{3,})(straat|singel|laan|weg|plein|kade)\b")
KB = 1000


@dataclass
class Geladen:
    """What one search took from the index: requests and bytes."""

    verzoeken: int = 0
    bytes: int = 0

    def tel(self, antwoord: Response) -> None:
        """Count an answer that comes from the index."""
        if "/pagefind/" in antwoord.url and antwoord.ok:
            self.verzoeken += 1
            self.bytes += int(antwoord.headers.get("content-length", "0"))


def vermenigvuldig(bron: Path, doel: Path, aantal: int) -> str:
    """Copy a site with its first wijk as often as asked; return the id of that wijk."""
    wijk = next(
        pad.parent for pad in sorted(bron.glob("*/zoeken.html")) if pad.parent.name != "portaal"
    )
    shutil.copytree(bron / "assets", doel / "assets")
    paden = [pad for pad in sorted(wijk.rglob("*.html")) if "kaart" not in pad.parts]
    for nummer in range(aantal):
        naam = wijk.name if nummer == 0 else f"{wijk.name}-{nummer}"
        for pad in paden:
            plek = doel / naam / pad.relative_to(wijk)
            plek.parent.mkdir(parents=True, exist_ok=True)
            plek.write_text(_eigen(pad.read_text(encoding="utf-8"), wijk.name, nummer), "utf-8")
    return wijk.name


def _eigen(html: str, wijk: str, nummer: int) -> str:
    """Give a page the names of a wijk of its own: `aab` before its streets, for example."""
    if nummer == 0:
        return html
    eigen = "".join(chr(ord("a") + nummer // macht % 26) for macht in (676, 26, 1))
    html = html.replace(f"wijk:{wijk}", f"wijk:{wijk}-{nummer}")
    html = html.replace(wijk.capitalize(), f"{wijk.capitalize()}{eigen}")
    return STRAAT.sub(lambda straat: f"{straat[1]}{eigen}{straat[2]}", html)


def zoek(browser: Browser, adres: str) -> Geladen:
    """Ask one question as a first visit, and wait for what is found."""
    geladen = Geladen()
    context = browser.new_context(viewport={"width": 360, "height": 740})
    pagina = context.new_page()
    pagina.on("response", geladen.tel)
    pagina.goto(adres, wait_until="networkidle")
    pagina.locator(".treffers > li").first.wait_for()
    pagina.wait_for_load_state("networkidle")
    context.close()
    return geladen


def _schijf(paden: Iterable[Path]) -> tuple[int, int]:
    groottes = [pad.stat().st_size for pad in paden if pad.is_file()]
    return len(groottes), sum(groottes)


def meet(browser: Browser, bron: Path, aantal: int, vraag: str) -> str:
    """Return a row of the table."""
    with tempfile.TemporaryDirectory() as werk:
        site = Path(werk)
        wijk = vermenigvuldig(bron, site, aantal)
        begin = time.perf_counter()
        make_search_index(site, "nl")
        duur = time.perf_counter() - begin
        bladzijden = sum(1 for _ in site.rglob("*.html"))
        index = site / "pagefind"
        bestanden, grootte = _schijf(index.rglob("*"))
        with serveer(site) as adres:
            hier = zoek(browser, f"{adres}{wijk}/zoeken.html?q={vraag}")
            overal = zoek(browser, f"{adres}{wijk}/zoeken.html?q={vraag}&alle=ja")
        samen = _schijf([index / "samengesteld.json"])[1]
    cellen = (
        str(aantal), str(bladzijden), f"{grootte / KB / KB:.2f} MB", str(bestanden),
        f"{duur:.1f} s",
        f"{samen / KB:.1f} kB", f"{hier.bytes / KB:.0f} kB", str(hier.verzoeken),
        f"{overal.bytes / KB:.0f} kB", str(overal.verzoeken),
    )  # fmt: skip
    return f"| {' | '.join(cellen)} |"


def main() -> None:
    """Print a table in Markdown."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("site", type=Path)
    parser.add_argument(
        "--wijken", type=int, nargs="+", default=[1, 50], help="ook 500 kan; dat duurt lang"
    )
    parser.add_argument("--vraag", default="warmte")
    args = parser.parse_args()
    koppen = (
        "Wijken", "Bladzijden", "Index", "Bestanden", "Maken", "Samenstellingen",
        "Eén vraag in de wijk", "verzoeken", "Eén vraag overal", "verzoeken",
    )  # fmt: skip
    print(f"| {' | '.join(koppen)} |")
    print(f"|{'--:|' * len(koppen)}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium())
        for aantal in args.wijken:
            print(meet(browser, args.site, aantal, args.vraag), flush=True)
        browser.close()


if __name__ == "__main__":
    main()
