"""What the verbs for who writes and edits take: fmt, add, cms."""

from __future__ import annotations

import argparse
from pathlib import Path

from generator.cli.opties import NieuwVerb, algemeen

_NIEUW = {
    "wijk": ("Maak een nieuwe wijk, met een doel en een eerste maatregel",
             ("naam", "doel", "maatregel", "trekker")),
    "maatregel": ("Maak een nieuwe maatregel",
                  ("wijk", "naam", "thema", "basis", "trekker", "jaar")),
    "nieuws": ("Maak een nieuw nieuwsbericht",
               ("wijk", "naam", "datum", "samenvatting", "tekst")),
}  # fmt: skip
_UITLEG = {
    "naam": "de naam of titel; het id wordt daarvan gemaakt",
    "doel": "het eerste doel van de wijk",
    "maatregel": "de eerste maatregel van de wijk",
    "trekker": "id van de partij die het leidt",
    "wijk": "map van de wijk",
    "thema": "onderwerp, zoals energie",
    "basis": "wettelijke taak, kerntaak of vrijwillig",
    "jaar": "jaar waarin het begint",
    "datum": "dag van het bericht",
    "samenvatting": "het bericht in één of twee zinnen",
    "tekst": "de eerste alinea van het bericht",
}


def voeg_toe(verb: NieuwVerb) -> None:
    """Add the verbs of this group."""
    fmt = verb("fmt", "Zet de bestanden van de inhoud in één stijl; wat er staat blijft gelijk")
    fmt.add_argument(
        "paden", nargs="*", type=Path, metavar="PAD", help="bestand of map (anders alle inhoud)"
    )
    fmt.add_argument("--check", action="store_true", help="schrijf niets; noem alleen wat afwijkt")
    add = verb("add", "Voeg een wijk, maatregel of nieuwsbericht toe; vraagt wat ontbreekt")
    soorten = add.add_subparsers(metavar="SOORT", required=True, dest="soort")
    for naam, (uitleg, velden) in _NIEUW.items():
        soort: argparse.ArgumentParser = soorten.add_parser(
            naam, help=uitleg, description=f"{uitleg}."
        )
        algemeen(soort, map_=argparse.SUPPRESS, verbose=argparse.SUPPRESS)
        for veld in velden:
            soort.add_argument(f"--{veld}", metavar="TEKST", help=_UITLEG[veld])
