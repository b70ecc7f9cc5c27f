from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from generator import check, read
from generator.harvest import (
    Adressen,
    Cijferopdracht,
    GeenAntwoordError,
    Haler,
    Oogst,
    OogstFoutError,
    oogst_cijfers,
)
from generator.harvest.bestand import Herkomst, lees_bestanden
from generator.harvest.tabel import TABELLEN
from tests.harvest.conftest import DAG
from tests.harvest.dienst import ANTWOORDEN, Dienst, Fout, Json

PAD = "content/wijken/kraaihoek/indicatoren.yml"
V3 = (ANTWOORDEN / "odata_v3_1.json", ANTWOORDEN / "odata_v3_2.json")
BESTANDEN = {
    "v3": V3,
    "v4": (ANTWOORDEN / "odata_v4.json",),
    "csv": (ANTWOORDEN / "kerncijfers_2024.csv",),
}


def haal(
    map_: Path,
    haler: Haler,
    adressen: Adressen,
    jaren: Sequence[int] = (2024,),
    **meer: object,
) -> Oogst:
    opdracht = Cijferopdracht(map_, "kraaihoek", DAG, jaren, **meer)  # type: ignore[arg-type]  # as named
    return oogst_cijfers(opdracht, haler, adressen)


def bevindingen_in_cijfers(map_: Path) -> list[str]:
    gedeeld, _ = check.keur_gedeeld(read.lees_gedeeld(map_))
    _, gevonden = check.keur_wijk(read.lees_wijk(map_, "kraaihoek"), gedeeld)
    return [str(b) for b in gevonden if b.plek.bestand == PAD]


@pytest.mark.parametrize("bron", ["dienst v4", "dienst v3", *BESTANDEN])
def test_antwoorden_geven_de_cijfers_van_de_site(
    bron: str, inhoud: Path, haler: Haler, adressen: Adressen, dienst: Dienst
) -> None:
    if bron == "dienst v3":
        dienst.fouten["/v1/CBS/"] = [Fout(404)]

    oogst = haal(inhoud, haler, adressen, bestanden=BESTANDEN.get(bron, ()))

    # every value of 2024 that the site has, is what the answer says: nothing to change
    assert oogst.bestanden == {}
    assert oogst.verschillen == {PAD: ()}
    assert any("2024 komt van OData v3" in zin for zin in oogst.let_op) == (bron == "dienst v3")


@pytest.mark.parametrize("bron", ["dienst", *BESTANDEN])
def test_eerste_keer_schrijft_wat_gebruikelijk_is_en_check_vindt_het_goed(
    bron: str, inhoud: Path, haler: Haler, adressen: Adressen
) -> None:
    (inhoud / PAD).unlink()
    bestanden = BESTANDEN.get(bron, ())

    eerste = haal(inhoud, haler, adressen, bestanden=bestanden)
    (inhoud / PAD).write_bytes(eerste.bestanden[PAD])
    tweede = haal(inhoud, haler, adressen, bestanden=bestanden)

    assert len(eerste.verschillen[PAD]) == 14
    assert tweede.bestanden == {}
    assert bevindingen_in_cijfers(inhoud) == []
    tekst = eerste.bestanden[PAD].decode()
    assert "Nederland" in tekst
    assert tekst.count("tabel: 85984NED") > 30


def test_zelfde_invoer_geeft_dezelfde_bytes(inhoud: Path, haler: Haler, adressen: Adressen) -> None:
    (inhoud / PAD).unlink()

    uitkomsten = {haal(inhoud, haler, adressen).bestanden[PAD] for _ in range(3)}

    assert len(uitkomsten) == 1


def test_gewijzigd_cijfer_van_het_cbs(
    inhoud: Path, haler: Haler, adressen: Adressen, dienst: Dienst
) -> None:
    def wijzig(antwoord: Json) -> Json:
        rijen = [
            {**r, "Value": 299} if (r["Measure"], r["WijkenEnBuurten"]) == ("M001642", "WK059003")
            else r
            for r in antwoord["value"]
        ]  # fmt: skip
        return {**antwoord, "value": rijen}

    dienst.veranderd = {"Observations": wijzig}
    oud = (inhoud / PAD).read_text()

    oogst = haal(inhoud, haler, adressen)

    nieuw = oogst.bestanden[PAD].decode()
    anders = [
        (een, twee)
        for een, twee in zip(oud.splitlines(), nieuw.splitlines(), strict=True)
        if een != twee
    ]
    assert anders == [("      waarde: 297", "      waarde: 299")]
    assert "  ~ woz-waarde, Kraaihoek 2024: 297 → 299" in oogst.regels


def test_erbij_gevraagd_cijfer_komt_onderaan(
    inhoud: Path, haler: Haler, adressen: Adressen
) -> None:
    (inhoud / PAD).write_text("- id: eigen\n  naam: Van ons\n- id: inwoners\n  metingen: []\n")

    oogst = haal(inhoud, haler, adressen, indicatoren=("koopwoningen",))

    tekst = oogst.bestanden[PAD].decode()
    assert tekst.startswith("- id: eigen\n  naam: Van ons\n- id: inwoners\n")
    assert tekst.index("id: inwoners") < tekst.index("id: koopwoningen")
    assert "id: woz-waarde" not in tekst


