"""All measures: readable as a list, filtered by theme, party, status, year and street."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from generator.compose.blad import Blad
from generator.compose.delen import MaatregelBord, Opening, PartijMerk, StatusMerk, ZekerMerk
from generator.compose.paginas.kort import wanneer_of_niet
from generator.compose.paginas.maatregel import meedoeners
from generator.compose.paginas.planning import in_planning
from generator.model import woorden
from generator.model.beeld import Kaart
from generator.model.maatregel import Maatregel, MaatregelStatus
from generator.model.site_plan import Pagina
from generator.model.statuswoorden import statusuitleg, statuswoord
from generator.model.taal import _, ngettext


@dataclass(frozen=True, slots=True)
class Rij:
    """A measure in the list, with what the filters look at."""

    bord: MaatregelBord
    samenvatting: str
    status: StatusMerk
    wanneer: str
    zeker: ZekerMerk | None
    thema: str
    trekker: PartijMerk
    straten: str
    groep: str
    op_kaart: bool
    kenmerken: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Filter:
    """A choice above the list: its name in the address, its label, its options.

    An option is what stands in the address, and what a reader sees.
    """

    naam: str
    label: str
    keuzes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Overzicht:
    """View model of the list of measures."""

    opening: Opening
    filters: tuple[Filter, ...]
    rijen: tuple[Rij, ...]
    statussen: tuple[tuple[StatusMerk, str], ...]
    kaart: Kaart | None


def paginas(blad: Blad) -> tuple[Pagina, ...]:
    """Compose the list of measures."""
    filters = _filters(blad)
    inhoud = Overzicht(
        opening=blad.opening(_("Alle maatregelen"), _lead(blad, kiezen=bool(filters))),
        filters=filters,
        rijen=tuple(_rij(blad, m) for m in blad.op_nummer),
        statussen=tuple((blad.status(s), statusuitleg(s)) for s in _statussen(blad)),
        kaart=blad.kaart("maatregelen"),
    )
    zin = _("Alle maatregelen van het wijkplan {wijk}, met plaats, jaar en status.", wijk=blad.naam)
    titel, menu = _("Alle maatregelen"), _("Maatregelen")
    return (Pagina("maatregelen", titel, "maatregelen", inhoud, zin, menu),)


def _lead(blad: Blad, *, kiezen: bool) -> str:
    alle, bezig = len(blad.plan.maatregelen), len(blad.plan.bezig)
    telling = ngettext("Dit plan heeft {n} maatregel.", "Dit plan heeft {n} maatregelen.", alle)
    if bezig == alle:
        vervolg = ngettext("Daar wordt nu aan gewerkt.", "Aan alle wordt nu gewerkt.", alle)
    elif bezig:
        vervolg = _("Aan {bezig} daarvan wordt nu gewerkt.", bezig=bezig)
    else:
        vervolg = _("Kies hieronder wat u wilt zien.") if kiezen else ""
    return f"{telling} {vervolg}".rstrip()


def _statussen(blad: Blad) -> tuple[str, ...]:
    """Return the statuses that occur, from first idea to done."""
    soorten = {m.status for m in blad.plan.maatregelen}
    return tuple(status for status in get_args(MaatregelStatus) if status in soorten)


def _rij(blad: Blad, m: Maatregel) -> Rij:
    komt = in_planning(blad, m)
    jaren = range(blad.start(m), blad.start(m) + m.duur) if komt else ()
    partijen = [blad.partij(id_).naam for id_ in (m.trekker, *meedoeners(m))]
    straten = sorted({*m.straten, *(straat for hinder in m.hinder for straat in hinder.straten)})
    return Rij(
        bord=blad.bord(m.id),
        samenvatting=m.samenvatting or "",
        status=blad.status(m.status),
        wanneer="" if m.uit else wanneer_of_niet(blad, m),
        zeker=blad.zeker(m.start.zekerheid) if komt else None,
        thema=m.thema,
        trekker=blad.partij(m.trekker),
        straten=woorden.opsomming(m.straten, blad.taal),
        groep=blad.resultaat[m.id].groep or "",
        op_kaart=any(object_.id in m.locatie for object_ in blad.plan.kaart),
        kenmerken=(
            ("thema", m.thema),
            ("status", m.status),
            ("partij", "|".join(partijen)),
            ("jaar", "|".join(str(jaar) for jaar in jaren)),
            ("straat", "|".join(straten)),
        ),
    )


def _filters(blad: Blad) -> tuple[Filter, ...]:
    rijen = [dict(_rij(blad, m).kenmerken) for m in blad.op_nummer]

    def keuzes(naam: str) -> tuple[tuple[str, str], ...]:
        delen = {deel for rij in rijen for deel in rij[naam].split("|") if deel}
        return tuple((deel, deel) for deel in sorted(delen))

    alle = (
        Filter("thema", _("Onderwerp"), keuzes("thema")),
        Filter("partij", _("Wie"), keuzes("partij")),
        Filter(
            "status",
            _("Status"),
            tuple((s, woorden.hoofdletter(statuswoord(s))) for s in _statussen(blad)),
        ),
        Filter("jaar", _("Jaar"), keuzes("jaar")),
        Filter("straat", _("Straat"), keuzes("straat")),
    )
    return tuple(filter_ for filter_ in alle if len(filter_.keuzes) > 1)
