"""Index all pages of the staged site, so that one search finds every wijk."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from generator.model.bouwfout import BuilderError
from generator.publish.compounds import COMPOUND_LANGUAGES, write_compounds
from generator.publish.search_order import order_filters


def make_search_index(site: Path, taal: str) -> None:
    """Write site/pagefind/ anew; only pages with data-pagefind-body are found.

    Args:
        site: The staged site.
        taal: Its language: how Pagefind cuts off endings.

    Raises:
        BuilderError: If Pagefind fails.
    """
    doel = site / "pagefind"
    # Pagefind leaves what an earlier index left there
    shutil.rmtree(doel, ignore_errors=True)
    opdracht = [sys.executable, "-m", "pagefind", "--silent", "--site", str(site)]
    opdracht += ["--output-path", str(doel), "--force-language", taal]
    klaar = subprocess.run(opdracht, capture_output=True, text=True, check=False)  # noqa: S603  # our own arguments
    if klaar.returncode != 0 or not doel.is_dir():
        regels = tuple(regel for regel in (klaar.stderr + klaar.stdout).splitlines() if regel)
        raise BuilderError("pagefind", regels or (f"exit {klaar.returncode}",))
    order_filters(doel)
    if taal in COMPOUND_LANGUAGES:
        write_compounds(doel)
