"""A disk that is full, or read-only: the site is as it was, and mends itself.

Each promise is tried in a way that needs no right, on every machine; and once more on a real
disk where the system lets one be mounted.
"""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.veiligheid import schijfproef

WORTEL = Path(__file__).resolve().parents[2]
# whoever is no root becomes it in a namespace of users, where the system allows that
EIGEN_RUIMTE = [
    "unshare",
    "--mount",
    "--net",
    *(["--user", "--map-root-user"] if os.geteuid() else []),
]


@cache
def kan_koppelen() -> bool:
    """Tell whether a disk can be mounted in a namespace of its own."""
    opdracht = [*EIGEN_RUIMTE, "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    try:
        return subprocess.run(opdracht, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def proef(plek: Path, wat: str) -> tuple[int, str]:
    """Return how the build on that disk ended, and what it said."""
    opdracht = [*EIGEN_RUIMTE, sys.executable, "-m", "tests.veiligheid.schijfproef", wat, str(plek)]
    klaar = subprocess.run(opdracht, cwd=WORTEL, capture_output=True, text=True, check=False)
    assert klaar.returncode == 0, klaar.stderr
    uitkomst, _, gezegd = klaar.stdout.partition(" ")
    return int(uitkomst), gezegd


def test_een_schrijffout_halverwege(tmp_path: Path) -> None:
    uitkomst = schijfproef.te_groot(tmp_path)
    assert uitkomst.startswith("3 ")
    assert "de schijf is vol" in uitkomst


def test_mappen_zonder_schrijfrecht(tmp_path: Path) -> None:
    uitkomst = schijfproef.dicht(tmp_path)
    assert uitkomst.startswith("3 ")
    assert "daar is geen toestemming voor" in uitkomst


def test_python_schrijft_alleen_bij_de_inhoud_en_vraagt_niets_aan_het_netwerk(
    tmp_path: Path,
) -> None:
    """As the container of docs/hosting.md does, and the service of systemd."""
    assert schijfproef.bewaakt(tmp_path).startswith("0 ")


if kan_koppelen():

    @pytest.mark.parametrize("ruimte", [0, 1_500_000])
    def test_echte_volle_schijf(tmp_path: Path, ruimte: int) -> None:
        uitkomst, gezegd = proef(tmp_path, str(ruimte))
        if not ruimte:
            assert uitkomst == 3
            assert "de schijf is vol" in gezegd

    def test_echte_schijf_die_niet_beschreven_mag_worden(tmp_path: Path) -> None:
        uitkomst, gezegd = proef(tmp_path, "vast")
        assert uitkomst == 3
        assert "mag alleen gelezen worden" in gezegd

    def test_bouwt_op_een_kale_schijf_zonder_netwerk(tmp_path: Path) -> None:
        """Every process now, Pagefind and the printer too."""
        uitkomst, gezegd = proef(tmp_path, "kaal")
        assert uitkomst == 0
        assert "Read-only file system" in gezegd
