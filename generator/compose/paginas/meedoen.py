"""Meedoen: what can still be influenced, when we meet, and what was done with what was said."""

from __future__ import annotations

from dataclasses import dataclass

from generator.compose.blad import Blad
from generator.compose.delen import Link, MaatregelBord, Opening
from generator.compose.gesprek import (
    Antwoord,
    Bijeenkomst,
    Reactie,
    antwoord,
    bijeenkomst,
    is_komend,
    op_dag,
    reactie,
)
from generator.compose.paginas.kort import contactlinks
from generator.compose.volgen import AGENDA
from generator.model import woorden
from generator.model.maatregel import Maatregel
from generator.model.site_plan import Pagina
from generator.model.taal import N_, _, ngettext

_BESLUIT = {
    "besloten": N_("Het besluit is genomen."),
    "in voorbereiding": N_("Het besluit is genomen."),
    "in uitvoering": N_("Het werk is bezig."),
    "klaar": N_("Het is klaar."),
}
_OPEN = {
    "idee": N_("nog een idee"),
    "longlist": N_("nog niet onderzocht"),
    "onderzocht": N_("onderzocht"),
    "gekozen": N_("gekozen, besluit volgt"),
}
_INBRENG = {
    "overgenomen": N_("{n} overgenomen"),
    "deels": N_("{n} deels overgenomen"),
    "later": N_("{n} bewaard voor later"),
    "al geregeld": N_("{n} al geregeld"),
    "niet": N_("{n} niet overgenomen"),
}


@dataclass(frozen=True, slots=True)
class Invloed:
    """A measure and what you can still do about it."""

    bord: MaatregelBord
    tekst: str


@dataclass(frozen=True, slots=True)
class Vragengroep:
    """Questions about one subject."""

    naam: str
    vragen: tuple[Antwoord, ...]


@dataclass(frozen=True, slots=True)
class Meedoen:
    """View model of taking part."""

    opening: Opening
    komend: tuple[Bijeenkomst, ...]
    geen_komend: str
    agenda: Link
    geweest: tuple[Bijeenkomst, ...]
    keuzes: tuple[Invloed, ...]
    nog_open: tuple[Invloed, ...]
    staat_vast: tuple[Invloed, ...]
    reacties: tuple[Reactie, ...]
    telling: str
    vragen: tuple[Vragengroep, ...]
    contact_naam: str
    contact: tuple[Link, ...]


def paginas(blad: Blad) -> tuple[Pagina, ...]:
    """Compose taking part, or nothing where there is no agenda, inbreng or question."""
    plan = blad.plan
    if not (plan.agenda or plan.inbreng or plan.vragen):
        return ()
    genummerd = list(enumerate(plan.agenda))
    komend = op_dag([(n, a) for n, a in genummerd if is_komend(a, blad.vandaag)])
    geweest = op_dag([(n, a) for n, a in genummerd if not is_komend(a, blad.vandaag)])[::-1]
    contact = plan.wijk.contact
    inhoud = Meedoen(
        opening=blad.opening(_("Meedoen"), _lead(blad, len(komend))),
        komend=tuple(bijeenkomst(blad, a, n) for n, a in komend),
        geen_komend="" if komend else _("Er staat nu geen bijeenkomst op de agenda."),
        agenda=Link(_("Zet alle bijeenkomsten in uw agenda"), AGENDA)
        if any(a.begin for _, a in komend)
        else Link(""),
        geweest=tuple(bijeenkomst(blad, a, n) for n, a in geweest),
        keuzes=tuple(
            Invloed(blad.bord(m.id), m.keuze) for m in blad.op_nummer if m.keuze and not m.uit
        ),
        nog_open=_nog_open(blad),
        staat_vast=tuple(
            Invloed(blad.bord(m.id), _waarom_vast(blad, m)) for m in blad.op_nummer if m.vast
        ),
        reacties=tuple(reactie(blad, i, n) for n, i in enumerate(plan.inbreng)),
        telling=_telling(blad),
        vragen=_vragen(blad),
        contact_naam=contact.naam or "" if contact else "",
        contact=contactlinks(blad),
    )
    zin = _(
        "Waarover u in {wijk} nog kunt meepraten, wanneer, en wat er met reacties is gedaan.",
        wijk=blad.naam,
    )
    return (Pagina("meedoen", _("Meedoen"), "meedoen", inhoud, zin, _("Meedoen")),)


def _lead(blad: Blad, komend: int) -> str:
    inbreng = blad.plan.inbreng
    delen = []
    if komend:
        zin = ngettext(
            "U kunt meepraten op {n} bijeenkomst.", "U kunt meepraten op {n} bijeenkomsten.", komend
        )
        delen.append(zin)
    met = sum(1 for i in inbreng if i.antwoord)
    if inbreng and met == len(inbreng):
        delen.append(_("Op elke reactie staat hieronder een antwoord."))
    elif inbreng:
        zin = _(
            "Op {met} van de {alle} reacties staat hieronder een antwoord.",
            met=met,
            alle=len(inbreng),
        )
        delen.append(zin)
    return " ".join(delen) or _("Hier vindt u vragen over het plan, met het antwoord.")


def _nog_open(blad: Blad) -> tuple[Invloed, ...]:
    return tuple(
        Invloed(blad.bord(m.id), _(_OPEN[m.status]))
        for m in blad.op_nummer
        if not m.vast and m.status in _OPEN
    )


def _waarom_vast(blad: Blad, maatregel: Maatregel) -> str:
    trekker = blad.partij(maatregel.trekker).naam
    if maatregel.basis == "wettelijke taak":
        zin = _("Dit moet van de wet en {trekker} voert het uit.", trekker=trekker)
    elif maatregel.basis == "kerntaak":
        zin = _("Dit hoort bij het gewone werk van {trekker}.", trekker=trekker)
    else:
        zin = ""
    besluit = _(_BESLUIT.get(maatregel.status, ""))
    zinnen = [deel for deel in (zin, besluit) if deel]
    return " ".join(zinnen) or _("Dit hoort in elk geval bij het plan.")


def _telling(blad: Blad) -> str:
    delen = [
        _(zin, n=n)
        for soort, zin in _INBRENG.items()
        if (n := sum(1 for i in blad.plan.inbreng if i.wat_doen_we == soort))
    ]
    if not delen:
        return ""
    return ngettext(
        "Bewoners brachten {n} onderwerp in. Daarvan: {lijst}.",
        "Bewoners brachten {n} onderwerpen in. Daarvan: {lijst}.",
        len(blad.plan.inbreng),
        lijst=woorden.opsomming(delen, blad.taal),
    )


def _vragen(blad: Blad) -> tuple[Vragengroep, ...]:
    per_thema: dict[str, list[Antwoord]] = {}
    for nummer, vraag in enumerate(blad.plan.vragen):
        if vraag.vraag:
            per_thema.setdefault(vraag.thema or "", []).append(antwoord(blad, vraag, nummer))
    zonder_koppen = len(per_thema) == 1
    return tuple(
        Vragengroep(
            "" if zonder_koppen else woorden.hoofdletter(naam or _("andere vragen")), tuple(leden)
        )
        for naam, leden in per_thema.items()
    )
