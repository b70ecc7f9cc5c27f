"""wijk.yml: what the wijk is, what it wants, and what there is to spend."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generator.model.taal import N_
from generator.model.velden import (
    Contact,
    Datum,
    Euro,
    Foto,
    Gewicht,
    Id,
    IndicatorId,
    Inhoud,
    Jaar,
    JaNee,
    LangeTekst,
    PartijId,
    Tekst,
    Vermelding,
)

WijkStatus = Literal["concept", "ter inzage", "vastgesteld", "in uitvoering", "afgerond"]
STATUS_NA_VASTSTELLING = frozenset({"vastgesteld", "in uitvoering", "afgerond"})


class GewichtVanPartij(Inhoud):
    """How much one Partij wants a goal, beside its other goals."""

    partij: PartijId = Field(title="Partij", description="De partij die het gewicht geeft.")
    gewicht: Gewicht = Field(
        title="Gewicht", description="Hoe zwaar het doel telt; alleen de verhouding doet ertoe."
    )


class Doel(Vermelding):
    """A goal (ambitie) of the wijk, weighed by the parties."""

    id: Id = Field(title="Id", description="Korte naam die nooit verandert.")
    naam: Tekst = Field(title=N_("Naam"), description="Het doel, zoals lezers het begrijpen.")
    gewichten: Annotated[list[GewichtVanPartij], Field(min_length=1)] = Field(
        title=N_("Gewichten"), description="Hoe zwaar elke partij dit doel vindt wegen."
    )
    tekst: LangeTekst | None = Field(
        None, title=N_("Tekst"), description="Wat ermee bedoeld wordt."
    )
    thema: Tekst | None = Field(None, title=N_("Thema"), description="Onderwerp van het doel.")
    partijen: list[PartijId] = Field(
        default_factory=list, title=N_("Partijen"), description="Partijen die dit doel dragen."
    )
    indicatoren: list[IndicatorId] = Field(
        default_factory=list,
        title=N_("Indicatoren"),
        description="Cijfers waaraan men het doel afleest.",
    )
    tijdhorizon: Jaar | None = Field(
        None, title=N_("Jaar"), description="Jaar waarin het doel gehaald moet zijn."
    )


class Budget(Inhoud):
    """What a Partij can spend: in one calendar year, or in all over the period."""

    partij: PartijId = Field(title="Partij", description="De betaler.")
    jaar: Jaar | None = Field(None, title="Jaar", description="Kalenderjaar van het bedrag.")
    bedrag: Euro | None = Field(None, title="Bedrag", description="Budget van dat jaar.")
    totaal: Euro | None = Field(
        None, title="Totaal", description="Budget over de hele periode, in plaats van per jaar."
    )
    soort: Literal["hard", "zacht"] | None = Field(
        None, title="Soort", description="Is het budget toegezegd (hard) of verwacht (zacht)?"
    )
    toelichting: LangeTekst | None = Field(
        None, title="Toelichting", description="Waar het budget vandaan komt."
    )


class Budgetperiode(Inhoud):
    """First and last calendar year in which budgets hold."""

    van: Jaar = Field(title="Van", description="Eerste jaar van de budgetperiode.")
    tot: Jaar = Field(title="Tot", description="Laatste jaar van de budgetperiode.")


class Wijk(Vermelding):
    """The whole of wijk.yml; its id is the name of its folder."""

    id: Id = Field(title="Id", description="De naam van de map van de wijk.")
    naam: Tekst = Field(title=N_("Naam"), description="Naam van de wijk.")
    codes: list[
        Annotated[
            str,
            Field(pattern=r"^(WK|BU)[0-9A-Z]{4,10}$", json_schema_extra={"x-vorm": "cbs-code"}),
        ]
    ] = Field(
        default_factory=list, title=N_("Codes"), description="CBS-codes van de wijk of de buurten."
    )
    status: WijkStatus = Field(title=N_("Status"), description="Hoe ver het plan is.")
    versie: Tekst | None = Field(
        None, title=N_("Versie"), description='Versie van het plan, als "0.3".'
    )
    vastgesteld: Datum | None = Field(
        None, title=N_("Vastgesteld"), description="Dag waarop het plan is vastgesteld."
    )
    illustratief: JaNee = Field(
        False,
        title=N_("Illustratief"),
        description="ja als de bedragen voorbeelden zijn; de site zegt dat bij elk bedrag.",
    )
    samenvatting: LangeTekst | None = Field(
        None,
        title=N_("Samenvatting"),
        description="Wat er verandert en waarom, in twee of drie zinnen.",
    )
    nulalternatief: LangeTekst | None = Field(
        None, title=N_("Nulalternatief"), description="Wat er zou gebeuren zonder dit plan."
    )
    kenmerken: LangeTekst | None = Field(
        None, title=N_("Kenmerken"), description="Wat voor wijk het is."
    )
    straten: list[Tekst] = Field(
        default_factory=list, title=N_("Straten"), description="Alle straten van de wijk."
    )
    doelen: Annotated[list[Doel], Field(min_length=1)] = Field(
        title=N_("Doelen"), description="Wat de partijen met de wijk willen."
    )
    budgetperiode: Budgetperiode | None = Field(
        None, title=N_("Budgetperiode"), description="Jaren waarvoor de budgetten gelden."
    )
    budgetten: list[Budget] = Field(
        default_factory=list, title=N_("Budgetten"), description="Wat de partijen kunnen uitgeven."
    )
    contact: Contact | None = Field(
        None, title=N_("Contact"), description="Loket voor vragen over het plan."
    )
    foto: Foto | None = Field(None, title=N_("Foto"), description="Een foto van de wijk.")
