"""compute against the reference, on plans that neither has seen."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from generator.compute import doorreken
from generator.emit.doorrekening_json import doorrekening_json
from generator.model.plan import Wijkplan
from tests.oracle.gevallen import GEVALLEN
from tests.oracle.referentie import reken
from tests.oracle.vergelijk import verschillen
from tests.oracle.verzin import verzin_plan

ZADEN = 100


def anders(plan: Wijkplan) -> list[str]:
    """List what compute gives otherwise than the reference."""
    return verschillen(reken(plan), json.loads(doorrekening_json(plan, doorreken(plan))))


@pytest.mark.parametrize("zaad", range(ZADEN))
def test_doorrekening_is_die_van_de_referentie(zaad: int) -> None:
    verschil = anders(verzin_plan(zaad))
    assert not verschil, f"zaad {zaad}:\n" + "\n".join(verschil)


@pytest.mark.parametrize("geval", GEVALLEN, ids=lambda geval: str(geval.__name__))
def test_doorrekening_van_een_bijzonder_geval(geval: Callable[[], Wijkplan]) -> None:
    verschil = anders(geval())
    assert not verschil, "\n".join(verschil)
