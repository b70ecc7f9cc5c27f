"""Pages of records: figures, goals, the walk, agreements, progress, meetings, news, account."""

import datetime as dt
import re
from dataclasses import replace
from itertools import pairwise
from types import ModuleType

import pytest

from generator.compose.blad import Blad
from generator.compose.paginas import (
    afspraken,
    ambities,
    begrippen,
    cijfers,
    hoofdstukken,
    meedoen,
    nieuws,
    open_data,
    straten,
    verantwoording,
    voortgang,
    wijkschouw,
    zoeken,
)
from generator.model import verslag
from generator.model.taal import lees_catalogus, spreek
from tests.bouw import maak_maatregel, maak_plan
from tests.compose.proef import (
    alle,
    een,
    html,
    maak_blad,
    maak_grafiek,
    maak_kaart,
    record,
    rijk_plan,
)

MODULES = (
    afspraken, ambities, begrippen, cijfers, hoofdstukken, meedoen, nieuws, open_data, straten,
    verantwoording, voortgang, wijkschouw, zoeken,
)  # fmt: skip
ALTIJD = {"ambities", "data", "verantwoording", "voortgang", "zoeken"}


def test_zonder_bron_geen_bladzijde() -> None:
    blad = maak_blad(maak_plan(maak_maatregel()))
    paden = {pagina.pad for module in MODULES for pagina in module.paginas(blad)}
    assert paden == ALTIJD


@pytest.mark.parametrize("module", MODULES, ids=lambda m: m.__name__.rpartition(".")[2])
def test_elk_sjabloon_toont_een_rijk_en_een_leeg_plan(module: ModuleType) -> None:
    kaart = maak_kaart("wijkschouw")
    for blad in (maak_blad(rijk_plan(), kaart), maak_blad(maak_plan(maak_maatregel()))):
        for pagina in module.paginas(blad):
            tekst = html(pagina)
            assert tekst.count("<h1") == 1
            assert "\n\n" not in tekst
            assert " style=" not in tekst
            assert "<script" not in tekst


@pytest.mark.parametrize("module", MODULES, ids=lambda m: m.__name__.rpartition(".")[2])
def test_ankers_zijn_uniek_en_koppen_slaan_niets_over(module: ModuleType) -> None:
    for pagina in module.paginas(maak_blad(rijk_plan(), maak_kaart("wijkschouw"))):
        tekst = html(pagina)
        ankers = re.findall(r'\bid="([^"]+)"', tekst)
        assert len(ankers) == len(set(ankers)), pagina.pad
        niveaus = [int(n) for n in re.findall(r"<h([1-6])", tekst)]
        assert all(na <= voor + 1 for voor, na in pairwise(niveaus))


def test_cijfers_per_thema_met_streven_en_onderdrukt() -> None:
    (thema,) = een(cijfers.paginas(maak_blad()), "cijfers").themas
    (figuur,) = thema.figuren
    assert (thema.naam, thema.zin) == ("Bevolking", "Het worden er minder.")
    assert figuur.getal == "105"
    assert figuur.streven == "De partijen willen naar 110 in 2030."
    assert "2025" in figuur.onderdrukt


def test_bevinding_die_al_boven_de_grafiek_staat_komt_niet_twee_keer() -> None:
    blad = maak_blad(rijk_plan(), maak_grafiek("indicator-inwoners", "Het worden er minder"))
    assert alle(blad, cijfers.paginas).count("Het worden er minder") == 1


def test_matrix_telt_per_partij_op_tot_honderd() -> None:
    matrix = een(ambities.paginas(maak_blad()), "ambities").matrix
    assert [r.cellen for r in matrix.rijen] == [("30%", "70%"), ("40%", "60%")]
    assert matrix.gemiddeld == ("35%", "65%")
    assert "van 30% tot 40% (Corporatie)" in matrix.zin


def test_een_doel_heeft_geen_matrix() -> None:
    doel = {"id": "d", "naam": "Rust", "gewichten": [{"partij": "gemeente", "gewicht": 1}]}
    blad = een(ambities.paginas(maak_blad(maak_plan(wijk={"doelen": [doel]}))), "ambities")
    assert blad.matrix is None
    assert blad.opening.lead == "Dit plan heeft één doel: rust."


def test_botsend_belang_wijst_naar_dat_van_de_ander() -> None:
    tekst = alle(maak_blad(), ambities.paginas)
    assert 'href="ambities.html#belang-b2">Corporatie: Wil vaart.</a>' in tekst
    assert 'id="belang-b2"' in tekst
    assert "<p>Wil <em>rust</em>.</p>" in tekst


