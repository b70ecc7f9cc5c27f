"""The door of the room: a plan in, a Doorrekening out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from generator.compute.doelbijdrage import (
    DECIMALEN_NCW,
    DECIMALEN_PUNTEN,
    afgerond,
    doelbijdragen,
    doelgewichten,
    doelscores,
    gewichten_per_partij,
    rangen,
    rangen_per_partij,
)
from generator.compute.gevoeligheid import gevoeligheid
from generator.compute.grootboek import Grootboek, Stand, open_grootboek, stand
from generator.compute.indeling import Pakket, deel_in
from generator.compute.mkba import koppelkans_uitkomst, mkba
from generator.compute.onzekerheid import onzekerheid
from generator.compute.samenwerken import (
    SCENARIOS,
    Uitwerking,
    als_scenario,
    kas,
    meerwaarde,
    scenario,
    verliezers,
)
from generator.compute.spel import speel
from generator.compute.tafel import Tafel, dek_tafel
from generator.compute.verdeling import Rekenaar
from generator.compute.waardering import budgetstanden
from generator.model.doorrekening import (
    Doorrekening,
    MaatregelUitkomst,
    OnzekerheidUitkomst,
    Portefeuille,
    Samenwerken,
    Scenarionaam,
)
from generator.model.plan import Wijkplan
from generator.model.stromen import factoren


@dataclass(frozen=True, slots=True)
class _Basis:
    """What every part starts from."""

    plan: Wijkplan
    boek: Grootboek
    cijfers: Stand
    tafel: Tafel
    uitwerkingen: Mapping[Scenarionaam, Uitwerking]


def mkba_en_doelen(plan: Wijkplan) -> Doorrekening:
    """Calculate rules 1 and 2 only: every measure by itself. Instant."""
    rekenregels = plan.gedeeld.config.rekenregels
    maatregelen = _maatregelen(plan)
    ncw = afgerond({m.id: m.ncw for m in maatregelen}, DECIMALEN_NCW)
    return Doorrekening(
        wijk=plan.wijk.id,
        invoer_sha256=plan.invoer_sha256,
        factoren=factoren(rekenregels.discontovoet, rekenregels.horizon),
        maatregelen=maatregelen,
        koppelkansen=tuple(koppelkans_uitkomst(plan, kans) for kans in plan.koppelkansen),
        doelgewichten=doelgewichten(plan.wijk),
        partijgewichten=gewichten_per_partij(plan.wijk),
        partijrangen=rangen_per_partij(plan, ncw),
    )


def doorreken(plan: Wijkplan, reken: Rekenaar = map) -> Doorrekening:
    """Calculate everything: rules 1 to 7.

    Args:
        plan: A plan in which `check` found no error.
        reken: A map that may spread work over processes; the result is the same to the byte
            for any number of them.
    """
    eerst = mkba_en_doelen(plan)
    boek = open_grootboek(plan, eerst.factoren)
    cijfers = stand(boek, boek.bedragen)
    tafel = dek_tafel(plan)
    uitwerkingen = {naam: scenario(boek, cijfers, tafel, naam) for naam in SCENARIOS}
    basis = _Basis(plan, boek, cijfers, tafel, uitwerkingen)
    onzeker = onzekerheid(plan, boek, eerst, reken)
    return replace(
        eerst,
        maatregelen=_ingedeeld(basis, eerst.maatregelen, onzeker.maatregelen),
        portefeuille=_portefeuille(basis),
        gevoeligheid=gevoeligheid(plan, boek, tafel, uitwerkingen["afgestemd"], reken),
        samenwerken=_samenwerken(basis, reken),
        trekkingen=onzeker.trekkingen,
    )


def _maatregelen(plan: Wijkplan) -> tuple[MaatregelUitkomst, ...]:
    gewichten = doelgewichten(plan.wijk)
    scores = doelscores(plan)
    uitkomsten = {m.id: mkba(plan, m) for m in plan.maatregelen}
    ncw = afgerond({id_: uitkomst.ncw for id_, uitkomst in uitkomsten.items()}, DECIMALEN_NCW)
    punten = afgerond(scores, DECIMALEN_PUNTEN)
    rang_ncw, rang_doelen = rangen(ncw, punten), rangen(punten, ncw)
    return tuple(
        MaatregelUitkomst(
            id=m.id,
            naam=m.naam,
            regels=uitkomsten[m.id].regels,
            kosten_cw=uitkomsten[m.id].kosten_cw,
            baten_cw=uitkomsten[m.id].baten_cw,
            ncw=uitkomsten[m.id].ncw,
            bk=uitkomsten[m.id].bk,
            partijen=uitkomsten[m.id].partijen,
            doelscore=scores[m.id],
            doelbijdragen=doelbijdragen(m, gewichten),
            rang_ncw=rang_ncw[m.id],
            rang_doelen=rang_doelen[m.id],
        )
        for m in plan.maatregelen
    )


def _ingedeeld(
    basis: _Basis,
    maatregelen: tuple[MaatregelUitkomst, ...],
    onzeker: Mapping[str, OnzekerheidUitkomst],
) -> tuple[MaatregelUitkomst, ...]:
    uitwerking = basis.uitwerkingen["afgestemd"]
    pakket = Pakket(
        basis.plan,
        basis.boek,
        basis.cijfers,
        uitwerking.starten,
        uitwerking.waardering.koppelkansen,
    )
    plaatsen = {m.id: deel_in(pakket, m) for m in maatregelen}
    return tuple(
        replace(
            m,
            groep=plaatsen[m.id].groep,
            reden=plaatsen[m.id].reden,
            start=plaatsen[m.id].start,
            onzekerheid=onzeker[m.id],
        )
        for m in maatregelen
    )


def _portefeuille(basis: _Basis) -> Portefeuille:
    uitwerking = basis.uitwerkingen["afgestemd"]
    return Portefeuille(
        maatregelen=uitwerking.starten,
        koppelkansen=uitwerking.waardering.koppelkansen,
        ncw=uitwerking.ncw,
        status=uitwerking.status,
        gap=uitwerking.gap,
        budget=budgetstanden(basis.boek, basis.cijfers, uitwerking.starten),
    )


def _samenwerken(basis: _Basis, reken: Rekenaar) -> Samenwerken:
    boek, tafel, uitwerkingen = basis.boek, basis.tafel, basis.uitwerkingen
    return Samenwerken(
        scenarios={naam: als_scenario(boek, uitwerkingen[naam]) for naam in SCENARIOS},
        meerwaarde=meerwaarde({naam: uitwerkingen[naam].ncw for naam in SCENARIOS}),
        verliezers=verliezers(boek, tafel, uitwerkingen),
        kas=kas(boek, tafel, uitwerkingen),
        spel=speel(boek, basis.cijfers, tafel, uitwerkingen["gezamenlijk"], reken),
    )
