"""Sentences of a text in Markdown, each with its place; tables, code and addresses are none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.check.markdown import zonder_code

_ADRES = re.compile(r"\]\([^()\n]*\)|<?https?://[^\s<>]+>?")
_OPDRACHT = re.compile(r"\{\{[^{}\n]*\}\}")
_PUNT = re.compile(r"[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+")
# not in the middle of a row of dots: each dot of it would look for the end of the row again
_EINDE = re.compile(r"(?<![.!?…])[.!?…]+[\"'”’)\]*_]*(?=\s|\Z)")
_LAATSTE = re.compile(r"[^\s(\[\"'“‘*_]*\Z")
_VOORLETTERS = re.compile(r"(?:[^\W\d_]\.)+")
_LETTER = re.compile(r"\w")
_VOORUIT = 40
_MET_PUNT = (
    "aug. afd. art. bijv. blz. bv. b.v. ca. cf. dd. dec. dhr. dr. drs. d.w.z. e.d. e.a. enz. etc. "
    "e.v. excl. feb. fig. gem. i.p.v. i.v.m. incl. ing. ir. jan. jl. jr. max. m.b.t. m.b.v. "
    "m.i.v. min. m.n. m.u.v. mevr. mln. mr. mrd. mw. nl. nov. nr. nrs. o.a. okt. o.i.d. p. pag. "
    "par. pp. prof. resp. sept. st. t.a.v. t.b.v. tel. t.o.v. t.z.t. vgl. vs. zgn. z.s.m."
)
_AFKORTINGEN = frozenset(_MET_PUNT.split())


@dataclass(frozen=True, slots=True)
class Zin:
    """A sentence.

    Attributes:
        index: Of its first character in the text.
        tekst: Its words as written, marks of Markdown included.
        woorden: How many words it has.
    """

    index: int
    tekst: str
    woorden: int


def zinnen_in(tekst: str) -> Iterator[Zin]:
    """Yield the sentences of a text, in order."""
    kaal = _OPDRACHT.sub(_een_woord, _ADRES.sub(_wit, zonder_code(tekst)))
    for begin, einde in _blokken(kaal):
        for van, tot in _stukken(kaal, begin, einde):
            stuk = kaal[van:tot]
            voor = len(stuk) - len(stuk.lstrip())
            if woorden := sum(1 for woord in stuk.split() if _LETTER.search(woord)):
                yield Zin(van + voor, stuk.strip(), woorden)


def _wit(gevonden: re.Match[str]) -> str:
    return " " * len(gevonden.group())


def _een_woord(gevonden: re.Match[str]) -> str:
    return "x".ljust(len(gevonden.group()))


def _blokken(kaal: str) -> Iterator[tuple[int, int]]:
    """Yield begin and end of each paragraph and each point of a list; headings are left out."""
    begin, index = -1, 0
    for regel in kaal.splitlines(keepends=True):
        punt = _PUNT.match(regel)
        los = regel.lstrip()[:1] in ("", "#", "|")
        if begin >= 0 and (punt or los):
            yield begin, index
            begin = -1
        if punt:
            begin = index + punt.end()
        elif not los and begin < 0:
            begin = index
        index += len(regel)
    if begin >= 0:
        yield begin, index


def _stukken(kaal: str, begin: int, einde: int) -> Iterator[tuple[int, int]]:
    """Yield begin and end of each sentence of a paragraph."""
    van = begin
    for punt in _EINDE.finditer(kaal, begin, einde):
        if not _is_afkorting(kaal, van, punt.end(), einde):
            yield van, punt.end()
            van = punt.end()
    yield van, einde


def _is_afkorting(kaal: str, van: int, tot: int, einde: int) -> bool:
    """Tell whether a full stop ends an abbreviation rather than a sentence."""
    volgt = kaal[tot : min(einde, tot + _VOORUIT)].lstrip()[:1]
    if volgt.islower():
        return True
    laatste = _LAATSTE.search(kaal, max(van, tot - _VOORUIT), tot)
    woord = laatste.group() if laatste else ""
    return woord.lower() in _AFKORTINGEN or bool(_VOORLETTERS.fullmatch(woord))
