"""Personal data in content: what a site may not publish, found before it does.

The files are read as they were written, comments included: who opens the repository sees
those too. A finding never repeats what it found.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from generator.check.elfproef import is_bsn, is_iban
from generator.check.keuring import Keuring
from generator.check.regelbegin import Regelbegin
from generator.model.bron import Bronmap, Bronplek

_NEGEN = re.compile(
    r"(?<![\w./=#+-])(?:\d{9}|\d{4}[ .]\d{2}[ .]\d{3}|\d{3}[ .]\d{3}[ .]\d{3})(?![\w-]|[.,]\d)"
)
_ZEGT_BSN = re.compile(r"\b(?:bsn|burgerservice\w*|sofi\w*)\W[^\n]{0,30}\Z", re.IGNORECASE)
_GEEN_BSN = re.compile(
    r"(?:€|\b(?:eur|rsin|kvk|oin|isbn|tel|telefoon)\b)[^\w\n]{0,3}(?:nummer)?[^\w\n]{0,3}\Z"
    r"|https?://\S*\Z",
    re.IGNORECASE,
)
_KALE_WAARDE = re.compile(r"[\w-]+:[ \t]*\Z")
_NA_WAARDE = re.compile(r"[ \t]*(?:[,}\]#\n]|\Z)")
_IBAN = re.compile(
    r"\b(?:[Nn][Ll]\d{2} ?[A-Za-z]{4} ?\d{4} ?\d{4} ?\d{2}"
    r"|(?:BE|DE)\d{2}(?: ?\d{4}){3,4}(?: ?\d{2})?|[A-Z]{2}\d{2}[A-Z0-9]{11,30})\b"
)
_MOBIEL = re.compile(
    r"(?<![\d+])(?:(?:\+|00)31[ -]?(?:\(0\))?[ -]?6|06)[ -]?(?:\d[ -]?){7}\d(?![\d-])"
)
_E_MAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}@(?:caiway|casema|chello|gmail|gmx|hetnet|home|hotmail|icloud|"
    r"kpnmail|kpnplanet|live|me|msn|online|outlook|planet|proton|protonmail|quicknet|solcon|"
    r"tele2|telfort|upcmail|xs4all|yahoo|ziggo|zonnet)\.(?:be|com|de|me|net|nl)\b",
    re.IGNORECASE,
)
_STRAAT = (
    r"(?:[A-Z][\w'’. -]{0,30}(?:straat|weg|laan|singel|plein|hof|dijk|kade|gracht|pad|dreef|park|"
    r"markt|steeg|baan|horst|oord|wal|veld|erf)|\b(?:aan|op|in) (?:de |het |'t )?[A-Z][\w'’-]+)"
    r"\s(?:nr\.?\s)?\d{1,3}(?!\d)"
)
_NAAM_MET_ADRES = re.compile(
    r"\b(?:[Dd]e heer|[Dd]hr\.?|[Mm]evrouw|[Mm]evr\.?|[Mm]w\.?|[Mm]eneer|[Ff]amilie|[Ff]am\.)\s+"
    r"(?:[A-Z]\.\s?){0,4}(?:(?:van|de|der|den|ten|ter|el|al)\s+){0,3}[A-Z][\w'’-]+"
    r"[^.;\n]{0,40}?" + _STRAAT
)
_POSTCODE = r"[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}"
_ADRES = re.compile(
    rf"\b[A-Z][\w'’-]+[ ]\d{{1,4}} ?[a-zA-Z]?,?\s+{_POSTCODE}\b"
    rf"|\b{_POSTCODE}\b,?\s+(?:(?:huis)?nummer |nr\.? )?\d{{1,4}}\b(?![.,]\d)"
)
_SLEUTEL = re.compile(r"\b([a-z_-]+):[ \t]*[\"']?[^\n:\"'{}]*\Z")


@dataclass(frozen=True, slots=True)
class _Gegeven:
    """A kind of personal data.

    Attributes:
        code: Of the finding.
        patroon: What it looks like.
        klopt: Judges a match: the text, and begin and end in it.
        wat: Says what it is, with {} for what is left of it.
        herstel: What to do.
        ernst: Whether it stops publication.
        mag_bij: Keys under which it belongs.
        teken: What every text with it has: looks for that first.
    """

    code: str
    patroon: re.Pattern[str]
    klopt: Callable[[str, int, int], bool]
    wat: str
    herstel: str
    ernst: Literal["fout", "waarschuwing"] = "waarschuwing"
    mag_bij: frozenset[str] = frozenset()
    teken: str = ""


def keur_privacy(keuring: Keuring, bron: Bronmap) -> None:
    """Report personal data in the YAML and Markdown of a unit."""
    for pad, bestand in bron.bestanden.items():
        if pad.endswith((".yml", ".md")):
            tekst = bestand.inhoud.decode("utf-8-sig", errors="replace")
            tekst = tekst.replace("\r\n", "\n").replace("\r", "\n")
            _keur_tekst(keuring, pad, tekst)


def _keur_tekst(keuring: Keuring, pad: str, tekst: str) -> None:
    gevonden = list(_gegevens_in(tekst))
    if not gevonden:
        return
    regels = Regelbegin(tekst)
    for gegeven, index, einde in gevonden:
        regel, kolom = regels.plaats(index)
        wat = gegeven.wat.format(_gedekt(tekst[index:einde]))
        plek = Bronplek(pad, regel + 1, kolom + 1)
        keuring.meld(plek, gegeven.code, wat, gegeven.herstel, gegeven.ernst)


def _gegevens_in(tekst: str) -> Iterator[tuple[_Gegeven, int, int]]:
    for gegeven in _GEGEVENS:
        if gegeven.teken not in tekst:
            continue
        for gevonden in gegeven.patroon.finditer(tekst):
            index, einde = gevonden.span()
            sleutel = _SLEUTEL.search(tekst, max(0, index - 200), index)
            if sleutel and sleutel[1] in gegeven.mag_bij:
                continue
            if gegeven.klopt(tekst, index, einde):
                yield gegeven, index, einde


def _gedekt(gevonden: str) -> str:
    """Return enough to find it again, never all of it."""
    plat = " ".join(gevonden.split())
    begin, apenstaart, domein = plat.partition("@")
    return f"{begin[0]}…@{domein}" if apenstaart else f"{plat[:2]}…{plat[-2:]}"


def _altijd(tekst: str, index: int, einde: int) -> bool:
    del tekst, index, einde
    return True


def _klopt_bsn(tekst: str, index: int, einde: int) -> bool:
    """Judge nine digits: an amount, a number of another kind or a plain YAML number is none."""
    gevonden = tekst[index:einde]
    cijfers = re.sub(r"\D", "", gevonden)
    if not is_bsn(cijfers):
        return False
    voor = tekst[max(0, index - 60) : index]
    if _ZEGT_BSN.search(voor):
        return True
    in_drieen = len(gevonden) > len(cijfers) and not gevonden[3].isdigit()
    kale_waarde = _KALE_WAARDE.search(voor) and _NA_WAARDE.match(tekst, einde)
    return not (in_drieen or kale_waarde or _GEEN_BSN.search(voor))


def _klopt_iban(tekst: str, index: int, einde: int) -> bool:
    return is_iban(tekst[index:einde].replace(" ", ""))


_GEGEVENS = (
    _Gegeven(
        "WP620",
        _NEGEN,
        _klopt_bsn,
        "dit lijkt een burgerservicenummer ({});",
        "haal het weg. Is het een ander nummer? Zet er dan een punt of streepje in.",
        "fout",
    ),
    _Gegeven(
        "WP621",
        _IBAN,
        _klopt_iban,
        "dit is het nummer van een bankrekening ({});",
        "haal het weg, tenzij het van een organisatie is en iedereen het mag weten.",
    ),
    _Gegeven(
        "WP622",
        _MOBIEL,
        _altijd,
        "dit is een mobiel nummer ({});",
        "haal het weg, of zet het bij telefoon in een contact als het van het werk is.",
        mag_bij=frozenset({"telefoon"}),
        teken="6",
    ),
    _Gegeven(
        "WP623",
        _E_MAIL,
        _altijd,
        "dit lijkt het e-mailadres van iemand thuis ({});",
        "gebruik het adres van een loket of organisatie.",
        teken="@",
    ),
    _Gegeven(
        "WP624",
        _NAAM_MET_ADRES,
        _altijd,
        "hier staat een naam met een adres ({});",
        "haal de naam of het adres weg: schrijf bijvoorbeeld 'een bewoner'.",
    ),
    _Gegeven(
        "WP625",
        _ADRES,
        _altijd,
        "hier staat een postcode met een huisnummer ({});",
        "haal het weg als er iemand woont. Het adres van een loket hoort bij adres of plaats.",
        mag_bij=frozenset({"adres", "plaats", "plek"}),
    ),
)
