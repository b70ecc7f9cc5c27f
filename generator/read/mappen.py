"""The content folders below a folder: each has a site_config.yml."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.read.indeling import CONFIG

_NIET_IN = frozenset({"build", "site", "content", "node_modules", "lost+found"})
_DICHT = "deze map is niet te lezen: geef wie bouwt daar het recht toe"
_KOPPELING = "dit is een koppeling (symlink), en die wordt niet gevolgd: zet de map zelf hier"
_BINNEN = "deze map ligt in een andere map met een site_config.yml: zet haar ernaast"


@dataclass(frozen=True, slots=True)
class Vondst:
    """What lies below a folder.

    Attributes:
        mappen: The content folders, sorted; none lies in another.
        niet: Other folders that are or may hold one, to why they are left alone.
    """

    mappen: tuple[Path, ...]
    niet: Mapping[Path, str]


def vind_mappen(map_: Path) -> Vondst:
    """Look for content folders below a folder."""
    gevonden: set[Path] = set()
    niet: dict[Path, str] = {}

    def weiger(fout: OSError) -> None:
        niet[Path(fout.filename)] = _DICHT

    for naam, mappen, namen in os.walk(map_, onerror=weiger):
        hier = Path(naam)
        mappen[:] = sorted(m for m in mappen if m not in _NIET_IN and not m.startswith("."))
        niet |= {hier / m: _KOPPELING for m in mappen if (hier / m).is_symlink()}
        if CONFIG in namen and hier != map_:
            if _ligt_in(hier, gevonden):
                niet[hier] = _BINNEN
            else:
                gevonden.add(hier)
    # what a content folder keeps beside its content is its own affair
    eigen = {p for p in niet if _ligt_in(p, gevonden) and not os.path.isfile(p / CONFIG)}  # noqa: PTH113
    return Vondst(tuple(sorted(gevonden)), {p: niet[p] for p in sorted(niet.keys() - eigen)})


def _ligt_in(pad: Path, mappen: Collection[Path]) -> bool:
    return any(ouder in mappen for ouder in pad.parents)
