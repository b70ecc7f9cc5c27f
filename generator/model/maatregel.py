"""maatregelen/<id>.yml and koppelkansen.yml: what may be done, what it costs and brings.

Amounts are EUR at prijspeil, real, and never negative; each is a difference with the
nulalternatief. Years of a line count from the start of its measure.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, FiniteFloat

from generator.model.taal import N_
from generator.model.velden import (
    BesluitId,
    Bron,
    Contact,
    Datum,
    DoelId,
    Euro,
    EuroPerJaar,
    Foto,
    Hoeveelheid,
    Id,
    Inhoud,
    Jaar,
    JaNee,
    JarenNaStart,
    KengetalId,
    LangeTekst,
    Maand,
    MaatregelId,
    PartijId,
    Plaats,
    Straat,
    Tekst,
    Vermelding,
    Zekerheid,
)

KostenSoort = Literal["investering", "beheer", "hinder"]
BatenSoort = Literal["besparing", "welzijn", "gezondheid", "klimaat", "veiligheid", "restwaarde"]
Basis = Literal["wettelijke taak", "kerntaak", "vrijwillig"]
MaatregelStatus = Literal[
    "idee",
    "longlist",
    "onderzocht",
    "gekozen",
    "besloten",
    "in voorbereiding",
    "in uitvoering",
    "klaar",
    "niet nu",
    "vervallen",
]
STATUS_VAST = frozenset({"besloten", "in voorbereiding", "in uitvoering", "klaar"})
STATUS_UIT = frozenset({"niet nu", "vervallen"})


class Regel(Inhoud):
    """What every line of money has: what for, how much, when.

    Exactly one of `bedrag`, `per_jaar`, and `kengetal` with `hoeveelheid`.
    """

    post: Tekst = Field(title="Post", description="Waarvoor; bewoners lezen dit.")
    bedrag: Euro | None = Field(None, title="Bedrag", description="Eenmalig bedrag, zonder punten.")
    jaar: JarenNaStart | None = Field(
        None,
        title="Jaar",
        description="Hoeveel jaar na de start het eenmalige bedrag valt; 0 = direct.",
    )
    per_jaar: EuroPerJaar | None = Field(
        None, title="Per jaar", description="Bedrag dat elk jaar terugkomt."
    )
    kengetal: KengetalId | None = Field(
        None, title="Kengetal", description="Kengetal waarmee de hoeveelheid wordt vermenigvuldigd."
    )
    hoeveelheid: Hoeveelheid | None = Field(
        None, title="Hoeveelheid", description="Hoeveel eenheden van het kengetal, per jaar."
    )
    van: JarenNaStart | None = Field(
        None, title="Van", description="Eerste jaar na de start; zonder invullen 1."
    )
    tot: JarenNaStart | None = Field(
        None, title="Tot", description="Laatste jaar na de start; zonder invullen de horizon."
    )
    toelichting: LangeTekst | None = Field(
        None, title="Toelichting", description="Hoe het bedrag is bepaald."
    )
    bron: Bron | Tekst | None = Field(
        None, title="Bron", description="Waar het bedrag vandaan komt."
    )


class OnzekereRegel(Regel):
    """A line whose amount is uncertain: laag and hoog, both or neither."""

    partij: PartijId = Field(title="Partij", description="Wie betaalt of er baat bij heeft.")
    laag: Euro | None = Field(None, title="Laag", description="Lage schatting van het bedrag.")
    hoog: Euro | None = Field(None, title="Hoog", description="Hoge schatting van het bedrag.")


class Kosten(OnzekereRegel):
    """A cost of a Partij; a loss is a cost of soort hinder."""

    soort: KostenSoort | None = Field(
        None,
        title="Soort",
        description="investering (gewoon bij bedrag), beheer (gewoon bij per jaar) of hinder.",
    )

    @property
    def kostensoort(self) -> KostenSoort:
        """The soort, with the contract's default: a bedrag is an investering."""
        return self.soort or ("beheer" if self.bedrag is None else "investering")


class Baten(OnzekereRegel):
    """A benefit of a Partij."""

    soort: BatenSoort | None = Field(None, title="Soort", description="Wat voor baat het is.")


class Overdracht(Regel):
    """Money from one Partij to another: no cost or benefit to society."""

    betaler: PartijId = Field(title="Betaler", description="De partij die betaalt.")
    ontvanger: PartijId = Field(title="Ontvanger", description="De partij die ontvangt.")


