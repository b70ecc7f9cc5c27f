"""Marks near where they belong, none on another."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from generator.draw.plaatsing import Vak, plaats

RUIMTE = Vak(0, 0, 600, 400)
PUNTEN = st.lists(st.tuples(st.floats(20, 580), st.floats(20, 380)), max_size=40)


def test_wat_vrij_is_blijft_staan() -> None:
    assert plaats([(50, 50), (90, 50)], [(24, 24)] * 2, RUIMTE) == ((50, 50), (90, 50))


def test_tweede_op_dezelfde_plek_schuift_opzij() -> None:
    # steps of 6 px from 12: the first ring that is free of 26 px is at 30, to the right
    assert plaats([(50, 50), (50, 50)], [(24, 24)] * 2, RUIMTE) == ((50, 50), (80, 50))


@given(PUNTEN)
def test_niets_ligt_op_elkaar(punten: list[tuple[float, float]]) -> None:
    plekken = plaats(punten, [(24, 24)] * len(punten), RUIMTE)
    vakken = [Vak(x - 12, y - 12, 24, 24) for x, y in plekken]
    assert all(RUIMTE.omvat(vak) for vak in vakken)
    assert not any(a.raakt(b) for a, b in combinations(vakken, 2))


def test_zonder_ruimte_blijft_het_op_zijn_plek() -> None:
    klein = Vak(0, 0, 10, 10)
    assert plaats([(5, 5)], [(24, 24)], klein) == ((5, 5),)
