"""The reference itself, against sums that can be done by hand."""

from __future__ import annotations

from typing import Any

import pytest

from tests.oracle import gevallen
from tests.oracle.referentie import reken
from tests.oracle.verzin import geldig, verzin_plan


def pakket(uit: dict[str, Any], naam: str = "afgestemd") -> dict[str, int]:
    keuze: dict[str, int] = uit["samenwerken"][naam]["maatregelen"]
    return keuze


def test_contante_waarde_met_restwaarde_en_groei() -> None:
    # 10%, horizon 2, start 2027 (t = 1): f = 1, 1/1.1, 1/1.21.
    # kosten 110 at t = 1: 100. Restwaarde 121 at t = 2: 100.
    # 10 ton x 11 x 1.1^2 at t = 2 (van 1, tot 2 gives t = 2 and 3; 3 is beyond): 133.1/1.21 = 110
    (rij,) = reken(gevallen.restwaarde_en_groei())["maatregelen"]
    assert [rij["kosten_cw"], rij["baten_cw"], rij["ncw"]] == pytest.approx([100, 210, 110])
    assert rij["partijen"]["huurders"]["ncw"] == pytest.approx(110)


def test_doelscore_is_gemiddelde_van_partijen() -> None:
    # weights: duurzaam (0.3 + 0.4)/2 = 0.35, leefbaar 0.65; 100 x (0.35 x 2 - 0.65)/2 = 2.5
    (rij,) = reken(gevallen.twee_doelen())["maatregelen"]
    assert rij["doelscore"] == pytest.approx(2.5)
    assert rij["doelbijdragen"] == pytest.approx({"duurzaam": 35, "leefbaar": -32.5})


def test_pakket_binnen_jaarbudget_schuift_en_kiest_bij_gelijk_het_vroegste() -> None:
    # a and b cost 60 each, budget 60 a year in 2026 and 2027: one each year, both orders are
    # worth the same; sum of starts equal, ids equal, so a starts first.
    uit = reken(gevallen.tweeling_om_en_om())
    assert pakket(uit) == {"a": 2026, "b": 2027}
    assert uit["portefeuille"]["ncw"] == pytest.approx(80)
    assert uit["portefeuille"]["budget"]["gemeente"]["2026"] == pytest.approx(
        {"beschikbaar": 60, "gebruikt": 60}
    )


def test_koppelkans_ontlast_de_beurs() -> None:
    # Each alone fits (60 <= 100), both only with 20 less: 60 + 60 - 20 = 100.
    uit = reken(gevallen.kans_ontlast_beurs())
    assert pakket(uit) == {"a": 2027, "b": 2027}
    assert pakket(uit, "gedeeld") == {"a": 2027}
    assert uit["samenwerken"]["meerwaarde"]["koppelkansen"] == pytest.approx(40 - 10)


def test_apart_laat_de_laagste_van_een_botsing_vallen_en_wat_die_nodig_had() -> None:
    # In order of own ncw: e 90 stays, g 50 stays, c 20 excludes g and drops, f 9 (for whom
    # warmtebedrijf does not speak) is worth 0 to its payer and is not in its plan, d 5 stays,
    # h 3 excludes e and drops. Then d (requires c) drops, then e (requires d).
    uit = reken(gevallen.botsing_met_keten())
    assert pakket(uit, "apart") == {"g": 2027}


def test_apart_kijkt_alleen_naar_eigen_belang() -> None:
    # gemeente pays 100; warmtebedrijf, for whom it does not speak, gains 300.
    uit = reken(gevallen.baat_voor_een_ander())
    assert pakket(uit, "apart") == {}
    assert pakket(uit, "gedeeld") == {"m1": 2027}
    assert uit["samenwerken"]["verliezers"] == pytest.approx({"gemeente": -100})
    assert uit["samenwerken"]["spel"]["niet_behartigd"]["warmtebedrijf"] == pytest.approx(300)
    assert uit["samenwerken"]["spel"]["tekort"] == pytest.approx(0 - -100)


def test_pot_met_totaal_vult_elk_jaar_aan() -> None:
    # a: gemeente pays 150 in 2027 with 100 that year; corporatie has 60 in all: pooled it fits,
    # and then 10 is left, so b (20 by corporatie, worth less than a) does not.
    uit = reken(gevallen.pot_met_totaal())
    assert pakket(uit) == {"b": 2027}
    assert pakket(uit, "gezamenlijk") == {"a": 2027}
    assert uit["samenwerken"]["meerwaarde"]["gezamenlijke_middelen"] == pytest.approx(350 - 70)


