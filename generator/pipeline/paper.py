"""The plan on paper: from content to files, for a command and for a build."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from generator import check, draw, paper, publish, read
from generator.model.bron import Bevinding
from generator.model.doorrekening import Doorrekening
from generator.model.papier import Drukbestand
from generator.model.plan import Wijkplan
from generator.paper import poster
from generator.pipeline.content import let_op, reken_door
from generator.publish import default_processes, today

__all__ = ["DrukkerError", "Postervel", "default_processes", "print_poster", "today"]

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
    wijken, _ = read.vind_wijken(map_)
    if wijk not in wijken:
        return Postervel(wijken)
    gedeeld, bevindingen = check.keur_gedeeld(read.lees_gedeeld(map_))
    plan, van_wijk = check.keur_wijk(read.lees_wijk(map_, wijk), gedeeld)
    alle = tuple(sorted((*bevindingen, *van_wijk)))
    if plan is None:
        return Postervel(wijken, alle)
    uitkomst = reken_door(plan, processen)
    alle = tuple(sorted((*alle, *let_op(plan, uitkomst))))
    bestanden, weg = druk_poster(plan, uitkomst, datum)
    inhoud = {bestand.pad.rpartition("/")[2]: bestand.inhoud for bestand in bestanden}
    publish.write_files(uit, inhoud)
    return Postervel(wijken, alle, tuple(uit / naam for naam in inhoud), weg)


def druk_poster(
    plan: Wijkplan, uitkomst: Doorrekening, datum: dt.date
) -> tuple[tuple[Drukbestand, ...], tuple[str, ...]]:
    """Print the poster of a plan; return its files and what it left out."""
    stof = drukstof(plan)
    kaart = draw.posterkaart(plan, uitkomst, poster.getoonde_maatregelen(plan, uitkomst))
    inhoud = poster.poster_van(plan, uitkomst, kaart.op_kaart, datum)
    gezet = poster.zet_poster(inhoud, stof, kaart.teken)
    return poster.druk_poster(gezet, stof), gezet.poster.weggelaten


def drukstof(plan: Wijkplan) -> poster.Drukstof:
    """Bring together what a poster is set with."""
    thema, site = read.lees_thema(), plan.gedeeld.config.site
    return poster.Drukstof(
        sjabloon=thema["papier/poster.html"].decode(),
        css=thema["papier/poster.css"].decode(),
        letters=read.lees_letters(),
        accent=site.accent,
        taal=site.taal,
        uitgever=site.uitgever,
    )
