"""A national test set, and how long the country takes: any number of wijken, made-up measures.

    .venv/bin/python benchmarks/nederland.py maak MAP [--wijken 50] [--los]
    .venv/bin/python benchmarks/nederland.py meet [--wijken 1 10 50] [--processen 2]

`maak` writes one content folder with the first wijken of the list, or with `--los` a folder
for each gemeente (3,393 wijken make 342 folders), for `wijkplan build --alle`. Names, codes,
inhabitants and homes are those of the CBS (benchmarks/data/README.md); measures and amounts
are drawn from a seed. `meet` times a first build (calculating and posters included, each the sum
over the processes), the pages alone (all of them again, results and posters recalled), one
changed measure, a changed shared party, and plain MkDocs on the same Markdown as one project,
each in a process of its own. Processor seconds (`rekentijd`, with all workers) say more than
seconds where a machine has other work.
"""

from __future__ import annotations

import argparse
import csv
import json
import platform
import random
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

import yaml

HIER = Path(__file__).resolve().parent
ZAAD = 2026
MEESTE_MAATREGELEN = 8
SOORTEN = (
    ("Riool en straten vernieuwen", "openbare ruimte", 900, "Minder wateroverlast"),
    ("Woningen isoleren", "wonen", 14_000, "Lagere energierekening"),
    ("Bomen en plantsoen erbij", "groen", 150, "Schaduw en koelte"),
    ("Fietsroute veilig maken", "verkeer", 200, "Minder ongelukken"),
    ("Ontmoetingsplek openen", "samenleven", 120, "Minder eenzaamheid"),
    ("Speelplekken vernieuwen", "jeugd", 90, "Meer buiten spelen"),
    ("Energiecoach aan huis", "wonen", 60, "Minder energie"),
    ("Schoolplein vergroenen", "groen", 110, "Koele plekken"),
)
PARTIJEN = """\
- {id: gemeente, naam: Gemeente NAAM, soort: gemeente}
- {id: corporatie, naam: Wooncorporatie NAAM, soort: corporatie}
- {id: bewoners, naam: Bewoners, soort: bewoners, rol: baathouder}
- {id: samenleving, naam: Rest van Nederland, soort: samenleving, rol: baathouder}
"""
CONFIG = """\
site: {naam: Wijkplannen NAAM, uitgever: Gemeente NAAM,
  voorbeeld: Dit is een proef met verzonnen maatregelen.}
gemeente: {code: CODE, naam: NAAM}
rekenregels: {basisjaar: 2026, prijspeil: 2026, horizon: 40, discontovoet: 2.8,
  trekkingen: 1000, pakket_trekkingen: 10}
"""
KOPPEN = (
    *("wijken", "alles s", "waarvan rekenen", "waarvan poster", "bladzijden s", "s per wijk"),
    *(
        "bladzijden",
        "bestanden",
        "MB",
        "piek MB",
        "gewoon MkDocs s",
        "rekentijd: bladzijden s",
        "rekentijd: gewoon s",
    ),
    *("eigen / MkDocs", "een maatregel s", "een partij s", "zoekindex s"),
)
Rij = Mapping[str, str]


def main() -> None:
    """Make content, or measure."""
    args = _argumenten()
    if args.wat == "maak":
        print(f"{maak(args.map_, args.wijken[0], los=args.los)} wijken in {args.map_}")
    else:
        _meet_alles(args.wijken, args.processen)


def _argumenten() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("wat", choices=("maak", "meet"))
    parser.add_argument("map_", type=Path, nargs="?", metavar="MAP")
    parser.add_argument("--wijken", type=int, nargs="+", default=[1, 10, 50])
    parser.add_argument("--processen", type=int, default=2)
    parser.add_argument("--los", action="store_true", help="een map per gemeente")
    args = parser.parse_args()
    if args.wat == "maak" and args.map_ is None:
        parser.error("geef de map")
    return args


def maak(map_: Path, aantal: int, *, los: bool = False) -> int:
    """Write content for the first wijken of the country; return how many there are."""
    with (HIER / "data/wijken.csv").open(encoding="utf-8", newline="") as bestand:
        rijen = list(csv.DictReader(bestand))[:aantal]
    if not los:
        _maak_map(map_, "Nederland", "GM0000", rijen)
        return len(rijen)
    per_gemeente: dict[tuple[str, str], list[Rij]] = defaultdict(list)
    for rij in rijen:
        per_gemeente[rij["gemeentecode"], rij["gemeentenaam"]].append(rij)
    for (code, naam), eigen in per_gemeente.items():
        _maak_map(map_ / _slug(naam), naam, code, eigen)
    return len(rijen)


def _maak_map(map_: Path, naam: str, code: str, rijen: Sequence[Rij]) -> None:
    (map_ / "content/wijken").mkdir(parents=True)
    veilig = json.dumps(naam, ensure_ascii=False)[1:-1]
    config = CONFIG.replace("NAAM", veilig).replace("CODE", code)
    (map_ / "site_config.yml").write_text(config, encoding="utf-8")
    partijen = PARTIJEN.replace("NAAM", veilig)
    (map_ / "content/partijen.yml").write_text(partijen, encoding="utf-8")
    for rij in rijen:
        wijk = f"{_slug(rij['wijknaam'])}-{rij['wijkcode'][-4:]}"
        for pad, inhoud in _wijk(rij):
            doel = map_ / "content/wijken" / wijk / pad
            doel.parent.mkdir(parents=True, exist_ok=True)
            tekst = yaml.safe_dump(inhoud, allow_unicode=True, sort_keys=False)
            doel.write_text(tekst, encoding="utf-8")


