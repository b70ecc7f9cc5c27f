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
from generator.model.taal import N_, _, ngettext

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
        opening=blad.opening(_("Wat komt eerst, en waarom?"), _lead(blad)),
        rangen=blad.grafiek("prioriteiten"),
        spreiding=blad.grafiek("kosten-baten"),
        groepen=_groepen(blad),
        verschillen=_verschillen(blad),
        bron=blad.bron_bedragen,
        uitleg_punten=_uitleg_punten(blad),
        links=_links(blad),
    )
    zin = _("Welke maatregelen in {wijk} eerst komen, en waarom.", wijk=blad.naam)
    titel, menu = _("Prioriteiten"), _("Wat komt eerst")
    return (Pagina("prioriteiten", titel, "prioriteiten", inhoud, zin, menu),)


def _lead(blad: Blad) -> str:
    totaal = len(blad.plan.maatregelen)
    pakket = blad.uitkomst.portefeuille
    if pakket is None:
        return _(
            "Elke maatregel krijgt twee plaatsen: een op wat hij in euro’s oplevert en een op wat "
            "hij doet voor de doelen."
        )
    if all(m.status == "klaar" for m in blad.plan.maatregelen):
        return ngettext("De enige maatregel is klaar.", "Alle {n} maatregelen zijn klaar.", totaal)
    zinnen = [_hoeveel_past(len(pakket.maatregelen), totaal)]
    if vast := sum(1 for m in blad.plan.maatregelen if m.vast):
        zinnen.append(_hoeveel_vast(vast, len(pakket.maatregelen)))
    if pakket.status == "begrensd":
        zinnen.append(
            _(
                "Het zoeken naar het beste pakket is gestopt voordat bewezen was dat er geen beter is."
            )
        )
    return " ".join(zinnen)


def _hoeveel_past(gekozen: int, totaal: int) -> str:
    if gekozen == 0:
        return _("Geen enkele maatregel hoort nu bij het plan. Hieronder staat waarom.")
    if gekozen == totaal == 2:  # noqa: PLR2004 - both
        return _("Beide maatregelen passen samen in het geld dat er is.")
    if gekozen == totaal:
        return ngettext(
            "De enige maatregel past in het geld dat er is.",
            "Alle {n} maatregelen passen samen in het geld dat er is.",
            totaal,
        )
    if gekozen == 1:
        return _(
            "Eén van de {totaal} maatregelen past in het geld dat er is en levert het meeste op.",
            totaal=totaal,
        )
    return _(
        "{hoeveel} van de {totaal} maatregelen passen samen in het geld dat er is en leveren samen het meeste op.",
        hoeveel=woorden.telwoord(gekozen),
        totaal=totaal,
    )


def _hoeveel_vast(vast: int, gekozen: int) -> str:
    if vast == gekozen:
        return ngettext(
            "Die staat al vast: dat moet, of het is al besloten.",
            "Die staan al vast: dat moet, of het is al besloten.",
            vast,
        )
    return ngettext(
        "{hoeveel} daarvan staat al vast: dat moet, of het is al besloten.",
        "{hoeveel} daarvan staan al vast: dat moet, of het is al besloten.",
        vast,
        hoeveel=woorden.telwoord(vast),
    )


_GROEPEN = ("klaar", "nu", "straks", "later", "niet", "vervallen")


def _groeptitel(groep: str, n: int) -> str:
    return {
        "klaar": ngettext("Klaar: {n} maatregel", "Klaar: {n} maatregelen", n),
        "nu": ngettext("Eerst: {n} maatregel", "Eerst: {n} maatregelen", n),
        "straks": ngettext("Straks: {n} maatregel", "Straks: {n} maatregelen", n),
        "later": ngettext("Later: {n} maatregel", "Later: {n} maatregelen", n),
        "niet": ngettext("Niet: {n} maatregel", "Niet: {n} maatregelen", n),
        "vervallen": ngettext("Vervallen: {n} maatregel", "Vervallen: {n} maatregelen", n),
    }[groep]


def _groepuitleg(groep: str, n: int, grens: int) -> str:
    return {
        "klaar": _("Dit is al gedaan."),
        "nu": ngettext(
            "Deze maatregel hoort bij het pakket en begint voor {grens}.",
            "Deze maatregelen horen bij het pakket en beginnen voor {grens}.",
            n,
            grens=grens,
        ),
        "straks": ngettext(
            "Deze maatregel hoort bij het pakket en begint in {grens} of later.",
            "Deze maatregelen horen bij het pakket en beginnen in {grens} of later.",
            n,
            grens=grens,
        ),
        "later": ngettext(
            "Deze maatregel helpt wel, maar past nu niet in het pakket.",
            "Deze maatregelen helpen wel, maar passen nu niet in het pakket.",
            n,
        ),
        "niet": ngettext(
            "Deze maatregel is niet gekozen.", "Deze maatregelen zijn niet gekozen.", n
        ),
        "vervallen": ngettext(
            "Deze maatregel gaat niet door.", "Deze maatregelen gaan niet door.", n
        ),
    }[groep]


