"""The SVG writer: by-hand output, escaping, refusal of what is not a number."""

from __future__ import annotations

import pytest

from generator.draw.svg import element, getal, lijn, rechthoek, route, schrijf, tekening, tekst
from tests.draw.beelden import boom


def test_getal_heeft_een_decimaal_en_geen_min_nul() -> None:
    assert [getal(w) for w in (3.0, 2.25, -0.04, 1000.0)] == ["3", "2.2", "0", "1000"]


@pytest.mark.parametrize("waarde", [float("nan"), float("inf")])
def test_een_coordinaat_is_een_getal(waarde: float) -> None:
    with pytest.raises(ValueError, match="finite"):
        getal(waarde)


def test_tekst_met_letterlijke_kleur_en_klasse() -> None:
    assert schrijf(tekst(1, 2, "a", klasse="t2 vet", anker="end", grootte=14)) == (
        '<text x="1" y="2" class="t2 vet" text-anchor="end" font-size="14" font-weight="700" '
        'fill="#4b5969">a</text>'
    )


def test_script_en_aanhalingstekens_worden_tekst() -> None:
    naam = "<script>alert(\"x\")</script> & 'y'"
    svg = schrijf(element("text", naam, data_x=naam))
    assert "<script" not in svg
    wortel = boom(svg)
    assert wortel.text == naam
    assert wortel.get("data-x") == naam


def test_rechthoek_met_negatieve_breedte_draait_om() -> None:
    assert 'x="4"' in schrijf(rechthoek(10, 0, -6, 5, klasse="vb"))
    assert 'width="6"' in schrijf(rechthoek(10, 0, -6, 5, klasse="vb"))


def test_lijn_heeft_streek_van_haar_klasse() -> None:
    assert 'stroke="#17408b"' in schrijf(lijn(0, 0, 1, 1, klasse="ac"))


def test_route_met_de_hand() -> None:
    assert route([(0, 0), (1.25, 2), (3, 4)], dicht=True) == "M0 0L1.2 2L3 4Z"
    assert route([]) == ""


def test_tekening_is_leesbaar_voor_een_schermlezer() -> None:
    svg = tekening("g", "breed", (8, 4), titel="T", uitleg="U", inhoud=[])
    wortel = boom(svg)
    ruimte = "{http://www.w3.org/2000/svg}"
    titel, uitleg = wortel.find(f"{ruimte}title"), wortel.find(f"{ruimte}desc")
    assert titel is not None
    assert uitleg is not None
    assert wortel.get("role") == "img"
    assert wortel.get("aria-labelledby") == titel.get("id") == "g-breed-t"
    assert wortel.get("aria-describedby") == uitleg.get("id")
    assert (titel.text, uitleg.text) == ("T", "U")
