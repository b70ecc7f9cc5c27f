"""One build at a time in a folder: a lock that ends with the process that holds it."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

SLOT = ".slot"


@contextmanager
def build_lock(map_: Path, on_wait: Callable[[], None]) -> Iterator[None]:
    """Hold the lock of a folder; wait for another build to end.

    The lock goes with who held it, and the folder too where nothing else is in it.

    Args:
        map_: The folder; made if absent.
        on_wait: Called once if another build runs, before waiting.
    """
    slot = _take(map_ / SLOT, on_wait)
    try:
        yield
    finally:
        (map_ / SLOT).unlink(missing_ok=True)
        with suppress(OSError):  # it holds something, or somebody waits in it
            map_.rmdir()
        slot.close()


def _take(pad: Path, on_wait: Callable[[], None]) -> IO[str]:
    """Open a file and lock it; it is the one that others find under that name."""
    gezegd = False
    while True:
        try:
            pad.parent.mkdir(parents=True, exist_ok=True)
            slot = pad.open("a")
        except (FileNotFoundError, FileExistsError):
            if os.path.lexists(pad.parent):
                raise
            continue  # the build before this one took the folder away just now
        try:
            fcntl.flock(slot, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if not gezegd:
                on_wait()
                gezegd = True
            fcntl.flock(slot, fcntl.LOCK_EX)
        with suppress(FileNotFoundError):
            if os.path.samestat(os.fstat(slot.fileno()), pad.stat()):
                return slot
        slot.close()
