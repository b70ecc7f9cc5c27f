"""A national test set, and how long the country takes: any number of wijken, made-up measures.

    .venv/bin/python benchmarks/nederland.py maak MAP [--wijken 50] [--los]
    .venv/bin/python benchmarks/nederland.py meet [--wijken 1 5 10 50 100 200] [--naar UITSLAG]
    .venv/bin/python benchmarks/nederland.py land [--elke 1] [--naar UITSLAG]

`maak` writes one content folder with the first wijken of the list, or with `--los` a folder for
each gemeente of the country (3,393 wijken, 342 folders), for `wijkplan build --alle`.

`meet` builds such a folder and, in the same run, its very pages with plain MkDocs (as fast as it
can; as it comes), Zensical and Hugo; then once more after a changed measure and a changed shared
party; and it times a save in `wijkplan serve`. Each is a command of its own, start included.
Of a first build calculation and posters are the sum over the processes; pages are all made again
with both recalled. `land` builds one in so many gemeenten of the country by `--alle`, without
posters (as on a computer without Pango), beside 50 wijken in one folder.

Both add what they found to a JSON file; `benchmarks/uitslag.py` makes table and chart of it.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any

from bouwers import BOUWERS, bouw_met
from meten import DAG, Bouw, Machine, MislukteMetingError, TeLangError, bouw, machine, omvang
from opslaan import meet_opslaan
from proefland import maak, maak_kopieen, maak_los

WIJKEN = (1, 5, 10, 50, 100, 200)
OPSLAAN = (5, 100)
# with the menu of a stock site every page names every other: 200 wijken take half an hour.
# Another builder gets so many times what wijkplan needs with its search index, and a minute.
GEDULD = 10.0
MINUUT = 60.0
KLEIN = 68  # one in so many gemeenten: six folders, some 50 wijken
IN_EEN_MAP = 50
# what an import of WeasyPrint meets where Pango is not installed
ZONDER_PANGO = 'raise OSError("geen Pango: dit is een meting zonder posters")\n'


def main() -> None:
    """Make content, or measure."""
    args = _argumenten()
    hier = machine()  # as it is before anything is measured
    if args.wat == "maak" and args.los:
        mappen, wijken = maak_los(args.map_, elke=args.elke)
        print(f"{wijken} wijken in {mappen} mappen in {args.map_}")
    elif args.wat == "maak":
        print(f"{maak(args.map_, args.wijken[0])} wijken in {args.map_}")
    elif args.wat == "land":
        _schrijf(args, hier, {"land": _meet_land(args.elke, args.processen)})
    else:
        for aantal in args.wijken:
            with _map() as map_:
                rij = {"wijken": aantal, **_meet(map_, aantal, args)}
                _schrijf(args, hier, {"rijen": [rij]})


def _argumenten() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("wat", choices=("maak", "meet", "land"))
    parser.add_argument("map_", type=Path, nargs="?", metavar="MAP")
    parser.add_argument("--wijken", type=int, nargs="+", default=list(WIJKEN))
    parser.add_argument("--processen", type=int, default=2)
    parser.add_argument("--los", action="store_true", help="een map per gemeente")
    parser.add_argument("--elke", type=int, default=1, help="een op de zoveel gemeenten")
    parser.add_argument("--opslaan", type=int, nargs="*", default=list(OPSLAAN))
    parser.add_argument("--geduld", type=float, default=GEDULD)
    parser.add_argument("--kraaihoek", action="store_true", help="kopieën van het voorbeeld")
    parser.add_argument("--naar", type=Path, default=Path("uitslag.json"))
    args = parser.parse_args()
    if args.wat == "maak" and args.map_ is None:
        parser.error("geef de map")
    return args


@contextmanager
def _map() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="wijkplan-") as tijdelijk:
        yield Path(tijdelijk)


def _schrijf(args: argparse.Namespace, hier: Machine, deel: Mapping[str, Any]) -> None:
    """Add to what was measured on this computer; a part that is measured anew is replaced."""
    naar: Path = args.naar
    eerder: dict[str, Any] = json.loads(naar.read_text("utf-8")) if naar.is_file() else {}
    kop = {"datum": DAG, "processen": args.processen, "machine": hier}
    if nieuw := deel.get("rijen"):
        over = [r for r in eerder.get("rijen", ()) if r["wijken"] != nieuw[0]["wijken"]]
        deel = {"rijen": sorted([*over, *nieuw], key=lambda rij: rij["wijken"])}
    tekst = json.dumps({**eerder, **kop, **deel}, indent=1, ensure_ascii=False)
    naar.write_text(f"{tekst}\n", encoding="utf-8")


def _meet(map_: Path, aantal: int, args: argparse.Namespace) -> Mapping[str, object]:
    """Measure one number of wijken, all in one go."""
    inhoud = map_ / "inhoud"
    inhoud.mkdir()
    (maak_kopieen if args.kraaihoek else maak)(inhoud, aantal)
    uit: dict[str, Any] = {"eerste": _zeg(aantal, "eerste", lambda: bouw(inhoud, args.processen))}
    bestanden, bytes_ = omvang(inhoud / "site")
    uit |= {"bestanden": bestanden, "bytes": bytes_}
    shutil.rmtree(inhoud / "site")
    uit["bladzijden"] = _zeg(aantal, "bladzijden", lambda: bouw(inhoud, args.processen))
    langste = MINUUT + args.geduld * float(uit["bladzijden"]["seconden"])
    for naam, bouwer in BOUWERS.items():
        uit[naam] = _zeg(
            aantal, naam, partial(bouw_met, bouwer, inhoud / "build", map_ / "werk", langste)
        )
    if aantal in args.opslaan:
        uit["opslaan"] = {k: asdict(v) for k, v in meet_opslaan(inhoud, args.processen).items()}
        print(f"{aantal} opslaan: {uit['opslaan']}", file=sys.stderr)
        bouw(inhoud, args.processen)  # the posters and the index that a save leaves for later
    maatregel = min(inhoud.glob("content/wijken/*/maatregelen/*.yml"))
    _vervang(maatregel, r"naam: ", lambda _: "naam: Nieuw, ")
    _vervang(maatregel, r"bedrag: (\d+)", lambda m: f"bedrag: {int(m[1]) + 1000}")
    uit["maatregel"] = _zeg(aantal, "maatregel", lambda: bouw(inhoud, args.processen))
    _vervang(inhoud / "content/partijen.yml", r'naam: "?', lambda m: f"{m[0]}De ")
    uit["partij"] = _zeg(aantal, "partij", lambda: bouw(inhoud, args.processen))
    uit["niets"] = _zeg(aantal, "niets", lambda: bouw(inhoud, args.processen))
    return uit


def _meet_land(elke: int, processen: int) -> Mapping[str, object]:
    """Build the country, or one in so many of its gemeenten, and what it is compared with."""
    uit: dict[str, object] = {"elke": elke}
    with _map() as map_:
        (map_ / "zonder").mkdir()
        (map_ / "zonder/weasyprint.py").write_text(ZONDER_PANGO, encoding="utf-8")
        omgeving = {"PYTHONPATH": str(map_ / "zonder")}
        een = map_ / "een"
        maak(een, IN_EEN_MAP)
        uit["een_map"] = {
            "mappen": 1,
            "wijken": IN_EEN_MAP,
            **_zeg(IN_EEN_MAP, "een map", lambda: bouw(een, processen, omgeving=omgeving)),
        }
        for naam, om_de in (("klein", KLEIN), ("alle", elke)):
            los = map_ / naam
            mappen, wijken = maak_los(los, elke=om_de)
            wat = f"{mappen} mappen"
            een_keer = {
                "mappen": mappen,
                "wijken": wijken,
                **_zeg(wijken, wat, partial(_bouw_alle, los, processen, omgeving)),
                "nogmaals": _zeg(wijken, "nogmaals", partial(_bouw_alle, los, processen, omgeving)),
            }
            bestanden, bytes_ = omvang(los / "site")
            uit[naam] = {**een_keer, "bestanden": bestanden, "bytes": bytes_}
            shutil.rmtree(los)
    return uit


def _bouw_alle(map_: Path, processen: int, omgeving: Mapping[str, str]) -> Bouw:
    return bouw(map_, processen, "--alle", str(map_), omgeving=omgeving)


def _zeg(aantal: int, wat: str, doe: Callable[[], Any]) -> dict[str, object]:
    """Measure something; what can't be measured here says why."""
    try:
        gevonden = asdict(doe())
    except TeLangError as fout:
        gevonden = {"langer_dan": fout.seconden}
    except MislukteMetingError as fout:
        gevonden = {"niet": str(fout)}
    platter = {**gevonden.pop("meting", {}), **gevonden}
    kort = {k: round(v, 2) for k, v in platter.items() if isinstance(v, float)} or platter
    print(f"{aantal} {wat}: {kort}", file=sys.stderr, flush=True)
    return platter


def _vervang(bestand: Path, oud: str, nieuw: Callable[[re.Match[str]], str]) -> None:
    tekst = bestand.read_text(encoding="utf-8")
    bestand.write_text(re.sub(oud, nieuw, tekst, count=1), encoding="utf-8")


if __name__ == "__main__":
    main()
