"""The verbs for paper: poster."""

from __future__ import annotations

import argparse
from difflib import get_close_matches
from pathlib import Path

from generator.cli.afloop import BOUWER, GEBRUIK, GOED, INHOUD, Verb, map_bestaat
from generator.cli.uitvoer import zeg
from generator.pipeline import paper
from generator.pipeline.paper import DrukkerError, default_processes, today

GEEN_DRUKKER = (
    "Deze computer kan geen pdf maken: de bibliotheek Pango ontbreekt. "
    "Installeer Pango; docs/papier.md zegt hoe."
)


def _poster(args: argparse.Namespace) -> int:
    map_bestaat(args.map_)
    uit: Path = args.uit or args.map_ / "papier" / args.wijk
    datum, processen = args.datum or today(), args.processen or default_processes()
    try:
        vel = paper.print_poster(args.map_, args.wijk, uit, datum, processen)
    except DrukkerError:
        zeg(GEEN_DRUKKER)
        return BOUWER
    if args.wijk not in vel.wijken:
        lijkt_op = get_close_matches(args.wijk, vel.wijken, n=1, cutoff=0.5)
        hint = f"bedoelde u '{lijkt_op[0]}'?" if lijkt_op else f"kies uit: {', '.join(vel.wijken)}"
        zeg(f"wijkplan: er is geen wijk '{args.wijk}'; {hint}")
        return GEBRUIK
    for bevinding in vel.bevindingen:
        zeg(str(bevinding))
    if not vel.bestanden:
        return INHOUD
    for pad in vel.bestanden:
        zeg(f"Gemaakt: {pad}")
    for zin in vel.weggelaten:
        zeg(zin)
    return GOED


VERBEN: dict[str, Verb] = {"poster": _poster}
