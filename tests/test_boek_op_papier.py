"""`wijkplan pdf` and `build --papier`: links with size, and nothing printed twice."""

import datetime as dt
import os
import time
from pathlib import Path

import pytest

from generator.cli import main
from generator.pipeline.build import Bouwopdracht, Stil, build_site
from tests.conftest import maak_inhoud

STRATEN = "straten: [Kade, Laan]\n"


@pytest.fixture
def met_straten(tmp_path: Path) -> Path:
    map_ = maak_inhoud(tmp_path / "inhoud", "eik")
    wijk = map_ / "content/wijken/eik/wijk.yml"
    wijk.write_text(wijk.read_text() + STRATEN)
    return map_


def test_pdf_schrijft_plan_samenvatting_en_een_brief_per_straat(
    met_straten: Path, tmp_path: Path
) -> None:
    uit = tmp_path / "uit"
    argumenten = ["-C", str(met_straten), "pdf", "eik", "--uit", str(uit), "--processen", "1"]
    assert main(argumenten) == 0
    namen = {"wijkplan.pdf", "samenvatting.pdf", "brief-kade.pdf", "brief-laan.pdf"}
    assert {pad.name for pad in uit.iterdir()} == namen
    assert all(pad.read_bytes().startswith(b"%PDF-") for pad in uit.iterdir())


def test_pdf_met_straat_schrijft_een_brief(met_straten: Path, tmp_path: Path) -> None:
    uit = tmp_path / "uit"
    argumenten = ["-C", str(met_straten), "pdf", "eik", "--uit", str(uit), "--straat", "Kade"]
    assert main(argumenten) == 0
    assert [pad.name for pad in uit.iterdir()] == ["brief-kade.pdf"]


@pytest.mark.parametrize(
    ("extra", "woord"), [(["eek"], "'eik'"), (["eik", "--straat", "Kada"], "'Kade'")]
)
def test_onbekende_naam_krijgt_een_hint(
    met_straten: Path, capsys: pytest.CaptureFixture[str], extra: list[str], woord: str
) -> None:
    assert main(["-C", str(met_straten), "pdf", *extra]) == 2
    assert woord in capsys.readouterr().err


def test_bouw_met_papier_linkt_met_soort_en_grootte_en_drukt_niet_opnieuw(
    met_straten: Path,
) -> None:
    opdracht = Bouwopdracht(met_straten, dt.date(2026, 11, 24), boek=True)
    build_site(opdracht, Stil())
    wijk = met_straten / "site/eik"
    assert "wijkplan.pdf" in (wijk / "papier.html").read_text()
    assert "Brief voor de Kade (PDF, " in (wijk / "straten/kade.html").read_text()
    eerst = (wijk / "papier/wijkplan.pdf").read_bytes()
    onthouden = met_straten / "build/.cache/eik.papier.wijkplan.pdf.bytes"
    lang_geleden = time.time() - 1000
    os.utime(onthouden, (lang_geleden, lang_geleden))
    (met_straten / "build/.cache/eik.json").unlink()
    build_site(opdracht, Stil())
    assert (wijk / "papier/wijkplan.pdf").read_bytes() == eerst
    assert onthouden.stat().st_mtime == pytest.approx(lang_geleden, abs=1)


def test_bouw_zonder_papier_heeft_geen_link_naar_wat_er_niet_is(met_straten: Path) -> None:
    build_site(Bouwopdracht(met_straten, dt.date(2026, 11, 24)), Stil())
    wijk = met_straten / "site/eik"
    assert "wijkplan.pdf" not in (wijk / "papier.html").read_text()
    assert "Brief voor" not in (wijk / "straten/kade.html").read_text()
