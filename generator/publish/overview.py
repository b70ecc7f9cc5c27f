"""The list above many sites, in the folder in which each of them has its own."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

from generator.model.site_plan import SitePlan
from generator.publish.builder import build_project
from generator.publish.project import write_project

_FRONT = "index.html"


def bring_out_overview(plan: SitePlan, build: Path, site: Path) -> None:
    """Build the list and put it in place: what it loads first, its page last.

    Raises:
        BuilderError: If MkDocs fails; the list is as it was.
    """
    mkdocs_yml = write_project(plan, build)
    site.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=build, prefix=".lijst-") as tijdelijk:
        nieuw = Path(tijdelijk, "nieuw")
        build_project(mkdocs_yml, nieuw)
        for map_, _, namen in os.walk(nieuw):
            for naam in sorted(namen):
                pad = Path(map_, naam)
                doel = site / pad.relative_to(nieuw)
                if doel != site / _FRONT:
                    doel.parent.mkdir(parents=True, exist_ok=True)
                    pad.replace(doel)
        (nieuw / _FRONT).replace(site / _FRONT)


def remove_sites(site: Path, namen: Iterable[str]) -> None:
    """Remove sites whose content folder is gone; first from sight, then from disk."""
    for naam in namen:
        weg = site / f".{naam}.weg"
        shutil.rmtree(weg, ignore_errors=True)
        if (site / naam).is_dir():
            (site / naam).rename(weg)
            shutil.rmtree(weg)
