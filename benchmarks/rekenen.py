"""Time and memory of the whole calculation: 40 and 75 measures, 8 players, a plan that is known.

Run: python -m benchmarks.rekenen [--processen N]. Prints seconds (wall clock) and peak memory.
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from typing import Any

import numpy as np

from generator.compute import Rekenaar, doorreken
from generator.model.plan import Wijkplan
from tests.bouw import maak_koppelkans, maak_maatregel, maak_partij, maak_plan, overdracht, regel

JAREN = range(2026, 2034)
VARIANTEN: list[dict[str, Any]] = [
    {"naam": "Kosten een kwart hoger", "kosten": 1.25},
    {"naam": "Baten een kwart lager", "baten": 0.75},
    {"naam": "Koppelkansen half zo groot", "koppelkansen": 0.5},
    {"naam": "Zonder restwaarde", "restwaarde": 0},
    {"naam": "Discontovoet 4%", "discontovoet": 4},
]


def verzin_plan(
    aantal: int, betalers: int, *, trekkingen: int, pakketten: int, totaal: bool = False
) -> Wijkplan:
    """Make a portfolio as in practice: lognormal costs, 1-3 payers, windows of three years.

    Args:
        aantal: Number of measures.
        betalers: Number of betalers, each with a budget of 40% of its costs.
        trekkingen: Draws.
        pakketten: Draws of the package.
        totaal: Whether half of the betalers have one total budget instead of one a year.
    """
    kans = np.random.default_rng(590)
    namen = [f"p{i}" for i in range(betalers)]
    kosten_van = dict.fromkeys(namen, 0.0)
    maatregelen = []
    for i in range(aantal):
        wie = kans.choice(
            namen, size=int(kans.choice([1, 2, 3], p=[0.5, 0.35, 0.15])), replace=False
        )
        kosten = np.round(kans.lognormal(11.5, 0.7, len(wie)), -3)
        for partij, bedrag in zip(wie, kosten, strict=True):
            kosten_van[partij] += float(bedrag)
        baat = float(np.round(kosten.sum() * kans.uniform(0.6, 2.6) / 25, -2))
        start = int(kans.integers(2026, 2032))
        velden: dict[str, Any] = {
            "kosten": [regel(str(p), float(b)) for p, b in zip(wie, kosten, strict=True)],
            "baten": [
                regel("bewoners", per_jaar=baat),
                regel(str(wie[0]), float(kosten[0] / 10), soort="restwaarde"),
            ],
            "effecten": [{"doel": "duurzaam", "effect": int(kans.integers(-1, 3))}],
            "trekker": str(wie[0]),
        }
        if len(wie) > 1:
            velden["overdrachten"] = [overdracht(str(wie[0]), str(wie[1]), float(kosten[1] / 5))]
        if i % 10 == 9:
            velden["vereist"] = [f"m{i - 1:03d}"]
        if i % 10 == 5:
            velden["sluit_uit"] = [f"m{i - 1:03d}"]
        if i % 13 == 12:
            velden["status"] = "besloten"
            velden["kosten"] = [regel(str(wie[0]), 5000.0)]
        maatregelen.append(maak_maatregel(f"m{i:03d}", (start, start, start + 2), **velden))
    kansen = [
        maak_koppelkans(
            f"k{i}",
            [f"m{a:03d}" for a in kans.choice(aantal, size=2, replace=False)],
            binnen=1,
            minder_kosten=[regel(namen[i % betalers], 30000.0)],
            extra_baten=[regel("bewoners", 10000.0)],
            ook_zonder_samenwerking=i % 4 == 0,
        )
        for i in range(aantal // 6)
    ]
    budgetten: list[dict[str, Any]] = []
    for i, naam in enumerate(namen):
        ruimte = max(kosten_van[naam] * 0.4, 100000)
        if totaal and i % 2:
            budgetten.append({"partij": naam, "totaal": ruimte})
            continue
        budgetten += [
            {"partij": naam, "jaar": jaar, "bedrag": float(np.round(ruimte / len(JAREN), -2))}
            for jaar in JAREN
        ]
    partijen = [maak_partij(naam) for naam in namen]
    partijen.append(maak_partij("bewoners", "baathouder"))
    doelen = [{"id": "duurzaam", "naam": "D", "gewichten": [{"partij": "p0", "gewicht": 1}]}]
    return maak_plan(
        *maatregelen,
        partijen=partijen,
        koppelkansen=kansen,
        wijk={"budgetten": budgetten, "doelen": doelen},
        horizon=40,
        discontovoet=[{"tot_en_met": 35, "voet": 2.8}, {"tot_en_met": None, "voet": 1.8}],
        onzekerheid={"kosten": [-20, 35], "baten": [-40, 30]},
        gevoeligheid=VARIANTEN,
        trekkingen=trekkingen,
        pakket_trekkingen=pakketten,
    )


@contextmanager
def rekenaar(processen: int) -> Iterator[Rekenaar]:
    """Give a map over processes, or the builtin one."""
    if processen == 1:
        yield map
        return
    manier = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processen, mp_context=manier) as pool:
        yield pool.map


def meet(naam: str, werk: Callable[[], object]) -> None:
    """Print how long it took and the peak memory so far."""
    begin = time.perf_counter()
    werk()
    seconden = time.perf_counter() - begin
    eigen = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    kind = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    print(f"{naam:<48} {seconden:7.2f} s   {eigen / 1024:5.0f} MB   {kind / 1024:5.0f} MB")


def _reken(plan: Wijkplan, processen: int) -> None:
    with rekenaar(processen) as reken:
        doorreken(plan, reken)


def main() -> None:
    """Measure the cases of the benchmark."""
    vraag = argparse.ArgumentParser(description=__doc__)
    vraag.add_argument("--processen", type=int, default=2)
    processen = vraag.parse_args().processen
    gevallen = {
        "40 measures, 6 parties, 10.000 + 200 draws": verzin_plan(
            40, 6, trekkingen=10_000, pakketten=200
        ),
        "the same, half of the budgets in total": verzin_plan(
            40, 6, trekkingen=10_000, pakketten=200, totaal=True
        ),
        "75 measures, 6 parties, no package draws": verzin_plan(
            75, 6, trekkingen=10_000, pakketten=0
        ),
        "40 measures, 8 parties, no package draws": verzin_plan(
            40, 8, trekkingen=10_000, pakketten=0
        ),
    }
    print(f"{'':<48} seconds     peak memory: own, largest child")
    for naam, plan in gevallen.items():
        meet(naam, partial(_reken, plan, processen))


if __name__ == "__main__":
    main()
