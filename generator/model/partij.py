"""content/partijen.yml and content/kengetallen.yml: who takes part, and what a unit is worth."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, FiniteFloat

from generator.model.taal import N_
from generator.model.velden import (
    Bron,
    Contact,
    Id,
    Jaar,
    JaNee,
    Link,
    PartijId,
    Tekst,
    Vermelding,
    Waarde,
)

PartijSoort = Literal[
    "gemeente",
    "corporatie",
    "warmtebedrijf",
    "school",
    "zorg",
    "waterschap",
    "netbeheerder",
    "bewoners",
    "ondernemers",
    "rijk",
    "samenleving",
    "overig",
]


class Partij(Vermelding):
    """An organisation or group that pays, gains or loses."""

    id: Id = Field(title="Id", description="Korte naam die nooit verandert.")
    naam: Tekst = Field(title=N_("Naam"), description="Naam zoals lezers die kennen.")
    soort: PartijSoort = Field(title=N_("Soort"), description="Wat voor partij het is.")
    rol: Literal["betaler", "baathouder"] = Field(
        "betaler",
        title=N_("Rol"),
        description="betaler: zit aan tafel en betaalt mee. baathouder: wint of verliest alleen.",
    )
    behartigt: list[PartijId] = Field(
        default_factory=list,
        title=N_("Behartigt"),
        description="Baathouders van wie deze partij winst en verlies ook voor deze partij telt.",
    )
    in_alliantie: JaNee | None = Field(
        None, title=N_("In alliantie"), description="Heeft de partij het plan mee ondertekend?"
    )
    logo: Tekst | None = Field(
        None,
        title=N_("Logo"),
        description="Bestand met het logo, vanaf de map van site_config.yml.",
    )
    alt: Tekst | None = Field(
        None, title=N_("Beschrijving logo"), description="Beschrijving van het logo."
    )
    website: Link | None = Field(None, title=N_("Website"), description="Link naar de website.")
    contact: Contact | None = Field(
        None, title=N_("Contact"), description="Loket of functie; nooit een privépersoon."
    )


class Kengetal(Vermelding):
    """A unit value: what one ton, one home or one visit is worth."""

    id: Id = Field(title="Id", description="Korte naam die nooit verandert.")
    naam: Tekst = Field(title=N_("Naam"), description="Wat het getal voorstelt.")
    eenheid: Tekst = Field(title=N_("Eenheid"), description="Per wat: ton, woning, m².")
    waarde: Waarde = Field(title=N_("Waarde"), description="EUR per eenheid, in het basisjaar.")
    laag: Waarde | None = Field(
        None, title=N_("Laag"), description="Lage schatting, EUR per eenheid."
    )
    hoog: Waarde | None = Field(
        None, title=N_("Hoog"), description="Hoge schatting, EUR per eenheid."
    )
    groei: Annotated[FiniteFloat, Field(gt=-100, le=100)] = Field(
        0.0,
        title=N_("Groei"),
        description="Hoeveel de waarde elk jaar stijgt, in % per jaar, reëel.",
    )
    prijspeil: Jaar = Field(title=N_("Prijspeil"), description="Jaar van de prijs.")
    bron: Bron | Tekst | None = Field(
        None, title=N_("Bron"), description="Waar het getal vandaan komt."
    )
