"""The report of a build and its log for machines."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import cli
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
