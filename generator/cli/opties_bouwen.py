"""What the verbs for who publishes take: build, serve, doorrekenen."""

from __future__ import annotations

import argparse
from pathlib import Path

from generator.cli.opties import NieuwVerb, dag, processenoptie


def voeg_toe(verb: NieuwVerb) -> None:
    """Add the verbs of this group."""
    bouw = verb("build", "Bouw de site in site/")
    bouw.add_argument("--strict", action="store_true", help="publiceer niets als er een fout is")
    _bouwopties(bouw)
    _beheeropties(bouw)
    dien = verb("serve", "Bouw de site, toon die op deze computer en volg wijzigingen")
    dien.add_argument("--port", type=int, default=8000, metavar="N", help="poort (8000)")
    _bouwopties(dien)
    reken = verb("doorrekenen", "Schrijf de uitkomsten van een wijk als JSON")
    reken.add_argument("wijk", metavar="WIJK", help="naam van de map van de wijk")
    processenoptie(reken)


def _beheeropties(parser: argparse.ArgumentParser) -> None:
    """Add what who runs a server or a CI asks for."""
    parser.add_argument(
        "--comprimeer",
        action="store_true",
        help="schrijf .br en .gz naast grote tekstbestanden, voor een webserver die ze zo stuurt",
    )
    parser.add_argument(
        "--report",
        type=Path,
        metavar="BESTAND",
        help="schrijf hier een verslag in JSON: tijden, bevindingen, versies, omvang",
    )
    parser.add_argument(
        "--log",
        choices=("tekst", "json"),
        default="tekst",
        help="hoe het verloop op standaardfout komt (tekst)",
    )


def _bouwopties(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--datum", type=dag, metavar="JJJJ-MM-DD", help="de dag van de site (vandaag)"
    )
    processenoptie(parser)
