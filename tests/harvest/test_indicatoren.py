from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.harvest import OogstFoutError
from generator.harvest.cijfers import Gebied, Punt, Reeks
from generator.harvest.indicatoren import gekozen, omgerekend, rond, werk_bij
from generator.harvest.keuze import GROOTHEDEN
from tests.harvest.conftest import DAG

GEBIED = Gebied("Kraaihoek", ("WK059003",), "GM0590", "Papendrecht")
PAD = "indicatoren.yml"


def punt(gebied: str, jaar: int, waarde: float) -> Punt:
    return Punt(
        gebied, jaar, waarde, waarde, "85984NED", f"Kerncijfers wijken en buurten {jaar}", DAG
    )


def reeks(id_: str, *punten: Punt, uitleg: tuple[str, ...] = ()) -> Reeks:
    gebieden = frozenset(p.gebied for p in punten) | {"Kraaihoek", "Papendrecht"}
    jaren = frozenset(p.jaar for p in punten)
    return Reeks(GROOTHEDEN[id_], punten, "wijk", uitleg, gebieden, jaren)


WOZ = reeks("woz-waarde", punt("Kraaihoek", 2023, 280), punt("Kraaihoek", 2024, 297))


def doe(tekst: str, *reeksen: Reeks) -> tuple[str, list[str]]:
    nieuw, verschillen = werk_bij(tekst, PAD, reeksen, GEBIED)
    nog_eens, geen = werk_bij(nieuw, PAD, reeksen, GEBIED)
    assert nog_eens == nieuw
    assert all(v.soort in {"gebleven", "verdwenen"} for v in geen)
    return nieuw, [f"{v.soort} {v.tekst}" for v in verschillen]


def bestand(metingen: str, rest: str = "  bron: {tabel: 85984NED}\n") -> str:
    return (
        "# kop van de redacteur\n- id: eigen-cijfer  # blijft\n  naam: Van ons\n"
        f"- id: woz-waarde\n  naam: WOZ\n  eenheid: duizend euro\n  metingen:{metingen}\n{rest}"
        "# slot\n"
    )


def test_nieuw_bestand_heeft_alles_wat_lezers_nodig_hebben() -> None:
    tekst, verschillen = doe(
        "", replace(WOZ, punten=(*WOZ.punten, punt("Papendrecht", 2024, 345)), uitleg=("Let op.",))
    )

    assert tekst.startswith("# De cijfers van het CBS")
    for deel in (
        "- id: woz-waarde\n",
        "  eenheid: duizend euro\n",
        "  definitie: |\n",
        "  schaal: wijk\n",
        "  vergelijk_met: Papendrecht\n",
        "    - gebied: Kraaihoek\n      peildatum: 2023\n      waarde: 280\n      bron:\n",
        "        licentie: CC BY 4.0\n        tabel: 85984NED\n        geraadpleegd: 2026-11-24\n",
        "  toelichting: |\n    Let op.\n",
    ):
        assert deel in tekst
    assert verschillen == [
        "toegevoegd woz-waarde: Kraaihoek, Papendrecht; 2023, 2024; eerste waarde 280"
    ]


def test_nieuwe_jaren_komen_achter_hun_gebied_en_de_rest_blijft() -> None:
    oud = bestand(
        "\n    - gebied: Kraaihoek\n      peildatum: 2022\n      waarde: 234  # keuze\n"
        "    - gebied: Papendrecht\n      peildatum: 2022\n      waarde: 277"
    )

    tekst, verschillen = doe(oud, WOZ)

    regels = tekst.splitlines()
    toegevoegd = [r for r in regels if r not in oud.splitlines()]
    assert [r for r in regels if r in oud.splitlines() or r not in toegevoegd] == [
        r for r in regels if r not in toegevoegd
    ]
    assert "waarde: 234  # keuze" in tekst
    volgorde = [r.strip() for r in regels if "peildatum" in r or "gebied" in r]
    assert volgorde == [
        "- gebied: Kraaihoek", "peildatum: 2022", "- gebied: Kraaihoek", "peildatum: 2023",
        "- gebied: Kraaihoek", "peildatum: 2024", "- gebied: Papendrecht", "peildatum: 2022",
    ]  # fmt: skip
    assert tekst.startswith("# kop van de redacteur\n- id: eigen-cijfer  # blijft\n")
    assert tekst.endswith("# slot\n")
    assert verschillen[:2] == [
        "toegevoegd woz-waarde, Kraaihoek 2023: 280",
        "toegevoegd woz-waarde, Kraaihoek 2024: 297",
    ]


