"""Tell when a writer saved something."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from watchfiles import watch

_LOOK_MS = 500


def watch_content(map_: Path, *, quiet: bool = False) -> Iterator[bool]:
    """Yield True at the start and after each change in content/ or site_config.yml.

    With `quiet` also False, once, when nothing changed for a moment.

    site_config.yml is looked at by its date: an editor replaces it, and watching the whole
    folder would also watch what a build writes there.
    """
    yield True
    stempel = _stamp(map_ / "site_config.yml")
    wacht = watch(map_ / "content", rust_timeout=_LOOK_MS, yield_on_timeout=True, step=50)
    told = not quiet
    for veranderd in wacht:
        nu = _stamp(map_ / "site_config.yml")
        if veranderd or nu != stempel:
            stempel, told = nu, not quiet
            yield True
        elif not told:
            told = True
            yield False


def _stamp(pad: Path) -> tuple[int, int]:
    try:
        feiten = pad.stat()
    except OSError:
        return (0, 0)
    return (feiten.st_mtime_ns, feiten.st_size)
