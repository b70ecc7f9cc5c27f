"""Make a complete new site beside the old one, and exchange the two when it is whole."""

from __future__ import annotations

import errno
import os
import re
import shutil
import stat
import tempfile
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from generator.publish.durable import flush, flush_names
from generator.publish.exchange import exchange, restore
from generator.publish.lock import SLOT, build_lock
from generator.publish.manifest import (
    MANIFEST,
    SHARED,
    Deel,
    Manifest,
    list_files,
    read_manifest,
    tree_hash,
    write_manifest,
)

PORTAAL = "portaal"
_OUD = "oud"
_ASSET = re.compile(r"\.\./(assets(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*)+)")
_NO_LINKS = {errno.EPERM, errno.EMLINK, errno.ENOTSUP, errno.EXDEV, errno.EACCES}


@dataclass(frozen=True, slots=True)
class Staging:
    """A site in the making.

    Attributes:
        site: The published folder.
        nieuw: The new folder, on the same file system.
        portaal: Where the portal's project is built, before it moves into `nieuw`.
        weg: Free name for what was published, where two folders can't be exchanged at once.
        oud: What the published folder says of itself.
        comprimeer: How many large text files to compress at a time; 0 for none.
        zoek_later: Whether the search index of the published site will do for now.
    """

    site: Path
    nieuw: Path
    portaal: Path
    weg: Path
    oud: Manifest
    comprimeer: int = 0
    zoek_later: bool = False

    def published(self, naam: str) -> Deel:
        """Return what the published site shows of a project.

        An empty Deel where it shows nothing, or where files are missing or of another size.
        """
        deel = self.oud.portaal if naam == PORTAAL else self.oud.wijken.get(naam)
        if deel is None or deel.boom != tree_hash(self.site, self._paths(naam)):
            return Deel("", "")
        return deel

    def target(self, naam: str) -> Path:
        """Return the folder in which MkDocs builds a project."""
        return self.portaal if naam == PORTAAL else self.nieuw / naam

    def keep(self, naam: str) -> None:
        """Take a project over from the published site, as hard links.

        What is left of a build that was broken off goes first.
        """
        paden = self._paths(naam)
        if naam != PORTAAL:
            shutil.rmtree(self.nieuw / naam, ignore_errors=True)
        for map_ in {pad.rpartition("/")[0] for pad in paden}:
            (self.nieuw / map_).mkdir(parents=True, exist_ok=True)
        for pad in paden:
            _link(f"{self.site}/{pad}", f"{self.nieuw}/{pad}")

    def keep_assets(self, namen: Iterable[str]) -> None:
        """Take over the assets that the pages of wijken of an earlier edition ask for."""
        weg = {*list_files(self.site, ("assets",))} - {*list_files(self.nieuw, ("assets",))}
        for naam in namen if weg else ():
            for pad in sorted(self.nieuw.joinpath(naam).rglob("*.html")):
                gevraagd = {*_ASSET.findall(pad.read_text(encoding="utf-8"))} & weg
                for asset in sorted(gevraagd):
                    link_tree(self.site / asset, self.nieuw / asset)
                weg -= gevraagd

    def _paths(self, naam: str) -> tuple[str, ...]:
        return (*self.oud.namen, *self.oud.gedeeld) if naam == PORTAAL else (naam,)


def workshop_of(site: Path) -> Path:
    """Return the folder in which the next edition of a site is made: beside it, on its disk."""
    site = site.resolve()
    return site.with_name(f"{site.name}.bouw")


@contextmanager
def workshop(werk: Path, site: Path, on_wait: Callable[[], None] = lambda: None) -> Iterator[None]:
    """Hold the workshop of a site: nobody else makes or exchanges it meanwhile.

    Leftovers of a build that was killed are removed first: who holds the lock knows it is gone.

    Args:
        werk: The workshop, on the disk of the site.
        site: The published folder.
        on_wait: Called once if another build is in it, before waiting.
    """
    with build_lock(werk, on_wait):
        _clear(werk, site)
        yield


def sweep(werk: Path, site: Path) -> None:
    """Remove what is left in the workshop of a site."""
    with workshop(werk, site):
        pass


def _clear(werk: Path, site: Path) -> None:
    restore(site.resolve(), werk / _OUD)
    for kind in werk.iterdir():
        if kind.name != SLOT:
            remove(kind)


def remove(pad: Path) -> None:
    """Remove a folder with all that is in it, a file or a link."""
    if pad.is_dir() and not pad.is_symlink():
        shutil.rmtree(pad, ignore_errors=True)
    else:
        pad.unlink(missing_ok=True)


