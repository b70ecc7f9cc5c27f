"""A comparison that overlooks something proves nothing."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import pytest

from tests.oracle.referentie import reken
from tests.oracle.vergelijk import verschillen
from tests.oracle.verzin import verzin_plan


def als_uitkomst(referentie: dict[str, Any]) -> dict[str, Any]:
    """Give the reference the form of doorrekening.json."""
    uit = copy.deepcopy(referentie)
    kern: dict[str, float] = uit["samenwerken"]["spel"]["kern"]
    groep = max(kern, key=lambda naam: kern[naam], default="")
    uit["samenwerken"]["spel"]["kern"] = {
        "stabiel": not kern,
        "groep": groep.split("+") if groep else [],
        "tekort": kern.get(groep, 0.0),
    }
    return uit


def bladeren(waarde: Any, pad: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the path of every text, number, ja/nee and list of ids."""
    if isinstance(waarde, dict):
        for sleutel, deel in waarde.items():
            yield from bladeren(deel, (*pad, sleutel))
    elif isinstance(waarde, list) and waarde and isinstance(waarde[0], dict):
        for nummer, deel in enumerate(waarde):
            yield from bladeren(deel, (*pad, nummer))
    else:
        yield pad


def anders(waarde: Any) -> Any:
    """A value that differs, if only a little."""
    if isinstance(waarde, bool):
        return not waarde
    if isinstance(waarde, int):
        return waarde + 1
    if isinstance(waarde, float):
        return waarde + max(0.011, 1e-5 * abs(waarde))
    if isinstance(waarde, list):
        return [*waarde, "nog-een"]
    return "iets anders"


@pytest.mark.parametrize("zaad", [3, 18, 30, 62])
def test_elke_kleine_verandering_valt_op(zaad: int) -> None:
    referentie = reken(verzin_plan(zaad))
    uitkomst = als_uitkomst(referentie)
    assert not verschillen(referentie, uitkomst)
    for pad in bladeren(uitkomst):
        proef = copy.deepcopy(uitkomst)
        plek = proef
        for stap in pad[:-1]:
            plek = plek[stap]
        plek[pad[-1]] = anders(plek[pad[-1]])
        if pad[-2:] != ("kern", "groep") and pad[-2:] != ("kern", "tekort"):
            assert verschillen(referentie, proef), pad
