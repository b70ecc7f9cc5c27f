"""The log for machines: one JSON object a line on standard error, in the order of events."""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Mapping
from typing import Self

from generator.pipeline.build import Bouwverslag
from generator.pipeline.report import finding


class Logboek:
    """A Melder that writes lines; `soort` tells what a line is about."""

    def __enter__(self) -> Self:
        """Have nothing to set up."""
        return self

    def __exit__(self, *_: object) -> None:
        """Have nothing to take away."""

    def wacht(self) -> None:
        """Write that another build runs."""
        schrijf("wacht")

    def begin(self, aantal: int) -> None:
        """Write how many wijken are built."""
        schrijf("begin", wijken=aantal)

    def klaar(self, wijk: str) -> None:
        """Write that a wijk is done."""
        schrijf("wijk", wijk=wijk)

    def vertel(self, verslag: Bouwverslag) -> None:
        """Write findings, times and the end of a build."""
        for bevinding in verslag.bevindingen:
            schrijf("bevinding", **finding(bevinding))
        for naam, duur in verslag.klok.seconds.items():
            schrijf("stap", stap=naam, seconden=round(duur, 3))
        schrijf(
            "klaar",
            gepubliceerd=verslag.gepubliceerd,
            fouten=verslag.fouten,
            paginas=verslag.paginas,
            seconden=round(verslag.klok.total, 3),
        )


def schrijf(soort: str, **velden: object) -> None:
    """Write one event with its time (UTC)."""
    nu = dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds")
    regel: Mapping[str, object] = {"tijd": nu, "soort": soort, **velden}
    sys.stderr.write(f"{json.dumps(regel, ensure_ascii=False)}\n")
