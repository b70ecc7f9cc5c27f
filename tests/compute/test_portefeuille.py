"""Rule 4 by hand: purses, requirements, exclusions, koppelkansen."""

from __future__ import annotations

from typing import Any

import pytest

from generator.compute import doorreken
from generator.compute.portefeuille import _hoogstens_een
from generator.model.doorrekening import Portefeuille
from generator.model.maatregel import Maatregel
from generator.model.plan import Wijkplan
from tests.bouw import maak_koppelkans, maak_maatregel, maak_plan, overdracht, regel

PER_JAAR = [
    {"partij": "gemeente", "jaar": 2027, "bedrag": 100},
    {"partij": "gemeente", "jaar": 2028, "bedrag": 50},
]


def pakket(plan: Wijkplan) -> Portefeuille:
    gevonden = doorreken(plan).portefeuille
    assert gevonden is not None
    return gevonden


def maatregel(id_: str, kost: float, baat: float, **velden: Any) -> Maatregel:
    """Make a measure that gemeente pays in 2027-2028."""
    geld = {"kosten": [regel("gemeente", kost)], "baten": [regel("huurders", baat)]}
    return maak_maatregel(id_, velden.pop("start", (2027, 2027, 2028)), **{**geld, **velden})


def test_per_jaar_gaat_niets_over_naar_een_volgend_jaar() -> None:
    # 2027: a (80); 2028: b (50). c (60) fits in neither, although 150 - 130 = 20 is left
    plan = maak_plan(
        maatregel("a", 80, 200),
        maatregel("b", 50, 100),
        maatregel("c", 60, 90),
        wijk={"budgetten": PER_JAAR},
    )
    gevonden = pakket(plan)
    assert gevonden.maatregelen == {"a": 2027, "b": 2028}
    assert gevonden.ncw == 170
    stand = gevonden.budget["gemeente"]
    assert {jaar: (s.beschikbaar, s.gebruikt) for jaar, s in stand.items()} == {
        "2026": (0, 0),
        "2027": (100, 80),
        "2028": (50, 50),
    }


def test_totaal_geldt_over_de_periode_en_wat_later_valt_niet() -> None:
    # totaal 100 in 2026-2028: a pays 60 in 2027 and 500 in 2030 (listed, not bounded)
    plan = maak_plan(
        maatregel(
            "a", 60, 900, kosten=[regel("gemeente", 60), regel("gemeente", 500, jaar=3)], start=2027
        ),
        maatregel("b", 50, 90),
        wijk={
            "budgetten": [{"partij": "gemeente", "totaal": 100}],
            "budgetperiode": {"van": 2026, "tot": 2028},
        },
    )
    gevonden = pakket(plan)
    assert gevonden.maatregelen == {"a": 2027}
    assert gevonden.budget["gemeente"]["totaal"].gebruikt == 60


def test_alleen_investering_en_eenmalige_overdrachten_raken_de_beurs() -> None:
    # beheer and hinder are free of it; 70 paid at once, 30 a year not; gemeente receives 20
    plan = maak_plan(
        maatregel(
            "a",
            0,
            5000,
            start=2027,
            kosten=[
                regel("gemeente", 100),
                regel("gemeente", 900, soort="hinder"),
                regel("gemeente", per_jaar=50),
                regel("gemeente", per_jaar=5, tot=1, soort="investering"),
            ],
            overdrachten=[
                overdracht("gemeente", "corporatie", 70),
                overdracht("gemeente", "corporatie", per_jaar=30),
                overdracht("corporatie", "gemeente", 20),
            ],
        ),
        wijk={"budgetten": [{"partij": "gemeente", "totaal": 1000}]},
    )
    # 100 + 70 - 20; the 5 of 2028 falls after the period (last laatst: 2027)
    assert pakket(plan).budget["gemeente"]["totaal"].gebruikt == 150


def test_vereist_en_een_keten_die_niet_kan() -> None:
    # b loses by itself but a needs it; c needs d, which is vervallen
    plan = maak_plan(
        maatregel("a", 10, 100, vereist=["b"]),
        maatregel("b", 10, 0),
        maatregel("c", 0, 50, vereist=["d"]),
        maatregel("d", 0, 50, status="vervallen", reden_status="Nee"),
        maatregel("e", 0, 50, vereist=["c"]),
    )
    assert list(pakket(plan).maatregelen) == ["a", "b"]


def test_vaste_maatregelen_sluiten_uit_en_vervullen() -> None:
    plan = maak_plan(
        maatregel("a", 10, 0, verplicht=True, sluit_uit=["b"]),
        maatregel("b", 10, 100),
        maatregel("c", 10, 100, vereist=["a"]),
    )
    assert list(pakket(plan).maatregelen) == ["a", "c"]


def test_van_drie_die_elkaar_uitsluiten_komt_er_een() -> None:
    plan = maak_plan(
        maatregel("a", 10, 50, sluit_uit=["b", "c"]),
        maatregel("b", 10, 60),
        maatregel("c", 10, 55, sluit_uit=["b"]),
    )
    assert list(pakket(plan).maatregelen) == ["b"]


