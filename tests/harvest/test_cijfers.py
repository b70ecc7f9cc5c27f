from __future__ import annotations

import pytest

from generator.harvest.cijfers import Gebied, Reeks, Reeksenmaker, onbekende_codes
from generator.harvest.keuze import GROOTHEDEN
from generator.harvest.tabel import Tabel, Veld
from tests.harvest.conftest import DAG

KRAAIHOEK = Gebied("Kraaihoek", ("WK059003",), "GM0590", "Papendrecht")
BUURTEN = tuple(f"BU0590030{n}" for n in range(1, 5))


def maak_tabel(jaar: int, waarden: dict[str, dict[str, float]], **meer: object) -> Tabel:
    velden = tuple(Veld(s) for s in sorted({s for w in waarden.values() for s in w}))
    plat = {(code, s): x for code, w in waarden.items() for s, x in w.items()}
    namen = {"WK059003": "Kraaihoek", "BU05900301": "Kraaihoek Noord", "BU05900302": "Zuid"}
    return Tabel("85984NED", jaar, f"KWB {jaar}", DAG, velden, plat, namen, **meer)  # type: ignore[arg-type]  # as named


def reeks(id_: str, gebied: Gebied, *tabellen: Tabel) -> Reeks:
    return Reeksenmaker(tabellen, gebied).reeks(GROOTHEDEN[id_])


def punten(gevonden: Reeks) -> list[tuple[str, int, float]]:
    return [(punt.gebied, punt.jaar, punt.waarde) for punt in gevonden.punten]


def test_wijk_naast_gemeente_en_nederland_per_jaar() -> None:
    een = maak_tabel(2022, {"WK059003": {"Koopwoningen_40": 42}, "GM0590": {"Koopwoningen_40": 65}})
    twee = maak_tabel(
        2024,
        {
            "WK059003": {"Koopwoningen_47": 44},
            "GM0590": {"Koopwoningen_47": 66},
            "NL00": {"Koopwoningen_47": 57},
        },
    )

    gevonden = reeks("koopwoningen", KRAAIHOEK, twee, een)

    assert punten(gevonden) == [
        ("Kraaihoek", 2022, 42),
        ("Kraaihoek", 2024, 44),
        ("Papendrecht", 2022, 65),
        ("Papendrecht", 2024, 66),
        ("Nederland", 2024, 57),
    ]
    assert gevonden.schaal == "wijk"
    assert gevonden.uitleg == ()


def test_aantallen_staan_niet_naast_nederland() -> None:
    waarden = {code: {"AantalInwoners_5": 10.0} for code in ("WK059003", "GM0590", "NL00")}

    gevonden = reeks("inwoners", KRAAIHOEK, maak_tabel(2024, waarden))

    assert [naam for naam, *_ in punten(gevonden)] == ["Kraaihoek", "Papendrecht"]


@pytest.mark.parametrize(
    ("heeft", "schaal", "naam"),
    [
        (("BU05900301", "WK059003", "GM0590"), "buurt", "Noord"),
        (("WK059003", "GM0590"), "wijk", "Kraaihoek"),
        (("GM0590",), "gemeente", "Papendrecht"),
    ],
)
def test_terugval_per_cijfer_en_dat_staat_erbij(
    heeft: tuple[str, ...], schaal: str, naam: str
) -> None:
    noord = Gebied("Noord", ("BU05900301",), "GM0590", "Papendrecht")
    waarden = {code: {"AantalInwoners_5": 100.0} for code in BUURTEN} | {
        code: {"AantalInwoners_5": 100.0, "GemiddeldInkomenPerInwoner_78": 30.2} for code in heeft
    }

    gevonden = reeks("inkomen", noord, maak_tabel(2024, waarden))

    assert gevonden.schaal == schaal
    assert punten(gevonden)[0][0] == naam
    zinnen = [zin for zin in gevonden.uitleg if "geen cijfer voor Noord" in zin]
    assert len(zinnen) == (schaal != "buurt")
    if zinnen:
        assert f"de {schaal} {naam}" in zinnen[0]


def test_terugval_alleen_als_geen_enkel_jaar_iets_heeft() -> None:
    vol = maak_tabel(2024, {c: {"Koopwoningen_1": 44.0} for c in ("WK059003", "GM0590")})
    leeg = maak_tabel(2025, {"GM0590": {"Koopwoningen_1": 60.0}, "WK059003": {"X_1": 1.0}})

    assert punten(reeks("koopwoningen", KRAAIHOEK, vol, leeg)) == [
        ("Kraaihoek", 2024, 44),
        ("Papendrecht", 2024, 44),
        ("Papendrecht", 2025, 60),
    ]


