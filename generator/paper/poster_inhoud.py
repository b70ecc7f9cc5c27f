"""What the wijkposter says: from plan and results to finished text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from generator.model import woorden
from generator.model.doorrekening import Doorrekening, MaatregelUitkomst
from generator.model.kleuren import partijkleuren, thematinten
from generator.model.maatregel import Maatregel
from generator.model.papier import Poster, Posterpartij, Samenwinst
from generator.model.plan import Wijkplan
from generator.paper.platte_zin import eerste_zinnen
from generator.paper.poster_cijfers import bron_in_woorden, postercijfers
from generator.paper.poster_lint import grens, op_nummer, postermaatregel, tijdvakken

KERN_LETTERS = 260
_SAMEN_BETER = "meer waarde door samen te plannen in plaats van elk apart."
_SAMEN_MINDER = "minder waarde door samen te plannen dan elk apart."
_SAMEN_GELIJK = "Samen plannen levert in deze wijk evenveel op als elk apart."


def poster_van(
    plan: Wijkplan, uitkomst: Doorrekening, op_kaart: frozenset[str] | None, vandaag: dt.date
) -> Poster:
    """Say all that a poster of this plan could say; what does not fit is left out later.

    Args:
        plan: The plan.
        uitkomst: Its results.
        op_kaart: Ids of the measures that have a place on the map; None without a map.
        vandaag: The day; what the plan says of a later day does not count yet.
    """
    wijk, site = plan.wijk, plan.gedeeld.config.site
    per_id = {u.id: u for u in uitkomst.maatregelen}
    groepen = {m.id: _groep(plan, m, per_id[m.id]) for m in plan.maatregelen}
    getoond = [m for m in op_nummer(plan) if groepen[m.id] != "niet"]
    tinten = thematinten(m.thema for m in plan.maatregelen)
    cijfers, cijferbron = postercijfers(plan)
    return Poster(
        wijk=wijk.id,
        naam=wijk.naam,
        boven=f"Wijkplan {plan.gedeeld.config.gemeente.naam}. {_stand(plan)}.",
        kern=eerste_zinnen(wijk.samenvatting, KERN_LETTERS)
        if wijk.samenvatting
        else _eigen_kern(plan),
        cijfers=cijfers,
        samen=_samen(plan, uitkomst),
        doelen=tuple(doel.naam for doel in wijk.doelen),
        partijen=_partijen(plan, "betaler"),
        baathebbers=_partijen(plan, "baathouder"),
        tijdvakken=tijdvakken(plan, per_id, groepen),
        overal=tuple(
            postermaatregel(plan, m, tinten[m.thema])
            for m in getoond
            if op_kaart is not None and m.id not in op_kaart
        ),
        weggelaten=_niet_getoond(plan, groepen),
        contact=_contact(plan),
        adres=f"{site.url.rstrip('/')}/{wijk.id}/" if site.url else "",
        bronnen=tuple(
            tekst for tekst in (site.voorbeeld, _bron(plan, vandaag), cijferbron) if tekst
        ),
    )


def getoonde_maatregelen(plan: Wijkplan, uitkomst: Doorrekening) -> tuple[str, ...]:
    """Return the ids of the measures that stand on the poster and on its map."""
    per_id = {u.id: u for u in uitkomst.maatregelen}
    return tuple(m.id for m in op_nummer(plan) if _groep(plan, m, per_id[m.id]) != "niet")


def _groep(plan: Wijkplan, maatregel: Maatregel, uitkomst: MaatregelUitkomst) -> str:
    """Return the group of a measure; without a package its planned year decides."""
    if uitkomst.groep is not None:
        return uitkomst.groep
    if maatregel.uit:
        return "niet"
    if maatregel.status == "klaar":
        return "klaar"
    return "nu" if maatregel.start.gepland < grens(plan) else "straks"


def _niet_getoond(plan: Wijkplan, groepen: Mapping[str, str]) -> tuple[str, ...]:
    weg = [str(plan.nummer[m.id]) for m in op_nummer(plan) if groepen[m.id] == "niet"]
    if not weg:
        return ()
    wie = f"Maatregel {weg[0]}" if len(weg) == 1 else f"De maatregelen {_en(plan, weg)}"
    return (f"{wie} {'staat' if len(weg) == 1 else 'staan'} hier niet op: niet gekozen.",)


def _en(plan: Wijkplan, namen: Sequence[str]) -> str:
    return woorden.opsomming(namen, plan.gedeeld.config.site.taal)


def _samen(plan: Wijkplan, uitkomst: Doorrekening) -> Samenwinst | None:
    if uitkomst.samenwerken is None:
        return None
    scenarios = uitkomst.samenwerken.scenarios
    som = scenarios["afgestemd"].ncw - scenarios["apart"].ncw
    if woorden.significant(som) == 0:
        return Samenwinst("", _SAMEN_GELIJK)
    return Samenwinst(
        woorden.euro(abs(som), plan.gedeeld.config.site.taal),
        _SAMEN_BETER if som > 0 else _SAMEN_MINDER,
        "Dit bedrag is illustratief." if plan.wijk.illustratief else "",
    )


def _partijen(plan: Wijkplan, rol: str) -> tuple[Posterpartij, ...]:
    """List the parties that this plan names, in their own order and colour."""
    genoemd = _genoemd(plan)
    kleuren = partijkleuren(partij.id for partij in plan.gedeeld.partijen)
    return tuple(
        Posterpartij(partij.naam, kleuren[partij.id].licht)
        for partij in plan.gedeeld.partijen
        if partij.rol == rol and partij.id in genoemd
    )


def _genoemd(plan: Wijkplan) -> frozenset[str]:
    namen = {g.partij for doel in plan.wijk.doelen for g in doel.gewichten}
    namen |= {budget.partij for budget in plan.wijk.budgetten}
    for m in plan.maatregelen:
        namen |= {m.trekker, *(r.partij for r in (*m.kosten, *m.baten))}
        namen |= {id_ for o in m.overdrachten for id_ in (o.betaler, o.ontvanger)}
    return frozenset(namen)


def _stand(plan: Wijkplan) -> str:
    wijk, taal = plan.wijk, plan.gedeeld.config.site.taal
    delen = [woorden.hoofdletter(wijk.status)]
    if wijk.vastgesteld:
        delen = [f"{delen[0]}, vastgesteld op {woorden.dag(wijk.vastgesteld, taal)}"]
        if wijk.status == "vastgesteld":
            delen = [f"Vastgesteld op {woorden.dag(wijk.vastgesteld, taal)}"]
    if wijk.versie:
        delen.append(f"versie {wijk.versie}")
    return ", ".join(delen)


def _eigen_kern(plan: Wijkplan) -> str:
    aantal = woorden.aantal(len(plan.maatregelen), "maatregel", "maatregelen")
    return f"Dit plan voor {plan.wijk.naam} heeft {aantal}."


def _contact(plan: Wijkplan) -> tuple[str, ...]:
    contact = plan.wijk.contact or plan.gedeeld.config.site.contact
    if contact is None:
        return ()
    delen = (contact.naam, contact.telefoon, contact.e_mail, contact.adres, contact.bereikbaar)
    return tuple(deel for deel in delen if deel)


def _bijgewerkt(plan: Wijkplan, vandaag: dt.date) -> str:
    """Say when the plan last changed, as far as its records tell."""
    dagen = [m.laatst_bijgewerkt for m in plan.maatregelen if m.laatst_bijgewerkt]
    dagen += [b.datum for b in plan.nieuws]
    dagen += [plan.wijk.vastgesteld] if plan.wijk.vastgesteld else []
    laatste = max((dag for dag in dagen if dag <= vandaag), default=None)
    taal = plan.gedeeld.config.site.taal
    return f", bijgewerkt op {woorden.dag(laatste, taal)}" if laatste else ""


def _bron(plan: Wijkplan, vandaag: dt.date) -> str:
    regels = plan.gedeeld.config.rekenregels
    versie = f", versie {plan.wijk.versie}" if plan.wijk.versie else ""
    bedragen = "Alle bedragen zijn illustratief. " if plan.wijk.illustratief else ""
    eigen = bron_in_woorden(plan.wijk.bron)
    stand = f"{plan.wijk.status}{versie}{_bijgewerkt(plan, vandaag)}"
    return (
        f"Bron: wijkplan {plan.wijk.naam}, {stand}{eigen and f'; {eigen}'}. "
        f"{bedragen}Contante waarde op 1 januari {regels.basisjaar}, prijspeil {regels.prijspeil}, "
        f"over {regels.horizon + 1} jaar. Uitgegeven door {plan.gedeeld.config.site.uitgever}."
    )
