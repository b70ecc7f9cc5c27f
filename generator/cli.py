"""The command `wijkplan`: arguments, output, exit status.

0 done · 1 the content has errors · 2 wrong use · 3 the site builder failed · 130 stopped.
"""

from __future__ import annotations

import argparse
import datetime as dt
import io
import re
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from generator import importopties

GOED, INHOUD, GEBRUIK, BOUWER, GESTOPT = 0, 1, 2, 3, 130
VORMEN = ("text", "github", "json")

_VERTALING = (
    (r"the following arguments are required: (.*)", r"dit ontbreekt: \1"),
    (r"unrecognized arguments: (.*)", r"dit is niet bekend: \1"),
    (r"argument (.*): expected one argument", r"achter \1 hoort een waarde"),
    (r"argument (.*): invalid choice: (.*) \(choose from (.*)\)", r"\1 kan geen \2 zijn; kies \3"),
    (r"argument (.*): invalid (?:int|\w+) value: (.*)", r"\1 kan geen \2 zijn"),
    (r"argument (.*?): (.*)", r"\1: \2"),
)


class _Parser(argparse.ArgumentParser):
    """argparse in Dutch."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(add_help=False, allow_abbrev=False, **kwargs)  # type: ignore[arg-type]  # passed on as they are
        self._optionals.title = "opties"
        self._positionals.title = "opdrachten"
        self.add_argument("-h", "--help", action="help", help="toon deze uitleg")

    def format_usage(self) -> str:
        """Write the usage line with a Dutch heading."""
        return super().format_usage().replace("usage:", "gebruik:", 1)

    def format_help(self) -> str:
        """Write the help with a Dutch heading."""
        return super().format_help().replace("usage:", "gebruik:", 1)

    def error(self, message: str) -> NoReturn:
        """Say in Dutch what is wrong with the command, and how to get help."""
        for patroon, tekst in _VERTALING:
            message, keren = re.subn(f"^{patroon}$", tekst, message, flags=re.DOTALL)
            if keren:
                break
        self.exit(GEBRUIK, f"wijkplan: {message}\nMeer uitleg: {self.prog} --help\n")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    args = _parser().parse_args(sys.argv[1:] if argv is None else argv)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a file's name may be no text
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        # what follows takes a second to import: a Ctrl-C is heard from here on
        if args.verb == "import":  # needs nothing of what a build loads
            from generator.importeren import voer_uit  # noqa: PLC0415
        else:
            from generator.opdrachten import voer_uit  # noqa: PLC0415
        return voer_uit(args)
    except KeyboardInterrupt:
        sys.stderr.write("Gestopt. De site is zoals die was.\n")
        return GESTOPT


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="wijkplan", description="Van een map met inhoud naar een wijkplansite.")
    _algemeen(parser, map_=Path(), verbose=False)
    verben = parser.add_subparsers(metavar="OPDRACHT", required=True)

    def verb(naam: str, uitleg: str) -> _Parser:
        nieuw: _Parser = verben.add_parser(naam, help=uitleg, description=f"{uitleg}.")
        nieuw._positionals.title = "gegevens"  # noqa: SLF001 - argparse has no other way
        nieuw.set_defaults(verb=naam)
        _algemeen(nieuw, map_=argparse.SUPPRESS, verbose=argparse.SUPPRESS)
        return nieuw

    nieuw = verb("new", "Maak een kleine map met inhoud om mee te beginnen")
    nieuw.add_argument("nieuwe_map", metavar="DIR", type=Path, help="de map; mag nog niet bestaan")
    keur = verb("check", "Controleer de inhoud en toon alle fouten")
    keur.add_argument("--format", choices=VORMEN, default="text", help="vorm van de lijst")
    keur.add_argument("--strict", action="store_true", help="waarschuwingen zijn ook fouten")
    keur.add_argument(
        "--datum", type=_dag, metavar="JJJJ-MM-DD", help="de dag voor oude cijfers (vandaag)"
    )
    bouw = verb("build", "Bouw de site in site/")
    bouw.add_argument("--strict", action="store_true", help="publiceer niets als er een fout is")
    _bouwopties(bouw)
    dien = verb("serve", "Bouw de site, toon die op deze computer en volg wijzigingen")
    dien.add_argument("--port", type=int, default=8000, metavar="N", help="poort (8000)")
    _bouwopties(dien)
    reken = verb("doorrekenen", "Schrijf de uitkomsten van een wijk als JSON")
    reken.add_argument("wijk", metavar="WIJK", help="naam van de map van de wijk")
    _processenoptie(reken)
    importopties.voeg_toe(
        verb("import", "Haal open data of een longlist in content/"), _algemeen, _dag
    )
    schema = verb("schema", "Schrijf de schema's waarmee een editor meedenkt")
    schema.add_argument("--uit", type=Path, metavar="DIR", help="schrijf in deze map")
    return parser


def _algemeen(parser: argparse.ArgumentParser, *, map_: object, verbose: object) -> None:
    """Add what may stand before and after the verb."""
    parser.add_argument(
        "-C",
        dest="map_",
        metavar="DIR",
        type=Path,
        default=map_,
        help="de map met site_config.yml (anders de huidige map)",
    )
    parser.add_argument(
        "-v",
        "--verbose",
        action="store_true",
        default=verbose,
        help="toon alles wat bekend is over een onverwachte fout",
    )


def _bouwopties(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--datum", type=_dag, metavar="JJJJ-MM-DD", help="de dag van de site (vandaag)"
    )
    _processenoptie(parser)


def _processenoptie(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "-j", "--processen", type=_aantal, metavar="N", help="hoeveel processen tegelijk"
    )


def _dag(tekst: str) -> dt.date:
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", tekst):
            return dt.date.fromisoformat(tekst)
    except ValueError:
        pass
    raise argparse.ArgumentTypeError(f"'{tekst}' is geen dag; schrijf die als 2026-07-01")


def _aantal(tekst: str) -> int:
    if re.fullmatch(r"[1-9]\d{0,3}", tekst):
        return int(tekst)
    raise argparse.ArgumentTypeError(f"'{tekst}' is geen aantal; schrijf een getal vanaf 1")
