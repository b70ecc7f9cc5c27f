"""Killed at any moment, or out of disk: every folder of the site stays whole, and it mends itself.

WIJKPLAN_STOPS says how often a build is killed; `make kill` does so 200 times.
"""

from __future__ import annotations

import os
import random
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import bytes_van, maak_inhoud
from tests.test_pipeline import DAG, NAMEN, bouw, heel, start, wijzig

STOPS = int(os.environ.get("WIJKPLAN_STOPS", "6"))
KLEIN, GROOT = 20_000, 10**9


def test_doodgemaakte_bouw_laat_elke_map_heel(inhoud: Path) -> None:
    bouw(inhoud)
    wijzig(inhoud, "eik")
    begin = time.monotonic()  # the moments are spread over a whole build, however slow
    start(inhoud).communicate(timeout=300)
    duur = time.monotonic() - begin
    kans = random.Random(STOPS)  # noqa: S311 - chance of a test
    for poging in range(STOPS):
        pad = inhoud / "content/wijken/eik/maatregelen/bomen.yml"
        oud, nieuw = NAMEN if NAMEN[0] in pad.read_text() else NAMEN[::-1]
        wijzig(inhoud, "eik", oud, nieuw)
        proces = start(inhoud)
        time.sleep(kans.uniform(0.1, 1.1) * duur)
        os.killpg(proces.pid, signal.SIGKILL)  # its workers too, as when the power fails
        proces.communicate(timeout=300)
        assert heel(inhoud / "site"), poging
    assert bouw(inhoud).gepubliceerd
    assert heel(inhoud / "site")
    assert not list(inhoud.glob("site.*"))


def test_wie_wacht_gaat_verder_als_de_eerste_doodgaat(inhoud: Path) -> None:
    bouw(inhoud)
    wijzig(inhoud, "eik")
    eerste = start(inhoud)
    while not list(inhoud.glob("site.bouw/*/nieuw")):  # it holds the lock, and makes a site
        assert eerste.poll() is None
        time.sleep(0.01)
    tweede = start(inhoud)
    assert tweede.stderr is not None
    assert "Er wordt al gebouwd" in tweede.stderr.readline()
    os.killpg(eerste.pid, signal.SIGKILL)
    eerste.communicate(timeout=300)
    gezegd = tweede.communicate(timeout=300)[1]
    assert tweede.returncode == 0, gezegd
    assert heel(inhoud / "site")
    assert "Meer bomen" in (inhoud / "site/eik/index.html").read_text()
    assert not list(inhoud.glob("site.*"))


def test_twee_mappen_naar_een_site_zitten_elkaar_niet_in_de_weg(tmp_path: Path) -> None:
    """The lock is that of the site too: who builds what does not matter."""
    site = tmp_path / "publiek/site"
    mappen = [maak_inhoud(tmp_path / naam, "eik", "linde") for naam in ("een", "twee")]
    wijzig(mappen[1], "eik")
    for _ in range(2):
        bezig = [start(map_, "--uit", str(site)) for map_ in mappen]
        gezegd = [proces.communicate(timeout=300)[1] for proces in bezig]
        assert [proces.returncode for proces in bezig] == [0, 0], gezegd
        assert heel(site)
    assert [pad.name for pad in site.parent.iterdir()] == ["site"]


@pytest.mark.parametrize("ruimte", [0, KLEIN])
def test_volle_schijf_laat_de_site_zoals_die_was(inhoud: Path, ruimte: int) -> None:
    bouw(inhoud)
    voor = bytes_van(inhoud / "site")
    wijzig(inhoud, "eik")

    def beperk() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # a full disk is an error, not a signal
        resource.setrlimit(resource.RLIMIT_FSIZE, (ruimte, GROOT))

    omgeving = {n: w for n, w in os.environ.items() if not n.startswith("COV")}
    opdracht = [sys.executable, "-m", "generator", "-C", str(inhoud), "build", "--datum", str(DAG)]
    klaar = subprocess.run(
        opdracht, env=omgeving, preexec_fn=beperk, capture_output=True, text=True, check=False
    )

    assert klaar.returncode != 0
    assert "Traceback" not in klaar.stderr
    assert "de schijf is vol" in klaar.stderr
    assert bytes_van(inhoud / "site") == voor
    assert bouw(inhoud).gebouwd == ["eik"]
    assert heel(inhoud / "site")
