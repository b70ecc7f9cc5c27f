"""What must hold for any plan: order, more budget, scale, steps, shares."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.compute import doorreken
from generator.model.doorrekening import Doorrekening, Samenwerken, Spel
from generator.model.plan import Wijkplan
from tests.oracle.verzin import verzin_plan

plannen = st.integers(10_000, 99_999).map(verzin_plan)
weinig = settings(max_examples=8, deadline=None)
BEDRAGEN = ("bedrag", "per_jaar", "laag", "hoog", "totaal", "waarde")


def samen(uitkomst: Doorrekening) -> Samenwerken:
    assert uitkomst.samenwerken is not None
    return uitkomst.samenwerken


def spel(uitkomst: Doorrekening) -> Spel:
    gevonden = samen(uitkomst).spel
    assert gevonden is not None
    return gevonden


def maal(waarde: Any, factor: float) -> Any:
    """Multiply every amount of a model, in lists and groups too."""
    if isinstance(waarde, list):
        return [maal(deel, factor) for deel in waarde]
    if isinstance(waarde, dict):
        return {
            sleutel: deel * factor
            if sleutel in BEDRAGEN and deel is not None
            else maal(deel, factor)
            for sleutel, deel in waarde.items()
        }
    return waarde


def geschaald(plan: Wijkplan, factor: float) -> Wijkplan:
    def met(model: Any) -> Any:
        return type(model).model_validate(maal(model.model_dump(by_alias=True), factor))

    return replace(
        plan,
        gedeeld=replace(plan.gedeeld, kengetallen=tuple(map(met, plan.gedeeld.kengetallen))),
        wijk=met(plan.wijk),
        maatregelen=tuple(map(met, plan.maatregelen)),
        koppelkansen=tuple(map(met, plan.koppelkansen)),
    )


@weinig
@given(plannen)
def test_elke_stap_van_samenwerken_levert_niets_minder(plan: Wijkplan) -> None:
    ncw = {naam: s.ncw for naam, s in samen(doorreken(plan)).scenarios.items()}
    assert ncw["gedeeld"] <= ncw["afgestemd"] + 0.01
    assert ncw["afgestemd"] <= ncw["gezamenlijk"] + 0.01


@weinig
@given(plannen)
def test_verdeling_van_het_spel(plan: Wijkplan) -> None:
    gevonden = spel(doorreken(plan))
    alles = gevonden.v["+".join(gevonden.spelers)]
    assert sum(gevonden.shapley.values()) == pytest.approx(alles, abs=1e-6)
    assert gevonden.verevening is not None
    assert sum(gevonden.verevening.values()) == pytest.approx(0, abs=1e-6)
    for speler in gevonden.spelers:
        zonder = [k for k in gevonden.v if speler not in k.split("+")]
        erbij = {k: "+".join(sorted([*filter(None, k.split("+")), speler])) for k in zonder}
        if all(gevonden.v[erbij[k]] == gevonden.v[k] for k in zonder):
            assert gevonden.shapley[speler] == pytest.approx(0, abs=1e-6)


@weinig
@given(plannen, st.sampled_from([0.25, 8.0, 100.0]))
def test_alle_euros_maal_een_factor(plan: Wijkplan, factor: float) -> None:
    een, ander = doorreken(plan), doorreken(geschaald(plan, factor))
    assert een.portefeuille is not None
    assert ander.portefeuille is not None
    assert ander.portefeuille.ncw == pytest.approx(
        een.portefeuille.ncw * factor, rel=1e-6, abs=0.02 * max(1, factor)
    )
    for a, b in zip(een.maatregelen, ander.maatregelen, strict=True):
        assert b.ncw == pytest.approx(a.ncw * factor, rel=1e-9, abs=1e-6)
        assert b.doelscore == a.doelscore


@weinig
@given(plannen)
def test_meer_budget_is_nooit_minder_waard(plan: Wijkplan) -> None:
    budgetten = [
        b.model_copy(
            update={
                "bedrag": None if b.bedrag is None else b.bedrag + 500,
                "totaal": None if b.totaal is None else b.totaal + 500,
            }
        )
        for b in plan.wijk.budgetten
    ]
    ruimer = replace(plan, wijk=plan.wijk.model_copy(update={"budgetten": budgetten}))
    een, ander = doorreken(plan).portefeuille, doorreken(ruimer).portefeuille
    assert een is not None
    assert ander is not None
    assert ander.ncw >= een.ncw - 0.01


@weinig
@given(plannen, st.randoms(use_true_random=False))
def test_volgorde_van_bestanden_doet_er_niet_toe(plan: Wijkplan, kans: Any) -> None:
    partijen = list(plan.gedeeld.partijen)
    kans.shuffle(partijen)
    anders = replace(plan, gedeeld=replace(plan.gedeeld, partijen=tuple(partijen)))
    assert doorreken(anders) == doorreken(plan)


@weinig
@given(plannen)
def test_overdrachten_veranderen_geen_totaal(plan: Wijkplan) -> None:
    zonder = replace(
        plan,
        maatregelen=tuple(m.model_copy(update={"overdrachten": []}) for m in plan.maatregelen),
    )
    for a, b in zip(doorreken(plan).maatregelen, doorreken(zonder).maatregelen, strict=True):
        assert (a.kosten_cw, a.baten_cw, a.ncw) == (b.kosten_cw, b.baten_cw, b.ncw)
        assert sum(p.overdrachten_cw for p in a.partijen.values()) == pytest.approx(0, abs=1e-6)
        assert sum(p.ncw for p in a.partijen.values()) == pytest.approx(a.ncw, rel=1e-9, abs=1e-6)
