"""The picture of a shared page: of the right size, with all its text, and cheap."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from PIL import Image

from generator.draw.deelbeeld import teken_deelbeeld_portaal, teken_deelbeelden
from generator.model.plan import Wijkplan
from generator.read import lees_letters
from tests.bouw import maak_maatregel, maak_plan


def maak_met_adres(naam: str = "Riool vervangen", url: str | None = "https://a.nl") -> Wijkplan:
    plan = maak_plan(maak_maatregel("riool", naam=naam, status="gekozen"))
    site = plan.gedeeld.config.site.model_copy(update={"url": url, "accent": "#123456"})
    config = plan.gedeeld.config.model_copy(update={"site": site})
    return replace(plan, gedeeld=replace(plan.gedeeld, config=config))


def teken(plan: Wijkplan) -> Image.Image:
    beelden, bestanden = teken_deelbeelden(plan, lees_letters())
    return Image.open(io.BytesIO(bestanden[beelden["maatregelen/riool"].pad])).convert("RGB")


def test_elke_maatregel_heeft_een_eigen_beeld_en_de_rest_dat_van_de_wijk() -> None:
    beelden, bestanden = teken_deelbeelden(maak_met_adres(), lees_letters())

    assert list(beelden) == ["", "maatregelen/riool"]
    assert {b.pad for b in beelden.values()} == set(bestanden)
    assert beelden["maatregelen/riool"].alt == "Maatregel 1, Riool vervangen, Proef"


def test_beeld_heeft_de_maat_en_de_kleur_van_de_site() -> None:
    beeld = teken(maak_met_adres())

    assert beeld.size == (1200, 630)
    assert beeld.getpixel((2, 2)) == (0x12, 0x34, 0x56)


@pytest.mark.parametrize(
    "naam", ["W" * 400, "Een lange naam van een maatregel " * 12, "ß é ï € ‘x’", "\u0000", "模型"]
)
def test_tekst_loopt_nooit_van_het_beeld(naam: str) -> None:
    beeld = teken(maak_met_adres(naam[:400]))
    rand = [(x, y) for x in (20, 1180) for y in range(630)]
    rand += [(x, y) for x in range(1200) for y in (20, 475, 610)]  # 475: above the status

    assert {beeld.getpixel(punt) for punt in rand} == {(0x12, 0x34, 0x56)}


def test_beeld_is_klein_en_elke_keer_gelijk() -> None:
    _, eerst = teken_deelbeelden(maak_met_adres("Een"), lees_letters())
    _, weer = teken_deelbeelden(maak_met_adres("Een"), lees_letters())

    assert eerst == weer
    assert all(len(inhoud) < 40_000 for inhoud in eerst.values())


def test_zonder_adres_is_er_geen_beeld() -> None:
    plan = maak_met_adres(url=None)

    assert teken_deelbeelden(plan, lees_letters()) == ({}, {})
    assert teken_deelbeeld_portaal(plan.gedeeld, lees_letters()) == ({}, {})


def test_portaal_heeft_een_beeld() -> None:
    beelden, bestanden = teken_deelbeeld_portaal(maak_met_adres().gedeeld, lees_letters())

    assert beelden[""].pad in bestanden
    assert beelden[""].pad.startswith("portaal/")
