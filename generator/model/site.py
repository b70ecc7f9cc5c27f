"""site_config.yml: the publisher, the rules of calculation and the map background."""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated, Literal

from pydantic import Field, FiniteFloat

from generator.model.taal import N_
from generator.model.velden import (
    Contact,
    Datum,
    E_mail,
    Id,
    Inhoud,
    Jaar,
    JaNee,
    Link,
    Tekst,
    Telefoon,
    Vermelding,
    Voet,
)

Adres = Annotated[
    str,
    Field(
        pattern=r"^https?://[^\s<>\"]+$", max_length=2_000, json_schema_extra={"x-vorm": "adres"}
    ),
]


class Site(Inhoud):
    """Who publishes, and where."""

    naam: Tekst = Field(title=N_("Naam"), description="Naam van de site.")
    uitgever: Tekst = Field(title=N_("Uitgever"), description="Wie de site uitgeeft.")
    taal: Literal["nl", "en"] = Field(
        "nl",
        title=N_("Taal"),
        description="Taal van de site: nl (Nederlands) of en (Engels). Schrijf ook de inhoud zo.",
    )
    url: Adres | None = Field(
        None, title=N_("Adres"), description="Adres waarop de site komt te staan."
    )
    repository: Link | None = Field(
        None, title=N_("Bestanden"), description="Adres van de bestanden op een forge."
    )
    accent: Annotated[
        str, Field(pattern=r"^#[0-9a-fA-F]{6}$", json_schema_extra={"x-vorm": "kleur"})
    ] = Field("#17408b", title=N_("Kleur"), description="Kleur van links en borden, als #rrggbb.")
    logo: Tekst | None = Field(
        None,
        title=N_("Logo"),
        description="Bestand met het logo, vanaf de map van site_config.yml.",
    )
    letter: Literal["systeem", "atkinson"] = Field(
        "systeem",
        title=N_("Letter"),
        description="systeem: de letter van de lezer zelf, het snelst. atkinson: Atkinson "
        "Hyperlegible, gemaakt voor wie slecht ziet; komt van de site zelf (46 kB).",
    )
    handleiding: JaNee = Field(
        False,
        title=N_("Handleiding"),
        description="ja om de handleiding voor wie meeschrijft op de site te zetten.",
    )
    voorbeeld: Tekst | None = Field(
        None,
        title=N_("Melding voorbeeld"),
        description="Zin boven elke bladzijde als de site een voorbeeld is.",
    )
    contact: Contact | None = Field(
        None, title=N_("Contact"), description="Loket voor vragen over de site."
    )
    licentie: Tekst | None = Field(
        None,
        title=N_("Licentie"),
        description="Voorwaarden waaronder iedereen de open data mag gebruiken, als CC BY 4.0.",
    )


class Gemeente(Inhoud):
    """The gemeente of the wijken."""

    code: Annotated[
        str, Field(pattern=r"^GM[0-9]{4}$", json_schema_extra={"x-vorm": "gemeentecode"})
    ] = Field(title=N_("Code"), description="CBS-code van de gemeente, zoals GM0590.")
    naam: Tekst = Field(title=N_("Naam"), description="Naam van de gemeente.")


class VoetStap(Inhoud):
    """A step of the discount rate."""

    tot_en_met: Annotated[int, Field(ge=1, le=1000)] | None = Field(
        None,
        title="Tot en met",
        description="Laatste t (jaar na het basisjaar) met deze voet; leeg bij de laatste stap.",
    )
    voet: Voet = Field(title="Voet", description="Discontovoet in % per jaar, reëel.")


