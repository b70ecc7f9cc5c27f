"""Brackets of Markdown, read once: the library looks for the end of each to the end of the text.

For a paragraph of open brackets that is a quadratic number of steps, five times over.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from markdown import Markdown

Adres = tuple[str, str | None, int, bool]
_PATRONEN = (
    *("reference", "link", "image_link", "image_reference", "short_reference"),
    "short_image_ref",
)
_DIEPST = 10


def begrens_haken(lezer: Markdown) -> None:
    """Let the patterns of links and images read each bracket a few times at most."""
    for naam in _PATRONEN:
        patroon: Any = lezer.inlinePatterns[naam]
        patroon.getText = tekst_tot_haak
        patroon.getLink = partial(_adres, patroon.getLink)


def tekst_tot_haak(data: str, index: int) -> tuple[str, int, bool]:
    """Return the text up to the bracket that closes it; more than ten deep is none."""
    diep = 1
    for plek in range(index, len(data)):
        diep += (data[plek] == "[") - (data[plek] == "]")
        if not 0 < diep <= _DIEPST:
            return data[index:plek], plek + 1, diep == 0
    return "", index, False


def _adres(lees: Callable[[str, int], Adres], data: str, index: int) -> Adres:
    """Read the address of a link, which the text of a next link is no part of."""
    volgende = data.find("](", index)
    return lees(data if volgende < 0 else data[:volgende], index)
