"""How long a build takes, against plain MkDocs on the same Markdown in one project.

    .venv/bin/python benchmarks/bouwen.py [--wijken 1 10 50] [--processen 2]

Every wijk is a copy of Kraaihoek. Each measurement runs in a process of its own. The plain
project has the portal's theme and settings and every page of all wijken, with a menu of one
page: the fastest that MkDocs can do. Calculating (rules 4 to 7 solve hundreds of packages a
wijk) stands apart from the rest of our own work; `zoekindex` is Pagefind. Ratios travel from
machine to machine, seconds do not.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

import yaml

WORTEL = Path(__file__).resolve().parents[1]
DAG = dt.date(2026, 11, 24)
KOPPEN = (
    "wijken",
    "bouw s",
    "pagina's",
    "MB",
    "piek MB",
    "gewoon MkDocs s",
    "bouw / gewoon",
    "rekenen / MkDocs",
    "rest eigen / MkDocs",
    "zoekindex s",
    "een maatregel s",
    "een maatregel / een wijk",
)
Meting = Mapping[str, float]


def main() -> None:
    """Measure and print a table in Markdown."""
    args = _argumenten()
    if args.een:
        print(json.dumps(_bouw(args.een, args.processen)))
    elif args.gewoon:
        print(json.dumps(_gewoon(args.gewoon)))
    else:
        _meet_alles(args.wijken, args.processen)


def _argumenten() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wijken", type=int, nargs="+", default=[1, 10, 50])
    parser.add_argument("--processen", type=int, default=2)
    parser.add_argument("--een", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--gewoon", type=Path, help=argparse.SUPPRESS)
    return parser.parse_args()


def _meet_alles(aantallen: list[int], processen: int) -> None:
    print(f"| {' | '.join(KOPPEN)} |")
    print("|---" * len(KOPPEN) + "|")
    een_wijk = 0.0
    for aantal in aantallen:
        with tempfile.TemporaryDirectory(prefix="wijkplan-") as tijdelijk:
            map_ = Path(tijdelijk)
            _maak_inhoud(map_, aantal)
            vol = _meet("--een", map_, processen)
            grootte = sum(p.stat().st_size for p in (map_ / "site").rglob("*") if p.is_file())
            _wijzig_een_maatregel(map_)
            anders = _meet("--een", map_, processen)
            gewoon = _meet("--gewoon", map_, 1)
        een_wijk = een_wijk or vol["seconden"]
        cellen = (
            str(aantal),
            f"{vol['seconden']:.1f}",
            f"{vol['paginas']:.0f}",
            f"{grootte / 1e6:.1f}",
            f"{vol['piek_mb']:.0f}",
            f"{gewoon['seconden']:.1f}",
            f"{vol['seconden'] / gewoon['seconden']:.2f}",
            f"{vol['rekenen'] / vol['mkdocs']:.0%}",
            f"{vol['eigen'] / vol['mkdocs']:.0%}",
            f"{vol['zoekindex']:.1f}",
            f"{anders['seconden']:.1f}",
            f"{anders['seconden'] / een_wijk:.2f}",
        )
        print(f"| {' | '.join(cellen)} |", flush=True)


def _meet(vlag: str, map_: Path, processen: int) -> Meting:
    opdracht = [sys.executable, __file__, vlag, str(map_), "--processen", str(processen)]
    klaar = subprocess.run(opdracht, check=True, capture_output=True, text=True)
    meting: Meting = json.loads(klaar.stdout)
    return meting


def _bouw(map_: Path, processen: int) -> Meting:
    from generator.pipeline import build  # noqa: PLC0415 - its import is part of what is measured

    begin = time.perf_counter()
    opdracht = build.Bouwopdracht(map_, DAG, processen=processen)
    verslag = build.build_site(opdracht, build.Stil())
    if verslag.fouten or not verslag.gepubliceerd:
        sys.exit("\n".join(map(str, verslag.bevindingen)))
    stappen = verslag.klok.seconds
    niet_eigen = ("MkDocs", "zoekindex", "rekenen", "papier")
    return {
        "seconden": time.perf_counter() - begin,
        "paginas": verslag.paginas,
        "piek_mb": _piek_mb(),
        "rekentijd": _rekentijd(),
        "mkdocs": stappen["MkDocs"],
        "zoekindex": stappen["zoekindex"],
        "rekenen": stappen["rekenen"],
        "papier": stappen["papier"],
        "eigen": sum(duur for naam, duur in stappen.items() if naam not in niet_eigen),
    }


def _gewoon(map_: Path) -> Meting:
    """Build all Markdown that `wijkplan build` emitted as one project."""
    from mkdocs.commands.build import build  # noqa: PLC0415
    from mkdocs.config import load_config  # noqa: PLC0415

    project = map_ / "gewoon"
    shutil.copytree(map_ / "build/portaal", project, ignore=shutil.ignore_patterns("site"))
    for wijk in sorted((map_ / "build").iterdir()):
        if (wijk / "docs").is_dir() and wijk.name != "portaal":
            shutil.copytree(wijk / "docs", project / "docs" / wijk.name)
    kop, _, extra = (project / "mkdocs.yml").read_text(encoding="utf-8").partition("extra:\n")
    instellingen = yaml.safe_load(kop)
    instellingen |= {"nav": [{"Begin": "index.md"}], "not_in_nav": "*"}
    tekst = f"{yaml.safe_dump(instellingen)}extra:\n{extra}"
    (project / "mkdocs.yml").write_text(tekst, encoding="utf-8")
    begin = time.perf_counter()
    config = load_config(str(project / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return {
        "seconden": time.perf_counter() - begin,
        "piek_mb": _piek_mb(),
        "rekentijd": _rekentijd(),
    }


def _piek_mb() -> float:
    """Return the largest memory of this process or of one of its workers."""
    wie = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return max(resource.getrusage(w).ru_maxrss for w in wie) / 1024


def _rekentijd() -> float:
    """Return the processor seconds of this process and its workers: waiting does not count."""
    wie = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    gebruik = [resource.getrusage(w) for w in wie]
    return sum(g.ru_utime + g.ru_stime for g in gebruik)


def _maak_inhoud(map_: Path, aantal: int) -> None:
    shutil.copy(WORTEL / "site_config.yml", map_)
    shutil.copytree(WORTEL / "content", map_ / "content", ignore=shutil.ignore_patterns("wijken"))
    for nummer in range(1, aantal + 1):
        doel = map_ / f"content/wijken/kraaihoek-{nummer:03}"
        shutil.copytree(WORTEL / "content/wijken/kraaihoek", doel)
        tekst = (doel / "wijk.yml").read_text(encoding="utf-8")
        tekst = tekst.replace("naam: Kraaihoek\n", f"naam: Kraaihoek {nummer}\n", 1)
        (doel / "wijk.yml").write_text(tekst, encoding="utf-8")


def _wijzig_een_maatregel(map_: Path) -> None:
    bestand = min((map_ / "content/wijken/kraaihoek-001/maatregelen").glob("*.yml"))
    tekst = bestand.read_text(encoding="utf-8")
    bestand.write_text(tekst.replace("naam: ", "naam: Nieuw ", 1), encoding="utf-8")


if __name__ == "__main__":
    main()
