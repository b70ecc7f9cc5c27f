"""Prioriteiten: what comes first, and why; euros and goals side by side, never added up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.compose.blad import Blad
from generator.compose.delen import Link, MaatregelBord, Opening, ZekerMerk
from generator.model import woorden
from generator.model.beeld import Grafiek
from generator.model.maatregel import Maatregel
from generator.model.site_plan import Pagina

STAAF = 5.0
MEEST_VERSCHIL = 4


@dataclass(frozen=True, slots=True)
class Doelstaaf:
    """A small bar: what a measure does for a goal; width in rem × 16, of 80."""

    naam: str
    punten: str
    breedte: str


@dataclass(frozen=True, slots=True)
class Prioriteit:
    """A row that reads like a sentence."""

    bord: MaatregelBord
    rang_ncw: str
    rang_doelen: str
    per_euro: str
    saldo: str
    spreiding: str
    doelen: tuple[Doelstaaf, ...]
    hoe_vast: str
    waarom: str
    wanneer: str
    zeker: ZekerMerk


@dataclass(frozen=True, slots=True)
class Prioriteitgroep:
    """The measures of a group, highest balance first."""

    titel: str
    uitleg: str
    rijen: tuple[Prioriteit, ...]


@dataclass(frozen=True, slots=True)
class Prioriteiten:
    """View model of the page."""

    opening: Opening
    rangen: Grafiek | None
    spreiding: Grafiek | None
    groepen: tuple[Prioriteitgroep, ...]
    verschillen: tuple[str, ...]
    bron: str
    uitleg_punten: str
    links: tuple[Link, ...]


def paginas(blad: Blad) -> tuple[Pagina, ...]:
    """Compose the priorities."""
    inhoud = Prioriteiten(
        opening=blad.opening("Wat komt eerst, en waarom?", _lead(blad)),
        rangen=blad.grafiek("prioriteiten"),
        spreiding=blad.grafiek("kosten-baten"),
        groepen=_groepen(blad),
        verschillen=_verschillen(blad),
        bron=blad.bron_bedragen,
        uitleg_punten=_uitleg_punten(blad),
        links=_links(blad),
    )
    zin = f"Welke maatregelen in {blad.naam} eerst komen, en waarom."
    return (Pagina("prioriteiten", "Prioriteiten", "prioriteiten", inhoud, zin, "Wat komt eerst"),)


def _lead(blad: Blad) -> str:
    totaal = len(blad.plan.maatregelen)
    pakket = blad.uitkomst.portefeuille
    if pakket is None:
        return (
            "Elke maatregel krijgt twee plaatsen: een op wat hij in euro’s oplevert en een op wat "
            "hij doet voor de doelen."
        )
    gekozen = len(pakket.maatregelen)
    vast = sum(1 for m in blad.plan.maatregelen if m.vast)
    zin = f"{woorden.telwoord(gekozen)} van de {totaal} maatregelen passen samen in het geld dat er is en leveren samen het meeste op."
    if gekozen == totaal:
        zin = f"Alle {totaal} maatregelen passen samen in het geld dat er is."
    if vast:
        zin += f" {woorden.telwoord(vast)} daarvan {'staat' if vast == 1 else 'staan'} al vast: dat moet, of het is al besloten."
    if pakket.status == "begrensd":
        zin += (
            " Het zoeken naar het beste pakket is gestopt voordat bewezen was dat er geen beter is."
        )
    return zin


_GROEPEN = (
    ("klaar", "Klaar", "Dit is al gedaan."),
    ("nu", "Nu", "Deze maatregelen horen bij het pakket en beginnen voor {grens}."),
    ("straks", "Straks", "Deze maatregelen horen bij het pakket en beginnen in {grens} of later."),
    ("later", "Later", "Deze maatregelen helpen wel, maar passen nu niet in het pakket."),
    ("niet", "Niet", "Deze maatregelen zijn niet gekozen."),
)


def _groepen(blad: Blad) -> tuple[Prioriteitgroep, ...]:
    grens = blad.plan.gedeeld.config.rekenregels.basisjaar + 3
    if blad.uitkomst.portefeuille is None:
        rijen = _rijen(blad, blad.plan.maatregelen)
        return (Prioriteitgroep("Alle maatregelen", "Hoogste saldo eerst.", rijen),)
    return tuple(
        Prioriteitgroep(
            f"{titel}: {woorden.aantal(len(leden), 'maatregel', 'maatregelen')}",
            uitleg.format(grens=grens),
            _rijen(blad, leden),
        )
        for groep, titel, uitleg in _GROEPEN
        if (leden := [m for m in blad.plan.maatregelen if blad.resultaat[m.id].groep == groep])
    )


def _rijen(blad: Blad, leden: Iterable[Maatregel]) -> tuple[Prioriteit, ...]:
    op_saldo = sorted(leden, key=lambda m: blad.resultaat[m.id].rang_ncw)
    return tuple(_prioriteit(blad, m) for m in op_saldo)


def _prioriteit(blad: Blad, m: Maatregel) -> Prioriteit:
    uitkomst = blad.resultaat[m.id]
    onzeker = uitkomst.onzekerheid
    return Prioriteit(
        bord=blad.bord(m.id),
        rang_ncw=f"{uitkomst.rang_ncw}e",
        rang_doelen=f"{uitkomst.rang_doelen}e",
        per_euro=woorden.verhouding(uitkomst.bk, blad.taal),
        saldo=blad.saldo(uitkomst.ncw),
        spreiding=woorden.spreiding(onzeker.ncw_p5, onzeker.ncw_p95, blad.taal) if onzeker else "",
        doelen=_doelstaven(blad, m),
        hoe_vast=_hoe_vast(blad, m),
        waarom=uitkomst.reden or _waarom(blad, m),
        wanneer=blad.wanneer(m),
        zeker=blad.zeker(m.start.zekerheid),
    )


def _doelstaven(blad: Blad, m: Maatregel) -> tuple[Doelstaaf, ...]:
    uitkomst = blad.resultaat[m.id]
    hoogste = max(
        (abs(p) for u in blad.uitkomst.maatregelen for p in u.doelbijdragen.values()), default=0
    )
    return tuple(
        Doelstaaf(
            doel.naam,
            woorden.punten(uitkomst.doelbijdragen[doel.id], blad.taal),
            f"{80 * abs(uitkomst.doelbijdragen[doel.id]) / hoogste:.1f}",
        )
        for doel in blad.plan.wijk.doelen
        if uitkomst.doelbijdragen[doel.id]
    )


def _hoe_vast(blad: Blad, m: Maatregel) -> str:
    if m.uit:
        return "valt af"
    if m.vast:
        return "staat vast"
    onzeker = blad.resultaat[m.id].onzekerheid
    if onzeker is None or onzeker.pakket_aandeel is None:
        return ""
    return f"in {round(onzeker.pakket_aandeel * 100)} van de 100 doorrekeningen in het pakket"


def _waarom(blad: Blad, m: Maatregel) -> str:
    """Explain a place from the figures alone, where no package was calculated."""
    uitkomst = blad.resultaat[m.id]
    teken = "meer op dan hij kost" if uitkomst.ncw > 0 else "minder op dan hij kost"
    if uitkomst.ncw == 0:
        teken = "evenveel op als hij kost"
    doelen = [doel.naam for doel in blad.plan.wijk.doelen if uitkomst.doelbijdragen[doel.id] > 0]
    zin = f"Levert {teken} ({blad.saldo(uitkomst.ncw)})"
    return f"{zin} en helpt bij {woorden.opsomming(doelen, blad.taal)}." if doelen else f"{zin}."


def _verschillen(blad: Blad) -> tuple[str, ...]:
    """Name the measures on which euros and goals disagree most."""
    grens = max(2, len(blad.plan.maatregelen) // 2)
    sprongen = sorted(
        blad.uitkomst.maatregelen, key=lambda u: (-abs(u.rang_ncw - u.rang_doelen), u.id)
    )
    return tuple(
        f"{u.naam}: {u.rang_ncw}e op euro’s, {u.rang_doelen}e op doelen."
        for u in sprongen[:MEEST_VERSCHIL]
        if abs(u.rang_ncw - u.rang_doelen) >= grens
    )


def _uitleg_punten(blad: Blad) -> str:
    partijen = len(blad.uitkomst.partijgewichten)
    return (
        "De punten lopen van −100 tot 100. Elke partij zei hoe zwaar elk doel weegt; het gemiddelde "
        f"van {woorden.aantal(partijen, 'partij', 'partijen')} telt. Euro’s en punten worden nooit opgeteld."
    )


def _links(blad: Blad) -> tuple[Link, ...]:
    links = [Link("Kosten en baten van alle maatregelen", "kosten-en-baten.html")]
    if blad.uitkomst.samenwerken:
        links.append(Link("Wat levert samenwerken op?", "samenwerken.html"))
    if blad.uitkomst.gevoeligheid:
        links.append(Link("Hoe zeker is dit?", "hoe-zeker.html"))
    links.append(Link("Hoe er is gerekend", "verantwoording.html"))
    return tuple(links)
