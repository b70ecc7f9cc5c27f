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

_BESLUIT = {
    "besloten": "het besluit is genomen",
    "in voorbereiding": "het besluit is genomen",
    "in uitvoering": "het werk is bezig",
    "klaar": "het is klaar",
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
        opening=blad.opening("Meedoen", _lead(blad, len(komend))),
        komend=tuple(bijeenkomst(blad, a, n) for n, a in komend),
        geen_komend="" if komend else "Er staat nu geen bijeenkomst op de agenda.",
        agenda=Link("Zet alle bijeenkomsten in uw agenda", AGENDA)
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
    zin = (
        f"Waarover u in {blad.naam} nog kunt meepraten, wanneer, en wat er met reacties is gedaan."
    )
    return (Pagina("meedoen", "Meedoen", "meedoen", inhoud, zin, "Meedoen"),)


def _lead(blad: Blad, komend: int) -> str:
    inbreng = blad.plan.inbreng
    delen = []
    if komend:
        delen.append(
            f"U kunt meepraten op {woorden.aantal(komend, 'bijeenkomst', 'bijeenkomsten')}."
        )
    if inbreng:
        met = sum(1 for i in inbreng if i.antwoord)
        hoeveel = "elke reactie" if met == len(inbreng) else f"{met} van de {len(inbreng)} reacties"
        delen.append(f"Op {hoeveel} staat hieronder een antwoord.")
    return " ".join(delen) or "Hier vindt u vragen over het plan, met het antwoord."


def _nog_open(blad: Blad) -> tuple[Invloed, ...]:
    tekst = {
        "idee": "nog een idee",
        "longlist": "nog niet onderzocht",
        "onderzocht": "onderzocht",
        "gekozen": "gekozen, besluit volgt",
    }
    return tuple(
        Invloed(blad.bord(m.id), tekst[m.status])
        for m in blad.op_nummer
        if not m.vast and m.status in tekst
    )


def _waarom_vast(blad: Blad, maatregel: Maatregel) -> str:
    trekker = blad.partij(maatregel.trekker).naam
    if maatregel.basis == "wettelijke taak":
        zin = f"Dit moet van de wet en {trekker} voert het uit"
    elif maatregel.basis == "kerntaak":
        zin = f"Dit hoort bij het gewone werk van {trekker}"
    else:
        zin = ""
    besluit = _BESLUIT.get(maatregel.status, "")
    zinnen = [deel for deel in (zin, besluit) if deel]
    if not zinnen:
        return "Dit hoort in elk geval bij het plan."
    return " ".join(f"{woorden.hoofdletter(deel)}." for deel in zinnen)


def _telling(blad: Blad) -> str:
    soorten = (
        ("overgenomen", "overgenomen"), ("deels", "deels overgenomen"), ("later", "bewaard voor later"),
        ("al geregeld", "al geregeld"), ("niet", "niet overgenomen"),
    )  # fmt: skip
    delen = [
        f"{n} {woord}"
        for soort, woord in soorten
        if (n := sum(1 for i in blad.plan.inbreng if i.wat_doen_we == soort))
    ]
    if not delen:
        return ""
    aantal = woorden.aantal(len(blad.plan.inbreng), "onderwerp", "onderwerpen")
    return f"Bewoners brachten {aantal} in. Daarvan: {woorden.opsomming(delen, blad.taal)}."


def _vragen(blad: Blad) -> tuple[Vragengroep, ...]:
    per_thema: dict[str, list[Antwoord]] = {}
    for nummer, vraag in enumerate(blad.plan.vragen):
        if vraag.vraag:
            per_thema.setdefault(vraag.thema or "", []).append(antwoord(blad, vraag, nummer))
    zonder_koppen = len(per_thema) == 1
    return tuple(
        Vragengroep(
            "" if zonder_koppen else woorden.hoofdletter(naam or "andere vragen"), tuple(leden)
        )
        for naam, leden in per_thema.items()
    )
