"""The open data files of a wijk: names and columns, for who writes and who explains them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from generator.model.taal import N_

Vorm = Literal["tekst", "getal", "heel", "ja of nee", "dag", "lijst"]


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column: its name in the file and what it holds, in plain words for `taal._`.

    Attributes:
        vorm: What its values are; anything but "ja of nee" and "lijst" may be absent.
    """

    naam: str
    uitleg: str
    vorm: Vorm = "tekst"


@dataclass(frozen=True, slots=True)
class Gegevensbestand:
    """A file in data/: what it is about, for `taal._`, and its columns."""

    naam: str
    titel: str
    uitleg: str
    kolommen: tuple[Kolom, ...]

    @property
    def kop(self) -> tuple[str, ...]:
        """The first line of the file."""
        return tuple(kolom.naam for kolom in self.kolommen)


def _bestand(naam: str, titel: str, uitleg: str, kolommen: Mapping[str, str]) -> Gegevensbestand:
    return Gegevensbestand(
        naam,
        titel,
        uitleg,
        tuple(Kolom(kolom, wat, _vorm(kolom)) for kolom, wat in kolommen.items()),
    )


def _vorm(kolom: str) -> Vorm:
    """Return what the values of a column are: the same name is the same everywhere."""
    if kolom.endswith("_eur") or kolom in _GETALLEN:
        return "getal"
    return _VORMEN.get(kolom, "tekst")


_GETALLEN = frozenset(
    (
        "bk",
        "doelscore",
        "hoeveelheid",
        "gewicht",
        "aandeel",
        "effect",
        "punten",
        "waarde",
        "lat",
        "lon",
    )
)
_VORMEN: Mapping[str, Vorm] = {
    **dict.fromkeys(
        (
            "nummer",
            "gepland",
            "vroegst",
            "laatst",
            "duur_jaar",
            "start",
            "rang_ncw",
            "rang_doelen",
            "eerste_jaar",
            "laatste_jaar",
        ),
        "heel",
    ),
    **dict.fromkeys(("illustratief", "onderdrukt", "voorlopig"), "ja of nee"),
    **dict.fromkeys(("vanaf", "tot", "datum"), "dag"),
    **dict.fromkeys(("straten", "partijen", "maatregelen"), "lijst"),
}
_HERKOMST = {
    "bron": N_("waar de regel vandaan komt"),
    "licentie": N_("voorwaarden van die bron"),
}

