"""The reference itself, against sums that can be done by hand."""

from __future__ import annotations

from typing import Any

import pytest

from generator.model.partij import Partij
from tests.bouw import (
    maak_kengetal,
    maak_koppelkans,
    maak_maatregel,
    maak_partij,
    maak_plan,
    overdracht,
    regel,
)
from tests.oracle.referentie import reken
from tests.oracle.verzin import geldig, verzin_plan


def drie() -> list[Partij]:
    return [maak_partij(p) for p in ("links1", "links2", "rechts")]


def pakket(uit: dict[str, Any], naam: str = "afgestemd") -> dict[str, int]:
    keuze: dict[str, int] = uit["samenwerken"][naam]["maatregelen"]
    return keuze


def test_contante_waarde_met_restwaarde_en_groei() -> None:
    # 10%, horizon 2, start 2027 (t = 1): f = 1, 1/1.1, 1/1.21.
    # kosten 110 at t = 1: 100. Restwaarde 121 at t = 2: 100.
    # 10 ton x 11 x 1.1^2 at t = 2 (van 1, tot 2 gives t = 2 and 3; 3 is beyond): 133.1/1.21 = 110
    plan = maak_plan(
        maak_maatregel(
            kosten=[regel("gemeente", 110)],
            baten=[
                regel("gemeente", 121, soort="restwaarde"),
                regel("huurders", kengetal="ton", hoeveelheid=10),
            ],
        ),
        kengetallen=[maak_kengetal("ton", 11, groei=10)],
        horizon=2,
        discontovoet=10,
    )
    (rij,) = reken(plan)["maatregelen"]
    assert [rij["kosten_cw"], rij["baten_cw"], rij["ncw"]] == pytest.approx([100, 210, 110])
    assert rij["partijen"]["huurders"]["ncw"] == pytest.approx(110)


def test_doelscore_is_gemiddelde_van_partijen() -> None:
    # weights: duurzaam (0.3 + 0.4)/2 = 0.35, leefbaar 0.65; 100 x (0.35 x 2 - 0.65)/2 = 2.5
    effecten = [{"doel": "duurzaam", "effect": 2}, {"doel": "leefbaar", "effect": -1}]
    (rij,) = reken(maak_plan(maak_maatregel(effecten=effecten)))["maatregelen"]
    assert rij["doelscore"] == pytest.approx(2.5)
    assert rij["doelbijdragen"] == pytest.approx({"duurzaam": 35, "leefbaar": -32.5})


def test_pakket_binnen_jaarbudget_schuift_en_kiest_bij_gelijk_het_vroegste() -> None:
    # a and b cost 60 each, budget 60 a year in 2026 and 2027: one each year, both orders are
    # worth the same; sum of starts equal, ids equal, so a starts first.
    dingen = [
        maak_maatregel(
            i,
            (2026, 2026, 2027),
            kosten=[regel("gemeente", 60)],
            baten=[regel("gemeente", 100, soort="restwaarde")],
        )
        for i in ("b", "a")
    ]
    budget = [{"partij": "gemeente", "jaar": jaar, "bedrag": 60} for jaar in (2026, 2027)]
    uit = reken(maak_plan(*dingen, wijk={"budgetten": budget}))
    assert pakket(uit) == {"a": 2026, "b": 2027}
    assert uit["portefeuille"]["ncw"] == pytest.approx(80)


def test_koppelkans_ontlast_de_beurs_en_kent_binnen() -> None:
    # Each alone fits (60 <= 100), both only with 20 less: 60 + 60 - 20 = 100, in the same year.
    dingen = [
        maak_maatregel(i, kosten=[regel("gemeente", 60)], baten=[regel("huurders", 70)])
        for i in ("a", "b")
    ]
    samen = {"minder_kosten": [regel("gemeente", 20)], "binnen": 0}
    kans = maak_koppelkans("k", ["a", "b"], **samen)
    budget = {"budgetten": [{"partij": "gemeente", "jaar": 2027, "bedrag": 100}]}
    uit = reken(maak_plan(*dingen, koppelkansen=[kans], wijk=budget))
    assert pakket(uit) == {"a": 2027, "b": 2027}
    assert pakket(uit, "gedeeld") == {"a": 2027}
    assert uit["samenwerken"]["meerwaarde"]["koppelkansen"] == pytest.approx(40 - 10)


