"""The verbs for who publishes: build, serve, doorrekenen."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Callable, Sequence
from difflib import get_close_matches
from functools import partial

from generator.cli.afloop import GEBRUIK, GOED, INHOUD, Verb, alleen_uitkomsten, map_bestaat
from generator.cli.alle import bouw_alle
from generator.cli.logboek import Logboek
from generator.cli.uitvoer import Voortgang, meld_bouwfout, tel, vertel, zeg
from generator.cli.verslag import bewaar, volledig
from generator.model.bouwfout import BuilderError
from generator.pipeline import build, cluster, content, report, serve, shards
from generator.pipeline.build import default_processes, today


def _build(args: argparse.Namespace) -> int:
    args.map_ = args.alle or args.map_
    map_bestaat(args.map_)
    opdracht = _opdracht(args)
    if args.uitwissel and args.cluster is None:
        zeg("wijkplan: --uitwissel hoort bij --cluster; een shard geeft u door als map.")
        return GEBRUIK
    if args.alle is not None:
        return bouw_alle(args, opdracht)
    if args.cluster is not None:
        bouw = partial(cluster.build_on_cluster, opdracht, args.cluster, args.uitwissel)
        return _bouw(args, opdracht, bouw)
    if args.shard is None:
        return _bouw(args, opdracht, partial(build.build_site, opdracht))
    if args.versions:
        zeg("wijkplan: --versions gaat niet samen met --shard; bouw versies zonder shards.")
        return GEBRUIK
    nummer, van = args.shard
    uit = args.uit or opdracht.build / f"shard-{nummer}-van-{van}"
    status = _bouw(args, opdracht, partial(shards.build_shard, opdracht, args.shard, uit))
    if status == GOED and args.log == "tekst":
        zeg(f"Deel {nummer} van {van} staat in {uit}; `wijkplan merge` maakt er een site van.")
    return status


def _merge(args: argparse.Namespace) -> int:
    map_bestaat(args.map_)
    delen = shards.read_shards(args.shards)
    een = next(iter(delen.values()))  # they are all alike
    args.datum = dt.date.fromisoformat(een.datum)
    args.papier = args.papier or een.boek
    opdracht = _opdracht(args)
    return _bouw(args, opdracht, partial(shards.merge_shards, opdracht, delen))


def _bouw(
    args: argparse.Namespace,
    opdracht: build.Bouwopdracht,
    bouw: Callable[[build.Melder], build.Bouwverslag],
) -> int:
    """Build, tell how it went, and write the report."""
    with Logboek() if args.log == "json" else Voortgang() as voortgang:
        verslag = bouw(voortgang)
        voortgang.vertel(verslag)
    if verslag.gepubliceerd and args.log == "tekst":
        zeg(f"De site staat in {opdracht.site / 'index.html'}")
    status = INHOUD if verslag.fouten else GOED
    return bewaar(args, partial(report.describe, opdracht, verslag, status), status)


def _serve(args: argparse.Namespace) -> int:
    map_bestaat(args.map_)
    opdracht = _opdracht(args)

    def welkom(adres: str) -> None:
        zeg(f"De site staat op {adres} en volgt wat u opslaat. Stoppen: Ctrl-C.")

    try:
        with Voortgang() as voortgang:
            for uitkomst in serve.serve_site(opdracht, args.port, voortgang, welkom):
                voortgang.leeg()
                if isinstance(uitkomst, BuilderError):
                    meld_bouwfout(uitkomst)
                elif uitkomst.later:
                    klaar = ", ".join(uitkomst.gebouwd) or "wat veranderd is"
                    rest = tel(len(uitkomst.later), "wijk volgt", "wijken volgen")
                    zeg(f"Op de site: {klaar}. {rest} nog.")
                else:
                    vertel(uitkomst)
    except KeyboardInterrupt:
        zeg("Gestopt.")
    return GOED


def _doorrekenen(args: argparse.Namespace) -> int:
    map_bestaat(args.map_)
    with alleen_uitkomsten() as uit:
        uitslag = content.doorreken_wijk(args.map_, args.wijk, _processen(args))
        if args.wijk not in uitslag.wijken:
            lijkt_op = get_close_matches(args.wijk, uitslag.wijken, n=1, cutoff=0.5)
            hint = f"bedoelde u '{lijkt_op[0]}'?" if lijkt_op else _noem(uitslag.wijken)
            zeg(f"wijkplan: er is geen wijk '{args.wijk}'; {hint}")
            return GEBRUIK
        for bevinding in uitslag.bevindingen:
            zeg(str(bevinding))
        if uitslag.json is None:
            return INHOUD
        uit.write(uitslag.json)
    return GOED


def _opdracht(args: argparse.Namespace) -> build.Bouwopdracht:
    return build.Bouwopdracht(
        map_=args.map_,
        datum=getattr(args, "datum", None) or today(),
        strict=getattr(args, "strict", False),
        processen=_processen(args),
        comprimeer=getattr(args, "comprimeer", False),
        uit=getattr(args, "uit", None),
        versies=getattr(args, "versions", False),
        herrekend=getattr(args, "herrekend", False),
        boek=getattr(args, "papier", False),
    )


def _processen(args: argparse.Namespace) -> int:
    aantal: int = args.processen or default_processes()
    return aantal


def _noem(wijken: Sequence[str]) -> str:
    return f"kies uit: {', '.join(wijken)}" if wijken else "er zijn nog geen wijken."


VERBEN: dict[str, Verb] = {
    "build": volledig(_build, _opdracht),
    "merge": volledig(_merge, _opdracht),
    "serve": _serve,
    "doorrekenen": _doorrekenen,
}
