"""What the verbs for versions take: diff, release."""

from __future__ import annotations

from pathlib import Path

from generator.cli.opties import NieuwVerb, processenoptie

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
