"""Ambities en belangen: what the parties want together, and what each of them wants or fears."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from textwrap import shorten

from generator.compose.blad import Blad
from generator.compose.delen import Link, Opening, PartijMerk
from generator.compose.paginas.cijfers import anker_van
from generator.model import woorden
from generator.model.partij import Partij
from generator.model.site_plan import Pagina
from generator.model.taal import N_, _, ngettext
from generator.model.verslag import Belang
from generator.model.wijk import Doel

_OPMAAK = str.maketrans("", "", "*_`[]")  # a link shows the text of an interest without markup

ZWAARTE = {
    1: N_("weegt licht ({n} van 5)"),
    2: N_("weegt vrij licht ({n} van 5)"),
    3: N_("weegt gemiddeld ({n} van 5)"),
    4: N_("weegt zwaar ({n} van 5)"),
    5: N_("weegt heel zwaar ({n} van 5)"),
}
SOORT = {
    "financieel": N_("Financieel belang"),
    "maatschappelijk": N_("Maatschappelijk belang"),
    "wettelijk": N_("Wettelijk belang"),
}
ROL = {
    "betaler": N_("Zit aan tafel en betaalt mee."),
    "baathouder": N_("Betaalt niet mee, maar wint of verliest wel."),
}
ROL_MET = {
    "betaler": N_("Zit aan tafel en betaalt mee; telt ook winst en verlies mee van {partijen}."),
    "baathouder": N_(
        "Betaalt niet mee, maar wint of verliest wel; telt ook winst en verlies mee van {partijen}."
    ),
}


@dataclass(frozen=True, slots=True)
class Doelblok:
    """A goal, what it means, and how heavy it counts."""

    anker: str
    naam: str
    tekst: str
    gewicht: str
    jaar: str
    dragers: str
    cijfers: tuple[Link, ...]
    maatregelen: str


@dataclass(frozen=True, slots=True)
class Gewichtenrij:
    """A row of the matrix: one party and its weight for each goal."""

    partij: PartijMerk
    cellen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Who wants what: parties down, goals across, the mean below."""

    doelen: tuple[str, ...]
    rijen: tuple[Gewichtenrij, ...]
    gemiddeld: tuple[str, ...]
    zin: str


@dataclass(frozen=True, slots=True)
class Belangregel:
    """One thing that a party wants, needs or fears."""

    anker: str
    tekst: str
    meta: tuple[str, ...]
    botst: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Partijblok:
    """A party: what it is, what it does, what it wants."""

    partij: PartijMerk
    rol: str
    trekt: str
    belangen: tuple[Belangregel, ...]
    website: Link


@dataclass(frozen=True, slots=True)
class Ambities:
    """View model of goals, parties and interests."""

    opening: Opening
    doelen: tuple[Doelblok, ...]
    matrix: Matrix | None
    partijen: tuple[Partijblok, ...]
    met_belangen: bool


def paginas(blad: Blad) -> tuple[Pagina, ...]:
    """Compose goals, parties and interests; every plan has goals."""
    inhoud = Ambities(
        opening=blad.opening(_("Wat willen we bereiken, en voor wie?"), _lead(blad)),
        doelen=tuple(_doel(blad, doel) for doel in blad.plan.wijk.doelen),
        matrix=_matrix(blad),
        partijen=tuple(_partij(blad, partij) for partij in _deelnemers(blad)),
        met_belangen=bool(blad.plan.belangen),
    )
    zin = _(
        "De doelen van het wijkplan {wijk} en wat elke partij wil, nodig heeft of vreest.",
        wijk=blad.naam,
    )
    return (Pagina("ambities", _("Ambities en belangen"), "ambities", inhoud, zin, _("De wijk")),)


