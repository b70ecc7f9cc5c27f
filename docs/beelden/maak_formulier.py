"""Make the screenshots of the form for the handleiding, of the example content.

Run from the top of the repository: python docs/beelden/maak_formulier.py
"""

from __future__ import annotations

import io
import shutil
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from generator.pipeline.editing import proefformulier

HIER = Path(__file__).parent
WORTEL = HIER.parents[1]
BEELDEN = {
    "lijst": "collections/maatregelen-kraaihoek",
    "maatregel": "collections/maatregelen-kraaihoek/entries/warmtenet",
    "nieuws": "collections/nieuws-kraaihoek/new",
}


def main() -> None:
    """Write a small PNG of each page of the form."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    with tempfile.TemporaryDirectory() as tijdelijk:
        map_ = Path(tijdelijk)
        shutil.copytree(WORTEL / "content", map_ / "content")
        shutil.copy(WORTEL / "site_config.yml", map_)
        with proefformulier(map_, 0, WORTEL / "build/.formulier") as adres, sync_playwright() as p:
            browser = p.chromium.launch(executable_path=chromium)
            pagina = browser.new_page(viewport={"width": 1000, "height": 720}, locale="nl-NL")
            pagina.goto(adres)
            pagina.get_by_role("button", name="Inloggen").click()
            pagina.wait_for_selector("text=Kraaihoek: nieuws")
            for naam, pad in BEELDEN.items():
                pagina.goto(f"{adres}#/{pad}")
                wacht = "text=Warmtenet aanleggen" if naam == "lijst" else "text=Terug naar"
                pagina.wait_for_selector(wacht)
                pagina.wait_for_timeout(1500)
                beeld = Image.open(io.BytesIO(pagina.screenshot())).convert("RGB")
                klein = beeld.quantize(48, dither=Image.Dither.NONE)
                klein.save(HIER / f"formulier-{naam}.png", optimize=True)
            browser.close()


if __name__ == "__main__":
    main()
