"""The verbs of the command: what each does, says and ends with."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from difflib import get_close_matches
from pathlib import Path
from typing import IO

from generator import pipeline
from generator.uitvoer import (
    Voortgang,
    meld_bouwfout,
    meld_eigen_fout,
    toon_bevindingen,
    vertel,
    zeg,
)

GOED, INHOUD, GEBRUIK, BOUWER = 0, 1, 2, 3


def voer_uit(args: argparse.Namespace) -> int:
    """Run a verb and return its exit status; a failure is said in Dutch, without traceback."""
    try:
        return _VERBEN[args.verb](args)
    except pipeline.BuilderError as fout:
        meld_bouwfout(fout)
        return BOUWER
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # nobody reads on: not our error
        return GOED
    except OSError as fout:
        zeg(f"Dit lukt niet op deze computer: {fout.strerror}: {fout.filename or ''}")
        return BOUWER
    except Exception as fout:  # noqa: BLE001 - last resort: no traceback for a writer
        meld_eigen_fout(fout, details=args.verbose)
        return BOUWER


def _new(args: argparse.Namespace) -> int:
    doel = args.map_ / args.nieuwe_map
    if doel.exists() and (not doel.is_dir() or any(doel.iterdir())):
        zeg(f"wijkplan: {doel} bestaat al; kies een andere naam.")
        return GEBRUIK
    pipeline.new_content(doel)
    zeg(f"{doel} is gemaakt. Bekijk het met: wijkplan -C {doel} serve")
    return GOED


def _schema(args: argparse.Namespace) -> int:
    geschreven, gelaten = pipeline.write_schema(args.uit or args.map_)
    for pad in geschreven:
        zeg(f"Geschreven: {pad}")
    for pad in gelaten:
        zeg(f"Niet veranderd, want het is van uzelf: {pad}")
    if not geschreven and not gelaten:
        zeg("De schema's zijn al bij.")
    return GOED


def _check(args: argparse.Namespace) -> int:
    _map_bestaat(args.map_)
    bevindingen = pipeline.check_content(args.map_, args.datum or pipeline.today())
    toon_bevindingen(bevindingen, args.format, args.map_)
    telt = [b for b in bevindingen if args.strict or b.ernst == "fout"]
    return INHOUD if telt else GOED


def _build(args: argparse.Namespace) -> int:
    _map_bestaat(args.map_)
    opdracht = _opdracht(args, strict=args.strict)
    with Voortgang() as voortgang:
        verslag = pipeline.build_site(opdracht, voortgang)
    vertel(verslag)
    if verslag.gepubliceerd:
        zeg(f"De site staat in {opdracht.map_ / 'site' / 'index.html'}")
    return INHOUD if verslag.fouten else GOED


def _serve(args: argparse.Namespace) -> int:
    _map_bestaat(args.map_)
    opdracht = _opdracht(args, strict=False)

    def welkom(adres: str) -> None:
        zeg(f"De site staat op {adres} en volgt wat u opslaat. Stoppen: Ctrl-C.")

    try:
        with Voortgang() as voortgang:
            for uitkomst in pipeline.serve_site(opdracht, args.port, voortgang, welkom):
                voortgang.leeg()
                if isinstance(uitkomst, pipeline.BuilderError):
                    meld_bouwfout(uitkomst)
                else:
                    vertel(uitkomst)
    except KeyboardInterrupt:
        zeg("Gestopt.")
    return GOED


def _doorrekenen(args: argparse.Namespace) -> int:
    _map_bestaat(args.map_)
    with _alleen_uitkomsten() as uit:
        uitslag = pipeline.doorreken_wijk(args.map_, args.wijk, _processen(args))
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


def _opdracht(args: argparse.Namespace, *, strict: bool) -> pipeline.Bouwopdracht:
    return pipeline.Bouwopdracht(
        map_=args.map_,
        datum=args.datum or pipeline.today(),
        strict=strict,
        processen=_processen(args),
    )


def _processen(args: argparse.Namespace) -> int:
    aantal: int = args.processen or pipeline.default_processes()
    return aantal


def _map_bestaat(map_: Path) -> None:
    if not map_.is_dir():
        zeg(f"wijkplan: er is geen map {map_}")
        raise SystemExit(GEBRUIK)


@contextmanager
def _alleen_uitkomsten() -> Iterator[IO[bytes]]:
    """Keep descriptor 1 for results: what libraries print there goes to standard error."""
    sys.stdout.flush()
    echt = os.dup(1)
    os.dup2(2, 1)
    try:
        with os.fdopen(os.dup(echt), "wb") as uit:
            yield uit
    finally:
        sys.stdout.flush()
        os.dup2(echt, 1)
        os.close(echt)


def _noem(wijken: Sequence[str]) -> str:
    return f"kies uit: {', '.join(wijken)}" if wijken else "er zijn nog geen wijken."


_VERBEN: dict[str, Callable[[argparse.Namespace], int]] = {
    "new": _new,
    "check": _check,
    "build": _build,
    "serve": _serve,
    "doorrekenen": _doorrekenen,
    "schema": _schema,
}
