"""Hash what a build depends on, so that only what changed is built again."""

from __future__ import annotations

import hashlib
import platform
import stat
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from generator.model.limieten import DIEPSTE_MAP, GROOTSTE_BESTAND_BYTES

_TOOLS = (
    *("mkdocs", "mkdocs-material", "folium", "branca", "markdown", "jinja2", "babel"),
    *("pagefind", "pymdown-extensions", "pydantic", "numpy", "scipy", "pillow", "icalendar"),
    *("weasyprint", "segno", "fonttools"),
)


def fingerprint(delen: Iterable[str | bytes]) -> str:
    """Hash texts and bytes, each with its length, to one sha256."""
    som = hashlib.sha256()
    for deel in delen:
        inhoud = deel.encode(errors="surrogateescape") if isinstance(deel, str) else deel
        som.update(f"{len(inhoud)}:".encode())
        som.update(inhoud)
    return som.hexdigest()


def folder_fingerprint(map_: Path, *, whole: bool = False) -> tuple[str, int]:
    """Hash a content folder without judging it.

    A link counts by where it points, anything that is no file by its kind. A file that is
    larger than content may be counts by its size and time, and what lies deeper not at all:
    `read` reads neither.

    Args:
        map_: The folder.
        whole: Whether it is no content but ours, with every byte and every folder.

    Returns:
        The sha256, and how many bytes the files hold together.
    """
    delen: list[str] = []
    grootte = 0
    for pad in _walk(map_, sys.maxsize if whole else DIEPSTE_MAP):
        try:
            wat, lengte = _content(pad, whole=whole)
        except OSError as fout:  # `read` reports it, with its place
            wat, lengte = f"unreadable {fout.errno}", 0
        delen += (pad.relative_to(map_).as_posix(), wat)
        grootte += lengte
    return fingerprint(delen), grootte


@cache
def generator_fingerprint() -> str:
    """Hash the generator's own source and the versions of the tools it uses."""
    bron = Path(__file__).resolve().parents[1]
    delen: list[str | bytes] = [sys.version]
    delen += [f"{naam} {version(naam)}" for naam in _TOOLS]
    for pad in sorted(bron.rglob("*")):
        if pad.suffix in {".py", ".js"} and "_theme" not in pad.parts:
            delen += [pad.relative_to(bron).as_posix(), pad.read_bytes()]
    return fingerprint(delen)


def tool_versions() -> dict[str, str]:
    """Return the version of wijkplan, Python and every tool that a site depends on."""
    versies = {"wijkplan": _own_version(), "python": platform.python_version()}
    return {**versies, **{naam: version(naam) for naam in sorted(_TOOLS)}}


def _own_version() -> str:
    try:
        return version("wijkplan")
    except PackageNotFoundError:  # run from a clone
        return ""


def files_fingerprint(bestanden: Mapping[str, bytes]) -> str:
    """Hash files by path and bytes, such as those of the theme."""
    return fingerprint(deel for pad in sorted(bestanden) for deel in (pad, bestanden[pad]))


def _walk(map_: Path, diepst: int) -> Iterator[Path]:
    """Yield all that lies below a folder, in order; one that can't be read has nothing in it."""
    te_doen = [(map_, 0)]
    while te_doen:
        hier, diep = te_doen.pop()
        with suppress(OSError):  # `read` reports it, with its place
            for pad in sorted(hier.iterdir()):
                yield pad
                if diep < diepst and pad.is_dir() and not pad.is_symlink():
                    te_doen.append((pad, diep + 1))


def _content(pad: Path, *, whole: bool) -> tuple[str, int]:
    """Return what a path counts by, and how many bytes that is."""
    status = pad.lstat()
    if stat.S_ISLNK(status.st_mode):
        return f"link {pad.readlink()}", 0
    if not stat.S_ISREG(status.st_mode):
        return str(stat.S_IFMT(status.st_mode)), 0
    if not whole and status.st_size > GROOTSTE_BESTAND_BYTES:
        return f"{status.st_size} {status.st_mtime_ns}", 0
    with pad.open("rb") as bestand:
        return hashlib.file_digest(bestand, "sha256").hexdigest(), status.st_size