def _lead(blad: Blad) -> str:
    doelen, gewichten = blad.plan.wijk.doelen, blad.uitkomst.doelgewichten
    wegend = [p for p in blad.plan.gedeeld.partijen if p.id in blad.uitkomst.partijgewichten]
    if len(doelen) == 1:
        return _("Dit plan heeft één doel: {doel}.", doel=woorden.midden_in_zin(doelen[0].naam))
    zin = ngettext(
        "{doelen} doelen, gewogen door één partij.",
        "{doelen} doelen, gewogen door {partijen} partijen.",
        len(wegend),
        doelen=woorden.telwoord(len(doelen)),
        partijen=woorden.telwoord(len(wegend)).lower(),
    )
    hoogste = woorden.percentage(max(gewichten.values(), default=0.0), blad.taal)
    zwaarst = [
        woorden.midden_in_zin(doel.naam)
        for doel in doelen
        if woorden.percentage(gewichten.get(doel.id, 0.0), blad.taal) == hoogste
    ]
    if len(zwaarst) == len(doelen):
        gelijk = _("Ze wegen even zwaar.")
        return f"{zin} {gelijk}"
    tellen = ngettext(
        "Het zwaarst telt: {namen}.",
        "Het zwaarst tellen: {namen}.",
        len(zwaarst),
        namen=woorden.opsomming(zwaarst, blad.taal),
    )
    return f"{zin} {tellen}"


def _doel(blad: Blad, doel: Doel) -> Doelblok:
    namen = {i.id: i.naam for i in blad.plan.indicatoren if i.id and i.naam and i.metingen}
    helpt = sum(1 for m in blad.uitkomst.maatregelen if m.doelbijdragen.get(doel.id, 0.0) > 0)
    gewicht = blad.uitkomst.doelgewichten.get(doel.id)
    return Doelblok(
        anker=f"doel-{doel.id}",
        naam=doel.naam,
        tekst=doel.tekst or doel.toelichting or "",
        gewicht=woorden.percentage(gewicht, blad.taal) if gewicht is not None else "",
        jaar=_("Te halen in {jaar}.", jaar=doel.tijdhorizon) if doel.tijdhorizon else "",
        dragers=_("Gedragen door {partijen}.", partijen=blad.partijnamen(doel.partijen))
        if doel.partijen
        else "",
        cijfers=tuple(
            Link(str(namen[id_]), f"cijfers.html#cijfer-{id_}")
            for id_ in doel.indicatoren
            if id_ in namen
        ),
        maatregelen=ngettext(
            "{n} maatregel helpt hierbij.", "{n} maatregelen helpen hierbij.", helpt
        )
        if helpt
        else _("Nog geen maatregel helpt hierbij."),
    )


def _matrix(blad: Blad) -> Matrix | None:
    per_partij, doelen = blad.uitkomst.partijgewichten, blad.plan.wijk.doelen
    if len(doelen) == 1 or not per_partij:
        return None
    rijen = tuple(
        Gewichtenrij(blad.partij(p.id), _procenten(blad, per_partij[p.id]))
        for p in blad.plan.gedeeld.partijen
        if p.id in per_partij
    )
    return Matrix(
        tuple(doel.naam for doel in doelen),
        rijen,
        _procenten(blad, blad.uitkomst.doelgewichten),
        _verschil(blad),
    )


def _procenten(blad: Blad, gewichten: Mapping[str, float]) -> tuple[str, ...]:
    return tuple(
        woorden.percentage(gewichten.get(doel.id, 0.0), blad.taal) for doel in blad.plan.wijk.doelen
    )


