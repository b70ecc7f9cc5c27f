"""Afspraken, besluiten en regelingen: what was promised, what was decided, what you can get."""

from __future__ import annotations

from dataclasses import dataclass

from generator.compose.blad import Blad
from generator.compose.delen import Link, MaatregelBord, Opening, PartijMerk, StatusMerk
from generator.model import woorden
from generator.model.keuzewoorden import keuzewoord
from generator.model.site_plan import Pagina
from generator.model.taal import N_, _, ngettext
from generator.model.velden import Contact
from generator.model.verslag import Afspraak, Besluit, Geldigheid, Rechtsmiddel, Regeling

GROEP = N_("Afspraken")
OVERIG = N_("andere afspraken")


@dataclass(frozen=True, slots=True)
class Afspraakblok:
    """An agreement: who, what, until when, how far."""

    anker: str
    naam: str
    tekst: str
    partijen: tuple[PartijMerk, ...]
    status: StatusMerk | None
    feiten: tuple[tuple[str, str], ...]
    document: Link
    borden: tuple[MaatregelBord, ...]
    bron: Link


@dataclass(frozen=True, slots=True)
class Afspraakgroep:
    """Agreements about the same kind of thing."""

    naam: str
    afspraken: tuple[Afspraakblok, ...]


@dataclass(frozen=True, slots=True)
class Afspraken:
    """View model of the agreements."""

    opening: Opening
    groepen: tuple[Afspraakgroep, ...]
    bron: str


@dataclass(frozen=True, slots=True)
class Besluitblok:
    """A decision: of whom, when, and what can still be done about it."""

    anker: str
    naam: str
    datum: str
    orgaan: str
    soort: str
    tekst: str
    rechtsmiddel: str
    stuk: Link
    borden: tuple[MaatregelBord, ...]
    bron: Link


@dataclass(frozen=True, slots=True)
class Besluiten:
    """View model of the decisions, newest first."""

    opening: Opening
    besluiten: tuple[Besluitblok, ...]


@dataclass(frozen=True, slots=True)
class Regelingblok:
    """A scheme: for whom, what you get, where to ask."""

    anker: str
    naam: str
    voor_wie: str
    wat: str
    voorwaarden: str
    feiten: tuple[tuple[str, str], ...]
    aanvragen: tuple[Link, ...]
    bron: Link


@dataclass(frozen=True, slots=True)
class Regelingen:
    """View model of the schemes."""

    opening: Opening
    regelingen: tuple[Regelingblok, ...]


def paginas(blad: Blad) -> tuple[Pagina, ...]:
    """Compose agreements, decisions and schemes, each only where there are any."""
    return (*_afspraken(blad), *_besluiten(blad), *_regelingen(blad))


def _afspraken(blad: Blad) -> tuple[Pagina, ...]:
    if not blad.plan.afspraken:
        return ()
    groepen: dict[str, list[Afspraakblok]] = {}
    for nummer, afspraak in enumerate(blad.plan.afspraken):
        groepen.setdefault(afspraak.soort or OVERIG, []).append(_afspraak(blad, afspraak, nummer))
    inhoud = Afspraken(
        blad.opening(_("Wie heeft wat afgesproken?"), _afspraken_lead(blad)),
        tuple(
            Afspraakgroep(woorden.hoofdletter(keuzewoord(naam)), tuple(leden))
            for naam, leden in groepen.items()
        ),
        blad.bron_bedragen if any(a.bedrag for a in blad.plan.afspraken) else "",
    )
    zin = _("De afspraken tussen de partijen in {wijk}, en hoe ver ze zijn.", wijk=blad.naam)
    return (Pagina("afspraken", _("Afspraken"), "afspraken", inhoud, zin, _(GROEP)),)


