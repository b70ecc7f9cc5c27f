"""The wheel carries all that a build needs: theme, script of the dev server, tools."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

WORTEL = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def wiel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel with the hatchling that is here: nothing is downloaded."""
    uit = tmp_path_factory.mktemp("wiel")
    opdracht = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(uit)]
    subprocess.run(opdracht, cwd=WORTEL, check=True, capture_output=True)
    (wiel,) = uit.glob("*.whl")
    return wiel


def bouw_elders(map_: Path, delen: Sequence[str], omgeving: dict[str, str], umask: int) -> str:
    """Copy the sources in this order, build a wheel of them, and return its sha256."""
    map_.mkdir()
    for naam in delen:
        van, naar = WORTEL / naam, map_ / naam
        if van.is_dir():
            shutil.copytree(van, naar, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(van, naar)
    for nummer, pad in enumerate(sorted(map_.rglob("*"))):
        os.utime(pad, (1e9 + umask + nummer, 1e9 + umask + nummer))
        pad.chmod((0o777 if pad.is_dir() or pad.stat().st_mode & 0o100 else 0o666) & ~umask)
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(map_ / "uit")],
        cwd=map_, env={**os.environ, **omgeving}, umask=umask, check=True, capture_output=True,
    )  # fmt: skip
    (wiel,) = (map_ / "uit").glob("*.whl")
    return hashlib.sha256(wiel.read_bytes()).hexdigest()


def test_zelfde_bron_geeft_hetzelfde_wiel(tmp_path: Path) -> None:
    delen = ["CHANGELOG.md", "LICENSE", "README.md", "docs", "generator", "pyproject.toml", "theme"]
    tijd = {"SOURCE_DATE_EPOCH": "1795478400"}
    een = bouw_elders(tmp_path / "een", delen, {**tijd, "TZ": "UTC", "LC_ALL": "C"}, 0o022)
    anders = {**tijd, "TZ": "Pacific/Auckland", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "7"}
    twee = bouw_elders(tmp_path / "een andere plek", delen[::-1], anders, 0o077)
    assert een == twee
    assert bouw_elders(tmp_path / "later", delen, {"SOURCE_DATE_EPOCH": "1895478400"}, 0o022) != een


def test_wiel_draagt_thema_en_script(wiel: Path) -> None:
    namen = zipfile.ZipFile(wiel).namelist()
    assert "generator/_theme/main.html" in namen
    assert "generator/cli/meldingen.md" in namen
    assert "generator/publish/herlaad.js" in namen
    assert "generator/_docs/handleiding/index.md" in namen
    assert {n for n in namen if n.endswith((".pyc", ".pem", ".env")) or "/." in n} == set()
    assert not [naam for naam in namen if naam.startswith(("tests/", "theme/", "content/"))]


def test_wiel_elders_geinstalleerd_bouwt_een_nieuwe_map(wiel: Path, tmp_path: Path) -> None:
    omgeving = tmp_path / "omgeving"
    venv.create(omgeving, with_pip=False, symlinks=True)
    paden = {"purelib": str(next((omgeving / "lib").iterdir()) / "site-packages")}
    doel = Path(paden["purelib"])
    zipfile.ZipFile(wiel).extractall(doel)
    # what wijkplan uses is taken from the environment of the tests, wijkplan itself is not
    (doel / "tests-omgeving.pth").write_text(f"{sysconfig.get_path('purelib')}\n")
    # a .pth file does not run those of the folder it names: the editable install stays out
    schoon = {naam: w for naam, w in os.environ.items() if naam != "PYTHONPATH"}

    def wijkplan(*argumenten: str) -> str:
        klaar = subprocess.run(
            [str(omgeving / "bin/python"), "-m", "generator", *argumenten],
            cwd=tmp_path,
            env=schoon,
            capture_output=True,
            text=True,
            check=False,
        )
        assert klaar.returncode == 0, klaar.stderr
        return klaar.stderr

    wijkplan("new", "proef")
    wijkplan("-C", "proef", "check")
    wijkplan("-C", "proef", "build", "--datum", "2026-11-24")
    assert (tmp_path / "proef/site/index.html").is_file()
    assert list((tmp_path / "proef/site").glob("*/data/doorrekening.json"))
