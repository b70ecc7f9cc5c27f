"""The list above the sites of many gemeenten: by first letter, with how many wijken each has."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from generator.compose.delen import Link, Opening
from generator.compose.schil import niet_gevonden
from generator.model.portaal import Gemeentekaart
from generator.model.site_plan import Kop, Pagina, Samenstelling, Schil, VoetDeel, VoetRegel
from generator.model.taal import ngettext

NAAM = "overzicht"
_SITE = "Wijkplannen"
_ACCENT = "#173f8a"
# with fewer gemeenten a reader sees the whole list at once
_MET_LETTERS = 20


@dataclass(frozen=True, slots=True)
class Gemeenterij:
    """A gemeente in the list."""

    link: Link
    feiten: str


@dataclass(frozen=True, slots=True)
class Letter:
    """The gemeenten with one first letter; `naam` is "" where the list is short."""

    naam: str
    rijen: tuple[Gemeenterij, ...]


@dataclass(frozen=True, slots=True)
class Overzichtsblad:
    """View model of the list."""

    opening: Opening
    kop: str
    letters: tuple[Letter, ...]


def stel_overzicht_samen(gemeenten: Iterable[Gemeentekaart]) -> Samenstelling:
    """Compose the list of gemeenten."""
    alle = sorted(gemeenten, key=lambda g: (_volgorde(g.naam), g.id))
    wijken = _wijken(sum(g.wijken for g in alle))
    zin = f"Kies uw gemeente. Samen tonen zij het plan van {wijken}."
    kop = ngettext("{n} gemeente", "{n} gemeenten", len(alle))
    blad = Overzichtsblad(Opening(_SITE, zin), kop, _letters(alle))
    return Samenstelling(
        naam=NAAM,
        site_naam=_SITE,
        beschrijving=zin,
        adres="",
        taal="nl",
        accent=_ACCENT,
        partijen=(),
        schil=Schil(_kop(), (_voet(wijken),), niet_gevonden()),
        paginas=(Pagina("index", _SITE, NAAM, blad, zin),),
    )


def _volgorde(naam: str) -> str:
    """Return the letters of a name alone: 's-Hertogenbosch stands under the S."""
    kaal = unicodedata.normalize("NFKD", naam).casefold()
    return "".join(teken for teken in kaal if teken.isalnum() or teken == " ")


def _letters(alle: list[Gemeentekaart]) -> tuple[Letter, ...]:
    if len(alle) <= _MET_LETTERS:
        return (Letter("", tuple(map(_rij, alle))),)
    groepen = groupby(alle, key=lambda g: _volgorde(g.naam)[:1].upper())
    return tuple(Letter(letter, tuple(map(_rij, groep))) for letter, groep in groepen)


def _rij(gemeente: Gemeentekaart) -> Gemeenterij:
    feiten = f"{gemeente.site}, van {gemeente.uitgever}: {_wijken(gemeente.wijken)}."
    return Gemeenterij(Link(gemeente.naam, f"{gemeente.id}/index.html"), feiten)


def _wijken(aantal: int) -> str:
    return ngettext("{n} wijk", "{n} wijken", aantal)


def _kop() -> Kop:
    return Kop(
        naam=_SITE,
        url="index.html",
        zoek_url="",
        zoek_label="",
        zoek_woord="",
        menu_label="Menu",
        menu_woord="Menu",
        naar_inhoud="Naar de inhoud",
    )


def _voet(wijken: str) -> VoetDeel:
    regels = (
        VoetRegel(f"Hier staan de plannen van {wijken}."),
        VoetRegel("Elke gemeente is zelf verantwoordelijk voor haar plannen."),
    )
    return VoetDeel("Over deze lijst", regels)
