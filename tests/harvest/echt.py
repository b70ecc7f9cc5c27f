"""Ask the real services whether they still answer as we read them; no part of the tests.

    WIJKPLAN_ECHT=1 .venv/bin/python -m tests.harvest.echt [GM0590] [WK059003]

Needs the internet. Prints what came back for one gemeente, and ends with 1 where a service
gives no answer that we can read.
"""

from __future__ import annotations

import datetime as dt
import os
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from generator.harvest import (
    Adressen,
    Geheugen,
    Grensopdracht,
    Haler,
    OogstFoutError,
    oogst_grenzen,
)
from generator.harvest.herleid import vind_veld
from generator.harvest.keuze import GROOTHEDEN
from generator.harvest.odata import Vraag, lees_v3, lees_v4
from generator.harvest.tabel import TABELLEN, Tabel

Lezer = Callable[[Haler, Adressen, Vraag], Tabel]
JAREN = (2022, 2023, 2024, 2025)


def main(gemeente: str = "GM0590", wijk: str = "WK059003") -> int:
    """Ask boundaries and figures of every year by both services."""
    if os.environ.get("WIJKPLAN_ECHT") != "1":
        sys.stderr.write("Dit vraagt de echte diensten: zet WIJKPLAN_ECHT=1.\n")
        return 2
    fouten = 0
    with (
        tempfile.TemporaryDirectory() as tijdelijk,
        Haler(Geheugen(Path(tijdelijk)), dt.datetime.now(tz=dt.UTC).date()) as haler,
    ):
        for jaar in JAREN:
            opdracht = Grensopdracht(Path(tijdelijk), gemeente, jaar)
            fouten += _probeer(f"grenzen {jaar}", partial(_grenzen, haler, opdracht))
            for lees in (lees_v4, lees_v3):
                vraag = Vraag(TABELLEN[jaar], jaar, gemeente, tuple(GROOTHEDEN.values()))
                doe = partial(_cijfers, lees, haler, vraag, wijk)
                fouten += _probeer(f"{lees.__name__} {jaar}", doe)
    return int(fouten > 0)


def _probeer(naam: str, doe: Callable[[], str]) -> int:
    try:
        uitkomst = doe()
    except OogstFoutError as fout:
        sys.stdout.write(f"FOUT {naam}: {fout}\n")
        return 1
    sys.stdout.write(f"goed {naam}: {uitkomst}\n")
    return 0


def _grenzen(haler: Haler, opdracht: Grensopdracht) -> str:
    return "; ".join(
        regel
        for regel in oogst_grenzen(opdracht, haler, Adressen()).regels
        if not regel.startswith(" ")
    )


def _cijfers(lees: Lezer, haler: Haler, vraag: Vraag, wijk: str) -> str:
    tabel = lees(haler, Adressen(), vraag)
    delen = []
    for id_, grootheid in GROOTHEDEN.items():
        veld = vind_veld(grootheid, tabel.velden)
        waarde = tabel.waarden.get((wijk, veld.sleutel), "leeg") if veld else "geen veld"
        delen.append(f"{id_}={waarde}")
    return ", ".join(delen)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
