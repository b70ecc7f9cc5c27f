"""What a finding says where a field, a list or a group is written in another way than it should."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.fouten import (
    CONFIG,
    HUIZEN,
    KANSEN,
    KENGETALLEN,
    PARTIJEN,
    PLAN,
    STRAAT,
    WIJK,
    Kapot,
    W,
    anders,
    erbij,
    keur,
    schrijf,
    schrijf_goede_map,
)

RIOOL = "bedrag: 600000, laag: 500000, hoog: 750000"
ONDERHOUD = "per_jaar: 3000, van: 1, tot: 30"
NIEUWS = f"{W}/nieuws/2026-01-15-het-plan-begint.md"

GEVALLEN: dict[str, tuple[Kapot, str]] = {
    "ja waar een getal hoort": (
        anders(STRAAT, RIOOL, "bedrag: true"),
        f"{STRAAT}:20:59: hier moet een getal staan, geen ja of nee; schrijf een getal. [WP104]",
    ),
    "ja waar tekst hoort": (
        anders(WIJK, "naam: Voorbeeldwijk", "naam: true"),
        (
            f"{WIJK}:3:7: true is hier geen tekst maar een ja of nee; "
            'zet het tussen aanhalingstekens: "true". [WP105]'
        ),
    ),
    "negatief budget": (
        anders(WIJK, "bedrag: 800000", "bedrag: -1"),
        (
            f"{WIJK}:30:44: -1 is negatief; dat kan hier niet; "
            "schrijf een verlies als kosten met soort hinder, zonder min. [WP108]"
        ),
    ),
    "negatief gewicht": (
        anders(WIJK, "gewicht: 40", "gewicht: -1"),
        f"{WIJK}:20:37: -1 is negatief; dat kan hier niet; schrijf een positief getal. [WP108]",
    ),
    "effect onder de grens": (
        anders(STRAAT, "effect: 2}", "effect: -2.5}"),
        f"{STRAAT}:27:27: -2.5 valt buiten de grenzen; het moet ten minste -2 zijn. [WP108]",
    ),
    "voet van 100": (
        anders(CONFIG, "{voet: 1.8}", "{voet: 100}"),
        f"{CONFIG}:28:14: 100 valt buiten de grenzen; het moet minder dan 100 zijn. [WP108]",
    ),
    "groei van -100": (
        anders(KENGETALLEN, "groei: 2.0", "groei: -100"),
        f"{KENGETALLEN}:9:10: -100 valt buiten de grenzen; het moet meer dan -100 zijn. [WP108]",
    ),
    "half jaar": (
        anders(STRAAT, "gepland: 2027", "gepland: 2027.5"),
        f"{STRAAT}:13:12: hier moet een heel getal staan, geen 2027.5; rond het af. [WP104]",
    ),
    "maand die geen maand is": (
        anders(STRAAT, "van: 2027-03,", "van: maart,"),
        (
            f"{STRAAT}:33:35: 'maart' is geen maand of dag; "
            "schrijf het als 2027-03 of 2027-03-15. [WP110]"
        ),
    ),
    "maand met een dag die niet bestaat": (
        anders(STRAAT, "van: 2027-03,", "van: 2027-02-30,"),
        (
            f"{STRAAT}:33:35: '2027-02-30' is geen maand of dag; "
            "schrijf het als 2027-03 of 2027-03-15. [WP110]"
        ),
    ),
    "datum in woorden": (
        anders(WIJK, "status: concept  ", "vastgesteld: in juni\nstatus: concept"),
        f"{WIJK}:4:14: 'in juni' is geen datum; schrijf haar als 2026-12-10. [WP110]",
    ),
    "jaar van een datum buiten bereik": (
        anders(WIJK, "status: concept  ", "vastgesteld: 0026-06-24\nstatus: concept"),
        f"{WIJK}:4:14: '0026-06-24' is geen bestaande dag; verbeter de datum. [WP110]",
    ),
    "tijd zonder dag": (
        schrijf(f"{W}/agenda.yml", "- naam: Inloop\n  begin: 19:00\n"),
        f"{W}/agenda.yml:2:10: '19:00' is geen datum; schrijf haar als 2026-12-10 19:00. [WP110]",
    ),
    "uur dat niet bestaat": (
        schrijf(f"{W}/agenda.yml", "- naam: Inloop\n  begin: 2026-12-10 25:00\n"),
        (
            f"{W}/agenda.yml:2:10: '2026-12-10 25:00' is geen bestaande dag; "
            "verbeter de datum. [WP110]"
        ),
    ),
    "woord zonder buur": (
        anders(WIJK, "status: concept  ", "status: xyz  "),
        (
            f"{WIJK}:4:9: 'xyz' kan hier niet; "
            "kies concept, ter inzage, vastgesteld, in uitvoering of afgerond. [WP109]"
        ),
    ),
    "code van de gemeente": (
        anders(CONFIG, "code: GM0000", "code: GM59"),
        f"{CONFIG}:19:9: 'GM59' is geen code van een gemeente; schrijf haar als GM0590. [WP113]",
    ),
    "kleur": (
        anders(CONFIG, "  # accent: ", "  accent: blauw\n  # accent: "),
        f"{CONFIG}:11:11: 'blauw' is geen kleur; schrijf haar als \"#17408b\". [WP113]",
    ),
    "cijfer of woord": (
        schrijf(f"{W}/indicatoren.yml", "- naam: Groen\n  metingen: [{waarde: veel}]\n"),
        (
            f"{W}/indicatoren.yml:2:23: 'veel' is geen getal; "
            "schrijf hier een getal of een van de vaste woorden. [WP104]"
        ),
    ),
    "peildatum": (
        schrijf(f"{W}/indicatoren.yml", "- naam: Groen\n  metingen: [{peildatum: zomer}]\n"),
        (
            f"{W}/indicatoren.yml:2:26: 'zomer' is geen jaar of dag; "
            "schrijf 2024, 2024-01 of 2024-01-01. [WP113]"
        ),
    ),
    "lijst van lijsten": (
        anders(STRAAT, "straten: [Lindestraat, B", "straten: [[Lindestraat], B"),
        (
            f"{STRAAT}:31:11: hier staat een lijst, maar hier hoort een tekst; "
            "haal de streepjes of haken weg. [WP103]"
        ),
    ),
    "groep waar een lijst hoort": (
        anders(
            STRAAT, "bronnen:\n  - {titel: Verzonnen voorbeeld, jaar: 2026}", "bronnen: {jaar: 1}"
        ),
        (
            f"{STRAAT}:34:10: hier staat een groep sleutels, maar hier hoort een lijst; "
            "begin elk punt met een streepje. [WP103]"
        ),
    ),
    "groep waar tekst hoort": (
        anders(WIJK, "naam: Voorbeeldwijk", "naam: {nl: Voorbeeldwijk}"),
        (
            f"{WIJK}:3:7: hier staat een groep sleutels, maar hier hoort een tekst; "
            "zet tekst met accolades tussen aanhalingstekens. [WP103]"
        ),
    ),
    "lijst waar een groep hoort": (
        anders(WIJK, "budgetperiode: {van: 2026, tot: 2030}", "budgetperiode: [2026, 2030]"),
        (
            f"{WIJK}:28:16: hier staat een lijst, maar hier hoort een groep sleutels; "
            "haal de streepjes of haken weg. [WP103]"
        ),
    ),
    "tekst waar regels horen": (
        anders(KANSEN, "maatregelen: [huizen", "extra_baten: veel\n  maatregelen: [huizen"),
        (
            f"{KANSEN}:5:16: hier moet een lijst staan, geen 'veel'; "
            "begin elk punt op een eigen regel met een streepje. [WP103]"
        ),
    ),
    "tekst in een lijst van regels": (
        anders(STRAAT, "  - {doel: droog, effect: 2}", "  - droog"),
        (
            f"{STRAAT}:27:5: hier moeten sleutels onder staan, geen 'droog'; "
            "zoals doel, effect of toelichting. [WP103]"
        ),
    ),
    "leeg punt in een lijst": (
        anders(STRAAT, "straten: [Lindestraat, B", "straten: [Lindestraat, null, B"),
        (
            f"{STRAAT}:31:24: dit punt van de lijst is leeg; "
            "vul het in of haal het streepje weg. [WP103]"
        ),
    ),
    "leeg punt in een bestand": (
        erbij(PARTIJEN, "-\n"),
        (
            f"{PARTIJEN}:24:2: dit punt van de lijst is leeg; "
            "vul het in of haal het streepje weg. [WP103]"
        ),
    ),
    "bestand dat een lijst moet zijn": (
        schrijf(PARTIJEN, "id: gemeente\n"),
        (
            f"{PARTIJEN}:1:1: dit bestand moet een lijst zijn; "
            "begin elk punt met een streepje: '- naam: …'. [WP103]"
        ),
    ),
    "bestand dat tekst is": (
        schrijf(STRAAT, "zomaar tekst\n"),
        (
            f"{STRAAT}:1:1: hier moeten sleutels staan, als 'naam: waarde'; "
            "zoals naam, thema of basis. [WP103]"
        ),
    ),
    "te veel waarden": (
        anders(CONFIG, "kosten: [-20, 35]", "kosten: [-20, 0, 35]"),
        (
            f"{CONFIG}:33:13: deze lijst heeft 3 waarden; nodig: precies 2; "
            "vul de lijst aan of kort haar in. [WP114]"
        ),
    ),
    "ander woord voor naam": (
        anders(KANSEN, "  naam: Tegelijk", "  titel: Tegelijk"),
        f"{KANSEN}:4:3: sleutel 'titel' is hier niet bekend; bedoelde u 'naam'? [WP101]",
    ),
    "sleutel zonder buur": (
        anders(WIJK, "budgetperiode: {van: 2026, ", "budgetperiode: {qq: 1, van: 2026, "),
        f"{WIJK}:28:17: sleutel 'qq' is hier niet bekend; hier kan: van of tot. [WP101]",
    ),
    "sleutel in een ander geval": (
        anders(WIJK, "naam: Voorbeeldwijk", "Naam: Voorbeeldwijk"),
        f"{WIJK}:3:1: sleutel 'Naam' is hier niet bekend; bedoelde u 'naam'? [WP101]",
    ),
    "hoog onder het bedrag": (
        anders(STRAAT, RIOOL, "bedrag: 600000, laag: 5, hoog: 6"),
        f"{STRAAT}:20:82: hoog is lager dan het bedrag; kies laag ≤ het bedrag ≤ hoog. [WP225]",
    ),
    "alleen hoog bij een kengetal": (
        anders(KENGETALLEN, "  laag: 90", "  # laag: 90"),
        f"{KENGETALLEN}:8:9: bij hoog hoort ook laag; voeg laag toe of haal hoog weg. [WP224]",
    ),
    "tot voor de gewone van": (
        anders(STRAAT, ONDERHOUD, "per_jaar: 3000, tot: 0"),
        f"{STRAAT}:21:62: tot (0) ligt voor van (1); verbeter van of tot. [WP222]",
    ),
    "doel met twee effecten": (
        anders(STRAAT, "effect: 2}", "effect: 2}\n  - {doel: droog, effect: 1}"),
        f"{STRAAT}:28:12: doel 'droog' staat dubbel bij de effecten; houd er een over. [WP213]",
    ),
    "behartigt dubbel": (
        anders(PARTIJEN, "behartigt: [bewoners]", "behartigt: [bewoners, bewoners]"),
        f"{PARTIJEN}:8:25: 'bewoners' staat dubbel bij behartigt; houd er een over. [WP213]",
    ),
    "vereist dubbel": (
        erbij(STRAAT, "vereist: [huizen-isoleren, huizen-isoleren]\n"),
        f"{STRAAT}:36:28: 'huizen-isoleren' staat hier dubbel; houd er een over. [WP213]",
    ),
    "gewicht dubbel": (
        anders(WIJK, "{partij: corporatie, gewicht: 70}", "{partij: gemeente, gewicht: 70}"),
        f"{WIJK}:21:18: partij 'gemeente' weegt dit doel twee keer; houd er een over. [WP213]",
    ),
    "laatste stap met een einde": (
        anders(CONFIG, "{voet: 1.8}", "{tot_en_met: 50, voet: 1.8}"),
        (
            f"{CONFIG}:28:20: de laatste stap van de discontovoet heeft geen einde; "
            "haal tot_en_met daar weg. [WP252]"
        ),
    ),
    "eerste stap zonder einde": (
        anders(CONFIG, "{tot_en_met: 35, voet: 2.8}", "{voet: 2.8}"),
        (
            f"{CONFIG}:27:7: alleen de laatste stap van de discontovoet heeft geen tot_en_met; "
            "vul tot_en_met in. [WP252]"
        ),
    ),
    "stappen in een variant": (
        anders(CONFIG, "baten: 0.75}", "discontovoet: [{tot_en_met: 5, voet: 1}]}"),
        (
            f"{CONFIG}:31:65: de laatste stap van de discontovoet heeft geen einde; "
            "haal tot_en_met daar weg. [WP252]"
        ),
    ),
    "budget zonder jaar": (
        anders(WIJK, "jaar: 2028, bedrag: 300000", "bedrag: 300000"),
        f"{WIJK}:31:32: bij dit budget ontbreekt jaar; schrijf jaar met bedrag, of totaal. [WP244]",
    ),
    "budget zonder bedrag": (
        anders(WIJK, "{partij: gemeente, jaar: 2028, bedrag: 300000}", "{partij: gemeente}"),
        f"{WIJK}:31:5: dit budget heeft geen bedrag; schrijf jaar met bedrag, of totaal. [WP244]",
    ),
    "budget met jaar en totaal": (
        anders(WIJK, "totaal: 1500000", "jaar: 2027, totaal: 1500000"),
        (
            f"{WIJK}:32:46: jaar en totaal kunnen niet samen; "
            "schrijf jaar met bedrag, of alleen totaal. [WP244]"
        ),
    ),
    "afspraak achterstevoren": (
        schrijf(f"{W}/afspraken.yml", "- {naam: A, vanaf: 2026-02-01, tot: 2026-01-01}\n"),
        (
            f"{W}/afspraken.yml:1:37: tot (2026-01-01) ligt voor vanaf (2026-02-01); "
            "verbeter vanaf of tot. [WP260]"
        ),
    ),
    "bijeenkomst achterstevoren": (
        schrijf(
            f"{W}/agenda.yml", "- {naam: A, begin: 2026-02-01 20:00, einde: 2026-02-01 19:00}\n"
        ),
        (
            f"{W}/agenda.yml:1:45: einde (2026-02-01 19:00) ligt voor begin (2026-02-01 20:00); "
            "verbeter begin of einde. [WP260]"
        ),
    ),
    "bericht dat vervalt voor het verschijnt": (
        anders(NIEUWS, "partij: gemeente", "vervalt: 2026-01-01"),
        (
            f"{NIEUWS}:4:10: dit bericht vervalt (2026-01-01) voor het verschijnt (2026-01-15); "
            "verbeter vervalt. [WP260]"
        ),
    ),
    "bericht op een dag die niet bestaat": (
        schrijf(f"{W}/nieuws/2026-02-30-x.md", "# X\n"),
        (
            f"{W}/nieuws/2026-02-30-x.md:1:1: de naam van dit bericht begint niet met een "
            "bestaande dag (2026-02-30); begin met de dag: 2026-11-24. [WP261]"
        ),
    ),
    "bericht zonder titel": (
        schrijf(f"{W}/nieuws/2026-02-03-werk-begint.md", "Tekst.\n"),
        (
            f"{W}/nieuws/2026-02-03-werk-begint.md:1:1: let op: dit stuk heeft geen titel; "
            "de site noemt het 'Werk begint'; begin met een regel als '# De wijk'. [WP287]"
        ),
    ),
    "twee hoofdstukken met een naam": (
        schrijf(f"{W}/plan/02-de-wijk.md", "# Weer de wijk\n"),
        (
            f"{W}/plan/02-de-wijk.md:1:1: er is al een hoofdstuk dat op '-de-wijk.md' eindigt; "
            "kies een andere naam. [WP211]"
        ),
    ),
    "id dubbel in een lijst": (
        erbij(PARTIJEN, "- {id: gemeente, naam: Weer, soort: gemeente}\n"),
        (
            f"{PARTIJEN}:24:8: id 'gemeente' staat dubbel (eerder op regel 5); "
            "kies een ander id. [WP211]"
        ),
    ),
    "kengetal zonder bron": (
        anders(KENGETALLEN, "  bron: {titel: Verzonnen voorbeeld, jaar: 2026}\n", ""),
        (
            f"{KENGETALLEN}:3:3: let op: bij 'co2' missen lezers een bron; "
            "zeg waar de gegevens vandaan komen. [WP294]"
        ),
    ),
    "cijfer zonder bron": (
        schrijf(f"{W}/indicatoren.yml", "- {naam: Groen, metingen: [{waarde: 3}]}\n"),
        (
            f"{W}/indicatoren.yml:1:3: let op: bij 'Groen' missen lezers een bron; "
            "zeg waar de gegevens vandaan komen. [WP294]"
        ),
    ),
    "maatregel zonder geld": (
        schrijf(
            f"{W}/maatregelen/leeg.yml",
            "naam: Leeg\nthema: x\nbasis: vrijwillig\nstatus: idee\ntrekker: gemeente\n"
            "start: {gepland: 2027}\n",
        ),
        (
            f"{W}/maatregelen/leeg.yml:1:1: let op: bij 'Leeg' missen lezers "
            "wat het kost of oplevert; "
            "vul kosten of baten in. [WP297]"
        ),
    ),
    "opdracht in een lang veld": (
        anders(WIJK, "  Zonder dit plan knapt", '  {{ kaart("wijk") }} Zonder dit plan knapt'),
        (
            f"{WIJK}:12:3: let op: '{{{{ kaart(\"wijk\") }}}}' werkt alleen in een hoofdstuk en "
            "verschijnt hier als tekst; haal het weg. [WP286]"
        ),
    ),
    "link in een lang veld": (
        anders(WIJK, "Zonder dit plan knapt", "Zonder [dit plan](plan/de-wjk.md) knapt"),
        (
            f"{WIJK}:12:21: link 'plan/de-wjk.md' wijst naar iets wat er niet is; "
            "bedoelde u 'plan/de-wijk.md'? [WP282]"
        ),
    ),
    "kaart van de wijkschouw zonder wijkschouw": (
        erbij(PLAN, '\n{{ kaart("wijkschouw") }}\n'),
        f"{PLAN}:11:1: kaart 'wijkschouw' bestaat niet; kies maatregelen of wijk. [WP285]",
    ),
    "link in een link": (
        erbij(PLAN, "\n[![](x.png)](https://voorbeeld.nl)\n"),
        (
            f"{PLAN}:11:6: bij foto 'x.png' ontbreekt een beschrijving; "
            "schrijf tussen de [ ] wat er te zien is. [WP284]"
        ),
    ),
    "link onderaan": (
        erbij(PLAN, "\nZie [hier][1].\n\n[1]: <file:///etc/passwd>\n"),
        (
            f"{PLAN}:13:7: een link mag niet met 'file:' beginnen; "
            "begin met https://, mailto: of tel:. [WP283]"
        ),
    ),
    "link vanaf de wortel": (
        erbij(PLAN, "\nZie [x](/maatregelen/straat-vernieuwen.md).\n"),
        (
            f"{PLAN}:11:9: link '/maatregelen/straat-vernieuwen.md' wijst naar "
            "iets wat er niet is; "
            "bedoelde u 'maatregelen/straat-vernieuwen.md'? [WP282]"
        ),
    ),
}


@pytest.mark.parametrize("naam", GEVALLEN)
def test_melding_zegt_wat_er_is_en_wat_te_doen(naam: str, tmp_path: Path) -> None:
    kapot, melding = GEVALLEN[naam]
    schrijf_goede_map(tmp_path)
    kapot(tmp_path)

    assert melding in [str(bevinding) for bevinding in keur(tmp_path)]


@pytest.mark.parametrize(
    ("geschreven", "bedoeld"),
    [
        ("12.000", "12000"),
        ('"1.000,50"', "1000.50"),
        ("1000,50", "1000.50"),
        ("€ 1000", "1000"),
        ("1000 euro", "1000"),
        ("1000,-", "1000"),
        ("1_000", "1000"),
        ("1 000", "1000"),
        ('"1,000.50"', "1000.50"),
        ("1e3", "1000"),
        (".5", "0.5"),
        ("007", "7"),
        ("1.234.567", "1234567"),
    ],
)
def test_bedrag_anders_geschreven_laat_zien_hoe_het_moet(
    geschreven: str, bedoeld: str, tmp_path: Path
) -> None:
    schrijf_goede_map(tmp_path)
    anders(
        HUIZEN,
        "post: Isolatie, bedrag: 900000",
        "post: Isolatie}\n  - partij: corporatie\n    post: Nog meer\n    bedrag: "
        f"{geschreven}\n  #",
    )(tmp_path)

    bevindingen = [b for b in keur(tmp_path) if b.code == "WP107"]

    assert len(bevindingen) == 1
    assert bevindingen[0].herstel.endswith(f"{bedoeld}.")
