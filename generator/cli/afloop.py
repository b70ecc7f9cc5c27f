"""How a verb ends: its exit status, and what is said where it can't be done."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from generator.cli.uitvoer import meld_bouwfout, meld_eigen_fout, zeg
from generator.model.bouwfout import BuilderError, oorzaak

GOED, INHOUD, GEBRUIK, BOUWER, GESTOPT = 0, 1, 2, 3, 130

Verb = Callable[[argparse.Namespace], int]


def voer_uit(verb: Verb, args: argparse.Namespace) -> int:
    """Run a verb and return its exit status; a failure is said in Dutch, without traceback."""
    try:
        return verb(args)
    except BuilderError as fout:
        meld_bouwfout(fout)
        return BOUWER
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # nobody reads on: not our error
        return GOED
    except OSError as fout:
        zeg(f"Dit lukt niet op deze computer: {oorzaak(fout)}")
        return BOUWER
    except Exception as fout:  # noqa: BLE001 - last resort: no traceback for a writer
        meld_eigen_fout(fout, details=args.verbose)
        return BOUWER


def map_bestaat(map_: Path) -> None:
    """End with wrong use where there is no such folder."""
    if not map_.is_dir():
        zeg(f"wijkplan: er is geen map {map_}")
        raise SystemExit(GEBRUIK)


@contextmanager
def alleen_uitkomsten() -> Iterator[IO[bytes]]:
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
