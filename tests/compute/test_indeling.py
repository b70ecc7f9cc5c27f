"""Rule 5: the group of each measure, and the cause in its sentence."""

from __future__ import annotations

from typing import Any

import pytest

from generator.compute import doorreken
from generator.model.doorrekening import MaatregelUitkomst
from generator.model.maatregel import Maatregel
from generator.model.plan import Wijkplan
from tests.bouw import maak_koppelkans, maak_maatregel, maak_plan, overdracht, regel

PER_JAAR = [
    {"partij": "gemeente", "jaar": 2027, "bedrag": 100},
    {"partij": "gemeente", "jaar": 2028, "bedrag": 50},
]
GOED = [{"doel": "duurzaam", "effect": 1}]


def maatregel(id_: str, kost: float = 10, baat: float = 20, **velden: Any) -> Maatregel:
    """Make a measure of gemeente."""
    geld = {"kosten": [regel("gemeente", kost)], "baten": [regel("huurders", baat)]}
    return maak_maatregel(id_, velden.pop("start", 2027), **{**geld, **velden})


def ingedeeld(plan: Wijkplan) -> dict[str, MaatregelUitkomst]:
    return {m.id: m for m in doorreken(plan).maatregelen}


@pytest.mark.parametrize(
    ("velden", "groep", "reden"),
    [
        ({"status": "klaar"}, "klaar", "Deze maatregel is klaar."),
        ({"status": "besloten"}, "nu", "Over deze maatregel is al besloten."),
        ({"basis": "wettelijke taak"}, "nu", "Deze maatregel is een wettelijke taak."),
        ({"basis": "kerntaak"}, "nu", "Deze maatregel hoort bij het gewone werk van Gemeente."),
        ({"verplicht": True}, "nu", "Deze maatregel is verplicht en hoort daarom in elk pakket."),
        (
            {},
            "nu",
            "Deze maatregel levert meer op dan hij kost, en kan niet eerder beginnen dan in 2027.",
        ),
        (
            {"status": "vervallen", "reden_status": "Te duur\nbevonden."},
            "niet",
            "Deze maatregel is vervallen: Te duur bevonden.",
        ),
        (
            {"status": "niet nu", "reden_status": "Eerst het riool"},
            "later",
            "Deze maatregel is nu niet aan de beurt: Eerst het riool.",
        ),
        (
            {"baten": [], "effecten": GOED},
            "later",
            "Deze maatregel kost meer dan hij oplevert.",
        ),
        ({"baten": []}, "niet", "Deze maatregel kost meer dan hij oplevert."),
        (
            {"baten": [regel("huurders", 10)]},
            "niet",
            "Deze maatregel kost evenveel als hij oplevert.",
        ),
    ],
)
def test_groep_en_reden(velden: dict[str, Any], groep: str, reden: str) -> None:
    gevonden = ingedeeld(maak_plan(maatregel("a", **velden)))["a"]
    assert (gevonden.groep, gevonden.reden) == (groep, reden)
    assert (gevonden.start is None) == (groep in {"later", "niet"})


@pytest.mark.parametrize(("start", "groep"), [(2028, "nu"), (2029, "straks")])
def test_nu_is_tot_en_met_twee_jaar_na_het_basisjaar(start: int, groep: str) -> None:
    assert ingedeeld(maak_plan(maatregel("a", start=start)))["a"].groep == groep


def test_later_beginnen_dan_kan() -> None:
    # 2027 is full with the fixed measure; a fits in 2028
    plan = maak_plan(
        maatregel("a", 50, 90, start=(2027, 2027, 2028)),
        maatregel("b", 100, 0, verplicht=True),
        wijk={"budgetten": PER_JAAR},
    )
    gevonden = ingedeeld(plan)["a"]
    assert gevonden.start == 2028
    assert gevonden.reden == (
        "Deze maatregel levert meer op dan hij kost, en past het best in 2028."
    )


def test_in_het_pakket_door_een_koppelkans_of_een_ander() -> None:
    plan = maak_plan(
        maatregel("a", 10, 5),
        maatregel("b", 10, 20),
        maatregel("c", 10, 5),
        maatregel("d", 10, 50, vereist=["c"]),
        koppelkansen=[maak_koppelkans("k", ["a", "b"], extra_baten=[regel("huurders", 10)])],
    )
    gevonden = ingedeeld(plan)
    assert (gevonden["a"].reden or "").startswith(
        "Deze maatregel levert samen met ‘B’ meer op dan los daarvan"
    )
    assert (gevonden["c"].reden or "").startswith("Deze maatregel is nodig voor ‘D’")