class Gevoeligheid(Inhoud):
    """A variant of the sensitivity analysis: each key changes one assumption."""

    naam: Tekst | None = Field(
        None, title="Naam", description="Hoe de variant heet op de bladzijde."
    )
    kosten: Annotated[FiniteFloat, Field(ge=0, le=1000)] | None = Field(
        None, title="Kosten maal", description="Waarmee alle kosten worden vermenigvuldigd."
    )
    baten: Annotated[FiniteFloat, Field(ge=0, le=1000)] | None = Field(
        None, title="Baten maal", description="Waarmee alle baten worden vermenigvuldigd."
    )
    koppelkansen: Annotated[FiniteFloat, Field(ge=0, le=1000)] | None = Field(
        None,
        title="Koppelkansen maal",
        description="Waarmee alle regels van koppelkansen worden vermenigvuldigd.",
    )
    restwaarde: Annotated[FiniteFloat, Field(ge=0, le=1000)] | None = Field(
        None, title="Restwaarde maal", description="Waarmee restwaarden worden vermenigvuldigd."
    )
    discontovoet: Voet | list[VoetStap] | None = Field(
        None, title="Discontovoet", description="Andere discontovoet: een getal of stappen."
    )


Grens = Annotated[FiniteFloat, Field(ge=-100, le=1000)]


class Onzekerheid(Inhoud):
    """Range of a line that has no laag and hoog of its own: [low, high] in %."""

    kosten: Annotated[list[Grens], Field(min_length=2, max_length=2)] = Field(
        default_factory=lambda: [0.0, 0.0],
        title="Kosten",
        description="Hoeveel procent lager en hoger kosten kunnen uitvallen: [-20, 35].",
    )
    baten: Annotated[list[Grens], Field(min_length=2, max_length=2)] = Field(
        default_factory=lambda: [0.0, 0.0],
        title="Baten",
        description="Hoeveel procent lager en hoger baten kunnen uitvallen: [-40, 30].",
    )


class Rekenregels(Inhoud):
    """The rules of calculation that all wijken share."""

    basisjaar: Jaar = Field(title=N_("Basisjaar"), description="Jaar van t = 0.")
    prijspeil: Jaar = Field(title=N_("Prijspeil"), description="Jaar van de prijzen.")
    horizon: Annotated[int, Field(ge=1, le=200)] = Field(
        title=N_("Horizon"), description="Laatste t die telt: t = 0 tot en met horizon."
    )
    discontovoet: Voet | list[VoetStap] = Field(
        title=N_("Discontovoet"), description="Discontovoet in % per jaar: een getal of stappen."
    )
    gevoeligheid: list[Gevoeligheid] = Field(
        default_factory=list,
        title=N_("Gevoeligheid"),
        description="De varianten die laten zien hoe gevoelig de uitkomst is.",
    )
    trekkingen: Annotated[int, Field(ge=1, le=1_000_000)] = Field(
        10_000, title=N_("Trekkingen"), description="Aantal trekkingen voor de onzekerheid."
    )
    pakket_trekkingen: Annotated[int, Field(ge=0, le=10_000)] = Field(
        200,
        title=N_("Pakkettrekkingen"),
        description="Aantal trekkingen waarvoor het beste pakket opnieuw wordt gezocht.",
    )
    zaad: Annotated[int, Field(ge=0, le=2**63 - 1)] = Field(
        1, title=N_("Zaad"), description="Begin van de reeks toevalsgetallen."
    )
    onzekerheid: Onzekerheid = Field(
        default_factory=Onzekerheid,
        title=N_("Onzekerheid"),
        description="Spreiding van regels zonder eigen laag en hoog.",
    )


class Tegels(Inhoud):
    """Map tiles of another service."""

    url: Annotated[
        str,
        Field(
            # the host stands in the Content-Security-Policy, where ; and , mean something
            pattern=r"^https://[A-Za-z0-9.{}-]+(:[0-9]{1,5})?/[^\s<>\"]*$",
            max_length=2_000,
            json_schema_extra={"x-vorm": "adres"},
        ),
    ] = Field(title="Adres", description="Adres van de kaarttegels, met {z}, {x} en {y}.")
    bronvermelding: Tekst | None = Field(
        None, title="Bronvermelding", description="Wie de achtergrondkaart maakt."
    )


