"""The list of versions, and what becomes of the pages of an old one."""

import datetime as dt
from dataclasses import replace

from generator.compose import OudeVersie, als_oude_versie, stel_wijk_samen
from generator.compose.paginas import versies
from generator.model import verslag
from generator.model.site_plan import Samenstelling
from tests.compose.proef import VANDAAG, html, maak_blad, record, rijk_plan

DAG = dt.date(2026, 6, 24)
LIJST = (
    record(verslag.Versie, versie="2026-1", datum="2026-06-24", samenvatting="De eerste."),
    record(
        verslag.Versie,
        versie="2026-2",
        datum="2026-11-24",
        wijzigingen=["Het riool <kost> meer."],
        doorrekening_sha256="a" * 64,
        generator="0.1.0",
    ),
)


def samenstelling() -> Samenstelling:
    plan = replace(rijk_plan(), versies=LIJST)
    return stel_wijk_samen(plan, maak_blad(plan).uitkomst, (), VANDAAG)


def test_zonder_uitgebrachte_versie_geen_bladzijde() -> None:
    assert versies.paginas(maak_blad(rijk_plan())) == ()


def test_nieuwste_eerst_en_een_link_alleen_naar_wat_er_staat() -> None:
    blad = maak_blad(replace(rijk_plan(), versies=LIJST))
    blad = replace(blad, versies=frozenset({"2026-1"}))
    (pagina,) = versies.paginas(blad)
    tekst = html(pagina)
    assert tekst.index("Versie 2026-2") < tekst.index("Versie 2026-1")
    assert 'href="versies/2026-1/index.html"' in tekst
    assert 'href="versies/2026-2/index.html"' not in tekst
    assert tekst.count("De bladzijden van deze versie staan niet op deze site.") == 1
    assert "Het riool &lt;kost&gt; meer." in tekst
    assert "a" * 64 in tekst


def test_oude_versie_leidt_naar_het_plan_van_nu() -> None:
    oud = als_oude_versie(samenstelling(), OudeVersie("2026-1", DAG))
    assert oud.naam == "2026-1"
    assert oud.schil.kop.oud == "Dit is versie 2026-1 van 24 juni 2026."
    assert oud.schil.kop.oud_url == "../../index.html"
    assert oud.schil.kop.url == "../../../index.html"
    links = {link.url for deel in oud.schil.voet for link in deel.links}
    assert "../../versies.html" in links
    assert "../../../index.html" in links
    assert not {"zoeken", "versies"} & {pagina.pad for pagina in oud.paginas}


def test_herrekende_versie_zegt_het() -> None:
    oud = als_oude_versie(samenstelling(), OudeVersie("2026-1", DAG, herrekend=True))
    assert "De cijfers zijn opnieuw berekend" in oud.schil.kop.oud
