"""Run a command in a process of its own, and say what it took and what it made."""

from __future__ import annotations

import json
import os
import platform
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

WORTEL = Path(__file__).resolve().parents[1]
DAG = "2026-11-24"
Machine = Mapping[str, str | int]
GEREEDSCHAP = ("mkdocs", "mkdocs-material", "pagefind", "weasyprint")


class MislukteMetingError(Exception):
    """A command failed, or took longer than it may: what it would say is no measurement."""


class TeLangError(MislukteMetingError):
    """A command took longer than it may; `seconden` is what it could have."""

    def __init__(self, seconden: float) -> None:
        """Say how long."""
        super().__init__(f"langer dan {seconden:.0f} s")
        self.seconden = seconden


@dataclass(frozen=True, slots=True)
class Meting:
    """What a command took.

    Attributes:
        seconden: By the clock, from its start to its end.
        rekentijd: Processor seconds, of all its processes.
        piek_mb: The largest memory that one of its processes had.
    """

    seconden: float
    rekentijd: float
    piek_mb: float


@dataclass(frozen=True, slots=True)
class Bouw:
    """A `wijkplan build`: what it took, and the seconds of each of its stages.

    Work on several processes at once is added up in a stage.
    """

    meting: Meting
    stappen: Mapping[str, float]
    paginas: int


def meet(
    opdracht: Sequence[str],
    map_: Path = WORTEL,
    omgeving: Mapping[str, str] | None = None,
    grens: float | None = None,
) -> Meting:
    """Run a command to its end.

    Args:
        opdracht: The command.
        map_: Where it runs.
        omgeving: What it finds in its environment besides ours.
        grens: How many seconds it may take.

    Raises:
        MislukteMetingError: If it fails; a TeLangError if it takes too long.
    """
    with tempfile.TemporaryFile() as uitvoer:
        begin = time.perf_counter()
        proces = subprocess.Popen(
            opdracht,
            cwd=map_,
            env={**os.environ, **(omgeving or {})},
            stdout=uitvoer,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        wekker = threading.Timer(grens or 1e6, os.killpg, (proces.pid, signal.SIGKILL))
        wekker.daemon = True
        wekker.start()
        _, status, gebruik = os.wait4(proces.pid, 0)
        seconden = time.perf_counter() - begin
        wekker.cancel()
        proces.returncode = os.waitstatus_to_exitcode(status)
        if proces.returncode == 0:
            rekentijd = gebruik.ru_utime + gebruik.ru_stime
            return Meting(seconden, rekentijd, gebruik.ru_maxrss / 1024)
        if proces.returncode == -signal.SIGKILL and grens and seconden >= grens:
            raise TeLangError(grens)
        uitvoer.seek(0)
        regels = uitvoer.read().decode(errors="replace").strip().splitlines()
        raise MislukteMetingError("\n".join([" ".join(opdracht), *regels[-12:]]))


def bouw(
    map_: Path, processen: int, *opties: str, omgeving: Mapping[str, str] | None = None
) -> Bouw:
    """Run `wijkplan build`; its numbers are those of its own report, of all folders together."""
    with tempfile.TemporaryDirectory(prefix="wijkplan-") as tijdelijk:
        verslag = Path(tijdelijk, "verslag.json")
        opdracht = wijkplan(map_, "build", *bouwopties(processen), *opties, verslag=verslag)
        meting = meet(opdracht, omgeving=omgeving)
        # in a process of its own: the peak of a command is never below that of who starts it
        lezer = [sys.executable, __file__, str(verslag)]
        klaar = subprocess.run(lezer, check=True, capture_output=True, text=True)
    return Bouw(meting, **json.loads(klaar.stdout))


def _vat_samen(verslag: Path) -> Mapping[str, object]:
    """Add up the reports of all folders; that of a country is large."""
    gelezen: Any = json.loads(verslag.read_text(encoding="utf-8"))
    stappen: Counter[str] = Counter()
    paginas = 0
    for een in gelezen.get("mappen", {"": gelezen}).values():
        stappen.update(een["seconden"]["stappen"])
        paginas += een["site"]["paginas"]
    return {"stappen": stappen, "paginas": paginas}


def wijkplan(map_: Path, *delen: str, verslag: Path | None = None) -> list[str]:
    """Write a command of this very clone."""
    melden = ["--report", str(verslag)] if verslag else []
    return [sys.executable, "-m", "generator", "-C", str(map_), *delen, *melden]


def bouwopties(processen: int) -> list[str]:
    """Write the options of every build here: the same day, so many processes."""
    return ["--datum", DAG, "--processen", str(processen)]


def omvang(map_: Path) -> tuple[int, int]:
    """Count the files below a folder and their bytes."""
    paden = [Path(hier, naam) for hier, _, namen in os.walk(map_) for naam in namen]
    return len(paden), sum(pad.stat().st_size for pad in paden)


def rekentijd(groep: int) -> float:
    """Add up the processor seconds of a group of processes, those that ended included."""
    tikken = 0
    for bestand in Path("/proc").glob("[0-9]*/stat"):
        try:
            velden = bestand.read_text(encoding="utf-8").rpartition(")")[2].split()
        except OSError:
            continue
        if int(velden[2]) == groep:
            tikken += sum(map(int, velden[11:15]))
    return tikken / os.sysconf("SC_CLK_TCK")


def machine() -> Machine:
    """Describe this computer and the versions of the tools."""
    feiten = Path("/proc/cpuinfo")
    regels = feiten.read_text(encoding="utf-8").splitlines() if feiten.is_file() else []
    naam = next((r.partition(":")[2].strip() for r in regels if r.startswith("model name")), "")
    return {
        "processor": naam or platform.processor(),
        "processoren": len(os.sched_getaffinity(0)),
        "besturing": platform.system(),
        "python": platform.python_version(),
        "drukte": f"{os.getloadavg()[0]:.1f}",
        **{tool: version(tool) for tool in GEREEDSCHAP},
    }


if __name__ == "__main__":
    print(json.dumps(_vat_samen(Path(sys.argv[1]))))
