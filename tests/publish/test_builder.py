"""MkDocs by its API, on hand-made projects."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.model.bouwfout import BuilderError
from generator.publish.builder import build_project
from generator.publish.project import write_project
from tests.conftest import maak_siteplan


def inhoud(map_: Path) -> dict[str, bytes]:
    return {
        pad.relative_to(map_).as_posix(): pad.read_bytes()
        for pad in sorted(map_.rglob("*"))
        if pad.is_file()
    }


def test_project_met_gedeelde_assets_heeft_er_zelf_geen(build: Path, tmp_path: Path) -> None:
    mkdocs_yml = write_project(maak_siteplan("kraaihoek"), build)
    build_project(mkdocs_yml, tmp_path / "uit", assets="../")
    html = (tmp_path / "uit/maatregelen/riool.html").read_text()
    assert not (tmp_path / "uit/assets").exists()
    assert 'href="../../assets/stylesheets/' in html
    assert "role=search" in html.replace('"', "")


def test_project_alleen_gebouwd_heeft_eigen_assets_en_geen_zoeken(build: Path) -> None:
    mkdocs_yml = write_project(maak_siteplan("kraaihoek"), build)
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "-f", str(mkdocs_yml)],
        check=True,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        cwd="/",
    )
    site = mkdocs_yml.parent / "site"
    html = (site / "maatregelen/riool.html").read_text()
    assert (site / "assets/wijkplan.0123abcd.css").is_file()
    assert 'href="../assets/stylesheets/' in html
    assert 'role="search"' not in html


def test_asset_van_de_wijk_zelf_blijft(build: Path, tmp_path: Path) -> None:
    plan = maak_siteplan("kraaihoek", {"docs/assets/foto.txt": b"foto"})
    build_project(write_project(plan, build), tmp_path / "uit", assets="../")
    assert (tmp_path / "uit/assets/foto.txt").read_bytes() == b"foto"


def test_zelfde_plan_geeft_zelfde_bytes_in_twee_mappen(tmp_path: Path) -> None:
    for map_ in ("een", "twee"):
        mkdocs_yml = write_project(maak_siteplan("kraaihoek"), tmp_path / map_ / "build")
        build_project(mkdocs_yml, tmp_path / map_ / "uit", assets="../")
    assert inhoud(tmp_path / "een/uit") == inhoud(tmp_path / "twee/uit")


def test_waarschuwing_van_mkdocs_is_een_fout_met_oorzaak(build: Path, tmp_path: Path) -> None:
    plan = maak_siteplan("kraaihoek", {"docs/index.md": b"# A\n\n[weg](bestaat-niet.md)\n"})
    with pytest.raises(BuilderError) as fout:
        build_project(write_project(plan, build), tmp_path / "uit")
    assert fout.value.project == "kraaihoek"
    assert "bestaat-niet.md" in fout.value.causes[0]


def test_fout_in_sjabloon_noemt_sjabloon_en_regel(build: Path, tmp_path: Path) -> None:
    plan = maak_siteplan("kraaihoek", {"overrides/main.html": b"\n\n{{ weg.nog_iets }}"})
    with pytest.raises(BuilderError) as fout:
        build_project(write_project(plan, build), tmp_path / "uit")
    assert "main.html:3" in fout.value.causes[-1]


def test_fout_in_een_project_raakt_het_volgende_niet(build: Path, tmp_path: Path) -> None:
    stuk = maak_siteplan("stuk", {"overrides/main.html": b"{{ weg.nog_iets }}"})
    with pytest.raises(BuilderError):
        build_project(write_project(stuk, build), tmp_path / "stuk")
    build_project(write_project(maak_siteplan("goed"), build), tmp_path / "goed")
    assert (tmp_path / "goed/index.html").is_file()


def test_omgeving_is_na_afloop_als_ervoor(
    build: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    monkeypatch.delenv("WIJKPLAN_ASSETS", raising=False)
    build_project(write_project(maak_siteplan("goed"), build), tmp_path / "uit", assets="./")
    assert os.environ["SOURCE_DATE_EPOCH"] == "1"
    assert "WIJKPLAN_ASSETS" not in os.environ
