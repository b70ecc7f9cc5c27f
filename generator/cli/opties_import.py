"""What `wijkplan import` takes."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from generator.cli.opties import NieuwVerb, algemeen, dag


def voeg_toe(verb: NieuwVerb) -> None:
    """Add the verb `import` and its kinds, each with its own arguments."""
    parser = verb("import", "Haal open data of een longlist in content/")
    soorten = parser.add_subparsers(metavar="SOORT", required=True, dest="soort")

    def soort(naam: str, uitleg: str) -> argparse.ArgumentParser:
        nieuw: argparse.ArgumentParser = soorten.add_parser(
            naam, help=uitleg, description=f"{uitleg}."
        )
        algemeen(nieuw, map_=argparse.SUPPRESS, verbose=argparse.SUPPRESS)
        return nieuw

    grenzen = soort("grenzen", "Haal de grenzen van gemeente, wijken en buurten op bij PDOK")
    grenzen.add_argument("--gemeente", default="", metavar="CODE", help="zoals GM0590")
    grenzen.add_argument("--jaar", type=_jaar, metavar="JAAR", help="jaar van de grenzen (2024)")
    grenzen.add_argument(
        "--wijk", action="append", default=[], metavar="WIJK", help="maak ook de kaart van de wijk"
    )
    cijfers = soort("cijfers", "Haal kerncijfers van het CBS op voor een wijk")
    _cijferopties(cijfers)
    longlist = soort("maatregelen", "Lees een longlist met maatregelen uit een rekenblad")
    longlist.add_argument("bestand", metavar="BESTAND", type=Path, help=".xlsx of .csv")
    longlist.add_argument("--wijk", required=True, metavar="WIJK", help="map van de wijk")
    longlist.add_argument("--blad", default="", metavar="NAAM", help="naam van het blad")
    longlist.add_argument(
        "--vervang", action="store_true", help="schrijf ook maatregelen die er al zijn opnieuw"
    )
    voorbeeld = soort("voorbeeldblad", "Schrijf een leeg rekenblad voor een longlist, met uitleg")
    voorbeeld.add_argument("bestand", metavar="BESTAND", type=Path, help="eindigt op .xlsx")
    for een in (grenzen, cijfers):
        _netopties(een)
    for een in (grenzen, cijfers, longlist):
        een.add_argument("--datum", type=dag, metavar="JJJJ-MM-DD", help="de dag (vandaag)")
        een.add_argument("--droog", action="store_true", help="toon alleen wat er zou veranderen")


def _cijferopties(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--wijk", required=True, metavar="WIJK", help="map van de wijk")
    parser.add_argument(
        "--jaren", type=_jaren, metavar="JAREN", help="zoals 2022-2025 of 2022,2024 (2022-2025)"
    )
    parser.add_argument(
        "--indicatoren", type=_lijst, default=(), metavar="IDS", help="zoals inwoners,woz-waarde"
    )
    parser.add_argument(
        "--bestand",
        action="append",
        default=[],
        type=Path,
        metavar="BESTAND",
        help="lees een gedownload antwoord (JSON of CSV) in plaats van de dienst",
    )
    parser.add_argument(
        "--tabel",
        action="append",
        default=[],
        type=_tabel,
        metavar="JAAR=NUMMER",
        help="nummer van de tabel van een nieuw jaar",
    )


def _netopties(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--cache", type=Path, metavar="DIR", help="map voor ruwe antwoorden (build/.oogst)"
    )
    parser.add_argument(
        "--zonder-net", action="store_true", help="gebruik alleen wat in die map staat"
    )
    # for tests and copies of the services
    parser.add_argument("--cbs-adres", default=None, help=argparse.SUPPRESS)
    parser.add_argument("--pdok-adres", default=None, help=argparse.SUPPRESS)


def _jaar(tekst: str) -> int:
    if re.fullmatch(r"(?:19|20|21)[0-9]{2}", tekst):
        return int(tekst)
    raise argparse.ArgumentTypeError(f"'{tekst}' is geen jaar; schrijf het als 2024")


def _jaren(tekst: str) -> tuple[int, ...]:
    jaren: set[int] = set()
    for deel in tekst.split(","):
        van, _, tot = deel.partition("-")
        begin, eind = _jaar(van.strip()), _jaar((tot or van).strip())
        if eind < begin:
            raise argparse.ArgumentTypeError(f"'{deel}' loopt terug; schrijf zoals 2022-2025")
        jaren.update(range(begin, eind + 1))
    return tuple(sorted(jaren))


def _lijst(tekst: str) -> tuple[str, ...]:
    return tuple(deel.strip() for deel in tekst.split(",") if deel.strip())


def _tabel(tekst: str) -> tuple[int, str]:
    jaar, _, nummer = tekst.partition("=")
    if not re.fullmatch(r"[0-9]{5}[A-Z]{3}", nummer):
        raise argparse.ArgumentTypeError(f"'{tekst}' klopt niet; schrijf zoals 2026=86358NED")
    return _jaar(jaar), nummer