class Start(Inhoud):
    """When a measure starts, in calendar years."""

    gepland: Jaar = Field(title="Gepland", description="Jaar waarin de maatregel begint.")
    vroegst: Jaar | None = Field(
        None, title="Vroegst", description="Eerste jaar waarin het zou kunnen beginnen."
    )
    laatst: Jaar | None = Field(
        None, title="Laatst", description="Laatste jaar waarin het zou kunnen beginnen."
    )
    zekerheid: Zekerheid = Field(
        "verwacht",
        title="Zekerheid",
        description="Hoe zeker het begin is: vast, verwacht of onbekend.",
    )

    @property
    def venster(self) -> range:
        """Calendar years of vroegst … laatst, both included."""
        vroegst = self.gepland if self.vroegst is None else self.vroegst
        laatst = self.gepland if self.laatst is None else self.laatst
        return range(vroegst, laatst + 1)


class Effect(Inhoud):
    """What a measure does for a goal: −2 (much worse) … 2 (much better)."""

    doel: DoelId = Field(title="Doel", description="Het doel waarop de maatregel werkt.")
    effect: Annotated[FiniteFloat, Field(ge=-2, le=2)] = Field(
        title="Effect", description="Van -2 (veel slechter) tot 2 (veel beter)."
    )
    toelichting: LangeTekst | None = Field(
        None, title="Toelichting", description="Waarom dit effect."
    )


class Pm(Inhoud):
    """An effect that could not be valued: shown beside the sums, never inside."""

    tekst: Tekst = Field(title="Tekst", description="Wat het effect is.")
    richting: Literal["+", "-", "?"] = Field(
        "?", title="Richting", description='"+" gunstig, "-" ongunstig, "?" onbekend.'
    )


class Hinder(Inhoud):
    """What residents will notice in their street while the work is going on."""

    straten: list[Straat] = Field(
        default_factory=list, title="Straten", description="In welke straten."
    )
    van: Maand | None = Field(None, title="Van", description="Eerste maand, als 2027-03.")
    tot: Maand | None = Field(None, title="Tot", description="Laatste maand, als 2027-09.")
    wat: Tekst | None = Field(None, title="Wat", description="Wat men merkt.")


