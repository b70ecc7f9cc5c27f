"""From the index of a character to line and column."""

from __future__ import annotations

import re
from bisect import bisect_right


class Regelbegin:
    """Where the lines of a text begin, so that a place is found without counting again."""

    def __init__(self, tekst: str) -> None:
        """Note the index of the first character of each line."""
        self.begin = [0, *(m.end() for m in re.finditer("\n", tekst))]

    def plaats(self, index: int) -> tuple[int, int]:
        """Return line and column of a character, from 0."""
        regel = bisect_right(self.begin, index) - 1
        return regel, index - self.begin[regel]
