"""The open data files of a wijk: names and columns, for who writes and who explains them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Vorm = Literal["tekst", "getal", "heel", "ja of nee", "dag", "lijst"]


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column: its name in the file and what it holds, in plain words.

    Attributes:
        vorm: What its values are; anything but "ja of nee" and "lijst" may be absent.
    """

    naam: str
    uitleg: str
    vorm: Vorm = "tekst"


@dataclass(frozen=True, slots=True)
class Gegevensbestand:
    """A file in data/: what it is about, and its columns."""

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
_HERKOMST = {"bron": "waar de regel vandaan komt", "licentie": "voorwaarden van die bron"}

MAATREGELEN = _bestand(
    "maatregelen.csv",
    "Maatregelen",
    "Eén regel per maatregel, met de uitkomsten.",
    {
        "id": "vaste naam van de maatregel",
        "nummer": "nummer op kaart en lijst",
        "naam": "wat er gebeurt",
        "thema": "onderwerp",
        "basis": "wettelijke taak, kerntaak of vrijwillig",
        "status": "hoe ver het is",
        "trekker": "id van de partij die de maatregel leidt",
        "gepland": "jaar waarin het begint",
        "vroegst": "eerste jaar waarin het kan beginnen",
        "laatst": "laatste jaar waarin het kan beginnen",
        "zekerheid": "vast, verwacht of onbekend",
        "duur_jaar": "aantal jaren werk",
        "start": "beginjaar in het beste pakket; leeg als de maatregel daar niet in zit",
        "groep": "klaar, nu, straks, later of niet",
        "kosten_cw_eur": "contante waarde van de kosten, EUR",
        "baten_cw_eur": "contante waarde van de baten, EUR",
        "ncw_eur": "baten min kosten, EUR",
        "bk": "baten gedeeld door kosten; leeg zonder kosten",
        "doelscore": "punten voor de doelen, −100 tot 100",
        "rang_ncw": "plaats op volgorde van ncw_eur",
        "rang_doelen": "plaats op volgorde van doelscore",
        "straten": "straten, gescheiden door ; ",
        "illustratief": "ja als de bedragen voorbeelden zijn",
        **_HERKOMST,
    },
)
BEDRAGEN = _bestand(
    "bedragen.csv",
    "Bedragen",
    "Elke regel kosten, baten, overdrachten en koppelkansen, met zijn contante waarde.",
    {
        "maatregel": "id van de maatregel of koppelkans",
        "lijst": "kosten, baten, overdrachten, minder_kosten of extra_baten",
        "nummer": "plaats in die lijst, vanaf 1",
        "post": "waarvoor",
        "partij": "wie betaalt, wint of verliest; bij een overdracht de betaler",
        "ontvanger": "wie ontvangt; alleen bij een overdracht",
        "soort": "investering, beheer, hinder, besparing, welzijn, …",
        "eenmalig_eur": "eenmalig bedrag, EUR",
        "per_jaar_eur": "bedrag per jaar, EUR",
        "kengetal": "id van het kengetal",
        "hoeveelheid": "eenheden van het kengetal per jaar",
        "laag_eur": "lage schatting van het bedrag, EUR",
        "hoog_eur": "hoge schatting van het bedrag, EUR",
        "eerste_jaar": "eerste kalenderjaar",
        "laatste_jaar": "laatste kalenderjaar",
        "cw_eur": "contante waarde, EUR",
        **_HERKOMST,
    },
)
DOELEN = _bestand(
    "doelen.csv",
    "Doelen",
    "Hoe zwaar elke partij elk doel vindt wegen.",
    {
        "doel": "id van het doel",
        "naam": "het doel",
        "partij": "id van de partij; leeg is het gemiddelde van de partijen",
        "gewicht": "gewicht zoals de partij het gaf",
        "aandeel": "hetzelfde als deel van 1",
        **_HERKOMST,
    },
)
EFFECTEN = _bestand(
    "effecten.csv",
    "Effecten op de doelen",
    "Wat elke maatregel doet voor elk doel.",
    {
        "maatregel": "id van de maatregel",
        "doel": "id van het doel",
        "effect": "van −2 (veel slechter) tot 2 (veel beter)",
        "punten": "punten in de doelscore",
        "toelichting": "waarom dit effect",
    },
)
CIJFERS = _bestand(
    "cijfers.csv",
    "Cijfers",
    "Alle cijfers van de wijk over de jaren, en die waarmee ze vergeleken zijn.",
    {
        "indicator": "id van het cijfer",
        "naam": "wat er geteld is",
        "thema": "onderwerp",
        "eenheid": "waarin het geteld is",
        "gebied": "voor welk gebied",
        "peildatum": "jaar of dag",
        "waarde": "het cijfer; leeg als het onderdrukt of onbekend is",
        "onderdrukt": "ja als het aantal te klein is om te tonen",
        "voorlopig": "ja als het cijfer nog kan wijzigen",
        **_HERKOMST,
    },
)
AFSPRAKEN = _bestand(
    "afspraken.csv",
    "Afspraken",
    "Wie wat met wie afsprak, en hoe ver het is.",
    {
        "id": "vaste naam van de afspraak",
        "naam": "de afspraak",
        "tekst": "wat er is afgesproken",
        "partijen": "ids van de partijen, gescheiden door ; ",
        "soort": "waar de afspraak over gaat",
        "maatregelen": "ids van de maatregelen, gescheiden door ; ",
        "bedrag_eur": "om hoeveel geld het gaat, EUR",
        "vanaf": "eerste dag",
        "tot": "laatste dag",
        "status": "hoe ver het is",
        **_HERKOMST,
    },
)
WIJKSCHOUW = _bestand(
    "wijkschouw.csv",
    "Wijkschouw",
    "Wat er op de wijkschouw gezien is en wat ermee gebeurt.",
    {
        "id": "vaste naam van de waarneming",
        "naam": "wat er te zien was",
        "datum": "dag",
        "plek": "straat of plaats",
        "lat": "breedtegraad (WGS 84)",
        "lon": "lengtegraad (WGS 84)",
        "thema": "onderwerp",
        "soort": "knelpunt, kans of goed",
        "tekst": "wat er gezien en gezegd is",
        "actie": "wat ermee gebeurt",
        "wie": "wie het oppakt",
        "status": "hoe ver het is",
        "maatregelen": "ids van maatregelen die eruit komen, gescheiden door ; ",
        **_HERKOMST,
    },
)
TABELLEN = (MAATREGELEN, BEDRAGEN, DOELEN, EFFECTEN, CIJFERS, AFSPRAKEN, WIJKSCHOUW)
GEOJSON = _bestand(
    "maatregelen.geojson",
    "Plaatsen van de maatregelen",
    "De plaatsen van de maatregelen op de kaart, in lengte- en breedtegraden (EPSG:4326).",
    {
        "maatregel": "id van de maatregel",
        "nummer": "nummer op kaart en lijst",
        "naam": "wat er gebeurt",
        "thema": "onderwerp",
        "status": "hoe ver het is",
        "trekker": "id van de partij die de maatregel leidt",
        "gepland": "jaar waarin het begint",
        "plek": "naam van de plek",
    },
)
DOORREKENING = _bestand(
    "doorrekening.json",
    "De hele doorrekening",
    "Alle uitkomsten in volle precisie: maatregelen, pakket, samenwerken, gevoeligheid.",
    {},
)
GEHEEL = _bestand(
    "wijkplan.json",
    "Alle tabellen in één bestand",
    "Dezelfde tabellen als de CSV-bestanden, als JSON. Een lege waarde is null.",
    {},
)
SCHEMA = _bestand(
    "wijkplan.schema.json",
    "JSON Schema bij dat bestand",
    "Zegt van elk veld wat het is en wat erin kan staan (JSON Schema 2020-12).",
    {},
)
BESTANDEN = (*TABELLEN, GEHEEL, GEOJSON, DOORREKENING)
DCAT = "dcat.jsonld"
LEESMIJ = "LEESMIJ.txt"
EIGEN_BRON = "wijkplan {wijk}, {uitgever}"
EIGEN_LICENTIE = "geen licentie opgegeven; vraag het de uitgever"
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
