"""The projects build unchanged with Zensical."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli import main


@pytest.mark.parametrize("project", ["eik", "portaal"])
def test_zensical_bouwt_het_project_onveranderd(inhoud: Path, project: str) -> None:
    assert main(["-C", str(inhoud), "build", "--datum", "2026-11-24", "-j", "1"]) == 0
    map_ = inhoud / "build" / project
    shutil.rmtree(map_ / "site", ignore_errors=True)
    opdracht = [sys.executable, "-m", "zensical", "build", "-f", str(map_ / "mkdocs.yml")]
    klaar = subprocess.run(opdracht, cwd=map_, capture_output=True, text=True, check=False)
    assert klaar.returncode == 0, klaar.stdout + klaar.stderr
    paginas = {
        p.relative_to(map_ / "docs").with_suffix(".html") for p in map_.rglob("docs/**/*.md")
    }
    gebouwd = {p.relative_to(map_ / "site") for p in map_.rglob("site/**/*.html")}
    assert paginas <= gebouwd
    for pagina in paginas:
        html = (map_ / "site" / pagina).read_text()
        assert 'lang="nl"' in html
        assert 'class="pagina' in html.replace("class=pagina", 'class="pagina')
