"""The verbs for who writes and edits: fmt, add, cms."""

from __future__ import annotations

import argparse

from generator.cli.afloop import GEBRUIK, GOED, INHOUD, Verb, map_bestaat
from generator.cli.uitvoer import tel, zeg
from generator.pipeline import editing


def _fmt(args: argparse.Namespace) -> int:
    map_bestaat(args.map_)
    weg = [pad for pad in args.paden if not pad.exists()]
    for pad in weg:
        zeg(f"wijkplan: {pad} bestaat niet")
    if weg:
        return GEBRUIK
    uitslag = editing.opmaken(args.map_, args.paden, schrijf=not args.check)
    for pad in uitslag.veranderd:
        zeg(f"{'Andere stijl' if args.check else 'Geschreven'}: {pad}")
    for regel in uitslag.gelaten:
        zeg(f"{regel} het bestand blijft zoals het is. Meer hierover: wijkplan check")
    zeg(
        f"{tel(len(uitslag.veranderd), 'bestand', 'bestanden')} "
        f"{'wijkt' if len(uitslag.veranderd) == 1 else 'wijken'} af, {uitslag.gelijk} in orde."
        if args.check
        else f"{tel(len(uitslag.veranderd), 'bestand', 'bestanden')} veranderd, "
        f"{uitslag.gelijk} in orde."
    )
    return INHOUD if uitslag.gelaten or (args.check and uitslag.veranderd) else GOED


VERBEN: dict[str, Verb] = {"fmt": _fmt}
