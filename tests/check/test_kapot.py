"""Broken content of more than 40 kinds: each gives its finding at the right place, in Dutch."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.check.fouten import (
    CONFIG,
    HUIZEN,
    KANSEN,
    PARTIJEN,
    PLAN,
    STRAAT,
    WIJK,
    Kapot,
    W,
    anders,
    erbij,
    goede_inhoud,
    keur,
    link,
    schrijf,
    schrijf_goede_map,
)


def map_als_bestand(map_: Path) -> None:
    """Make a folder with the name of a file."""
    (map_ / W / "agenda.yml").mkdir()


def pijp(map_: Path) -> None:
    """Make a named pipe: opening it would wait for ever."""
    os.mkfifo(map_ / W / "agenda.yml")


def tienduizend(map_: Path) -> None:
    """Make 10,000 measures."""
    inhoud = goede_inhoud()[HUIZEN]
    for nummer in range(10_000):
        (map_ / W / f"maatregelen/m{nummer:05}.yml").write_bytes(inhoud)


def met_kaart(coordinaten: str, soort: str = "Point") -> Kapot:
    """Write a map with one feature on its second line."""
    feature = (
        '{"type": "Feature", "id": "boom", "properties": {}, "geometry": '
        f'{{"type": "{soort}", "coordinates": {coordinaten}}}}}'
    )
    kaart = f'{{"type": "FeatureCollection", "features": [\n{feature}\n]}}'
    return schrijf(f"{W}/kaart/bomen.geojson", kaart)


RIOOL = "bedrag: 600000, laag: 500000, hoog: 750000"
KAPOT: dict[str, tuple[Kapot, str, str]] = {
    # files
    "leeg bestand": (schrijf(STRAAT, b""), f"{STRAAT}:1:1", "WP018"),
    "leeg wijk.yml": (schrijf(WIJK, b"\n\n"), f"{WIJK}:1:1", "WP018"),
    "alleen opmerkingen": (schrijf(WIJK, "# nog niets\n"), f"{WIJK}:1:1", "WP018"),
    "leeg hoofdstuk": (schrijf(PLAN, ""), f"{PLAN}:1:1", "WP018"),
    "binair": (schrijf(STRAAT, b"\x7fELF\x02\x01\x00\x00\xff"), f"{STRAAT}:1:7", "WP005"),
    "nul-teken": (schrijf(STRAAT, b"naam: a\nthema: \x00\n"), f"{STRAAT}:2:8", "WP005"),
    "geen UTF-8": (schrijf(STRAAT, "naam: é\n".encode("latin-1")), f"{STRAAT}:1:7", "WP005"),
    "UTF-16": (schrijf(STRAAT, "naam: x\n".encode("utf-16")), f"{STRAAT}:1:1", "WP005"),
    "YAML van 10 MB": (schrijf(STRAAT, b"- naam\n" * 1_500_000), f"{STRAAT}:1:1", "WP004"),
    "heel veel waarden": (schrijf(KANSEN, "- {}\n" * 70_000), f"{KANSEN}:50000:3", "WP017"),
    "diep genest": (erbij(STRAAT, "x: " + "[" * 5000), f"{STRAAT}:36:23", "WP014"),
    "diep genest, blok": (
        schrijf(STRAAT, "".join(" " * n + "a:\n" for n in range(40))),
        f"{STRAAT}:21:21",
        "WP014",
    ),
    "symlink naar buiten": (
        link(f"{W}/maatregelen/geheim.yml", "/etc/passwd"),
        f"{W}/maatregelen/geheim.yml:1:1",
        "WP003",
    ),
    "symlink naar andere wijk": (
        link(f"{W}/media/x.png", "../../../../site_config.yml"),
        f"{W}/media/x.png:1:1",
        "WP003",
    ),
    "kapotte symlink": (link(f"{W}/agenda.yml", "nergens"), f"{W}/agenda.yml:1:1", "WP002"),
    "symlink in een kring": (
        link(f"{W}/agenda.yml", "agenda.yml"),
        f"{W}/agenda.yml:1:1",
        "WP002",
    ),
    "map als bestand": (map_als_bestand, f"{W}/agenda.yml:1:1", "WP002"),
    "pijp als bestand": (pijp, f"{W}/agenda.yml:1:1", "WP002"),
    "wijk met geweigerde naam": (
        schrijf("content/wijken/data/wijk.yml", "naam: x\n"),
        "content/wijken/data:1:1",
        "WP008",
    ),
    "foto die geen foto is": (
        schrijf(f"{W}/media/x.png", "<svg/>"),
        f"{W}/media/x.png:1:1",
        "WP009",
    ),
    "10.000 maatregelen": (tienduizend, f"{W}/maatregelen/m00299.yml:1:1", "WP007"),
    "map verkeerd gespeld": (
        schrijf(f"{W}/maatregel/x.yml", "naam: x\n"),
        f"{W}/maatregel:1:1",
        "WP006",
    ),
    # YAML
    "tab": (anders(STRAAT, "  gepland", "\tgepland"), f"{STRAAT}:13:1", "WP011"),
    "dubbele punt": (anders(STRAAT, "naam: S", "naam: Let op: s"), f"{STRAAT}:3:13", "WP010"),
    "aanhalingsteken open": (anders(HUIZEN, "naam: H", 'naam: "H'), f"{HUIZEN}:1:7", "WP010"),
    "haak open": (
        anders(STRAAT, "straten: [Lindestraat, B", "straten: [Lindestraat, {B"),
        f"{STRAAT}:31:24",
        "WP010",
    ),
    "apenstaart": (anders(STRAAT, "thema: o", "thema: @o"), f"{STRAAT}:8:8", "WP010"),
    "dubbele sleutel": (erbij(STRAAT, "naam: x\n"), f"{STRAAT}:36:1", "WP012"),
    "anker": (anders(STRAAT, "duur: 1", "duur: &d 1"), f"{STRAAT}:17:7", "WP013"),
    "tag": (
        anders(STRAAT, "duur: 1", "duur: !!python/name:os.system 1"),
        f"{STRAAT}:17:7",
        "WP013",
    ),
    "samenvoegen": (erbij(STRAAT, "<<: {duur: 2}\n"), f"{STRAAT}:36:1", "WP013"),
    "twee documenten": (erbij(STRAAT, "---\nnaam: x\n"), f"{STRAAT}:36:1", "WP015"),
    "sleutel is een lijst": (erbij(STRAAT, "[a]: b\n"), f"{STRAAT}:36:1", "WP016"),
    "lijst als wortel": (schrijf(STRAAT, "- naam: x\n"), f"{STRAAT}:1:1", "WP103"),
    # values
    "NaN": (anders(STRAAT, RIOOL, "bedrag: .nan"), f"{STRAAT}:20:59", "WP107"),
    "oneindig": (anders(STRAAT, RIOOL, "bedrag: -.inf"), f"{STRAAT}:20:59", "WP107"),
    "getal van 400 cijfers": (
        anders(STRAAT, RIOOL, "bedrag: " + "9" * 400),
        f"{STRAAT}:20:59",
        "WP104",
    ),
    "te groot bedrag": (anders(STRAAT, RIOOL, "bedrag: 1000000000001"), f"{STRAAT}:20:59", "WP108"),
    "twaalfduizend met punt": (anders(STRAAT, RIOOL, "bedrag: 12.000"), f"{STRAAT}:20:59", "WP107"),
    "komma": (anders(STRAAT, RIOOL, 'bedrag: "1.000,50"'), f"{STRAAT}:20:59", "WP107"),
    "euroteken": (anders(STRAAT, RIOOL, "bedrag: € 1000"), f"{STRAAT}:20:59", "WP107"),
    "jaar 0": (anders(STRAAT, "gepland: 2027", "gepland: 0"), f"{STRAAT}:13:12", "WP108"),
    "jaar 99999": (anders(STRAAT, "laatst: 2028", "laatst: 99999"), f"{STRAAT}:15:11", "WP108"),
    "dag die niet bestaat": (
        anders(WIJK, "status: concept  ", "vastgesteld: 2026-02-30\nstatus: concept"),
        f"{WIJK}:4:14",
        "WP110",
    ),
    "datum omgekeerd": (
        anders(WIJK, "status: concept  ", "vastgesteld: 01-03-2025\nstatus: concept"),
        f"{WIJK}:4:14",
        "WP110",
    ),
    "getal als tekst": (
        anders(STRAAT, "thema: openbare ruimte", "thema: 5"),
        f"{STRAAT}:8:8",
        "WP105",
    ),
    "onbekende sleutel": (anders(STRAAT, "kosten:  ", "kostn:  "), f"{STRAAT}:19:1", "WP101"),
    "sleutel ontbreekt": (anders(STRAAT, "thema: openbare ruimte\n", ""), f"{STRAAT}:1:1", "WP102"),
    "sleutel ontbreekt in een regel": (
        anders(STRAAT, "post: Onderhoud, ", ""),
        f"{STRAAT}:21:5",
        "WP102",
    ),
    "script in een naam": (
        anders(STRAAT, "naam: S", "naam: <img src=x onerror=alert(1)>S"),
        f"{STRAAT}:3:7",
        "WP301",
    ),
    "omgekeerde leesrichting": (
        anders(STRAAT, "naam: S", "naam: \u202eS"),
        f"{STRAAT}:3:7",
        "WP019",
    ),
    # what goes with what
    "onbekende partij": (
        anders(STRAAT, "trekker: gemeente", "trekker: x"),
        f"{STRAAT}:11:10",
        "WP201",
    ),
    "vereist zichzelf": (
        erbij(STRAAT, "vereist: [straat-vernieuwen]\n"),
        f"{STRAAT}:36:11",
        "WP233",
    ),
    "betaler is ontvanger": (
        anders(HUIZEN, "ontvanger: corporatie", "ontvanger: gemeente"),
        f"{HUIZEN}:20:36",
        "WP226",
    ),
    "venster achterstevoren": (
        anders(STRAAT, "laatst: 2028", "laatst: 2020"),
        f"{STRAAT}:15:11",
        "WP230",
    ),
    "foto buiten media": (
        erbij(STRAAT, "foto: {bestand: ../../../geheim.png, alt: x}\n"),
        f"{STRAAT}:36:17",
        "WP206",
    ),
    # maps
    "geen JSON": (
        schrijf(f"{W}/kaart/x.geojson", '{"type":\n oeps}'),
        f"{W}/kaart/x.geojson:2:2",
        "WP270",
    ),
    "JSON met 100.000 haken": (
        schrijf(f"{W}/kaart/x.geojson", '{"a":' + "[" * 100_000),
        f"{W}/kaart/x.geojson:1:6",
        "WP270",
    ),
    "punt met NaN": (met_kaart("[4.69, NaN]"), f"{W}/kaart/bomen.geojson:2:1", "WP274"),
    "punt in RD": (met_kaart("[106000, 425000]"), f"{W}/kaart/bomen.geojson:2:1", "WP274"),
    "vlak niet gesloten": (
        met_kaart("[[[4, 51], [5, 51], [5, 52], [4, 52]]]", "Polygon"),
        f"{W}/kaart/bomen.geojson:2:1",
        "WP274",
    ),
    # Markdown
    "onbekende opdracht": (erbij(PLAN, "\n{{ karat('wijk') }}\n"), f"{PLAN}:11:1", "WP281"),
    "code als opdracht": (erbij(PLAN, "\n{{ ''.__class__ }}\n"), f"{PLAN}:11:1", "WP280"),
    "script in Markdown": (erbij(PLAN, "\nTekst <script>x</script>\n"), f"{PLAN}:11:7", "WP301"),
    "javascript-link": (
        erbij(PLAN, "\n[x](java\tscript:x)\n[y](javascript&#58;y)\n"),
        f"{PLAN}:12:5",
        "WP283",
    ),
    "link naar niets": (erbij(PLAN, "\nZie [x](02-niets.md).\n"), f"{PLAN}:11:9", "WP282"),
    "bestand buiten de wijk": (erbij(PLAN, "\n![x](../../../x.png)\n"), f"{PLAN}:11:6", "WP282"),
    "foto zonder beschrijving": (erbij(PLAN, "\n![](x.png)\n"), f"{PLAN}:11:5", "WP284"),
    "opdracht niet gesloten": (erbij(PLAN, "\n{{ kaart('wijk')\n"), f"{PLAN}:11:1", "WP280"),
}


@pytest.mark.parametrize("soort", KAPOT)
def test_kapotte_inhoud_krijgt_haar_bevinding(soort: str, tmp_path: Path) -> None:
    kapot, plek, code = KAPOT[soort]
    schrijf_goede_map(tmp_path)
    kapot(tmp_path)

    bevindingen = keur(tmp_path)

    assert (plek, code) in {(str(b.plek), b.code) for b in bevindingen}


def test_er_zijn_meer_dan_40_soorten() -> None:
    assert len(KAPOT) > 40


def test_10000_maatregelen_noemt_de_grens(tmp_path: Path) -> None:
    schrijf_goede_map(tmp_path)
    tienduizend(tmp_path)

    bevindingen = keur(tmp_path)

    assert [b.code for b in bevindingen if b.ernst == "fout"] == ["WP007"]
    assert "300" in next(b.wat for b in bevindingen if b.code == "WP007")


def test_crlf_en_bom_mogen(tmp_path: Path) -> None:
    for pad, inhoud in goede_inhoud().items():
        (tmp_path / pad).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / pad).write_bytes(b"\xef\xbb\xbf" + inhoud.replace(b"\n", b"\r\n"))

    assert keur(tmp_path) == ()


def test_alle_fouten_van_alle_bestanden_tegelijk(tmp_path: Path) -> None:
    schrijf_goede_map(tmp_path)
    anders(PARTIJEN, "soort: corporatie", "soort: bedrijf")(tmp_path)
    anders(CONFIG, "horizon: 40", "horizon: 999")(tmp_path)
    anders(WIJK, "gewicht: 40", "gewicht: -1")(tmp_path)
    anders(STRAAT, "trekker: gemeente", "trekker: gemeent\nkleur: rood")(tmp_path)
    anders(HUIZEN, "kengetal: co2", "kengetal: co3")(tmp_path)
    erbij(PLAN, '\n{{ begrip("mkba") }}\n')(tmp_path)

    bevindingen = keur(tmp_path)

    assert [b.code for b in bevindingen] == [
        "WP109",
        "WP204",
        "WP201",
        "WP101",
        "WP285",
        "WP108",
        "WP108",
    ]
    assert list(bevindingen) == sorted(bevindingen)


def test_een_kapotte_wijk_raakt_de_andere_niet(tmp_path: Path) -> None:
    schrijf_goede_map(tmp_path)
    schrijf("content/wijken/kapot/wijk.yml", "naam: [")(tmp_path)

    fouten = {b.plek.bestand for b in keur(tmp_path) if b.ernst == "fout"}

    assert fouten == {"content/wijken/kapot/wijk.yml", "content/wijken/kapot/maatregelen"}


def test_van_een_bestand_niet_meer_dan_een_mens_leest(tmp_path: Path) -> None:
    schrijf_goede_map(tmp_path)
    erbij(PLAN, "\n<b> <script> {{ x }}\n" * 300)(tmp_path)

    bevindingen = keur(tmp_path)

    assert len(bevindingen) == 400
    assert sum(b.ernst == "fout" for b in bevindingen) == 200
