"""The report of a build and its log for machines."""

from __future__ import annotations

import errno
import json
import os
import shutil
from pathlib import Path
from unittest.mock import Mock

import pytest

from generator import cli
from generator.model.bouwfout import oorzaak
from generator.pipeline import build
from tests.conftest import maak_inhoud

DAG = ("--datum", "2026-11-24", "-j", "1")


def bouw(map_: Path, *opties: str) -> int:
    return cli.main(["-C", str(map_), "build", *DAG, *opties])


def test_verslag_noemt_tijden_geheugen_bevindingen_versies_en_omvang(tmp_path: Path) -> None:
    map_ = maak_inhoud(tmp_path / "inhoud", "eik", "linde")
    bestand = tmp_path / "verslagen/bouw.json"
    assert bouw(map_, "--report", str(bestand)) == 0
    verslag = json.loads(bestand.read_text())
    assert (verslag["schema"], verslag["status"], verslag["datum"]) == (1, 0, "2026-11-24")
    assert verslag["wijken"]["gebouwd"] == ["eik", "linde"]
    assert verslag["uit_geheugen"] == {}
    assert verslag["seconden"]["stappen"].keys() >= {"MkDocs", "rekenen", "zoekindex"}
    assert verslag["versies"].keys() >= {"wijkplan", "python", "mkdocs"}
    bestanden = [pad for pad in (map_ / "site").rglob("*") if pad.is_file()]
    assert verslag["site"]["bestanden"] == len(bestanden)
    assert verslag["site"]["bytes"] == sum(pad.stat().st_size for pad in bestanden)
    assert verslag["site"]["paginas"] > 20

    pad = map_ / "content/wijken/eik/maatregelen/bomen.yml"
    pad.write_text(pad.read_text().replace("trekker: gemeente", "trekker: niemand"))
    assert bouw(map_, "--report", str(bestand)) == 1
    verslag = json.loads(bestand.read_text())
    assert verslag["status"] == 1
    assert verslag["wijken"]["behouden"] == ["eik"]
    assert verslag["uit_geheugen"] == {"wijk": 1}
    assert verslag["fouten"] == 1
    plek = next(b for b in verslag["bevindingen"] if b["ernst"] == "fout")
    assert plek["bestand"] == "content/wijken/eik/maatregelen/bomen.yml"
    assert list(bestand.parent.iterdir()) == [bestand]


def test_verslag_komt_er_ook_als_de_bouwer_faalt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    map_ = maak_inhoud(tmp_path / "inhoud", "eik")
    monkeypatch.setattr("generator.publish.search_index.sys.executable", "/bin/false")
    assert bouw(map_, "--report", str(tmp_path / "bouw.json")) == 3
    verslag = json.loads((tmp_path / "bouw.json").read_text())
    assert (verslag["status"], verslag["fout"]["project"]) == (3, "pagefind")


