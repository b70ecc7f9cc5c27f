"""A disk that is really full, or really read-only: the site is as it was, and mends itself."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

WORTEL = Path(__file__).resolve().parents[2]
# whoever is no root becomes it in a namespace of users, where the system allows that
EIGEN_RUIMTE = [
    "unshare",
    "--mount",
    "--net",
    *(["--user", "--map-root-user"] if os.geteuid() else []),
]


@pytest.fixture
def plek(tmp_path: Path) -> Path:
    """Return a folder to put a disk on; no machine is blamed for not allowing that."""
    opdracht = [*EIGEN_RUIMTE, "mount", "-t", "tmpfs", "tmpfs", str(tmp_path)]
    try:
        subprocess.run(opdracht, check=True, capture_output=True, timeout=60)
    except (OSError, subprocess.SubprocessError) as fout:
        pytest.skip(f"this system lets nobody mount a disk in a namespace of its own: {fout}")
    return tmp_path


def proef(plek: Path, wat: str) -> tuple[int, str]:
    """Return how the build on that disk ended, and what it said."""
    opdracht = [*EIGEN_RUIMTE, sys.executable, "-m", "tests.veiligheid.schijfproef", wat, str(plek)]
    klaar = subprocess.run(opdracht, cwd=WORTEL, capture_output=True, text=True, check=False)
    assert klaar.returncode == 0, klaar.stderr
    uitkomst, _, gezegd = klaar.stdout.partition(" ")
    return int(uitkomst), gezegd


@pytest.mark.parametrize("ruimte", [0, 1_500_000])
def test_volle_schijf(plek: Path, ruimte: int) -> None:
    uitkomst, gezegd = proef(plek, str(ruimte))
    if not ruimte:
        assert uitkomst == 3
        assert "No space left on device" in gezegd


def test_schijf_die_niet_beschreven_mag_worden(plek: Path) -> None:
    uitkomst, gezegd = proef(plek, "vast")
    assert uitkomst == 3
    assert "Read-only file system" in gezegd


def test_bouwt_zonder_netwerk_en_schrijft_alleen_bij_de_inhoud(plek: Path) -> None:
    """As the container of docs/hosting.md does, and the service of systemd."""
    uitkomst, gezegd = proef(plek, "kaal")
    assert uitkomst == 0
    assert "Read-only file system" in gezegd