def test_eerder_jaar_komt_voor_later_jaar() -> None:
    oud = bestand("\n    - {gebied: Papendrecht, peildatum: 2024, waarde: 345}\n"
                  "    - {gebied: Kraaihoek, peildatum: 2024-01-01, waarde: 297}")  # fmt: skip

    tekst, _ = doe(oud, WOZ)

    assert tekst.index("peildatum: 2023") < tekst.index("peildatum: 2024-01-01")
    assert tekst.index("Papendrecht") < tekst.index("peildatum: 2023")


@pytest.mark.parametrize(
    ("bron", "soort"),
    [
        ("\n      bron: {tabel: 85984NED, geraadpleegd: 2025-01-01}", "gewijzigd"),
        ("\n      bron: Kerncijfers wijken en buurten 2024", "gewijzigd"),
        ("", "gewijzigd"),
        ("\n      bron: Eigen telling van de gemeente", "gebleven"),
        ("\n      bron: {titel: Taxatie}", "gebleven"),
    ],
)
def test_waarde_van_het_cbs_wordt_bijgewerkt_en_een_eigen_waarde_niet(
    bron: str, soort: str
) -> None:
    oud = bestand(f"\n    - gebied: Kraaihoek\n      peildatum: 2024\n      waarde: 300{bron}")

    tekst, verschillen = doe(oud, reeks("woz-waarde", punt("Kraaihoek", 2024, 297)))

    assert [v.split()[0] for v in verschillen] == [soort]
    assert ("waarde: 297" in tekst) == (soort == "gewijzigd")
    assert ("geraadpleegd: 2026-11-24" in tekst) == ("2025-01-01" in bron)


def test_gelijke_waarde_blijft_met_haar_dag_en_schrijfwijze() -> None:
    oud = bestand(
        "\n    - gebied: Kraaihoek\n      peildatum: 2024\n      waarde: 297.0\n"
        "      bron: {tabel: 85984NED, geraadpleegd: 2025-01-01}"
    )

    tekst, verschillen = doe(oud, reeks("woz-waarde", punt("Kraaihoek", 2024, 297)))

    assert tekst == oud
    assert verschillen == []


def test_verdwenen_waarde_wordt_gezegd_en_blijft() -> None:
    oud = bestand("\n    - {gebied: Kraaihoek, peildatum: 2024, waarde: 297}\n"
                  "    - {gebied: Kraaihoek, peildatum: 2019, waarde: 200}")  # fmt: skip

    tekst, verschillen = doe(oud, reeks("woz-waarde", punt("Papendrecht", 2024, 345)))

    assert "{gebied: Kraaihoek, peildatum: 2024, waarde: 297}" in tekst
    assert verschillen == [
        "toegevoegd woz-waarde, Papendrecht 2024: 345",
        (
            "verdwenen woz-waarde, Kraaihoek 2024: geeft het CBS niet meer; "
            "het staat nog in het bestand"
        ),
    ]


@pytest.mark.parametrize(
    "lijst",
    [" []", "", " [{gebied: Papendrecht, peildatum: 2022, waarde: 277}]", " [ ]  # nog leeg"],
)
def test_korte_en_lege_lijsten(lijst: str) -> None:
    tekst, verschillen = doe(bestand(lijst), WOZ)

    assert len(verschillen) == 2
    assert gekozen(tekst, PAD) == ("woz-waarde",)


