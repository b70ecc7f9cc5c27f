"""Make the pictures of the README anew from a built site.

    python benchmarks/beelden.py SITE [--naar docs/beelden]

Each picture is the top of a page as a reader sees it, without animation, in few colours.
"""

from __future__ import annotations

import argparse
import io
from dataclasses import dataclass
from pathlib import Path

from bediener import serveer
from gewicht import chromium
from PIL import Image
from playwright.sync_api import Browser, sync_playwright

KLEUREN = 96
GRENS = 150_000  # bytes: a README is read on a phone as well


@dataclass(frozen=True)
class Beeld:
    """A picture: its file, the page, and how much of it."""

    bestand: str
    pad: str
    breedte: int
    hoogte: int
    donker: bool = False


BEELDEN = (
    Beeld("portaal.png", "index.html", 1280, 1060),
    Beeld("kraaihoek.png", "kraaihoek/index.html", 1280, 1500),
    Beeld("maatregelen.png", "kraaihoek/maatregelen.html", 1280, 1100),
    Beeld("samenwerken.png", "kraaihoek/samenwerken.html", 1280, 1660),
    Beeld("straat-telefoon.png", "kraaihoek/straten/weteringsingel.html", 390, 1300),
    Beeld("prioriteiten-telefoon.png", "kraaihoek/prioriteiten.html", 390, 1300, donker=True),
)


def maak(browser: Browser, adres: str, beeld: Beeld) -> bytes:
    """Take a picture and bring it down to few colours."""
    context = browser.new_context(
        viewport={"width": beeld.breedte, "height": beeld.hoogte},
        color_scheme="dark" if beeld.donker else "light",
        reduced_motion="reduce",
    )
    pagina = context.new_page()
    pagina.goto(adres + beeld.pad, wait_until="networkidle")
    ruw = Image.open(io.BytesIO(pagina.screenshot())).convert("RGB")
    context.close()
    uit = io.BytesIO()
    ruw.quantize(KLEUREN, dither=Image.Dither.NONE).save(uit, "PNG", optimize=True)
    return uit.getvalue()


def main() -> int:
    """Write the pictures; 1 if one is too heavy."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("site", type=Path)
    parser.add_argument("--naar", type=Path, default=Path("docs/beelden"))
    args = parser.parse_args()
    te_zwaar = False
    with serveer(args.site) as adres, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium())
        for beeld in BEELDEN:
            inhoud = maak(browser, adres, beeld)
            (args.naar / beeld.bestand).write_bytes(inhoud)
            print(f"{beeld.bestand}: {len(inhoud) / 1000:.0f} kB")
            te_zwaar = te_zwaar or len(inhoud) > GRENS
        browser.close()
    return 1 if te_zwaar else 0


if __name__ == "__main__":
    raise SystemExit(main())
