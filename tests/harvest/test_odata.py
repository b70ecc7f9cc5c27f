from __future__ import annotations

import csv
from pathlib import Path

import pytest

from generator.harvest import Adressen, GeenAntwoordError, Haler
from generator.harvest.herleid import vind_veld
from generator.harvest.keuze import GROOTHEDEN
from generator.harvest.odata import Vraag, lees_v3, lees_v4
from generator.harvest.tabel import Tabel
from tests.harvest.dienst import ANTWOORDEN, Dienst, Fout, Json

ALLES = tuple(GROOTHEDEN.values())
VRAAG = Vraag("85984NED", 2024, "GM0590", ALLES)


def waarde(tabel: Tabel, id_: str, code: str) -> float | None:
    veld = vind_veld(GROOTHEDEN[id_], tabel.velden)
    return tabel.waarden.get((code, veld.sleutel)) if veld else None


def tabel_uit_csv() -> dict[tuple[str, str], str]:
    with (ANTWOORDEN / "kerncijfers_2024.csv").open(newline="") as bestand:
        return {
            (rij["WijkenEnBuurten"], naam): tekst
            for rij in csv.DictReader(bestand)
            for naam, tekst in rij.items()
        }


@pytest.mark.parametrize("lees", [lees_v3, lees_v4])
def test_beide_diensten_geven_dezelfde_cijfers(
    lees: object, haler: Haler, adressen: Adressen
) -> None:
    tabel = lees(haler, adressen, VRAAG)  # type: ignore[operator]  # one of both readers
    echt = tabel_uit_csv()

    assert tabel.titel == "Kerncijfers wijken en buurten 2024"
    assert tabel.namen["WK059003"] == "Kraaihoek"
    for id_, grootheid in GROOTHEDEN.items():
        for code in ("NL00", "GM0590", "WK059003", "BU05900301"):
            tekst = echt.get((code, grootheid.namen[0]), "")
            assert waarde(tabel, id_, code) == (float(tekst) if tekst else None), (id_, code)


def test_v3_geeft_alle_paginas_en_alle_gebieden(
    haler: Haler, adressen: Adressen, dienst: Dienst
) -> None:
    tabel = lees_v3(haler, adressen, VRAAG)

    assert len(tabel.gebieden) == 45
    assert waarde(tabel, "inwoners", "BU05900901") == 5
    assert any("$skip=25" in pad for pad in dienst.gevraagd)


def test_v3_vraagt_met_het_begin_van_codes_en_alleen_wat_nodig_is(
    haler: Haler, adressen: Adressen, dienst: Dienst
) -> None:
    vraag = Vraag("85984NED", 2024, "GM0590", (GROOTHEDEN["inkomen"],))

    lees_v3(haler, adressen, vraag)

    (gevraagd,) = [p for p in dienst.gevraagd if "$select" in p]
    assert "startswith(WijkenEnBuurten,'WK0590')" in gevraagd
    assert gevraagd.endswith(
        "$select=WijkenEnBuurten,IndelingswijzigingGemeenteWijkBuurt_4,GemiddeldInkomenPerInwoner_78"
    )


def test_kolomnummer_dat_verschuift_maakt_niet_uit(
    haler: Haler, adressen: Adressen, dienst: Dienst
) -> None:
    def schuif(antwoord: Json) -> Json:
        def nieuw(rij: Json) -> Json:
            return {k.replace("Inwoner_78", "Inwoner_99"): v for k, v in rij.items()}

        rijen = [nieuw(rij) for rij in antwoord["value"]]
        for rij in rijen:
            rij["Key"] = str(rij.get("Key")).replace("Inwoner_78", "Inwoner_99")
        return {**antwoord, "value": rijen}

    dienst.veranderd = {"DataProperties": schuif, "TypedDataSet": schuif}

    assert waarde(lees_v3(haler, adressen, VRAAG), "inkomen", "WK059003") == 30.2