def _groepen(blad: Blad) -> tuple[Prioriteitgroep, ...]:
    if blad.uitkomst.portefeuille is None:
        rijen = _rijen(blad, blad.plan.maatregelen)
        return (Prioriteitgroep(_("Alle maatregelen"), _("Hoogste saldo eerst."), rijen),)
    grens = blad.plan.gedeeld.config.rekenregels.basisjaar + 3
    return tuple(
        Prioriteitgroep(
            _groeptitel(groep, len(leden)),
            _groepuitleg(groep, len(leden), grens),
            _rijen(blad, leden),
        )
        for groep in _GROEPEN
        if (leden := [m for m in blad.plan.maatregelen if _groep(blad, m) == groep])
    )


def _groep(blad: Blad, m: Maatregel) -> str | None:
    return m.status if m.status == "vervallen" else blad.resultaat[m.id].groep


def _rijen(blad: Blad, leden: Iterable[Maatregel]) -> tuple[Prioriteit, ...]:
    op_saldo = sorted(leden, key=lambda m: blad.resultaat[m.id].rang_ncw)
    return tuple(_prioriteit(blad, m) for m in op_saldo)


def _prioriteit(blad: Blad, m: Maatregel) -> Prioriteit:
    uitkomst = blad.resultaat[m.id]
    onzeker = uitkomst.onzekerheid
    return Prioriteit(
        bord=blad.bord(m.id),
        rang_ncw=woorden.rangtelwoord(uitkomst.rang_ncw, blad.taal),
        rang_doelen=woorden.rangtelwoord(uitkomst.rang_doelen, blad.taal),
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
        return _("valt af")
    if m.vast:
        return _("staat vast")
    onzeker = blad.resultaat[m.id].onzekerheid
    if onzeker is None or onzeker.pakket_aandeel is None:
        return ""
    return _(
        "in {keer} van de 100 doorrekeningen in het pakket",
        keer=round(onzeker.pakket_aandeel * 100),
    )


def _waarom(blad: Blad, m: Maatregel) -> str:
    """Explain a place from the figures alone, where no package was calculated."""
    uitkomst = blad.resultaat[m.id]
    doelen = [doel.naam for doel in blad.plan.wijk.doelen if uitkomst.doelbijdragen[doel.id] > 0]
    zonder, met = _WAAROM[(uitkomst.ncw > 0) - (uitkomst.ncw < 0)]
    saldo = blad.saldo(uitkomst.ncw)
    if not doelen:
        return _(zonder, saldo=saldo)
    return _(met, saldo=saldo, doelen=woorden.opsomming(doelen, blad.taal))


_WAAROM = {
    1: (
        N_("Levert meer op dan hij kost ({saldo})."),
        N_("Levert meer op dan hij kost ({saldo}) en helpt bij {doelen}."),
    ),
    0: (
        N_("Levert evenveel op als hij kost ({saldo})."),
        N_("Levert evenveel op als hij kost ({saldo}) en helpt bij {doelen}."),
    ),
    -1: (
        N_("Levert minder op dan hij kost ({saldo})."),
        N_("Levert minder op dan hij kost ({saldo}) en helpt bij {doelen}."),
    ),
}


def _verschillen(blad: Blad) -> tuple[str, ...]:
    """Name the measures on which euros and goals disagree most."""
    grens = max(2, len(blad.plan.maatregelen) // 2)
    sprongen = sorted(
        blad.uitkomst.maatregelen, key=lambda u: (-abs(u.rang_ncw - u.rang_doelen), u.id)
    )
    return tuple(
        _(
            "{maatregel}: {euros} op euro’s, {doelen} op doelen.",
            maatregel=u.naam,
            euros=woorden.rangtelwoord(u.rang_ncw, blad.taal),
            doelen=woorden.rangtelwoord(u.rang_doelen, blad.taal),
        )
        for u in sprongen[:MEEST_VERSCHIL]
        if abs(u.rang_ncw - u.rang_doelen) >= grens
    )


def _uitleg_punten(blad: Blad) -> str:
    return ngettext(
        "De punten lopen van −100 tot 100. Elke partij zei hoe zwaar elk doel weegt; het gemiddelde "
        "van {n} partij telt. Euro’s en punten worden nooit opgeteld.",
        "De punten lopen van −100 tot 100. Elke partij zei hoe zwaar elk doel weegt; het gemiddelde "
        "van {n} partijen telt. Euro’s en punten worden nooit opgeteld.",
        len(blad.uitkomst.partijgewichten),
    )


def _links(blad: Blad) -> tuple[Link, ...]:
    links = [Link(_("Kosten en baten van alle maatregelen"), "kosten-en-baten.html")]
    if blad.uitkomst.samenwerken:
        links.append(Link(_("Wat levert samenwerken op?"), "samenwerken.html"))
    if blad.uitkomst.gevoeligheid:
        links.append(Link(_("Hoe zeker is dit?"), "hoe-zeker.html"))
    links.append(Link(_("Hoe er is gerekend"), "verantwoording.html"))
    return tuple(links)
