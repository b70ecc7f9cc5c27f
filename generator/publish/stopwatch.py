"""Time the stages of a build; what it measures reaches the summary and never a page."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager


class Stopwatch:
    """Add up the seconds of each stage."""

    def __init__(self) -> None:
        """Start with no stages; the whole runs from here."""
        self.seconds: Counter[str] = Counter()
        self._begin = time.perf_counter()

    @contextmanager
    def stage(self, naam: str) -> Iterator[None]:
        """Add the time of a block to a stage."""
        begin = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[naam] += time.perf_counter() - begin  # type: ignore[assignment]

    @property
    def total(self) -> float:
        """Seconds since the start."""
        return time.perf_counter() - self._begin
