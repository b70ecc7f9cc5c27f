"""The same Markdown as a stock site: Material as it comes, and Zensical where it is installed."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

INSTELLINGEN = """\
site_name: Gewoon
use_directory_urls: false
theme:
  name: material
  language: nl
plugins:
  - search
"""
BOUWERS = {"Material": ("mkdocs",), "Zensical": ("zensical",)}


def gewone_sites(project: Path, werk: Path) -> Iterator[tuple[str, Path]]:
    """Build the pages of a wijk's project with nothing but defaults; yield name and site.

    Args:
        project: Folder of a wijk under build/, with docs/.
        werk: Empty folder for the copies.
    """
    for naam, module in BOUWERS.items():
        map_ = werk / naam.lower()
        shutil.copytree(project / "docs", map_ / "docs")
        (map_ / "mkdocs.yml").write_text(INSTELLINGEN, encoding="utf-8")
        opdracht = [sys.executable, "-m", *module, "build"]
        klaar = subprocess.run(opdracht, cwd=map_, capture_output=True, text=True, check=False)
        if klaar.returncode == 0 and (map_ / "site").is_dir():
            yield naam, map_ / "site"
        else:
            regels = (klaar.stderr or klaar.stdout).strip().splitlines() or ["geen uitvoer"]
            print(f"{naam}: niet gebouwd ({regels[-1]})", file=sys.stderr)
