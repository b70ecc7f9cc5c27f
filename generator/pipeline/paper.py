"""The plan on paper: from content to files, for a command and for a build."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from generator import draw, paper, publish, read
from generator.model.bron import Bevinding, Bronplek
from generator.model.doorrekening import Doorrekening
from generator.model.papier import Papier, Poster
from generator.model.plan import Wijkplan
from generator.paper import poster
from generator.paper.drukker import kan_drukken
from generator.paper.poster import PastNietError
from generator.pipeline.content import keur_een_wijk, let_op, reken_door
from generator.pipeline.language import catalogus_bytes, in_taal_van
from generator.publish import default_processes, today

__all__ = [
    "DrukkerError",
    "Postervel",
    "default_processes",
    "kan_drukken",
    "niets_op_papier",
    "print_poster",
    "print_wijk",
    "today",
]

DrukkerError = paper.DrukkerError


@dataclass(frozen=True, slots=True)
class Postervel:
    """A poster as files in a folder, or why there is none; and which wijken there are."""

    wijken: tuple[str, ...]
    bevindingen: tuple[Bevinding, ...] = ()
    bestanden: tuple[Path, ...] = ()
    weggelaten: tuple[str, ...] = ()


def print_poster(map_: Path, wijk: str, uit: Path, datum: dt.date, processen: int = 1) -> Postervel:
    """Make the poster of one wijk and write its files into a folder.

    Raises:
        DrukkerError: If this computer can't print.
    """
    keuring = keur_een_wijk(map_, wijk)
    wijken, plan = keuring.wijken, keuring.plan
    if plan is None:
        return Postervel(wijken, keuring.bevindingen)
    uitkomst = reken_door(plan, processen)
    alle = tuple(sorted((*keuring.bevindingen, *let_op(plan, uitkomst))))
    with in_taal_van(plan.gedeeld):
        werk = _posterwerk(plan, uitkomst, datum)
        try:
            gezet = poster.zet_poster(werk.inhoud, werk.stof, werk.kaart.teken)
        except PastNietError:
            return Postervel(wijken, (*alle, past_niet(plan)))
        with closing(gezet.zetsel):
            gedrukt = poster.druk_poster(gezet, werk.stof)
    inhoud = {pad.rpartition("/")[2]: stuk for pad, stuk in gedrukt.items()}
    publish.write_files(uit, inhoud)
    return Postervel(wijken, alle, tuple(uit / naam for naam in inhoud), gezet.poster.weggelaten)


def print_wijk(
    geheugen: Path, plan: Wijkplan, uitkomst: Doorrekening, datum: dt.date, *, vers: bool
) -> tuple[Papier, bool]:
    """Print what a build publishes of a wijk, or recall the print of the same input.

    Args:
        geheugen: Folder of what earlier builds made.
        plan: The plan.
        uitkomst: Its results.
        datum: The day of the pages.
        vers: Whether a print of an earlier input won't do.

    Returns:
        What there is on paper (no files where this computer can't print, or the poster does
        not fit), and whether it is that of this very input.
    """
    werk = _posterwerk(plan, uitkomst, datum)
    naam, sleutel = f"{plan.wijk.id}.poster", werk.sleutel
    gedrukt, actueel = publish.recall_files(geheugen, naam, sleutel), True
    if gedrukt is None and not vers:
        gedrukt, actueel = publish.recall_files(geheugen, naam, None), False
    if gedrukt is None:
        actueel = True
        try:
            gedrukt = _druk(werk)
        except DrukkerError:
            return Papier(werk.inhoud), True
        except PastNietError:
            return Papier(werk.inhoud, past=False), True
        publish.remember_files(geheugen, naam, sleutel, gedrukt)
    return Papier(werk.inhoud, poster.als_bestanden(gedrukt)), actueel


def niets_op_papier(plan: Wijkplan, papier: Papier) -> tuple[Bevinding, ...]:
    """Say why the pages of a wijk stand without anything to print, where they do."""
    if papier.bestanden:
        return ()
    return (_geen_drukker(plan) if papier.past else past_niet(plan),)


def past_niet(plan: Wijkplan) -> Bevinding:
    """Say that the poster is left out: its texts are too long, however much is left out."""
    waarom = "de teksten passen niet op een vel"
    return _zonder_poster(
        plan, "WP503", waarom, "maak namen van doelen, partijen en cijfers korter."
    )


def _geen_drukker(plan: Wijkplan) -> Bevinding:
    waarom = "op deze computer ontbreekt de bibliotheek Pango"
    herstel = "installeer Pango (docs/papier.md zegt hoe) en bouw opnieuw."
    return _zonder_poster(plan, "WP502", waarom, herstel)


def _zonder_poster(plan: Wijkplan, code: str, waarom: str, herstel: str) -> Bevinding:
    return Bevinding(
        plek=Bronplek(f"content/wijken/{plan.wijk.id}/wijk.yml"),
        code=code,
        wat=f"er is geen wijkposter gemaakt: {waarom};",
        herstel=herstel,
        ernst="waarschuwing",
    )


@dataclass(frozen=True, slots=True)
class _Posterwerk:
    """All that a poster is made from."""

    inhoud: Poster
    stof: poster.Drukstof
    kaart: draw.Posterkaart
    zinnen: bytes

    @property
    def sleutel(self) -> str:
        """Hash of it: the same text, map, style and generator give the same print."""
        proef = self.kaart.teken(*_PROEF)
        letters = (self.stof.letters[naam] for naam in sorted(self.stof.letters))
        return publish.fingerprint(
            (
                publish.generator_fingerprint(),
                publish.to_json(self.inhoud, Poster),
                proef.svg_breed if proef else "",
                self.stof.sjabloon,
                self.stof.css,
                self.stof.accent,
                self.zinnen,
                *letters,
            )
        )


_PROEF = (200.0, 120.0)


def _posterwerk(plan: Wijkplan, uitkomst: Doorrekening, datum: dt.date) -> _Posterwerk:
    thema, site = read.lees_thema(), plan.gedeeld.config.site
    kaart = draw.posterkaart(plan, uitkomst, poster.getoonde_maatregelen(plan, uitkomst))
    stof = poster.Drukstof(
        sjabloon=thema["papier/poster.html"].decode(),
        css=thema["papier/poster.css"].decode(),
        letters=read.lees_letters(),
        accent=site.accent,
        taal=site.taal,
        uitgever=site.uitgever,
    )
    inhoud = poster.poster_van(plan, uitkomst, kaart.op_kaart, datum)
    return _Posterwerk(inhoud, stof, kaart, catalogus_bytes(plan.gedeeld))


def _druk(werk: _Posterwerk) -> Mapping[str, bytes]:
    gezet = poster.zet_poster(werk.inhoud, werk.stof, werk.kaart.teken)
    with closing(gezet.zetsel):
        return poster.druk_poster(gezet, werk.stof)
