"""Links to other sites in content, each with the places where it stands."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from generator.check.regelbegin import Regelbegin
from generator.model.bron import Bronmap, Bronplek

_LINK = re.compile(r"https?://[^\s<>\"'`\\{}|^]+")
# what stands behind # in YAML is a word to the writer
_UITLEG = re.compile(r"(?:^|\s)#")
_ACHTERAAN = ".,;:!?*_]"


def buitenlinks(bronnen: Iterable[Bronmap]) -> Mapping[str, tuple[Bronplek, ...]]:
    """Return each address of another site in YAML and Markdown, with its places, sorted."""
    plekken: dict[str, list[Bronplek]] = defaultdict(list)
    for bron in bronnen:
        for pad, bestand in bron.bestanden.items():
            if not pad.endswith((".yml", ".md")):
                continue
            tekst = bestand.inhoud.decode("utf-8-sig", errors="replace")
            regels = Regelbegin(tekst)
            for gevonden in _LINK.finditer(tekst):
                regel, kolom = regels.plaats(gevonden.start())
                voor = tekst[gevonden.start() - kolom : gevonden.start()]
                if pad.endswith(".yml") and _UITLEG.search(voor):
                    continue
                adres = _kaal(gevonden.group())
                plekken[adres].append(Bronplek(pad, regel + 1, kolom + 1))
    return {adres: tuple(plekken[adres]) for adres in sorted(plekken)}


def _kaal(adres: str) -> str:
    """Return an address without fragment and without what the sentence around it adds."""
    adres = adres.partition("#")[0].rstrip(_ACHTERAAN)
    while adres.endswith(")") and adres.count(")") > adres.count("("):
        adres = adres[:-1].rstrip(_ACHTERAAN)
    # of `[text](address), more` in one piece: nothing after the bracket that closes
    diepte = 0
    for index, teken in enumerate(adres):
        diepte += {"(": 1, ")": -1}.get(teken, 0)
        if diepte < 0:
            return adres[:index]
    return adres
