from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.harvest import Adressen, Grensopdracht, Haler, Oogst, OogstFoutError, oogst_grenzen
from generator.harvest.meetkunde import lees_vlakken
from tests.harvest.dienst import Dienst, Json, lees
from tests.harvest.test_meetkunde import zijden

GEMEENTE = "content/kaart/gemeente.geojson"
BUURTEN = "content/kaart/buurten.geojson"
GEBIED = "content/wijken/kraaihoek/kaart/gebied.geojson"
EIGEN = "content/wijken/kraaihoek/kaart/buurten.geojson"


def haal(map_: Path, haler: Haler, adressen: Adressen, *wijken: str, jaar: int = 2023) -> Oogst:
    return oogst_grenzen(Grensopdracht(map_, jaar=jaar, wijken=wijken), haler, adressen)


def schrijf(map_: Path, oogst: Oogst) -> None:
    for pad, inhoud in oogst.bestanden.items():
        (map_ / pad).parent.mkdir(parents=True, exist_ok=True)
        (map_ / pad).write_bytes(inhoud)


def kaart(inhoud: bytes) -> list[Json]:
    features: list[Json] = json.loads(inhoud)["features"]
    return features


def test_grenzen_van_papendrecht_zijn_die_van_de_site(
    inhoud: Path, haler: Haler, adressen: Adressen
) -> None:
    oud = {pad: (inhoud / pad).read_bytes() for pad in (GEMEENTE, BUURTEN, GEBIED, EIGEN)}
    for pad in oud:
        (inhoud / pad).unlink()

    oogst = haal(inhoud, haler, adressen, "kraaihoek")

    assert oogst.bestanden[BUURTEN] == oud[BUURTEN]
    assert oogst.bestanden[EIGEN] == oud[EIGEN]
    for pad in (GEMEENTE, GEBIED):
        (nieuw,), (was,) = kaart(oogst.bestanden[pad]), kaart(oud[pad])
        assert nieuw["id"] == was["id"]
        assert nieuw["properties"]["naam"] == was["properties"]["naam"]
        assert zijden(lees_vlakken(nieuw["geometry"])) == zijden(lees_vlakken(was["geometry"]))
    gebied = kaart(oogst.bestanden[GEBIED])[0]["properties"]
    assert gebied["wijkcode"] == "WK059003"
    assert gebied["buurtcodes"] == ["BU05900301", "BU05900302", "BU05900303", "BU05900304"]
    assert "CC BY 4.0" in gebied["bron"]
    assert gebied["jaar"] == 2023


def test_twee_keer_halen_geeft_dezelfde_bytes(
    inhoud: Path, haler: Haler, adressen: Adressen
) -> None:
    eerste = haal(inhoud, haler, adressen, "kraaihoek")
    schrijf(inhoud, eerste)
    tweede = haal(inhoud, haler, adressen, "kraaihoek")

    assert tweede.bestanden == {}
    assert {len(v) for v in tweede.verschillen.values()} == {0}
    assert f"{BUURTEN}: niets veranderd" in tweede.regels


def test_wat_een_redacteur_tekende_blijft(inhoud: Path, haler: Haler, adressen: Adressen) -> None:
    eigen = {
        "type": "Feature",
        "id": "speelplek",
        "properties": {"naam": "Speelplek"},
        "geometry": {"type": "Point", "coordinates": [4.69, 51.83]},
    }
    geheel = json.loads((inhoud / EIGEN).read_text())
    geheel["features"].append(eigen)
    geheel["features"][0]["properties"]["bijnaam"] = "Het Noorden"
    geheel["features"][1]["properties"]["aantalInwoners"] = 3
    geheel["features"].append({**geheel["features"][0], "id": "BU05900399"})
    (inhoud / EIGEN).write_text(json.dumps(geheel))

    oogst = haal(inhoud, haler, adressen, "kraaihoek")

    features = kaart(oogst.bestanden[EIGEN])
    assert features[-1] == eigen
    assert features[0]["properties"]["bijnaam"] == "Het Noorden"
    assert [f"{v.soort} {v.tekst}" for v in oogst.verschillen[EIGEN]] == [
        "gewijzigd BU05900302 Kraaihoek Zuid: gegevens",
        "verdwenen BU05900399 Kraaihoek Noord",
    ]


def test_water_en_buren_vallen_af_en_paginas_worden_gevolgd(
    inhoud: Path, haler: Haler, adressen: Adressen, dienst: Dienst
) -> None:
    een, twee = lees("pdok_ogc_1.json"), lees("pdok_ogc_2.json")
    buur = {**een["features"][0]}
    buur["properties"] = {**buur["properties"], "gemeentecode": "GM0505", "buurtcode": "BU05050101"}
    water = {**een["features"][1]}
    water["properties"] = {**water["properties"], "water": "JA", "buurtcode": "BU05909997"}
    een = {**een, "features": [*een["features"], buur, water]}
    dienst.veranderd = {"/buurten/": lambda _: een, "cursor=2": lambda _: twee}

    oogst = haal(inhoud, haler, adressen)

    features = kaart(oogst.bestanden[BUURTEN])
    codes = [f["id"] for f in features]
    assert len(codes) == 6
    assert codes == sorted(codes)
    assert features[codes.index("BU05900203")]["properties"]["aantalInwoners"] == 0
    assert any("cursor=2" in pad for pad in dienst.gevraagd)