def test_apart_laat_de_laagste_van_een_botsing_vallen_en_wat_die_nodig_had() -> None:
    # gemeente: g (+50); corporatie: c (+20, excludes g) and d (+5, requires c).
    maatregelen = [
        maak_maatregel("g", baten=[regel("gemeente", 50)]),
        maak_maatregel("c", trekker="corporatie", baten=[regel("corporatie", 20)], sluit_uit=["g"]),
        maak_maatregel("d", trekker="corporatie", baten=[regel("corporatie", 5)], vereist=["c"]),
    ]
    assert pakket(reken(maak_plan(*maatregelen)), "apart") == {"g": 2027}


def test_apart_kijkt_alleen_naar_eigen_belang() -> None:
    # gemeente pays 100; warmtebedrijf, for whom it does not speak, gains 300.
    baat = maak_maatregel(kosten=[regel("gemeente", 100)], baten=[regel("warmtebedrijf", 300)])
    uit = reken(maak_plan(baat))
    assert pakket(uit, "apart") == {}
    assert pakket(uit, "gedeeld") == {"m1": 2027}
    assert uit["samenwerken"]["verliezers"] == pytest.approx({"gemeente": -100})
    assert uit["samenwerken"]["spel"]["niet_behartigd"]["warmtebedrijf"] == pytest.approx(300)
    assert uit["samenwerken"]["spel"]["tekort"] == pytest.approx(0 - -100)


def test_pot_met_totaal_vult_elk_jaar_aan() -> None:
    # a: gemeente pays 150 in 2027 with 100 that year; corporatie has 60 in all: pooled it fits,
    # and then 10 is left, so b (20 by corporatie, worth less than a) does not.
    maatregelen = [
        maak_maatregel("a", kosten=[regel("gemeente", 150)], baten=[regel("gemeente", 500)]),
        maak_maatregel(
            "b", trekker="corporatie", kosten=[regel("corporatie", 20)], baten=[regel("rijk", 90)]
        ),
    ]
    partijen = [
        maak_partij("gemeente"),
        maak_partij("corporatie"),
        maak_partij("rijk", "baathouder"),
    ]
    budgetten = [
        {"partij": "gemeente", "jaar": 2027, "bedrag": 100},
        {"partij": "corporatie", "totaal": 60},
    ]
    doelen = [{"id": "d", "naam": "D", "gewichten": [{"partij": "gemeente", "gewicht": 1}]}]
    uit = reken(
        maak_plan(*maatregelen, partijen=partijen, wijk={"budgetten": budgetten, "doelen": doelen})
    )
    assert pakket(uit) == {"b": 2027}
    assert pakket(uit, "gezamenlijk") == {"a": 2027}
    assert uit["samenwerken"]["meerwaarde"]["gezamenlijke_middelen"] == pytest.approx(350 - 70)


