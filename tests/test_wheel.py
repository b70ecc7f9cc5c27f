"""The wheel carries all that a build needs: theme, script of the dev server, tools."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
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


def test_wiel_draagt_thema_en_script(wiel: Path) -> None:
    namen = zipfile.ZipFile(wiel).namelist()
    assert "generator/_theme/main.html" in namen
    assert "generator/cli/meldingen.md" in namen
    assert "generator/publish/herlaad.js" in namen
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
