"""How large the search index is, and what a visitor loads of it, for many wijken.

    python benchmarks/zoekindex.py SITE [--wijken 1 50 500] [--eigen 10] [--vraag warmte]

No wijk is built: each is a copy of the built pages of the first wijk of SITE, with a name and
streets of its own. With --eigen 0 all wijken share the other words, and with --eigen 10 one in
ten of their long words is found in no other wijk: an index of real wijken, which write in words
of their own but about the same things, lies between. Chromium opens the search page of a wijk
and asks one question: what that loads beside the page itself is counted, within the wijk and
over the whole site. For 500 wijken some 2 GB of pages are written, and removed again.
"""

from __future__ import annotations

import argparse
import re
import shutil
import sys
import tempfile
import time
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Response, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bediener import serveer
from gewicht import chromium

from generator.publish.search_index import make_search_index

STRAAT = re.compile(r"\b([A-Z][a-z]{3,})(straat|singel|laan|weg|plein|kade)\b")
LETTERS, NUMMER = "\ue000", "\ue001"  # stand in no text: Unicode gave them to nobody
MERK = re.compile(r"(<script.*?</script>|<style.*?</style>|<[^>]*>)", re.DOTALL)
WOORD = re.compile(r"\b[A-Za-zÀ-ÿ]{7,}\b")
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


def vermenigvuldig(bron: Path, doel: Path, aantal: int, eigen: int) -> str:
    """Copy a site with its first wijk as often as asked; return the id of that wijk."""
    wijk = next(
        pad.parent for pad in sorted(bron.glob("*/zoeken.html")) if pad.parent.name != "portaal"
    )
    shutil.copytree(bron / "assets", doel / "assets")
    mallen = {
        pad.relative_to(wijk): _mal(pad.read_text(encoding="utf-8"), wijk.name, eigen)
        for pad in sorted(wijk.rglob("*.html"))
        if "kaart" not in pad.parts
    }
    for nummer in range(aantal):
        achter = f"-{nummer}" if nummer else ""
        letters = "".join(chr(ord("a") + nummer // macht % 26) for macht in (676, 26, 1))
        for pad, mal in mallen.items():
            plek = doel / f"{wijk.name}{achter}" / pad
            plek.parent.mkdir(parents=True, exist_ok=True)
            html = mal.replace(LETTERS, letters if nummer else "").replace(NUMMER, achter)
            plek.write_text(html, "utf-8")
    return wijk.name


def _mal(html: str, wijk: str, eigen: int) -> str:
    """Mark in a page where a wijk has letters and a number of its own.

    Args:
        html: The page.
        wijk: Id of its wijk.
        eigen: Percentage of the long words that each wijk has for itself.
    """
    html = html.replace(f"wijk:{wijk}", f"wijk:{wijk}{NUMMER}")
    html = html.replace(wijk.capitalize(), f"{wijk.capitalize()}{LETTERS}")
    html = STRAAT.sub(rf"\1{LETTERS}\2", html)
    if not eigen:
        return html
    delen = MERK.split(html)  # text, tag or script, text, …
    delen[::2] = [WOORD.sub(lambda woord: _woord(woord[0], eigen), deel) for deel in delen[::2]]
    return "".join(delen)


def _woord(woord: str, eigen: int) -> str:
    """Mark a word if it is one of those that every wijk has for itself."""
    if zlib.crc32(woord.casefold().encode()) % 100 >= eigen:
        return woord
    return f"{woord[:3]}{LETTERS}{woord[3:]}"


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


def meet(browser: Browser, bron: Path, aantal: int, eigen: int, vraag: str) -> str:
    """Return a row of the table."""
    with tempfile.TemporaryDirectory() as werk:
        site = Path(werk)
        wijk = vermenigvuldig(bron, site, aantal, eigen)
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
        str(aantal), f"{eigen}%", str(bladzijden), f"{grootte / KB / KB:.2f} MB", str(bestanden),
        f"{duur:.1f} s",
        f"{samen / KB:.1f} kB", f"{hier.bytes / KB:.0f} kB", str(hier.verzoeken),
        f"{overal.bytes / KB:.0f} kB", str(overal.verzoeken),
    )  # fmt: skip
    return f"| {' | '.join(cellen)} |"


def main() -> None:
    """Print a table in Markdown."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("site", type=Path)
    parser.add_argument("--wijken", type=int, nargs="+", default=[1, 50, 500])
    parser.add_argument(
        "--eigen", type=int, nargs="+", default=[0, 10], help="procent van de lange woorden"
    )
    parser.add_argument("--vraag", default="warmte")
    args = parser.parse_args()
    koppen = (
        "Wijken", "Eigen woorden", "Bladzijden", "Index", "Bestanden", "Maken", "Samenstellingen",
        "Eén vraag in de wijk", "verzoeken", "Eén vraag overal", "verzoeken",
    )  # fmt: skip
    print(f"| {' | '.join(koppen)} |")
    print(f"|{'--:|' * len(koppen)}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium())
        for aantal in args.wijken:
            for eigen in args.eigen if aantal > 1 else [0]:
                print(meet(browser, args.site, aantal, eigen, args.vraag), flush=True)
        browser.close()


if __name__ == "__main__":
    main()
