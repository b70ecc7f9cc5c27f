"""compute against the reference, on plans that neither has seen."""

from __future__ import annotations

import json

import pytest

from generator.compute import doorreken
from generator.emit.doorrekening_json import doorrekening_json
from tests.oracle.referentie import reken
from tests.oracle.vergelijk import verschillen
from tests.oracle.verzin import verzin_plan

ZADEN = 150


@pytest.mark.parametrize("zaad", range(ZADEN))
def test_doorrekening_is_die_van_de_referentie(zaad: int) -> None:
    plan = verzin_plan(zaad)
    uitkomst = json.loads(doorrekening_json(plan, doorreken(plan)))
    anders = verschillen(reken(plan), uitkomst)
    assert not anders, f"zaad {zaad}:\n" + "\n".join(anders)
