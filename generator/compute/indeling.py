"""Rule 5: nu, straks, later or niet, each with the cause in one sentence for residents.

A cause is never guessed: the measure is put into the package, with all that it requires, and
what breaks is what the sentence names. Source: docs/rekenwijze.md, "Groepen en redenen".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.compute.beurs import Vraag
from generator.compute.grootboek import Grootboek, Stand
from generator.compute.oplossen import Toevoeging, voeg_toe
from generator.compute.portefeuille import bouw_opgave
from generator.model.budget import HALVE_CENT
from generator.model.doorrekening import Groepnaam, MaatregelUitkomst
from generator.model.maatregel import Maatregel
from generator.model.plan import Wijkplan
from generator.model.taal import N_, _
from generator.model.woorden import opsomming

NU_TOT_EN_MET = 2
WAAROM_VAST: Mapping[str, str] = {
    "besloten": N_("Over deze maatregel is al besloten."),
    "in voorbereiding": N_("Deze maatregel is al in voorbereiding."),
    "in uitvoering": N_("Aan deze maatregel wordt al gewerkt."),
    "klaar": N_("Deze maatregel is klaar."),
}


@dataclass(frozen=True, slots=True)
class Plaats:
    """Where a measure stands, and why."""

    groep: Groepnaam
    reden: str
    start: int | None


@dataclass(frozen=True, slots=True)
class Pakket:
    """The package as the sentences need it: all starts, and the koppelkansen that hold."""

    plan: Wijkplan
    boek: Grootboek
    cijfers: Stand
    starten: Mapping[str, int]
    koppelkansen: tuple[str, ...]


def deel_in(pakket: Pakket, uitkomst: MaatregelUitkomst) -> Plaats:
    """Give a measure its group, its reason and its start.

    Source: CONTRACT section 3, rule 5.
    """
    maatregel = pakket.plan.maatregel[uitkomst.id]
    start = pakket.starten.get(maatregel.id)
    if start is None:
        return Plaats(_groep_buiten(pakket, uitkomst), _reden_buiten(pakket, maatregel), None)
    basisjaar = pakket.plan.gedeeld.config.rekenregels.basisjaar
    groep: Groepnaam = "nu" if start <= basisjaar + NU_TOT_EN_MET else "straks"
    if maatregel.status == "klaar":
        groep = "klaar"
    reden = _reden_vast(pakket, maatregel) if maatregel.vast else _reden_vrij(pakket, maatregel)
    return Plaats(groep, reden, start)


def _groep_buiten(pakket: Pakket, uitkomst: MaatregelUitkomst) -> Groepnaam:
    vervallen = pakket.plan.maatregel[uitkomst.id].status == "vervallen"
    goed = round(uitkomst.ncw, 6) > 0 or round(uitkomst.doelscore, 9) > 0
    uitgesloten = pakket.boek.sluit_uit[uitkomst.id] & pakket.starten.keys()
    return "later" if goed and not vervallen and not uitgesloten else "niet"


def _reden_vast(pakket: Pakket, maatregel: Maatregel) -> str:
    if maatregel.status in WAAROM_VAST:
        return _(WAAROM_VAST[maatregel.status])
    if maatregel.basis == "wettelijke taak":
        return _("Deze maatregel is een wettelijke taak.")
    if maatregel.basis == "kerntaak":
        trekker = pakket.plan.partij[maatregel.trekker].naam
        return _("Deze maatregel hoort bij het gewone werk van {partij}.", partij=trekker)
    return _("Deze maatregel is verplicht en hoort daarom in elk pakket.")


def _reden_vrij(pakket: Pakket, maatregel: Maatregel) -> str:
    """Say why a free measure is in, and why in this year."""
    start = pakket.starten[maatregel.id]
    eerste = pakket.boek.vrij[maatregel.id][0]
    waarom = _waarom_in(pakket, maatregel, start)
    if start == eerste:
        return _("{waarom}, en kan niet eerder beginnen dan in {jaar}.", waarom=waarom, jaar=start)
    return _("{waarom}, en past het best in {jaar}.", waarom=waarom, jaar=start)


def _waarom_in(pakket: Pakket, maatregel: Maatregel, start: int) -> str:
    kolom = pakket.boek.kolom[maatregel.id, start]
    if round(float(pakket.cijfers.waarde[kolom].sum()), 6) > 0:
        return _("Deze maatregel levert meer op dan hij kost")
    samen = {
        id_
        for kans in pakket.boek.kansen
        if kans.id in pakket.koppelkansen and maatregel.id in kans.leden
        for id_ in kans.leden
        if id_ != maatregel.id
    }
    if samen:
        namen = _namen(pakket.plan, samen)
        return _("Deze maatregel levert samen met {namen} meer op dan los daarvan", namen=namen)
    nodig = {id_ for id_ in pakket.starten if maatregel.id in pakket.plan.maatregel[id_].vereist}
    if nodig:
        return _("Deze maatregel is nodig voor {namen}", namen=_namen(pakket.plan, nodig))
    return _("Deze maatregel maakt geld vrij voor andere maatregelen")


def _reden_buiten(pakket: Pakket, maatregel: Maatregel) -> str:
    """Say why a measure is out: the decision, an exclusion, a requirement, its saldo, a purse."""
    if maatregel.uit:
        waarom = " ".join((maatregel.reden_status or "").split()).rstrip(".")
        besluit = _("Deze maatregel is nu niet aan de beurt")
        if maatregel.status == "vervallen":
            besluit = _("Deze maatregel is vervallen")
        return f"{': '.join(filter(None, (besluit, waarom)))}."
    if botst := pakket.boek.sluit_uit[maatregel.id] & pakket.starten.keys():
        namen = _namen(pakket.plan, botst)
        return _(
            "Deze maatregel kan niet samen met {namen}, en die keuze levert meer op.", namen=namen
        )
    nodig = _mee_nodig(pakket, maatregel)
    if ontbreekt := _ontbreekt(pakket, nodig):
        return ontbreekt
    return _saldo_of_budget(pakket, maatregel, nodig)


def _mee_nodig(pakket: Pakket, maatregel: Maatregel) -> frozenset[str]:
    """Return all that a measure requires and that is not in the package."""
    nodig: set[str] = set()
    rij = [maatregel.id]
    while rij:
        nieuw = set(pakket.plan.maatregel[rij.pop()].vereist) - nodig - pakket.starten.keys()
        nieuw.discard(maatregel.id)
        nodig |= nieuw
        rij += sorted(nieuw)
    return frozenset(nodig)


def _ontbreekt(pakket: Pakket, nodig: Iterable[str]) -> str:
    for id_ in sorted(nodig):
        naam = _namen(pakket.plan, [id_])
        if pakket.plan.maatregel[id_].uit:
            return _(
                "Deze maatregel kan alleen samen met {naam}, en die maatregel gaat niet door.",
                naam=naam,
            )
        if botst := pakket.boek.sluit_uit[id_] & pakket.starten.keys():
            ander = _namen(pakket.plan, botst)
            return _(
                "Deze maatregel kan alleen samen met {naam}, "
                "en die maatregel kan niet samen met {ander}.",
                naam=naam,
                ander=ander,
            )
    return ""


def _saldo_of_budget(pakket: Pakket, maatregel: Maatregel, nodig: frozenset[str]) -> str:
    namen = _namen(pakket.plan, nodig) if nodig else ""
    toevoeging = _toevoeging(pakket, {maatregel.id, *nodig})
    if toevoeging is None:
        return _("Deze maatregel vraagt om {namen}, en dat kan niet samen.", namen=namen)
    zinnen = _SAMEN if nodig else _ALLEEN
    if toevoeging.waarde_eur <= HALVE_CENT:
        zin = zinnen["meer" if toevoeging.waarde_eur < -HALVE_CENT else "evenveel"]
        return _(zin, namen=namen)
    if not toevoeging.tekorten:
        zin = zinnen["in de jaren"]
        return _(zin, namen=namen)
    houder, wanneer = max(toevoeging.tekorten.items(), key=lambda deel: deel[1])[0]
    zin = zinnen["totaal" if wanneer == "totaal" else "jaar"]
    return _(
        zin,
        namen=namen,
        partij=pakket.plan.partij[houder].naam,
        jaar=wanneer,
        begin=pakket.boek.jaren[0],
        eind=pakket.boek.jaren[-1],
    )


_ALLEEN: Mapping[str, str] = {
    "meer": N_("Deze maatregel kost meer dan hij oplevert."),
    "evenveel": N_("Deze maatregel kost evenveel als hij oplevert."),
    "in de jaren": N_(
        "Deze maatregel kost meer dan hij oplevert in de jaren waarin er budget voor is."
    ),
    "jaar": N_("Deze maatregel past niet in het budget van {partij} in {jaar}."),
    "totaal": N_(
        "Deze maatregel past niet in het budget van {partij} voor {begin} tot en met {eind}."
    ),
}
_SAMEN: Mapping[str, str] = {
    "meer": N_(
        "Deze maatregel kan alleen samen met {namen}, en samen kosten ze meer dan ze opleveren."
    ),
    "evenveel": N_(
        "Deze maatregel kan alleen samen met {namen}, en samen kosten ze evenveel als ze opleveren."
    ),
    "in de jaren": N_(
        "Deze maatregel kan alleen samen met {namen}, en samen kosten ze meer dan ze opleveren "
        "in de jaren waarin er budget voor is."
    ),
    "jaar": N_(
        "Deze maatregel kan alleen samen met {namen}, en samen passen ze niet in het budget van "
        "{partij} in {jaar}."
    ),
    "totaal": N_(
        "Deze maatregel kan alleen samen met {namen}, en samen passen ze niet in het budget van "
        "{partij} voor {begin} tot en met {eind}."
    ),
}


def _toevoeging(pakket: Pakket, erbij: set[str]) -> Toevoeging | None:
    boek = pakket.boek
    vrij = {id_: jaar for id_, jaar in pakket.starten.items() if id_ not in boek.vast}
    vraag = Vraag(tuple(sorted({*vrij, *erbij})), boek.partijen, boek.houders)
    opgave = bouw_opgave(boek, pakket.cijfers, vraag)
    gepland = {id_: pakket.plan.maatregel[id_].start.gepland for id_ in sorted(erbij)}
    return voeg_toe(opgave, vrij, gepland)


def _namen(plan: Wijkplan, ids: Iterable[str]) -> str:
    namen = [f"‘{plan.maatregel[id_].naam}’" for id_ in sorted(ids)]
    return opsomming(namen, plan.gedeeld.config.site.taal)
