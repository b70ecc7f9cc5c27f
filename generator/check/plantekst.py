"""Markdown files to chapters and news items."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from generator.check.bestanden import lees_een
from generator.check.kennis import Kennis
from generator.check.keuring import Bladtekst, Keuring
from generator.check.regelbegin import Regelbegin
from generator.check.teksten import keur_bladtekst, titel_en_rest
from generator.model.bron import Bronbestand, Bronmap, Bronplek
from generator.model.plan import Bericht, Directief, Hoofdstuk
from generator.model.velden import EERSTE_JAAR, LAATSTE_JAAR, Inhoud
from generator.model.verslag import HoofdstukKop, Nieuws


@dataclass(frozen=True, slots=True)
class Stuk:
    """A Markdown file with its head.

    Attributes:
        bestand: The file.
        kop: What stands between the lines of dashes, as far as it is right.
    """

    bestand: Bronbestand
    kop: Inhoud

    @property
    def stam(self) -> str:
        """Name of the file without folder and extension."""
        return self.bestand.pad.rpartition("/")[2].removesuffix(".md")

    def plek(self, extra: int = 0) -> Callable[[int], Bronplek]:
        """Return a finder of places in the text that begins after so many characters."""
        regels = Regelbegin(self.bestand.tekst)
        eerste = self.bestand.eerste_regel

        def vind(index: int) -> Bronplek:
            regel, kolom = regels.plaats(index + extra)
            return Bronplek(self.bestand.pad, eerste + regel, kolom + 1)

        return vind


def lees_stukken(keuring: Keuring, bron: Bronmap) -> tuple[Stuk, ...]:
    """Read the heads of all chapters and news items, in order of their names."""
    stukken = []
    soorten: tuple[tuple[str, type[Inhoud]], ...] = (("plan", HoofdstukKop), ("nieuws", Nieuws))
    for map_, model in soorten:
        for bestand in bron.onder(map_):
            if not bestand.tekst and bestand.knoop is None:
                # empty or unreadable: `read` said so
                continue
            pad = f"{map_}/{bestand.pad.rpartition('/')[2].removesuffix('.md')}"
            keuring.plekken[pad] = Bronplek(bestand.pad)
            gelezen = lees_een(keuring, bestand, model, pad).alle if bestand.knoop else ()
            stukken.append(Stuk(bestand, gelezen[0] if gelezen else model()))
    return tuple(stukken)


def maak_hoofdstukken(
    keuring: Keuring, stukken: tuple[Stuk, ...], kennis: Kennis
) -> tuple[Hoofdstuk, ...]:
    """Judge the chapters."""
    hoofdstukken: dict[str, Hoofdstuk] = {}
    for stuk in stukken:
        if not isinstance(stuk.kop, HoofdstukKop):
            continue
        id_ = stuk.stam[3:]
        titel, rest, voor = titel_en_rest(stuk.bestand.tekst)
        blad = Bladtekst(rest, stuk.plek(voor), "plan", directieven=True)
        delen = keur_bladtekst(keuring, blad, kennis)
        naam = stuk.kop.naam or titel
        if not naam:
            naam = id_.replace("-", " ").capitalize()
            _meld_titel(keuring, stuk, naam)
        if id_ in hoofdstukken:
            wat = f"er is al een hoofdstuk dat op '-{id_}.md' eindigt;"
            keuring.meld(Bronplek(stuk.bestand.pad), "WP211", wat, "kies een andere naam.")
        hoofdstukken.setdefault(id_, Hoofdstuk(id_, naam, stuk.kop.samenvatting or "", delen))
    return tuple(hoofdstukken.values())


def _meld_titel(keuring: Keuring, stuk: Stuk, naam: str) -> None:
    plek = Bronplek(stuk.bestand.pad, stuk.bestand.eerste_regel)
    wat = f"dit stuk heeft geen titel; de site noemt het '{naam}';"
    keuring.meld(plek, "WP287", wat, "begin met een regel als '# De wijk'.", "waarschuwing")


def maak_berichten(
    keuring: Keuring, stukken: tuple[Stuk, ...], kennis: Kennis
) -> tuple[Bericht, ...]:
    """Judge the news items."""
    berichten = []
    for stuk in stukken:
        if not isinstance(stuk.kop, Nieuws):
            continue
        titel, rest, voor = titel_en_rest(stuk.bestand.tekst)
        delen = keur_bladtekst(keuring, Bladtekst(rest, stuk.plek(voor), "nieuws"), kennis)
        datum = _datum(keuring, stuk, stuk.kop)
        naam = stuk.kop.naam or titel
        if not naam:
            naam = stuk.stam[11:].replace("-", " ").capitalize()
            _meld_titel(keuring, stuk, naam)
        if datum is not None:
            tekst = "".join(deel for deel in delen if not isinstance(deel, Directief))
            berichten.append(Bericht(stuk.stam, datum, naam, stuk.kop, tekst))
    return tuple(berichten)


def _datum(keuring: Keuring, stuk: Stuk, kop: Nieuws) -> dt.date | None:
    """Return the day in the name of a news item; the head may repeat it, not contradict it."""
    try:
        datum = dt.date.fromisoformat(stuk.stam[:10])
    except ValueError:
        datum = None
    if datum is None or not EERSTE_JAAR <= datum.year <= LAATSTE_JAAR:
        wat = f"de naam van dit bericht begint niet met een bestaande dag ({stuk.stam[:10]});"
        keuring.meld(Bronplek(stuk.bestand.pad), "WP261", wat, "begin met de dag: 2026-11-24.")
        return None
    if kop.datum is not None and kop.datum != datum:
        plek = keuring.plek(f"nieuws/{stuk.stam}", "datum")
        wat = f"datum {kop.datum} is niet die van de bestandsnaam ({datum});"
        keuring.meld(plek, "WP261", wat, "hernoem het bestand of verbeter de datum.")
    if kop.vervalt is not None and kop.vervalt < datum:
        plek = keuring.plek(f"nieuws/{stuk.stam}", "vervalt")
        wat = f"dit bericht vervalt ({kop.vervalt}) voor het verschijnt ({datum});"
        keuring.meld(plek, "WP260", wat, "verbeter vervalt.")
    return datum
