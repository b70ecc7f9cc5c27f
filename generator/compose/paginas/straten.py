"""Mijn straat: every street with a page of its own, and the list of all of them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import groupby

from generator.compose.blad import Blad, straat_pad
from generator.compose.delen import (
    Link,
    MaatregelBord,
    OnbekendeStraat,
    Opening,
    StatusMerk,
    ZekerMerk,
)
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
from generator.compose.paginas.papier import downloadlink
from generator.model import woorden
from generator.model.keuzewoorden import keuzewoord
from generator.model.maatregel import Hinder, Maatregel
from generator.model.site_plan import Pagina
from generator.model.taal import N_, _, ngettext

GROEP = N_("Mijn straat")
_TE_LANG_VOOR_EEN_LIJST = 12


@dataclass(frozen=True, slots=True)
class Straatregel:
    """A street in the list, with what happens there in a few words."""

    naam: str
    url: str
    wat: str


@dataclass(frozen=True, slots=True)
class Straatgroep:
    """Streets with the same first letter; no letter where the list is short."""

    letter: str
    straten: tuple[Straatregel, ...]


@dataclass(frozen=True, slots=True)
class Straten:
    """View model of the list of streets."""

    opening: Opening
    groepen: tuple[Straatgroep, ...]
    onbekend: OnbekendeStraat


@dataclass(frozen=True, slots=True)
class Straatmaatregel:
    """A measure as a street sees it."""

    bord: MaatregelBord
    tekst: str
    wanneer: str
    status: StatusMerk
    zeker: ZekerMerk


@dataclass(frozen=True, slots=True)
class Jaargroep:
    """What begins in a year."""

    jaar: str
    maatregelen: tuple[Straatmaatregel, ...]


@dataclass(frozen=True, slots=True)
class Hinderregel:
    """What residents will notice of the work, and in which months."""

    wat: str
    wanneer: str
    bord: MaatregelBord


@dataclass(frozen=True, slots=True)
class Afvaller:
    """A measure that is not coming now, with the reason."""

    bord: MaatregelBord
    status: StatusMerk
    reden: str


@dataclass(frozen=True, slots=True)
class Straat:
    """View model of one street."""

    opening: Opening
    naam: str
    jaren: tuple[Jaargroep, ...]
    bron: str
    hinder: tuple[Hinderregel, ...]
    onbekend: tuple[str, ...]
    afvallers: tuple[Afvaller, ...]
    hele_wijk: tuple[Straatmaatregel, ...]
    bijeenkomsten: tuple[Bijeenkomst, ...]
    nieuws: tuple[tuple[Link, str], ...]
    schouw: tuple[tuple[Link, str], ...]
    reacties: tuple[Reactie, ...]
    vragen: tuple[Antwoord, ...]
    contact_naam: str
    contact: tuple[Link, ...]
    brief: Link


def paginas(blad: Blad) -> tuple[Pagina, ...]:
    """Compose the list of streets and a page for each of them."""
    straten = alle_straten(blad)
    if not straten:
        return ()
    lijst = Straten(_opening(blad, straten), _groepen(blad, straten), _onbekende_straat(blad))
    zin = _("Alle straten van {wijk}: wat er gebeurt, en wanneer.", wijk=blad.naam)
    return (
        Pagina("straten", _(GROEP), "straten", lijst, zin, _(GROEP)),
        *(_straat(blad, straat) for straat in straten),
    )


def _onbekende_straat(blad: Blad) -> OnbekendeStraat:
    contact = blad.plan.wijk.contact
    naam = (Link(contact.naam),) if contact and contact.naam else ()
    return OnbekendeStraat(
        _("Misschien hoort uw straat bij een andere wijk."),
        Link(_("Zoek in alle wijken"), "../index.html"),
        (*naam, *contactlinks(blad)),
    )


def alle_straten(blad: Blad) -> tuple[str, ...]:
    """Return the streets of the wijk by name, one for each address."""
    genoemd = list(blad.plan.wijk.straten)
    for maatregel in blad.plan.maatregelen:
        genoemd += maatregel.straten
        genoemd += [straat for hinder in maatregel.hinder for straat in hinder.straten]
    per_adres = {straat_pad(straat): straat for straat in reversed(genoemd)}
    return tuple(sorted(per_adres.values(), key=lambda s: (s.casefold(), s)))


def raakt(maatregel: Maatregel, straat: str) -> bool:
    """Tell whether a measure touches a street."""
    return straat in maatregel.straten or any(straat in h.straten for h in maatregel.hinder)


def _in_plan(blad: Blad, maatregel: Maatregel) -> bool:
    return blad.resultaat[maatregel.id].groep not in ("later", "niet") and not maatregel.uit


def _van_straat(blad: Blad, straat: str) -> list[Maatregel]:
    return [m for m in blad.op_nummer if raakt(m, straat)]


def _opening(blad: Blad, straten: tuple[str, ...]) -> Opening:
    met = sum(1 for straat in straten if any(_in_plan(blad, m) for m in _van_straat(blad, straat)))
    return blad.opening(_("Wat gebeurt er in mijn straat?"), _gepland(blad, met, straten))


def _gepland(blad: Blad, met: int, straten: tuple[str, ...]) -> str:
    alle = len(straten)
    if met == 0 and any(_van_straat(blad, straat) for straat in straten):
        return _("Kies uw straat. Er staat nu in geen enkele straat werk gepland.")
    if met == 0:
        return _(
            "Kies uw straat. Er zijn in {wijk} nog geen maatregelen aan een straat gekoppeld.",
            wijk=blad.naam,
        )
    if met == alle:
        return _(
            "Kies uw straat. In elke straat van {wijk} staat werk gepland.",
            wijk=blad.naam,
        )
    return _(
        "Kies uw straat. In {met} van de {alle} straten van {wijk} staat werk gepland.",
        met=met,
        alle=alle,
        wijk=blad.naam,
    )


def _groepen(blad: Blad, straten: tuple[str, ...]) -> tuple[Straatgroep, ...]:
    regels = [
        Straatregel(straat, f"{straat_pad(straat)}.html", _in_woorden(blad, straat))
        for straat in straten
    ]
    if len(regels) <= _TE_LANG_VOOR_EEN_LIJST:
        return (Straatgroep("", tuple(regels)),)
    return tuple(
        Straatgroep(letter, tuple(groep))
        for letter, groep in groupby(regels, key=lambda regel: regel.naam[:1].upper())
    )


def _in_woorden(blad: Blad, straat: str) -> str:
    eigen = [m for m in _van_straat(blad, straat) if _in_plan(blad, m)]
    if not eigen:
        return _("geen werk in het plan")
    return ngettext(
        "{n} maatregel, vanaf {jaar}",
        "{n} maatregelen, vanaf {jaar}",
        len(eigen),
        jaar=min(blad.start(m) for m in eigen),
    )


def _straat(blad: Blad, straat: str) -> Pagina:
    eigen = _van_straat(blad, straat)
    ids = frozenset(m.id for m in eigen)
    komt = [m for m in eigen if _in_plan(blad, m)]
    wijk = blad.plan.wijk
    inhoud = Straat(
        opening=blad.opening(
            straat, _lead(blad, straat, eigen, komt), Link(_(GROEP), "straten.html")
        ),
        naam=straat,
        jaren=_jaren(blad, komt),
        bron=_bron(blad),
        hinder=_hinder(blad, straat, komt),
        onbekend=_onbekend(blad, straat, komt),
        afvallers=_afvallers(blad, [m for m in eigen if m not in komt]),
        hele_wijk=tuple(_regel(blad, m) for m in _hele_wijk(blad)),
        bijeenkomsten=_bijeenkomsten(blad, straat, ids),
        nieuws=_nieuws(blad, straat, ids),
        schouw=_schouw(blad, straat),
        reacties=_reacties(blad, straat, ids),
        vragen=_vragen(blad, straat, ids),
        contact_naam=wijk.contact.naam or "" if wijk.contact else "",
        contact=contactlinks(blad),
        brief=_brief(blad, straat),
    )
    zin = _(
        "Wat er gebeurt in de straat {straat} in {wijk}: wat u merkt, wanneer en hoe zeker.",
        straat=straat,
        wijk=blad.naam,
    )
    return Pagina(straat_pad(straat), straat, "straat", inhoud, zin, _(GROEP), in_menu=False)


def _brief(blad: Blad, straat: str) -> Link:
    """Return the letter of a street, or a link to nothing where none was printed."""
    papier = blad.papier.bestanden if blad.papier else ()
    return next((downloadlink(blad, b) for b in papier if b.straat == straat), Link(""))


def _lead(blad: Blad, straat: str, eigen: list[Maatregel], komt: list[Maatregel]) -> str:
    if not eigen:
        return _("Voor deze straat staan geen maatregelen in het plan.")
    if not komt:
        return _("Voor deze straat staat er nu geen werk op de planning. Er is wel naar gekeken.")
    start, eind = min(map(blad.start, komt)), max(blad.start(m) + m.duur - 1 for m in komt)
    wanneer = (
        _("in {jaar}", jaar=start)
        if start == eind
        else _("tussen {begin} en {eind}", begin=start, eind=eind)
    )
    zin = ngettext(
        "{hoeveel} maatregel raakt uw straat, {wanneer}.",
        "{hoeveel} maatregelen raken uw straat, {wanneer}.",
        len(komt),
        hoeveel=woorden.telwoord(len(komt)),
        wanneer=wanneer,
    )
    hinder = _eerste_hinder(blad, straat, komt)
    return f"{zin} {hinder}" if hinder else zin


def _eerste_hinder(blad: Blad, straat: str, komt: list[Maatregel]) -> str:
    """Say when the first hinder is that is not over, and which may come before it."""
    komend = [
        hinder
        for m in komt
        for hinder in _hinder_in(m, straat)
        if m.status != "klaar" and hinder.van and not _voorbij(hinder, blad.vandaag)
    ]
    if not komend:
        return ""
    eerste = min(komend, key=lambda hinder: hinder.van or "")
    van = eerste.van or ""
    if van <= blad.vandaag.isoformat()[: len(van)]:
        tijdvak = woorden.tijdvak(eerste.van, eerste.tot, blad.taal)
        return _("Volgens het plan is er nu hinder: {tijdvak}.", tijdvak=tijdvak)
    wanneer = _in_maanden(eerste, blad.taal)
    eerder = [m for m in _zonder_maanden(straat, komt) if str(blad.start(m)) <= van[:4]]
    if not eerder:
        return _("De eerste hinder verwachten we {wanneer}.", wanneer=wanneer)
    bekend = _("Hinder waarvan we de maanden weten, komt {wanneer}.", wanneer=wanneer)
    onbekend = ngettext(
        "Van ‘{naam}’ ({jaren}) weten we de maanden nog niet: daar kunt u eerder iets van merken.",
        "Van {n} maatregelen weten we de maanden nog niet: daar kunt u eerder iets van merken.",
        len(eerder),
        naam=eerder[0].naam,
        jaren=blad.wanneer(eerder[0]),
    )
    return f"{bekend} {onbekend}"


def _voorbij(hinder: Hinder, vandaag: dt.date) -> bool:
    laatst = hinder.tot or hinder.van or ""
    return laatst < vandaag.isoformat()[: len(laatst)]


def _hinder_in(m: Maatregel, straat: str) -> list[Hinder]:
    """List the hinder of a measure in a street; without streets it is in all of the measure's."""
    return [h for h in m.hinder if straat in (h.straten or m.straten)]


