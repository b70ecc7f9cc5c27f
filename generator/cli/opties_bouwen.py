"""What the verbs for who publishes take: build, serve, doorrekenen."""

from __future__ import annotations

import argparse

from generator.cli.opties import NieuwVerb, dag, processenoptie


def voeg_toe(verb: NieuwVerb) -> None:
    """Add the verbs of this group."""
    bouw = verb("build", "Bouw de site in site/")
    bouw.add_argument("--strict", action="store_true", help="publiceer niets als er een fout is")
    _bouwopties(bouw)
    dien = verb("serve", "Bouw de site, toon die op deze computer en volg wijzigingen")
    dien.add_argument("--port", type=int, default=8000, metavar="N", help="poort (8000)")
    _bouwopties(dien)
    reken = verb("doorrekenen", "Schrijf de uitkomsten van een wijk als JSON")
    reken.add_argument("wijk", metavar="WIJK", help="naam van de map van de wijk")
    processenoptie(reken)


def _bouwopties(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--datum", type=dag, metavar="JJJJ-MM-DD", help="de dag van de site (vandaag)"
    )
    processenoptie(parser)