def test_alle_buurten_van_een_wijk_zijn_de_wijk_en_worden_niet_opgeteld() -> None:
    vier = Gebied("Kraaihoek", BUURTEN, "GM0590", "Papendrecht")
    waarden = {code: {"AantalInwoners_5": 1411.25} for code in BUURTEN}
    waarden |= {"WK059003": {"AantalInwoners_5": 5635}, "GM0590": {"AantalInwoners_5": 32178}}

    gevonden = reeks("inwoners", vier, maak_tabel(2024, waarden))

    assert punten(gevonden) == [("Kraaihoek", 2024, 5635), ("Papendrecht", 2024, 32178)]


def test_enkele_buurten_staan_apart() -> None:
    twee = Gebied("Twee", BUURTEN[:2], "GM0590", "Papendrecht")
    waarden = {code: {"AantalInwoners_5": 2000.0} for code in BUURTEN}
    waarden |= {"WK059003": {"AantalInwoners_5": 5635}, "GM0590": {"AantalInwoners_5": 32178}}

    gevonden = reeks("inwoners", twee, maak_tabel(2024, waarden))

    assert [naam for naam, *_ in punten(gevonden)] == ["Kraaihoek Noord", "Zuid", "Papendrecht"]
    assert "de delen apart" in gevonden.uitleg[0]


def test_aandeel_heeft_de_noemer_van_hetzelfde_gebied_en_jaar() -> None:
    # 1430 / 5635 = 25.377…%, 7432 / 32178 = 23.096…%
    tabel = maak_tabel(
        2024,
        {
            "WK059003": {"AantalInwoners_5": 5635, "k_65JaarOfOuder_12": 1430},
            "GM0590": {"AantalInwoners_5": 32178, "k_65JaarOfOuder_12": 7432},
        },
    )

    gevonden = reeks("ouderen", KRAAIHOEK, tabel)

    assert gevonden.punten[0].waarde == pytest.approx(25.377107)
    assert gevonden.punten[0].teller == 1430
    assert gevonden.punten[1].waarde == pytest.approx(23.096525)
    assert "gedeeld door alle inwoners" in gevonden.uitleg[0]


@pytest.mark.parametrize("inwoners", [None, 0, 25, 45])
def test_geen_aandeel_van_weinig_of_onbekend_veel_mensen(inwoners: float | None) -> None:
    wijk = {"k_65JaarOfOuder_12": 5.0}
    if inwoners is not None:
        wijk["AantalInwoners_5"] = inwoners
    gemeente = {"AantalInwoners_5": 32178.0, "k_65JaarOfOuder_12": 7432.0}

    gevonden = reeks("ouderen", KRAAIHOEK, maak_tabel(2024, {"WK059003": wijk, "GM0590": gemeente}))

    assert [naam for naam, *_ in punten(gevonden)] == ["Papendrecht"]
    assert gevonden.schaal == "gemeente"


def test_geld_in_euro_wordt_duizend_euro() -> None:
    tabel = Tabel(
        "x", 2024, "x", DAG, (Veld("W_1", "Gemiddelde WOZ-waarde van woningen", (), "euro"),),
        {("WK059003", "W_1"): 297_000, ("GM0590", "W_1"): 345_000},
    )  # fmt: skip

    assert [waarde for *_, waarde in punten(reeks("woz-waarde", KRAAIHOEK, tabel))] == [297, 345]


def test_gewijzigde_grens_staat_in_de_uitleg() -> None:
    waarden = {c: {"Koopwoningen_1": 44.0} for c in ("WK059003", "GM0590")}
    eerste = maak_tabel(2022, waarden, gewijzigd={"WK059003": 2})
    tweede = maak_tabel(2023, waarden, gewijzigd={"WK059003": 3, "WK059001": 3})
    derde = maak_tabel(2024, waarden, gewijzigd={"WK059001": 3})

    (zin,) = reeks("koopwoningen", KRAAIHOEK, eerste, tweede, derde).uitleg

    assert zin.startswith("In 2023 veranderde de grens")


def test_niets_gevonden_geeft_geen_punten() -> None:
    tabel = maak_tabel(2024, {"WK059003": {"X_1": 1.0}})
    maker = Reeksenmaker([tabel], KRAAIHOEK)

    assert maker.reeks(GROOTHEDEN["inkomen"]).punten == ()
    assert list(maker.ontbreekt(GROOTHEDEN["inkomen"])) == [2024]
    assert onbekende_codes([tabel], Gebied("K", ("WK059003", "WK059099"), "GM0590", "P")) == [
        "WK059099"
    ]


def test_wijk_met_de_naam_van_de_gemeente_is_te_onderscheiden() -> None:
    dorp = Gebied("Urk", ("WK018400",), "GM0184", "Urk")
    waarden = {code: {"AantalInwoners_5": 10.0} for code in ("WK018400", "GM0184")}

    namen = [naam for naam, *_ in punten(reeks("inwoners", dorp, maak_tabel(2024, waarden)))]

    assert namen == ["Urk (wijk)", "Urk"]
