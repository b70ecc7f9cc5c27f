"""The poster in a build: printed once, linked with its size, left out where it can't be made."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from generator.cli import main
from generator.pipeline.build import Bouwopdracht, Stil, build_site
from tests.conftest import maak_inhoud
from tests.paper.posters import DAG

GEEN_PANGO = 'raise OSError("cannot load library libpango-1.0-0")\n'


@pytest.fixture
def een_wijk(tmp_path: Path) -> Path:
    return maak_inhoud(tmp_path / "inhoud", "eik")


def test_de_bladzijde_noemt_elk_bestand_met_zijn_grootte(een_wijk: Path) -> None:
    verslag = build_site(Bouwopdracht(een_wijk, DAG), Stil())
    assert verslag.gepubliceerd
    site = een_wijk / "site/eik"
    html = (site / "papier.html").read_text()
    for naam, soort in (("poster-a3.pdf", "PDF"), ("poster-a1.pdf", "PDF"), ("poster.svg", "SVG")):
        grootte = round((site / "papier" / naam).stat().st_size / 1000)
        link = re.search(rf'<a href="papier/{naam}">([^<]*)</a>', html)
        assert link
        assert f"({soort}, {grootte}\N{NO-BREAK SPACE}kB)" in link[1]
    for tekst in ("Een groene wijk", "Gemeente Proef", "Bomen planten", "2027"):
        assert tekst in html
    assert 'href="papier.html"' in (site / "index.html").read_text()


def test_wat_niet_veranderde_wordt_niet_opnieuw_gedrukt(een_wijk: Path) -> None:
    opdracht = Bouwopdracht(een_wijk, DAG)
    build_site(opdracht, Stil())
    druk = een_wijk / "build/.cache/eik.poster.bytes"
    eerst, bytes_ = druk.stat().st_mtime_ns, _papier(een_wijk)
    _vervang(een_wijk, "welzijn}", "gezondheid}")
    build_site(opdracht, Stil())
    assert druk.stat().st_mtime_ns == eerst
    _vervang(een_wijk, "Bomen planten", "Bomen en struiken planten")
    build_site(opdracht, Stil())
    assert druk.stat().st_mtime_ns > eerst
    assert _papier(een_wijk) != bytes_
    _vervang(een_wijk, "Bomen en struiken planten", "Bomen planten")
    build_site(opdracht, Stil())
    assert _papier(een_wijk) == bytes_


def test_serve_toont_een_eerdere_druk_en_de_volgende_bouw_de_goede(een_wijk: Path) -> None:
    vers = Bouwopdracht(een_wijk, DAG)
    snel = replace(vers, vers_papier=False)
    build_site(snel, Stil())
    eerst = _papier(een_wijk)
    _vervang(een_wijk, "Bomen planten", "Bomen en struiken planten")
    build_site(snel, Stil())
    assert "Bomen en struiken planten" in (een_wijk / "site/eik/papier.html").read_text()
    assert _papier(een_wijk) == eerst
    build_site(vers, Stil())
    assert _papier(een_wijk) != eerst


def test_zonder_pango_een_site_zonder_papier_en_een_waarschuwing(
    een_wijk: Path, tmp_path: Path
) -> None:
    pakket = tmp_path / "kapot/weasyprint"
    pakket.mkdir(parents=True)
    (pakket / "__init__.py").write_text(GEEN_PANGO)
    pad = os.pathsep.join((str(pakket.parent), str(Path(__file__).resolve().parents[2])))
    opdracht = [sys.executable, "-m", "generator", "-C", str(een_wijk)]
    for verb, status in (("build", 0), ("poster", 3)):
        rest = ["eik"] if verb == "poster" else []
        uit = subprocess.run(
            [*opdracht, verb, *rest, "--datum", "2026-11-24"],
            env={**os.environ, "PYTHONPATH": pad},
            capture_output=True,
            text=True,
            check=False,
        )
        assert uit.returncode == status, uit.stderr
        assert "Pango" in uit.stderr
        assert ("WP502" in uit.stderr) == (verb == "build")
        assert "Traceback" not in uit.stderr
    site = een_wijk / "site/eik"
    assert not (site / "papier").exists()
    html = (site / "papier.html").read_text()
    assert "Een groene wijk" in html
    assert "papier/poster" not in html


def test_het_verb_schrijft_de_bestanden(een_wijk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    uit = een_wijk / "posters"
    opdracht = ["-C", str(een_wijk), "poster", "eik", "--uit", str(uit), "--datum", "2026-11-24"]
    assert main([*opdracht, "-j", "1"]) == 0
    assert sorted(pad.name for pad in uit.iterdir()) == [
        "poster-a1.pdf",
        "poster-a3.pdf",
        "poster.svg",
    ]
    assert "poster-a3.pdf" in capsys.readouterr().err


def test_een_onbekende_wijk_krijgt_een_suggestie(
    een_wijk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["-C", str(een_wijk), "poster", "eikk"]) == 2
    assert "bedoelde u 'eik'?" in capsys.readouterr().err


def test_een_fout_in_de_inhoud_wordt_gemeld(
    een_wijk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _vervang(een_wijk, "trekker: gemeente", "trekker: gemeentes")
    assert main(["-C", str(een_wijk), "poster", "eik"]) == 1
    assert "gemeentes" in capsys.readouterr().err


def _papier(map_: Path) -> dict[str, bytes]:
    return {pad.name: pad.read_bytes() for pad in (map_ / "site/eik/papier").iterdir()}


def _vervang(map_: Path, oud: str, nieuw: str) -> None:
    pad = map_ / "content/wijken/eik/maatregelen/bomen.yml"
    tekst = pad.read_text()
    assert oud in tekst
    pad.write_text(tekst.replace(oud, nieuw))


def test_poster_die_niet_past_is_een_waarschuwing_en_de_site_komt_er(
    een_wijk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("generator.paper.poster_zetten.HOOG", 60)  # mm
    opdracht = ["-C", str(een_wijk), "{}", "--datum", "2026-11-24", "-j", "1"]
    assert main([deel.format("build") for deel in opdracht]) == 0
    assert "[WP503]" in capsys.readouterr().err
    assert "papier/poster" not in (een_wijk / "site/eik/papier.html").read_text()
    assert main([*(deel.format("poster") for deel in opdracht), "eik"]) == 1
    assert "[WP503]" in capsys.readouterr().err
    assert not (een_wijk / "papier").exists()
