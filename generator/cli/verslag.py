"""The report of a build and its log, also where the build breaks or is stopped."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from functools import wraps

from generator.cli.afloop import BOUWER, GEBRUIK, GESTOPT, Verb
from generator.cli.logboek import schrijf
from generator.cli.uitvoer import zeg
from generator.model.bouwfout import BuilderError, oorzaak
from generator.pipeline import report
from generator.pipeline.build import Bouwopdracht


def volledig(verb: Verb, opdracht: Callable[[argparse.Namespace], Bouwopdracht]) -> Verb:
    """Let a verb that breaks say why in its log and its report too.

    Args:
        verb: What builds.
        opdracht: Makes of the arguments what is asked.
    """

    @wraps(verb)
    def voer(args: argparse.Namespace) -> int:
        if args.report is not None and (reden := report.refuses(args.report)):
            _meld(args, f"{reden}. Er is niets gebouwd.")
            return GEBRUIK
        try:
            return verb(args)
        except BrokenPipeError:
            raise
        except (Exception, KeyboardInterrupt) as fout:
            status = GESTOPT if isinstance(fout, KeyboardInterrupt) else BOUWER
            mislukt = _als_bouwfout(fout, args.map_.resolve().name)
            bewaar(args, lambda: report.describe(opdracht(args), mislukt, status), status)
            if args.log == "json":
                schrijf("fout", project=mislukt.project, oorzaken=list(mislukt.causes))
                return status
            if isinstance(fout, OSError):
                raise mislukt from fout
            raise

    return voer


def bewaar(args: argparse.Namespace, inhoud: Callable[[], object], status: int) -> int:
    """Write a report where one was asked for; return the exit status with it."""
    if args.report is None:
        return status
    try:
        report.write(args.report, inhoud())
    except OSError as fout:
        _meld(args, f"{oorzaak(fout)}. Aan de site verandert dat niets.")
        return BOUWER
    return status


def _meld(args: argparse.Namespace, reden: str) -> None:
    """Say why there is no report."""
    if args.log == "json":
        schrijf("fout", project="verslag", oorzaken=[reden])
    else:
        zeg(f"wijkplan: er komt geen verslag in {args.report}: {reden}")


def _als_bouwfout(fout: BaseException, project: str) -> BuilderError:
    """Describe whatever broke a build as the builder's own errors are."""
    if isinstance(fout, BuilderError):
        return fout
    if isinstance(fout, OSError):
        return BuilderError(project, (oorzaak(fout),))
    if isinstance(fout, KeyboardInterrupt):
        return BuilderError(project, ("de bouw is gestopt",))
    noten = getattr(fout, "__notes__", ())
    return BuilderError(project, (f"{type(fout).__name__}: {fout}", *noten))
