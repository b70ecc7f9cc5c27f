"""The verbs for versions: diff, release."""

from __future__ import annotations

import argparse

from generator.cli.afloop import GEBRUIK, GOED, INHOUD, Verb, alleen_uitkomsten, map_bestaat
from generator.cli.uitvoer import zeg
from generator.pipeline import comparing
from generator.pipeline.comparing import VersieFoutError, default_processes


def _diff(args: argparse.Namespace) -> int:
    map_bestaat(args.map_)
    opdracht = comparing.Diffopdracht(
        map_=args.map_,
        oud=args.oud,
        nieuw=args.nieuw,
        wijk=args.wijk,
        rekenen=not args.zonder_rekenen,
        processen=args.processen or default_processes(),
    )
    with alleen_uitkomsten() as uit:
        try:
            uitslag = comparing.vergelijk(opdracht)
        except VersieFoutError as fout:
            zeg(f"wijkplan: {fout}")
            return GEBRUIK
        if uitslag.vergelijking is None:
            zeg(f"In {uitslag.kant} staan fouten; daardoor is er niets te vergelijken.")
            for bevinding in uitslag.bevindingen:
                zeg(str(bevinding))
            return INHOUD
        tekst = comparing.VORMEN[args.format](uitslag.vergelijking).encode()
        if args.uit:
            args.uit.write_bytes(tekst)
        else:
            uit.write(tekst)
    return GOED


VERBEN: dict[str, Verb] = {"diff": _diff}