def test_handschoenspel() -> None:
    # Two left gloves, one right: a pair is worth 6. v(l1,r) = v(l2,r) = v(all) = 6, else 0.
    # Shapley 1/6, 1/6, 2/3: 1, 1, 4; the pair l1 + r gets 5 and could have 6.
    maatregelen = [
        maak_maatregel(
            f"paar{n}",
            trekker="rechts",
            kosten=[regel("rechts", 0), regel(f"links{n}", 0)],
            baten=[regel("rechts", 6)],
            sluit_uit=["paar2"] if n == 1 else [],
        )
        for n in (1, 2)
    ]
    doelen = [{"id": "d", "naam": "D", "gewichten": [{"partij": "rechts", "gewicht": 1}]}]
    spel = reken(maak_plan(*maatregelen, partijen=drie(), wijk={"doelen": doelen}))["samenwerken"][
        "spel"
    ]
    assert spel["v"]["links1+rechts"] == pytest.approx(6)
    assert spel["v"]["links1+links2"] == pytest.approx(0)
    assert spel["shapley"] == pytest.approx({"links1": 1, "links2": 1, "rechts": 4})
    assert spel["verevening"] == pytest.approx({"links1": 1, "links2": 1, "rechts": -2})
    assert spel["plan"] == {"paar1": 2027}
    assert spel["kern"] == pytest.approx({"links1+rechts": 1, "links2+rechts": 1})


def test_behartigde_deelt_zijn_winst_over_wie_spreekt() -> None:
    # m (paid by both) brings b 100: v({x}) = v({y}) = 0, v(xy) = 100, Shapley 50 each;
    # both speak for b, so the own gain is 50 each and verevening 0.
    partijen = [
        maak_partij("x", behartigt=["b"]),
        maak_partij("y", behartigt=["b"]),
        maak_partij("b", "baathouder"),
    ]
    samen = maak_maatregel(
        trekker="x", kosten=[regel("x", 0), regel("y", 0)], baten=[regel("b", 100)]
    )
    doelen = [{"id": "d", "naam": "D", "gewichten": [{"partij": "x", "gewicht": 1}]}]
    spel = reken(maak_plan(samen, partijen=partijen, wijk={"doelen": doelen}))["samenwerken"][
        "spel"
    ]
    assert spel["v"] == pytest.approx({"": 0, "x": 0, "y": 0, "x+y": 100})
    assert spel["shapley"] == pytest.approx({"x": 50, "y": 50})
    assert spel["verevening"] == pytest.approx({"x": 0, "y": 0})


def test_variant_met_overschreden_beurs_telt_als_precies_op() -> None:
    # The fixed 100 costs 125 in the variant, above the budget of 110: nothing is left for b,
    # which costs nothing and stays; c, which costs 10, leaves.
    maatregelen = [
        maak_maatregel("a", verplicht=True, kosten=[regel("gemeente", 100)]),
        maak_maatregel("b", baten=[regel("gemeente", 5)]),
        maak_maatregel("c", kosten=[regel("gemeente", 10)], baten=[regel("gemeente", 50)]),
    ]
    plan = maak_plan(
        *maatregelen,
        wijk={"budgetten": [{"partij": "gemeente", "jaar": 2027, "bedrag": 110}]},
        gevoeligheid=[{"naam": "Duurder", "kosten": 1.25}],
    )
    (variant,) = reken(plan)["gevoeligheid"]
    assert variant["eruit"] == ["c"]
    assert variant["ncw"] == pytest.approx(-125 + 5)


def test_kas_telt_geld_en_geen_welzijn() -> None:
    # -100 + 30 saved - 10 paid = -80; hinder and welzijn are no money.
    maatregel = maak_maatregel(
        verplicht=True,
        kosten=[regel("gemeente", 100), regel("gemeente", 7, soort="hinder")],
        baten=[
            regel("gemeente", 30, soort="besparing"),
            regel("gemeente", 900, soort="welzijn"),
        ],
        overdrachten=[overdracht("gemeente", "warmtebedrijf", 10)],
    )
    kas = reken(maak_plan(maatregel))["samenwerken"]["kas"]["apart"]
    assert kas == pytest.approx({"gemeente": -80, "warmtebedrijf": 10, "corporatie": 0})


@pytest.mark.parametrize("zaad", range(0, 60, 7))
def test_verzonnen_plan_is_geldig_en_steeds_hetzelfde(zaad: int) -> None:
    plan = verzin_plan(zaad)
    assert geldig(plan)
    assert plan == verzin_plan(zaad)
