"""What the fixed measures break, and starts that drop out; each at its line."""

from __future__ import annotations

from typing import Any

import pytest

from generator.check.samenhang import _plek, check_samenhang
from generator.model.bron import Bevinding, Bronplek
from generator.model.plan import Wijkplan
from tests.bouw import maak_koppelkans, maak_maatregel, maak_plan, overdracht, regel


def gevonden(plan: Wijkplan) -> list[Bevinding]:
    return sorted(check_samenhang(plan))


def een(plan: Wijkplan) -> Bevinding:
    [bevinding] = gevonden(plan)
    return bevinding


def test_een_gezond_plan_heeft_geen_bevindingen() -> None:
    plan = maak_plan(
        maak_maatregel("a", verplicht=True, kosten=[regel("gemeente", 100)], vereist=["b"]),
        maak_maatregel("b", status="klaar", sluit_uit=["c"]),
        maak_maatregel("c", start=2028, vereist=["d"]),
        maak_maatregel("d"),
        maak_maatregel("e", start=1990, status="vervallen", vereist=["c"], reden_status="Nee"),
        wijk={
            "budgetten": [
                {"partij": "gemeente", "jaar": 2028, "bedrag": 0},
                {"partij": "gemeente", "jaar": 2027, "bedrag": 100},
            ]
        },
    )
    assert gevonden(plan) == []


@pytest.mark.parametrize("velden", [{}, {"status": "niet nu", "verplicht": True}])
def test_een_vaste_vereist_wat_niet_vaststaat(velden: dict[str, Any]) -> None:
    plan = maak_plan(
        maak_maatregel("a", verplicht=True, vereist=["b"]), maak_maatregel("b", **velden)
    )
    bevinding = een(plan)
    assert bevinding.code == "WP401"
    assert bevinding.plek == plan.plekken["maatregelen/a/vereist@"]
    assert "'b'" in bevinding.melding
    assert bevinding.ernst == "fout"


def test_twee_vaste_sluiten_elkaar_uit() -> None:
    plan = maak_plan(
        maak_maatregel("a", basis="kerntaak"),
        maak_maatregel("b", verplicht=True, sluit_uit=["a"]),
    )
    bevinding = een(plan)
    assert bevinding.code == "WP402"
    assert bevinding.plek == plan.plekken["maatregelen/b/sluit_uit@"]


@pytest.mark.parametrize(
    ("start", "code", "jaren"),
    [
        ((2027, 2024, 2030), "WP404", "2024, 2025, 2029, 2030;"),
        (2025, "WP403", "2026 en niet na 2028"),
        (2029, "WP403", "2028, het einde van de budgetperiode"),
    ],
)
def test_jaren_die_afvallen(start: Any, code: str, jaren: str) -> None:
    plan = maak_plan(
        maak_maatregel("a", start=start),
        wijk={"budgetten": [{"partij": "gemeente", "jaar": 2028, "bedrag": 5}]},
    )
    bevinding = een(plan)
    assert bevinding.code == code
    assert bevinding.plek == plan.plekken["maatregelen/a/start"]
    assert jaren in bevinding.melding
    assert bevinding.ernst == ("waarschuwing" if code == "WP404" else "fout")


def test_zonder_budget_is_er_geen_einde() -> None:
    assert gevonden(maak_plan(maak_maatregel("a", start=2150))) == []
    bevinding = een(maak_plan(maak_maatregel("a", start=2020)))
    assert bevinding.herstel == "kies een start niet voor het basisjaar 2026."


def test_wat_nodig_is_gaat_niet_door() -> None:
    plan = maak_plan(
        maak_maatregel("a", vereist=["b"]),
        maak_maatregel("b", status="vervallen", reden_status="Nee"),
    )
    bevinding = een(plan)
    assert (bevinding.code, bevinding.ernst) == ("WP405", "waarschuwing")
    assert bevinding.plek == plan.plekken["maatregelen/a/vereist@"]


def vast(*budgetten: dict[str, Any], zonder: bool = False) -> Wijkplan:
    """Make a plan: gemeente pays 1.250.000,50 in 2027, may save 50.000 and receives 0,50."""
    return maak_plan(
        maak_maatregel(
            "a",
            verplicht=True,
            kosten=[regel("gemeente", 1_250_000.5)],
            overdrachten=[overdracht("corporatie", "gemeente", 0.25)],
        ),
        maak_maatregel(
            "b", verplicht=True, overdrachten=[overdracht("corporatie", "gemeente", 0.25)]
        ),
        maak_maatregel("c"),
        koppelkansen=[
            maak_koppelkans(
                "k",
                ["a", "b"],
                minder_kosten=[regel("gemeente", 50_000), regel("gemeente", per_jaar=9)],
                ook_zonder_samenwerking=zonder,
            ),
            maak_koppelkans(
                "l",
                ["a", "c"],
                minder_kosten=[regel("gemeente", 50_000)],
                ook_zonder_samenwerking=True,
            ),
        ],
        wijk={"budgetten": [{"partij": "corporatie", "totaal": 1}, *budgetten]},
    )


def test_vaste_breken_een_jaarbudget() -> None:
    plan = vast(
        {"partij": "gemeente", "jaar": 2026, "bedrag": 5},
        {"partij": "gemeente", "jaar": 2027, "bedrag": 1_200_000},
    )
    bevinding = een(plan)
    assert bevinding.code == "WP406"
    assert bevinding.plek == plan.plekken["wijk/budgetten/2"]
    assert bevinding.wat == (
        "het budget van Gemeente in 2027 is € 1.200.000, "
        "maar de maatregelen die zeker doorgaan vragen € 1.250.000;"
    )


def test_een_koppelkans_die_geen_samenwerking_vraagt_telt_mee() -> None:
    assert (
        gevonden(vast({"partij": "gemeente", "jaar": 2027, "bedrag": 1_200_000}, zonder=True)) == []
    )


def test_een_jaar_zonder_regel_wijst_naar_de_eerste_van_de_partij() -> None:
    plan = vast(
        {"partij": "gemeente", "jaar": 2028, "bedrag": 5},
        {"partij": "gemeente", "jaar": 2029, "bedrag": 5},
    )
    bevinding = een(plan)
    assert bevinding.plek == plan.plekken["wijk/budgetten/1"]
    assert "in 2027 is € 0, maar" in bevinding.wat


def test_vaste_breken_een_totaal() -> None:
    bevinding = een(vast({"partij": "gemeente", "totaal": 1_249_999.5}))
    assert bevinding.wat.startswith("het budget van Gemeente in totaal is € 1.249.999,50, maar")


def test_buiten_de_budgetperiode_telt_het_niet() -> None:
    plan = maak_plan(
        maak_maatregel("a", verplicht=True, start=2025, kosten=[regel("gemeente", 100)]),
        wijk={"budgetten": [{"partij": "gemeente", "totaal": 1}]},
    )
    assert gevonden(plan) == []


def test_zonder_plek_wijst_een_bevinding_naar_wijk_yml() -> None:
    assert _plek(Wijkplan(maak_plan().gedeeld, maak_plan().wijk, ()), "a/b@") == Bronplek(
        "content/wijken/proef/wijk.yml"
    )
