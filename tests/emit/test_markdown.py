"""Markdown of strangers: what it shows, and that it cannot carry a script."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.emit.markdown import naar_html

MAG = {
    "p", "a", "em", "strong", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table",
    "thead", "tbody", "tr", "th", "td", "blockquote", "code", "pre", "hr", "br", "img",
}  # fmt: skip
ATTRIBUTEN = {"href", "src", "alt", "title", "class", "loading", "start", "scope", "data-l"}


class Lezer(HTMLParser):
    """Collects what a browser would see."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elementen: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elementen.append((tag, dict(attrs)))


AANVALLEN = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[klik](javascript:alert(1))",
    "[klik](JaVaScRiPt:alert(1))",
    "[klik]( javascript:alert(1))",
    "[klik](data:text/html,<script>alert(1)</script>)",
    "[klik](vbscript:x)",
    "![x](javascript:alert(1))",
    "![x](data:image/svg+xml,<svg onload=alert(1)>)",
    "[x]: javascript:alert(1)\n\n[klik][x]",
    "<javascript:alert(1)>",
    "tekst {: onclick=alert(1) }",
    '[a](x "onmouseover=alert(1)")',
    '--8<-- "/etc/passwd"',
    "<svg><script>alert(1)</script></svg>",
    "<iframe src=//kwaad.nl></iframe>",
    "[a](//kwaad.nl)",
    "[a](\\\\kwaad.nl)",
    "&#106;avascript:alert(1)",
    "[a](&#106;avascript:alert(1))",
    "[a](java\nscript:alert(1))",
    "`<script>`",
    "<!-- --><script>alert(1)</script>",
    "<style>body{display:none}</style>",
)


def keur(html: str) -> None:
    for tag, attrs in Lezer(html).elementen:
        assert tag in MAG, html
        assert set(attrs) <= ATTRIBUTEN, html
        for naam in ("href", "src"):
            adres = (attrs.get(naam) or "").strip().lower()
            assert not adres.startswith(("javascript", "data", "vbscript", "//", "\\", "/")), html


@pytest.mark.parametrize("aanval", AANVALLEN)
def test_aanval_wordt_tekst(aanval: str) -> None:
    keur(naar_html(aanval))


@given(st.lists(st.sampled_from([*AANVALLEN, "# kop", "* a", "| a | b |", "tekst", "**v**", "\n"])))
def test_aanvallen_door_elkaar_worden_tekst(delen: list[str]) -> None:
    keur(naar_html("\n".join(delen)))
    keur(naar_html(" ".join(delen)))


@given(st.text(alphabet=st.sampled_from("<>[]()!\"'`*_#|:-/\\ \nabjsx&;={}"), max_size=80))
def test_willekeurige_tekst_blijft_veilig(tekst: str) -> None:
    keur(naar_html(tekst))


def test_koppen_beginnen_onder_die_van_de_bladzijde() -> None:
    assert naar_html("# Een\n\n## Twee") == "<h3>Een</h3>\n<h4>Twee</h4>"
    assert naar_html("## Een", hoogste_kop=2) == "<h2>Een</h2>"


def test_links_gaan_vanaf_de_wijk_en_fotos_uit_media() -> None:
    html = naar_html("[plan](maatregelen/warmtenet.md#som) ![boom](boom.jpg)", wortel="../")
    assert 'href="../maatregelen/warmtenet.html#som"' in html
    assert '<img alt="boom" loading="lazy" src="../media/boom.jpg">' in html


def test_tabel_krijgt_klassen_in_plaats_van_stijl() -> None:
    html = naar_html("| a | b |\n|---|--:|\n| 1 | 2 |")
    assert 'class="num"' in html
    assert "style=" not in html


def test_leeg_hoofd_van_een_kolom_is_geen_kop() -> None:
    html = naar_html("| a | |\n|---|---|\n| 1 | 2 |")
    assert html.count("<th") == 2  # of the head as a whole, and of a
    assert '<th scope="col">a</th>' in html