def test_getal_als_tekst_en_punt_voor_ontbrekend(
    haler: Haler, adressen: Adressen, dienst: Dienst
) -> None:
    def als_tekst(antwoord: Json) -> Json:
        rijen = [
            {k: ".         " if v is None else f"{v:>10}" for k, v in rij.items()}
            for rij in antwoord["value"]
        ]
        return {**antwoord, "value": rijen}

    dienst.veranderd = {"TypedDataSet": als_tekst}
    tabel = lees_v3(haler, adressen, VRAAG)

    assert waarde(tabel, "inkomen", "WK059003") == 30.2
    assert waarde(tabel, "inkomen", "BU05900301") is None


def test_verkeerde_breedte_van_codes_geeft_lege_lijst_en_een_fout(
    haler: Haler, adressen: Adressen, dienst: Dienst
) -> None:
    dienst.veranderd = {"TypedDataSet": lambda antwoord: {**antwoord, "value": []}}

    with pytest.raises(GeenAntwoordError, match="zonder gegevens"):
        lees_v3(haler, adressen, VRAAG)


def test_genegeerd_filter_wordt_gemerkt(haler: Haler, adressen: Adressen, dienst: Dienst) -> None:
    def ander(antwoord: Json) -> Json:
        rijen = [{**r, "WijkenEnBuurten": "WK036301"} for r in antwoord["value"]]
        return {**antwoord, "value": [*antwoord["value"], *rijen]}

    dienst.veranderd = {"Observations": ander, "TypedDataSet": ander}

    for lees in (lees_v3, lees_v4):
        with pytest.raises(GeenAntwoordError, match="andere gebieden dan gevraagd"):
            lees(haler, adressen, VRAAG)


def test_andere_gemeente_dan_gevraagd(haler: Haler, adressen: Adressen) -> None:
    with pytest.raises(GeenAntwoordError, match="andere gebieden"):
        lees_v4(haler, adressen, Vraag("85984NED", 2024, "GM0363", ALLES))


def test_andere_tabel_dan_bedoeld(haler: Haler, adressen: Adressen, dienst: Dienst) -> None:
    dienst.veranderd = {"Properties": lambda a: {**a, "Title": "Bevolking op 1 januari"}}

    with pytest.raises(GeenAntwoordError, match="is niet 'Kerncijfers wijken en buurten 2024'"):
        lees_v4(haler, adressen, VRAAG)


def test_tabel_zonder_gevraagde_cijfers(haler: Haler, adressen: Adressen, dienst: Dienst) -> None:
    dienst.veranderd = {"MeasureCodes": lambda a: {"value": a["value"][:2]}}

    with pytest.raises(GeenAntwoordError, match="geen van de gevraagde cijfers"):
        lees_v4(haler, adressen, VRAAG)


def test_oude_tabel_noemt_de_gebieden_anders(
    haler: Haler, adressen: Adressen, dienst: Dienst
) -> None:
    def hernoem(antwoord: Json) -> Json:
        rijen = [
            {("RegioS" if k == "WijkenEnBuurten" else k): v for k, v in rij.items()}
            for rij in antwoord["value"]
        ]
        if "Type" in rijen[0]:
            rijen[0]["Key"] = "RegioS"
        return {**antwoord, "value": rijen}

    dienst.veranderd = {"DataProperties": hernoem, "TypedDataSet": hernoem}
    dienst.fouten["/RegioS?"] = [Fout(inhoud=b'{"value": [{"Key": "GM0590", "Title": "P"}]}')]

    assert waarde(lees_v3(haler, adressen, VRAAG), "inwoners", "WK059003") == 5635


def test_gewijzigde_grens_wordt_onthouden(haler: Haler, adressen: Adressen, dienst: Dienst) -> None:
    def wijzig(antwoord: Json) -> Json:
        kolom = "IndelingswijzigingGemeenteWijkBuurt_4"
        rijen = [
            {**rij, kolom: "3         " if rij["WijkenEnBuurten"] == "WK059003  " else "1"}
            for rij in antwoord["value"]
        ]
        return {**antwoord, "value": rijen}

    dienst.veranderd = {"TypedDataSet": wijzig}

    assert lees_v3(haler, adressen, VRAAG).gewijzigd == {"WK059003": 3}


def test_antwoord_ligt_op_schijf(haler: Haler, adressen: Adressen, tmp_path: Path) -> None:
    lees_v4(haler, adressen, VRAAG)

    assert len(list((tmp_path / "oogst").glob("*.bron.json"))) == 5
