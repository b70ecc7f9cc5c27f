"""The arguments of the command; nothing here takes time to import.

Each group of verbs has its own module: `opties_<group>.py` for what it takes, and
`<group>.py` for what it does.
"""

from __future__ import annotations

import argparse
import datetime as dt
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NoReturn

from generator.cli.afloop import GEBRUIK

_VERTALING = (
    (r"the following arguments are required: (.*)", r"dit ontbreekt: \1"),
    (r"unrecognized arguments: (.*)", r"dit is niet bekend: \1"),
    (r"argument (.*): expected one argument", r"achter \1 hoort een waarde"),
    (r"argument (.*): invalid choice: (.*) \(choose from (.*)\)", r"\1 kan geen \2 zijn; kies \3"),
    (r"argument (.*): not allowed with argument (.*)", r"\1 gaat niet samen met \2"),
    (r"argument (.*): invalid (?:int|\w+) value: (.*)", r"\1 kan geen \2 zijn"),
    (r"argument (.*?): (.*)", r"\1: \2"),
)


class Parser(argparse.ArgumentParser):
    """argparse in Dutch."""

    def __init__(self, **kwargs: object) -> None:
        """Make a parser with Dutch headings."""
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


NieuwVerb = Callable[[str, str], Parser]
"""Makes the parser of a verb from its name and what it does."""


def maak_parser(groepen: Mapping[str, Callable[[NieuwVerb], None]]) -> Parser:
    """Make the parser of the command; `args.groep` tells which module does the verb."""
    parser = Parser(prog="wijkplan", description="Van een map met inhoud naar een wijkplansite.")
    algemeen(parser, map_=Path(), verbose=False)
    verben = parser.add_subparsers(metavar="OPDRACHT", required=True)

    def groepsverb(groep: str) -> NieuwVerb:
        def verb(naam: str, uitleg: str) -> Parser:
            nieuw: Parser = verben.add_parser(naam, help=uitleg, description=f"{uitleg}.")
            nieuw._positionals.title = "gegevens"  # noqa: SLF001 - argparse has no other way
            nieuw.set_defaults(verb=naam, groep=groep)
            algemeen(nieuw, map_=argparse.SUPPRESS, verbose=argparse.SUPPRESS)
            return nieuw

        return verb

    for groep, voeg_toe in groepen.items():
        voeg_toe(groepsverb(groep))
    return parser


def algemeen(parser: argparse.ArgumentParser, *, map_: object, verbose: object) -> None:
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


def processenoptie(parser: argparse.ArgumentParser) -> None:
    """Add how many processes may run."""
    parser.add_argument(
        "-j", "--processen", type=_aantal, metavar="N", help="hoeveel processen tegelijk"
    )


def dag(tekst: str) -> dt.date:
    """Read a day.

    Raises:
        argparse.ArgumentTypeError: If it is none.
    """
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
