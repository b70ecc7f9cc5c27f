"""A letter per street: what the street's page says, on one or two pages."""

import pytest

from generator.model.papier import Drukbestand
from generator.paper.boek import Drukopdracht
from generator.paper.brief import BLADEN, TRAPPEN, brief_proef, straatpaginas
from tests.compose.proef import rijk_plan
from tests.paper.boekproef import maak_opdracht
from tests.paper.pdfua import bevindingen, teksten


@pytest.fixture(scope="module")
def opdracht() -> Drukopdracht:
    return maak_opdracht(rijk_plan())


def brief(opdracht: Drukopdracht, straat: str) -> tuple[Drukbestand, int]:
    (pagina,) = (p for p in straatpaginas(opdracht.geheel) if p.titel == straat)
    proef = brief_proef(opdracht, pagina)
    werk = proef.druk()
    return proef.bestand(werk), werk.bladen


@pytest.mark.parametrize("straat", ["Weteringsingel", "Overtoom", "Kade"])
def test_past_op_twee_bladen_en_heeft_geen_bevindingen(opdracht: Drukopdracht, straat: str) -> None:
    bestand, bladen = brief(opdracht, straat)
    assert 1 <= bladen <= BLADEN
    assert bevindingen(bestand.inhoud) == []
    assert bestand.straat == straat


def test_zegt_wat_er_gebeurt_wanneer_en_wie_u_belt(opdracht: Drukopdracht) -> None:
    bestand, _ = brief(opdracht, "Weteringsingel")
    tekst = teksten(bestand.inhoud)
    stukken = ("Aan de bewoners van", "Beste bewoner,", "Riool vervangen", "Waar heeft u last van?")
    plekken = [tekst.index(stuk) for stuk in stukken]
    assert plekken == sorted(plekken)
    assert "078 000 00 00" in tekst


def test_straat_zonder_maatregelen_zegt_dat(opdracht: Drukopdracht) -> None:
    bestand, _ = brief(opdracht, "Kade")
    assert "geen maatregelen" in teksten(bestand.inhoud)


def test_zonder_adres_geen_code_en_geen_link(opdracht: Drukopdracht) -> None:
    (pagina, *_) = straatpaginas(opdracht.geheel)
    html = brief_proef(opdracht, pagina).zetsels[0]
    assert 'class="code"' not in html


def test_elke_trap_zegt_hooguit_wat_de_vorige_zei(opdracht: Drukopdracht) -> None:
    (pagina,) = (p for p in straatpaginas(opdracht.geheel) if p.titel == "Weteringsingel")
    zetsels = brief_proef(opdracht, pagina).zetsels
    assert len(zetsels) == len(TRAPPEN)
    assert "meer dan in deze brief past" in zetsels[-1]
    assert "meer dan in deze brief past" not in zetsels[0]
    assert all("Riool vervangen" not in html for html in zetsels[-1:])


def test_zelfde_straat_geeft_dezelfde_bytes(opdracht: Drukopdracht) -> None:
    assert brief(opdracht, "Kade") == brief(opdracht, "Kade")
