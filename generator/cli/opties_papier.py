"""What the verbs for paper take: poster, pdf."""

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
    boek = verb("pdf", "Maak het plan, de samenvatting en een brief per straat als pdf")
    boek.add_argument("wijk", metavar="WIJK", help="naam van de map van de wijk")
    boek.add_argument("--uit", type=Path, metavar="DIR", help="schrijf in deze map (papier/WIJK)")
    boek.add_argument(
        "--datum", type=dag, metavar="JJJJ-MM-DD", help="de dag van het plan (vandaag)"
    )
    boek.add_argument("--straat", metavar="NAAM", help="maak alleen de brief voor deze straat")
    processenoptie(boek)
