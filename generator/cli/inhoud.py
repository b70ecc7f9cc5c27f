"""The verbs for who writes content: new, check, schema."""

from __future__ import annotations

import argparse
from importlib import import_module

from generator.cli.afloop import GEBRUIK, GOED, INHOUD, Verb, map_bestaat
from generator.cli.uitvoer import toon_bevindingen, zeg
from generator.pipeline import content
from generator.pipeline.content import today

GEHEUGEN = "build/.cache/controle"


def _new(args: argparse.Namespace) -> int:
    doel = args.map_ / args.nieuwe_map
    if doel.exists() and (not doel.is_dir() or any(doel.iterdir())):
        zeg(f"wijkplan: {doel} bestaat al; kies een andere naam.")
        return GEBRUIK
    content.new_content(doel)
    zeg(f"{doel} is gemaakt. Bekijk het met: wijkplan -C {doel} serve")
    return GOED


def _check(args: argparse.Namespace) -> int:
    map_bestaat(args.map_)
    # only where a build has been: to look at a folder should not write in it
    geheugen = args.map_ / GEHEUGEN if (args.map_ / "build").is_dir() else None
    bevindingen = content.check_content(args.map_, args.datum or today(), geheugen)
    if args.links:
        # loads what asks the network: a check without it does not
        links = import_module("generator.pipeline.links")
        bevindingen = tuple(sorted((*bevindingen, *links.check_links(args.map_))))
    toon_bevindingen(bevindingen, args.format, args.map_)
    telt = [b for b in bevindingen if args.strict or b.ernst == "fout"]
    return INHOUD if telt else GOED


def _schema(args: argparse.Namespace) -> int:
    geschreven, gelaten = content.write_schema(args.uit or args.map_)
    for pad in geschreven:
        zeg(f"Geschreven: {pad}")
    for pad in gelaten:
        zeg(f"Niet veranderd, want het is van uzelf: {pad}")
    if not geschreven and not gelaten:
        zeg("De schema's zijn al bij.")
    return GOED


VERBEN: dict[str, Verb] = {"new": _new, "check": _check, "schema": _schema}