def _zonder_maanden(straat: str, komt: list[Maatregel]) -> list[Maatregel]:
    """List the measures that are still to come without saying in which months."""
    return [
        m
        for m in komt
        if m.status != "klaar" and not any(hinder.van for hinder in _hinder_in(m, straat))
    ]


def _in_maanden(hinder: Hinder, taal: str) -> str:
    tijdvak = woorden.tijdvak(hinder.van, hinder.tot, taal)
    if hinder.tot is None:
        return tijdvak
    if hinder.van == hinder.tot:
        return _("in {maand}", maand=tijdvak)
    return _("van {tijdvak}", tijdvak=tijdvak)


def _regel(blad: Blad, maatregel: Maatregel) -> Straatmaatregel:
    return Straatmaatregel(
        bord=blad.bord(maatregel.id),
        tekst=maatregel.wat_merkt_u or maatregel.samenvatting or "",
        wanneer=blad.wanneer(maatregel),
        status=blad.status(maatregel.status),
        zeker=blad.zeker(maatregel.start.zekerheid),
    )


def _jaren(blad: Blad, komt: list[Maatregel]) -> tuple[Jaargroep, ...]:
    op_tijd = sorted(komt, key=lambda m: (blad.start(m), blad.plan.nummer[m.id]))
    return tuple(
        Jaargroep(str(jaar), tuple(_regel(blad, m) for m in groep))
        for jaar, groep in groupby(op_tijd, key=blad.start)
    )


