"""What the wijkposter costs: seconds and memory, against one plain sheet by WeasyPrint.

    .venv/bin/python benchmarks/papier.py [--maatregelen 1 14 40]

Each measurement runs in a process of its own, with WeasyPrint loaded before the clock starts:
loading it costs the same for any document. The plain sheet has the same words in one column,
without map or measuring: the fastest that it can do. Ratios travel from machine to machine,
seconds do not.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
WORTEL = Path(__file__).resolve().parents[1]
KOPPEN = ("maatregelen", "poster s", "processor s", "piek MB", "A3 kB", "SVG kB", "poster / kaal")


def main() -> None:
    """Measure and print one row for each number of measures."""
    keuze = argparse.ArgumentParser(description="Meet wat de wijkposter kost.")
    keuze.add_argument("--maatregelen", type=int, nargs="+", default=[1, 14, 40])
    keuze.add_argument("--een", type=int, help=argparse.SUPPRESS)
    args = keuze.parse_args()
    sys.path.insert(0, str(WORTEL))
    if args.een:
        print(json.dumps(_meet(args.een)))
        return
    print(" | ".join(KOPPEN))
    for aantal in args.maatregelen:
        opdracht = [sys.executable, __file__, "--een", str(aantal)]
        uit = subprocess.run(opdracht, capture_output=True, text=True, check=True)
        print(" | ".join(json.loads(uit.stdout)))


def _meet(aantal: int) -> list[str]:
    from generator import draw  # noqa: PLC0415 - only in the process that measures
    from generator.paper import drukker, poster  # noqa: PLC0415 - likewise
    from tests.paper import posters  # noqa: PLC0415 - likewise

    with tempfile.TemporaryDirectory() as map_:
        plan, uitkomst = posters.lees(posters.maak_wijk(Path(map_) / "inhoud", aantal))
    stof = posters.stof_van(plan)
    drukker.druk(_kaal("Eerst laden."), {})
    kaal = _klok(lambda: drukker.druk(_kaal(" ".join(m.naam for m in plan.maatregelen)), {}))[0]

    def maak() -> dict[str, bytes]:
        kaart = draw.posterkaart(plan, uitkomst, poster.getoonde_maatregelen(plan, uitkomst))
        alles = poster.poster_van(plan, uitkomst, kaart.op_kaart, posters.DAG)
        return dict(poster.druk_poster(poster.zet_poster(alles, stof, kaart.teken), stof))

    (seconden, processor), bestanden = _klok(maak)
    piek = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return [
        str(aantal),
        f"{seconden:.2f}",
        f"{processor:.2f}",
        f"{piek:.0f}",
        f"{len(bestanden['papier/poster-a3.pdf']) / 1000:.0f}",
        f"{len(bestanden['papier/poster.svg']) / 1000:.0f}",
        f"{processor / kaal[1]:.0f}",
    ]


def _klok(werk: Callable[[], T]) -> tuple[tuple[float, float], T]:
    begin, processor = time.perf_counter(), time.process_time()
    uit = werk()
    return (time.perf_counter() - begin, time.process_time() - processor), uit


def _kaal(tekst: str) -> str:
    return f'<html lang="nl"><head><title>Kaal</title></head><body><h1>{escape(tekst)}</h1></body>'


if __name__ == "__main__":
    main()