def _afspraken_lead(blad: Blad) -> str:
    afspraken = blad.plan.afspraken
    zin = ngettext(
        "De partijen maakten {n} afspraak.", "De partijen maakten {n} afspraken.", len(afspraken)
    )
    telling = [
        _(tekst, n=n)
        for status, tekst in _STAND.items()
        if (n := sum(1 for a in afspraken if a.status == status))
    ]
    if not telling:
        return zin
    stand = _("Stand: {telling}.", telling=woorden.opsomming(telling, blad.taal))
    return f"{zin} {stand}"


_STAND = {
    "voorstel": N_("{n} nog een voorstel"),
    "afgesproken": N_("{n} afgesproken"),
    "getekend": N_("{n} getekend"),
    "gewijzigd": N_("{n} later gewijzigd"),
    "uitgevoerd": N_("{n} uitgevoerd"),
}


def _afspraak(blad: Blad, afspraak: Afspraak, nummer: int) -> Afspraakblok:
    feiten = (
        (_("Bedrag"), blad.euro(afspraak.bedrag) if afspraak.bedrag is not None else ""),
        (_("Geldt"), _geldig(blad, Geldigheid(van=afspraak.vanaf, tot=afspraak.tot))),
        (
            _("Wij kijken terug op"),
            blad.datum(afspraak.evaluatiedatum) if afspraak.evaluatiedatum else "",
        ),
    )
    return Afspraakblok(
        anker=f"afspraak-{afspraak.id or nummer + 1}",
        naam=afspraak.naam or _("Afspraak"),
        tekst=afspraak.tekst or "",
        partijen=tuple(blad.partij(id_) for id_ in afspraak.partijen),
        status=blad.status(afspraak.status) if afspraak.status else None,
        feiten=tuple((vraag, feit) for vraag, feit in feiten if feit),
        document=Link(_("Lees het stuk"), afspraak.document or ""),
        borden=blad.borden(afspraak.maatregelen),
        bron=blad.bronlink(afspraak.bron),
    )


def _geldig(blad: Blad, geldig: Geldigheid) -> str:
    begin, eind = (blad.datum(dag) if dag else "" for dag in (geldig.van, geldig.tot))
    return woorden.tot_en_met(begin, eind)


def _besluiten(blad: Blad) -> tuple[Pagina, ...]:
    besluiten = blad.plan.besluiten
    if not besluiten:
        return ()
    genummerd = sorted(
        enumerate(besluiten),
        key=lambda p: (p[1].datum.isoformat() if p[1].datum else "", -p[0]),
        reverse=True,
    )
    blokken = tuple(_besluit(blad, besluit, nummer) for nummer, besluit in genummerd)
    genomen = ngettext(
        "Over dit plan is {n} besluit genomen.",
        "Over dit plan zijn {n} besluiten genomen.",
        len(blokken),
    )
    lead = f"{genomen} {_wat_kan_nog(blad)}"
    inhoud = Besluiten(blad.opening(_("Wat is er besloten?"), lead), blokken)
    zin = _(
        "De besluiten over {wijk}, van wie ze zijn en wat u er nog tegen kunt doen.", wijk=blad.naam
    )
    return (Pagina("besluiten", _("Besluiten"), "besluiten", inhoud, zin, _(GROEP)),)


def _wat_kan_nog(blad: Blad) -> str:
    open_ = sum(1 for besluit in blad.plan.besluiten if _staat_open(blad, besluit.rechtsmiddel))
    if not open_:
        return _("De reactietermijnen zijn voorbij, of er was er geen.")
    return ngettext(
        "Tegen {n} besluit kunt u nog iets doen.",
        "Tegen {n} besluiten kunt u nog iets doen.",
        open_,
    )


def _staat_open(blad: Blad, middel: Rechtsmiddel | None) -> bool:
    if middel is None or middel.soort is None:
        return False
    return middel.tot is None or middel.tot >= blad.vandaag


