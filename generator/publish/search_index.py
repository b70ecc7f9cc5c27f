"""Index all pages of the staged site, so that one search finds every wijk."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from generator.model.bouwfout import BuilderError
from generator.publish.search_order import order_filters
from generator.publish.search_words import write_search_words

_LOOK_SECONDS = 0.05
# What is no prose: drawings, sums, sources, cells with figures, and a figure told again as a table.
_NO_PROSE = "svg, .som, .bron, thead, caption, td.num, figure details"


class DisturbedError(Exception):
    """Something more urgent came; what was being made is not needed."""


def make_search_index(
    site: Path,
    taal: str,
    disturbed: Callable[[], bool] = lambda: False,
    woorden: Iterable[Sequence[str]] = (),
) -> None:
    """Write site/pagefind/ anew; only pages with data-pagefind-body are found.

    Args:
        site: The staged site.
        taal: Its language: how Pagefind cuts off endings.
        disturbed: Tells whether to give up; asked a few times a second.
        woorden: Groups of words that mean the same on this site.

    Raises:
        BuilderError: If Pagefind fails.
        OSError: If the disk is full.
        DisturbedError: If it gave up; the index is not whole.
    """
    doel = site / "pagefind"
    # Pagefind leaves what an earlier index left there
    shutil.rmtree(doel, ignore_errors=True)
    opdracht = [sys.executable, "-m", "pagefind", "--silent", "--site", str(site)]
    opdracht += ["--output-path", str(doel), "--force-language", taal]
    opdracht += ["--exclude-selectors", _NO_PROSE]
    status, gezegd = _run(opdracht, disturbed)
    if status != 0 or not doel.is_dir():
        regels = tuple(regel for regel in gezegd.splitlines() if regel)
        raise BuilderError("pagefind", regels or (f"exit {status}",))
    _must_be_whole(doel)
    order_filters(doel)
    write_search_words(doel, taal, woorden)


def _must_be_whole(doel: Path) -> None:
    """Refuse an index that a full disk cut short: Pagefind says nothing of that.

    Raises:
        OSError: If the disk is full, or was while it wrote.
    """
    leeg = any(pad.stat().st_size == 0 for pad in doel.rglob("*") if pad.is_file())
    if leeg or shutil.disk_usage(doel).free == 0:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(doel))


def _run(opdracht: Sequence[str], disturbed: Callable[[], bool]) -> tuple[int, str]:
    """Run a command; return how it ended and what it said."""
    with subprocess.Popen(  # noqa: S603 - our own arguments
        opdracht, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as proces:
        try:
            while True:
                try:
                    gezegd, _ = proces.communicate(timeout=_LOOK_SECONDS)
                except subprocess.TimeoutExpired:
                    if disturbed():
                        raise DisturbedError from None
                else:
                    return proces.returncode, gezegd
        except BaseException:
            proces.kill()
            raise
