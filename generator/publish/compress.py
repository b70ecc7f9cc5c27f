"""Write `.br` and `.gz` beside large text files, for servers that send them as they are.

The levels are those at which a build hardly gets slower: Brotli 5 and gzip 4 took 0.18 s for
the 3 MB of Kraaihoek, and the highest levels 11 s for an eighth less.
"""

from __future__ import annotations

import gzip
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import brotli

from generator.publish.staging import link_tree

# what is smaller fits in one packet of a network
_LARGE = 1400
_TEXT = frozenset((".html", ".css", ".js", ".json", ".svg", ".xml", ".csv", ".geojson", ".ics"))
_SUFFIXES = (".br", ".gz")
# MkDocs writes this one itself
_OF_MKDOCS = "sitemap.xml.gz"


def compress_site(nieuw: Path, site: Path, processen: int) -> None:
    """Compress every large text file of a new site; what the old site has is used again.

    Args:
        nieuw: The new site, complete.
        site: The published site.
        processen: How many at a time.
    """
    with ThreadPoolExecutor(processen) as pool:  # both compressors let other threads work
        for _ in pool.map(partial(_compress, nieuw, site), _large_texts(nieuw)):
            pass


def drop_compressed(nieuw: Path) -> None:
    """Remove what an earlier build compressed."""
    for suffix in _SUFFIXES:
        for pad in sorted(nieuw.rglob(f"*{suffix}")):
            if pad.name != _OF_MKDOCS and pad.with_suffix("").is_file():
                pad.unlink()


def _large_texts(nieuw: Path) -> Iterator[Path]:
    for map_, _, namen in os.walk(nieuw):
        for naam in namen:
            pad = Path(map_, naam)
            if pad.suffix in _TEXT and not pad.is_symlink() and pad.stat().st_size > _LARGE:
                yield pad


def _compress(nieuw: Path, site: Path, pad: Path) -> None:
    oud = site / pad.relative_to(nieuw)
    inhoud = pad.read_bytes()
    zelfde = oud.is_file() and (oud.samefile(pad) or oud.read_bytes() == inhoud)
    for suffix in _SUFFIXES:
        naast = pad.with_name(pad.name + suffix)
        if naast.exists() or naast.name == _OF_MKDOCS:
            continue
        van = oud.with_name(naast.name)
        if zelfde and van.is_file():
            link_tree(van, naast)
        else:
            naast.write_bytes(_packed(inhoud, suffix))


def _packed(inhoud: bytes, suffix: str) -> bytes:
    if suffix == ".br":
        return bytes(brotli.compress(inhoud, quality=5))
    return gzip.compress(inhoud, 4, mtime=0)
