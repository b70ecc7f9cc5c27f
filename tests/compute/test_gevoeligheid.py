"""Rule 6, gevoeligheid: what each key of a variant multiplies, and what then changes."""

from __future__ import annotations

from typing import Any

import pytest

from generator.compute import doorreken
from generator.model.doorrekening import GevoeligheidUitkomst
from generator.model.plan import Wijkplan
from tests.bouw import maak_koppelkans, maak_maatregel, maak_plan, overdracht, regel


def varianten(plan: Wijkplan) -> tuple[GevoeligheidUitkomst, ...]:
    gevonden = doorreken(plan).gevoeligheid
    assert gevonden is not None
    return gevonden


def met(variant: dict[str, Any], **velden: Any) -> Wijkplan:
    """Make a plan: ncw 1000 + 100 (restwaarde) - 400 + 20 + 30 = 750."""
    return maak_plan(
        maak_maatregel(
            "a",
            kosten=[regel("gemeente", 400)],
            baten=[regel("huurders", 1000), regel("gemeente", 100, soort="restwaarde")],
            overdrachten=[overdracht("gemeente", "huurders", 50)],
        ),
        maak_maatregel("b", verplicht=True),
        koppelkansen=[
            maak_koppelkans(
                "k",
                ["a", "b"],
                minder_kosten=[regel("gemeente", 20)],
                extra_baten=[regel("huurders", 30)],
            )
        ],
        gevoeligheid=[variant],
        **velden,
    )


@pytest.mark.parametrize(
    ("variant", "ncw"),
    [
        ({}, 750),
        ({"kosten": 1.25}, 1100 - 500 + 25 + 30),
        ({"baten": 0.5}, 550 - 400 + 20 + 15),
        ({"koppelkansen": 0.5}, 1100 - 400 + 10 + 15),
        ({"restwaarde": 0}, 1000 - 400 + 20 + 30),
        ({"kosten": 2, "koppelkansen": 0.5, "restwaarde": 0.5}, 1050 - 800 + 20 + 15),
        # all falls in t = 1, restwaarde in t = 2: 1000, 400, 20, 30 over 1.25; 100 over 1.5625
        ({"discontovoet": 25}, 650 / 1.25 + 100 / 1.5625),
    ],
)
def test_wat_een_variant_vermenigvuldigt(variant: dict[str, Any], ncw: float) -> None:
    uit = varianten(met({"naam": "V", **variant}, horizon=2))[0]
    assert uit.ncw == pytest.approx(ncw, rel=1e-12)
    assert (uit.erbij, uit.eruit) == ((), ())


def test_wat_erbij_komt_en_eruit_gaat() -> None:
    plan = maak_plan(
        maak_maatregel("a", kosten=[regel("gemeente", 90)], baten=[regel("huurders", 100)]),
        maak_maatregel("b", kosten=[regel("gemeente", 60)], baten=[regel("huurders", 65)]),
        maak_maatregel("c", kosten=[regel("gemeente", 30)], baten=[regel("huurders", 33)]),
        wijk={"budgetten": [{"partij": "gemeente", "totaal": 90}]},
        gevoeligheid=[{"kosten": 1.0}, {"naam": "Goedkoper", "kosten": 0.6}],
    )
    uit = varianten(plan)
    # a (10) beats b + c (8); at 0.6 the costs are 54, 36, 18: a and b (100 + 65 - 90) fit
    assert uit[0].naam == "Variant 1"
    assert (uit[0].erbij, uit[0].eruit) == ((), ())
    assert uit[1].naam == "Goedkoper"
    assert (uit[1].erbij, uit[1].eruit) == (("b",), ())
    assert uit[1].meerwaarde.keys() == {"samen_betalen", "koppelkansen", "gezamenlijke_middelen"}


@pytest.mark.parametrize("budget", [{"jaar": 2027, "bedrag": 100}, {"totaal": 100}])
def test_een_beurs_die_de_vaste_te_boven_gaan_is_precies_op(budget: dict[str, Any]) -> None:
    # fixed 100 of 100; at 1.25 it overdraws, and then a (no cost) fits and b (1) does not
    plan = maak_plan(
        maak_maatregel("vast", verplicht=True, kosten=[regel("gemeente", 100)]),
        maak_maatregel("a", baten=[regel("huurders", 10)]),
        maak_maatregel("b", kosten=[regel("gemeente", 1)], baten=[regel("huurders", 10)]),
        wijk={"budgetten": [{"partij": "gemeente", **budget}]},
        gevoeligheid=[{"naam": "Duurder", "kosten": 1.25}],
    )
    uit = varianten(plan)[0]
    assert uit.ncw == -115
    assert uit.meerwaarde["gezamenlijke_middelen"] == 0
    assert uit.overschreden == (f"gemeente {budget.get('jaar', 'totaal')}",)
