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
    cms = verb(
        "cms", "Maak het formulier in de browser (Decap CMS) waarmee men zonder code schrijft"
    )
    cms.add_argument(
        "--backend",
        choices=("github", "gitlab", "forgejo", "lokaal"),
        default="lokaal",
        help="waar de bestanden staan (lokaal: op deze computer)",
    )
    cms.add_argument("--repo", default="", metavar="EIGENAAR/NAAM", help="de repository")
    cms.add_argument(
        "--adres", default="", metavar="ADRES", help="adres van de forge (github: van het inloggen)"
    )
    cms.add_argument("--app-id", default="", metavar="ID", help="id van de toepassing bij de forge")
    cms.add_argument("--branch", default="main", metavar="TAK", help="de tak die live staat (main)")
    cms.add_argument("--uit", type=Path, metavar="DIR", help="schrijf in deze map (admin)")
    cms.add_argument("--cache", type=Path, metavar="DIR", help="map voor wat is opgehaald")
    cms.add_argument(
        "--proef", action="store_true", help="toon het formulier nu, alleen op deze computer"
    )
    cms.add_argument(
        "--poort", type=int, default=8090, metavar="N", help="poort bij --proef (8090)"
    )
