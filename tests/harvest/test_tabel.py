from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.harvest.gebied import GEBIEDSCODE, gemeente_van, omhoog, soort
from generator.harvest.herleid import factor, maat_van, vind_veld
from generator.harvest.keuze import GROOTHEDEN
from generator.harvest.tabel import Veld, als_getal, jaar_van
from tests.harvest.dienst import velden

VELDEN = tuple(Veld(v["Key"], v["Title"], (), v["Unit"]) for v in velden() if v["Type"] == "Topic")


@pytest.mark.parametrize(
    "waarde",
    [None, ".", ".         ", "", "  ", -99997, -99995, -99999999, "-99997", "x", True, [], "1e9",
     float("inf"), "1.234.567", "nan"],
)  # fmt: skip
def test_ontbreekt(waarde: object) -> None:
    assert als_getal(waarde) is None


@pytest.mark.parametrize(
    ("waarde", "getal"),
    [(0, 0), ("0", 0), ("   5635", 5635), ("30.2", 30.2), ("30,2", 30.2), (-3, -3), (2.2, 2.2)],
)
def test_getal(waarde: object, getal: float) -> None:
    assert als_getal(waarde) == getal


@given(st.floats(min_value=-9_999, max_value=1e9).map(lambda x: round(x, 3)))
def test_getal_blijft_hetzelfde_als_tekst_van_vaste_breedte(getal: float) -> None:
    tekst = f"{getal:.3f}"
    assert als_getal(f"{tekst:>20}") == als_getal(float(tekst)) == float(tekst)
    assert als_getal(tekst.replace(".", ",")) == float(tekst)


@given(st.text(alphabet=string.printable))
def test_tekst_die_geen_getal_is_breekt_niets(tekst: str) -> None:
    getal = als_getal(tekst)
    assert getal is None or getal == float(tekst.strip().replace(",", "."))


def test_codes_met_letters_zijn_codes() -> None:
    assert GEBIEDSCODE.fullmatch("BU0363AD03")
    assert omhoog("BU0363AD03") == ("BU0363AD03", "WK0363AD", "GM0363")
    assert omhoog("WK059003") == ("WK059003", "GM0590")
    assert omhoog("GM0590") == ("GM0590",)
    assert [soort(c) for c in ("NL00", "GM0590", "WK059003", "BU05900301")] == [
        "land", "gemeente", "wijk", "buurt",
    ]  # fmt: skip
    assert gemeente_van("BU05900301") == "GM0590"
    assert not GEBIEDSCODE.fullmatch("WK59003")


def test_elk_cijfer_met_een_titel_in_de_echte_tabel_wordt_gevonden() -> None:
    nieuw = {"aardgasvrij", "zonnestroom", "bouwjaar-voor-2000"}
    for id_, grootheid in GROOTHEDEN.items():
        veld = vind_veld(grootheid, VELDEN)
        assert (veld is None) == (id_ in nieuw), id_
        if veld is not None:
            assert veld.naam in grootheid.namen
            assert factor(veld) == 1


def test_v4_code_gaat_voor_en_mag_een_versie_hebben() -> None:
    koop = GROOTHEDEN["koopwoningen"]
    een, twee = Veld("1014800_1", "Iets", (), "%"), Veld("1014800", "Iets", (), "%")

    assert vind_veld(koop, [een]) == een
    assert vind_veld(koop, [een, twee]) == twee
    assert vind_veld(koop, [Veld("1014800", "Iets", (), "aantal")]) is None


def test_zelfde_titel_wordt_door_eenheid_en_groep_onderscheiden() -> None:
    koop = GROOTHEDEN["koopwoningen"]
    stroom = Veld("Koopwoningen_60", "Koopwoningen", ("Energie",), "kWh")
    delen = Veld("Koopwoningen_47", "Koopwoningen", ("Wonen en vastgoed", "Eigendom"), "%")
    ander = Veld("Koopwoningen_90", "Koopwoningen", ("Zorg",), "%")

    assert vind_veld(koop, [stroom, delen]) == delen
    assert vind_veld(koop, [ander, delen, stroom]) == delen
    assert vind_veld(koop, [ander, Veld("Koopwoningen_91", "Koopwoningen", (), "%")]) is None


@pytest.mark.parametrize(
    ("eenheid", "maat", "keer"),
    [("x 1 000 euro", "euro", 1), ("1 000 euro", "euro", 1), ("euro", "euro", 0.001),
     ("per 1 000 inwoners", "per 1.000", 1), ("aantal inwoners per km²", "per km²", 1),
     ("km", "km", 1), ("", "", 1), ("per huishouden", "aantal", 1), ("m³", "m³", 1)],
)  # fmt: skip
def test_eenheden(eenheid: str, maat: str, keer: float) -> None:
    assert maat_van(eenheid) == maat
    assert factor(Veld("X_1", "X", (), eenheid)) == keer


def test_jaar_van_een_tabel() -> None:
    assert (jaar_van("85984NED"), jaar_van("84799NED"), jaar_van("x")) == (2024, 2020, None)
