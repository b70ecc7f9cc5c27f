"""The command `wijkplan`: arguments, output, exit status.

0 done · 1 the content has errors · 2 wrong use · 3 the site builder failed · 130 stopped.
"""

from __future__ import annotations

import io
import signal
import sys
from collections.abc import Sequence
from importlib import import_module

from generator.cli import (
    opties_bouwen,
    opties_import,
    opties_inhoud,
    opties_papier,
    opties_schrijven,
    opties_versies,
)
from generator.cli.afloop import GESTOPT, Verb, voer_uit
from generator.cli.opties import maak_parser

_GROEPEN = {
    "inhoud": opties_inhoud.voeg_toe,
    "bouwen": opties_bouwen.voeg_toe,
    "importeren": opties_import.voeg_toe,
    "schrijven": opties_schrijven.voeg_toe,
    "versies": opties_versies.voeg_toe,
    "papier": opties_papier.voeg_toe,
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    args = maak_parser(_GROEPEN).parse_args(sys.argv[1:] if argv is None else argv)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a file's name may be no text
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        # what a group needs takes a second to import: a Ctrl-C is heard from here on
        verben: dict[str, Verb] = import_module(f"generator.cli.{args.groep}").VERBEN
        return voer_uit(verben[args.verb], args)
    except KeyboardInterrupt:
        sys.stderr.write("Gestopt. De site is zoals die was.\n")
        return GESTOPT
