"""One project built by MkDocs alone: own assets, no search, no errors."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Page

from tests.browser.conftest import Bewaking, serveer


def test_project_alleen_gebouwd_werkt_zonder_zoeken(
    site_map: Path, tmp_path: Path, pagina: Page, bewaking: Bewaking
) -> None:
    project = site_map.parent / "build/kraaihoek/mkdocs.yml"
    opdracht = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict"]
    subprocess.run(
        [*opdracht, "-f", str(project), "-d", str(tmp_path / "uit")],
        check=True,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )
    with serveer(tmp_path / "uit") as adres:
        for blad in ("index.html", "maatregelen.html"):
            pagina.goto(adres + blad, wait_until="networkidle")
            assert pagina.locator("h1").count() == 1
            assert pagina.locator("[role=search]").count() == 0
            kleur = pagina.locator("header.kop").evaluate("e => getComputedStyle(e).display")
            assert kleur != "inline"
    assert bewaking.fouten == []
    assert bewaking.vreemd == []
