"""Many content folders at once: none stops another, and one list stands above them."""

from __future__ import annotations

import datetime as dt
import errno
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator import cli
from generator.pipeline import alle
from generator.pipeline.build import Bouwopdracht, Bouwverslag, Stil
from generator.read import vind_mappen
from tests.conftest import bytes_van, maak_inhoud

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


def namen(map_: Path) -> list[str]:
    return sorted(pad.name for pad in map_.iterdir())


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


def test_zonder_mappen_verandert_er_niets(
    land: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bouw(land) == 0
    voor = bytes_van(land / "site")
    (tmp_path / "elders").mkdir()
    for naam in ("tiel", "alphen"):
        (land / naam).rename(tmp_path / "elders" / f".{naam}")
    verslag = tmp_path / "verslag.json"
    assert bouw(land, "--report", str(verslag)) == 2
    assert "geen map met een site_config.yml" in capsys.readouterr().err
    assert bytes_van(land / "site") == voor
    assert json.loads(verslag.read_text())["mappen"] == {}


def test_onder_een_map_die_niet_te_lezen_is_blijft_alles_staan(
    land: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    gemeente(land / "gelderland", "tiel", "eik")
    assert bouw(land) == 0
    voor = bytes_van(land / "site/gelderland-tiel")
    lees = os.scandir

    def weiger(pad: str) -> object:
        if str(pad).endswith("gelderland"):
            raise PermissionError(13, "Permission denied", str(pad))
        return lees(pad)

    monkeypatch.setattr(os, "scandir", weiger)  # who is root may read all
    (land / "alphen/site_config.yml").unlink()
    assert bouw(land) == 3
    assert lijst(land) == ["gelderland-tiel", "tiel"]
    assert bytes_van(land / "site/gelderland-tiel") == voor
    gezegd = capsys.readouterr().err
    assert f"{land / 'gelderland'}: niet gebouwd: deze map is niet te lezen" in gezegd
    assert "1 map niet gebouwd; alphen verwijderd" in gezegd


def test_koppelingen_en_mappen_in_een_andere_worden_gemeld(land: Path, tmp_path: Path) -> None:
    (land / "koppeling").symlink_to(land / "tiel")
    (land / "tiel/gegevens").symlink_to(tmp_path)  # its own affair
    maak_inhoud(land / "tiel/oud", "eik")
    maak_inhoud(land / "tiel/content/media", "eik")
    vondst = vind_mappen(land)
    assert vondst.mappen == (land / "alphen", land / "tiel")
    assert [*vondst.niet] == [land / "koppeling", land / "tiel/oud"]
    assert "symlink" in vondst.niet[land / "koppeling"]
    assert "ligt in een andere map" in vondst.niet[land / "tiel/oud"]


def test_twee_mappen_met_een_adres_en_namen_die_niet_mogen(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    gemeente(tmp_path / "p", "q-r", "eik")
    gemeente(tmp_path / "p-q", "r", "eik")
    for naam in ("con", "nul", "index", "sitemap"):
        maak_inhoud(tmp_path / naam, "eik")
    verslag = tmp_path / "verslag.json"
    assert bouw(tmp_path, "--report", str(verslag), "--log", "json") == 3
    gelezen = json.loads(verslag.read_text())["mappen"]
    assert {pad: een["status"] for pad, een in gelezen.items()} == {
        "p/q-r": 0,
        **dict.fromkeys(("p-q/r", "con", "nul", "index", "sitemap"), 3),
    }
    regels = [json.loads(regel) for regel in capfd.readouterr().err.splitlines()]
    assert {r["map"]: r["status"] for r in regels if r["soort"] == "map"} == {
        pad: een["status"] for pad, een in gelezen.items()
    }
    assert (regels[-1]["soort"], regels[-1]["mappen"]) == ("klaar", 6)


def test_een_lijst_die_niet_lukt_verbergt_geen_map(
    land: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def vol(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", "/ergens")

    monkeypatch.setattr("generator.publish.bring_out_overview", vol)
    verslag = land / "verslag.json"
    assert bouw(land, "--report", str(verslag)) == 3
    gezegd = capsys.readouterr().err
    assert "2 mappen gebouwd" in gezegd
    assert "de schijf is vol: maak ruimte vrij" in gezegd
    assert "De lijst is zoals die was." in gezegd
    gelezen = json.loads(verslag.read_text())
    assert gelezen["mappen"].keys() == {"alphen", "tiel"}
    assert "de schijf is vol" in gelezen["fout"]["oorzaken"][0]


@pytest.mark.parametrize("sein", [signal.SIGKILL, signal.SIGTERM])
def test_tussen_de_sites_komt_nooit_een_halve(land: Path, sein: signal.Signals) -> None:
    """Whatever a build that was stopped left is outside, and goes even if its folder does."""
    assert bouw(land) == 0
    for naam in ("tiel", "alphen"):
        pad = land / naam / "content/wijken/eik/wijk.yml"
        pad.write_text(pad.read_text().replace("naam: Eik", "naam: Eikenwijk"))
    voor = namen(land / "site")
    proces = subprocess.Popen(
        [sys.executable, "-m", "generator", "build", *DAG, "-j", "2", "--alle", str(land)],
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    while not list(land.glob("site.bouw/*/*/nieuw")):
        assert proces.poll() is None
        time.sleep(0.01)
    proces.send_signal(sein)
    proces.communicate(timeout=300)
    assert namen(land / "site") == voor
    assert sein == signal.SIGKILL or not (land / "site.bouw").exists()
    (land / "tiel/site_config.yml").unlink()
    assert bouw(land) == 0
    assert namen(land / "site") == [naam for naam in voor if naam != "tiel"]
    assert not (land / "site.bouw").exists()


def test_met_een_shard_is_het_verkeerd_gebruik(tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as einde:
        bouw(tmp_path, "--shard", "1/2")
    assert einde.value.code == 2
