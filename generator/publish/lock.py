"""One build at a time: a lock that ends with the process that holds it."""

from __future__ import annotations

import fcntl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def build_lock(build: Path, on_wait: Callable[[], None]) -> Iterator[None]:
    """Hold the lock of a build folder; wait for another build to end.

    Args:
        build: The folder build/; made if absent.
        on_wait: Called once if another build runs, before waiting.
    """
    build.mkdir(parents=True, exist_ok=True)
    with (build / ".slot").open("a") as slot:
        try:
            fcntl.flock(slot, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            on_wait()
            fcntl.flock(slot, fcntl.LOCK_EX)
        yield