def test_indicator_zonder_metingen_en_indicator_op_een_regel() -> None:
    zonder = "- id: woz-waarde\n  naam: WOZ\n"
    regel = "- {id: woz-waarde, naam: WOZ}\n"
    regel_leeg = "- {id: woz-waarde, metingen: []}\n"

    for oud in (zonder, regel, regel_leeg):
        tekst, verschillen = doe(oud, WOZ)
        assert "waarde: 297" in tekst
        assert len(verschillen) == 2


def test_nederland_komt_er_alleen_bij_als_de_redacteur_dat_koos() -> None:
    land = reeks("woz-waarde", punt("Kraaihoek", 2024, 297), punt("Nederland", 2024, 378))
    een = "\n    - {gebied: Kraaihoek, peildatum: 2022, waarde: 234}"

    assert "Nederland" not in doe(bestand(een), land)[0]
    assert "378" in doe(bestand(een, "  vergelijk_met: Nederland\n"), land)[0]
    assert "378" in doe(bestand(" []"), land)[0]


def test_meting_zonder_gebied_is_van_de_wijk() -> None:
    oud = bestand("\n    - {peildatum: 2024, waarde: 300}")

    tekst, verschillen = doe(oud, reeks("woz-waarde", punt("Kraaihoek", 2024, 297)))

    assert "{peildatum: 2024, waarde: 297}" in tekst
    assert verschillen == ["gewijzigd woz-waarde, Kraaihoek 2024: 300 → 297"]


@pytest.mark.parametrize(
    ("id_", "eenheid", "uit"),
    [
        ("woz-waarde", "euro", 297_000),
        ("woz-waarde", "Duizend euro", 297),
        ("woz-waarde", "%", None),
        ("inkomen", "EUR", 297_000),
        ("ouderen", "%", 297),
        ("ouderen", "inwoners", 1430),
        ("inwoners", "personen", 1430),
        ("aardgas", "kWh", None),
    ],
)
def test_eenheid_van_de_redacteur(id_: str, eenheid: str, uit: float | None) -> None:
    een = Punt("Kraaihoek", 2024, 297, 1430, "x", "x", DAG)

    assert omgerekend(GROOTHEDEN[id_], een, eenheid, 0) == uit
    assert (omgerekend(GROOTHEDEN[id_], None, eenheid, 0) is None) == (uit is None)


def test_onbekende_eenheid_blijft_en_wordt_gezegd() -> None:
    oud = "- id: woz-waarde\n  eenheid: gulden\n"

    tekst, verschillen = doe(oud, WOZ)

    assert tekst == oud
    assert verschillen == [
        "gebleven woz-waarde: de eenheid 'gulden' kent de import niet; kies 'duizend euro'"
    ]


def test_aandeel_wordt_afgerond_zoals_de_redacteur_wil() -> None:
    een = reeks("ouderen", punt("Kraaihoek", 2024, 25.377107))

    heel, _ = doe("- id: ouderen\n  metingen: []\n", een)
    tiende, _ = doe("- id: ouderen\n  decimalen: 1\n  metingen: []\n", een)

    assert "waarde: 25\n" in heel
    assert "waarde: 25.4\n" in tiende
    assert (rond(0.5, 0), rond(2.5, 0), rond(25.45, 1)) == (1, 3, 25.5)


@pytest.mark.parametrize("oud", ["inwoners: 3\n", "[]\n", "[{id: eigen}]\n"])
def test_bestand_waar_niets_bij_kan_wordt_niet_stukgemaakt(oud: str) -> None:
    with pytest.raises(OogstFoutError, match="hier hoort een lijst te staan"):
        werk_bij(oud, PAD, [WOZ], GEBIED)


def test_commentaar_in_een_leeg_bestand_blijft() -> None:
    assert doe("# nog niets\n", WOZ)[0].startswith("# nog niets\n- id: woz-waarde\n")


def test_cijfers_die_er_niet_zijn_worden_niet_geschreven() -> None:
    assert doe("", reeks("inkomen")) == ("", [])


def test_eigen_bestand_van_kraaihoek_is_leesbaar() -> None:
    pad = Path(__file__).parents[2] / "content/wijken/kraaihoek/indicatoren.yml"

    assert len(gekozen(pad.read_text(), PAD)) == 16