def _bron(blad: Blad) -> str:
    return _(
        "Jaren en maatregelen komen uit het wijkplan: {versie}. "
        "Vast: hierover is besloten. Verwacht: zo staat het in het plan, maar het kan nog "
        "schuiven. Onbekend: het begin staat nog open.",
        versie=blad.versie_in_woorden,
    )


def _hinder(blad: Blad, straat: str, komt: list[Maatregel]) -> tuple[Hinderregel, ...]:
    paren = [
        (hinder, m)
        for m in komt
        for hinder in _hinder_in(m, straat)
        if m.status != "klaar" and not _voorbij(hinder, blad.vandaag)
    ]
    op_tijd = sorted(paren, key=lambda paar: (paar[0].van or "9", blad.plan.nummer[paar[1].id]))
    return tuple(
        Hinderregel(
            hinder.wat or _("Er wordt gewerkt."),
            woorden.tijdvak(hinder.van, hinder.tot, blad.taal) or _("maanden nog niet bekend"),
            blad.bord(m.id),
        )
        for hinder, m in op_tijd
    )


def _onbekend(blad: Blad, straat: str, komt: list[Maatregel]) -> tuple[str, ...]:
    def namen(maatregelen: list[Maatregel]) -> str:
        return woorden.opsomming([f"‘{m.naam}’" for m in maatregelen], blad.taal)

    open_ = [m for m in komt if m.status != "klaar"]
    begin = [m for m in open_ if m.start.zekerheid == "onbekend"]
    maanden = [m for m in _zonder_maanden(straat, komt) if m not in begin]
    zinnen = (
        begin and _("Wanneer dit begint: {namen}.", namen=namen(begin)),
        maanden and _("In welke maanden u iets merkt van {namen}.", namen=namen(maanden)),
    )
    return tuple(zin for zin in zinnen if zin)


