"""Scales, round values, and labels kept apart."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.draw.schaal import Schaal, stappen, uiteen


def test_schaal_met_de_hand() -> None:
    x = Schaal(0, 50, 100, 300)
    assert (x(0), x(25), x(50), x(-25)) == (100, 200, 300, 0)


def test_schaal_zonder_breedte_zet_in_het_midden() -> None:
    assert Schaal(7, 7, 0, 10)(7) == 5


@pytest.mark.parametrize(
    ("laag", "hoog", "uit"),
    [
        (0, 100, (0, 50, 100)),
        (42, 66, (40, 50, 60, 70)),
        (-30, 10, (-40, -20, 0, 20)),
        (0, 0, (-1, 0, 1)),
    ],
)
def test_stappen_zijn_rond(laag: float, hoog: float, uit: tuple[float, ...]) -> None:
    assert stappen(laag, hoog, 2 if hoog != 66 else 3) == uit


@given(st.floats(-1e12, 1e12), st.floats(1e-3, 1e12))
def test_stappen_omvatten_wat_er_is(laag: float, omvang: float) -> None:
    uit = stappen(laag, laag + omvang)
    assert uit[0] <= laag + 1e-6 * omvang + 1e-9 * abs(laag)
    assert uit[-1] >= laag + omvang * 0.999999 - 1e-9 * abs(laag)
    assert 2 <= len(uit) <= 8


def test_uiteen_schuift_zo_min_mogelijk() -> None:
    assert uiteen([50, 52, 100], 20, 0, 200) == (50, 70, 100)
    assert uiteen([195, 198], 20, 0, 200) == (180, 200)


@given(st.lists(st.floats(0, 100), max_size=5))
def test_uiteen_houdt_afstand(wensen: list[float]) -> None:
    plekken = sorted(uiteen(wensen, 20, 0, 100))
    assert all(b - a >= 20 - 1e-6 for a, b in pairwise(plekken))
