"""Rule 7, the scenarios: everyone alone, with the repair of clashes, up to one purse."""

from __future__ import annotations

from typing import Any

import pytest

from generator.compute import doorreken
from generator.model.doorrekening import Samenwerken
from generator.model.maatregel import Maatregel
from generator.model.plan import Wijkplan
from tests.bouw import maak_koppelkans, maak_maatregel, maak_plan, overdracht, regel


def maatregel(id_: str, partij: str, kost: float, baat: float, **velden: Any) -> Maatregel:
    """Make a measure that one party pays, with benefits for huurders (corporatie speaks)."""
    geld = {"kosten": [regel(partij, kost)], "baten": [regel("huurders", baat)]}
    return maak_maatregel(id_, velden.pop("start", 2027), trekker=partij, **{**geld, **velden})


def samen(plan: Wijkplan) -> Samenwerken:
    gevonden = doorreken(plan).samenwerken
    assert gevonden is not None
    return gevonden


def keuzes(plan: Wijkplan) -> dict[str, list[str]]:
    return {str(naam): list(s.maatregelen) for naam, s in samen(plan).scenarios.items()}


def test_apart_telt_de_eigen_baat_en_die_van_wie_men_behartigt() -> None:
    # a: gemeente pays 10, huurders gain 50: nothing for gemeente, so only together
    # b: corporatie pays 10 for its huurders; c: both pay, so nobody alone
    plan = maak_plan(
        maatregel("a", "gemeente", 10, 50),
        maatregel("b", "corporatie", 10, 50),
        maatregel("c", "gemeente", 0, 50, kosten=[regel("gemeente", 5), regel("corporatie", 5)]),
    )
    gevonden = samen(plan)
    assert list(gevonden.scenarios["apart"].maatregelen) == ["b"]
    assert list(gevonden.scenarios["gedeeld"].maatregelen) == ["a", "b", "c"]
    assert gevonden.meerwaarde == {
        "samen_betalen": 80,
        "koppelkansen": 0,
        "gezamenlijke_middelen": 0,
    }
    # gemeente: 0 apart, -15 afgestemd; corporatie: -10 apart, -15 afgestemd (its huurders gain)
    assert gevonden.verliezers == {"corporatie": -5, "gemeente": -15}


def test_botsing_de_hoogste_eigen_ncw_blijft_en_wat_hem_nodig_had_valt_af() -> None:
    # corporatie picks b and c (which needs b); warmtebedrijf picks a, worth more than b
    plan = maak_plan(
        maatregel("a", "warmtebedrijf", 10, 0, baten=[regel("warmtebedrijf", 90)], sluit_uit=["b"]),
        maatregel("b", "corporatie", 10, 50),
        maatregel("c", "corporatie", 10, 99, vereist=["b"]),
        maatregel("d", "corporatie", 10, 20, vereist=["c"]),
    )
    assert keuzes(plan)["apart"] == ["a"]


def test_koppelkans_zonder_samenwerking_telt_in_gedeeld_en_apart() -> None:
    lijnen = {"extra_baten": [regel("huurders", 7)]}
    plan = maak_plan(
        maatregel("a", "corporatie", 10, 20),
        maatregel("b", "corporatie", 10, 20),
        koppelkansen=[
            maak_koppelkans("k", ["a", "b"], ook_zonder_samenwerking=True, **lijnen),
            maak_koppelkans("l", ["a", "b"], **lijnen),
        ],
    )
    gevonden = samen(plan).scenarios
    assert {str(naam): s.koppelkansen for naam, s in gevonden.items()} == {
        "apart": ("k",),
        "gedeeld": ("k",),
        "afgestemd": ("k", "l"),
        "gezamenlijk": ("k", "l"),
    }
    assert gevonden["apart"].ncw == 27


@pytest.mark.parametrize(
    ("budgetten", "uit"),
    [
        # two yearly budgets: 60 + 40 pays for a (100) in one purse, not in two
        ([("gemeente", 2027, 60), ("corporatie", 2027, 40)], ["a"]),
        # 2028 does not help 2027
        ([("gemeente", 2027, 60), ("corporatie", 2028, 40)], []),
        # a total lends to any year
        ([("gemeente", 2027, 60), ("corporatie", None, 40)], ["a"]),
        ([("gemeente", 2027, 60), ("corporatie", None, 39)], []),
        # who has no budget is outside the pool: nothing is lent
        ([("gemeente", 2027, 60)], []),
    ],
)
def test_een_beurs(budgetten: list[tuple[str, int | None, float]], uit: list[str]) -> None:
    regels = [
        {"partij": p, "totaal": eur} if jaar is None else {"partij": p, "jaar": jaar, "bedrag": eur}
        for p, jaar, eur in budgetten
    ]
    plan = maak_plan(
        maatregel("a", "gemeente", 100, 500),
        maatregel("b", "corporatie", 0, -0.0, kosten=[regel("corporatie", 1)]),
        wijk={"budgetten": regels},
    )
    gevonden = keuzes(plan)
    assert gevonden["afgestemd"] == []
    assert gevonden["gezamenlijk"] == uit


def test_wie_een_totaal_heeft_leent_uit_wat_hij_ontvangt() -> None:
    # a: gemeente pays 100 (60 of its own in 2027); corporatie (total 0) receives 40 from it,
    # which it may lend back
    plan = maak_plan(
        maatregel(
            "a",
            "gemeente",
            60,
            500,
            overdrachten=[overdracht("gemeente", "corporatie", 40)],
        ),
        maatregel("b", "corporatie", 5, 0),
        wijk={
            "budgetten": [
                {"partij": "gemeente", "jaar": 2027, "bedrag": 60},
                {"partij": "corporatie", "totaal": 0},
            ]
        },
    )
    assert keuzes(plan)["gezamenlijk"] == ["a"]


def test_kas_is_alleen_geld() -> None:
    # gemeente: -100 investment - 20 beheer (2 x 10), hinder does not count, + 30 besparing
    # + 40 restwaarde + 5 minder_kosten - 15 overdracht; welzijn does not count
    plan = maak_plan(
        maatregel(
            "a",
            "gemeente",
            0,
            0,
            verplicht=True,
            kosten=[
                regel("gemeente", 100),
                regel("gemeente", per_jaar=10, tot=2),
                regel("gemeente", 500, soort="hinder"),
            ],
            baten=[
                regel("gemeente", 30, soort="besparing"),
                regel("gemeente", 40, soort="restwaarde"),
                regel("gemeente", 300, soort="welzijn"),
                regel("gemeente", 300),
            ],
            overdrachten=[overdracht("gemeente", "huurders", 15)],
        ),
        maatregel("b", "gemeente", 0, 0, verplicht=True, kosten=[], baten=[]),
        koppelkansen=[
            maak_koppelkans(
                "k",
                ["a", "b"],
                minder_kosten=[regel("gemeente", 5)],
                extra_baten=[regel("gemeente", 8, soort="gezondheid")],
            )
        ],
    )
    kas = samen(plan).kas
    assert kas["afgestemd"]["gemeente"] == -100 - 20 + 30 + 40 + 5 - 15
    assert kas["apart"]["gemeente"] == -100 - 20 + 30 + 40 - 15
    assert kas["afgestemd"]["corporatie"] == 0
