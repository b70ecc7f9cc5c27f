"""How long an import takes for a gemeente with 60 buurten, with answers from this computer.

    .venv/bin/python -m benchmarks.importeren [--buurten 60] [--keren 3]

Boundaries and four years of figures, each by the command in a process of its own, so with the
start of Python. The answers are those of the tests, with buurten copied until there are enough.
The aim is 3 s for both together. CPU seconds tell more than the clock where others use the
machine too.
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

from tests.harvest.dienst import Dienst, Json, lees, start_dienst

WORTEL = Path(__file__).resolve().parents[1]
Meting = tuple[float, float]
GRENZEN = ("grenzen", "--jaar", "2023", "--wijk", "kraaihoek")
CIJFERS = ("cijfers", "--wijk", "kraaihoek", "--jaren", "2022-2025")


def main() -> None:
    """Measure and print a table in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--buurten", type=int, default=60)
    parser.add_argument("--keren", type=int, default=3)
    args = parser.parse_args()
    metingen: dict[str, list[Meting]] = {"grenzen": [], "cijfers": [], "samen": []}
    with start_dienst() as dienst:
        _maak_groter(dienst, args.buurten)
        for _ in range(args.keren):
            een, twee = _meet(dienst)
            metingen["grenzen"].append(een)
            metingen["cijfers"].append(twee)
            metingen["samen"].append((een[0] + twee[0], een[1] + twee[1]))
    print("| import | mediaan s | snelste s | CPU mediaan s |\n|---|---|---|---|")
    for naam, tijden in metingen.items():
        klok = [een for een, _ in tijden]
        cpu = statistics.median(twee for _, twee in tijden)
        print(f"| {naam} | {statistics.median(klok):.2f} | {min(klok):.2f} | {cpu:.2f} |")


def _meet(dienst: Dienst) -> tuple[Meting, Meting]:
    with tempfile.TemporaryDirectory(prefix="wijkplan-") as tijdelijk:
        map_ = Path(tijdelijk)
        shutil.copytree(WORTEL / "content", map_ / "content")
        shutil.copyfile(WORTEL / "site_config.yml", map_ / "site_config.yml")
        (map_ / "content/wijken/kraaihoek/indicatoren.yml").unlink()
        return _draai(map_, dienst, GRENZEN), _draai(map_, dienst, CIJFERS)


def _draai(map_: Path, dienst: Dienst, opdracht: tuple[str, ...]) -> Meting:
    adressen = {"WIJKPLAN_CBS_ADRES": dienst.adres, "WIJKPLAN_PDOK_ADRES": dienst.adres}
    begin, cpu = time.perf_counter(), _cpu()
    subprocess.run(
        (sys.executable, "-m", "generator", "-C", str(map_), "import", *opdracht),
        cwd=WORTEL,
        env={**os.environ, **adressen, "NO_PROXY": "127.0.0.1"},
        check=True,
        stderr=subprocess.DEVNULL,
    )
    return time.perf_counter() - begin, _cpu() - cpu


def _cpu() -> float:
    """Return the seconds that processes begun here have used."""
    gebruik = resource.getrusage(resource.RUSAGE_CHILDREN)
    return gebruik.ru_utime + gebruik.ru_stime


def _maak_groter(dienst: Dienst, aantal: int) -> None:
    """Serve so many buurten, and figures of every year and measure for each of them."""
    echt = lees("pdok_buurten_2023.json")
    features = echt["features"]
    kopieen = [
        _kopie(features[n % len(features)], f"BU059020{n:02d}")
        for n in range(aantal - len(features))
    ]
    codes = [f["properties"]["buurtcode"] for f in (*features, *kopieen)]
    gebieden = ["NL00", "GM0590", *(f"WK0590{n:02d}" for n in range(1, 10)), *codes]
    antwoord = {**echt, "features": [*features, *kopieen]}
    dienst.veranderd = {
        "/buurten/": lambda _: antwoord,
        "/Observations": lambda _: _cijfers(gebieden),
    }


def _kopie(feature: Json, code: str) -> Json:
    return {**feature, "id": code, "properties": {**feature["properties"], "buurtcode": code}}


def _cijfers(gebieden: list[str]) -> Json:
    maten = sorted({rij["Measure"] for rij in lees("odata_v4.json")["value"]} | {"53050", "80200"})
    maten += [f"M{n:06d}" for n in range(20)]
    rijen = [
        {"Measure": maat, "Value": 60 + n, "WijkenEnBuurten": code}
        for n, code in enumerate(gebieden)
        for maat in maten
    ]
    return {"value": rijen}


if __name__ == "__main__":
    main()
