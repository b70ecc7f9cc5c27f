"""How long a diff over fifty wijken takes, beside reading and checking all of them.

    .venv/bin/python -m benchmarks.verschil [--wijken 50] [--gewijzigd 1] [--keren 3]

The content is Kraaihoek, as often as asked, in a repository of its own; in some of the wijken
an amount changed. Each command runs in a process of its own, so with the start of Python. The
aim is 5 s; CPU seconds, and their ratio to `check`, tell more where others use the machine.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

WORTEL = Path(__file__).resolve().parents[1]
BEDRAG, ANDERS = "bedrag: 1100000", "bedrag: 1200000"
OPDRACHTEN = {
    "check": ("check",),
    "diff": ("diff", "main"),
    "diff --zonder-rekenen": ("diff", "main", "--zonder-rekenen"),
    "diff main HEAD, niets veranderd": ("diff", "main", "HEAD"),
}


def main() -> None:
    """Measure and print a table in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wijken", type=int, default=50)
    parser.add_argument("--gewijzigd", type=int, default=1)
    parser.add_argument("--keren", type=int, default=3)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="wijkplan-") as tijdelijk:
        map_ = Path(tijdelijk)
        _maak(map_, args.wijken, args.gewijzigd)
        tijden = {
            naam: [_draai(map_, opdracht) for _ in range(args.keren)]
            for naam, opdracht in OPDRACHTEN.items()
        }
    print("| opdracht | mediaan s | CPU mediaan s | CPU als deel van check |\n|---|---|---|---|")
    geheel = statistics.median(cpu for _, cpu in tijden["check"])
    for naam, metingen in tijden.items():
        klok, cpu = (statistics.median(waarden) for waarden in zip(*metingen, strict=True))
        print(f"| {naam} | {klok:.2f} | {cpu:.2f} | {cpu / geheel:.2f} |")


def _maak(map_: Path, aantal: int, gewijzigd: int) -> None:
    shutil.copytree(WORTEL / "content", map_ / "content")
    shutil.copyfile(WORTEL / "site_config.yml", map_ / "site_config.yml")
    wijken = map_ / "content/wijken"
    for nummer in range(aantal - len(list(wijken.iterdir()))):
        shutil.copytree(wijken / "kraaihoek", wijken / f"kraaihoek-{nummer:02d}")
    _git(map_, "init", "--quiet", "--initial-branch=main")
    _git(map_, "add", "--all")
    _git(map_, "commit", "--quiet", "-m", "stand")
    for wijk in sorted(wijken.glob("kraaihoek*"))[:gewijzigd]:
        pad = wijk / "maatregelen/riool-en-regenwater.yml"
        tekst = pad.read_text(encoding="utf-8")
        if BEDRAG not in tekst:
            raise ValueError(f"nothing to change in {pad}")
        pad.write_text(tekst.replace(BEDRAG, ANDERS), encoding="utf-8")


def _git(map_: Path, *opdracht: str) -> None:
    naam = ("-c", "user.name=Meting", "-c", "user.email=meting@voorbeeld.nl")
    subprocess.run(("git", *naam, *opdracht), cwd=map_, check=True, capture_output=True)


def _draai(map_: Path, opdracht: tuple[str, ...]) -> tuple[float, float]:
    begin, cpu = time.perf_counter(), _cpu()
    klaar = subprocess.run(
        (sys.executable, "-m", "generator", "-C", str(map_), *opdracht),
        cwd=WORTEL,
        env={**os.environ, "GIT_CONFIG_NOSYSTEM": "1"},
        check=False,
        capture_output=True,
    )
    if klaar.returncode != 0:
        raise ValueError(klaar.stderr.decode())
    return time.perf_counter() - begin, _cpu() - cpu


def _cpu() -> float:
    """Return the seconds that processes begun here have used."""
    gebruik = resource.getrusage(resource.RUSAGE_CHILDREN)
    return gebruik.ru_utime + gebruik.ru_stime


if __name__ == "__main__":
    main()
