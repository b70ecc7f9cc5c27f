"""Hash what a build depends on, so that only what changed is built again."""

from __future__ import annotations

import hashlib
import os
import platform
import stat
import sys
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

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


def folder_fingerprint(map_: Path) -> tuple[str, int]:
    """Hash a content folder without judging it.

    A link counts by where it points, anything that is no file by its kind.

    Returns:
        The sha256, and how many bytes the files hold together.
    """
    delen: list[str | bytes] = []
    grootte = 0
    for pad in _walk(map_):
        soort = pad.lstat().st_mode
        delen.append(pad.relative_to(map_).as_posix())
        if stat.S_ISLNK(soort):
            delen.append(os.fsencode(pad.readlink()))
        elif stat.S_ISREG(soort):
            delen.append(_content(pad))
            grootte += len(delen[-1])
        else:
            delen.append(str(stat.S_IFMT(soort)))
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


def _walk(map_: Path) -> list[Path]:
    if not map_.is_dir():
        return []
    paden = []
    for pad in sorted(map_.iterdir()):
        paden.append(pad)
        if pad.is_dir() and not pad.is_symlink():
            paden += _walk(pad)
    return paden


def _content(pad: Path) -> bytes:
    try:
        return pad.read_bytes()
    except OSError as fout:  # `read` reports it, with its place
        return f"unreadable {fout.errno}".encode()
