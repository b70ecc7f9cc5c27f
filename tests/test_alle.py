"""Many content folders at once: none stops another, and one list stands above them."""

from __future__ import annotations

import datetime as dt
import json
import os
import re
import signal
from pathlib import Path

import pytest

from generator import cli
from generator.pipeline import alle
from generator.pipeline.build import Bouwopdracht, Bouwverslag, Stil
from tests.conftest import maak_inhoud

DAG = ("--datum", "2026-11-24")


def gemeente(map_: Path, naam: str, *wijken: str) -> Path:
    eigen = maak_inhoud(map_ / naam, *wijken)
    config = eigen / "site_config.yml"
    tekst = config.read_text().replace("naam: Proef}", f"naam: {naam.capitalize()}}}")
    config.write_text(tekst)
    return eigen


@pytest.fixture
def land(tmp_path: Path) -> Path:
    gemeente(tmp_path, "tiel", "eik")
    gemeente(tmp_path, "alphen", "eik", "linde")
    return tmp_path


def bouw(map_: Path, *opties: str) -> int:
    return cli.main(["build", *DAG, "-j", "2", "--alle", str(map_), *opties])


def lijst(map_: Path) -> list[str]:
    html = (map_ / "site/index.html").read_text()
    return re.findall(r'<a href="([a-z0-9-]+)/index.html"', html)


def test_elke_map_een_site_en_een_lijst_erboven(land: Path, tmp_path: Path) -> None:
    assert bouw(land, "--report", str(tmp_path / "verslag.json")) == 0
    assert lijst(land) == ["alphen", "tiel"]
    html = (land / "site/index.html").read_text()
    assert "Alphen</a>" in html
    assert "2 wijken" in html
    assert '<meta http-equiv="Content-Security-Policy"' in html
    for pad in re.findall(r'(?:href|src)="((?!http|#|data:)[^"]+)"', html):
        assert (land / "site" / pad).is_file(), pad
    for pad in ("tiel/eik/index.html", "alphen/linde/index.html", "alphen/pagefind/pagefind.js"):
        assert (land / "site" / pad).is_file()
    verslag = json.loads((tmp_path / "verslag.json").read_text())
    assert verslag["status"] == 0
    assert verslag["mappen"]["alphen"]["wijken"]["gebouwd"] == ["eik", "linde"]
    assert bouw(land) == 0
    assert lijst(land) == ["alphen", "tiel"]


def test_een_kapotte_map_stopt_de_andere_niet(
    land: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gemeente(land, "zeist", "eik")
    assert bouw(land) == 0
    (land / "tiel/content/partijen.yml").write_text("- [\n")
    pad = land / "alphen/content/wijken/eik/wijk.yml"
    pad.write_text(pad.read_text().replace("naam: Eik", "naam: Eikenwijk"))
    zeist = land / "zeist/content/wijken/eik/wijk.yml"
    zeist.write_text(zeist.read_text().replace("naam: Eik", "naam: ''"))
    gemeente(land, "Fout Adres", "eik")
    assert bouw(land) == 3
    assert "Eikenwijk" in (land / "site/alphen/index.html").read_text()
    assert lijst(land) == ["alphen", "tiel", "zeist"]
    assert (land / "site/tiel/eik/index.html").is_file()
    fouten = capsys.readouterr().err
    assert f"{land / 'tiel'}/content/partijen.yml:" in fouten
    assert "'Fout Adres' kan geen adres zijn" in fouten
    assert "1 map niet gebouwd" in fouten


def test_waarschuwingen_worden_geteld_en_fouten_voluit_gezegd(
    land: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pad = land / "tiel/content/wijken/eik/maatregelen/bomen.yml"
    pad.write_text(pad.read_text().replace("trekker: gemeente", "trekker: niemand"))
    assert bouw(land) == 1
    regels = capsys.readouterr().err.splitlines()
    assert [r for r in regels if "[WP" in r and "let op" in r] == []
    assert any(r.startswith(f"{pad}:") and "niemand" in r for r in regels)
    alphen = next(r for r in regels if r.startswith(f"{land / 'alphen'}: 2 wijken gebouwd"))
    assert re.search(r"; \d+ waarschuwingen$", alphen)
    assert "De waarschuwingen van een map leest u met `wijkplan -C MAP check`." in regels


def test_een_verdwenen_map_verdwijnt_van_site_en_lijst(land: Path) -> None:
    assert bouw(land) == 0
    (land / "tiel/site_config.yml").unlink()
    (land / "site/van-een-ander").mkdir()
    assert bouw(land) == 0
    assert lijst(land) == ["alphen"]
    assert not (land / "site/tiel").exists()
    assert (land / "site/van-een-ander").is_dir()


def _val_weg(opdracht: Bouwopdracht, *_: object) -> Bouwverslag:
    if opdracht.map_.name == "tiel":
        os.kill(os.getpid(), signal.SIGKILL)
    return Bouwverslag()


def _bouw_met_uitval(taak: tuple[str, Bouwopdracht]) -> alle.Mapuitslag:
    return alle.Mapuitslag(taak[0], taak[1].map_, _val_weg(taak[1]))


def test_een_proces_dat_wegvalt_kost_alleen_zijn_eigen_map(
    land: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(alle, "_bouw_een", _bouw_met_uitval)
    verslag = alle.build_all(Bouwopdracht(land, dt.date(2026, 11, 24), processen=2), Stil())
    assert [(u.id, bool(u.fout)) for u in verslag.uitslagen] == [("alphen", False), ("tiel", True)]
    assert "het proces viel weg" in verslag.uitslagen[1].fout[0]


def test_zonder_mappen_of_met_een_shard_is_het_verkeerd_gebruik(tmp_path: Path) -> None:
    assert bouw(tmp_path) == 2
    with pytest.raises(SystemExit) as einde:
        bouw(tmp_path, "--shard", "1/2")
    assert einde.value.code == 2
