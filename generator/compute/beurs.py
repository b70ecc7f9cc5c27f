"""The purses that bound a choice: each its own, or those of several betalers pooled.

Source: docs/rekenwijze.md, "Budget" and "Gezamenlijke beurs"; CONTRACT section 3, rules 4 and 7.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from generator.compute.grootboek import Getallen, Grootboek, Stand
from generator.compute.opgave import Beurzen
from generator.compute.waardering import gebruikt


@dataclass(frozen=True, slots=True)
class Vraag:
    """What is asked of the ledger.

    Attributes:
        vrij: Free measures that may be chosen.
        telt: Parties whose ncw is sought.
        beurs: Betalers whose purse bounds.
        gezamenlijk: Whether those purses are pooled.
        alle_kansen: Whether koppelkansen count that need cooperation.
    """

    vrij: tuple[str, ...]
    telt: tuple[str, ...]
    beurs: tuple[str, ...]
    gezamenlijk: bool = False
    alle_kansen: bool = True


def eigen_beurzen(boek: Grootboek, cijfers: Stand, vraag: Vraag, kolommen: list[int]) -> Beurzen:
    """Bound each purse by itself; one that the fixed measures overdraw is exactly used up."""
    betaald, ontvangen = gebruikt(boek, cijfers, boek.vast, alle_kansen=vraag.alle_kansen)
    vast = betaald - ontvangen
    netto = cijfers.betaald[kolommen] - cijfers.ontvangen[kolommen]
    namen: list[tuple[str, str]] = []
    rijen: list[Getallen] = []
    over: list[float] = []
    for houder in vraag.beurs:
        h = boek.houders.index(houder)
        if houder in boek.totaal:
            namen.append((houder, "totaal"))
            rijen.append(netto[:, h].sum(axis=1))
            over.append(max(0.0, boek.totaal[houder] - vast[h].sum()))
            continue
        for y, budget in enumerate(boek.per_jaar[houder]):
            namen.append((houder, str(boek.jaren[y])))
            rijen.append(netto[:, h, y])
            over.append(max(0.0, budget - vast[h, y]))
    return Beurzen(
        namen=tuple(namen),
        neemt=np.array(rijen).reshape(len(rijen), len(kolommen)),
        over=np.array(over),
        leent=False,
        brengt=np.zeros(len(kolommen)),
        leen_over=0.0,
    )


def pool(boek: Grootboek, cijfers: Stand, vraag: Vraag, kolommen: list[int]) -> Beurzen:
    """Pool the purses: yearly budgets pay what falls in their year, totalen lend to any year.

    In each year, paid by all − received by those with yearly budgets ≤ their budgets + u(year);
    Σ u ≤ the totalen + what their owners receive. A purse that the fixed measures overdraw
    counts as exactly used up.
    """
    betaald, ontvangen = gebruikt(boek, cijfers, boek.vast, alle_kansen=vraag.alle_kansen)
    vast = betaald - ontvangen
    per_jaar = [boek.houders.index(h) for h in vraag.beurs if h in boek.per_jaar]
    totalen = [boek.houders.index(h) for h in vraag.beurs if h in boek.totaal]
    budget = np.array([boek.per_jaar[boek.houders[h]] for h in per_jaar])
    budget = np.maximum(budget.reshape(len(per_jaar), len(boek.jaren)), vast[per_jaar])
    totaal = sum(max(boek.totaal[boek.houders[h]], vast[h].sum()) for h in totalen)
    beide = per_jaar + totalen
    uit, in_ = cijfers.betaald[kolommen], cijfers.ontvangen[kolommen]
    return Beurzen(
        namen=tuple(("", str(jaar)) for jaar in boek.jaren),
        neemt=(uit[:, beide].sum(axis=1) - in_[:, per_jaar].sum(axis=1)).T,
        over=budget.sum(axis=0) - betaald[beide].sum(axis=0) + ontvangen[per_jaar].sum(axis=0),
        leent=bool(totalen),
        brengt=in_[:, totalen].sum(axis=(1, 2)),
        leen_over=float(totaal + ontvangen[totalen].sum()),
    )
