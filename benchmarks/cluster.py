"""A Dask cluster of two workers on this computer, against the local pool of two processes.

    .venv/bin/python benchmarks/cluster.py [--wijken 40] [--keren 2] [--naar UITSLAG]

Scheduler and workers are started by Dask's own commands as docs/hosting.md writes them, one
thread each. The whole is built from nothing (calculation and posters too), then all pages again
with both recalled: by the pool, by workers that just started (cold) and by the same workers once
more (warm), in turn. More than once (`--keren`) gives the middle one. A speed of 1.0 is that of
the pool; start and import of `wijkplan build` itself, and of Dask in it, are in the time.
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from meten import WORTEL, Meting, bouw, rekentijd
from proefland import maak

DASK = (sys.executable, "-m", "dask")
WACHT = 60.0


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--wijken", type=int, default=40)
    parser.add_argument("--werkers", type=int, default=2)
    parser.add_argument("--keren", type=int, default=2)
    parser.add_argument("--naar", type=Path)
    args = parser.parse_args()
    tijden: dict[str, list[Meting]] = defaultdict(list)
    with tempfile.TemporaryDirectory(prefix="wijkplan-") as tijdelijk:
        for keer in range(args.keren):
            for naam, meting in _meet(Path(tijdelijk, str(keer)), args.wijken, args.werkers):
                tijden[naam].append(meting)
                print(f"{naam}: {meting}", file=sys.stderr, flush=True)
    midden = {n: statistics.median(m.seconden for m in alle) for n, alle in tijden.items()}
    reken = {n: statistics.median(m.rekentijd for m in alle) for n, alle in tijden.items()}
    snelheid = {
        naam: midden[f"{naam.partition(',')[0]}, pool"] / duur for naam, duur in midden.items()
    }
    for naam, duur in midden.items():
        print(f"| {naam} | {duur:.1f} s | {snelheid[naam]:.2f} | {reken[naam]:.1f} s |")
    if args.naar:
        eerder: dict[str, Any] = {}
        if args.naar.is_file():
            eerder = json.loads(args.naar.read_text(encoding="utf-8"))
        kop = {"wijken": args.wijken, "werkers": args.werkers, "keren": args.keren}
        eerder["cluster"] = {**kop, "seconden": midden, "snelheid": snelheid, "rekentijd": reken}
        tekst = json.dumps(eerder, indent=1, ensure_ascii=False)
        args.naar.write_text(f"{tekst}\n", encoding="utf-8")


def _meet(map_: Path, wijken: int, werkers: int) -> Iterator[tuple[str, Meting]]:
    """Build everything, then all pages, by the pool and by workers that are cold and warm."""
    maak(map_, wijken)
    for wat, weg in (("alles", ("site", "build")), ("bladzijden", ("site",))):
        yield f"{wat}, pool", _bouw(map_, weg, werkers)
        with _cluster(map_.with_name("dask"), werkers) as (adres, groep):
            for hoe in ("koud", "warm"):
                begin = rekentijd(groep)
                klaar = _bouw(map_, weg, werkers, "--cluster", adres)
                samen = klaar.rekentijd + rekentijd(groep) - begin
                yield f"{wat}, cluster {hoe}", replace(klaar, rekentijd=samen)


def _bouw(map_: Path, weg: tuple[str, ...], processen: int, *opties: str) -> Meting:
    for naam in weg:
        shutil.rmtree(map_ / naam, ignore_errors=True)
    return bouw(map_, processen, *opties).meting


@contextmanager
def _cluster(map_: Path, werkers: int) -> Iterator[tuple[str, int]]:
    """Start a scheduler and workers; give the address, and the group of their processes."""
    map_.mkdir(exist_ok=True)
    bestand = map_ / "scheduler.json"
    bestand.unlink(missing_ok=True)
    via = ("--scheduler-file", str(bestand))
    processen = [_start(0, "scheduler", "--port", "0", "--no-dashboard", *via)]
    groep = processen[0].pid
    werker = ("worker", *via, "--nthreads", "1", "--preload", "generator.pipeline.cluster")
    stil = ("--no-dashboard", "--local-directory", str(map_))
    try:
        processen += [_start(groep, *werker, *stil) for _ in range(werkers)]
        yield _adres(bestand, werkers), groep
    finally:
        for proces in reversed(processen):
            proces.terminate()
        for proces in processen:
            proces.wait()


def _start(groep: int, *delen: str) -> subprocess.Popen[bytes]:
    stil = subprocess.DEVNULL
    return subprocess.Popen(
        [*DASK, *delen], cwd=WORTEL, stdout=stil, stderr=stil, process_group=groep
    )


def _adres(bestand: Path, werkers: int) -> str:
    """Wait for the scheduler and its workers; return its address."""
    import distributed  # noqa: PLC0415 - of an extra

    einde = time.monotonic() + WACHT
    while not bestand.is_file() and time.monotonic() < einde:
        time.sleep(0.1)
    dask: Any = distributed
    with dask.Client(scheduler_file=str(bestand), set_as_default=False) as client:
        client.wait_for_workers(werkers, timeout=WACHT)
        adres: str = client.scheduler.address
    return adres


if __name__ == "__main__":
    main()
