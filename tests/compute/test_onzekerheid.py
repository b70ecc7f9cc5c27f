"""Rule 6: draws with known mean and spread, shared kengetallen, goal ranks, packages."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
import pytest

from generator.compute import doorreken
from generator.compute.trekken import driehoekig
from generator.compute.verdeling import verdeel
from generator.model.doorrekening import OnzekerheidUitkomst
from generator.model.plan import Wijkplan
from tests.bouw import maak_kengetal, maak_koppelkans, maak_maatregel, maak_plan, overdracht, regel


def onzeker(plan: Wijkplan) -> dict[str, OnzekerheidUitkomst]:
    return {m.id: m.onzekerheid for m in doorreken(plan).maatregelen if m.onzekerheid is not None}


def test_som_van_twee_driehoeken() -> None:
    # mean (a + b + c) / 3, variance (a² + b² + c² - ab - ac - bc) / 18 (Kotz and Van Dorp, 2004)
    # (0, 3, 6): 3 and 1.5; (10, 10, 40): 20 and 50
    kans = np.random.default_rng(1).random((2, 200_000))
    som = driehoekig(kans[0], (0, 3, 6)) + driehoekig(kans[1], (10, 10, 40))
    assert som.mean() == pytest.approx(23, abs=0.1)
    assert som.var() == pytest.approx(51.5, rel=0.02)
    assert driehoekig(kans[0], (0, 3, 6)).min() >= 0


def test_zonder_spreiding_is_alles_zeker() -> None:
    plan = maak_plan(
        maak_maatregel(
            "a",
            kosten=[regel("gemeente", 10, laag=10, hoog=10)],
            baten=[regel("huurders", 30)],
            overdrachten=[overdracht("gemeente", "huurders", 5)],
        ),
        maak_maatregel("b", kosten=[regel("gemeente", 10)], baten=[regel("huurders", 10)]),
    )
    uit = onzeker(plan)
    assert (uit["a"].ncw_p5, uit["a"].ncw_p50, uit["a"].ncw_p95) == (20, 20, 20)
    assert uit["a"].p_positief == 1
    assert uit["b"].p_positief == 0
    assert uit["a"].pakket_aandeel is None


def test_percentielen_van_een_driehoek() -> None:
    # cost (0, 0, 100): F(x) = 1 - (1 - x/100)²; ncw = 50 - cost; P(ncw > 0) = F(50) = 0.75
    # p95 of ncw is where F = 0.05: 50 - 100 (1 - sqrt(0.95)); p5 where F = 0.95
    plan = maak_plan(
        maak_maatregel(
            kosten=[regel("gemeente", 0, laag=0, hoog=100)], baten=[regel("huurders", 50)]
        ),
        trekkingen=40_000,
    )
    uit = onzeker(plan)["m1"]
    assert uit.p_positief == pytest.approx(0.75, abs=0.01)
    assert uit.ncw_p95 == pytest.approx(50 - 100 * (1 - math.sqrt(0.95)), abs=0.5)
    assert uit.ncw_p50 == pytest.approx(50 - 100 * (1 - math.sqrt(0.5)), abs=1)
    assert uit.ncw_p5 == pytest.approx(50 - 100 * (1 - math.sqrt(0.05)), abs=1.5)


def test_standaardspreiding_en_een_jaarlijks_bedrag_met_een_factor() -> None:
    # 10 a year for 4 years, -40% … +30%: one factor for all years, so 24 … 52
    plan = maak_plan(
        maak_maatregel(baten=[regel("huurders", per_jaar=10, tot=4)]),
        onzekerheid={"kosten": [-20, 35], "baten": [-40, 30]},
        trekkingen=20_000,
    )
    uit = onzeker(plan)["m1"]
    # F(x) = (x - 24)² / (28 * 16) below 40: p5 = 24 + sqrt(0.05 * 448) = 28.73
    assert uit.ncw_p5 == pytest.approx(28.73, abs=0.25)
    # above: p95 = 52 - sqrt(0.05 * 28 * 12) = 47.90
    assert uit.ncw_p95 == pytest.approx(47.90, abs=0.25)


def test_kengetal_wordt_een_keer_getrokken() -> None:
    # what is a cost for one and a benefit for the other cancels in every draw
    lijn: dict[str, Any] = {"kengetal": "co2", "hoeveelheid": 3}
    plan = maak_plan(
        maak_maatregel(
            kosten=[regel("gemeente", **lijn)],
            baten=[regel("samenleving", **lijn), regel("huurders", 0.5)],
        ),
        kengetallen=[maak_kengetal("co2", 130, laag=90, hoog=200, groei=2)],
    )
    uit = onzeker(plan)["m1"]
    assert (uit.ncw_p5, uit.ncw_p95) == pytest.approx((0.5, 0.5))
    los = maak_plan(
        maak_maatregel(baten=[regel("samenleving", **lijn)]),
        kengetallen=[maak_kengetal("co2", 130)],
        onzekerheid={"kosten": [0, 0], "baten": [-40, 30]},
    )
    assert onzeker(los)["m1"].ncw_p5 < onzeker(los)["m1"].ncw_p95


def test_een_maatregel_erbij_verandert_de_trekkingen_van_een_ander_niet() -> None:
    a = maak_maatregel("a", kosten=[regel("gemeente", 5, laag=0, hoog=100)])
    b = maak_maatregel("b", kosten=[regel("gemeente", 5, laag=0, hoog=100)])
    alleen, samen = onzeker(maak_plan(a)), onzeker(maak_plan(b, a))
    assert alleen["a"].ncw_p50 == samen["a"].ncw_p50
    assert samen["a"].ncw_p50 != samen["b"].ncw_p50
    assert onzeker(maak_plan(a, zaad=2))["a"].ncw_p50 != alleen["a"].ncw_p50


def test_rangen_van_de_doelen_met_geloot_gewicht() -> None:
    # one party wants only duurzaam, the other only leefbaar: a wins with weight > 1/2 on
    # duurzaam, in half of the draws; c never wins; ranks 1 … 2 for a and b, 3 for c
    doelen = [
        {"id": "duurzaam", "naam": "D", "gewichten": [{"partij": "gemeente", "gewicht": 1}]},
        {"id": "leefbaar", "naam": "L", "gewichten": [{"partij": "corporatie", "gewicht": 1}]},
    ]

    def met(id_: str, d: float, leef: float) -> Any:
        effecten = [{"doel": "duurzaam", "effect": d}, {"doel": "leefbaar", "effect": leef}]
        return maak_maatregel(id_, effecten=effecten)

    plan = maak_plan(
        met("a", 2, 0), met("b", 0, 2), met("c", -1, -1), wijk={"doelen": doelen}, trekkingen=6_000
    )
    uit = onzeker(plan)
    rangen = {id_: (u.rang_doelen_p5, u.rang_doelen_p95) for id_, u in uit.items()}
    assert rangen == {"a": (1, 2), "b": (1, 2), "c": (3, 3)}


def test_aandeel_in_het_pakket_en_een_beurs_die_te_ver_gaat() -> None:
    # vast costs 100 of 100, in a draw up to 300; a then does not fit, and b costs nothing
    plan = maak_plan(
        maak_maatregel("vast", verplicht=True, kosten=[regel("gemeente", 100, laag=100, hoog=300)]),
        maak_maatregel(
            "a", kosten=[regel("gemeente", 10, laag=10, hoog=10)], baten=[regel("huurders", 50)]
        ),
        maak_maatregel("b", baten=[regel("huurders", 50)]),
        maak_maatregel("c", status="vervallen", reden_status="Nee"),
        koppelkansen=[maak_koppelkans("k", ["a", "b"], minder_kosten=[regel("gemeente", 3)])],
        wijk={"budgetten": [{"partij": "gemeente", "jaar": 2027, "bedrag": 100}]},
        pakket_trekkingen=20,
        trekkingen=10,
    )
    uit = doorreken(plan)
    aandeel = {m.id: m.onzekerheid.pakket_aandeel for m in uit.maatregelen if m.onzekerheid}
    assert aandeel == {"a": 0, "b": 1, "c": 0, "vast": 1}
    assert uit.trekkingen is not None
    assert (uit.trekkingen.aantal, uit.trekkingen.begrensd) == (20, 0)
    assert uit.trekkingen.overschreden == {"gemeente": {"2027": pytest.approx(1)}}


def _rugwaarts(functie: Callable[[Any], Any], taken: Iterable[Any]) -> Iterable[Any]:
    with ThreadPoolExecutor(3) as pool:
        yield from pool.map(functie, list(taken))


def test_dezelfde_uitkomst_hoe_het_werk_ook_verdeeld_is() -> None:
    plan = maak_plan(
        *(
            maak_maatregel(
                f"m{i}",
                (2027, 2027, 2028),
                kosten=[regel("gemeente", 40 + i)],
                baten=[regel("huurders", 45 + 2 * i)],
            )
            for i in range(5)
        ),
        wijk={"budgetten": [{"partij": "gemeente", "totaal": 130}]},
        onzekerheid={"kosten": [-20, 35], "baten": [-40, 30]},
        gevoeligheid=[{"naam": "Duurder", "kosten": 1.25}],
        pakket_trekkingen=20,
    )
    assert doorreken(plan) == doorreken(plan, _rugwaarts)


@pytest.mark.parametrize("aantal", [0, 1, 8, 9, 30])
def test_verdelen_houdt_de_volgorde(aantal: int) -> None:
    assert verdeel(map, str, list(range(aantal))) == [str(i) for i in range(aantal)]