class Maatregel(Vermelding):
    """The smallest set of connected works that can be carried out and valued by itself."""

    id: Id = Field(title="Id", description="De naam van het bestand, zonder .yml.")
    nummer: Annotated[int, Field(ge=1, le=999)] | None = Field(
        None,
        title=N_("Nummer"),
        description="Vast nummer op kaart en poster; anders telt de site zelf.",
    )
    naam: Tekst = Field(title=N_("Naam"), description="Wat er gebeurt, kort.")
    samenvatting: LangeTekst | None = Field(
        None, title=N_("Samenvatting"), description="Wat de maatregel is, in twee of drie zinnen."
    )
    wat_merkt_u: LangeTekst | None = Field(
        None, title=N_("Wat merkt u"), description="Wat bewoners ervan merken."
    )
    wat_kost_het_u: LangeTekst | None = Field(
        None, title=N_("Wat kost het u"), description="Wat bewoners er zelf voor betalen."
    )
    keuze: LangeTekst | None = Field(
        None, title=N_("Keuze"), description="Wat bewoners mogen kiezen of weigeren."
    )
    doelgroep: Tekst | None = Field(
        None, title=N_("Doelgroep"), description="Voor wie het vooral is."
    )
    thema: Tekst = Field(
        title=N_("Thema"), description="Onderwerp, zoals energie of openbare ruimte."
    )
    basis: Basis = Field(
        title=N_("Basis"), description="Moet het, hoort het bij het werk, of mag het?"
    )
    status: MaatregelStatus = Field(title=N_("Status"), description="Hoe ver het is.")
    reden_status: LangeTekst | None = Field(
        None, title=N_("Reden"), description="Waarom deze status; nodig bij niet nu en vervallen."
    )
    trekker: PartijId = Field(title=N_("Trekker"), description="De partij die de maatregel leidt.")
    betrokken: list[PartijId] = Field(
        default_factory=list, title=N_("Betrokken"), description="Partijen die meedoen."
    )
    start: Start = Field(title=N_("Start"), description="Wanneer het begint.")
    duur: Annotated[int, Field(ge=1, le=200)] = Field(
        1, title=N_("Duur"), description="Hoeveel jaar het werk duurt."
    )
    kosten: list[Kosten] = Field(
        default_factory=list, title=N_("Kosten"), description="Wat het kost."
    )
    baten: list[Baten] = Field(
        default_factory=list, title=N_("Baten"), description="Wat het oplevert."
    )
    overdrachten: list[Overdracht] = Field(
        default_factory=list,
        title=N_("Overdrachten"),
        description="Geld dat van de ene partij naar de andere gaat.",
    )
    effecten: list[Effect] = Field(
        default_factory=list, title=N_("Effecten"), description="Wat het doet voor de doelen."
    )
    vereist: list[MaatregelId] = Field(
        default_factory=list,
        title=N_("Vereist"),
        description="Kan alleen samen met deze maatregelen.",
    )
    sluit_uit: list[MaatregelId] = Field(
        default_factory=list,
        title=N_("Sluit uit"),
        description="Kan nooit samen met deze maatregelen.",
    )
    verplicht: JaNee = Field(
        False, title=N_("Verplicht"), description="Hoort in elk pakket, wat het ook oplevert."
    )
    pm: list[Pm] = Field(
        default_factory=list, title=N_("PM"), description="Wat niet in geld is uit te drukken."
    )
    lost_op: list[Tekst] = Field(
        default_factory=list,
        title=N_("Lost op"),
        description="Knelpunten waarvoor dit een oplossing is.",
    )
    locatie: list[Plaats] = Field(
        default_factory=list,
        title=N_("Locatie"),
        description="Id's van plekken in de kaartbestanden.",
    )
    straten: list[Straat] = Field(
        default_factory=list, title=N_("Straten"), description="Straten waar het gebeurt."
    )
    hinder: list[Hinder] = Field(
        default_factory=list, title=N_("Hinder"), description="Overlast tijdens het werk."
    )
    besluit: BesluitId | None = Field(
        None, title=N_("Besluit"), description="Id van het besluit in besluiten.yml."
    )
    contact: Contact | None = Field(
        None, title=N_("Contact"), description="Loket voor vragen over deze maatregel."
    )
    foto: Foto | None = Field(None, title=N_("Foto"), description="Een foto bij de maatregel.")
    bronnen: list[Bron] = Field(
        default_factory=list, title=N_("Bronnen"), description="Waar de gegevens vandaan komen."
    )
    laatst_bijgewerkt: Datum | None = Field(
        None, title=N_("Laatst bijgewerkt"), description="Dag van de laatste wijziging."
    )
    wijziging: LangeTekst | None = Field(
        None,
        title=N_("Wijziging"),
        description="Wat er op die dag veranderde, in een of twee zinnen.",
    )

    @property
    def uit(self) -> bool:
        """In no scenario, whatever else is said (contract, rule 3)."""
        return self.status in STATUS_UIT

    @property
    def vast(self) -> bool:
        """In every scenario, at gepland (contract, rule 3)."""
        return not self.uit and (
            self.verplicht or self.basis != "vrijwillig" or self.status in STATUS_VAST
        )


class Koppelkans(Vermelding):
    """What combining measures saves or adds; counts only if all of them are in the package."""

    id: Id = Field(title="Id", description="Korte naam die nooit verandert.")
    naam: Tekst = Field(title=N_("Naam"), description="Wat er samen kan.")
    maatregelen: Annotated[list[MaatregelId], Field(min_length=2)] = Field(
        title=N_("Maatregelen"),
        description="Twee of meer maatregelen; telt alleen als alle meedoen.",
    )
    binnen: Annotated[int, Field(ge=0, le=200)] | None = Field(
        None,
        title=N_("Binnen"),
        description="Hoeveel jaar er hoogstens tussen de eerste en de laatste start zit.",
    )
    ook_zonder_samenwerking: JaNee = Field(
        False,
        title=N_("Ook zonder samenwerking"),
        description="ja als één partij dit ook zonder de anderen kan.",
    )
    zekerheid: Zekerheid = Field(
        "verwacht",
        title=N_("Zekerheid"),
        description="Hoe zeker het is: vast, verwacht of onbekend.",
    )
    minder_kosten: list[Kosten] = Field(
        default_factory=list,
        title=N_("Minder kosten"),
        description="Wat er minder wordt uitgegeven.",
    )
    extra_baten: list[Baten] = Field(
        default_factory=list, title=N_("Extra baten"), description="Wat er extra bij komt."
    )
