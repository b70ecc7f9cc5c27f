"""What the verbs for paper take: poster."""

from __future__ import annotations

from pathlib import Path

from generator.cli.opties import NieuwVerb, dag, processenoptie


def voeg_toe(verb: NieuwVerb) -> None:
    """Add the verbs of this group."""
    poster = verb("poster", "Maak de wijkposter van een wijk, op A3 en A1")
    poster.add_argument("wijk", metavar="WIJK", help="naam van de map van de wijk")
    poster.add_argument("--uit", type=Path, metavar="DIR", help="schrijf in deze map (papier/WIJK)")
    poster.add_argument(
        "--datum", type=dag, metavar="JJJJ-MM-DD", help="de dag van de poster (vandaag)"
    )
    processenoptie(poster)
