"""What a published site says of itself: which plan each part was built from.

It lies in the site (`.wijkplan.json`) and is exchanged with it, so it is never out of step.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

from pydantic import Field, TypeAdapter, ValidationError

MANIFEST = ".wijkplan.json"
# Folders that all parts share; their files carry a hash in the name.
SHARED = ("assets", "pagefind")

_Naam = Annotated[str, Field(pattern=r"^[^/\\\x00]+$", max_length=255)]
_Pad = Annotated[str, Field(pattern=r"^(assets|pagefind)(/[^/\\\x00]+)+$")]


@dataclass(frozen=True, slots=True)
class Deel:
    """A wijk or the portal as it was published.

    Attributes:
        plan_sha256: Hash of its SitePlan and of what built it.
        boom: Hash of the paths and sizes of its files.
        kaartje: What the portal says of the wijk, as JSON; "" for the portal itself.
        pages: How many pages it has.
    """

    plan_sha256: str
    boom: str
    kaartje: str = ""
    pages: int = 0


@dataclass(frozen=True, slots=True)
class Manifest:
    """A published site.

    Attributes:
        wijken: Id to part.
        portaal: The portal, or None.
        namen: What of the portal lies in the site's own folder.
        gedeeld: Files of this edition in assets/ and pagefind/.
        gecomprimeerd: Whether `.br` and `.gz` lie beside large text files.
        zoekindex_oud: Whether the search index is still that of an earlier edition.
    """

    wijken: Mapping[_Naam, Deel] = field(default_factory=dict)
    portaal: Deel | None = None
    namen: tuple[_Naam, ...] = ()
    gedeeld: tuple[_Pad, ...] = ()
    gecomprimeerd: bool = False
    zoekindex_oud: bool = False


_ADAPTER = TypeAdapter(Manifest)


def read_manifest(site: Path) -> Manifest:
    """Read what a site says of itself; a site that was not made here says nothing."""
    try:
        manifest = _ADAPTER.validate_json((site / MANIFEST).read_bytes())
    except (OSError, ValidationError):
        return Manifest()
    namen = {
        *manifest.wijken,
        *manifest.namen,
        *(d for p in manifest.gedeeld for d in p.split("/")),
    }
    return Manifest() if namen & {".", ".."} else manifest


def write_manifest(site: Path, manifest: Manifest) -> None:
    """Write what a site says of itself: sorted, no time, no machine."""
    (site / MANIFEST).write_bytes(_ADAPTER.dump_json(manifest, indent=1) + b"\n")


def tree_hash(site: Path, namen: Iterable[str]) -> str:
    """Hash paths and sizes of the files and folders named, so that damage shows."""
    som = hashlib.sha256()
    for pad, grootte in _files(site, namen):
        som.update(f"{pad}\0{grootte}\0".encode(errors="surrogateescape"))
    return som.hexdigest()


def list_files(site: Path, namen: Iterable[str]) -> tuple[str, ...]:
    """List the files below the folders named, as paths from the site."""
    return tuple(pad for pad, _ in _files(site, namen))


def site_size(site: Path) -> tuple[int, int]:
    """Count the files of a published site, and their bytes."""
    groottes = [grootte for _, grootte in _below(site, "")] if site.is_dir() else []
    return len(groottes), sum(groottes)


def _files(site: Path, namen: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Yield path and size of every file named or below a folder named; a link has size -1."""
    for naam in sorted(namen):
        pad = (
            f"{site}/{naam}"  # no Path for each of ten thousand files: it costs more than the disk
        )
        try:
            feiten = os.lstat(pad)
        except (FileNotFoundError, NotADirectoryError):
            continue
        if stat.S_ISDIR(feiten.st_mode):
            yield from _below(pad, f"{naam}/")
        else:
            yield naam, -1 if stat.S_ISLNK(feiten.st_mode) else feiten.st_size


def _below(map_: Path | str, voor: str) -> Iterator[tuple[str, int]]:
    with os.scandir(map_) as lijst:
        items = sorted(lijst, key=lambda item: item.name)
    for item in items:
        if item.is_symlink():
            yield f"{voor}{item.name}", -1
        elif item.is_dir():
            yield from _below(item.path, f"{voor}{item.name}/")
        else:
            yield f"{voor}{item.name}", item.stat().st_size
