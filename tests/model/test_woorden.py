"""Figures as readers see them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import woorden


def kaal(tekst: str) -> str:
    return tekst.replace(woorden.HARD, " ")


@pytest.mark.parametrize(
    ("bedrag", "tekst"),
    [
        (0, "€ 0"),
        (83750, "€ 83.800"),
        (-83750, "−€ 83.800"),
        (999, "€ 999"),
        (0.4567, "€ 0,46"),
        (1234567.8, "€ 1,23 mln"),
        (999_999, "€ 1 mln"),
        (4_123_456_789, "€ 4,12 mld"),
    ],
)
def test_bedrag_heeft_hoogstens_drie_cijfers(bedrag: float, tekst: str) -> None:
    assert kaal(woorden.euro(bedrag, "nl")) == tekst


def test_saldo_toont_altijd_een_teken_maar_niet_bij_nul() -> None:
    assert kaal(woorden.euro_saldo(1_820_000, "nl")) == "+€ 1,82 mln"
    assert kaal(woorden.euro_saldo(-994_000, "nl")) == "−€ 994.000"
    assert kaal(woorden.euro_saldo(0.0, "nl")) == "€ 0"


def test_bedrag_in_het_engels_staat_aan_het_euroteken_vast() -> None:
    assert kaal(woorden.euro(-83750, "en")) == "−€83,800"
    assert kaal(woorden.euro_saldo(1_820_000, "en")) == "+€1.82 million"
    assert kaal(woorden.euro_precies(83750, "en")) == "€83,750.00"
    assert kaal(woorden.meting(297_000, "euro", "en")) == "€297,000"


def test_precies_bedrag_is_op_de_cent() -> None:
    assert kaal(woorden.euro_precies(83750, "nl")) == "€ 83.750,00"
    assert kaal(woorden.euro_precies(-0.001, "nl")) == "€ 0,00"


def test_spreiding_zonder_verschil_is_een_bedrag() -> None:
    assert kaal(woorden.spreiding(100, 100, "nl")) == "€ 100"
    assert kaal(woorden.spreiding(4.5e6, 7.6e6, "nl")) == "tussen € 4,5 mln en € 7,6 mln"


@given(st.floats(-1e14, 1e14), st.integers(1, 6))
def test_significant_wijkt_hoogstens_een_halve_eenheid_van_de_laatste_plaats_af(
    getal: float, cijfers: int
) -> None:
    rond = woorden.significant(getal, cijfers)
    assert abs(rond - getal) <= abs(getal) * 0.5 * 10 ** (1 - cijfers) * (1 + 1e-9)
    assert woorden.significant(rond, cijfers) == rond


@given(st.floats(-1e13, 1e13))
def test_geen_bedrag_wordt_min_nul(bedrag: float) -> None:
    assert kaal(woorden.euro(bedrag, "nl")) != "−€ 0"


def test_datum_tijd_en_maand() -> None:
    assert woorden.dag(dt.date(2026, 11, 24), "nl") == "24 november 2026"
    assert woorden.tijd(dt.datetime(2026, 12, 10, 19, 0), "nl") == "19.00 uur"  # noqa: DTZ001
    assert woorden.maand("2027-03", "nl") == "maart 2027"
    assert woorden.maand("2027-03-05", "nl") == "5 maart 2027"
    assert woorden.periode(["maart 2027", "mei 2027"]) == "van maart 2027 tot en met mei 2027"
    assert woorden.periode([]) == ""


def test_jaren_en_verhouding() -> None:
    assert woorden.jaren(2028, 1) == "2028"
    assert woorden.jaren(2028, 2) == "2028–2029"
    assert woorden.verhouding(None, "nl") == "–"
    assert woorden.verhouding(1.0683, "nl") == "1,1"
    assert woorden.percentage(0.028, "nl", 1) == "2,8%"
    assert woorden.factor(0.9727626459, "nl") == "0,97276265"


def test_opsomming_en_telling() -> None:
    assert woorden.opsomming(["a", "b", "c"], "nl") == "a, b en c"
    assert woorden.opsomming([], "nl") == ""
    assert woorden.aantal(1, "maatregel", "maatregelen") == "1 maatregel"
    assert woorden.telwoord(11) == "Elf"
    assert woorden.telwoord(13) == "13"


def test_rangtelwoord_volgt_de_taal() -> None:
    assert woorden.rangtelwoord(1, "nl") == "1e"
    plaatsen = [woorden.rangtelwoord(n, "en") for n in (1, 2, 3, 4, 11, 12, 13, 21, 112)]
    assert plaatsen == ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th"]