def test_log_in_json_is_een_gebeurtenis_per_regel(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    map_ = maak_inhoud(tmp_path / "inhoud", "eik")
    assert bouw(map_, "--log", "json") == 0
    regels = [json.loads(regel) for regel in capfd.readouterr().err.splitlines()]
    soorten = [regel["soort"] for regel in regels]
    assert soorten[:2] == ["begin", "wijk"]
    assert soorten[-1] == "klaar"
    assert regels[-1]["gepubliceerd"] is True
    assert {"bevinding", "stap"} <= set(soorten)
    assert all(regel["tijd"].endswith("+00:00") for regel in regels)


def test_wat_niet_van_de_bouwer_komt_staat_ook_in_verslag_en_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    map_ = maak_inhoud(tmp_path / "inhoud", "eik")
    bestand = tmp_path / "bouw.json"
    for fout, status, waarom in (
        (OSError(errno.ENOSPC, "No space left on device", "/ergens"), 3, "de schijf is vol"),
        (ValueError("a promise was broken"), 3, "ValueError: a promise was broken"),
        (KeyboardInterrupt(), 130, "de bouw is gestopt"),
    ):
        monkeypatch.setattr(build, "build_site", Mock(side_effect=fout))
        assert bouw(map_, "--report", str(bestand), "--log", "json") == status
        regels = [json.loads(regel) for regel in capfd.readouterr().err.splitlines()]
        assert [regel["soort"] for regel in regels] == ["fout"]
        assert regels[0]["oorzaken"][0].startswith(waarom)
        verslag = json.loads(bestand.read_text())
        assert (verslag["status"], verslag["fout"]["oorzaken"]) == (status, regels[0]["oorzaken"])


@pytest.mark.parametrize(
    ("nummer", "gezegd"),
    [
        (errno.ENOSPC, "de schijf is vol"),  # everywhere, so no place is named
        (errno.EACCES, "/plek: daar is geen toestemming voor"),
        (errno.EROFS, "/plek: van deze schijf mag alleen gelezen worden"),
        (errno.EXDEV, "/plek: maak hier geen eigen schijf"),
        (errno.EIO, "/plek: Input/output error"),
    ],
)
def test_wat_deze_computer_weigert_staat_in_gewone_woorden(nummer: int, gezegd: str) -> None:
    assert oorzaak(OSError(nummer, os.strerror(nummer), "/plek")).startswith(gezegd)


def test_shards_die_niet_kloppen_staan_ook_in_verslag_en_log(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    map_ = maak_inhoud(tmp_path / "inhoud", "eik")
    bestand = tmp_path / "bouw.json"
    delen = ["merge", str(tmp_path / "weg"), "--report", str(bestand), "--log", "json"]
    assert cli.main(["-C", str(map_), *delen]) == 3
    regels = [json.loads(regel) for regel in capfd.readouterr().err.splitlines()]
    assert [(regel["soort"], regel["project"]) for regel in regels] == [("fout", "shards")]
    assert json.loads(bestand.read_text())["fout"]["oorzaken"] == regels[0]["oorzaken"]


def test_een_verslag_dat_nergens_kan_komen_wordt_vooraf_gezegd(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    map_ = maak_inhoud(tmp_path / "inhoud", "eik")
    (tmp_path / "bestand").write_text("")
    assert bouw(map_, "--report", str(map_)) == 2
    assert "dat is een map. Er is niets gebouwd." in capsys.readouterr().err
    assert bouw(map_, "--report", str(tmp_path / "bestand/bouw.json"), "--log", "json") == 2
    assert json.loads(capsys.readouterr().err)["project"] == "verslag"
    assert not (map_ / "site").exists()
    assert list(tmp_path.glob(".*")) == []


def test_een_verslag_dat_na_de_bouw_niet_lukt_zegt_niets_over_de_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    map_ = maak_inhoud(tmp_path / "inhoud", "eik")
    vol = OSError(errno.ENOSPC, "No space left on device", "/ergens")
    monkeypatch.setattr("generator.publish.write_whole", Mock(side_effect=vol))
    assert bouw(map_, "--report", str(tmp_path / "bouw.json")) == 3
    gezegd = capsys.readouterr().err
    assert "De site staat in" in gezegd
    assert "de schijf is vol: maak ruimte vrij" in gezegd
    assert "Aan de site verandert dat niets." in gezegd
    assert "vorige site" not in gezegd


def test_niets_is_verwijderd_als_er_niets_verscheen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    map_ = maak_inhoud(tmp_path / "inhoud", "eik", "linde")
    bestand = tmp_path / "bouw.json"
    assert bouw(map_) == 0
    shutil.rmtree(map_ / "content/wijken/linde")
    pad = map_ / "content/wijken/eik/maatregelen/bomen.yml"
    pad.write_text(pad.read_text().replace("trekker: gemeente", "trekker: niemand"))
    capsys.readouterr()
    assert bouw(map_, "--strict", "--report", str(bestand)) == 1
    gezegd = capsys.readouterr().err
    assert "Niets gepubliceerd" in gezegd
    assert "verwijderd" not in gezegd
    assert json.loads(bestand.read_text())["wijken"]["verwijderd"] == []
    assert (map_ / "site/linde/index.html").is_file()
