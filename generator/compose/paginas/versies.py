"""Versies: what was brought out before, what changed each time, and where it still stands."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from generator.compose.blad import Blad
from generator.compose.delen import Link, Opening
from generator.model.site_plan import Pagina
from generator.model.taal import _, ngettext
from generator.model.verslag import Versie

_EERST = dt.date.min


@dataclass(frozen=True, slots=True)
class Versieblok:
    """One version: when, what changed, where, and by which hash its figures are known."""

    anker: str
    naam: str
    datum: str
    samenvatting: str
    wijzigingen: tuple[str, ...]
    link: Link
    zonder: str
    sha256: str
    gemaakt: str


@dataclass(frozen=True, slots=True)
class Versies:
    """View model of the versions, newest first."""

    opening: Opening
    versies: tuple[Versieblok, ...]


def paginas(blad: Blad) -> tuple[Pagina, ...]:
    """Compose the list of versions, or nothing where none was brought out."""
    versies = blad.plan.versies
    if not versies:
        return ()
    nieuwste = _op_datum(versies)
    lead = ngettext(
        "Er is {n} versie van dit plan uitgebracht. Elke versie blijft te lezen zoals die was.",
        "Er zijn {n} versies van dit plan uitgebracht. Elke versie blijft te lezen zoals die was.",
        len(versies),
    )
    if nieuwste[0].datum:
        dag = _("De nieuwste is van {dag}.", dag=blad.datum(nieuwste[0].datum))
        lead = f"{lead} {dag}"
    titel = _("Versies van dit plan")
    inhoud = Versies(blad.opening(titel, lead), tuple(_blok(blad, v) for v in nieuwste))
    zin = _("Alle uitgebrachte versies van het wijkplan van {wijk}.", wijk=blad.naam)
    return (Pagina("versies", titel, "versies", inhoud, zin, in_menu=False),)


def _op_datum(versies: tuple[Versie, ...]) -> list[Versie]:
    """Put the newest first; of one day the one that stands last in the file."""
    genummerd = sorted(
        enumerate(versies), key=lambda paar: (paar[1].datum or _EERST, paar[0]), reverse=True
    )
    return [versie for _nummer, versie in genummerd]


def _blok(blad: Blad, versie: Versie) -> Versieblok:
    te_lezen = versie.versie in blad.versies
    lees = _("Lees versie {nummer}", nummer=versie.versie)
    link = Link(lees, f"versies/{versie.versie}/index.html")
    return Versieblok(
        anker=f"versie-{versie.versie.replace('.', '-')}",
        naam=_("Versie {nummer}", nummer=versie.versie),
        datum=blad.datum(versie.datum) if versie.datum else "",
        samenvatting=versie.samenvatting or "",
        wijzigingen=tuple(versie.wijzigingen),
        link=link if te_lezen else Link(""),
        zonder="" if te_lezen else _("De bladzijden van deze versie staan niet op deze site."),
        sha256=versie.doorrekening_sha256 or "",
        gemaakt=_("Berekend met wijkplan {nummer}.", nummer=versie.generator)
        if versie.generator
        else "",
    )
