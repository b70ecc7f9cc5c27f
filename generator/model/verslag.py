"""The records that carry no calculation: what was seen, said, agreed, decided and planned.

Their fields are those of the domain description; none is required, since a team writes
what it has. The site leaves out what is absent, `check` says what readers would miss.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from generator.model.taal import N_
from generator.model.velden import (
    BelangId,
    Contact,
    Datum,
    DoelId,
    Euro,
    Foto,
    Getal,
    Id,
    Iemand,
    Inhoud,
    Jaar,
    JaNee,
    LangeTekst,
    Link,
    Maand,
    MaatregelId,
    Moment,
    PartijId,
    Plaats,
    Straat,
    Tekst,
    Vermelding,
    Versienaam,
)


class Belang(Vermelding):
    """What a Partij wants, needs or fears (belangen.yml)."""

    id: Id | None = Field(None, title="Id", description="Korte naam die nooit verandert.")
    partij: PartijId | None = Field(None, title=N_("Partij"), description="Van wie het belang is.")
    tekst: LangeTekst | None = Field(
        None, title=N_("Tekst"), description="Wat de partij wil, nodig heeft of vreest."
    )
    doelen: list[DoelId] = Field(
        default_factory=list, title=N_("Doelen"), description="Doelen waar dit belang bij hoort."
    )
    soort: Literal["financieel", "maatschappelijk", "wettelijk"] | None = Field(
        None, title=N_("Soort"), description="Wat voor belang het is."
    )
    zwaarte: Annotated[int, Field(ge=1, le=5)] | None = Field(
        None, title=N_("Zwaarte"), description="Hoe zwaar het weegt, van 1 tot 5."
    )
    spanning_met: list[BelangId] = Field(
        default_factory=list,
        title=N_("Spanning met"),
        description="Id's van belangen die ermee botsen.",
    )


class Streefwaarde(Inhoud):
    """Where a figure should be in a year."""

    jaar: Jaar | None = Field(None, title="Jaar", description="Jaar waarin het gehaald moet zijn.")
    waarde: Getal = Field(title="Waarde", description="Het cijfer dat men wil bereiken.")


def _peil(waarde: object) -> object:
    return str(waarde) if type(waarde) is int else waarde


Peildatum = Annotated[
    str,
    BeforeValidator(_peil),
    Field(
        pattern=r"^(19|20|21|22)[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$",
        json_schema_extra={"type": ["string", "integer"], "x-vorm": "peildatum"},
    ),
]


class Meting(Vermelding):
    """One value of an indicator: for an area, at a date."""

    gebied: Tekst | None = Field(
        None,
        title="Gebied",
        description="Naam van het gebied; zonder invullen de wijk zelf.",
    )
    peildatum: Peildatum | None = Field(
        None, title="Peildatum", description="Jaar of dag van het cijfer: 2024 of 2024-01-01."
    )
    waarde: Getal | Literal["onderdrukt"] | None = Field(
        None, title="Waarde", description="Het cijfer, of onderdrukt als het aantal te klein is."
    )
    n: Annotated[int, Field(ge=0)] | None = Field(
        None, title="Aantal", description="Over hoeveel gevallen het cijfer gaat."
    )
    voorlopig: JaNee = Field(False, title="Voorlopig", description="Kan het cijfer nog wijzigen?")


class Indicator(Vermelding):
    """A figure that is followed over the years (indicatoren.yml)."""

    id: Id | None = Field(None, title="Id", description="Korte naam die nooit verandert.")
    naam: Tekst | None = Field(None, title=N_("Naam"), description="Hoe het cijfer heet.")
    thema: Tekst | None = Field(None, title=N_("Thema"), description="Onderwerp, zoals wonen.")
    eenheid: Tekst | None = Field(
        None, title=N_("Eenheid"), description="Waarin geteld wordt: %, euro."
    )
    richting: Literal["hoger beter", "lager beter", "neutraal"] | None = Field(
        None, title=N_("Richting"), description="Is hoger beter, lager beter, of geen van beide?"
    )
    definitie: LangeTekst | None = Field(
        None, title=N_("Definitie"), description="Wat het cijfer precies zegt."
    )
    betekenis: LangeTekst | None = Field(
        None, title=N_("Betekenis"), description="Eén zin: wat zegt dit over de wijk?"
    )
    schaal: Literal["buurt", "wijk", "gemeente", "land"] | None = Field(
        None, title=N_("Schaal"), description="Voor welk soort gebied het cijfer geldt."
    )
    vergelijk_met: Tekst | None = Field(
        None, title=N_("Vergelijk met"), description="Gebied waarmee de wijk wordt vergeleken."
    )
    kern: JaNee = Field(
        False, title=N_("Kerncijfer"), description="ja om het vooraan te tonen, bij In het kort."
    )
    decimalen: Annotated[int, Field(ge=0, le=6)] | None = Field(
        None, title=N_("Decimalen"), description="Hoeveel cijfers achter de komma."
    )
    nulmeting: Streefwaarde | None = Field(
        None, title=N_("Nulmeting"), description="Het cijfer aan het begin van het plan."
    )
    streefwaarde: Streefwaarde | None = Field(
        None, title=N_("Streefwaarde"), description="Waar het cijfer naartoe moet."
    )
    drempel_klein_aantal: Annotated[int, Field(ge=0)] | None = Field(
        None, title=N_("Drempel"), description="Onder dit aantal wordt het cijfer niet getoond."
    )
    metingen: list[Meting] = Field(
        default_factory=list, title=N_("Metingen"), description="De cijfers per gebied en jaar."
    )


class Waarneming(Vermelding):
    """One thing seen on the walk through the wijk (wijkschouw.yml)."""

    id: Id | None = Field(None, title="Id", description="Korte naam die nooit verandert.")
    naam: Tekst | None = Field(None, title=N_("Naam"), description="Wat er te zien was, heel kort.")
    datum: Datum | None = Field(None, title=N_("Datum"), description="Dag van de wijkschouw.")
    plek: Tekst | None = Field(None, title=N_("Plek"), description="Straat of plaats, in woorden.")
    straten: list[Straat] = Field(
        default_factory=list, title=N_("Straten"), description="Straten waar het om gaat."
    )
    lat: Annotated[float, Field(ge=-90, le=90)] | None = Field(
        None, title=N_("Breedte"), description="Breedtegraad, als 51.830; op 10 meter nauwkeurig."
    )
    lon: Annotated[float, Field(ge=-180, le=180)] | None = Field(
        None, title=N_("Lengte"), description="Lengtegraad, als 4.690; op 10 meter nauwkeurig."
    )
    locatie: list[Plaats] = Field(
        default_factory=list,
        title=N_("Locatie"),
        description="Id's van plekken in de kaartbestanden.",
    )
    thema: Tekst | None = Field(None, title=N_("Thema"), description="Onderwerp.")
    soort: Literal["knelpunt", "kans", "goed"] | None = Field(
        None, title=N_("Soort"), description="Een knelpunt, een kans, of iets dat goed is."
    )
    tekst: LangeTekst | None = Field(
        None, title=N_("Tekst"), description="Wat er gezien en gezegd is."
    )
    foto: Foto | None = Field(
        None, title=N_("Foto"), description="Foto zonder gezichten en kentekens."
    )
    gezien_door: Tekst | None = Field(
        None, title=N_("Gezien door"), description="Rollen van wie erbij was, geen namen."
    )
    actie: LangeTekst | None = Field(None, title=N_("Actie"), description="Wat er mee gebeurt.")
    wie: Iemand | None = Field(
        None, title=N_("Wie"), description="Id van de partij die het oppakt."
    )
    wanneer: Tekst | None = Field(None, title=N_("Wanneer"), description="Wanneer het klaar is.")
    status: Literal["genoteerd", "opgepakt", "klaar", "doen we niet"] | None = Field(
        None, title=N_("Status"), description="Hoe ver het is."
    )
    waarom: LangeTekst | None = Field(
        None, title=N_("Waarom"), description="Waarom het niet gebeurt, als dat zo is."
    )
    leidt_tot: list[MaatregelId] = Field(
        default_factory=list, title=N_("Leidt tot"), description="Maatregelen die hieruit komen."
    )


class Afspraak(Vermelding):
    """Who promised what to whom (afspraken.yml)."""

    id: Id | None = Field(None, title="Id", description="Korte naam die nooit verandert.")
    naam: Tekst | None = Field(None, title=N_("Naam"), description="De afspraak, kort.")
    tekst: LangeTekst | None = Field(None, title=N_("Tekst"), description="Wat er is afgesproken.")
    partijen: list[PartijId] = Field(
        default_factory=list, title=N_("Partijen"), description="Wie de afspraak maakten."
    )
    soort: (
        Literal[
            "wie doet wat",
            "geld",
            "verevening",
            "geld/verevening",
            "planning",
            "informatie",
            "besluitvorming",
            "risico",
            "evaluatie",
        ]
        | None
    ) = Field(None, title=N_("Soort"), description="Waar de afspraak over gaat.")
    maatregelen: list[MaatregelId] = Field(
        default_factory=list, title=N_("Maatregelen"), description="Om welke maatregelen het gaat."
    )
    bedrag: Euro | None = Field(None, title=N_("Bedrag"), description="Om hoeveel geld het gaat.")
    vanaf: Datum | None = Field(None, title=N_("Vanaf"), description="Vanaf wanneer het geldt.")
    tot: Datum | None = Field(None, title=N_("Tot"), description="Tot wanneer het geldt.")
    status: Literal["voorstel", "afgesproken", "getekend", "uitgevoerd", "gewijzigd"] | None = (
        Field(None, title=N_("Status"), description="Hoe ver de afspraak is.")
    )
    document: Link | None = Field(None, title=N_("Document"), description="Link naar het stuk.")
    evaluatiedatum: Datum | None = Field(
        None, title=N_("Evaluatie"), description="Dag waarop men kijkt of het werkt."
    )


class Periode(Inhoud):
    """From a month or day to a month or day."""

    van: Maand | None = Field(None, title="Van", description="Begin, als 2026-03.")
    tot: Maand | None = Field(None, title="Tot", description="Einde, als 2026-09.")


class Inbreng(Vermelding):
    """What residents said, the answer, and what was changed (inbreng.yml)."""

    id: Id | None = Field(None, title="Id", description="Korte naam die nooit verandert.")
    periode: Periode | None = Field(None, title=N_("Periode"), description="Wanneer het gezegd is.")
    kanaal: Literal["avond", "brief", "mail", "formulier", "wijkschouw"] | None = Field(
        None, title=N_("Kanaal"), description="Hoe de reactie binnenkwam."
    )
    onderwerp: Tekst | None = Field(None, title=N_("Onderwerp"), description="Waar het over gaat.")
    samenvatting: LangeTekst | None = Field(
        None, title=N_("Samenvatting"), description="Wat er gezegd is, zonder namen."
    )
    aantal: Literal["1-4", "5-9", "10-49", "50+"] | None = Field(
        None, title=N_("Aantal"), description="Hoeveel mensen dit ongeveer zeiden."
    )
    antwoord: LangeTekst | None = Field(None, title=N_("Antwoord"), description="Het antwoord.")
    wat_doen_we: Literal["overgenomen", "deels", "niet", "later", "al geregeld"] | None = Field(
        None, title=N_("Wat doen we"), description="Wat ermee gedaan is."
    )
    waarom: LangeTekst | None = Field(None, title=N_("Waarom"), description="Waarom dat zo is.")
    gewijzigd: list[Tekst] = Field(
        default_factory=list,
        title=N_("Gewijzigd"),
        description="Id's van maatregelen die erdoor veranderd zijn.",
    )
    straten: list[Straat] = Field(
        default_factory=list, title=N_("Straten"), description="Straten waar het om gaat."
    )
    door: Iemand | None = Field(
        None, title=N_("Door"), description="Id van de partij die antwoordt."
    )


class Activiteit(Vermelding):
    """A meeting or event (agenda.yml)."""

    id: Id | None = Field(None, title="Id", description="Korte naam die nooit verandert.")
    naam: Tekst | None = Field(None, title=N_("Naam"), description="Wat het is.")
    tekst: LangeTekst | None = Field(None, title=N_("Tekst"), description="Wat u er kunt doen.")
    begin: Moment | None = Field(None, title=N_("Begin"), description="Als 2026-12-10 19:00.")
    einde: Moment | None = Field(None, title=N_("Einde"), description="Als 2026-12-10 21:00.")
    plaats: Tekst | None = Field(None, title=N_("Plaats"), description="Gebouw en adres.")
    toegankelijkheid: Tekst | None = Field(
        None, title=N_("Toegankelijkheid"), description="Bijvoorbeeld: lift aanwezig, ringleiding."
    )
    voor_wie: Tekst | None = Field(None, title=N_("Voor wie"), description="Wie welkom is.")
    doel: Literal["informeren", "raadplegen", "adviseren", "meemaken", "meebeslissen"] | None = (
        Field(
            None, title=N_("Doel"), description="Wat u er kunt: luisteren, adviseren, meebeslissen."
        )
    )
    aanmelden: Tekst | None = Field(
        None, title=N_("Aanmelden"), description="Link, telefoonnummer of e-mailadres."
    )
    verslag: Tekst | None = Field(
        None, title=N_("Verslag"), description="Link naar het verslag, of wat eruit kwam."
    )
    status: Literal["gepland", "verplaatst", "afgelast", "geweest"] | None = Field(
        None, title=N_("Status"), description="Gaat het door?"
    )
    straten: list[Straat] = Field(
        default_factory=list, title=N_("Straten"), description="Straten waar het om gaat."
    )
    maatregelen: list[MaatregelId] = Field(
        default_factory=list, title=N_("Maatregelen"), description="Om welke maatregelen het gaat."
    )


class Vraag(Vermelding):
    """A question that residents ask, with its answer (vragen.yml)."""

    id: Id | None = Field(None, title="Id", description="Korte naam die nooit verandert.")
    vraag: Tekst | None = Field(
        None, title=N_("Vraag"), description="De vraag, zoals men die stelt."
    )
    antwoord: LangeTekst | None = Field(None, title=N_("Antwoord"), description="Het antwoord.")
    thema: Tekst | None = Field(None, title=N_("Thema"), description="Onderwerp.")
    datum: Datum | None = Field(None, title=N_("Datum"), description="Dag van het antwoord.")
    maatregelen: list[MaatregelId] = Field(
        default_factory=list, title=N_("Maatregelen"), description="Om welke maatregelen het gaat."
    )
    straten: list[Straat] = Field(
        default_factory=list, title=N_("Straten"), description="Straten waar het om gaat."
    )


class Rechtsmiddel(Inhoud):
    """How to object, and until when."""

    soort: Literal["zienswijze", "bezwaar", "beroep"] | None = Field(
        None, title="Soort", description="Wat u kunt indienen."
    )
    tot: Datum | None = Field(None, title="Tot", description="Laatste dag.")


class Besluit(Vermelding):
    """A decision of a body (besluiten.yml)."""

    id: Id | None = Field(None, title="Id", description="Korte naam die nooit verandert.")
    naam: Tekst | None = Field(None, title=N_("Naam"), description="Wat er besloten is, kort.")
    tekst: LangeTekst | None = Field(None, title=N_("Tekst"), description="Wat er besloten is.")
    orgaan: Tekst | None = Field(None, title=N_("Orgaan"), description="Wie besliste.")
    datum: Datum | None = Field(None, title=N_("Datum"), description="Dag van het besluit.")
    soort: Tekst | None = Field(None, title=N_("Soort"), description="Wat voor besluit het is.")
    stuk: Link | None = Field(None, title=N_("Stuk"), description="Link naar het besluit.")
    rechtsmiddel: Rechtsmiddel | None = Field(
        None, title=N_("Rechtsmiddel"), description="Hoe men er iets tegen kan doen."
    )
    maatregelen: list[MaatregelId] = Field(
        default_factory=list, title=N_("Maatregelen"), description="Om welke maatregelen het gaat."
    )


class Geldigheid(Inhoud):
    """From a day to a day."""

    van: Datum | None = Field(None, title="Van", description="Eerste dag.")
    tot: Datum | None = Field(None, title="Tot", description="Laatste dag.")


class Regeling(Vermelding):
    """A scheme for residents: subsidy, compensation, sociaal plan (regelingen.yml)."""

    id: Id | None = Field(None, title="Id", description="Korte naam die nooit verandert.")
    naam: Tekst | None = Field(None, title=N_("Naam"), description="Hoe de regeling heet.")
    voor_wie: Tekst | None = Field(None, title=N_("Voor wie"), description="Wie er recht op heeft.")
    wat_krijgt_u: LangeTekst | None = Field(
        None, title=N_("Wat krijgt u"), description="Geld, hulp of een voorrang."
    )
    voorwaarden: LangeTekst | None = Field(
        None, title=N_("Voorwaarden"), description="Waar u aan moet voldoen."
    )
    peildatum: Datum | None = Field(
        None, title=N_("Peildatum"), description="Dag waarop men er moest wonen."
    )
    aanvragen_bij: Contact | Tekst | None = Field(
        None, title=N_("Aanvragen bij"), description="Loket waar men het aanvraagt."
    )
    geldig: Geldigheid | None = Field(
        None, title=N_("Geldig"), description="Van wanneer tot wanneer."
    )


class Versie(Vermelding):
    """A version of the plan that was brought out (versies.yml); `wijkplan release` writes it."""

    versie: Versienaam = Field(
        title="Versie", description='Naam van de versie, als "2026-1"; staat ook in het adres.'
    )
    datum: Datum | None = Field(
        None, title="Datum", description="Dag waarop de versie is uitgebracht."
    )
    samenvatting: LangeTekst | None = Field(
        None, title="Samenvatting", description="Wat er nieuw is, in een of twee zinnen."
    )
    wijzigingen: list[Tekst] = Field(
        default_factory=list,
        title="Wijzigingen",
        description="Wat er veranderd is sinds de vorige versie, elk in een zin.",
    )
    doorrekening_sha256: (
        Annotated[str, Field(pattern=r"^[0-9a-f]{64}$", json_schema_extra={"x-vorm": "sha256"})]
        | None
    ) = Field(
        None,
        title="Controlegetal",
        description="De sha256 van doorrekening.json van deze versie.",
    )
    generator: Tekst | None = Field(
        None, title="Wijkplan", description="Versie van wijkplan die de cijfers berekende."
    )


class Nieuws(Vermelding):
    """The head of a news item (nieuws/YYYY-MM-DD-titel.md); its text follows."""

    naam: Tekst | None = Field(None, title=N_("Titel"), description="Titel van het bericht.")
    datum: Datum | None = Field(
        None, title=N_("Datum"), description="Dag van het bericht; anders die in de bestandsnaam."
    )
    samenvatting: LangeTekst | None = Field(
        None, title=N_("Samenvatting"), description="Het bericht in één of twee zinnen."
    )
    partij: PartijId | None = Field(
        None, title=N_("Partij"), description="Van wie het bericht komt."
    )
    maatregelen: list[MaatregelId] = Field(
        default_factory=list, title=N_("Maatregelen"), description="Om welke maatregelen het gaat."
    )
    straten: list[Straat] = Field(
        default_factory=list, title=N_("Straten"), description="Straten waar het om gaat."
    )
    foto: Foto | None = Field(None, title=N_("Foto"), description="Een foto bij het bericht.")
    vervalt: Datum | None = Field(
        None, title=N_("Vervalt"), description="Dag waarna het bericht niet meer vooraan staat."
    )


class HoofdstukKop(Vermelding):
    """The optional head of a chapter (plan/NN-titel.md)."""

    naam: Tekst | None = Field(
        None, title="Titel", description="Titel van het hoofdstuk; anders de eerste kop."
    )
    samenvatting: LangeTekst | None = Field(
        None, title="Samenvatting", description="Waar het hoofdstuk over gaat."
    )
