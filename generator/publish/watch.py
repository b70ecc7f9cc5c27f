"""Tell when a writer saved something."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from watchfiles import watch

_LOOK_MS = 500


def watch_content(map_: Path) -> Iterator[None]:
    """Yield once at the start, and after each change in content/ or site_config.yml.

    site_config.yml is looked at by its date: an editor replaces it, and watching the whole
    folder would also watch what a build writes there.
    """
    yield
    stempel = _stamp(map_ / "site_config.yml")
    wacht = watch(map_ / "content", rust_timeout=_LOOK_MS, yield_on_timeout=True, step=50)
    for veranderd in wacht:
        nu = _stamp(map_ / "site_config.yml")
        if veranderd or nu != stempel:
            stempel = nu
            yield


def _stamp(pad: Path) -> tuple[int, int]:
    try:
        feiten = pad.stat()
    except OSError:
        return (0, 0)
    return (feiten.st_mtime_ns, feiten.st_size)
