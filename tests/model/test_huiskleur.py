"""The publisher's colour can be read, in light and dark."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.huiskleur import (
    CONTRAST,
    contrast,
    huiskleuren,
    leesbare_kleur,
    slechtste_contrast,
)

KLEUREN = st.integers(0, 0xFFFFFF).map(lambda getal: f"#{getal:06x}")


@pytest.mark.parametrize(
    ("een", "ander", "verwacht"),
    [
        ("#000000", "#ffffff", 21.0),  # (1 + 0.05) / (0 + 0.05)
        ("#767676", "#ffffff", 4.54),  # the lightest grey that WCAG allows on white
        ("#ff0000", "#ffffff", 4.00),  # 1.05 / (0.2126 + 0.05) = 3.998
    ],
)
def test_contrast_van_bekende_paren(een: str, ander: str, verwacht: float) -> None:
    assert contrast(een, ander) == pytest.approx(verwacht, abs=0.005)
    assert contrast(ander, een) == contrast(een, ander)


@given(KLEUREN)
def test_wat_wordt_aangeraden_is_te_lezen(kleur: str) -> None:
    assert slechtste_contrast(leesbare_kleur(kleur)) >= CONTRAST


@given(KLEUREN)
def test_leesbare_kleur_blijft_zichzelf(kleur: str) -> None:
    if slechtste_contrast(kleur) >= CONTRAST:
        assert leesbare_kleur(kleur) == kleur


def test_licht_en_donker_van_het_gewone_blauw() -> None:
    kleuren = huiskleuren("#17408b")
    assert kleuren.licht["accent"] == "#17408b"
    assert contrast(kleuren.donker["accent"], "#10171f") > CONTRAST
