"""How wide a text will be: an estimate, so that names wrap and labels do not collide.

The site asks for the letter of the system, which may be any. The widths here are those of
DejaVu Sans, the widest of them: on other systems a little room stays open.
"""

from __future__ import annotations

from functools import lru_cache

_EM = {
    letter: breedte
    for letters, breedte in (
        ("ijl'|I’‘J", 0.30),
        (" .,:;/\N{NO-BREAK SPACE}", 0.33),
        ("ft()-!r", 0.39),
        ("–szcLF", 0.54),
        ("kvxy", 0.59),
        ("mM%W—…w", 0.95),
        ("+−GOQDCHNUK", 0.78),
        ("ABEPRSVXYTZ&", 0.69),
    )
    for letter in letters
}
_GEWOON = 0.635
_VIERKANT = 1.0
_EERSTE_VIERKANT = 0x2E80  # from here on scripts are set in squares
_VET = 1.13


def breedte(tekst: str, grootte: float, *, vet: bool = False) -> float:
    """Estimate the width of a line of text in px."""
    em = sum(
        _EM.get(letter, _GEWOON if ord(letter) < _EERSTE_VIERKANT else _VIERKANT)
        for letter in tekst
    )
    return em * grootte * (_VET if vet else 1.0)


def afgekort(tekst: str, ruimte: float, grootte: float, *, vet: bool = False) -> str:
    """Shorten a text to a width; the ellipsis stands after a whole word where that costs little."""
    if breedte(tekst, grootte, vet=vet) <= ruimte:
        return tekst
    kort = tekst
    while kort and breedte(f"{kort}…", grootte, vet=vet) > ruimte:
        kort = kort[:-1]
    woord = kort.rpartition(" ")[0]
    return f"{(woord if len(woord) > len(kort) * 0.6 else kort).rstrip(' ,.:;-(')}…"


def kortweg(naam: str, letters: int = 60) -> str:
    """Shorten a name for use in a sentence: without what stands between brackets."""
    kern = naam.partition(" (")[0]
    if len(kern) <= letters:
        return kern
    return f"{kern[:letters].rpartition(' ')[0] or kern[:letters]}…"


@lru_cache(maxsize=4096)
def regels(
    tekst: str, ruimte: float, grootte: float, *, vet: bool = False, hoogstens: int = 2
) -> tuple[str, ...]:
    """Break a text into lines no wider than `ruimte`; the last one is shortened if need be."""
    uit: list[str] = []
    woorden = tekst.split()
    while woorden and len(uit) < hoogstens - 1:
        regel = woorden.pop(0)
        while woorden and breedte(f"{regel} {woorden[0]}", grootte, vet=vet) <= ruimte:
            regel += f" {woorden.pop(0)}"
        if breedte(regel, grootte, vet=vet) > ruimte:
            regel, rest = _breek(regel, ruimte, grootte, vet=vet)
            woorden.insert(0, rest)
        uit.append(regel)
    if woorden:
        uit.append(afgekort(" ".join(woorden), ruimte, grootte, vet=vet))
    return tuple(uit)


def _breek(woord: str, ruimte: float, grootte: float, *, vet: bool) -> tuple[str, str]:
    n = len(woord) - 1
    while n > 1 and breedte(f"{woord[:n]}-", grootte, vet=vet) > ruimte:
        n -= 1
    return f"{woord[:n]}-", woord[n:]
