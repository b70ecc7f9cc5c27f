"""The whole plan as PDF: what the site says, with page numbers, bookmarks and words for figures."""

from dataclasses import replace

import pytest

from generator.model.papier import Drukbestand
from generator.paper.boek import Drukopdracht, boek_proef
from generator.paper.boek_proef import Drukproef
from tests.bouw import maak_maatregel, maak_plan
from tests.compose.proef import hoofdstuk, rijk_plan
from tests.paper.boekproef import bladnummer, bladwijzers, interne_links, maak_opdracht
from tests.paper.pdfua import bevindingen, teksten


@pytest.fixture(scope="module")
def opdracht() -> Drukopdracht:
    return maak_opdracht(rijk_plan())


@pytest.fixture(scope="module")
def boek(opdracht: Drukopdracht) -> Drukbestand:
    proef = boek_proef(opdracht)
    return proef.bestand(proef.druk())


def test_is_een_getagd_document_zonder_bevindingen(boek: Drukbestand) -> None:
    assert bevindingen(boek.inhoud) == []


def test_inhoud_noemt_het_blad_van_elk_deel_en_elke_pagina(boek: Drukbestand) -> None:
    tekst = teksten(boek.inhoud)
    wijzers = dict(reversed(bladwijzers(boek.inhoud)))
    for titel in ("In het kort", "Maatregelen", "Riool vervangen", "Hoe er is gerekend"):
        assert bladnummer(titel, tekst) == wijzers[titel]


def test_bladwijzers_gaan_vooruit_door_het_document(boek: Drukbestand) -> None:
    bladen = [blad for _, blad in bladwijzers(boek.inhoud)]
    assert len(bladen) > 10
    assert bladen == sorted(bladen)


def test_elke_interne_link_heeft_een_plek(boek: Drukbestand) -> None:
    gevraagd, er = interne_links(boek.inhoud)
    assert gevraagd
    assert gevraagd <= er


def test_zegt_wat_de_site_zegt_in_leesvolgorde(boek: Drukbestand) -> None:
    tekst = teksten(boek.inhoud)
    stukken = ("Proef", "Inhoud", "Wat komt er aan?", "De straat gaat open.", "Een som met")
    plekken = [tekst.index(stuk) for stuk in stukken]
    assert plekken == sorted(plekken)
    assert "0.3" in tekst
    assert "voorbeelden" in tekst


def test_wat_alleen_op_een_scherm_kan_staat_er_niet_in(opdracht: Drukopdracht) -> None:
    (html,) = boek_proef(opdracht).zetsels
    for weg in (
        "<form",
        "<iframe",
        "<script",
        "<details",
        "Andere straat kiezen",
        "Elk jaar apart",
    ):
        assert weg not in html


def test_gevouwen_antwoord_staat_open(opdracht: Drukopdracht) -> None:
    (html,) = boek_proef(opdracht).zetsels
    assert 'class="vouwkop"' in html


def test_adres_van_een_bron_staat_eens_onder_aan_de_bladzijde() -> None:
    tekst = "[de cijfers](https://cijfers.example/a) en [nog eens](https://cijfers.example/a)."
    plan = replace(rijk_plan(), hoofdstukken=(hoofdstuk(tekst),))
    (html,) = boek_proef(maak_opdracht(plan)).zetsels
    assert html.count('<span class="noot">https://cijfers.example/a</span>') == 1


def test_kleinste_plan_geeft_twee_keer_hetzelfde_boek_zonder_bevindingen() -> None:
    proef = boek_proef(maak_opdracht(maak_plan(maak_maatregel())))
    werk = proef.druk()
    assert werk.bladen > 4
    assert bevindingen(werk.pdf) == []
    assert boek_proef(maak_opdracht(maak_plan(maak_maatregel()))).druk() == werk


def test_wat_ook_krap_niet_past_wordt_langer_en_stopt_geen_bouw() -> None:
    def met(bladen: int) -> str:
        return '<html lang="nl"><title>t</title>' + "<p style='break-after: page'>x</p>" * bladen

    passend = Drukproef("a.pdf", "A", "", (met(5), met(2), met(1)), {}, meest=2)
    assert passend.druk().bladen == 2
    te_lang = Drukproef("a.pdf", "A", "", (met(5), met(3)), {}, meest=2)
    assert te_lang.druk().bladen == 3
