"""How long the whole plan takes to print, and how much memory.

    .venv/bin/python -m benchmarks.boek [--wijk molenvliet]

Reading and calculating are not counted: only making the pages ready and printing them, in a
process of its own. The aim is 40 pages (molenvliet) under 10 s and 400 MB; kraaihoek has four
times as many. CPU seconds tell more than the clock where others use the machine too.
"""

from __future__ import annotations

import argparse
import datetime as dt
import resource
import sys
import time
from pathlib import Path

from generator import check, compose, draw, emit, read
from generator.compute import mkba_en_doelen
from generator.paper.boek import Drukopdracht, boek_proef
from generator.pipeline.book import drukstof

WORTEL = Path(__file__).resolve().parents[1]
DAG = dt.date(2026, 11, 24)


def main() -> None:
    """Measure and print a table in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wijk", default="molenvliet")
    wijk = parser.parse_args().wijk
    opdracht = _opdracht(wijk)
    klok, cpu = time.perf_counter(), time.process_time()
    werk = boek_proef(opdracht).druk()
    klok, cpu = time.perf_counter() - klok, time.process_time() - cpu
    top = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print("| plan | bladzijden | s | CPU s | meest MB | pdf kB |\n|---|---|---|---|---|---|")
    kb = len(werk.pdf) / 1024
    print(f"| {wijk} | {werk.bladen} | {klok:.1f} | {cpu:.1f} | {top:.0f} | {kb:.0f} |")


def _opdracht(wijk: str) -> Drukopdracht:
    gedeeld, _ = check.keur_gedeeld(read.lees_gedeeld(WORTEL))
    plan, bevindingen = check.keur_wijk(read.lees_wijk(WORTEL, wijk), gedeeld)
    if plan is None:
        sys.exit("\n".join(map(str, bevindingen)))
    uitkomst = mkba_en_doelen(plan)
    beelden = tuple(draw.teken_wijk(plan, uitkomst, DAG))
    geheel = compose.stel_wijk_samen(plan, uitkomst, beelden, DAG)
    project = emit.maak_wijk(plan, uitkomst, geheel, beelden, read.lees_thema())
    return Drukopdracht(plan, uitkomst, geheel, project, beelden, drukstof(plan), DAG)


if __name__ == "__main__":
    main()
