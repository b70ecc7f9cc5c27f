"""`wijkplan serve` in a browser: reloads on save, shows what is wrong, keeps the last good site."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Bewaking

WACHT_MS = 60_000


@pytest.fixture
def dienst(inhoud: Path) -> Iterator[str]:
    """Serve two small wijken; the address ends with a slash."""
    proces = subprocess.Popen(
        [sys.executable, "-m", "generator", "-C", str(inhoud), "serve", "--port", "0"],
        stderr=subprocess.PIPE,
        text=True,
    )
    assert proces.stderr is not None
    adres = ""
    for regel in proces.stderr:
        if "http://" in regel:
            adres = regel.split("op ")[1].split(" ")[0]
        if "Tijd per stap" in regel:
            break
    yield adres
    proces.send_signal(signal.SIGINT)
    try:
        proces.communicate(timeout=30)
    except subprocess.TimeoutExpired:  # how it ends is tested with the command
        proces.kill()
        proces.communicate()


def test_bladzijde_volgt_wat_de_schrijver_opslaat(
    inhoud: Path, dienst: str, pagina: Page, bewaking: Bewaking
) -> None:
    bestand = inhoud / "content/wijken/eik/maatregelen/bomen.yml"
    goed = bestand.read_text()
    fouten = pagina.locator("#wijkplan-fouten")
    pagina.goto(f"{dienst}eik/maatregelen/bomen.html")
    expect(pagina.locator("h1")).to_have_text("Bomen planten")

    bestand.write_text(goed.replace("naam: Bomen planten", "naam: Meer bomen"))
    expect(pagina.locator("h1")).to_have_text("Meer bomen", timeout=WACHT_MS)
    expect(fouten).to_have_count(0)

    bestand.write_text(goed.replace("trekker: gemeente", "trekker: gemente"))
    expect(fouten).to_contain_text("bomen.yml:5:10", timeout=WACHT_MS)
    expect(pagina.locator("h1")).to_have_text("Meer bomen")

    pagina.goto(f"{dienst}linde/")
    expect(fouten).to_contain_text("bomen.yml:5:10", timeout=WACHT_MS)

    bestand.write_text(goed)
    expect(fouten).to_have_count(0, timeout=WACHT_MS)
    assert bewaking.fouten == []
    assert bewaking.vreemd == []