def test_wijkschouw_telt_en_zegt_wat_er_gedaan_is() -> None:
    blad = een(wijkschouw.paginas(maak_blad()), "wijkschouw")
    assert blad.opening.lead == (
        "Op 18 en 25 september 2026 zagen wij samen in de wijk 1 knelpunt en 1 ding dat goed gaat. "
        "Daarvan zijn er 1 opgepakt."
    )
    eerste, tweede = blad.waarnemingen
    assert (eerste.anker, eerste.wie, eerste.wanneer) == (
        "waarneming-plas", "Gemeente", "bij het riool",
    )  # fmt: skip
    assert (tweede.anker, tweede.naam, tweede.plek) == ("waarneming-2", "=Kade", "")


def test_afspraak_noemt_partijen_bedrag_en_stand() -> None:
    blad = een(afspraken.paginas(maak_blad()), "afspraken")
    afspraak = blad.groepen[0].afspraken[0]
    assert [p.naam for p in afspraak.partijen] == ["Gemeente", "Corporatie"]
    assert afspraak.status.woord == "Getekend"
    assert dict(afspraak.feiten) == {
        "Bedrag": "€\N{NO-BREAK SPACE}500",
        "Geldt": "vanaf 1 januari 2026",
    }


@pytest.mark.parametrize(
    ("vandaag", "zin"),
    [
        (dt.date(2026, 12, 1), "U kunt bezwaar maken tot en met 1 december 2026."),
        (dt.date(2026, 12, 2), "Bezwaar maken kon tot en met 1 december 2026."),
    ],
)
def test_besluit_zegt_of_bezwaar_nog_kan(vandaag: dt.date, zin: str) -> None:
    blad = maak_blad()
    op_dag = Blad(blad.plan, blad.uitkomst, {}, vandaag)
    besluiten = een(afspraken.paginas(op_dag), "besluiten")
    assert [b.naam for b in besluiten.besluiten] == ["Riool", "Oud"]
    assert besluiten.besluiten[0].rechtsmiddel == zin


def test_of_een_besluit_nog_open_staat_hangt_niet_van_de_taal_af() -> None:
    po = """
msgid "U kunt bezwaar maken tot en met {dag}."
msgstr "You can object up to and including {dag}."

msgid "Tegen {n} besluit kunt u nog iets doen."
msgid_plural "Tegen {n} besluiten kunt u nog iets doen."
msgstr[0] "You can still do something about {n} decision."
msgstr[1] "You can still do something about {n} decisions."
"""
    with spreek(lees_catalogus(po.encode())):
        besluiten = een(afspraken.paginas(maak_blad()), "besluiten")
    assert besluiten.opening.lead.endswith("You can still do something about 1 decision.")
    assert besluiten.besluiten[0].rechtsmiddel.startswith("You can object")


@pytest.mark.parametrize(
    ("richting", "waarden", "doel", "oordeel"),
    [
        ("hoger beter", [100, 105], 110, "komt dichterbij"),
        ("hoger beter", [100, 95], 110, "raakt verder weg"),
        ("hoger beter", [100, 111], 110, "doel gehaald"),
        ("lager beter", [100, 89], 90, "doel gehaald"),
        ("lager beter", [100, 95], 90, "komt dichterbij"),
        ("neutraal", [100, 100], 90, "nog geen verandering"),
        ("neutraal", [90], 90, "doel gehaald"),
        ("neutraal", [100], 90, "nog niet opnieuw gemeten"),
        ("neutraal", [], 90, "nog niet gemeten"),
    ],
)
def test_cijfer_naast_zijn_doel(richting: str, waarden: list[int], doel: int, oordeel: str) -> None:
    indicator = record(
        verslag.Indicator, naam="X", richting=richting, streefwaarde={"waarde": doel},
        metingen=[{"peildatum": 2020 + n, "waarde": w} for n, w in enumerate(waarden)],
    )  # fmt: skip
    plan = replace(rijk_plan(), indicatoren=(indicator,))
    (cijfer,) = een(voortgang.paginas(maak_blad(plan)), "voortgang").cijfers
    assert cijfer.oordeel == oordeel


def test_voortgang_zet_elke_maatregel_een_keer_neer() -> None:
    blad = een(voortgang.paginas(maak_blad()), "voortgang")
    namen = [s.bord.naam for fase in blad.fasen for s in fase.standen]
    assert sorted(namen) == ["Energiecoach", "Riool vervangen", "Weg ermee"]
    assert blad.fasen[-1].standen[0].wanneer == "niet nu"


