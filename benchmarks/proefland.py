"""Content for the first wijken of the country, or for one in so many gemeenten of it.

Names, codes, inhabitants and homes are those of the CBS (benchmarks/data/README.md); measures
and amounts are drawn from a seed, a wijk always the same whatever else is made.
"""

from __future__ import annotations

import csv
import json
import random
import re
import shutil
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import yaml

HIER = Path(__file__).resolve().parent
WORTEL = HIER.parent
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
- {id: gemeente, naam: "Gemeente NAAM", soort: gemeente}
- {id: corporatie, naam: "Wooncorporatie NAAM", soort: corporatie}
- {id: bewoners, naam: Bewoners, soort: bewoners, rol: baathouder}
- {id: samenleving, naam: Rest van Nederland, soort: samenleving, rol: baathouder}
"""
CONFIG = """\
site: {naam: "Wijkplannen NAAM", uitgever: "Gemeente NAAM",
  voorbeeld: Dit is een proef met verzonnen maatregelen.}
gemeente: {code: CODE, naam: "NAAM"}
rekenregels: {basisjaar: 2026, prijspeil: 2026, horizon: 40, discontovoet: 2.8,
  trekkingen: 1000, pakket_trekkingen: 10}
"""
Rij = Mapping[str, str]


def maak(map_: Path, aantal: int) -> int:
    """Write one content folder with the first wijken of the list; return how many there are."""
    rijen = _lijst()[:aantal]
    _maak_map(map_, "Nederland", "GM0000", rijen)
    return len(rijen)


def maak_los(map_: Path, aantal: int = 0, elke: int = 1) -> tuple[int, int]:
    """Write a content folder for each gemeente.

    Args:
        map_: The folder above them.
        aantal: Only the first wijken; 0 for all.
        elke: Only one in so many gemeenten.

    Returns:
        How many folders, and how many wijken in them.
    """
    per_gemeente: dict[tuple[str, str], list[Rij]] = defaultdict(list)
    for rij in _lijst()[: aantal or None]:
        per_gemeente[rij["gemeentecode"], rij["gemeentenaam"]].append(rij)
    gekozen = list(per_gemeente.items())[::elke]
    for (code, naam), eigen in gekozen:
        _maak_map(map_ / _slug(naam), naam, code, eigen)
    return len(gekozen), sum(len(eigen) for _, eigen in gekozen)


def maak_kopieen(map_: Path, aantal: int) -> int:
    """Write a folder with so many copies of the example, a wijk with all that a plan can have."""
    shutil.copy(WORTEL / "site_config.yml", map_ / "site_config.yml")
    shutil.copytree(WORTEL / "content", map_ / "content", ignore=shutil.ignore_patterns("wijken"))
    for nummer in range(1, aantal + 1):
        doel = map_ / f"content/wijken/kraaihoek-{nummer:03}"
        shutil.copytree(WORTEL / "content/wijken/kraaihoek", doel)
        tekst = (doel / "wijk.yml").read_text(encoding="utf-8")
        tekst = tekst.replace("naam: Kraaihoek\n", f"naam: Kraaihoek {nummer}\n", 1)
        (doel / "wijk.yml").write_text(tekst, encoding="utf-8")
    return aantal


def _lijst() -> list[dict[str, str]]:
    with (HIER / "data/wijken.csv").open(encoding="utf-8", newline="") as bestand:
        return list(csv.DictReader(bestand))


def _maak_map(map_: Path, naam: str, code: str, rijen: Sequence[Rij]) -> None:
    (map_ / "content/wijken").mkdir(parents=True)
    veilig = json.dumps(naam, ensure_ascii=False)[1:-1]
    config = CONFIG.replace("NAAM", veilig).replace("CODE", code)
    (map_ / "site_config.yml").write_text(config, encoding="utf-8")
    partijen = PARTIJEN.replace("NAAM", veilig)
    (map_ / "content/partijen.yml").write_text(partijen, encoding="utf-8")
    for rij in rijen:
        wijk = f"{_slug(rij['wijknaam'])}-{rij['wijkcode'][-4:].lower()}"
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