@contextmanager
def open_staging(
    site: Path, werk: Path, comprimeer: int = 0, *, zoek_later: bool = False
) -> Iterator[Staging]:
    """Make the place for a new site; whatever happens, the published one stays whole.

    Its name is new: what a build that was killed had started may write in its own for a while.
    The caller holds the workshop; with `zoek_later` also the duty to `sweep`, once who edits
    sees the page: to remove a thousand folders can take a disk a second.
    """
    site, eigen = site.resolve(), Path(tempfile.mkdtemp(dir=werk))
    (eigen / "nieuw").mkdir()
    try:
        yield Staging(
            *(site, eigen / "nieuw", eigen / PORTAAL, werk / _OUD),
            *(read_manifest(site), comprimeer, zoek_later),
        )
    finally:
        if not zoek_later:
            _clear(werk, site)


def place_portal(staging: Staging) -> tuple[str, ...]:
    """Move the built portal into the new site; return what of it lies in the site's folder.

    Raises:
        ValueError: If a page of the portal has the address of a wijk.
    """
    namen = []
    for kind in sorted(staging.portaal.iterdir()):
        if (staging.nieuw / kind.name).exists():
            raise ValueError(f"portal and wijk have the same address: {kind.name!r}")
        kind.rename(staging.nieuw / kind.name)
        if kind.name not in SHARED:
            namen.append(kind.name)
    return tuple(namen)


def publish(
    staging: Staging,
    wijken: Mapping[str, Deel],
    portaal: Deel,
    namen: tuple[str, ...],
    zelfde: Collection[str] = (),
) -> None:
    """Complete the new site and put it in the place of the old one.

    Args:
        staging: The new site, with every wijk, the portal and the search index in place.
        wijken: Id to part; the hash of its files is taken here.
        portaal: The portal, likewise.
        namen: What of the portal lies in the site's own folder; what is compressed beside
            it is found here.
        zelfde: Wijken of which every file is that of the published site.
    """
    nieuw = staging.nieuw
    beside = (f"{naam}{suffix}" for naam in namen for suffix in ("", ".br", ".gz"))
    namen = tuple(sorted({naam for naam in beside if (nieuw / naam).exists()}))
    gedeeld = list_files(nieuw, SHARED)
    oud, zelfde = staging.oud.wijken, frozenset(zelfde)
    delen = {
        naam: replace(deel, boom=oud[naam].boom if naam in zelfde else tree_hash(nieuw, (naam,)))
        for naam, deel in sorted(wijken.items())
    }
    deel = replace(portaal, boom=tree_hash(nieuw, (*namen, *gedeeld)))
    write_manifest(
        nieuw, Manifest(delen, deel, namen, gedeeld, bool(staging.comprimeer), staging.zoek_later)
    )
    _keep_previous_assets(staging, gedeeld)
    _keep_foreign(staging)
    if not staging.zoek_later:  # who edits looks at once, and nobody else does
        flush(nieuw)
    staging.site.parent.mkdir(parents=True, exist_ok=True)
    exchange(nieuw, staging.site, staging.weg)
    flush_names(staging.site.parent)


def link_tree(van: Path, naar: Path) -> None:
    """Make a second name for every file of a tree; symbolic links stay what they are."""
    naar.parent.mkdir(parents=True, exist_ok=True)
    _link(str(van), str(naar))


def _link(van: str, naar: str) -> None:
    """Do as `link_tree` does, without a Path for each of ten thousand files.

    Raises:
        FileNotFoundError: If the folder for the new names is not there.
    """
    if not stat.S_ISDIR(os.lstat(van).st_mode):
        _link_file(van, naar)
        return
    with suppress(FileExistsError):
        os.mkdir(naar)  # noqa: PTH102
    with os.scandir(van) as lijst:
        for kind in lijst:
            maak = _link if kind.is_dir(follow_symlinks=False) else _link_file
            maak(kind.path, f"{naar}/{kind.name}")


def _link_file(van: str, naar: str) -> None:
    try:
        os.link(van, naar, follow_symlinks=False)
    except OSError as fout:
        if fout.errno not in _NO_LINKS:
            raise
        shutil.copy2(van, naar, follow_symlinks=False)


def _keep_previous_assets(staging: Staging, gedeeld: tuple[str, ...]) -> None:
    """Keep the assets of the previous edition: a page that is open may still ask for them."""
    for pad in sorted(set(staging.oud.gedeeld) - set(gedeeld)):
        if pad.endswith((".br", ".gz")):  # of the asset beside it
            continue
        if (staging.site / pad).is_file():
            link_tree(staging.site / pad, staging.nieuw / pad)


def _keep_foreign(staging: Staging) -> None:
    """Take over what others put in the site's folder, such as CNAME or .well-known."""
    if not staging.site.is_dir():
        return
    eigen = {*staging.oud.wijken, *staging.oud.namen, *SHARED, MANIFEST}
    for kind in sorted(staging.site.iterdir()):
        if kind.name not in eigen and not (staging.nieuw / kind.name).exists():
            link_tree(kind, staging.nieuw / kind.name)