def test_meedoen_scheidt_wat_open_is_van_wat_vast_staat() -> None:
    blad = een(meedoen.paginas(maak_blad()), "meedoen")
    assert [i.bord.naam for i in blad.nog_open] == ["Energiecoach"]
    assert [(i.bord.naam, i.tekst) for i in blad.staat_vast] == [
        (
            "Riool vervangen",
            "Dit moet van de wet en Gemeente voert het uit. Het besluit is genomen.",
        )
    ]
    assert [b.naam for b in blad.komend] == ["Inloop"]
    assert [b.naam for b in blad.geweest] == ["Geweest"]


def test_bijeenkomst_zegt_wanneer_en_wat_u_er_kunt() -> None:
    inloop = een(meedoen.paginas(maak_blad()), "meedoen").komend[0]
    assert inloop.wanneer == "Donderdag 10 december 2026, 19.00 tot 21.00 uur"
    assert inloop.aanmelden.url == "mailto:loket@voorbeeld.nl"
    assert (
        "Wat u kunt doen",
        "U zegt wat u ervan vindt. De partijen laten weten wat zij ermee doen.",
    ) in inloop.feiten


def test_elke_reactie_heeft_een_antwoord_of_zegt_dat_het_er_niet_is() -> None:
    blad = een(meedoen.paginas(maak_blad()), "meedoen")
    bomen, parkeren = blad.reacties
    assert (bomen.antwoord, bomen.door, bomen.uitkomst.woord) == ("Ja.", "Gemeente", "Overgenomen")
    assert [b.naam for b in bomen.gewijzigd] == ["Riool vervangen"]
    assert parkeren.antwoord == "Hierop is nog geen antwoord gegeven."
    assert "Op 1 van de 2 reacties" in blad.opening.lead


def test_nieuws_van_morgen_staat_er_nog_niet_en_wat_verviel_apart() -> None:
    paginas = nieuws.paginas(maak_blad())
    assert [p.pad for p in paginas] == [
        "nieuws", "nieuws/2026-11-20-nieuw", "nieuws/2026-11-01-oud",
    ]  # fmt: skip
    lijst = een(paginas, "nieuws")
    assert [k.link.tekst for k in lijst.actueel] == ["Nieuw nieuws"]
    assert [k.link.tekst for k in lijst.ouder] == ["Oud nieuws"]
    oud = een(paginas, "nieuws/2026-11-01-oud")
    assert oud.vervallen == "Dit bericht was actueel tot 10 november 2026."


def test_verantwoording_noemt_regels_factoren_bronnen_en_gemis() -> None:
    blad = een(verantwoording.paginas(maak_blad()), "verantwoording")
    assert len(blad.factoren.rijen) == 11
    assert blad.factoren.rijen[0][:2] == ("2026", "0")
    assert float(blad.factoren.rijen[0][2].replace(",", ".")) == 1
    assert [b.bron.tekst for b in blad.bronnen] == ["Raming"]
    assert [b.bron.tekst for b in blad.cijferbronnen] == ["CBS, CC BY 4.0"]
    assert blad.kengetallen.rijen[0][0] == "co2, per stuk"
    assert blad.pm[0][1] == ("Meer vogels (gunstig)",)
    merkt = next(g for g in blad.gemis if g.wat == "wat u ervan merkt")
    assert [b.naam for b in merkt.borden] == ["Energiecoach"]


@pytest.mark.parametrize(
    ("voet", "woorden"),
    [
        (2.25, "De rente daarvoor is 2,25% per jaar"),
        (
            [{"tot_en_met": 35, "voet": 2.8}, {"voet": 1.8}],
            "2,8% per jaar tot en met jaar 35 en 1,8% per jaar daarna",
        ),
    ],
)
def test_rente_staat_er_in_woorden(voet: object, woorden: str) -> None:
    blad = maak_blad(maak_plan(maak_maatregel(), discontovoet=voet))
    regels = een(verantwoording.paginas(blad), "verantwoording").regels
    assert any(woorden in regel.tekst for regel in regels)


def test_zoekblad_kent_wijk_en_weg_naar_de_index() -> None:
    tekst = alle(maak_blad(), zoeken.paginas)
    assert 'data-wijk="proef" data-naar-site="../"' in tekst
    assert 'role="status"' in tekst
    assert not zoeken.paginas(maak_blad())[0].in_menu


def test_open_data_zonder_licentie_zegt_dat() -> None:
    blad = een(open_data.paginas(maak_blad()), "data")
    assert blad.licentie.startswith("Er staat nog geen licentie bij.")