MAATREGELEN = _bestand(
    "maatregelen.csv",
    N_("Maatregelen"),
    N_("Eén regel per maatregel, met de uitkomsten."),
    {
        "id": N_("vaste naam van de maatregel"),
        "nummer": N_("nummer op kaart en lijst"),
        "naam": N_("wat er gebeurt"),
        "thema": N_("onderwerp"),
        "basis": N_("wettelijke taak, kerntaak of vrijwillig"),
        "status": N_("hoe ver het is"),
        "trekker": N_("id van de partij die de maatregel leidt"),
        "gepland": N_("jaar waarin het begint"),
        "vroegst": N_("eerste jaar waarin het kan beginnen"),
        "laatst": N_("laatste jaar waarin het kan beginnen"),
        "zekerheid": N_("vast, verwacht of onbekend"),
        "duur_jaar": N_("aantal jaren werk"),
        "start": N_("beginjaar in het beste pakket; leeg als de maatregel daar niet in zit"),
        "groep": N_("klaar, nu, straks, later of niet"),
        "kosten_cw_eur": N_("contante waarde van de kosten, EUR"),
        "baten_cw_eur": N_("contante waarde van de baten, EUR"),
        "ncw_eur": N_("baten min kosten, EUR"),
        "bk": N_("baten gedeeld door kosten; leeg zonder kosten"),
        "doelscore": N_("punten voor de doelen, −100 tot 100"),
        "rang_ncw": N_("plaats op volgorde van ncw_eur"),
        "rang_doelen": N_("plaats op volgorde van doelscore"),
        "straten": N_("straten, gescheiden door ; "),
        "illustratief": N_("ja als de bedragen voorbeelden zijn"),
        **_HERKOMST,
    },
)
BEDRAGEN = _bestand(
    "bedragen.csv",
    N_("Bedragen"),
    N_("Elke regel kosten, baten, overdrachten en koppelkansen, met zijn contante waarde."),
    {
        "maatregel": N_("id van de maatregel of koppelkans"),
        "lijst": N_("kosten, baten, overdrachten, minder_kosten of extra_baten"),
        "nummer": N_("plaats in die lijst, vanaf 1"),
        "post": N_("waarvoor"),
        "partij": N_("wie betaalt, wint of verliest; bij een overdracht de betaler"),
        "ontvanger": N_("wie ontvangt; alleen bij een overdracht"),
        "soort": N_("investering, beheer, hinder, besparing, welzijn, …"),
        "eenmalig_eur": N_("eenmalig bedrag, EUR"),
        "per_jaar_eur": N_("bedrag per jaar, EUR"),
        "kengetal": N_("id van het kengetal"),
        "hoeveelheid": N_("eenheden van het kengetal per jaar"),
        "laag_eur": N_("lage schatting van het bedrag, EUR"),
        "hoog_eur": N_("hoge schatting van het bedrag, EUR"),
        "eerste_jaar": N_("eerste kalenderjaar"),
        "laatste_jaar": N_("laatste kalenderjaar"),
        "cw_eur": N_("contante waarde, EUR"),
        **_HERKOMST,
    },
)
DOELEN = _bestand(
    "doelen.csv",
    N_("Doelen"),
    N_("Hoe zwaar elke partij elk doel vindt wegen."),
    {
        "doel": N_("id van het doel"),
        "naam": N_("het doel"),
        "partij": N_("id van de partij; leeg is het gemiddelde van de partijen"),
        "gewicht": N_("gewicht zoals de partij het gaf"),
        "aandeel": N_("hetzelfde als deel van 1"),
        **_HERKOMST,
    },
)
EFFECTEN = _bestand(
    "effecten.csv",
    N_("Effecten op de doelen"),
    N_("Wat elke maatregel doet voor elk doel."),
    {
        "maatregel": N_("id van de maatregel"),
        "doel": N_("id van het doel"),
        "effect": N_("van −2 (veel slechter) tot 2 (veel beter)"),
        "punten": N_("punten in de doelscore"),
        "toelichting": N_("waarom dit effect"),
    },
)
CIJFERS = _bestand(
    "cijfers.csv",
    N_("Cijfers"),
    N_("Alle cijfers van de wijk over de jaren, en die waarmee ze vergeleken zijn."),
    {
        "indicator": N_("id van het cijfer"),
        "naam": N_("wat er geteld is"),
        "thema": N_("onderwerp"),
        "eenheid": N_("waarin het geteld is"),
        "gebied": N_("voor welk gebied"),
        "peildatum": N_("jaar of dag"),
        "waarde": N_("het cijfer; leeg als het onderdrukt of onbekend is"),
        "onderdrukt": N_("ja als het aantal te klein is om te tonen"),
        "voorlopig": N_("ja als het cijfer nog kan wijzigen"),
        **_HERKOMST,
    },
)
AFSPRAKEN = _bestand(
    "afspraken.csv",
    N_("Afspraken"),
    N_("Wie wat met wie afsprak, en hoe ver het is."),
    {
        "id": N_("vaste naam van de afspraak"),
        "naam": N_("de afspraak"),
        "tekst": N_("wat er is afgesproken"),
        "partijen": N_("ids van de partijen, gescheiden door ; "),
        "soort": N_("waar de afspraak over gaat"),
        "maatregelen": N_("ids van de maatregelen, gescheiden door ; "),
        "bedrag_eur": N_("om hoeveel geld het gaat, EUR"),
        "vanaf": N_("eerste dag"),
        "tot": N_("laatste dag"),
        "status": N_("hoe ver het is"),
        **_HERKOMST,
    },
)
WIJKSCHOUW = _bestand(
    "wijkschouw.csv",
    N_("Wijkschouw"),
    N_("Wat er op de wijkschouw gezien is en wat ermee gebeurt."),
    {
        "id": N_("vaste naam van de waarneming"),
        "naam": N_("wat er te zien was"),
        "datum": N_("dag"),
        "plek": N_("straat of plaats"),
        "lat": N_("breedtegraad (WGS 84)"),
        "lon": N_("lengtegraad (WGS 84)"),
        "thema": N_("onderwerp"),
        "soort": N_("knelpunt, kans of goed"),
        "tekst": N_("wat er gezien en gezegd is"),
        "actie": N_("wat ermee gebeurt"),
        "wie": N_("wie het oppakt"),
        "status": N_("hoe ver het is"),
        "maatregelen": N_("ids van maatregelen die eruit komen, gescheiden door ; "),
        **_HERKOMST,
    },
)
TABELLEN = (MAATREGELEN, BEDRAGEN, DOELEN, EFFECTEN, CIJFERS, AFSPRAKEN, WIJKSCHOUW)
GEOJSON = _bestand(
    "maatregelen.geojson",
    N_("Plaatsen van de maatregelen"),
    N_("De plaatsen van de maatregelen op de kaart, in lengte- en breedtegraden (EPSG:4326)."),
    {
        "maatregel": N_("id van de maatregel"),
        "nummer": N_("nummer op kaart en lijst"),
        "naam": N_("wat er gebeurt"),
        "thema": N_("onderwerp"),
        "status": N_("hoe ver het is"),
        "trekker": N_("id van de partij die de maatregel leidt"),
        "gepland": N_("jaar waarin het begint"),
        "plek": N_("naam van de plek"),
    },
)
DOORREKENING = _bestand(
    "doorrekening.json",
    N_("De hele doorrekening"),
    N_("Alle uitkomsten in volle precisie: maatregelen, pakket, samenwerken, gevoeligheid."),
    {},
)
GEHEEL = _bestand(
    "wijkplan.json",
    N_("Alle tabellen in één bestand"),
    N_("Dezelfde tabellen als de CSV-bestanden, als JSON. Een lege waarde is null."),
    {},
)
SCHEMA = _bestand(
    "wijkplan.schema.json",
    N_("JSON Schema bij dat bestand"),
    N_("Zegt van elk veld wat het is en wat erin kan staan (JSON Schema 2020-12)."),
    {},
)
BESTANDEN = (*TABELLEN, GEHEEL, GEOJSON, DOORREKENING)
DCAT = "dcat.jsonld"
LEESMIJ = "LEESMIJ.txt"
EIGEN_BRON = N_("wijkplan {wijk}, {uitgever}")
EIGEN_LICENTIE = N_("geen licentie opgegeven; vraag het de uitgever")
_CC = re.compile(r"^CC[ -](BY(?:-(?:SA|ND|NC|NC-SA|NC-ND))?)[ -](4\.0|3\.0)$", re.IGNORECASE)
_CC0 = re.compile(r"^CC0(?:[ -]1\.0)?$", re.IGNORECASE)


def licentie_uri(licentie: str | None) -> str:
    """Return the address of a Creative Commons licence: "CC BY 4.0"; "" for any other."""
    tekst = " ".join((licentie or "").split())
    if _CC0.match(tekst):
        return "http://creativecommons.org/publicdomain/zero/1.0/deed.nl"
    if gevonden := _CC.match(tekst):
        return f"http://creativecommons.org/licenses/{gevonden[1].lower()}/{gevonden[2]}/deed.nl"
    return ""
