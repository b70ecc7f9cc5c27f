"""A table keeps its meaning where CSS makes it a list."""

from generator.emit.tabelrollen import met_tabelrollen

TABEL = (
    '<table class="lees prio"><caption>Wat</caption><thead><tr><th scope="col">A</th></tr></thead>'
    '<tbody><tr data-id="x"><th scope="row">B</th><td class="num" data-l="&gt;">1</td></tr></tbody>'
    "</table>"
)


def test_elk_deel_krijgt_zijn_rol() -> None:
    html = met_tabelrollen(TABEL)
    assert '<table class="lees prio" role="table"><caption>' in html
    assert html.count('role="rowgroup"') == 2
    assert '<tr role="row"><th scope="col" role="columnheader">A' in html
    assert '<th scope="row" role="rowheader">B' in html
    assert '<td class="num" data-l="&gt;" role="cell">1' in html


def test_wat_geen_leestabel_is_blijft_zoals_het_was() -> None:
    html = '<svg><text x="1">a</text></svg><table><tr><td>1</td></tr></table>'
    assert met_tabelrollen(html) == html