def test_jaar_zonder_waarden_wordt_gezegd_en_breekt_niets(
    inhoud: Path, haler: Haler, adressen: Adressen, dienst: Dienst
) -> None:
    alleen = b"""{"value": [
      {"Measure": "T001036", "Value": 5600, "WijkenEnBuurten": "WK059003"},
      {"Measure": "T001036", "Value": 32200, "WijkenEnBuurten": "GM0590"},
      {"Measure": "M000224", "Value": null, "WijkenEnBuurten": "WK059003"}]}"""
    dienst.fouten["86165NED/Observations"] = [Fout(inhoud=alleen)]

    oogst = haal(inhoud, haler, adressen, (2024, 2025))

    assert "  + inwoners, Kraaihoek 2025: 5600" in oogst.regels
    (gemist,) = [zin for zin in oogst.let_op if zin.startswith("2025")]
    assert "inkomen" in gemist
    assert "inwoners" not in gemist


@pytest.mark.parametrize(
    ("wijk", "jaren", "meer", "melding"),
    [
        ("naam: K\n", (2024,), {}, "voeg toe, bijvoorbeeld: codes:"),
        ("naam: K\ncodes: [WK059003, WK036301]\n", (2024,), {}, "van één gemeente"),
        ("naam: K\ncodes: [GM0590]\n", (2024,), {}, "alleen wijken of buurten"),
        ("naam: K\ncodes: [WK059099]\n", (2024,), {}, "geen WK059099; verbeter codes"),
        (None, (2031,), {}, "noem het nummer, zoals --tabel 2031="),
        (None, (2022,), {}, "tabel 85318NED.*OData v4: .*OData v3: .*--bestand"),
        (None, (2031,), {"tabellen": {2031: "99999NED"}}, "99999NED.*404"),
        (None, (2024,), {"indicatoren": ("woz",)}, "bedoelde u|kies uit"),
    ],
)
def test_wat_niet_kan(  # noqa: PLR0917 - fixtures
    wijk: str | None,
    jaren: tuple[int, ...],
    meer: dict[str, object],
    melding: str,
    inhoud: Path,
    haler: Haler,
    adressen: Adressen,
) -> None:
    if wijk is not None:
        (inhoud / "content/wijken/kraaihoek/wijk.yml").write_text(wijk)

    with pytest.raises(OogstFoutError, match=melding):
        haal(inhoud, haler, adressen, jaren, **meer)


def test_zonder_net_kan_wat_al_opgehaald_is(inhoud: Path, haler: Haler, adressen: Adressen) -> None:
    haal(inhoud, haler, adressen)
    haler.zonder_net = True

    assert haal(inhoud, haler, adressen).bestanden == {}
    with pytest.raises(OogstFoutError, match="geen antwoord bewaard"):
        haal(inhoud, haler, adressen, (2023,))


@pytest.mark.parametrize(
    ("naam", "tekst", "melding"),
    [
        ("a.json", "{kapot", "geen geldige JSON"),
        ("a.json", '{"fout": 1}', "geen 'value'"),
        ("a.json", '{"value": [{"WijkenEnBuurten": "Kraaihoek", "A_1": 1}]}', "geen code"),
        ("a.html", "<html>", "een webpagina"),
        ("a.csv", "naam,waarde\nx,1\n", "geen kolom WijkenEnBuurten"),
    ],
)
def test_bestand_dat_niet_klopt(naam: str, tekst: str, melding: str, tmp_path: Path) -> None:
    (tmp_path / naam).write_text(tekst)

    with pytest.raises(OogstFoutError, match=melding):
        lees_bestanden([tmp_path / naam], Herkomst(DAG, TABELLEN, (2024,)))
    with pytest.raises(OogstFoutError, match="kan niet gelezen"):
        lees_bestanden([tmp_path / "weg.csv"], Herkomst(DAG, TABELLEN, (2024,)))


def test_bestand_zonder_jaar(tmp_path: Path) -> None:
    csv = tmp_path / "a.csv"
    csv.write_bytes(
        "Codering_3;AantalInwoners_5;Naam\nWK059003  ;5635,0;Caf\xe9\n".encode("cp1252")
    )

    (tabel,) = lees_bestanden([csv], Herkomst(DAG, TABELLEN, (2023,)))
    assert (tabel.jaar, tabel.id) == (2023, "85618NED")
    assert tabel.waarden == {("WK059003", "AantalInwoners_5"): 5635}
    assert tabel.namen == {"WK059003": "Café"}
    with pytest.raises(OogstFoutError, match="van welk jaar is dit"):
        lees_bestanden([csv], Herkomst(DAG, TABELLEN, (2023, 2024)))


def test_tabel_in_een_bestand_zegt_het_jaar(tmp_path: Path) -> None:
    antwoord = {
        "odata.metadata": "https://opendata.cbs.nl/ODataApi/odata/85318NED/$metadata#X",
        "value": [{"Codering_3": "WK059003  ", "AantalInwoners_5": "      5775"}],
    }
    (tmp_path / "x.json").write_text(json.dumps(antwoord))

    (tabel,) = lees_bestanden([tmp_path / "x.json"], Herkomst(DAG, TABELLEN, (2023, 2024)))

    assert (tabel.jaar, tabel.waarden["WK059003", "AantalInwoners_5"]) == (2022, 5775)


def test_fout_zegt_wat_er_was() -> None:
    assert str(GeenAntwoordError("weg")) == "weg"
