"""What the verbs for who writes content take: new, check, schema."""

from __future__ import annotations

from pathlib import Path

from generator.cli.opties import NieuwVerb, dag

VORMEN = ("text", "github", "gitlab", "sarif", "json")


def voeg_toe(verb: NieuwVerb) -> None:
    """Add the verbs of this group."""
    nieuw = verb("new", "Maak een kleine map met inhoud om mee te beginnen")
    nieuw.add_argument("nieuwe_map", metavar="DIR", type=Path, help="de map; mag nog niet bestaan")
    keur = verb("check", "Controleer de inhoud en toon alle fouten")
    keur.add_argument("--format", choices=VORMEN, default="text", help="vorm van de lijst")
    keur.add_argument("--strict", action="store_true", help="waarschuwingen zijn ook fouten")
    keur.add_argument(
        "--links", action="store_true", help="vraag ook elk adres van een andere site op"
    )
    keur.add_argument(
        "--datum", type=dag, metavar="JJJJ-MM-DD", help="de dag voor oude cijfers (vandaag)"
    )
    schema = verb("schema", "Schrijf de schema's waarmee een editor meedenkt")
    schema.add_argument("--uit", type=Path, metavar="DIR", help="schrijf in deze map")
