"""Writers' Markdown as plain sentences: paper has room for the first few."""

from __future__ import annotations

import re

_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_NADRUK = re.compile(r"(\*\*|__|\*|`)")
_ZIN = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9'‘“\"])")


def eerste_zinnen(tekst: str, letters: int) -> str:
    """Return the first sentences of the first paragraph, at least one and as many as fit.

    Args:
        tekst: Markdown of a writer.
        letters: How many letters there is room for; one long sentence ends in an ellipsis.
    """
    alinea = " ".join(tekst.strip().partition("\n\n")[0].split())
    plat = _NADRUK.sub("", _LINK.sub(r"\1", alinea)).lstrip("#> ")
    uit = ""
    for zin in _ZIN.split(plat):
        langer = f"{uit} {zin}".strip()
        if uit and len(langer) > letters:
            break
        uit = langer
    return kort(uit, letters)


def kort(tekst: str, letters: int) -> str:
    """Shorten a text after a whole word, with an ellipsis where something went."""
    if len(tekst) <= letters:
        return tekst
    begin = tekst[: letters - 1]
    heel = begin.rpartition(" ")[0]
    return f"{(heel if len(heel) > letters // 2 else begin).rstrip(' ,.:;-(')}…"
