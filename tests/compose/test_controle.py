"""The statement says what was checked: of this version, by tests that exist."""

from __future__ import annotations

import ast
import tomllib
from pathlib import Path

import pytest

from generator.compose.controle import CONTROLES, VERSIE

WORTEL = Path(__file__).parents[2]


def test_de_gecontroleerde_versie_is_die_van_het_pakket() -> None:
    pakket = tomllib.loads((WORTEL / "pyproject.toml").read_text(encoding="utf-8"))
    assert pakket["project"]["version"] == VERSIE, "test the release, and write the day"


@pytest.mark.parametrize("naam", [naam for controle in CONTROLES for naam in controle.tests])
def test_elke_bewering_heeft_een_test_die_bestaat(naam: str) -> None:
    bestand, _, functie = naam.partition("::")
    boom = ast.parse((WORTEL / "tests/browser" / bestand).read_text(encoding="utf-8"))
    assert functie in {deel.name for deel in boom.body if isinstance(deel, ast.FunctionDef)}