def test_onbekend_aantal_inwoners_wordt_weggelaten_en_wijziging_gezegd(
    inhoud: Path, haler: Haler, adressen: Adressen, dienst: Dienst
) -> None:
    def wijzig(antwoord: Json) -> Json:
        eerste, *rest = antwoord["features"]
        anders = {"aantal_inwoners": -99997, "indelingswijziging_wijken_en_buurten": "3"}
        return {**antwoord, "features": [
            {**eerste, "properties": {**eerste["properties"], **anders}}, *rest,
        ]}  # fmt: skip

    dienst.veranderd = {"/buurten/": wijzig}

    oogst = haal(inhoud, haler, adressen)

    assert "aantalInwoners" not in kaart(oogst.bestanden[BUURTEN])[0]["properties"]
    assert oogst.let_op[0].startswith("in 2023 veranderde de code of de grens van BU05900101")


@pytest.mark.parametrize(
    ("codes", "melding"),
    [
        ("", "voeg eerst codes toe"),
        ("codes: [WK059099]", "WK059099 bestaat niet in dit jaar; de wijken zijn: WK059001"),
        ("codes: [WK036301]", "ligt in een andere gemeente"),
        ("codes: [Kraaihoek]", r"wijk\.yml:2: 'Kraaihoek' is geen code"),
    ],
)
def test_codes_die_niet_kloppen(
    codes: str, melding: str, inhoud: Path, haler: Haler, adressen: Adressen
) -> None:
    (inhoud / "content/wijken/kraaihoek/wijk.yml").write_text(f"naam: Kraaihoek\n{codes}\n")

    with pytest.raises(OogstFoutError, match=melding):
        haal(inhoud, haler, adressen, "kraaihoek")


def test_buurten_van_twee_wijken_worden_een_gebied(
    inhoud: Path, haler: Haler, adressen: Adressen
) -> None:
    wijk = "naam: Twee\ncodes: [BU05900301, BU05900302, WK059002]\n"
    (inhoud / "content/wijken/kraaihoek/wijk.yml").write_text(wijk)

    oogst = haal(inhoud, haler, adressen, "kraaihoek")

    (gebied,) = kaart(oogst.bestanden[GEBIED])
    assert "samengevoegd uit 3 delen" in gebied["properties"]["bron"]
    codes = gebied["properties"]["buurtcodes"]
    assert codes[-2:] == ["BU05900301", "BU05900302"]
    assert all(code.startswith("BU05900") for code in codes)


@pytest.mark.parametrize(
    ("gemeente", "jaar", "melding"),
    [
        ("Papendrecht", 2023, "geen code van een gemeente"),
        ("GM0363", 2023, "PDOK geeft geen buurten van GM0363"),
        ("GM0590", 2021, "grenzen zijn er vanaf 2022"),
        ("GM0590", 2024, "fout 404"),
    ],
)
def test_wat_niet_te_halen_is(  # noqa: PLR0917 - fixtures
    gemeente: str, jaar: int, melding: str, inhoud: Path, haler: Haler, adressen: Adressen
) -> None:
    with pytest.raises(OogstFoutError, match=melding):
        oogst_grenzen(Grensopdracht(inhoud, gemeente, jaar), haler, adressen)


def test_zonder_gemeente_in_site_config(inhoud: Path, haler: Haler, adressen: Adressen) -> None:
    (inhoud / "site_config.yml").unlink()

    with pytest.raises(OogstFoutError, match="geef --gemeente"):
        haal(inhoud, haler, adressen)


def test_code_zonder_gm_mag_ook(inhoud: Path, haler: Haler, adressen: Adressen) -> None:
    assert oogst_grenzen(Grensopdracht(inhoud, "590", 2023), haler, adressen).bestanden


@pytest.mark.parametrize(
    ("verandering", "melding"),
    [
        ({"properties": {"gemeentecode": "GM0590", "buurtcode": "x"}}, "een buurt zonder code"),
        ({"geometry": {"type": "Point", "coordinates": [4, 51]}}, "grens van BU05900101"),
    ],
)
def test_antwoord_dat_niet_klopt(  # noqa: PLR0917 - fixtures
    verandering: Json, melding: str, inhoud: Path, haler: Haler, adressen: Adressen, dienst: Dienst
) -> None:
    def wijzig(antwoord: Json) -> Json:
        return {**antwoord, "features": [{**antwoord["features"][0], **verandering}]}

    dienst.veranderd = {"/buurten/": wijzig}

    with pytest.raises(OogstFoutError, match=melding):
        haal(inhoud, haler, adressen)


def test_kapotte_kaart_wordt_niet_overschreven(
    inhoud: Path, haler: Haler, adressen: Adressen
) -> None:
    (inhoud / BUURTEN).write_text("{kapot")

    with pytest.raises(OogstFoutError, match="geen goede GeoJSON"):
        haal(inhoud, haler, adressen)


def test_onbekende_wijk(inhoud: Path, haler: Haler, adressen: Adressen) -> None:
    with pytest.raises(OogstFoutError, match="kies uit: kraaihoek, molenvliet"):
        haal(inhoud, haler, adressen, "kraaihoeck")
