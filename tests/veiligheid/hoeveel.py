"""How much is tried: a little in every run of the tests, thousands of cases by `make fuzz`."""

from __future__ import annotations

import os

# WIJKPLAN_FUZZ says how many times as many; `make fuzz` sets it
_MAAL = int(os.environ.get("WIJKPLAN_FUZZ", "1"))


def keer(aantal: int) -> int:
    """Return how many cases to try, of which so many in an ordinary run."""
    return aantal * _MAAL
