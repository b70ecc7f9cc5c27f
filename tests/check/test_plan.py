"""Good content becomes a plan that the other rooms can trust."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from generator.check import keur_gedeeld, keur_wijk
from generator.check.vorm import velden_van
from generator.model.bron import Bronplek
from generator.model.inhoud import ENKEL, GEDEELDE_LIJSTEN, WIJK_LIJSTEN
from generator.model.plan import Directief, Gedeeld, Wijkplan
from generator.model.velden import Inhoud
from generator.model.verslag import HoofdstukKop, Nieuws
from generator.read import lees_gedeeld, lees_wijk, vind_wijken
from tests.check.fouten import HUIZEN, PLAN, PNG, STRAAT, WIJK, W, anders, erbij, schrijf
from tests.check.fouten import schrijf_goede_map as schrijf_map

PUNT = '{"type": "Feature", "id": "linde", "properties": {"naam": "Lindestraat", "x": [1]}, '
PUNT += '"geometry": {"type": "Point", "coordinates": [4.69, 51.83, 2.0]}}'


def maak_plan(map_: Path) -> Wijkplan:
    gedeeld, bevindingen = keur_gedeeld(lees_gedeeld(map_))
    assert gedeeld is not None, [str(b) for b in bevindingen]
    plan, bevindingen = keur_wijk(lees_wijk(map_, "voorbeeldwijk"), gedeeld)
    assert plan is not None, [str(b) for b in bevindingen]
    return plan


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    schrijf_map(tmp_path)
    return tmp_path


def test_plan_heeft_alles_op_volgorde(map_: Path) -> None:
    plan = maak_plan(map_)

    assert vind_wijken(map_) == (("voorbeeldwijk",), ())
    assert [m.id for m in plan.maatregelen] == ["huizen-isoleren", "straat-vernieuwen"]
    assert plan.wijk.id == "voorbeeldwijk"
    assert plan.wijk.illustratief is True
    assert plan.wijk.contact is not None
    assert plan.wijk.contact.e_mail == "wijkloket@voorbeeld.nl"
    assert plan.maatregel["straat-vernieuwen"].kosten[0].bedrag == 600000.0
    assert plan.maatregel["huizen-isoleren"].start.zekerheid == "verwacht"
    assert plan.gedeeld.config.kaart.achtergrond == "geen"
    assert [b.sleutel for b in plan.gedeeld.begrippen] == ["koppelkans", "contante-waarde"]
    assert plan.nieuws[0].datum == dt.date(2026, 1, 15)
    assert plan.bevindingen_geteld == {}


def test_elke_waarde_heeft_haar_plek(map_: Path) -> None:
    plekken = maak_plan(map_).plekken

    assert plekken["maatregelen/huizen-isoleren"] == Bronplek(HUIZEN, 1, 1)
    assert plekken["maatregelen/straat-vernieuwen/kosten/0"] == Bronplek(STRAAT, 20, 5)
    assert plekken["maatregelen/straat-vernieuwen/kosten/0/bedrag"] == Bronplek(STRAAT, 20, 59)
    assert plekken["maatregelen/straat-vernieuwen/kosten@"] == Bronplek(STRAAT, 19, 1)
    assert plekken["wijk/budgetten/2"] == Bronplek(WIJK, 32, 5)
    assert plekken["wijk/doelen/1/id"] == Bronplek(WIJK, 22, 9)
    assert plekken["config/rekenregels/horizon"] == Bronplek("site_config.yml", 25, 12)
    assert plekken["partijen/gemeente"] == Bronplek("content/partijen.yml", 5, 3)
    assert plekken["kengetallen/co2"].bestand == "content/kengetallen.yml"
    assert "koppelkansen/samen-in-de-straat/minder_kosten/0" in plekken


def test_hash_verandert_met_elk_bestand(map_: Path) -> None:
    eerst = maak_plan(map_).invoer_sha256

    erbij("content/begrippen.yml", "# opmerking\n")(map_)
    gedeeld_anders = maak_plan(map_).invoer_sha256
    erbij(PLAN, "Meer.\n")(map_)
    wijk_anders = maak_plan(map_).invoer_sha256

    assert len({eerst, gedeeld_anders, wijk_anders}) == 3
    assert maak_plan(map_).invoer_sha256 == wijk_anders


def test_hoofdstuk_bestaat_uit_tekst_en_opdrachten(map_: Path) -> None:
    tekst = (
        "---\nnaam: Onze wijk\nsamenvatting: Kort.\n---\n# Kop\n\nZie [dit]"
        "(../maatregelen/straat-vernieuwen.yml#geld), [dat](02-meer.md) en `{{ code }}`.\n"
        "\\{{ en {% if x %} blijven. {{ begrip('contante waarde') }}"
        "{{ foto(\"a.png\", 'Een a') }}\n"
        "![Een a](a.png)\n"
    )
    schrijf(PLAN, tekst)(map_)
    schrijf(f"{W}/plan/02-meer.md", "# Meer\n\n```\n[x](niets.md) <script>\n```\n")(map_)
    schrijf(f"{W}/media/a.png", PNG)(map_)

    een, twee = maak_plan(map_).hoofdstukken

    assert (een.id, een.naam, een.samenvatting) == ("de-wijk", "Onze wijk", "Kort.")
    assert een.delen == (
        (
            "\nZie [dit](maatregelen/straat-vernieuwen.md#geld), [dat](plan/meer.md) en "
            "`{{ code }}`.\n"
            "{{ en {% if x %} blijven. "
        ),
        Directief("begrip", ("contante-waarde",)),
        Directief("foto", ("a.png", "Een a")),
        "\n![Een a](media/a.png)\n",
    )
    assert (twee.id, twee.naam) == ("meer", "Meer")


def test_kaart_en_media_komen_mee(map_: Path) -> None:
    kaart = f'{{"type": "FeatureCollection", "features": [{PUNT}]}}'
    schrijf(f"{W}/kaart/plekken.geojson", kaart)(map_)
    schrijf(f"{W}/kaart/los.geojson", '{"type": "LineString", "coordinates": [[4, 51], [4, 52]]}')(
        map_
    )
    schrijf(f"{W}/kaart/een.geojson", PUNT.replace("linde", "beuk"))(map_)
    schrijf(f"{W}/media/a.png", PNG)(map_)
    erbij(STRAAT, "locatie: [linde]\nfoto: {bestand: a.png, alt: De straat}\n")(map_)

    plan = maak_plan(map_)

    assert [(k.laag, k.id, k.soort) for k in plan.kaart] == [
        ("een", "beuk", "Point"),
        ("los", "los-1", "LineString"),
        ("plekken", "linde", "Point"),
    ]
    assert plan.kaart[2].naam == "Lindestraat"
    assert plan.kaart[2].coordinaten == (4.69, 51.83)
    assert plan.kaart[2].eigenschappen == {"naam": "Lindestraat"}
    assert plan.kaart[1].coordinaten == ((4.0, 51.0), (4.0, 52.0))
    assert plan.media == {"a.png": PNG}


@pytest.mark.parametrize(
    ("geschreven", "waarde"),
    [("ja", True), ("nee", False), ("true", True), ("false", False), ('"ja"', True), ("", False)],
)
def test_ja_en_nee(geschreven: str, waarde: bool, map_: Path) -> None:
    erbij(STRAAT, f"verplicht: {geschreven}\n")(map_)

    assert maak_plan(map_).maatregel["straat-vernieuwen"].verplicht is waarde


def test_leeg_telt_als_afwezig(map_: Path) -> None:
    erbij(STRAAT, 'keuze: ""\nvereist:\nbesluit: ~\n')(map_)

    maatregel = maak_plan(map_).maatregel["straat-vernieuwen"]

    assert maatregel.keuze is None
    assert maatregel.vereist == []
    assert maatregel.besluit is None


@pytest.mark.parametrize("tekst", ["10:30", "0570", "no", "1_000 m²", "2025-01-01", "ja", "1.2.3"])
def test_tekst_blijft_tekst(tekst: str, map_: Path) -> None:
    anders(STRAAT, "thema: openbare ruimte", f"thema: {tekst}")(map_)

    assert maak_plan(map_).maatregel["straat-vernieuwen"].thema == tekst


def test_vereist_in_een_kring_mag(map_: Path) -> None:
    erbij(STRAAT, "vereist: [huizen-isoleren]\n")(map_)
    erbij(HUIZEN, "vereist: [straat-vernieuwen]\n")(map_)

    assert maak_plan(map_).maatregel["huizen-isoleren"].vereist == ["straat-vernieuwen"]


def test_waarschuwing_houdt_geen_plan_tegen(map_: Path) -> None:
    anders(HUIZEN, "straten: [Lindestraat]\n", "")(map_)

    assert maak_plan(map_).bevindingen_geteld == {"WP296": 1}


def test_zonder_gedeelde_bestanden_geen_plan(map_: Path) -> None:
    plan, bevindingen = keur_wijk(lees_wijk(map_, "voorbeeldwijk"), None)

    assert plan is None
    assert bevindingen == ()


def test_logo_komt_mee(map_: Path) -> None:
    anders("site_config.yml", "  # logo: logo.png", "  logo: logo.png")(map_)
    schrijf("logo.png", PNG)(map_)

    gedeeld, _ = keur_gedeeld(lees_gedeeld(map_))

    assert isinstance(gedeeld, Gedeeld)
    assert gedeeld.logos == {"logo.png": PNG}


@pytest.mark.parametrize(
    "model",
    [
        *ENKEL.values(),
        *GEDEELDE_LIJSTEN.values(),
        *WIJK_LIJSTEN.values(),
        HoofdstukKop,
        Nieuws,
    ],
)
def test_modellen_hebben_geen_eigen_validatie(model: type[Inhoud]) -> None:
    """`check` makes them of judged values without pydantic's own pass over the whole."""
    te_doen, gezien = [model], set()
    while te_doen:
        nu = te_doen.pop()
        if nu in gezien:
            continue
        gezien.add(nu)
        keuringen = nu.__pydantic_decorators__
        assert not keuringen.field_validators
        assert not keuringen.model_validators
        for veld in velden_van(nu).values():
            assert veld.info.title
            assert veld.info.description
            vorm = veld.vorm
            te_doen += [v.model for v in (vorm, vorm.item) if v is not None and v.model]
