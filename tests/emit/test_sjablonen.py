"""A rendered page: one block of HTML that Markdown passes on."""

from hypothesis import given
from hypothesis import strategies as st

from generator.emit.sjablonen import Sjablonen

RUW = st.text(st.sampled_from("ab< \t\n\r\x0b\u2028\xa0"))


def _bladzijde(ruw: str) -> str:
    sjablonen = Sjablonen({"paginas/kort.html": b"{{ blad | veilig }}"})
    return sjablonen.maak("kort", "kort", ruw)


@given(RUW)
def test_geen_lege_regel_en_verder_elk_teken(ruw: str) -> None:
    html = _bladzijde(ruw)
    assert all(regel.strip() for regel in html.split("\n")) or not html
    assert "".join(html.split()) == "".join(ruw.split())


def test_een_teken_en_zijn_euro_blijven_op_een_regel() -> None:
    assert _bladzijde("+€ 5, \N{MINUS SIGN}€ 6, €7") == (
        "+\N{WORD JOINER}€ 5, \N{MINUS SIGN}\N{WORD JOINER}€ 6, €7"
    )
