"""Tell when a writer saved something."""

from __future__ import annotations

import errno
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from watchfiles import watch

_LOOK_MS = 500


class Saves:
    """Whether a writer saved something that was not looked at yet."""

    def __init__(self) -> None:
        """Start with nothing saved."""
        self._saved = threading.Event()

    def tell(self) -> None:
        """Something was saved."""
        self._saved.set()

    def waiting(self) -> bool:
        """Tell at once whether something was saved."""
        return self._saved.is_set()

    def take(self, seconds: float | None = None) -> bool:
        """Wait for a save, for so long at most; what was saved until now is then looked at.

        Returns:
            Whether something was saved.
        """
        saved = self._saved.wait(seconds)
        self._saved.clear()
        return saved


@contextmanager
def watch_content(map_: Path) -> Iterator[Saves]:
    """Watch content/ and site_config.yml in a thread of its own, also while a build runs.

    site_config.yml is looked at by its date: an editor replaces it, and watching the whole
    folder would also watch what a build writes there.

    Raises:
        OSError: If there is no folder content/.
    """
    if not (map_ / "content").is_dir():
        raise FileNotFoundError(errno.ENOENT, "deze map is er niet", str(map_ / "content"))
    saves, einde = Saves(), threading.Event()
    draad = threading.Thread(target=_watch, args=(map_, saves, einde), daemon=True)
    draad.start()
    try:
        yield saves
    finally:
        einde.set()
        draad.join()


def _watch(map_: Path, saves: Saves, einde: threading.Event) -> None:
    stempel = _stamp(map_ / "site_config.yml")
    rondes = watch(
        map_ / "content", rust_timeout=_LOOK_MS, yield_on_timeout=True, step=50, stop_event=einde
    )
    for veranderd in rondes:
        nu = _stamp(map_ / "site_config.yml")
        if veranderd or nu != stempel:
            stempel = nu
            saves.tell()


def _stamp(pad: Path) -> tuple[int, int]:
    try:
        feiten = pad.stat()
    except OSError:
        return (0, 0)
    return (feiten.st_mtime_ns, feiten.st_size)
