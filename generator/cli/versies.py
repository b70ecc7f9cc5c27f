"""The verbs for versions: diff, release."""

from __future__ import annotations

import argparse

from generator.cli.afloop import GEBRUIK, GOED, INHOUD, Verb, alleen_uitkomsten, map_bestaat
from generator.cli.uitvoer import zeg
from generator.pipeline import comparing, releasing
from generator.pipeline.comparing import OnjuistError, VersieFoutError, default_processes, today


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
            tekst = comparing.verslag(opdracht, args.format).encode()
        except (VersieFoutError, OnjuistError) as fout:
            return _lukt_niet(fout)
        if args.uit:
            args.uit.write_bytes(tekst)
        else:
            uit.write(tekst)
    return GOED


def _release(args: argparse.Namespace) -> int:
    map_bestaat(args.map_)
    opdracht = releasing.Releaseopdracht(
        map_=args.map_,
        wijk=args.wijk,
        versie=args.versie,
        datum=args.datum or today(),
        droog=args.droog,
        processen=args.processen or default_processes(),
    )
    try:
        alleen_archief = args.archief is not None and releasing.is_uitgebracht(opdracht)
        if not alleen_archief:
            _vertel(releasing.breng_uit(opdracht), opdracht)
        if args.archief is not None and not args.droog:
            zeg(f"Het archief staat in {releasing.maak_archief(opdracht, args.archief)}")
    except (VersieFoutError, OnjuistError) as fout:
        return _lukt_niet(fout)
    return GOED


def _vertel(uit: releasing.Uitgebracht, opdracht: releasing.Releaseopdracht) -> None:
    """Tell what was recorded, and what is left to do."""
    nieuw = uit.nieuw
    zeg(f"Versie {nieuw.versie} van {nieuw.datum}: {nieuw.samenvatting}")
    for zin in nieuw.wijzigingen:
        zeg(f"  - {zin}")
    if uit.andere_naam:
        zeg(f"Let op: in wijk.yml staat versie '{uit.andere_naam}'.")
    if opdracht.droog:
        zeg("Er is niets geschreven (--droog).")
        return
    zeg(f"Vastgelegd in {opdracht.pad}, met de tag '{opdracht.tag}'.")
    zeg("Deel de versie met: git push --follow-tags. Publiceer met: wijkplan build --versions.")


def _lukt_niet(fout: VersieFoutError | OnjuistError) -> int:
    if isinstance(fout, VersieFoutError):
        zeg(f"wijkplan: {fout}")
        return GEBRUIK
    zeg(f"De inhoud van {fout.kant} heeft fouten; verbeter die eerst.")
    for bevinding in fout.bevindingen:
        zeg(str(bevinding))
    return INHOUD


VERBEN: dict[str, Verb] = {"diff": _diff, "release": _release}
