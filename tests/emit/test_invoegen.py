"""Signs in a text become markup, and never inside a tag or a link."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from generator.emit.invoegen import invoegen
from generator.emit.markdown import naar_html

T = "\U000f0000"
DEEL = (T, '<a class="mt" href="x">Naam & "co"</a>', 'Naam & "co"')


class Diepte(HTMLParser):
    """Counts how deep links nest, and which attributes appear."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.nu = self.diepst = 0
        self.namen: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.namen |= {naam for naam, _ in attrs}
        self.nu += tag == "a"
        self.diepst = max(self.diepst, self.nu)

    def handle_endtag(self, tag: str) -> None:
        self.nu -= tag == "a"


def test_in_tekst_wordt_het_opmaak() -> None:
    assert invoegen(f"<p>a {T} b</p>", [DEEL]) == f"<p>a {DEEL[1]} b</p>"


def test_alleen_in_een_alinea_vervalt_de_alinea() -> None:
    assert invoegen(f"<p>{T}</p>", [DEEL]) == DEEL[1]


def test_in_een_attribuut_blijft_het_tekst() -> None:
    assert 'alt="Naam &amp; &#34;co&#34;"' in invoegen(f'<img alt="{T}">', [DEEL])


def test_in_een_link_blijft_het_tekst() -> None:
    assert invoegen(f'<a href="y">{T}</a> {T}', [DEEL]).count("mt") == 1


@given(st.text(alphabet=f"{T}[]()!*_`<>\"' ab\n#-|x", max_size=60))
def test_nooit_een_link_in_een_link_of_een_nieuw_attribuut(tekst: str) -> None:
    uit = Diepte(invoegen(naar_html(tekst), [DEEL]))
    assert uit.diepst <= 1
    assert uit.namen <= {"href", "src", "alt", "title", "class", "loading", "start"}
