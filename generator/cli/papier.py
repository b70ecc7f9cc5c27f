"""The verbs for paper: poster, pdf."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

from generator.cli.afloop import BOUWER, GEBRUIK, GOED, INHOUD, Verb, map_bestaat
from generator.cli.uitvoer import zeg
from generator.pipeline import book, paper
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
        return _onbekend("wijk", args.wijk, vel.wijken)
    for bevinding in vel.bevindingen:
        zeg(str(bevinding))
    if not vel.bestanden:
        return INHOUD
    for pad in vel.bestanden:
        zeg(f"Gemaakt: {pad}")
    for zin in vel.weggelaten:
        zeg(zin)
    return GOED


def _pdf(args: argparse.Namespace) -> int:
    map_bestaat(args.map_)
    uit: Path = args.uit or args.map_ / "papier" / args.wijk
    vraag = book.Drukvraag(args.wijk, uit, args.datum or today(), args.straat)
    try:
        werk = book.print_plan(args.map_, vraag, args.processen or default_processes())
    except DrukkerError:
        zeg(GEEN_DRUKKER)
        return BOUWER
    if args.wijk not in werk.wijken:
        return _onbekend("wijk", args.wijk, werk.wijken)
    for bevinding in werk.bevindingen:
        zeg(str(bevinding))
    if args.straat is not None and werk.straten and not werk.bestanden:
        return _onbekend("straat", args.straat, werk.straten)
    for pad in werk.bestanden:
        zeg(f"Gemaakt: {pad}")
    return GOED if werk.bestanden else INHOUD


def _onbekend(wat: str, naam: str, namen: Sequence[str]) -> int:
    lijkt_op = get_close_matches(naam, namen, n=1, cutoff=0.5)
    hint = f"bedoelde u '{lijkt_op[0]}'?" if lijkt_op else f"kies uit: {', '.join(namen)}"
    zeg(f"wijkplan: er is geen {wat} '{naam}'; {hint}")
    return GEBRUIK


VERBEN: dict[str, Verb] = {"poster": _poster, "pdf": _pdf}
