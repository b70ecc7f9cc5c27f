"""What the verbs for who writes and edits take: fmt, add, cms."""

from __future__ import annotations

from pathlib import Path

from generator.cli.opties import NieuwVerb


def voeg_toe(verb: NieuwVerb) -> None:
    """Add the verbs of this group."""
    fmt = verb("fmt", "Zet de bestanden van de inhoud in één stijl; wat er staat blijft gelijk")
    fmt.add_argument(
        "paden", nargs="*", type=Path, metavar="PAD", help="bestand of map (anders alle inhoud)"
    )
    fmt.add_argument("--check", action="store_true", help="schrijf niets; noem alleen wat afwijkt")
