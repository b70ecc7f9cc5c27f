"""The command `wijkplan`: arguments, output, exit status.

0 done · 1 the content has errors · 2 wrong use · 3 the site builder failed · 130 stopped.
"""

from __future__ import annotations

import argparse
import datetime as dt
import io
import os
import re
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from difflib import get_close_matches
from pathlib import Path
from typing import IO, NoReturn

from generator import pipeline
from generator.uitvoer import (
    VORMEN,
    Voortgang,
    meld_bouwfout,
    meld_eigen_fout,
    toon_bevindingen,
    vertel,
    zeg,
)

GOED, INHOUD, GEBRUIK, BOUWER, GESTOPT = 0, 1, 2, 3, 130

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
        status: int = args.functie(args)
    except KeyboardInterrupt:
        zeg("Gestopt. De site is zoals die was.")
        return GESTOPT
    except pipeline.BuilderError as fout:
        meld_bouwfout(fout)
        return BOUWER
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # nobody reads on: not our error
        return GOED
    except OSError as fout:
        zeg(f"Dit lukt niet op deze computer: {fout.strerror}: {fout.filename or ''}")
        return BOUWER
    except Exception as fout:  # noqa: BLE001 - last resort: no traceback for a writer
        meld_eigen_fout(fout, details=args.verbose)
        return BOUWER
    return status


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="wijkplan", description="Van een map met inhoud naar een wijkplansite.")
    _algemeen(parser, map_=Path(), verbose=False)
    verben = parser.add_subparsers(metavar="OPDRACHT", required=True)

    def verb(naam: str, functie: Callable[[argparse.Namespace], int], uitleg: str) -> _Parser:
        nieuw: _Parser = verben.add_parser(naam, help=uitleg, description=f"{uitleg}.")
        nieuw._positionals.title = "gegevens"  # noqa: SLF001 - argparse has no other way
        nieuw.set_defaults(functie=functie)
        _algemeen(nieuw, map_=argparse.SUPPRESS, verbose=argparse.SUPPRESS)
        return nieuw

    nieuw = verb("new", _new, "Maak een kleine map met inhoud om mee te beginnen")
    nieuw.add_argument("nieuwe_map", metavar="DIR", type=Path, help="de map; mag nog niet bestaan")
    keur = verb("check", _check, "Controleer de inhoud en toon alle fouten")
    keur.add_argument("--format", choices=tuple(VORMEN), default="text", help="vorm van de lijst")
    keur.add_argument("--strict", action="store_true", help="waarschuwingen zijn ook fouten")
    bouw = verb("build", _build, "Bouw de site in site/")
    bouw.add_argument("--strict", action="store_true", help="publiceer niets als er een fout is")
    _bouwopties(bouw)
    dien = verb("serve", _serve, "Bouw de site, toon die op deze computer en volg wijzigingen")
    dien.add_argument("--port", type=int, default=8000, metavar="N", help="poort (8000)")
    _bouwopties(dien)
    reken = verb("doorrekenen", _doorrekenen, "Schrijf de uitkomsten van een wijk als JSON")
    reken.add_argument("wijk", metavar="WIJK", help="naam van de map van de wijk")
    _processenoptie(reken)
    schema = verb("schema", _schema, "Schrijf de schema's waarmee een editor meedenkt")
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


def _new(args: argparse.Namespace) -> int:
    doel = args.map_ / args.nieuwe_map
    if doel.exists() and (not doel.is_dir() or any(doel.iterdir())):
        zeg(f"wijkplan: {doel} bestaat al; kies een andere naam.")
        return GEBRUIK
    pipeline.new_content(doel)
    zeg(f"{doel} is gemaakt. Bekijk het met: wijkplan -C {doel} serve")
    return GOED


def _schema(args: argparse.Namespace) -> int:
    for pad in pipeline.write_schema(args.uit or args.map_):
        zeg(f"Geschreven: {pad}")
    return GOED


def _check(args: argparse.Namespace) -> int:
    _map_bestaat(args.map_)
    bevindingen = pipeline.check_content(args.map_)
    toon_bevindingen(bevindingen, args.format, args.map_)
    telt = [b for b in bevindingen if args.strict or b.ernst == "fout"]
    return INHOUD if telt else GOED


def _build(args: argparse.Namespace) -> int:
    _map_bestaat(args.map_)
    opdracht = _opdracht(args, strict=args.strict)
    with Voortgang() as voortgang:
        verslag = pipeline.build_site(opdracht, voortgang)
    vertel(verslag)
    if verslag.gepubliceerd:
        zeg(f"De site staat in {opdracht.map_ / 'site' / 'index.html'}")
    return INHOUD if verslag.fouten else GOED


def _serve(args: argparse.Namespace) -> int:
    _map_bestaat(args.map_)
    opdracht = _opdracht(args, strict=False)

    def welkom(adres: str) -> None:
        zeg(f"De site staat op {adres} en volgt wat u opslaat. Stoppen: Ctrl-C.")

    try:
        with Voortgang() as voortgang:
            for uitkomst in pipeline.serve_site(opdracht, args.port, voortgang, welkom):
                voortgang.leeg()
                if isinstance(uitkomst, pipeline.BuilderError):
                    meld_bouwfout(uitkomst)
                else:
                    vertel(uitkomst)
    except KeyboardInterrupt:
        zeg("Gestopt.")
    return GOED


def _doorrekenen(args: argparse.Namespace) -> int:
    _map_bestaat(args.map_)
    with _alleen_uitkomsten() as uit:
        uitslag = pipeline.doorreken_wijk(args.map_, args.wijk, _processen(args))
        if args.wijk not in uitslag.wijken:
            lijkt_op = get_close_matches(args.wijk, uitslag.wijken, n=1, cutoff=0.5)
            hint = f"bedoelde u '{lijkt_op[0]}'?" if lijkt_op else _noem(uitslag.wijken)
            zeg(f"wijkplan: er is geen wijk '{args.wijk}'; {hint}")
            return GEBRUIK
        for bevinding in uitslag.bevindingen:
            zeg(str(bevinding))
        if uitslag.json is None:
            return INHOUD
        uit.write(uitslag.json)
    return GOED


def _opdracht(args: argparse.Namespace, *, strict: bool) -> pipeline.Bouwopdracht:
    return pipeline.Bouwopdracht(
        map_=args.map_,
        datum=args.datum or pipeline.today(),
        strict=strict,
        processen=_processen(args),
    )


def _processen(args: argparse.Namespace) -> int:
    aantal: int = args.processen or pipeline.default_processes()
    return aantal


def _map_bestaat(map_: Path) -> None:
    if not map_.is_dir():
        zeg(f"wijkplan: er is geen map {map_}")
        raise SystemExit(GEBRUIK)


@contextmanager
def _alleen_uitkomsten() -> Iterator[IO[bytes]]:
    """Keep descriptor 1 for results: what libraries print there goes to standard error."""
    sys.stdout.flush()
    echt = os.dup(1)
    os.dup2(2, 1)
    try:
        with os.fdopen(os.dup(echt), "wb") as uit:
            yield uit
    finally:
        sys.stdout.flush()
        os.dup2(echt, 1)
        os.close(echt)


def _noem(wijken: Sequence[str]) -> str:
    return f"kies uit: {', '.join(wijken)}" if wijken else "er zijn nog geen wijken."
