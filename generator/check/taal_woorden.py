"""Words that officials use and readers stumble on, each with a word that all know.

A list of our own making. A word that the glossary explains (begrippen.yml) is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

MAKKELIJKER: Mapping[str, str] = {
    "aangaande": "over",
    "aanvang": "begin",
    "aanvangen": "beginnen",
    "aanwenden": "gebruiken",
    "additioneel": "extra",
    "additionele": "extra",
    "adequaat": "goed genoeg",
    "adequate": "goede",
    "alvorens": "voordat",
    "anticiperen": "vooruitlopen",
    "behoudens": "behalve",
    "belanghebbenden": "wie ermee te maken heeft",
    "benevens": "en ook",
    "betreffende": "over",
    "beogen": "willen",
    "beoogt": "wil",
    "beoogde": "gewenste",
    "bewerkstelligen": "zorgen voor",
    "bovengenoemde": "deze",
    "bovenstaande": "dit",
    "casu quo": "of",
    "coherent": "samenhangend",
    "coherente": "samenhangende",
    "conform": "volgens",
    "consequenties": "gevolgen",
    "continueren": "doorgaan met",
    "creëren": "maken",
    "derhalve": "daarom",
    "desalniettemin": "toch",
    "desbetreffende": "deze",
    "dienaangaande": "daarover",
    "dienen te": "moeten",
    "dient te": "moet",
    "discrepantie": "verschil",
    "doorgang vinden": "doorgaan",
    "eenduidig": "duidelijk",
    "eenduidige": "duidelijke",
    "evident": "duidelijk",
    "exploiteren": "beheren",
    "faciliteren": "helpen",
    "faciliteert": "helpt",
    "finaliseren": "afmaken",
    "geëigende": "juiste",
    "gefaciliteerd": "geholpen",
    "geïmplementeerd": "ingevoerd",
    "gelet op": "omdat",
    "genereren": "opleveren",
    "genereert": "levert op",
    "gerealiseerd": "gemaakt",
    "geschieden": "gebeuren",
    "geschiedt": "gebeurt",
    "hetgeen": "wat",
    "hieromtrent": "hierover",
    "holistisch": "in samenhang",
    "holistische": "samenhangende",
    "implementatie": "invoering",
    "implementeren": "invoeren",
    "implementeert": "voert in",
    "in het kader van": "voor",
    "indien": "als",
    "ingevolge": "volgens",
    "initiëren": "beginnen",
    "inzake": "over",
    "inzichtelijk maken": "laten zien",
    "inzichtelijk te maken": "te laten zien",
    "jegens": "tegenover",
    "krachtens": "volgens",
    "met betrekking tot": "over",
    "met ingang van": "vanaf",
    "middels": "met",
    "mitigeren": "kleiner maken",
    "monitoren": "volgen",
    "naar aanleiding van": "door",
    "navolgende": "deze",
    "niettegenstaande": "ondanks",
    "nochtans": "toch",
    "omtrent": "over",
    "onderhavige": "deze",
    "onverwijld": "meteen",
    "operationaliseren": "uitvoeren",
    "optimaliseren": "verbeteren",
    "participeren": "meedoen",
    "participeert": "doet mee",
    "prioriteren": "kiezen wat eerst komt",
    "prognosticeren": "voorspellen",
    "realisatie": "bouw",
    "realiseren": "maken",
    "realiseert": "maakt",
    "reeds": "al",
    "relevante": "belangrijke",
    "respectievelijk": "en",
    "significant": "duidelijk",
    "significante": "duidelijke",
    "stakeholders": "wie ermee te maken heeft",
    "stagneren": "stilvallen",
    "substantieel": "groot",
    "substantiële": "grote",
    "te allen tijde": "altijd",
    "ten aanzien van": "over",
    "ten behoeve van": "voor",
    "ten gevolge van": "door",
    "teneinde": "om",
    "tevens": "ook",
    "thans": "nu",
    "trachten": "proberen",
    "uit hoofde van": "door",
    "van toepassing is": "geldt",
    "verstrekken": "geven",
    "vervaardigen": "maken",
    "vigerende": "geldende",
    "voornemens": "van plan",
    "voornoemde": "deze",
    "voorts": "ook",
    "zodoende": "zo",
    "zorgdragen": "zorgen",
}
_WOORD = re.compile(r"\w[\w-]*")
_LANGSTE = 80
_BEGIN: Mapping[str, tuple[str, ...]] = {
    begin: tuple(frase for frase in MAKKELIJKER if frase.split()[0] == begin)
    for begin in {frase.split()[0] for frase in MAKKELIJKER}
}


@dataclass(frozen=True, slots=True)
class MoeilijkWoord:
    """A word or phrase that has an easier one.

    Attributes:
        index: Of its first character in the sentence.
        woord: As it stands in the list.
        makkelijker: What to write instead.
    """

    index: int
    woord: str
    makkelijker: str


def moeilijke_woorden(zin: str) -> Iterator[MoeilijkWoord]:
    """Yield the words of the list that a sentence has; a name with a capital is none.

    Word by word through a mapping: one pattern of all words takes ten times as long.
    """
    for gevonden in _WOORD.finditer(zin):
        woord, index = gevonden.group(), gevonden.start()
        frases = _BEGIN.get(woord.lower())
        if frases is None or (index > 0 and woord[0].isupper()):
            continue
        rest = " ".join(zin[index : index + _LANGSTE].lower().split()) + " "
        for frase in frases:
            if rest.startswith(frase) and not (rest[len(frase)].isalnum()):
                yield MoeilijkWoord(index, frase, MAKKELIJKER[frase])
