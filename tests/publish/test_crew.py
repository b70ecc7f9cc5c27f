"""Jobs on several processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.publish.crew import default_processes, parallel_map, run_jobs

WORTEL = Path(__file__).parents[2]
EINDIGT = """
import os, time
from generator.publish.crew import run_jobs

def slaap(nummer):
    os.write(1, b"%d\\n" % os.getpid())  # in one piece
    time.sleep(60)

if __name__ == "__main__":
    list(run_jobs(slaap, [1, 2], 2))
"""

WEET = """
import signal, threading, time
from generator.publish.crew import run_jobs

GELEERD = []

def weet(nummer):
    time.sleep(0.1)
    return GELEERD == [1], signal.getsignal(signal.SIGTERM) is signal.SIG_DFL

if __name__ == "__main__":
    GELEERD.append(1)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    alleen = list(run_jobs(weet, [1, 2, 3], 2))
    klaar = threading.Event()
    draad = threading.Thread(target=klaar.wait)
    draad.start()  # now a copy could wait for ever on a lock of this thread
    met_draad = list(run_jobs(weet, [1, 2], 2))
    klaar.set()
    draad.join()
    print(*{geleerd for geleerd, _ in alleen}, *{geleerd for geleerd, _ in met_draad})
    print(all(stopt for _, stopt in alleen + met_draad))
"""


def kwadraat(getal: int) -> int:
    return getal * getal


def meld_en_wacht(job: tuple[Path, int, float]) -> int:
    map_, nummer, seconden = job
    (map_ / "nieuw").with_suffix(f".{nummer}").write_text(str(os.getpid()))
    (map_ / "nieuw").with_suffix(f".{nummer}").rename(map_ / str(nummer))
    time.sleep(seconden)
    return nummer


def traag(getal: int) -> tuple[int, int]:
    time.sleep(1.1)
    return getal, os.getpid()


def test_snel_werk_blijft_hier_en_traag_werk_wordt_verdeeld() -> None:
    with parallel_map(2) as reken:
        assert list(reken(kwadraat, range(5))) == [0, 1, 4, 9, 16]
        assert list(reken(kwadraat, [])) == []
        uitkomsten = list(reken(traag, range(4)))
    assert [getal for getal, _ in uitkomsten] == [0, 1, 2, 3]
    assert uitkomsten[0][1] == os.getpid()
    assert {proces for _, proces in uitkomsten[1:]}.isdisjoint({os.getpid()})
    with parallel_map(1) as reken:
        assert list(reken(kwadraat, [2, 3])) == [4, 9]


def faal(getal: int) -> int:
    if getal == 0:
        raise LookupError("stuk")
    time.sleep(30)
    return getal


@pytest.mark.parametrize("processen", [1, 2])
def test_alle_uitkomsten_komen_terug(processen: int) -> None:
    assert sorted(run_jobs(kwadraat, [1, 2, 3], processen)) == [1, 4, 9]


def test_niets_te_doen() -> None:
    assert list(run_jobs(kwadraat, [], 4)) == []


def test_fout_in_een_taak_komt_naar_buiten() -> None:
    with pytest.raises(LookupError, match="stuk"):
        list(run_jobs(faal, [0, 1, 2], 2))


def test_een_proces_weet_wat_het_hoofdproces_weet_en_stopt_als_het_moet(tmp_path: Path) -> None:
    """In a main process of its own: this one may have threads that other tests began."""
    (tmp_path / "weet.py").write_text(WEET, encoding="utf-8")
    klaar = subprocess.run(
        [sys.executable, "weet.py"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(WORTEL)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert klaar.stdout.split() == [str(sys.platform == "linux"), "False", "True"], klaar.stderr


def test_processen_eindigen_met_het_hoofdproces(tmp_path: Path) -> None:
    (tmp_path / "hoofd.py").write_text(EINDIGT, encoding="utf-8")
    hoofd = subprocess.Popen(
        [sys.executable, "hoofd.py"],
        stdout=subprocess.PIPE,
        text=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(WORTEL)},
    )
    assert hoofd.stdout is not None
    kinderen = [int(hoofd.stdout.readline()) for _ in range(2)]
    hoofd.send_signal(signal.SIGKILL)
    hoofd.wait()
    hoofd.stdout.close()
    einde = time.monotonic() + 10
    while any(leeft(kind) for kind in kinderen) and time.monotonic() < einde:
        time.sleep(0.05)
    assert not any(leeft(kind) for kind in kinderen)


def leeft(nummer: int) -> bool:
    try:
        with open(f"/proc/{nummer}/stat") as bestand:  # noqa: PTH123
            return bestand.read().split()[2] != "Z"
    except FileNotFoundError:
        return False


def test_minstens_een_proces() -> None:
    assert default_processes() >= 1


def test_wie_niet_verder_vraagt_houdt_niemand_aan_het_werk(tmp_path: Path) -> None:
    jobs = [(tmp_path, 0, 0.0), (tmp_path, 1, 60.0)]
    uitkomsten = run_jobs(meld_en_wacht, jobs, 2)
    assert next(uitkomsten) == 0
    while not (tmp_path / "1").exists():
        time.sleep(0.01)
    uitkomsten.close()
    assert not leeft(int((tmp_path / "1").read_text()))
