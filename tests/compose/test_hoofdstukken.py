"""Chapters: directives come out on their place, and inside a sentence when they stand in one."""

import re
from dataclasses import replace

import pytest

from generator.compose.paginas import hoofdstukken
from generator.compose.tabellen import EIGEN
from generator.model.directieven import GRAFIEKEN, TABELLEN
from generator.model.plan import Directief, Wijkplan
from tests.compose.proef import hoofdstuk, html, maak_blad, maak_grafiek, maak_kaart, rijk_plan


def met(*delen: str | Directief) -> Wijkplan:
    return replace(rijk_plan(), hoofdstukken=(hoofdstuk(*delen),))


def lees(*delen: str | Directief) -> str:
    beelden = (maak_kaart("wijk"), maak_grafiek("planning"), maak_grafiek("indicator-inwoners"))
    (pagina,) = hoofdstukken.paginas(maak_blad(met(*delen), *beelden))
    return html(pagina)


def test_cijfer_in_een_zin_blijft_in_de_alinea() -> None:
    tekst = lees("Er wonen ", Directief("cijfer", ("inwoners",)), " mensen.")
    assert '<p>Er wonen <a class="cijferlink"' in tekst
    assert ">105</a> mensen.</p>" in tekst
    assert "Bron van de cijfers in de tekst: CBS, CC BY 4.0." in tekst


def test_begrip_in_een_zin_is_een_link_naar_zijn_uitleg() -> None:
    tekst = lees("Dat heet ", Directief("begrip", ("mkba",)), ".")
    assert '<a class="begrip" href="#begrip-mkba">MKBA</a>.</p>' in tekst
    assert '<div id="begrip-mkba"><dt>MKBA</dt> <dd><p>Een som met <em>alles</em>' in tekst


def test_begrip_staat_een_keer_in_de_lijst() -> None:
    begrip = Directief("begrip", ("mkba",))
    tekst = lees("x ", begrip, " y ", begrip, " z ", begrip)
    assert tekst.count("<dt>MKBA</dt>") == 1


def test_maatregel_op_een_eigen_regel_wordt_een_blok() -> None:
    tekst = lees("Eerst.\n\n", Directief("maatregel", ("riool",)), "\n\nDaarna.")
    assert '<div class="tussenblok">' in tekst
    assert "<p><div" not in tekst
    assert "De straat gaat open." in tekst


def test_maatregel_in_een_zin_blijft_in_de_zin() -> None:
    tekst = lees("Lees ", Directief("maatregel", ("riool",)), " ook.")
    assert '<p>Lees <a class="mt" href="../maatregelen/riool.html">' in tekst
    assert "tussenblok" not in tekst


def test_kaart_breekt_een_zin_in_tweeen() -> None:
    tekst = lees("Voor ", Directief("kaart", ("wijk",)), " na.")
    assert re.search(r"<p>Voor\s*</p>", tekst)
    assert re.search(r"<p>\s*na\.</p>", tekst)
    assert tekst.index("Voor") < tekst.index("kaart-wijk") < tekst.index("na.")


@pytest.mark.parametrize("naam", ["planning", "inwoners"])
def test_grafiek_bij_eigen_naam_of_die_van_het_cijfer(naam: str) -> None:
    assert "Bevinding" in lees("", Directief("grafiek", (naam,)))


@pytest.mark.parametrize("naam", TABELLEN)
def test_elke_tabel_die_mag_komt_er(naam: str) -> None:
    beelden = [maak_grafiek(g) for g in (*GRAFIEKEN, "mkba")]
    (pagina,) = hoofdstukken.paginas(maak_blad(met("", Directief("tabel", (naam,))), *beelden))
    assert '<table class="lees" role="table">' in html(pagina)


def test_eigen_tabellen_zijn_namen_die_mogen() -> None:
    assert set(EIGEN) <= set(TABELLEN)


def test_beeld_dat_er_niet_is_laat_niets_achter() -> None:
    tekst = lees("Voor.\n\n", Directief("grafiek", ("samenwerken",)), "\n\nNa.")
    assert "<p>Voor.</p>" in tekst
    assert "<p>Na.</p>" in tekst
    assert not any(ord(teken) >= 0xF0000 for teken in tekst)


def test_foto_staat_in_de_eigen_map_met_beschrijving() -> None:
    tekst = lees("", Directief("foto", ('a"b.jpg', "Een <plein>")))
    assert 'src="../media/a&#34;b.jpg" alt="Een &lt;plein&gt;"' in tekst


def test_directief_in_een_link_of_attribuut_is_gewone_tekst() -> None:
    cijfer = Directief("cijfer", ("inwoners",))
    tekst = lees("[over ", cijfer, "](maatregelen/riool.md) en ![", cijfer, "](a.png)")
    assert ">over 105</a>" in tekst
    assert 'alt="105"' in tekst


def test_teken_van_een_schrijver_wordt_geen_directief() -> None:
    tekst = lees("Een \U000f0000 hier en ", Directief("cijfer", ("inwoners",)), ".")
    assert tekst.count("cijferlink") == 1


def test_koppen_blijven_op_volgorde_over_directieven_heen() -> None:
    tekst = lees("## Een\n\nx\n\n", Directief("kaart", ("wijk",)), "\n\n### Twee\n\ny")
    assert "<h2>Een</h2>" in tekst
    assert "<h3>Twee</h3>" in tekst


def test_hoofdstukken_wijzen_naar_elkaar() -> None:
    stukken = tuple(hoofdstuk("t", id_=f"h{n}", naam=f"Deel {n}") for n in range(3))
    paginas = hoofdstukken.paginas(maak_blad(replace(rijk_plan(), hoofdstukken=stukken)))
    assert [p.pad for p in paginas] == ["plan/h0", "plan/h1", "plan/h2"]
    midden = html(paginas[1])
    assert 'href="../plan/h0.html">Deel 0</a>' in midden
    assert 'href="../plan/h2.html">Deel 2</a>' in midden
