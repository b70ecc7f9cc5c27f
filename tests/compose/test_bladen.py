"""What a page says in fewer words: hinder once."""

from __future__ import annotations

from generator.compose.paginas import planning
from generator.model.maatregel import Hinder
from tests.bouw import maak_maatregel, maak_plan
from tests.compose.proef import een, maak_blad


def _hinder(**velden: object) -> Hinder:
    return Hinder.model_validate(velden)


def test_planning_noemt_dezelfde_hinder_een_keer_met_alle_plekken() -> None:
    hinder = [
        _hinder(wat="De straat is open.", straten=["Kade"], van="2028-03", tot="2028-05"),
        _hinder(wat="De straat is open.", straten=["Dijk"], van="2028-06", tot="2028-07"),
        _hinder(wat="Lawaai"),
    ]
    blad = maak_blad(maak_plan(maak_maatregel("riool", hinder=hinder)))
    regels = een(planning.paginas(blad), "planning").jaren[0].regels
    eerste, tweede = regels[0].hinder
    assert eerste.startswith("De straat is open: Kade, ")
    assert "; Dijk, " in eerste
    assert eerste.count("De straat is open") == 1
    assert tweede == "Lawaai."
