"""Afspraken, besluiten en regelingen: what was promised, what was decided, what you can get."""

from __future__ import annotations

from dataclasses import dataclass

from generator.compose.blad import Blad
from generator.compose.delen import Link, MaatregelBord, Opening, PartijMerk, StatusMerk
from generator.model import woorden
from generator.model.site_plan import Pagina
from generator.model.velden import Contact
from generator.model.verslag import Afspraak, Besluit, Geldigheid, Regeling

GROEP = "Afspraken"
OVERIG = "andere afspraken"


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
        blad.opening("Wie heeft wat afgesproken?", _afspraken_lead(blad)),
        tuple(
            Afspraakgroep(woorden.hoofdletter(naam), tuple(leden))
            for naam, leden in groepen.items()
        ),
        blad.bron_bedragen if any(a.bedrag for a in blad.plan.afspraken) else "",
    )
    zin = f"De afspraken tussen de partijen in {blad.naam}, en hoe ver ze zijn."
    return (Pagina("afspraken", "Afspraken", "afspraken", inhoud, zin, GROEP),)


def _afspraken_lead(blad: Blad) -> str:
    afspraken = blad.plan.afspraken
    telling = [
        f"{n} {woord}"
        for status, woord in (
            ("voorstel", "nog een voorstel"), ("afgesproken", "afgesproken"),
            ("getekend", "getekend"), ("gewijzigd", "later gewijzigd"), ("uitgevoerd", "uitgevoerd"),
        )
        if (n := sum(1 for a in afspraken if a.status == status))
    ]  # fmt: skip
    zin = f"De partijen maakten {woorden.aantal(len(afspraken), 'afspraak', 'afspraken')}."
    return f"{zin} Stand: {woorden.opsomming(telling, blad.taal)}." if telling else zin


def _afspraak(blad: Blad, afspraak: Afspraak, nummer: int) -> Afspraakblok:
    feiten = (
        ("Bedrag", blad.euro(afspraak.bedrag) if afspraak.bedrag is not None else ""),
        ("Geldt", _geldig(blad, Geldigheid(van=afspraak.vanaf, tot=afspraak.tot))),
        (
            "Wij kijken terug op",
            blad.datum(afspraak.evaluatiedatum) if afspraak.evaluatiedatum else "",
        ),
    )
    return Afspraakblok(
        anker=f"afspraak-{afspraak.id or nummer + 1}",
        naam=afspraak.naam or "Afspraak",
        tekst=afspraak.tekst or "",
        partijen=tuple(blad.partij(id_) for id_ in afspraak.partijen),
        status=blad.status(afspraak.status) if afspraak.status else None,
        feiten=tuple((vraag, feit) for vraag, feit in feiten if feit),
        document=Link("Lees het stuk", afspraak.document or ""),
        borden=blad.borden(afspraak.maatregelen),
        bron=blad.bronlink(afspraak.bron),
    )


def _geldig(blad: Blad, geldig: Geldigheid) -> str:
    if geldig.van and geldig.tot:
        return f"{blad.datum(geldig.van)} tot en met {blad.datum(geldig.tot)}"
    if geldig.van:
        return f"vanaf {blad.datum(geldig.van)}"
    return f"tot en met {blad.datum(geldig.tot)}" if geldig.tot else ""


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
    open_ = [b for b in blokken if b.rechtsmiddel.startswith("U kunt")]
    lead = f"Over dit plan {'is' if len(blokken) == 1 else 'zijn'} {woorden.aantal(len(blokken), 'besluit', 'besluiten')} genomen."
    lead += (
        f" Tegen {woorden.aantal(len(open_), 'besluit', 'besluiten')} kunt u nog iets doen."
        if open_
        else " De reactietermijnen zijn voorbij, of er was er geen."
    )
    inhoud = Besluiten(blad.opening("Wat is er besloten?", lead), blokken)
    zin = f"De besluiten over {blad.naam}, van wie ze zijn en wat u er nog tegen kunt doen."
    return (Pagina("besluiten", "Besluiten", "besluiten", inhoud, zin, GROEP),)


def _besluit(blad: Blad, besluit: Besluit, nummer: int) -> Besluitblok:
    return Besluitblok(
        anker=f"besluit-{besluit.id or nummer + 1}",
        naam=besluit.naam or "Besluit",
        datum=blad.datum(besluit.datum) if besluit.datum else "Dag onbekend",
        orgaan=besluit.orgaan or "",
        soort=besluit.soort or "",
        tekst=besluit.tekst or besluit.toelichting or "",
        rechtsmiddel=_rechtsmiddel(blad, besluit),
        stuk=Link("Lees het besluit", besluit.stuk or ""),
        borden=blad.borden(besluit.maatregelen),
        bron=blad.bronlink(besluit.bron),
    )


def _rechtsmiddel(blad: Blad, besluit: Besluit) -> str:
    middel = besluit.rechtsmiddel
    if middel is None or middel.soort is None:
        return ""
    wat = {
        "zienswijze": "een zienswijze geven",
        "bezwaar": "bezwaar maken",
        "beroep": "in beroep gaan",
    }
    if middel.tot is None:
        return f"U kunt {wat[middel.soort]}. De laatste dag staat niet in het plan."
    if middel.tot >= blad.vandaag:
        return f"U kunt {wat[middel.soort]} tot en met {blad.datum(middel.tot)}."
    klaar = {
        "zienswijze": "Een zienswijze geven",
        "bezwaar": "Bezwaar maken",
        "beroep": "In beroep gaan",
    }
    return f"{klaar[middel.soort]} kon tot en met {blad.datum(middel.tot)}."


def _regelingen(blad: Blad) -> tuple[Pagina, ...]:
    regelingen = blad.plan.regelingen
    if not regelingen:
        return ()
    aantal = woorden.aantal(len(regelingen), "regeling", "regelingen")
    lead = f"Er {'is' if len(regelingen) == 1 else 'zijn'} {aantal} voor bewoners van {blad.naam}. Per regeling leest u of die voor u is."
    inhoud = Regelingen(
        blad.opening("Waar heeft u recht op?", lead),
        tuple(_regeling(blad, regeling, nummer) for nummer, regeling in enumerate(regelingen)),
    )
    zin = f"Vergoedingen, subsidies en hulp voor bewoners van {blad.naam}."
    return (Pagina("regelingen", "Regelingen voor bewoners", "regelingen", inhoud, zin, GROEP),)


def _regeling(blad: Blad, regeling: Regeling, nummer: int) -> Regelingblok:
    feiten = (
        ("Peildatum", blad.datum(regeling.peildatum) if regeling.peildatum else ""),
        ("Geldt", _geldig(blad, regeling.geldig) if regeling.geldig else ""),
    )
    return Regelingblok(
        anker=f"regeling-{regeling.id or nummer + 1}",
        naam=regeling.naam or "Regeling",
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
