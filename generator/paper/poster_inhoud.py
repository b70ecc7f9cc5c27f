"""What the wijkposter says: from plan and results to finished text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from generator.model import woorden
from generator.model.doorrekening import Doorrekening, MaatregelUitkomst
from generator.model.keuzewoorden import keuzewoord
from generator.model.kleuren import partijkleuren, thematinten
from generator.model.maatregel import Maatregel
from generator.model.papier import Poster, Posterpartij, Samenwinst
from generator.model.plan import Wijkplan
from generator.model.stand import bijgewerkt
from generator.model.taal import N_, _, ngettext
from generator.paper.platte_zin import eerste_zinnen
from generator.paper.poster_cijfers import bron_in_woorden, postercijfers
from generator.paper.poster_lint import grens, op_nummer, postermaatregel, tijdvakken

KERN_LETTERS = 260
_SAMEN_BETER = N_("meer waarde door samen te plannen in plaats van elk apart.")
_SAMEN_MINDER = N_("minder waarde door samen te plannen dan elk apart.")
_SAMEN_GELIJK = N_("Samen plannen levert in deze wijk evenveel op als elk apart.")


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
        boven=_(
            "Wijkplan {gemeente}. {stand}.",
            gemeente=plan.gedeeld.config.gemeente.naam,
            stand=_stand(plan),
        ),
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
    zin = ngettext(
        "Maatregel {nummers} staat hier niet op: niet gekozen.",
        "De maatregelen {nummers} staan hier niet op: niet gekozen.",
        len(weg),
        nummers=_en(plan, weg),
    )
    return (zin,)


def _en(plan: Wijkplan, namen: Sequence[str]) -> str:
    return woorden.opsomming(namen, plan.gedeeld.config.site.taal)


def _samen(plan: Wijkplan, uitkomst: Doorrekening) -> Samenwinst | None:
    if uitkomst.samenwerken is None:
        return None
    scenarios = uitkomst.samenwerken.scenarios
    som = scenarios["afgestemd"].ncw - scenarios["apart"].ncw
    if woorden.significant(som) == 0:
        return Samenwinst("", _(_SAMEN_GELIJK))
    return Samenwinst(
        woorden.euro(abs(som), plan.gedeeld.config.site.taal),
        _(_SAMEN_BETER if som > 0 else _SAMEN_MINDER),
        _("Dit bedrag is illustratief.") if plan.wijk.illustratief else "",
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
    delen = [] if wijk.vastgesteld and wijk.status == "vastgesteld" else [keuzewoord(wijk.status)]
    if wijk.vastgesteld:
        delen.append(_("vastgesteld op {dag}", dag=woorden.dag(wijk.vastgesteld, taal)))
    if wijk.versie:
        delen.append(_("versie {versie}", versie=wijk.versie))
    return woorden.hoofdletter(", ".join(delen))


def _eigen_kern(plan: Wijkplan) -> str:
    return ngettext(
        "Dit plan voor {wijk} heeft {n} maatregel.",
        "Dit plan voor {wijk} heeft {n} maatregelen.",
        len(plan.maatregelen),
        wijk=plan.wijk.naam,
    )


def _contact(plan: Wijkplan) -> tuple[str, ...]:
    contact = plan.wijk.contact or plan.gedeeld.config.site.contact
    if contact is None:
        return ()
    delen = (contact.naam, contact.telefoon, contact.e_mail, contact.adres, contact.bereikbaar)
    return tuple(deel for deel in delen if deel)


def _bijgewerkt(plan: Wijkplan, vandaag: dt.date) -> str:
    """Say when the plan last changed, as far as its records tell."""
    laatste = bijgewerkt(plan, vandaag)
    taal = plan.gedeeld.config.site.taal
    return _("bijgewerkt op {dag}", dag=woorden.dag(laatste, taal)) if laatste else ""


def _bron(plan: Wijkplan, vandaag: dt.date) -> str:
    regels = plan.gedeeld.config.rekenregels
    wijk, eigen = plan.wijk, bron_in_woorden(plan.wijk.bron)
    versie = _("versie {versie}", versie=wijk.versie) if wijk.versie else ""
    delen = (keuzewoord(wijk.status), versie, _bijgewerkt(plan, vandaag))
    stand = ", ".join(deel for deel in delen if deel)
    zinnen = (
        _(
            "Bron: wijkplan {wijk}, {stand}.",
            wijk=wijk.naam,
            stand=f"{stand}; {eigen}" if eigen else stand,
        ),
        _("Alle bedragen zijn illustratief.") if wijk.illustratief else "",
        _(
            "Contante waarde op 1 januari {basisjaar}, prijspeil {prijspeil}, over {jaren} jaar. "
            "Uitgegeven door {uitgever}.",
            basisjaar=regels.basisjaar,
            prijspeil=regels.prijspeil,
            jaren=regels.horizon + 1,
            uitgever=plan.gedeeld.config.site.uitgever,
        ),
    )
    return " ".join(zin for zin in zinnen if zin)
