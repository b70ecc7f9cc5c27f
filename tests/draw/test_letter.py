"""Widths, wrapping and shortening of names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.draw.letter import afgekort, breedte, kortweg, regels
from tests.draw.beelden import LANG


def test_breedte_met_de_hand() -> None:
    # a 0,635 + i 0,30 = 0,935 em; 20 px: 18,7; bold 13% more
    assert breedte("ai", 20) == pytest.approx(18.7)
    assert breedte("ai", 20, vet=True) == pytest.approx(18.7 * 1.13)


def test_wat_past_blijft_heel() -> None:
    assert afgekort("Riool", 100, 16) == "Riool"
    assert regels("Riool en straten", 400, 16) == ("Riool en straten",)


def test_lange_naam_breekt_over_regels_en_eindigt_op_een_beletselteken() -> None:
    uit = regels(LANG, 150, 16, hoogstens=2)
    assert len(uit) == 2
    assert uit[1].endswith("…")
    assert all(breedte(regel, 16) <= 150 for regel in uit)


def test_kortweg_laat_haakjes_weg_en_kort_in_op_een_woord() -> None:
    assert kortweg("Rest van Nederland (klimaat)") == "Rest van Nederland"
    assert kortweg(LANG) == "Een heel lange naam met…"
    naam = "Straten opnieuw inrichten met groen en schaduw"
    assert kortweg(naam) == naam


@given(st.text(max_size=90), st.floats(40, 400), st.integers(1, 3))
def test_regels_passen_altijd(naam: str, ruimte: float, hoogstens: int) -> None:
    uit = regels(naam, ruimte, 16, hoogstens=hoogstens)
    assert len(uit) <= hoogstens
    assert all(breedte(regel, 16) <= max(ruimte, 32) for regel in uit)
