"""The columns of a longlist: their headings, and where what they hold goes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

Soort = Literal["tekst", "lang", "getal", "lijst"]


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column.

    Attributes:
        kop: Its heading.
        pad: The keys to its value; a number in it is the place in a list.
        soort: How a cell is written.
        uitleg: What to fill in, for the example sheet.
        verplicht: Whether each row must have it.
        anders: What an empty cell means.
        voorbeeld: What the example sheet shows.
    """

    kop: str
    pad: tuple[str, ...]
    soort: Soort
    uitleg: str
    verplicht: bool = False
    anders: str = ""
    voorbeeld: str = ""


KOLOMMEN: Sequence[Kolom] = (
    Kolom("naam", ("naam",), "tekst", "Wat er gebeurt, kort.", verplicht=True,
          voorbeeld="Speelplein vergroenen"),
    Kolom("id", ("id",), "tekst",
          "Korte naam met kleine letters en streepjes, die nooit verandert. Leeg: van de naam "
          "gemaakt.", voorbeeld="speelplein-vergroenen"),
    Kolom("samenvatting", ("samenvatting",), "lang", "Wat de maatregel is, in twee zinnen.",
          voorbeeld="Het plein krijgt bomen, gras en een plek voor regenwater."),
    Kolom("wat merkt u", ("wat_merkt_u",), "lang", "Wat bewoners ervan merken.",
          voorbeeld="Meer schaduw op warme dagen en minder plassen na een bui."),
    Kolom("wat kost het u", ("wat_kost_het_u",), "lang", "Wat bewoners er zelf voor betalen.",
          voorbeeld="Niets."),
    Kolom("keuze", ("keuze",), "lang", "Wat bewoners mogen kiezen of weigeren."),
    Kolom("doelgroep", ("doelgroep",), "tekst", "Voor wie het vooral is."),
    Kolom("thema", ("thema",), "tekst", "Onderwerp, zoals energie of openbare ruimte.",
          verplicht=True, voorbeeld="openbare ruimte"),
    Kolom("basis", ("basis",), "tekst",
          "wettelijke taak, kerntaak of vrijwillig. Leeg: vrijwillig.", anders="vrijwillig",
          voorbeeld="vrijwillig"),
    Kolom("status", ("status",), "tekst",
          "idee, longlist, onderzocht, gekozen, besloten, in voorbereiding, in uitvoering, klaar, "
          "niet nu of vervallen. Leeg: longlist.", anders="longlist", voorbeeld="longlist"),
    Kolom("reden status", ("reden_status",), "lang",
          "Waarom deze status; nodig bij niet nu en vervallen."),
    Kolom("trekker", ("trekker",), "tekst", "Id van de partij die de maatregel leidt.",
          verplicht=True, voorbeeld="gemeente"),
    Kolom("betrokken", ("betrokken",), "lijst", "Id's van partijen die meedoen, met ; ertussen."),
    Kolom("start gepland", ("start", "gepland"), "getal", "Jaar waarin het begint.",
          verplicht=True, voorbeeld="2028"),
    Kolom("start vroegst", ("start", "vroegst"), "getal",
          "Eerste jaar waarin het zou kunnen beginnen."),
    Kolom("start laatst", ("start", "laatst"), "getal",
          "Laatste jaar waarin het zou kunnen beginnen.", voorbeeld="2030"),
    Kolom("start zekerheid", ("start", "zekerheid"), "tekst", "vast, verwacht of onbekend."),
    Kolom("duur", ("duur",), "getal", "Hoeveel jaar het werk duurt. Leeg: 1."),
    Kolom("vereist", ("vereist",), "lijst", "Id's van maatregelen die erbij horen."),
    Kolom("sluit uit", ("sluit_uit",), "lijst", "Id's van maatregelen waarmee het niet samen kan."),
    Kolom("verplicht", ("verplicht",), "getal", "ja als het in elk pakket hoort."),
    Kolom("straten", ("straten",), "lijst", "Straten waar het gebeurt, met ; ertussen."),
    Kolom("locatie", ("locatie",), "lijst", "Id's van plekken op de kaart, met ; ertussen."),
    Kolom("toelichting", ("toelichting",), "lang", "Uitleg voor wie meer wil weten."),
    Kolom("bron", ("bronnen", "0", "titel"), "tekst", "Waar de gegevens vandaan komen."),
)  # fmt: skip

_BEDRAGEN = (
    ("partij", "tekst", "Id van de partij. Leeg: de trekker.", "gemeente"),
    ("post", "tekst", "Waarvoor; bewoners lezen dit. Leeg: de naam.", ""),
    ("bedrag", "getal", "Eenmalig bedrag in euro, zonder punten.", "80000"),
    ("jaar", "getal", "Hoeveel jaar na de start het bedrag valt; 0 is direct.", ""),
    ("per jaar", "getal", "Bedrag in euro dat elk jaar terugkomt.", ""),
    ("van", "getal", "Eerste jaar na de start.", ""),
    ("tot", "getal", "Laatste jaar na de start.", ""),
    ("laag", "getal", "Lage schatting van het bedrag.", "70000"),
    ("hoog", "getal", "Hoge schatting van het bedrag.", "100000"),
    ("soort", "tekst", ("Kosten: investering, beheer of hinder. Baten: besparing, welzijn, "
     "gezondheid, klimaat, veiligheid of restwaarde."), ""),
)  # fmt: skip
_BEDRAGSOORTEN: dict[str, Soort] = {"tekst": "tekst", "getal": "getal"}
_REGEL = re.compile(r"(kosten|baten)(?: ([1-9]))? (.+)")
_EFFECT = re.compile(r"effect (.+)")
GROEPEN = ("kosten", "baten")


def bedragkolommen(groep: str) -> Iterator[Kolom]:
    """Yield the columns of a line of kosten or baten."""
    for naam, soort, uitleg, voorbeeld in _BEDRAGEN:
        pad = (groep, "0", naam.replace(" ", "_"))
        toon = voorbeeld if groep == "kosten" else ""
        yield Kolom(f"{groep} {naam}", pad, _BEDRAGSOORTEN[soort], uitleg, voorbeeld=toon)


def bekende_koppen() -> list[str]:
    """Return the headings that a sheet may have, without the numbered ones."""
    lijnen = [kolom.kop for groep in GROEPEN for kolom in bedragkolommen(groep)]
    return [*(kolom.kop for kolom in KOLOMMEN), *lijnen]


def genormaliseerd(kop: str) -> str:
    """Return a heading without capitals, marks, underscores and what stands in brackets."""
    kaal = re.sub(r"\(.*?\)|[*?:]", " ", kop.replace("_", " "))
    return " ".join(kaal.lower().split())


def vind_kolom(kop: str) -> Kolom | None:
    """Return what a heading means: `kosten 2 bedrag` is the second line of costs, and
    `effect groen` what it does for the goal groen; None where it is not known.
    """  # noqa: D205 - one sentence
    naam = genormaliseerd(kop)
    for kolom in KOLOMMEN:
        if kolom.kop == naam:
            return kolom
    if regel := _REGEL.fullmatch(naam):
        groep, nummer, deel = regel.groups()
        for kolom in bedragkolommen(groep):
            if kolom.kop == f"{groep} {deel}":
                plaats = str(int(nummer or 1) - 1)
                return Kolom(naam, (groep, plaats, kolom.pad[2]), kolom.soort, kolom.uitleg)
    if effect := _EFFECT.fullmatch(naam):
        doel = effect.group(1).replace(" ", "-")
        return Kolom(naam, ("effecten", doel, "effect"), "getal", "")
    return None
