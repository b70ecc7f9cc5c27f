"""The content folders below a folder: each has a site_config.yml."""

from __future__ import annotations

import os
from pathlib import Path

from generator.read.indeling import CONFIG

_NIET_IN = frozenset({"build", "site", "content", "node_modules"})


def vind_mappen(map_: Path) -> tuple[Path, ...]:
    """Return every content folder below a folder, sorted; none lies in another."""
    gevonden = []
    for hier, mappen, namen in os.walk(map_):
        mappen[:] = sorted(m for m in mappen if m not in _NIET_IN and not m.startswith("."))
        if CONFIG in namen and Path(hier) != map_:
            gevonden.append(Path(hier))
            mappen.clear()
    return tuple(sorted(gevonden))