def test_handschoenspel() -> None:
    # Two left gloves, one right: a pair is worth 6. v(l1,r) = v(l2,r) = v(all) = 6, else 0.
    # Shapley 1/6, 1/6, 2/3: 1, 1, 4; the pair l1 + r gets 5 and could have 6.
    spel = reken(gevallen.handschoenen())["samenwerken"]["spel"]
    assert spel["v"]["links1+rechts"] == pytest.approx(6)
    assert spel["v"]["links1+links2"] == pytest.approx(0)
    assert spel["shapley"] == pytest.approx({"links1": 1, "links2": 1, "rechts": 4})
    assert spel["verevening"] == pytest.approx({"links1": 1, "links2": 1, "rechts": -2})
    assert spel["plan"] == {"paar1": 2027}
    assert spel["kern"] == pytest.approx({"links1+rechts": 1, "links2+rechts": 1})


def test_behartigde_deelt_zijn_winst_over_wie_spreekt() -> None:
    # m (paid by both) brings b 100: v({x}) = v({y}) = 0, v(xy) = 100, Shapley 50 each;
    # both speak for b, so the own gain is 50 each and verevening 0.
    spel = reken(gevallen.twee_sprekers())["samenwerken"]["spel"]
    assert spel["v"] == pytest.approx({"": 0, "x": 0, "y": 0, "x+y": 100})
    assert spel["shapley"] == pytest.approx({"x": 50, "y": 50})
    assert spel["verevening"] == pytest.approx({"x": 0, "y": 0})


def test_variant_met_overschreden_beurs_telt_als_precies_op() -> None:
    # The fixed 100 costs 125 in the variant, above the budget of 110: nothing is left for c,
    # which leaves; b costs nothing and stays.
    (variant,) = reken(gevallen.beurs_overschreden())["gevoeligheid"]
    assert variant["eruit"] == ["c"]
    assert variant["ncw"] == pytest.approx(-125 + 5)


def test_overschreden_beurs_neemt_niets_uit_de_pot() -> None:
    # The fixed 125 overdraws gemeente's 100 and counts as just used up; b at 50 fits in
    # corporatie's own 50, pooled or not: gezamenlijk is never less than afgestemd.
    (variant,) = reken(gevallen.pot_waarin_een_beurs_is_overschreden())["gevoeligheid"]
    assert variant["ncw"] == pytest.approx(-125 - 50 + 90)
    assert variant["meerwaarde"]["gezamenlijke_middelen"] == pytest.approx(0)


def test_koppelkans_tussen_vaste_hoort_bij_de_vaste() -> None:
    # The fixed ones use the 100; the saving of 25 makes room for c (20), which gains 30, and
    # 7 for huurders, for whom corporatie, no player here, speaks. v(gemeente) = 30, not 55.
    uit = reken(gevallen.kans_tussen_vaste())["samenwerken"]
    assert uit["gedeeld"]["maatregelen"] == {"a": 2027, "b": 2027}
    assert uit["afgestemd"]["maatregelen"] == {"a": 2027, "b": 2027, "c": 2027}
    assert uit["meerwaarde"]["koppelkansen"] == pytest.approx(25 + 30 + 7)
    assert uit["spel"]["v"] == pytest.approx({"": 0, "gemeente": 30})
    assert uit["spel"]["niet_behartigd"]["huurders"] == pytest.approx(7)


def test_kas_telt_geld_en_geen_welzijn() -> None:
    # -100 + 30 saved - 10 paid = -80; hinder and welzijn are no money.
    kas = reken(gevallen.geld_en_welzijn())["samenwerken"]["kas"]["apart"]
    assert kas == pytest.approx({"gemeente": -80, "warmtebedrijf": 10, "corporatie": 0})


@pytest.mark.parametrize("zaad", range(0, 60, 7))
def test_verzonnen_plan_is_geldig_en_steeds_hetzelfde(zaad: int) -> None:
    plan = verzin_plan(zaad)
    assert geldig(plan)
    assert plan == verzin_plan(zaad)