def _besluit(blad: Blad, besluit: Besluit, nummer: int) -> Besluitblok:
    return Besluitblok(
        anker=f"besluit-{besluit.id or nummer + 1}",
        naam=besluit.naam or _("Besluit"),
        datum=blad.datum(besluit.datum) if besluit.datum else _("Dag onbekend"),
        orgaan=besluit.orgaan or "",
        soort=besluit.soort or "",
        tekst=besluit.tekst or besluit.toelichting or "",
        rechtsmiddel=_rechtsmiddel(blad, besluit),
        stuk=Link(_("Lees het besluit"), besluit.stuk or ""),
        borden=blad.borden(besluit.maatregelen),
        bron=blad.bronlink(besluit.bron),
    )


def _rechtsmiddel(blad: Blad, besluit: Besluit) -> str:
    middel = besluit.rechtsmiddel
    if middel is None or middel.soort is None:
        return ""
    zonder_dag, kan, kon = _RECHTSMIDDEL[middel.soort]
    if middel.tot is None:
        return _(zonder_dag)
    zin = kan if _staat_open(blad, middel) else kon
    return _(zin, dag=blad.datum(middel.tot))


_RECHTSMIDDEL = {
    "zienswijze": (
        N_("U kunt een zienswijze geven. De laatste dag staat niet in het plan."),
        N_("U kunt een zienswijze geven tot en met {dag}."),
        N_("Een zienswijze geven kon tot en met {dag}."),
    ),
    "bezwaar": (
        N_("U kunt bezwaar maken. De laatste dag staat niet in het plan."),
        N_("U kunt bezwaar maken tot en met {dag}."),
        N_("Bezwaar maken kon tot en met {dag}."),
    ),
    "beroep": (
        N_("U kunt in beroep gaan. De laatste dag staat niet in het plan."),
        N_("U kunt in beroep gaan tot en met {dag}."),
        N_("In beroep gaan kon tot en met {dag}."),
    ),
}


def _regelingen(blad: Blad) -> tuple[Pagina, ...]:
    regelingen = blad.plan.regelingen
    if not regelingen:
        return ()
    lead = ngettext(
        "Er is {n} regeling voor bewoners van {wijk}. Per regeling leest u of die voor u is.",
        "Er zijn {n} regelingen voor bewoners van {wijk}. Per regeling leest u of die voor u is.",
        len(regelingen),
        wijk=blad.naam,
    )
    inhoud = Regelingen(
        blad.opening(_("Waar heeft u recht op?"), lead),
        tuple(_regeling(blad, regeling, nummer) for nummer, regeling in enumerate(regelingen)),
    )
    zin = _("Vergoedingen, subsidies en hulp voor bewoners van {wijk}.", wijk=blad.naam)
    titel = _("Regelingen voor bewoners")
    return (Pagina("regelingen", titel, "regelingen", inhoud, zin, _(GROEP)),)


def _regeling(blad: Blad, regeling: Regeling, nummer: int) -> Regelingblok:
    feiten = (
        (_("Peildatum"), blad.datum(regeling.peildatum) if regeling.peildatum else ""),
        (_("Geldt"), _geldig(blad, regeling.geldig) if regeling.geldig else ""),
    )
    return Regelingblok(
        anker=f"regeling-{regeling.id or nummer + 1}",
        naam=regeling.naam or _("Regeling"),
        voor_wie=regeling.voor_wie or "",
        wat=regeling.wat_krijgt_u or "",
        voorwaarden=regeling.voorwaarden or "",
        feiten=tuple((vraag, feit) for vraag, feit in feiten if feit),
        aanvragen=_aanvragen(regeling.aanvragen_bij),
        bron=blad.bronlink(regeling.bron),
    )


def _aanvragen(bij: Contact | str | None) -> tuple[Link, ...]:
    if bij is None:
        return ()
    if isinstance(bij, str):
        return (Link(bij),)
    kaal = "".join(teken for teken in bij.telefoon or "" if teken.isdigit() or teken == "+")
    paren = (
        (bij.naam, ""),
        (bij.telefoon, f"tel:{kaal}"),
        (bij.e_mail, f"mailto:{bij.e_mail}"),
        (bij.adres, ""),
        (bij.bereikbaar, ""),
        (bij.url, bij.url or ""),
    )
    return tuple(Link(tekst, url) for tekst, url in paren if tekst)
