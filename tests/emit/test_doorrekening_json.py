"""doorrekening.json: the shape of the contract, to the byte."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from typing import Any

import pytest

from generator.compute import doorreken, mkba_en_doelen
from generator.emit.doorrekening_json import _schoon, doorrekening_json
from generator.model.plan import Wijkplan
from tests.bouw import maak_koppelkans, maak_maatregel, maak_plan, regel


def voorbeeld(**rekenregels: Any) -> Wijkplan:
    """Make a plan with everything: fixed, free, a koppelkans, a budget, draws and a variant."""
    basis: dict[str, Any] = {"pakket_trekkingen": 4}
    basis["gevoeligheid"] = [{"naam": "Duurder", "kosten": 1.25}]
    return maak_plan(
        maak_maatregel("a", verplicht=True, kosten=[regel("gemeente", 100)]),
        maak_maatregel("b", (2027, 2027, 2028), baten=[regel("samenleving", 10.5)]),
        koppelkansen=[maak_koppelkans("k", ["a", "b"], extra_baten=[regel("huurders", 1)])],
        wijk={"budgetten": [{"partij": "gemeente", "jaar": 2027, "bedrag": 100}]},
        **(basis | rekenregels),
    )


def test_vorm_van_het_contract() -> None:
    plan = voorbeeld(onzekerheid={"kosten": [0, 30], "baten": [0, 0]})
    tekst = doorrekening_json(plan, doorreken(plan))
    assert tekst.endswith(b"}\n")
    uit = json.loads(tekst)
    assert list(uit) == sorted(
        [
            "wijk",
            "rekenregels",
            "invoer_sha256",
            "maatregelen",
            "koppelkansen",
            "portefeuille",
            "gevoeligheid",
            "samenwerken",
            "trekkingen",
        ]
    )
    assert set(uit["maatregelen"][0]) == {
        "id",
        "naam",
        "kosten_cw",
        "baten_cw",
        "ncw",
        "bk",
        "partijen",
        "doelscore",
        "doelbijdragen",
        "rang_ncw",
        "rang_doelen",
        "groep",
        "reden",
        "start",
        "onzekerheid",
    }
    assert set(uit["maatregelen"][0]["onzekerheid"]) == {
        "p_positief",
        "ncw_p5",
        "ncw_p50",
        "ncw_p95",
        "rang_doelen_p5",
        "rang_doelen_p95",
        "pakket_aandeel",
    }
    assert uit["maatregelen"][1]["bk"] is None
    assert uit["koppelkansen"] == [{"id": "k", "ncw": 1.0}]
    assert set(uit["portefeuille"]) == {
        "maatregelen",
        "koppelkansen",
        "ncw",
        "status",
        "gap",
        "budget",
    }
    assert uit["portefeuille"]["budget"]["gemeente"]["2027"] == {
        "beschikbaar": 100.0,
        "gebruikt": 100.0,
    }
    assert set(uit["gevoeligheid"][0]) == {
        "naam",
        "ncw",
        "meerwaarde",
        "erbij",
        "eruit",
        "overschreden",
    }
    assert set(uit["samenwerken"]) == {
        "apart",
        "gedeeld",
        "afgestemd",
        "gezamenlijk",
        "meerwaarde",
        "verliezers",
        "kas",
        "spel",
    }
    assert set(uit["samenwerken"]["spel"]) == {
        "spelers",
        "v",
        "plan",
        "shapley",
        "verevening",
        "tekort",
        "niet_behartigd",
        "kern",
    }
    assert uit["samenwerken"]["spel"]["plan"] == {"a": 2027, "b": 2027}


def test_de_rekenregels_staan_er_zoals_geschreven() -> None:
    plan = voorbeeld(discontovoet=[{"tot_en_met": 35, "voet": 2.8}, {"voet": 1.8}])
    regels = json.loads(doorrekening_json(plan, mkba_en_doelen(plan)))["rekenregels"]
    assert regels["discontovoet"] == [{"tot_en_met": 35, "voet": 2.8}, {"voet": 1.8}]
    assert regels["gevoeligheid"] == [{"naam": "Duurder", "kosten": 1.25}]
    assert regels["onzekerheid"] == {"kosten": [0.0, 0.0], "baten": [0.0, 0.0]}


def test_wat_niet_berekend_is_ontbreekt() -> None:
    plan = voorbeeld()
    uit = json.loads(doorrekening_json(plan, mkba_en_doelen(plan)))
    assert set(uit) == {"wijk", "rekenregels", "invoer_sha256", "maatregelen", "koppelkansen"}
    assert "groep" not in uit["maatregelen"][0]
    assert "onzekerheid" not in uit["maatregelen"][0]


def test_zonder_overschrijding_spel_of_verevening() -> None:
    plan = voorbeeld(gevoeligheid=[{"naam": "Minder", "baten": 0.5}])
    uitkomst = doorreken(plan)
    uit = json.loads(doorrekening_json(plan, uitkomst))
    assert "trekkingen" not in uit
    assert "overschreden" not in uit["gevoeligheid"][0]
    assert uitkomst.samenwerken is not None
    assert uitkomst.samenwerken.spel is not None
    zonder = replace(uitkomst.samenwerken.spel, verevening=None)
    begrensd = replace(uitkomst, samenwerken=replace(uitkomst.samenwerken, spel=zonder))
    assert "verevening" not in json.loads(doorrekening_json(plan, begrensd))["samenwerken"]["spel"]
    geen = replace(uitkomst, samenwerken=replace(uitkomst.samenwerken, spel=None))
    assert "spel" not in json.loads(doorrekening_json(plan, geen))["samenwerken"]


def test_min_nul_en_vreemde_waarden() -> None:
    assert str(_schoon((-0.0, 1.5))) == "[0.0, 1.5]"
    with pytest.raises(ValueError, match="set has no place"):
        _schoon(set())
    for waarde in (math.nan, math.inf):
        with pytest.raises(ValueError, match="has no place"):
            _schoon({"ncw": waarde})
