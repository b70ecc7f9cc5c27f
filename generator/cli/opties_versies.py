"""What the verbs for versions take: diff, release."""

from __future__ import annotations

from pathlib import Path

from generator.cli.opties import NieuwVerb, dag, processenoptie

VORMEN = ("tekst", "markdown", "json", "html")


def voeg_toe(verb: NieuwVerb) -> None:
    """Add the verbs of this group."""
    diff = verb("diff", "Vertel wat er veranderd is tussen twee versies van de inhoud")
    diff.add_argument("oud", metavar="OUD", help="tak, tag of commit van git, of een map")
    diff.add_argument(
        "nieuw", metavar="NIEUW", nargs="?", default="", help="hetzelfde (anders de map van nu)"
    )
    diff.add_argument("--format", choices=VORMEN, default="tekst", help="vorm van het verslag")
    diff.add_argument("--wijk", default="", metavar="WIJK", help="alleen deze wijk")
    diff.add_argument(
        "--zonder-rekenen", action="store_true", help="vertel niet wat het met de uitkomsten doet"
    )
    diff.add_argument("--uit", type=Path, metavar="BESTAND", help="schrijf in dit bestand")
    processenoptie(diff)
    uit = verb(
        "release", "Breng een versie van een wijk uit: controleer, beschrijf en geef een tag"
    )
    uit.add_argument("wijk", metavar="WIJK", help="naam van de map van de wijk")
    uit.add_argument("versie", metavar="VERSIE", help="naam van de versie, zoals 2026-1")
    uit.add_argument(
        "--datum", type=dag, metavar="JJJJ-MM-DD", help="de dag van de versie (vandaag)"
    )
    uit.add_argument("--droog", action="store_true", help="toon alleen wat er zou gebeuren")
    uit.add_argument(
        "--archief",
        type=Path,
        metavar="MAP",
        help="schrijf een zip van de versie in deze map; dat kan ook later, als de tag er al is",
    )
    processenoptie(uit)