def _wijk(rij: Rij) -> Iterator[tuple[str, object]]:
    """Make the files of a wijk: the same for the same code, whatever else is made."""
    kans = random.Random(f"{ZAAD}-{rij['wijkcode']}")  # noqa: S311 - made-up measures, no secret
    woningen = int(rij["woningvoorraad_2024"] or 100)
    yield (
        "wijk.yml",
        {
            "naam": rij["wijknaam"],
            "codes": [rij["wijkcode"]],
            "status": "concept",
            "illustratief": True,
            "samenvatting": f"Een proefplan voor {rij['wijknaam']} in {rij['gemeentenaam']}.",
            "doelen": [
                {
                    "id": doel,
                    "naam": naam,
                    "gewichten": [
                        {"partij": "gemeente", "gewicht": kans.randint(20, 80)},
                        {"partij": "corporatie", "gewicht": kans.randint(20, 80)},
                    ],
                }
                for doel, naam in (("duurzaam", "Een groene wijk"), ("leefbaar", "Fijn wonen"))
            ],
            "budgetten": [{"partij": "gemeente", "totaal": 400 * woningen}],
        },
    )
    aantal = kans.randint(4, MEESTE_MAATREGELEN)
    for naam, thema, bedrag, baat in kans.sample(SOORTEN, aantal):
        kosten = round(bedrag * woningen * kans.uniform(0.1, 0.4), -3) + 1000
        yield (
            f"maatregelen/{_slug(naam)}.yml",
            {
                "naam": naam,
                "samenvatting": f"{naam} in {rij['wijknaam']}.",
                "thema": thema,
                "basis": "vrijwillig",
                "status": kans.choice(("idee", "onderzocht", "gekozen")),
                "trekker": kans.choice(("gemeente", "corporatie")),
                "start": {"gepland": 2027, "vroegst": 2027, "laatst": kans.randint(2027, 2029)},
                "kosten": [{"partij": "gemeente", "post": naam, "bedrag": kosten}],
                "baten": [
                    {
                        "partij": "bewoners",
                        "post": baat,
                        "per_jaar": round(kosten * kans.uniform(0.02, 0.09)),
                        "soort": "welzijn",
                    }
                ],
                "effecten": [
                    {"doel": "duurzaam", "effect": kans.randint(-1, 2)},
                    {"doel": "leefbaar", "effect": kans.randint(-1, 2)},
                ],
            },
        )


def _slug(naam: str) -> str:
    kaal = unicodedata.normalize("NFKD", naam).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", kaal).strip("-")[:60] or "wijk"


def _meet_alles(aantallen: Sequence[int], processen: int) -> None:
    tools = ", ".join(f"{naam} {version(naam)}" for naam in ("mkdocs", "mkdocs-material"))
    print(f"Python {platform.python_version()}, {tools}, {processen} processen\n")
    print(f"| {' | '.join(KOPPEN)} |\n{'|---' * len(KOPPEN)}|")
    for aantal in aantallen:
        with tempfile.TemporaryDirectory(prefix="wijkplan-") as tijdelijk:
            print(f"| {' | '.join(_meet(Path(tijdelijk), aantal, processen))} |", flush=True)


def _meet(map_: Path, aantal: int, processen: int) -> Iterator[str]:
    maak(map_, aantal)
    vol = _bouw(map_, processen)
    paden = [pad for pad in (map_ / "site").rglob("*") if pad.is_file()]
    omvang = sum(pad.stat().st_size for pad in paden)
    shutil.rmtree(map_ / "site")
    bladen = _bouw(map_, processen)
    gewoon = _bouw(map_, processen, "--gewoon")
    shutil.rmtree(map_ / "gewoon")
    maatregel = min(map_.glob("content/wijken/*/maatregelen/*.yml"))
    _vervang(maatregel, "naam: ", "naam: Nieuw ")
    een = _bouw(map_, processen)
    _vervang(map_ / "content/partijen.yml", "Wooncorporatie", "Corporatie")
    partij = _bouw(map_, processen)
    yield from (str(aantal), f"{vol['seconden']:.1f}")
    yield from (f"{vol['rekenen']:.1f}", f"{vol['papier']:.1f}")
    yield from (f"{bladen['seconden']:.1f}", f"{bladen['seconden'] / aantal:.2f}")
    yield from (f"{vol['paginas']:.0f}", str(len(paden)), f"{omvang / 1e6:.1f}")
    yield from (f"{vol['piek_mb']:.0f}", f"{gewoon['seconden']:.1f}")
    yield from (f"{bladen['rekentijd']:.1f}", f"{gewoon['rekentijd']:.1f}")
    yield f"{bladen['eigen'] / bladen['mkdocs']:.0%}"
    yield from (f"{een['seconden']:.1f}", f"{partij['seconden']:.1f}", f"{bladen['zoekindex']:.1f}")


def _vervang(bestand: Path, oud: str, nieuw: str) -> None:
    tekst = bestand.read_text(encoding="utf-8")
    bestand.write_text(tekst.replace(oud, nieuw, 1), encoding="utf-8")


def _bouw(map_: Path, processen: int, vlag: str = "--een") -> Mapping[str, float]:
    opdracht = [sys.executable, str(HIER / "bouwen.py"), vlag, str(map_)]
    opdracht += ["--processen", str(processen)]
    klaar = subprocess.run(opdracht, check=True, capture_output=True, text=True)
    print(klaar.stdout.strip(), file=sys.stderr)
    meting: Mapping[str, float] = json.loads(klaar.stdout)
    return meting


if __name__ == "__main__":
    main()
