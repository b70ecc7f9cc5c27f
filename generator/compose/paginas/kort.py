"""In het kort: what this is, what changes for you, how sure, whom to ask."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from generator.compose.blad import Blad, straat_pad
from generator.compose.delen import Cijfer, Link, Opening, Regel, StatusMerk
from generator.compose.foto import Fotobeeld, fotobeeld
from generator.compose.metingen import kerncijfers
from generator.compose.paginas.zekerheid import zo_zeker
from generator.model import woorden
from generator.model.beeld import Grafiek
from generator.model.keuzewoorden import keuzewoord
from generator.model.maatregel import Maatregel
from generator.model.site_plan import Pagina
from generator.model.taal import N_, _, ngettext
from generator.model.velden import Contact
from generator.model.verslag import Activiteit

MEEST_NIEUWS = 3
MEEST_OPEN = 5  # a longer list of what is done or off is folded
FOTO_MATEN = "(min-width: 64rem) 30rem, 92vw"
_INBRENG = {
    "overgenomen": N_("{n} overgenomen"),
    "deels": N_("{n} deels overgenomen"),
    "later": N_("{n} voor later bewaard"),
    "al geregeld": N_("{n} al geregeld"),
    "niet": N_("{n} niet overgenomen"),
}
LAATST = dt.datetime(9999, 1, 1)  # noqa: DTZ001 - local time, as people write it


@dataclass(frozen=True, slots=True)
class Groep:
    """Measures that start at about the same time, counted and listed; folded under `vouw`."""

    aantal: str
    naam: str
    uitleg: str
    regels: tuple[Regel, ...]
    vouw: str


@dataclass(frozen=True, slots=True)
class Meerwaarde:
    """What planning together adds, in one amount and one sentence."""

    bedrag: str
    zin: str
    zo_zeker: str
    grafiek: Grafiek | None
    bron: str


@dataclass(frozen=True, slots=True)
class Straatkeuze:
    """A street and its page."""

    naam: str
    url: str


@dataclass(frozen=True, slots=True)
class Kort:
    """View model of the front page of a wijk."""

    opening: Opening
    status: StatusMerk
    versie: str
    straten: tuple[Straatkeuze, ...]
    eerst: tuple[Groep, ...]
    daarna: tuple[Groep, ...]
    meerwaarde: Meerwaarde | None
    cijfers: tuple[Cijfer, ...]
    cijfers_bron: str
    bijeenkomst: Regel | None
    nieuws: tuple[Regel, ...]
    inbreng: str
    contact: tuple[Link, ...]
    contact_naam: str
    nulalternatief: str
    foto: Fotobeeld | None = None


def paginas(blad: Blad) -> tuple[Pagina, ...]:
    """Compose the front page."""
    wijk = blad.plan.wijk
    cijfers, bron = kerncijfers(blad)
    eerst, daarna = _groepen(blad)
    inhoud = Kort(
        opening=Opening(blad.naam, wijk.samenvatting or _eigen_samenvatting(blad)),
        status=blad.status(wijk.status),
        versie=_("Wijkplan, {versie}", versie=blad.versie_in_woorden),
        straten=tuple(
            Straatkeuze(straat, f"{straat_pad(straat)}.html") for straat in sorted(wijk.straten)
        ),
        eerst=eerst,
        daarna=daarna,
        meerwaarde=_meerwaarde(blad),
        cijfers=cijfers,
        cijfers_bron=bron,
        bijeenkomst=_bijeenkomst(blad),
        nieuws=_nieuws(blad),
        inbreng=_inbreng(blad),
        contact=contactlinks(blad),
        contact_naam=wijk.contact.naam or "" if wijk.contact else "",
        nulalternatief=wijk.nulalternatief or "",
        foto=fotobeeld(blad, wijk.foto, maten=FOTO_MATEN, meteen=True),
    )
    zin = wijk.samenvatting or _("Het wijkplan van {wijk} in het kort.", wijk=blad.naam)
    return (Pagina("index", _("In het kort"), "kort", inhoud, zin),)


def _eigen_samenvatting(blad: Blad) -> str:
    return ngettext(
        "Dit plan voor {wijk} heeft {n} maatregel. Hier leest u wat er gebeurt, wanneer en waarom.",
        "Dit plan voor {wijk} heeft {n} maatregelen. Hier leest u wat er gebeurt, wanneer en waarom.",
        len(blad.plan.maatregelen),
        wijk=blad.naam,
    )


def _groepen(blad: Blad) -> tuple[tuple[Groep, ...], tuple[Groep, ...]]:
    """Group the measures: those that come first, and the others beside them."""
    if blad.uitkomst.portefeuille is None:
        naam = ngettext("maatregel", "maatregelen", len(blad.op_nummer))
        return (_groep(blad, naam, _("Wat er in dit plan staat."), blad.op_nummer),), ()
    grens = blad.plan.gedeeld.config.rekenregels.basisjaar + 3
    per_soort: dict[str, list[Maatregel]] = {}
    for m in blad.op_nummer:
        per_soort.setdefault(_soort(blad, m), []).append(m)
    groepen = {
        soort: _groep(
            blad, _(naam), _(uitleg, jaar=grens), per_soort[soort], vouwbaar=soort in _ACHTERAF
        )
        for soort, (naam, uitleg) in _SOORTEN.items()
        if soort in per_soort
    }
    eerst = [groep for soort, groep in groepen.items() if soort in ("bezig", "nu")]
    daarna = [groep for soort, groep in groepen.items() if soort not in ("bezig", "nu")]
    return (tuple(eerst), tuple(daarna)) if eerst else (tuple(daarna[:1]), tuple(daarna[1:]))


_SOORTEN = {
    "bezig": (N_("nu bezig"), N_("Hier wordt aan gewerkt.")),
    "nu": (N_("eerst aan de beurt"), N_("Begint voor {jaar}.")),
    "straks": (N_("straks"), N_("Begint in {jaar} of later.")),
    "klaar": (N_("klaar"), N_("Is al gedaan.")),
    "later": (
        N_("later of niet"),
        N_("Hoort nu niet bij het plan. Bij elke maatregel leest u waarom."),
    ),
    "vervallen": (N_("vervallen"), N_("Gaat niet door.")),
}
_ACHTERAF = ("klaar", "later", "vervallen")


def _soort(blad: Blad, maatregel: Maatregel) -> str:
    if maatregel in blad.plan.bezig:
        return "bezig"
    if maatregel.status == "vervallen":
        return "vervallen"
    groep = blad.resultaat[maatregel.id].groep or ""
    return "later" if groep == "niet" else groep


def _groep(
    blad: Blad,
    naam: str,
    uitleg: str,
    leden: list[Maatregel] | tuple[Maatregel, ...],
    *,
    vouwbaar: bool = False,
) -> Groep:
    op_tijd = sorted(leden, key=lambda m: (blad.start(m), blad.plan.nummer[m.id]))
    regels = tuple(_regel(blad, m) for m in op_tijd)
    lang = vouwbaar and len(leden) > MEEST_OPEN
    vouw = _("Toon deze {aantal} maatregelen", aantal=len(leden)) if lang else ""
    return Groep(str(len(leden)), naam, uitleg, regels, vouw)


def _regel(blad: Blad, m: Maatregel) -> Regel:
    """Name a measure with its years, or with the reason why it is dropped."""
    if m.status == "vervallen":
        return Regel(Link(m.naam), bord=blad.bord(m.id), tekst=m.reden_status or "")
    return Regel(Link(m.naam), bord=blad.bord(m.id), rechts=wanneer_of_niet(blad, m))


def wanneer_of_niet(blad: Blad, maatregel: Maatregel) -> str:
    """Give the years of a measure, or why it has none."""
    if maatregel.uit:
        return keuzewoord(maatregel.status)
    uitkomst = blad.resultaat[maatregel.id]
    if uitkomst.groep == "later":
        return _("later")
    if uitkomst.groep == "niet":
        return _("niet gekozen")
    return blad.wanneer(maatregel)


def _meerwaarde(blad: Blad) -> Meerwaarde | None:
    samen = blad.uitkomst.samenwerken
    if samen is None:
        return None
    som = samen.scenarios["afgestemd"].ncw - samen.scenarios["apart"].ncw
    if woorden.richting(som) == 0:
        zin = _("verschil: samen plannen levert in deze wijk niet meer op dan elk een eigen plan.")
    elif som < 0:
        zin = _("minder dan wanneer elke partij een eigen plan maakt.")
    else:
        zin = _(
            "meer waarde voor de wijk en de samenleving dan wanneer elke partij een eigen plan maakt."
        )
    return Meerwaarde(
        blad.euro(abs(som)), zin, zo_zeker(blad), blad.grafiek("samenwerken"), blad.bron_bedragen
    )


def _bijeenkomst(blad: Blad) -> Regel | None:
    komend = [
        a
        for a in blad.plan.agenda
        if a.begin and a.begin.date() >= blad.vandaag and a.status not in ("afgelast", "geweest")
    ]
    if not komend:
        return None
    eerst = min(komend, key=_begin)
    return Regel(
        Link(eerst.naam or _("Bijeenkomst"), "meedoen.html"),
        tekst=eerst.tekst or eerst.plaats or "",
        rechts=woorden.moment(eerst.begin, eerst.einde, blad.taal),
    )


def _begin(activiteit: Activiteit) -> dt.datetime:
    return activiteit.begin or LAATST


def _nieuws(blad: Blad) -> tuple[Regel, ...]:
    actueel = [
        b
        for b in blad.plan.nieuws
        if b.datum <= blad.vandaag and not (b.kop.vervalt and b.kop.vervalt < blad.vandaag)
    ]
    nieuwste = sorted(actueel, key=lambda b: (b.datum, b.id), reverse=True)[:MEEST_NIEUWS]
    return tuple(
        Regel(
            Link(b.naam, f"nieuws/{b.id}.html"),
            tekst=b.kop.samenvatting or "",
            rechts=blad.datum(b.datum),
        )
        for b in nieuwste
    )


def _inbreng(blad: Blad) -> str:
    inbreng = blad.plan.inbreng
    if not inbreng:
        return ""
    delen = [
        _(zin, n=n)
        for soort, zin in _INBRENG.items()
        if (n := sum(1 for i in inbreng if i.wat_doen_we == soort))
    ]
    genoemd = ngettext(
        "Bewoners noemden {n} onderwerp.", "Bewoners noemden {n} onderwerpen.", len(inbreng)
    )
    if not delen:
        return genoemd
    gedaan = _("Wat ermee is gedaan: {lijst}.", lijst=woorden.opsomming(delen, blad.taal))
    return f"{genoemd} {gedaan}"


def contactlinks(blad: Blad) -> tuple[Link, ...]:
    """List the ways to reach the office of a wijk."""
    return links_van(blad.plan.wijk.contact or blad.plan.gedeeld.config.site.contact)


def links_van(contact: Contact | None) -> tuple[Link, ...]:
    """List the ways to reach an office: telephone, e-mail, address, hours."""
    if contact is None:
        return ()
    kaal = "".join(teken for teken in contact.telefoon or "" if teken.isdigit() or teken == "+")
    paren = (
        (contact.telefoon, f"tel:{kaal}"),
        (contact.e_mail, f"mailto:{contact.e_mail}"),
        (contact.adres, ""),
        (contact.bereikbaar, ""),
        (contact.url, contact.url or ""),
    )
    return tuple(Link(tekst, url) for tekst, url in paren if tekst)
