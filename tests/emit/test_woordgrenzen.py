"""White space between parts of a page."""

from generator.emit.woordgrenzen import met_woordgrenzen


def test_cellen_en_lijstregels_kleven_niet_aan_elkaar() -> None:
    html = "<tr><th>Partij</th><th>Betaalt</th></tr><ul><li>Eén</li><li>Twee</li></ul>"
    assert met_woordgrenzen(html) == (
        "<tr><th>Partij</th> <th>Betaalt</th></tr><ul><li>Eén</li> <li>Twee</li></ul>"
    )


def test_merken_naast_elkaar_krijgen_een_spatie_en_een_woord_blijft_heel() -> None:
    assert met_woordgrenzen("<span>Vast</span><span>2027</span>") == (
        "<span>Vast</span> <span>2027</span>"
    )
    assert met_woordgrenzen("<p>de <strong>wijk</strong>schouw<b>!</b></p>") == (
        "<p>de <strong>wijk</strong>schouw<b>!</b></p>"
    )
