from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.harvest import OogstFoutError
from generator.harvest.yamltekst import Lang, YamlTekst, blok, getal, lid, los, punt, stroom
from generator.model.bron import Groep, Lijst, Scalar
from generator.read.yamlboom import lees_yaml

LEESBAAR = st.text(
    alphabet=string.ascii_letters + string.digits + " .,:;#&*!|>'\"%@`{}[]()-?~éëïÖ€²–\\/=+_",
    min_size=1,
)


def waarde(tekst: str) -> Scalar:
    knoop, bevindingen = lees_yaml(tekst, "proef.yml")
    assert bevindingen == ()
    assert isinstance(knoop, Groep)
    gelezen = knoop["a"]
    assert isinstance(gelezen, Scalar)
    return gelezen


@given(LEESBAAR)
def test_losse_tekst_komt_terug_zoals_geschreven(tekst: str) -> None:
    gelezen = waarde(f"a: {los(tekst)}\n")

    assert gelezen.tekst == tekst
    in_stroom, bevindingen = lees_yaml(f"b: {stroom([('a', tekst)])}\n", "proef.yml")
    assert bevindingen == ()
    assert isinstance(in_stroom, Groep)
    groep = in_stroom["b"]
    assert isinstance(groep, Groep)
    assert isinstance(groep["a"], Scalar)
    assert groep["a"].tekst == tekst


@given(st.floats(-1e9, 1e12).map(lambda x: round(x, 6)))
def test_getal_komt_terug_zoals_geschreven(x: float) -> None:
    assert float(getal(x)) == pytest.approx(x, abs=1e-6)
    assert "e" not in getal(x)


@pytest.mark.parametrize("woord", ["ja", "Nee", "true", "null", "no", "12", "0570", "1e3", "~"])
def test_woord_dat_iets_anders_zou_betekenen_staat_tussen_aanhalingstekens(woord: str) -> None:
    assert los(woord) == f'"{woord}"'


def test_gewone_tekst_blijft_kaal() -> None:
    for tekst in ("Kraaihoek", "CC BY 4.0", "85984NED", "65 jaar of ouder", "Huur, energie"):
        assert los(tekst) == tekst


def test_blok_met_groepen_lijsten_en_lange_tekst() -> None:
    paren = [
        ("naam", "Proef"),
        ("uitleg", Lang("Een.\n\nTwee.")),
        ("kern", True),
        ("delen", [[("a", 1), ("bron", [("titel", "X")])], [("a", 2.5)]]),
        ("straten", ["Een", "Twee: drie"]),
    ]

    assert "\n".join(punt(paren, 0)) == (
        "- naam: Proef\n  uitleg: |\n    Een.\n\n    Twee.\n  kern: ja\n  delen:\n"
        "    - a: 1\n      bron:\n        titel: X\n    - a: 2.5\n"
        '  straten:\n    - Een\n    - "Twee: drie"'
    )
    assert blok([("a", [("b", 1)])], 2) == ["  a:", "    b: 1"]


def test_andere_bytes_blijven_zoals_ze_zijn() -> None:
    tekst = "# é kop\n- a:   'één'  # hoi\n  b: |\n    lang\n\n# slot\n- a: twee\n"
    yamltekst = YamlTekst(tekst, "x.yml")
    assert yamltekst.wortel is not None
    eerste, tweede = yamltekst.wortel.value
    yamltekst.vervang(lid(eerste, "a"), "drie")  # type: ignore[arg-type]  # it is there
    yamltekst.voeg_in(yamltekst.einde(eerste), "\n  c: 1")
    yamltekst.voeg_in(yamltekst.einde(tweede), "\n  c: 2")

    assert yamltekst.klaar() == (
        "# é kop\n- a:   drie  # hoi\n  b: |\n    lang\n  c: 1\n\n# slot\n- a: twee\n  c: 2\n"
    )
    assert YamlTekst(tekst, "x.yml").klaar() == tekst


def test_regeleinden_van_windows_blijven() -> None:
    yamltekst = YamlTekst("- a: 1\r\n- a: 2\r\n", "x.yml")
    assert yamltekst.wortel is not None
    yamltekst.voeg_in(yamltekst.einde(yamltekst.wortel.value[0]), "\n  b: 3")

    assert yamltekst.klaar() == "- a: 1\r\n  b: 3\r\n- a: 2\r\n"


def test_kapotte_yaml_noemt_de_plek() -> None:
    with pytest.raises(OogstFoutError, match=r"x\.yml:\d+:\d+: dit bestand is geen goede YAML"):
        YamlTekst("a: 1\nb: [1\n", "x.yml")


@given(st.lists(st.sampled_from(["a: 1", "b: 'x'", "c: [1, 2]", "d: |\n  t\n", "# e"]), max_size=5))
def test_lezen_en_niets_veranderen_verandert_niets(regels: list[str]) -> None:
    tekst = "\n".join(dict.fromkeys(regels))
    assert YamlTekst(tekst, "x.yml").klaar() == tekst


def test_lijst_is_een_lijst() -> None:
    knoop, _ = lees_yaml("\n".join(punt([("a", "b")], 0)), "x.yml")
    assert isinstance(knoop, Lijst)
