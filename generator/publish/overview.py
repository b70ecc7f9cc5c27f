"""The list above many sites, in the folder in which each of them has its own."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.model.site_plan import SitePlan
from generator.publish.builder import build_project
from generator.publish.lock import SLOT, build_lock
from generator.publish.project import write_project
from generator.publish.staging import remove, sweep

_FRONT = "index.html"
# no name of a site begins with a dot
_LIST, _GONE = ".lijst", ".weg"


@contextmanager
def workshops(werk: Path, site: Path, on_wait: Callable[[], None]) -> Iterator[None]:
    """Hold the workshop of many sites, in which each has its own: nothing lies among them.

    Args:
        werk: The workshop, on the disk of the sites.
        site: The folder of all sites.
        on_wait: Called once if another build is in it, before waiting.
    """
    with build_lock(werk, on_wait):
        _sweep_all(werk, site)
        try:
            yield
        finally:
            _sweep_all(werk, site)


def _sweep_all(werk: Path, site: Path) -> None:
    for eigen in sorted(werk.iterdir()):
        if eigen.is_dir() and eigen.name not in {_LIST, _GONE}:
            sweep(eigen, site / eigen.name)
        elif eigen.name != SLOT:
            remove(eigen)


def bring_out_overview(plan: SitePlan, build: Path, werk: Path, site: Path) -> None:
    """Build the list and put it in place: what it loads first, its page last.

    Raises:
        BuilderError: If MkDocs fails; the list is as it was.
    """
    nieuw = werk / _LIST
    build_project(write_project(plan, build), nieuw)
    site.mkdir(parents=True, exist_ok=True)
    for map_, _, namen in os.walk(nieuw):
        for naam in sorted(namen):
            pad = Path(map_, naam)
            doel = site / pad.relative_to(nieuw)
            if doel != site / _FRONT:
                doel.parent.mkdir(parents=True, exist_ok=True)
                pad.replace(doel)
    (nieuw / _FRONT).replace(site / _FRONT)


def remove_sites(werk: Path, site: Path, namen: Iterable[str]) -> None:
    """Remove sites whose content folder is gone; first from sight, then from disk."""
    for naam in namen:
        if (site / naam).is_dir():
            (site / naam).rename(werk / _GONE)
            remove(werk / _GONE)
