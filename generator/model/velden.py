"""The kinds of field that content consists of: one definition each, with unit and bounds."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, FiniteFloat
from pydantic.config import JsonDict
from pydantic_core import PydanticCustomError

from generator.model.taal import N_

GROOTSTE_BEDRAG = 1e12
EERSTE_JAAR, LAATSTE_JAAR = 1900, 2200
GEWEIGERDE_IDS = frozenset({"index", "con", "nul", "aux", "prn"})
GEWEIGERDE_WIJKEN = frozenset(
    {"assets", "pagefind", "search", "theme", "portaal", "data", "nieuws", "versies", "admin"}
)


class Inhoud(BaseModel):
    """What a person wrote: frozen, and an unknown key is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


def _id(waarde: str) -> str:
    if waarde in GEWEIGERDE_IDS:
        raise PydanticCustomError("id_geweigerd", "'{id}' mag geen id zijn", {"id": waarde})
    return waarde


def _datum(waarde: object) -> object:
    if isinstance(waarde, dt.date) and not isinstance(waarde, dt.datetime):
        return waarde
    if isinstance(waarde, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", waarde):
        try:
            dag = dt.date.fromisoformat(waarde)
        except ValueError:
            raise PydanticCustomError("datum", "geen bestaande dag") from None
        if EERSTE_JAAR <= dag.year <= LAATSTE_JAAR:
            return dag
        raise PydanticCustomError("jaar", "jaar buiten bereik")
    raise PydanticCustomError("datum", "geen datum")


def _moment(waarde: object) -> object:
    if isinstance(waarde, dt.datetime):
        return waarde
    if isinstance(waarde, str) and re.fullmatch(
        r"\d{4}-\d{2}-\d{2}([ T]\d{2}:\d{2}(:\d{2})?)?", waarde
    ):
        try:
            return dt.datetime.fromisoformat(waarde)
        except ValueError:
            pass
    raise PydanticCustomError("moment", "geen datum met tijd")


def _ja_nee(waarde: object) -> object:
    if waarde in ("ja", "nee"):
        return waarde == "ja"
    return waarde


def _maand(waarde: str) -> str:
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", waarde):
        _datum(waarde)
        return waarde
    if re.fullmatch(r"(19|20|21|22)\d{2}-(0[1-9]|1[0-2])", waarde):
        return waarde
    raise PydanticCustomError("maand", "geen maand of dag")


def _bedrag(eenheid: str) -> JsonDict:
    return {"eenheid": eenheid, "x-bedrag": True}


def _vorm(vorm: str) -> JsonDict:
    """Mark a field whose text has a form of its own, for the words of a finding."""
    return {"x-vorm": vorm}


def _verwijst(soort: str) -> JsonDict:
    """Mark a field that names something else: `check` looks whether it is there."""
    return {"x-verwijst": soort}


Id = Annotated[
    str,
    Field(pattern=r"^[a-z0-9][a-z0-9-]*$", max_length=80, json_schema_extra=_vorm("id")),
    AfterValidator(_id),
]
Tekst = Annotated[str, Field(max_length=400)]
LangeTekst = Annotated[str, Field(max_length=20_000, json_schema_extra={"x-opmaak": "markdown"})]
PartijId = Annotated[Id, Field(json_schema_extra=_verwijst("partij"))]
DoelId = Annotated[Id, Field(json_schema_extra=_verwijst("doel"))]
MaatregelId = Annotated[Id, Field(json_schema_extra=_verwijst("maatregel"))]
KengetalId = Annotated[Id, Field(json_schema_extra=_verwijst("kengetal"))]
IndicatorId = Annotated[Id, Field(json_schema_extra=_verwijst("indicator"))]
BesluitId = Annotated[Tekst, Field(json_schema_extra=_verwijst("besluit"))]
BelangId = Annotated[Tekst, Field(json_schema_extra=_verwijst("belang"))]
Straat = Annotated[Tekst, Field(json_schema_extra=_verwijst("straat"))]
Plaats = Annotated[Tekst, Field(json_schema_extra=_verwijst("plaats"))]
Fotobestand = Annotated[Tekst, Field(json_schema_extra=_verwijst("foto"))]
# who takes something up: the id of a party, or words
Iemand = Annotated[Tekst, Field(json_schema_extra=_verwijst("iemand"))]
Euro = Annotated[
    FiniteFloat, Field(ge=0, le=GROOTSTE_BEDRAG, json_schema_extra=_bedrag("EUR, prijspeil"))
]
EuroPerJaar = Annotated[
    FiniteFloat,
    Field(ge=0, le=GROOTSTE_BEDRAG, json_schema_extra=_bedrag("EUR per jaar, prijspeil")),
]
_DUIZENDTAL: JsonDict = {"x-duizendtal": True}
Hoeveelheid = Annotated[FiniteFloat, Field(ge=0, le=GROOTSTE_BEDRAG, json_schema_extra=_DUIZENDTAL)]
Waarde = Annotated[FiniteFloat, Field(ge=0, le=GROOTSTE_BEDRAG, json_schema_extra=_DUIZENDTAL)]
Gewicht = Annotated[FiniteFloat, Field(ge=0, le=GROOTSTE_BEDRAG)]
Getal = Annotated[FiniteFloat, Field(json_schema_extra=_DUIZENDTAL)]
Jaar = Annotated[
    int, Field(ge=EERSTE_JAAR, le=LAATSTE_JAAR, json_schema_extra={"eenheid": "kalenderjaar"})
]
JarenNaStart = Annotated[
    int, Field(ge=0, le=200, json_schema_extra={"eenheid": "jaar na de start"})
]
Voet = Annotated[
    FiniteFloat, Field(ge=0, lt=100, json_schema_extra={"eenheid": "% per jaar, reëel"})
]
JaNee = Annotated[bool, BeforeValidator(_ja_nee)]
Datum = Annotated[dt.date, BeforeValidator(_datum)]
Moment = Annotated[dt.datetime, BeforeValidator(_moment)]
Maand = Annotated[str, AfterValidator(_maand)]
# part of a tag, a folder and an address
Versienaam = Annotated[
    str,
    Field(
        pattern=r"^[a-z0-9]([a-z0-9-]|\.[a-z0-9])*$",
        max_length=40,
        json_schema_extra=_vorm("versie"),
    ),
]
Link = Annotated[
    str,
    Field(
        max_length=2_000,
        pattern=r"^(https?://|mailto:|tel:)[^\s<>\"]+$",
        json_schema_extra=_vorm("link"),
    ),
]
E_mail = Annotated[
    str,
    Field(
        pattern=r"^[^@\s<>\"]+@[^@\s<>\"]+\.[^@\s<>\"]+$",
        max_length=200,
        json_schema_extra=_vorm("e-mail"),
    ),
]
Telefoon = Annotated[str, Field(pattern=r"^[0-9+() -]{3,25}$", json_schema_extra=_vorm("telefoon"))]
Zekerheid = Literal["vast", "verwacht", "onbekend"]


class Bron(Inhoud):
    """Where a fact or an amount comes from."""

    titel: Tekst | None = Field(
        None, title="Titel", description="Naam van het stuk, de tabel of het gesprek."
    )
    maker: Tekst | None = Field(None, title="Maker", description="Wie het stuk maakte.")
    jaar: Jaar | None = Field(None, title="Jaar", description="Jaar van de uitgave of de cijfers.")
    url: Link | None = Field(None, title="Adres", description="Link naar het stuk.")
    licentie: Tekst | None = Field(
        None, title="Licentie", description="Onder welke voorwaarden het gebruikt mag worden."
    )
    tabel: Tekst | None = Field(None, title="Tabel", description="Nummer van de tabel.")
    soort: Literal["cijfers", "rapport", "gesprek", "schouw", "kaart", "kengetal"] | None = Field(
        None, title="Soort", description="Wat voor bron het is."
    )
    peildatum: Datum | None = Field(
        None, title="Peildatum", description="Dag waarvoor de gegevens gelden."
    )
    geraadpleegd: Datum | None = Field(
        None, title="Geraadpleegd", description="Dag waarop de bron is bekeken."
    )


class Foto(Inhoud):
    """A photo of the wijk's own media folder."""

    bestand: Fotobestand = Field(
        title="Bestand", description="Naam van het bestand in de map media."
    )
    alt: Tekst = Field(
        title="Beschrijving",
        description="Wat is er te zien? Voor wie de foto niet kan zien.",
    )
    maker: Tekst | None = Field(None, title="Maker", description="Wie de foto maakte.")
    toestemming: Tekst | None = Field(
        None,
        title="Toestemming",
        description="Hoe toestemming is gegeven, als mensen herkenbaar zijn.",
    )


class Contact(Inhoud):
    """Whom to ask: an office, never a private person."""

    naam: Tekst | None = Field(None, title="Naam", description="Naam van het loket of de functie.")
    e_mail: E_mail | None = Field(
        None, alias="e-mail", title="E-mail", description="E-mailadres van het loket."
    )
    telefoon: Telefoon | None = Field(
        None,
        title="Telefoon",
        description='Telefoonnummer tussen aanhalingstekens: "078 770 10 00".',
    )
    bereikbaar: Tekst | None = Field(
        None, title="Bereikbaar", description="Wanneer men kan bellen of langskomen."
    )
    adres: Tekst | None = Field(None, title="Adres", description="Bezoekadres van het loket.")
    url: Link | None = Field(None, title="Website", description="Link naar de website.")


class Vermelding(Inhoud):
    """What any record may carry besides its own fields."""

    bron: Bron | Tekst | None = Field(
        None, title=N_("Bron"), description="Waar dit vandaan komt: een titel, of titel met jaar."
    )
    toelichting: LangeTekst | None = Field(
        None, title=N_("Toelichting"), description="Uitleg voor wie meer wil weten."
    )