def _verschil(blad: Blad) -> str:
    """Say where the parties differ most."""
    per_partij = blad.uitkomst.partijgewichten
    if len(per_partij) < 2:  # noqa: PLR2004 - a difference needs two
        return ""
    afstand = {
        doel.id: [gewichten.get(doel.id, 0.0) for gewichten in per_partij.values()]
        for doel in blad.plan.wijk.doelen
    }
    doel = max(blad.plan.wijk.doelen, key=lambda d: max(afstand[d.id]) - min(afstand[d.id]))
    laag, hoog = min(afstand[doel.id]), max(afstand[doel.id])
    if woorden.percentage(laag, blad.taal) == woorden.percentage(hoog, blad.taal):
        return _("De partijen geven elk doel evenveel gewicht.")
    wie = [p for p in sorted(per_partij) if per_partij[p].get(doel.id, 0.0) == hoog]
    return _(
        "Het meest verschillen de partijen over ‘{doel}’: van {laag} tot {hoog} ({partijen}).",
        doel=doel.naam,
        laag=woorden.percentage(laag, blad.taal),
        hoog=woorden.percentage(hoog, blad.taal),
        partijen=blad.partijnamen(wie),
    )


def _deelnemers(blad: Blad) -> list[Partij]:
    """Return the parties that this wijk names: in a goal, an interest or a measure."""
    genoemd = {g.partij for doel in blad.plan.wijk.doelen for g in doel.gewichten}
    genoemd |= {b.partij for b in blad.plan.belangen if b.partij}
    for maatregel in blad.plan.maatregelen:
        genoemd |= {maatregel.trekker, *maatregel.betrokken}
        genoemd |= {r.partij for r in (*maatregel.kosten, *maatregel.baten)}
        genoemd |= {i for o in maatregel.overdrachten for i in (o.betaler, o.ontvanger)}
    return [p for p in blad.plan.gedeeld.partijen if p.id in genoemd]


def _partij(blad: Blad, partij: Partij) -> Partijblok:
    trekt = [m for m in blad.op_nummer if m.trekker == partij.id]
    rol = (
        _(ROL_MET[partij.rol], partijen=blad.partijnamen(partij.behartigt))
        if partij.behartigt
        else _(ROL[partij.rol])
    )
    return Partijblok(
        partij=blad.partij(partij.id),
        rol=rol,
        trekt=ngettext("Leidt {n} maatregel.", "Leidt {n} maatregelen.", len(trekt))
        if trekt
        else "",
        belangen=tuple(
            _belang(blad, belang, n)
            for n, belang in enumerate(blad.plan.belangen)
            if belang.partij == partij.id and belang.tekst
        ),
        website=Link(_("Website van {partij}", partij=partij.naam), partij.website)
        if partij.website
        else Link(""),
    )


def _belang(blad: Blad, belang: Belang, nummer: int) -> Belangregel:
    doelen = {d.id: d.naam for d in blad.plan.wijk.doelen}
    meta = [_(SOORT[belang.soort])] if belang.soort else []
    if belang.zwaarte:
        meta.append(_(ZWAARTE[belang.zwaarte], n=belang.zwaarte))
    if raakt := [doelen[id_] for id_ in belang.doelen if id_ in doelen]:
        lijst = woorden.opsomming([f"‘{naam}’" for naam in raakt], blad.taal)
        meta.append(_("hoort bij {doelen}", doelen=lijst))
    return Belangregel(
        anker=_anker(belang, nummer),
        tekst=belang.tekst or "",
        meta=tuple(meta),
        botst=tuple(_botsing(blad, id_) for id_ in belang.spanning_met),
    )


def _anker(belang: Belang, nummer: int) -> str:
    return f"belang-{belang.id or nummer + 1}"


def _botsing(blad: Blad, verwijzing: str) -> Link:
    """Name the interest that a reference means: that of a party, else the text itself."""
    for nummer, ander in enumerate(blad.plan.belangen):
        if ander.id == verwijzing and ander.partij:
            wat = shorten((ander.tekst or "").translate(_OPMAAK), 60, placeholder="…")
            wie = blad.partij(ander.partij).naam
            naam = f"{wie}: {wat}" if wat else wie
            return Link(naam, f"ambities.html#{_anker(ander, nummer)}")
    partij = blad.plan.partij.get(verwijzing)
    if partij:
        return Link(partij.naam, f"ambities.html#partij-{anker_van(partij.id)}")
    return Link(verwijzing)
