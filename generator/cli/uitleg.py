"""What each code means, from docs/meldingen.md: written once, for people and for programs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_RIJ = re.compile(r"^\| (WP\d{3}) \| (.+?) \| (.+?) \| \[", re.MULTILINE)
_ALINEA = re.compile(r"^\*\*(WP\d{3})\*\*: (.+?[.:;])\s(.+?)(?=\n\n|\Z)", re.MULTILINE | re.DOTALL)
_EIGEN = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Uitleg:
    """What a code says and what to do about it, in plain text."""

    wat: str
    herstel: str


@cache
def uitleg_van_codes() -> dict[str, Uitleg]:
    """Return the explanation of each code that the page has."""
    # the wheel carries the page beside this module; in a clone it stands among the docs
    paden = (_EIGEN / "meldingen.md", _EIGEN.parents[1] / "docs" / "meldingen.md")
    bladzijde = next(pad for pad in paden if pad.is_file()).read_text(encoding="utf-8")
    gevonden = [*_RIJ.findall(bladzijde), *_ALINEA.findall(bladzijde)]
    return {code: Uitleg(_plat(wat), _plat(herstel)) for code, wat, herstel in gevonden}


def _plat(tekst: str) -> str:
    return " ".join(tekst.replace("`", "").split())
