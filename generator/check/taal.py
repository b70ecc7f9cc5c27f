"""Language above level B1: long sentences, official words, many passives. Warnings, never errors.

Only the first few of a file are told, so that no error drowns among them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from generator.check.keuring import Bladtekst, Keuring, kort
from generator.check.taal_woorden import moeilijke_woorden
from generator.check.zinnen import Zin, zinnen_in
from generator.model.bron import Bronplek

LANGSTE_ZIN = 25
"""Words: a limit that writers of plain Dutch use often; most sentences should be shorter."""
MEESTE_PER_BESTAND = 5
_ZIN_IN_MELDING = 70
_MEESTE_LIJDEND = 1
_GEGEVEN = re.compile(r"(?<!\S)\S*@\S*|\+?\d(?:[ .()-]{0,2}\w?\d){6,}\w*")
_LIJDEND = re.compile(r"\b(?:wordt|worden|werd|werden)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Taalvondst:
    plek: Bronplek
    code: str
    wat: str
    herstel: str


def keur_taal(keuring: Keuring, uitgelegd: Collection[str]) -> None:
    """Warn of sentences that many readers will not follow.

    Args:
        keuring: Holds the texts; takes the findings.
        uitgelegd: Words that the glossary explains.
    """
    bekend = frozenset(woord.lower() for woord in uitgelegd)
    per_bestand: dict[str, list[_Taalvondst]] = defaultdict(list)
    for blad in keuring.bladen:
        for zin in zinnen_in(blad.tekst):
            for vondst in _vondsten(blad, zin, bekend):
                per_bestand[vondst.plek.bestand].append(vondst)
    for vondsten in per_bestand.values():
        vondsten.sort(key=lambda v: (v.plek, v.code))
        for vondst in vondsten[:MEESTE_PER_BESTAND]:
            keuring.meld(vondst.plek, vondst.code, vondst.wat, vondst.herstel, "waarschuwing")
        meer = vondsten[MEESTE_PER_BESTAND:]
        if meer:
            wat = f"nog {len(meer)} keer is de taal in dit bestand moeilijk;"
            herstel = "verbeter wat hierboven staat, en controleer dan opnieuw."
            keuring.meld(meer[0].plek, "WP604", wat, herstel, "waarschuwing")


def _vondsten(blad: Bladtekst, zin: Zin, bekend: Collection[str]) -> Iterator[_Taalvondst]:
    if zin.woorden > LANGSTE_ZIN:
        wat = f"deze zin heeft {zin.woorden} woorden: '{_stuk(zin)}';"
        yield _Taalvondst(blad.plek(zin.index), "WP601", wat, "maak er twee of drie zinnen van.")
    for moeilijk in moeilijke_woorden(zin.tekst):
        if moeilijk.woord not in bekend:
            wat = f"'{moeilijk.woord}' is een moeilijk woord, in '{_stuk(zin)}';"
            herstel = f"schrijf '{moeilijk.makkelijker}', of leg het uit in begrippen.yml."
            yield _Taalvondst(blad.plek(zin.index + moeilijk.index), "WP602", wat, herstel)
    if len(_LIJDEND.findall(zin.tekst)) > _MEESTE_LIJDEND:
        wat = f"in deze zin staat meer dan eens 'worden': '{_stuk(zin)}';"
        yield _Taalvondst(blad.plek(zin.index), "WP603", wat, "schrijf wie het doet.")


def _stuk(zin: Zin) -> str:
    """Return the begin of a sentence, without what may be a private number or address."""
    return kort(_GEGEVEN.sub("…", zin.tekst), _ZIN_IN_MELDING)