def test_in_het_pakket_om_geld_vrij_te_maken() -> None:
    # a loses 1 but brings gemeente 10 in its purse, without which b (90) does not fit in 80
    plan = maak_plan(
        maatregel(
            "a",
            0,
            0,
            kosten=[regel("corporatie", 1)],
            overdrachten=[overdracht("corporatie", "gemeente", 10)],
        ),
        maatregel("b", 90, 200),
        wijk={"budgetten": [{"partij": "gemeente", "jaar": 2027, "bedrag": 80}]},
    )
    assert (ingedeeld(plan)["a"].reden or "").startswith(
        "Deze maatregel maakt geld vrij voor andere maatregelen"
    )


def test_uitgesloten_door_het_pakket() -> None:
    gevonden = ingedeeld(
        maak_plan(maatregel("a", sluit_uit=["b"]), maatregel("b", 10, 90, naam="Warmtenet"))
    )["a"]
    assert gevonden.groep == "niet"
    assert gevonden.reden == (
        "Deze maatregel kan niet samen met ‘Warmtenet’, en die keuze levert meer op."
    )


def test_wat_nodig_is_gaat_niet_door_of_botst() -> None:
    plan = maak_plan(
        maatregel("a", vereist=["b"]),
        maatregel("b", status="vervallen", reden_status="Nee"),
        maatregel("c", vereist=["d"]),
        maatregel("d", sluit_uit=["e"]),
        maatregel("e", 10, 900),
    )
    gevonden = ingedeeld(plan)
    assert gevonden["a"].reden == (
        "Deze maatregel kan alleen samen met ‘B’, en die maatregel gaat niet door."
    )
    assert gevonden["c"].reden == (
        "Deze maatregel kan alleen samen met ‘D’, en die maatregel kan niet samen met ‘E’."
    )


def test_wat_nodig_is_sluit_elkaar_uit() -> None:
    plan = maak_plan(
        maatregel("a", vereist=["b", "c", "a"]),
        maatregel("b", 10, 5, sluit_uit=["c"]),
        maatregel("c", 10, 5),
    )
    assert ingedeeld(plan)["a"].reden == (
        "Deze maatregel vraagt om ‘B’ en ‘C’, en dat kan niet samen."
    )


def test_samen_met_wat_nodig_is_te_duur() -> None:
    plan = maak_plan(maatregel("a", 10, 20, vereist=["b"]), maatregel("b", 90, 0))
    assert ingedeeld(plan)["a"].reden == (
        "Deze maatregel kan alleen samen met ‘B’, en samen kosten ze meer dan ze opleveren."
    )


def test_past_niet_in_het_budget_van_een_jaar() -> None:
    # a fits in no year: 150 is 50 over in 2027, 100 over in 2028
    plan = maak_plan(
        maatregel("a", 150, 900, start=(2028, 2027, 2028)), wijk={"budgetten": PER_JAAR}
    )
    gevonden = ingedeeld(plan)["a"]
    assert gevonden.groep == "later"
    assert gevonden.reden == "Deze maatregel past niet in het budget van Gemeente in 2027."


def test_past_samen_niet_in_een_totaal() -> None:
    plan = maak_plan(
        maatregel("a", 60, 900, vereist=["b"]),
        maatregel("b", 60, 0),
        wijk={"budgetten": [{"partij": "gemeente", "totaal": 100}]},
    )
    assert ingedeeld(plan)["a"].reden == (
        "Deze maatregel kan alleen samen met ‘B’, en samen passen ze niet in het budget van "
        "Gemeente voor 2026 tot en met 2027."
    )


def test_past_alleen_in_een_jaar_waarin_het_niet_loont() -> None:
    # worth 2 in 2027 (no money) and -3 in 2028, when one year of benefit falls off the horizon
    plan = maak_plan(
        maatregel(
            "a", 48, 0, start=(2027, 2027, 2028), baten=[regel("huurders", per_jaar=50, tot=1)]
        ),
        maatregel("b", 60, 0, verplicht=True),
        wijk={"budgetten": PER_JAAR},
        horizon=2,
    )
    assert ingedeeld(plan)["a"].reden == (
        "Deze maatregel kost meer dan hij oplevert in de jaren waarin er budget voor is."
    )
