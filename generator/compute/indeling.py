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

NU_TOT_EN_MET = 2
WAAROM_VAST: Mapping[str, str] = {
    "besloten": "Over deze maatregel is al besloten.",
    "in voorbereiding": "Deze maatregel is al in voorbereiding.",
    "in uitvoering": "Aan deze maatregel wordt al gewerkt.",
    "klaar": "Deze maatregel is klaar.",
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
        return WAAROM_VAST[maatregel.status]
    if maatregel.basis == "wettelijke taak":
        return "Deze maatregel is een wettelijke taak."
    if maatregel.basis == "kerntaak":
        trekker = pakket.plan.partij[maatregel.trekker].naam
        return f"Deze maatregel hoort bij het gewone werk van {trekker}."
    return "Deze maatregel is verplicht en hoort daarom in elk pakket."


def _reden_vrij(pakket: Pakket, maatregel: Maatregel) -> str:
    """Say why a free measure is in, and why in this year."""
    start = pakket.starten[maatregel.id]
    eerste = pakket.boek.vrij[maatregel.id][0]
    wanneer = (
        f"en kan niet eerder beginnen dan in {start}"
        if start == eerste
        else f"en past het best in {start}"
    )
    return f"{_waarom_in(pakket, maatregel, start)}, {wanneer}."


def _waarom_in(pakket: Pakket, maatregel: Maatregel, start: int) -> str:
    kolom = pakket.boek.kolom[maatregel.id, start]
    if round(float(pakket.cijfers.waarde[kolom].sum()), 6) > 0:
        return "Deze maatregel levert meer op dan hij kost"
    samen = {
        id_
        for kans in pakket.boek.kansen
        if kans.id in pakket.koppelkansen and maatregel.id in kans.leden
        for id_ in kans.leden
        if id_ != maatregel.id
    }
    if samen:
        namen = _namen(pakket.plan, samen)
        return f"Deze maatregel levert samen met {namen} meer op dan los daarvan"
    nodig = {id_ for id_ in pakket.starten if maatregel.id in pakket.plan.maatregel[id_].vereist}
    if nodig:
        return f"Deze maatregel is nodig voor {_namen(pakket.plan, nodig)}"
    return "Deze maatregel maakt geld vrij voor andere maatregelen"


def _reden_buiten(pakket: Pakket, maatregel: Maatregel) -> str:
    """Say why a measure is out: the decision, an exclusion, a requirement, its saldo, a purse."""
    if maatregel.uit:
        besluit = "vervallen" if maatregel.status == "vervallen" else "nu niet aan de beurt"
        waarom = " ".join((maatregel.reden_status or "").split()).rstrip(".")
        return f"Deze maatregel is {': '.join(filter(None, (besluit, waarom)))}."
    if botst := pakket.boek.sluit_uit[maatregel.id] & pakket.starten.keys():
        namen = _namen(pakket.plan, botst)
        return f"Deze maatregel kan niet samen met {namen}, en die keuze levert meer op."
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
            return f"Deze maatregel kan alleen samen met {naam}, en die maatregel gaat niet door."
        if botst := pakket.boek.sluit_uit[id_] & pakket.starten.keys():
            ander = _namen(pakket.plan, botst)
            return (
                f"Deze maatregel kan alleen samen met {naam}, "
                f"en die maatregel kan niet samen met {ander}."
            )
    return ""


def _saldo_of_budget(pakket: Pakket, maatregel: Maatregel, nodig: frozenset[str]) -> str:
    begin = "Deze maatregel"
    if nodig:
        begin = f"Deze maatregel kan alleen samen met {_namen(pakket.plan, nodig)}, en samen"
    toevoeging = _toevoeging(pakket, {maatregel.id, *nodig})
    if toevoeging is None:
        return f"Deze maatregel vraagt om {_namen(pakket.plan, nodig)}, en dat kan niet samen."
    kost, oplevert = ("kosten ze", "ze opleveren") if nodig else ("kost", "hij oplevert")
    if toevoeging.waarde_eur <= HALVE_CENT:
        vergelijk = "meer dan" if toevoeging.waarde_eur < -HALVE_CENT else "evenveel als"
        return f"{begin} {kost} {vergelijk} {oplevert}."
    if not toevoeging.tekorten:
        return f"{begin} {kost} meer dan {oplevert} in de jaren waarin er budget voor is."
    (houder, wanneer), _ = max(toevoeging.tekorten.items(), key=lambda deel: deel[1])
    beurs = f"het budget van {pakket.plan.partij[houder].naam} {_wanneer(pakket, wanneer)}"
    return f"{begin} {'passen ze' if nodig else 'past'} niet in {beurs}."


def _wanneer(pakket: Pakket, naam: str) -> str:
    if naam != "totaal":
        return f"in {naam}"
    return f"voor {pakket.boek.jaren[0]} tot en met {pakket.boek.jaren[-1]}"


def _toevoeging(pakket: Pakket, erbij: set[str]) -> Toevoeging | None:
    boek = pakket.boek
    vrij = {id_: jaar for id_, jaar in pakket.starten.items() if id_ not in boek.vast}
    vraag = Vraag(tuple(sorted({*vrij, *erbij})), boek.partijen, boek.houders)
    opgave = bouw_opgave(boek, pakket.cijfers, vraag)
    gepland = {id_: pakket.plan.maatregel[id_].start.gepland for id_ in sorted(erbij)}
    return voeg_toe(opgave, vrij, gepland)


def _namen(plan: Wijkplan, ids: Iterable[str]) -> str:
    *eerste, laatste = [f"‘{plan.maatregel[id_].naam}’" for id_ in sorted(ids)]
    return f"{', '.join(eerste)} en {laatste}" if eerste else laatste