def test_groepen_die_elkaar_uitsluiten_dekken_elk_paar() -> None:
    # a-b-c is a triangle, d excludes c only
    uit = {"a": "bc", "b": "ac", "c": "abd", "d": "c", "e": ""}
    groepen = list(_hoogstens_een(uit, {id_: frozenset(rij) for id_, rij in uit.items()}))
    assert groepen == [("a", "b", "c"), ("c", "d")]


@pytest.mark.parametrize(
    ("binnen", "ncw", "kansen"), [(None, 70, ("k",)), (1, 70, ("k",)), (0, 20, ())]
)
def test_koppelkans_binnen(binnen: int | None, ncw: float, kansen: tuple[str, ...]) -> None:
    # a in 2027, b in 2028: one year between; the koppelkans brings 50
    plan = maak_plan(
        maatregel("a", 10, 20, start=2027),
        maatregel("b", 10, 20, start=2028),
        koppelkansen=[
            maak_koppelkans("k", ["a", "b"], binnen=binnen, extra_baten=[regel("huurders", 50)])
        ],
    )
    gevonden = pakket(plan)
    assert gevonden.ncw == ncw
    assert gevonden.koppelkansen == kansen


def test_besparing_valt_in_het_jaar_van_de_laatste_start() -> None:
    # a 100 in 2027 (fixed), b costs 80 in 2028 with 50 left: a saving of 30 in 2028 just fits
    plan = maak_plan(
        maatregel("a", 100, 0, start=2027, verplicht=True),
        maatregel("b", 80, 90, start=2028),
        koppelkansen=[maak_koppelkans("k", ["a", "b"], minder_kosten=[regel("gemeente", 30)])],
        wijk={"budgetten": PER_JAAR},
    )
    gevonden = pakket(plan)
    assert gevonden.maatregelen == {"a": 2027, "b": 2028}
    assert gevonden.budget["gemeente"]["2028"].gebruikt == 50


def test_koppelkans_met_een_vaste_die_te_vroeg_of_te_laat_is() -> None:
    # the fixed one starts in 2030: within 1 year of nothing that b may do; with no limit it holds
    vast = maatregel("a", 0, 0, start=2030, verplicht=True)
    vrij = maatregel("b", 10, 20)
    baten = [regel("huurders", 5)]
    plan = maak_plan(
        vast,
        vrij,
        koppelkansen=[
            maak_koppelkans("k", ["a", "b"], binnen=1, extra_baten=baten),
            maak_koppelkans("l", ["a", "b"], extra_baten=baten),
        ],
    )
    assert pakket(plan).koppelkansen == ("l",)


def test_koppelkans_tussen_vaste_telt_altijd_en_een_met_uit_nooit() -> None:
    plan = maak_plan(
        maatregel("a", 10, 0, start=2027, verplicht=True),
        maatregel("b", 10, 0, start=2027, verplicht=True),
        maatregel("c", 10, 0, status="niet nu", reden_status="Nee"),
        maatregel("d", 10, 20, vereist=["e"]),
        maatregel("e", 10, 5, sluit_uit=["a"]),
        koppelkansen=[
            maak_koppelkans("k", ["a", "b"], extra_baten=[regel("huurders", 5)]),
            maak_koppelkans("l", ["a", "c"], extra_baten=[regel("huurders", 5)]),
            maak_koppelkans("m", ["a", "d"], extra_baten=[regel("huurders", 5)]),
        ],
    )
    gevonden = pakket(plan)
    assert gevonden.koppelkansen == ("k",)
    assert gevonden.ncw == -15


def test_start_voor_het_basisjaar_valt_af() -> None:
    plan = maak_plan(maatregel("a", 10, 20, start=(2024, 2024, 2027)))
    assert pakket(plan).maatregelen == {"a": 2026}


def test_horizon_van_een_jaar_en_geen_enkele_vrije_maatregel() -> None:
    plan = maak_plan(
        maatregel("a", 10, 20, start=2026, status="klaar"),
        horizon=1,
        wijk={"budgetten": [{"partij": "gemeente", "jaar": 2026, "bedrag": 10}]},
    )
    uit = doorreken(plan)
    assert uit.portefeuille is not None
    assert uit.portefeuille.maatregelen == {"a": 2026}
    assert uit.samenwerken is not None
    assert uit.samenwerken.spel is not None
    assert dict(uit.samenwerken.spel.v) == {"": 0, "gemeente": 0}


def test_alles_vervallen_heeft_geen_spelers() -> None:
    uit = doorreken(maak_plan(maatregel("a", 10, 20, status="vervallen", reden_status="Nee")))
    assert uit.portefeuille is not None
    assert uit.portefeuille.maatregelen == {}
    assert uit.samenwerken is not None
    assert uit.samenwerken.spel is not None
    assert dict(uit.samenwerken.spel.v) == {"": 0}