def _afvallers(blad: Blad, maatregelen: list[Maatregel]) -> tuple[Afvaller, ...]:
    return tuple(
        Afvaller(
            blad.bord(m.id),
            blad.status(m.status),
            m.reden_status or blad.resultaat[m.id].reden or "",
        )
        for m in maatregelen
    )


def _hele_wijk(blad: Blad) -> list[Maatregel]:
    plaatsloos = [
        m for m in blad.op_nummer if not m.straten and not any(h.straten for h in m.hinder)
    ]
    return [m for m in plaatsloos if _in_plan(blad, m)]


def _bijeenkomsten(blad: Blad, straat: str, ids: frozenset[str]) -> tuple[Bijeenkomst, ...]:
    komend = [
        (n, a)
        for n, a in enumerate(blad.plan.agenda)
        if is_komend(a, blad.vandaag)
        and (straat in a.straten or ids & set(a.maatregelen) or not (a.straten or a.maatregelen))
    ]
    return tuple(bijeenkomst(blad, a, n) for n, a in op_dag(komend))


def _nieuws(blad: Blad, straat: str, ids: frozenset[str]) -> tuple[tuple[Link, str], ...]:
    berichten = [
        b
        for b in blad.plan.nieuws
        if b.datum <= blad.vandaag and (straat in b.kop.straten or ids & set(b.kop.maatregelen))
    ]
    nieuwste = sorted(berichten, key=lambda b: (b.datum, b.id), reverse=True)
    return tuple((Link(b.naam, f"nieuws/{b.id}.html"), blad.datum(b.datum)) for b in nieuwste)


def _schouw(blad: Blad, straat: str) -> tuple[tuple[Link, str], ...]:
    return tuple(
        (
            Link(
                w.naam or w.plek or _("Waarneming"), f"wijkschouw.html#waarneming-{w.id or n + 1}"
            ),
            woorden.hoofdletter(keuzewoord(w.status or "")),
        )
        for n, w in enumerate(blad.plan.wijkschouw)
        if straat in w.straten or w.plek == straat
    )


def _reacties(blad: Blad, straat: str, ids: frozenset[str]) -> tuple[Reactie, ...]:
    return tuple(
        reactie(blad, inbreng, n)
        for n, inbreng in enumerate(blad.plan.inbreng)
        if straat in inbreng.straten or (not inbreng.straten and ids & set(inbreng.gewijzigd))
    )


def _vragen(blad: Blad, straat: str, ids: frozenset[str]) -> tuple[Antwoord, ...]:
    return tuple(
        antwoord(blad, vraag, n)
        for n, vraag in enumerate(blad.plan.vragen)
        if vraag.vraag
        and (straat in vraag.straten or (not vraag.straten and ids & set(vraag.maatregelen)))
    )