class KaartInstelling(Inhoud):
    """The background of the maps."""

    achtergrond: Literal["geen", "pdok"] | Tegels = Field(
        "geen",
        title=N_("Achtergrond"),
        description="geen (alleen grenzen), pdok, of url met bronvermelding.",
    )


class BekendProbleem(Inhoud):
    """Something on the site that not everybody can use yet."""

    wat: Tekst | None = Field(None, title="Wat", description="Wat er nog niet werkt, en waar.")
    gevolg: Tekst | None = Field(
        None, title="Gevolg", description="Voor wie dat lastig is, en waardoor."
    )
    alternatief: Tekst | None = Field(
        None, title="Alternatief", description="Hoe iemand toch krijgt wat er staat."
    )
    maatregel: Tekst | None = Field(None, title="Maatregel", description="Wat eraan wordt gedaan.")
    planning: Tekst | None = Field(
        None, title="Planning", description="Wanneer het klaar is, als 1 juli 2027."
    )


class Toegankelijkheid(Inhoud):
    """The toegankelijkheidsverklaring, in the model that Dutch governments use."""

    status: Literal["A", "B", "C", "D", "E"] | None = Field(
        None,
        title=N_("Status"),
        description="A voldoet volledig, B gedeeltelijk, C eerste maatregelen, D voldoet niet, "
        "E nog niet onderzocht.",
    )
    opgesteld: Datum | None = Field(
        None, title=N_("Opgesteld"), description="Dag waarop de verklaring is opgesteld."
    )
    onderzoek: Datum | None = Field(
        None, title=N_("Onderzoek"), description="Dag van het laatste onderzoek."
    )
    onderzoeker: Tekst | None = Field(
        None, title=N_("Onderzoeker"), description="Wie het onderzoek deed."
    )
    rapport: Link | None = Field(None, title=N_("Rapport"), description="Link naar het onderzoek.")
    verklaring: Link | None = Field(
        None,
        title=N_("Verklaring"),
        description="Link naar de verklaring in het landelijke register.",
    )
    e_mail: E_mail | None = Field(
        None, alias="e-mail", title=N_("E-mail"), description="Waar men een probleem kan melden."
    )
    telefoon: Telefoon | None = Field(
        None, title=N_("Telefoon"), description="Nummer waar men een probleem kan melden."
    )
    bekende_problemen: list[BekendProbleem] = Field(
        default_factory=list,
        title=N_("Bekende problemen"),
        description="Wat nog niet voor iedereen werkt.",
    )


class SiteConfig(Inhoud):
    """The whole of site_config.yml."""

    site: Site = Field(title="Site", description="Wie de site uitgeeft en waar.")
    gemeente: Gemeente = Field(title="Gemeente", description="De gemeente van de wijken.")
    rekenregels: Rekenregels = Field(
        title="Rekenregels", description="De rekenregels die voor alle wijken gelden."
    )
    kaart: KaartInstelling = Field(
        default_factory=KaartInstelling, title="Kaart", description="Achtergrond van de kaarten."
    )
    toegankelijkheid: Toegankelijkheid | None = Field(
        None,
        title="Toegankelijkheid",
        description="De toegankelijkheidsverklaring van de site.",
    )


class Begrip(Vermelding):
    """A word explained; one without term or explanation is not shown."""

    id: Id | None = Field(
        None, title="Id", description="Korte naam; anders wordt die gemaakt van de term."
    )
    term: Tekst = Field("", title="Term", description="Het woord.")
    uitleg: Annotated[str, Field(max_length=2_000)] = Field(
        "", title="Uitleg", description="Wat het betekent, in gewone woorden."
    )
    ook_bekend_als: list[Tekst] = Field(
        default_factory=list, title="Ook bekend als", description="Andere woorden voor hetzelfde."
    )

    @property
    def sleutel(self) -> str:
        """The id, or one made of the term: "Contante waarde" becomes contante-waarde."""
        kaal = unicodedata.normalize("NFKD", self.term.lower()).encode("ascii", "ignore").decode()
        return self.id or re.sub(r"[^a-z0-9]+", "-", kaal).strip("-") or "begrip"
