"""Which figures can be imported, and what they are called at CBS and here.

Names, titles and codes: docs/importeren.md, "Welke cijfers". A column number is never kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Richting = Literal["hoger beter", "lager beter", "neutraal"]
Eenheid = Literal["aantal", "%", "euro", "kWh", "m³", "km", "per km²", "per 1.000"]


@dataclass(frozen=True, slots=True)
class Grootheid:
    """A figure that CBS gives per wijk and buurt.

    Attributes:
        id: Its id in indicatoren.yml.
        naam: What readers see.
        thema: Its subject.
        eenheid: Unit in which it is written.
        maat: Kind of unit that the field must have.
        namen: Names of the field in StatLine, without column number; the first is the newest.
        titels: Titles of the field.
        codes: Its measure codes in OData v4.
        definitie: What it says, for readers.
        richting: Whether higher is better.
        decimalen: Digits behind the point.
        deel_van: The figure of which it is a share; then it is written in %.
        verhouding: Whether it can be held beside that of a far bigger area.
        kern: Whether it stands on the first page.
        standaard: Whether a first import takes it.
    """

    id: str
    naam: str
    thema: str
    eenheid: str
    maat: Eenheid
    namen: tuple[str, ...]
    titels: tuple[str, ...]
    codes: tuple[str, ...]
    definitie: str
    richting: Richting = "neutraal"
    decimalen: int = 0
    deel_van: str = ""
    verhouding: bool = True
    kern: bool = False
    standaard: bool = True


def _leeftijd(id_: str, naam: str, cbs: tuple[str, str, str], zin: str) -> Grootheid:
    """Return the share of an age group; `cbs` is its name, title and measure code."""
    stam, titel, code = cbs
    return Grootheid(
        id_, naam, "bevolking", "%", "aantal", (stam,), (titel,), (code,),
        f"Deel van de inwoners dat {zin} is.", deel_van="inwoners", kern=id_ == "ouderen",
    )  # fmt: skip


def _huishouden(id_: str, naam: str, cbs: tuple[str, str], zin: str) -> Grootheid:
    """Return the share of a kind of household; `cbs` is its name and measure code."""
    stam, code = cbs
    return Grootheid(
        id_, naam, "bevolking", "%", "aantal", (stam,), (naam,), (code,), zin,
        deel_van="huishoudens",
    )  # fmt: skip


def _afstand(id_: str, naam: str, cbs: tuple[str, str, str], zin: str) -> Grootheid:
    """Return the distance to a facility; `cbs` is its name, title and measure code."""
    stam, titel, code = cbs
    definitie = f"Gemiddelde afstand over de weg van huis naar {zin}."
    return Grootheid(
        id_, naam, "voorzieningen", "km", "km", (stam,), (titel,), (code,), definitie,
        "lager beter", 1,
    )  # fmt: skip


_BEVOLKING = (
    Grootheid(
        "inwoners", "Inwoners", "bevolking", "inwoners", "aantal",
        ("AantalInwoners",), ("Aantal inwoners",), ("T001036",),
        "Aantal mensen dat op 1 januari in het gebied woont.", verhouding=False, kern=True,
    ),
    _leeftijd("kinderen", "Kinderen tot 15 jaar", ("k_0Tot15Jaar", "0 tot 15 jaar", "10680"),
              "jonger dan 15 jaar"),
    _leeftijd("jongeren", "15 tot 25 jaar", ("k_15Tot25Jaar", "15 tot 25 jaar", "53050"),
              "15 tot 25 jaar oud"),
    _leeftijd("leeftijd-25-45", "25 tot 45 jaar", ("k_25Tot45Jaar", "25 tot 45 jaar", "53310"),
              "25 tot 45 jaar oud"),
    _leeftijd("leeftijd-45-65", "45 tot 65 jaar", ("k_45Tot65Jaar", "45 tot 65 jaar", "53715"),
              "45 tot 65 jaar oud"),
    _leeftijd("ouderen", "65 jaar of ouder", ("k_65JaarOfOuder", "65 jaar of ouder", "80200"),
              "65 jaar of ouder"),
    Grootheid(
        "huishoudens", "Huishoudens", "bevolking", "huishoudens", "aantal",
        ("HuishoudensTotaal",), ("Huishoudens totaal",), ("1050010_2",),
        "Aantal huishoudens op 1 januari. Een huishouden is één persoon, of meer mensen die "
        "samen wonen.", verhouding=False,
    ),
    Grootheid(
        "huishoudensgrootte", "Mensen per huishouden", "bevolking", "personen", "aantal",
        ("GemiddeldeHuishoudensgrootte",), ("Gemiddelde huishoudensgrootte",), ("M000114",),
        "Gemiddeld aantal mensen in een huishouden.", decimalen=1,
    ),
    _huishouden("alleenwonenden", "Eenpersoonshuishoudens", ("Eenpersoonshuishoudens", "1050015"),
                "Deel van de huishoudens dat uit één persoon bestaat."),
    _huishouden("gezinnen", "Huishoudens met kinderen", ("HuishoudensMetKinderen", "1016030"),
                "Deel van de huishoudens met kinderen die thuis wonen."),
    Grootheid(
        "dichtheid", "Inwoners per vierkante kilometer", "openbare ruimte",
        "inwoners per km²", "per km²",
        ("Bevolkingsdichtheid",), ("Bevolkingsdichtheid",), ("M000100",),
        "Aantal inwoners per vierkante kilometer land.",
    ),
)  # fmt: skip

_WONEN = (
    Grootheid(
        "woningen", "Woningen", "wonen", "woningen", "aantal",
        ("Woningvoorraad",), ("Woningvoorraad",), ("M000297",),
        "Aantal woningen op 1 januari (de woningvoorraad).", verhouding=False, kern=True,
    ),
    Grootheid(
        "woz-waarde", "Gemiddelde WOZ-waarde", "wonen", "duizend euro", "euro",
        ("GemiddeldeWOZWaardeVanWoningen", "GemiddeldeWoningwaarde"),
        ("Gemiddelde WOZ-waarde van woningen", "Gemiddelde woningwaarde"), ("M001642",),
        "Gemiddelde waarde van een woning volgens de gemeente, in duizenden euro. De "
        "WOZ-waarde bepaalt ook hoeveel belasting een eigenaar betaalt.",
    ),
    Grootheid(
        "eengezinswoningen", "Eengezinswoningen", "wonen", "%", "%",
        ("PercentageEengezinswoning",), ("Percentage eengezinswoning",), ("ZW10290",),
        "Deel van de woningen dat een heel huis is, en geen appartement.",
    ),
    Grootheid(
        "koopwoningen", "Koopwoningen", "wonen", "%", "%",
        ("Koopwoningen",), ("Koopwoningen",), ("1014800",),
        "Deel van de woningen waarin de eigenaar zelf woont.", kern=True,
    ),
    Grootheid(
        "huurwoningen", "Huurwoningen", "wonen", "%", "%",
        ("HuurwoningenTotaal",), ("Huurwoningen totaal",), ("1014850_2",),
        "Deel van de woningen dat verhuurd wordt.",
    ),
    Grootheid(
        "corporatiewoningen", "Woningen van een corporatie", "wonen", "%", "%",
        ("InBezitWoningcorporatie",), ("In bezit woningcorporatie",), ("A047047",),
        "Deel van de woningen dat een woningcorporatie verhuurt.",
    ),
    Grootheid(
        "bouwjaar-voor-2000", "Woningen van voor 2000", "wonen", "%", "%",
        ("BouwjaarVoor2000",), ("Bouwjaar voor 2000",), (),
        "Deel van de woningen dat voor het jaar 2000 is gebouwd. Het CBS geeft dit tot en met "
        "2023.",
    ),
    Grootheid(
        "nieuwe-woningen", "Woningen jonger dan tien jaar", "wonen", "%", "%",
        ("BouwjaarAfgelopenTienJaar",), ("Bouwjaar afgelopen tien jaar",), ("M008210",),
        "Deel van de woningen dat in de tien jaar voor de peildatum is gebouwd. Het CBS geeft "
        "dit vanaf 2024.",
    ),
)  # fmt: skip

_ENERGIE = (
    Grootheid(
        "elektriciteit", "Stroom per woning", "energie", "kWh", "kWh",
        ("GemiddeldeElektriciteitsleveringTotaal",),
        ("Gemiddelde elektriciteitslevering totaal",), ("M000221_2",),
        "Hoeveel stroom een woning gemiddeld in een jaar van het net krijgt.", "lager beter",
    ),
    Grootheid(
        "aardgas", "Aardgas per woning", "energie", "m³", "m³",
        ("GemiddeldAardgasverbruikTotaal",), ("Gemiddeld aardgasverbruik totaal",),
        ("M000219_2",),
        "Hoeveel aardgas een woning gemiddeld in een jaar gebruikt.", "lager beter",
    ),
    Grootheid(
        "stadsverwarming", "Woningen met stadsverwarming", "energie", "%", "%",
        ("PercentageWoningenMetStadsverwarming",),
        ("Percentage woningen met stadsverwarming",), ("M000369",),
        "Deel van de woningen dat warmte van een warmtenet krijgt.", decimalen=1,
    ),
    Grootheid(
        "aardgasvrij", "Woningen zonder aardgas", "energie", "%", "%",
        ("AardgasvrijeWoningen",), ("Aardgasvrije woningen",), ("M008295",),
        "Deel van de woningen dat geen aardgas gebruikt.", "hoger beter", 1,
    ),
    Grootheid(
        "zonnestroom", "Woningen met zonnepanelen", "energie", "%", "%",
        ("WoningenMetZonnestroom",), ("Woningen met zonnestroom",), ("M008297",),
        "Deel van de woningen dat zelf stroom maakt met zonnepanelen.", "hoger beter", 1,
    ),
)  # fmt: skip

_INKOMEN = (
    Grootheid(
        "inkomen", "Inkomen per inwoner", "inkomen en werk", "duizend euro", "euro",
        ("GemiddeldInkomenPerInwoner",), ("Gemiddeld inkomen per inwoner",), ("M000224",),
        "Gemiddeld inkomen per inwoner in een jaar, in duizenden euro.", "hoger beter", 1,
    ),
    Grootheid(
        "laag-inkomen", "Mensen met een lager inkomen", "inkomen en werk", "%", "%",
        ("k_40PersonenMetLaagsteInkomen",), ("40% personen met laagste inkomen",), (),
        "Deel van de inwoners dat hoort bij de 40% van Nederland met het laagste inkomen.",
        "lager beter", 1,
    ),
    Grootheid(
        "sociaal-minimum", "Huishoudens rond het sociaal minimum", "inkomen en werk", "%", "%",
        ("HuishOnderOfRondSociaalMinimum",), ("Huish. onder of rond sociaal minimum",), (),
        "Deel van de huishoudens met een inkomen rond het sociaal minimum, of eronder.",
        "lager beter", 1,
    ),
    Grootheid(
        "werk", "Mensen met werk", "inkomen en werk", "%", "%",
        ("Nettoarbeidsparticipatie",), ("Nettoarbeidsparticipatie",), ("M001796_2",),
        "Deel van de inwoners van 15 tot 75 jaar dat betaald werk heeft (de "
        "nettoarbeidsparticipatie).", "hoger beter",
    ),
)  # fmt: skip

_VOORZIENINGEN = (
    Grootheid(
        "wmo", "Mensen met hulp uit de Wmo", "zorg en ontmoeten", "per 1.000 inwoners",
        "per 1.000", ("WmoClientenRelatief",), ("Wmo-cliënten relatief",), (),
        "Hoeveel van elke 1.000 inwoners hulp krijgen uit de Wmo, de wet voor hulp thuis.",
    ),
    Grootheid(
        "autos", "Auto's per huishouden", "verkeer", "auto's per huishouden", "aantal",
        ("PersonenautoSPerHuishouden",), ("Personenauto's per huishouden",), (),
        "Gemiddeld aantal personenauto's per huishouden.", decimalen=1,
    ),
    _afstand("afstand-huisarts", "Afstand tot de huisarts",
             ("AfstandTotHuisartsenpraktijk", "Afstand tot huisartsenpraktijk", "D000028"),
             "de dichtstbijzijnde huisarts"),
    _afstand("afstand-supermarkt", "Afstand tot de supermarkt",
             ("AfstandTotGroteSupermarkt", "Afstand tot grote supermarkt", "D000025"),
             "de dichtstbijzijnde grote supermarkt"),
    _afstand("afstand-kinderopvang", "Afstand tot de kinderopvang",
             ("AfstandTotKinderdagverblijf", "Afstand tot kinderdagverblijf", "D000029"),
             "het dichtstbijzijnde kinderdagverblijf"),
    _afstand("afstand-school", "Afstand tot de basisschool",
             ("AfstandTotSchool", "Afstand tot school", "D000045"),
             "de dichtstbijzijnde basisschool"),
)  # fmt: skip

GROOTHEDEN: Mapping[str, Grootheid] = {
    grootheid.id: grootheid
    for grootheid in (*_BEVOLKING, *_WONEN, *_ENERGIE, *_INKOMEN, *_VOORZIENINGEN)
}
