"""A page for each measure: eight questions, and the whole sum for who wants to recompute it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.compose.blad import Blad, straat_pad
from generator.compose.delen import (
    Feit,
    Link,
    MaatregelBord,
    Opening,
    PartijMerk,
    StatusMerk,
    ZekerMerk,
)
from generator.compose.foto import Fotobeeld, fotobeeld
from generator.compose.paginas.maatregel_geld import (
    Doelregel,
    Geldrij,
    Koppeling,
    doelregels,
    feiten_geld,
    geldrijen,
    koppelingen,
)
from generator.compose.paginas.maatregel_plaats import Zekerheid, plaatsen, zekerheid
from generator.compose.sommen import Somregel, bestandslink, somregel
from generator.compose.veranderd import veranderingen
from generator.compose.volgen import berichten_van
from generator.model import woorden
from generator.model.beeld import Grafiek, Kaart
from generator.model.maatregel import Hinder, Maatregel, Regel
from generator.model.site_plan import Pagina
from generator.model.taal import N_, _, ngettext, pgettext

NOG_NIET = N_("Hierover staat nog niets in het plan.")


@dataclass(frozen=True, slots=True)
class HinderRegel:
    """Where, when and what residents will notice."""

    wat: str
    wanneer: str
    straten: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Gesprek:
    """A question or remark of residents with its answer."""

    vraag: str
    antwoord: str
    gevolg: str = ""


@dataclass(frozen=True, slots=True)
class Veranderregel:
    """What changed, and when; with the version that brought it, or a link to nothing."""

    dag: str
    tekst: str
    versie: Link


@dataclass(frozen=True, slots=True)
class Somblok:
    """All lines of one kind, with their total."""

    titel: str
    regels: tuple[Somregel, ...]
    totaal: str


@dataclass(frozen=True, slots=True)
class Maatregelblad:
    """View model of the page of a measure.

    Attributes:
        in_plan: "ja" or "nee", by which search puts what comes above what does not.
    """

    opening: Opening
    bord: MaatregelBord
    status: StatusMerk
    in_plan: str
    reden_status: str
    foto: Fotobeeld | None
    feiten: tuple[Feit, ...]
    bron: str
    wat_merkt_u: str
    wat_kost_het_u: str
    keuze: str
    hinder: tuple[HinderRegel, ...]
    straten: tuple[Link, ...]
    kaart: Kaart | None
    wanneer: tuple[str, ...]
    zeker: ZekerMerk
    besluit: Link
    trekker: PartijMerk
    betrokken: tuple[PartijMerk, ...]
    contact: tuple[Link, ...]
    geld: tuple[Geldrij, ...]
    geld_totaal: Geldrij
    partijen_grafiek: Grafiek | None
    reden: str
    plaatsen: tuple[Feit, ...]
    zekerheid: Zekerheid | None
    doelen: tuple[Doelregel, ...]
    doelscore: str
    koppelkansen: tuple[Koppeling, ...]
    vereist: tuple[MaatregelBord, ...]
    sluit_uit: tuple[MaatregelBord, ...]
    pm: tuple[str, ...]
    gesprekken: tuple[Gesprek, ...]
    bijgewerkt: str
    veranderd: tuple[Veranderregel, ...]
    nieuws: tuple[tuple[Link, str], ...]
    sommen: tuple[Somblok, ...]
    uitkomst: str
    bestand: Link
    bronnen: tuple[Link, ...]
    toelichting: str
    nog_niet: str


def paginas(blad: Blad) -> tuple[Pagina, ...]:
    """Compose the pages of all measures."""
    return tuple(_pagina(blad, maatregel) for maatregel in blad.op_nummer)


def _pagina(blad: Blad, m: Maatregel) -> Pagina:
    return Pagina(
        pad=f"maatregelen/{m.id}",
        titel=m.naam,
        sjabloon="maatregel",
        inhoud=_blad(blad, m),
        beschrijving=m.samenvatting or m.naam,
        groep=_("Maatregelen"),
        in_menu=False,
    )


def _blad(blad: Blad, m: Maatregel) -> Maatregelblad:
    uitkomst = blad.resultaat[m.id]
    rijen, totaal = geldrijen(blad, uitkomst)
    return Maatregelblad(
        opening=blad.opening(
            m.naam, m.samenvatting or "", Link(_("Maatregelen"), "maatregelen.html")
        ),
        bord=blad.bord(m.id),
        status=blad.status(m.status),
        in_plan="nee" if uitkomst.start is None else "ja",
        reden_status=m.reden_status or "",
        foto=fotobeeld(blad, m.foto),
        feiten=_feiten(blad, m),
        bron=blad.bron_bedragen,
        wat_merkt_u=m.wat_merkt_u or "",
        wat_kost_het_u=m.wat_kost_het_u or "",
        keuze=m.keuze or "",
        hinder=tuple(_hinder(blad, hinder) for hinder in m.hinder),
        straten=straatlinks(blad, m.straten),
        kaart=blad.kaart(f"maatregel-{m.id}"),
        wanneer=_wanneer(blad, m),
        zeker=blad.zeker(m.start.zekerheid),
        besluit=_besluit(blad, m),
        trekker=blad.partij(m.trekker),
        betrokken=tuple(blad.partij(id_) for id_ in meedoeners(m)),
        contact=_contact(m),
        geld=rijen,
        geld_totaal=totaal,
        partijen_grafiek=blad.grafiek(f"maatregel-{m.id}-partijen"),
        reden=uitkomst.reden or "",
        plaatsen=plaatsen(blad, m),
        zekerheid=zekerheid(blad, m),
        doelen=doelregels(blad, m),
        doelscore=woorden.punten(uitkomst.doelscore, blad.taal),
        koppelkansen=koppelingen(blad, m),
        vereist=blad.borden(m.vereist),
        sluit_uit=blad.borden(_uitsluitingen(blad, m)),
        pm=tuple(f"{_(_RICHTING[pm.richting])}: {pm.tekst}" for pm in m.pm),
        gesprekken=_gesprekken(blad, m),
        bijgewerkt=_bijgewerkt(blad, m),
        veranderd=tuple(
            Veranderregel(blad.datum(v.dag), v.tekst, v.versie) for v in veranderingen(blad, m)
        ),
        nieuws=tuple(
            (Link(b.naam, f"nieuws/{b.id}.html"), blad.datum(b.datum))
            for b in berichten_van(blad)
            if m.id in b.kop.maatregelen
        ),
        sommen=_sommen(blad, m),
        uitkomst=_uitkomst(blad, m),
        bestand=bestandslink(blad, f"maatregelen/{m.id}"),
        bronnen=tuple(blad.bronlink(bron) for bron in m.bronnen),
        toelichting=m.toelichting or "",
        nog_niet=_(NOG_NIET),
    )


_RICHTING = {"+": N_("Gunstig"), "-": N_("Ongunstig"), "?": N_("Onbekend")}


def straatlinks(blad: Blad, straten: list[str]) -> tuple[Link, ...]:
    """Link streets to their pages; a street that the wijk does not list is only named."""
    bekend = frozenset(blad.plan.wijk.straten)
    return tuple(
        Link(straat, f"{straat_pad(straat)}.html" if straat in bekend else "") for straat in straten
    )


def meedoeners(m: Maatregel) -> tuple[str, ...]:
    """Return the parties that take part beside the trekker: named, or paying."""
    betalend = [regel.partij for regel in m.kosten] + [regel.betaler for regel in m.overdrachten]
    return tuple(dict.fromkeys(id_ for id_ in [*m.betrokken, *betalend] if id_ != m.trekker))


def _feiten(blad: Blad, m: Maatregel) -> tuple[Feit, ...]:
    waar = woorden.opsomming(m.straten, blad.taal) or (
        _("Zie de kaart") if m.locatie else _("In de hele wijk of nog niet bepaald")
    )
    met = blad.partijnamen(id_ for id_ in m.betrokken if id_ != m.trekker)
    return (
        Feit(_("Waar"), waar),
        Feit(_("Wanneer"), blad.wanneer(m), zeker=blad.zeker(m.start.zekerheid)),
        Feit(
            _("Wie doet het"),
            blad.partij(m.trekker).naam,
            _("samen met {partijen}", partijen=met) if met else "",
        ),
        *feiten_geld(blad, m),
    )


def _hinder(blad: Blad, hinder: Hinder) -> HinderRegel:
    begin, eind = (
        woorden.maand(maand, blad.taal) if maand else "" for maand in (hinder.van, hinder.tot)
    )
    return HinderRegel(
        hinder.wat or _("Er is hinder van het werk."),
        woorden.tot_en_met(begin, eind),
        straatlinks(blad, hinder.straten),
    )


def _wanneer(blad: Blad, m: Maatregel) -> tuple[str, ...]:
    zinnen = [
        ngettext(
            "Het werk begint naar plan in {jaar} en duurt {n} jaar.",
            "Het werk begint naar plan in {jaar} en duurt {n} jaar.",
            m.duur,
            jaar=m.start.gepland,
        )
    ]
    venster = m.start.venster
    if len(venster) > 1:
        zinnen.append(
            _(
                "Het kan op zijn vroegst beginnen in {eerste} en op zijn laatst in {laatste}.",
                eerste=venster[0],
                laatste=venster[-1],
            )
        )
    gekozen = blad.resultaat[m.id].start
    if gekozen is not None and gekozen != m.start.gepland:
        zinnen.append(
            _(
                "In het voorstel begint het in {jaar}, omdat het dan het best past bij het geld en het andere werk.",
                jaar=gekozen,
            )
        )
    zinnen.append(_(_ZEKER_ZIN[m.start.zekerheid]))
    return tuple(zinnen)


_ZEKER_ZIN = {
    "vast": N_("Dit jaar staat vast."),
    "verwacht": N_("Dit is de verwachting. Het kan nog veranderen."),
    "onbekend": N_("Wanneer het begint is nog niet bekend."),
}


def _besluit(blad: Blad, m: Maatregel) -> Link:
    besluit = next((b for b in blad.plan.besluiten if b.id and b.id == m.besluit), None)
    return Link(besluit.naam or _("Besluit"), "besluiten.html") if besluit else Link("")


def _contact(m: Maatregel) -> tuple[Link, ...]:
    if m.contact is None:
        return ()
    kaal = "".join(teken for teken in m.contact.telefoon or "" if teken.isdigit())
    paren = (
        (m.contact.naam, ""),
        (m.contact.telefoon, f"tel:{kaal}"),
        (m.contact.e_mail, f"mailto:{m.contact.e_mail}"),
    )
    return tuple(Link(tekst, url) for tekst, url in paren if tekst)


def _uitsluitingen(blad: Blad, m: Maatregel) -> set[str]:
    andersom = {ander.id for ander in blad.plan.maatregelen if m.id in ander.sluit_uit}
    return set(m.sluit_uit) | andersom


def _gesprekken(blad: Blad, m: Maatregel) -> tuple[Gesprek, ...]:
    vragen = [
        Gesprek(v.vraag or "", v.antwoord or _(NOG_NIET))
        for v in blad.plan.vragen
        if v.vraag and m.id in v.maatregelen
    ]
    inbreng = [
        Gesprek(
            i.samenvatting or i.onderwerp or "",
            i.antwoord or _(NOG_NIET),
            _gevolg(i.wat_doen_we or ""),
        )
        for i in blad.plan.inbreng
        if m.id in i.gewijzigd and (i.samenvatting or i.onderwerp)
    ]
    return tuple(vragen + inbreng)


def _gevolg(wat_doen_we: str) -> str:
    return {
        "": "",
        "overgenomen": pgettext("reactie", "Overgenomen"),
        "deels": pgettext("reactie", "Deels"),
        "niet": pgettext("reactie", "Niet"),
        "later": pgettext("reactie", "Later"),
        "al geregeld": pgettext("reactie", "Al geregeld"),
    }[wat_doen_we]


def _bijgewerkt(blad: Blad, m: Maatregel) -> str:
    dag = m.laatst_bijgewerkt
    if not dag or dag > blad.vandaag:
        return ""
    return _("Bijgewerkt op {dag}.", dag=blad.datum(dag))


def _sommen(blad: Blad, m: Maatregel) -> tuple[Somblok, ...]:
    uitkomst = blad.resultaat[m.id]
    lijsten: dict[str, Sequence[Regel]] = {
        "kosten": m.kosten,
        "baten": m.baten,
        "overdrachten": m.overdrachten,
    }
    blokken = []
    for soort, titel, totaal in (
        ("kosten", _("Kosten"), woorden.euro_precies(uitkomst.kosten_cw, blad.taal)),
        ("baten", _("Baten"), woorden.euro_precies(uitkomst.baten_cw, blad.taal)),
        ("overdrachten", _("Overdrachten (tellen niet mee in het totaal)"), ""),
    ):
        regels = tuple(
            somregel(blad, f"maatregelen/{m.id}/{soort}/{r.nummer}", lijsten[soort][r.nummer], r)
            for r in uitkomst.regels
            if r.soort == soort
        )
        if regels:
            blokken.append(Somblok(titel, regels, totaal))
    return tuple(blokken)


def _uitkomst(blad: Blad, m: Maatregel) -> str:
    uitkomst = blad.resultaat[m.id]
    return _(
        "Saldo: {baten} − {kosten} = {saldo}",
        baten=woorden.euro_precies(uitkomst.baten_cw, blad.taal),
        kosten=woorden.euro_precies(uitkomst.kosten_cw, blad.taal),
        saldo=woorden.euro_precies(uitkomst.ncw, blad.taal),
    )
