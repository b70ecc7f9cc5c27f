"""Rule 2: points per goal, normalised weights, ranks."""

from __future__ import annotations

import pytest

from generator.compute import mkba_en_doelen
from generator.compute.doelbijdrage import doelgewichten, gewichten_per_partij, rangen
from generator.model.maatregel import Maatregel
from tests.bouw import maak_maatregel, maak_plan, regel


def test_gewichten_worden_per_partij_genormaliseerd_en_dan_gemiddeld() -> None:
    # gemeente 30/70, corporatie 40/60: (0.30 + 0.40) / 2 = 0.35 and (0.70 + 0.60) / 2 = 0.65
    gewichten = doelgewichten(maak_plan().wijk)
    assert gewichten == pytest.approx({"duurzaam": 0.35, "leefbaar": 0.65}, rel=1e-12)


def test_een_partij_die_maar_een_doel_weegt() -> None:
    # gemeente: a 1, b 3 → 0.25, 0.75; corporatie: only b → 0, 1. Mean: 0.125, 0.875
    doelen = [
        {"id": "a", "naam": "A", "gewichten": [{"partij": "gemeente", "gewicht": 1}]},
        {
            "id": "b",
            "naam": "B",
            "gewichten": [
                {"partij": "gemeente", "gewicht": 3},
                {"partij": "corporatie", "gewicht": 5},
            ],
        },
    ]
    wijk = maak_plan(wijk={"doelen": doelen}).wijk
    assert list(gewichten_per_partij(wijk)) == ["corporatie", "gemeente"]
    assert doelgewichten(wijk) == {"a": 0.125, "b": 0.875}


def test_punten_per_doel() -> None:
    # duurzaam 2: 100 x 0.35 x 2/2 = 35; leefbaar -1: 100 x 0.65 x -1/2 = -32.5; sum 2.5
    effecten = [{"doel": "duurzaam", "effect": 2}, {"doel": "leefbaar", "effect": -1}]
    uitkomst = mkba_en_doelen(maak_plan(maak_maatregel(effecten=effecten))).maatregelen[0]
    assert uitkomst.doelbijdragen == pytest.approx({"duurzaam": 35, "leefbaar": -32.5})
    assert uitkomst.doelscore == pytest.approx(2.5)


def test_beide_rangen_met_gelijke_standen() -> None:
    def met(id_: str, baat: float, effect: float, status: str = "onderzocht") -> Maatregel:
        return maak_maatregel(
            id_,
            baten=[regel("huurders", baat)],
            effecten=[{"doel": "duurzaam", "effect": effect}],
            status=status,
            reden_status="nee",
        )

    plan = maak_plan(
        met("a", 10, 0),
        met("b", 10, 0),
        met("c", 10, 1, "vervallen"),
        met("d", 20, 0),
    )
    uitkomst = {m.id: (m.rang_ncw, m.rang_doelen) for m in mkba_en_doelen(plan).maatregelen}
    # ncw: d 20, then c (more points), a, b; points: c, then d (more ncw), a, b
    assert uitkomst == {"a": (3, 3), "b": (4, 4), "c": (2, 1), "d": (1, 2)}


def test_rang_zonder_gelijken() -> None:
    assert rangen({"a": 1.0, "b": 2.0}, {"a": 0.0, "b": 0.0}) == {"a": 2, "b": 1}
