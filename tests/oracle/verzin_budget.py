"""The budgets of a random plan: they hold the fixed measures, and bind on the others."""

from __future__ import annotations

import random

from generator.model.plan import Wijkplan
from tests.oracle.beurs import Kasboek
from tests.oracle.geld import Wereld
from tests.oracle.keuze import is_vast, vaste
from tests.oracle.samen import betalers, kansen_zonder
from tests.oracle.verzin_regels import BASISJAAR, Json

LANG = range(BASISJAAR - 4, BASISJAAR + 80)


def verzin_budgetten(kans: random.Random, plan: Wijkplan) -> Json:
    """Give some betalers a budget: what the fixed measures draw, and some more."""
    gegeven, van = kans.random() < 0.5, kans.choice([-1, 0, 0, 0, 1])
    periode = range(BASISJAAR + (van if gegeven else 0), BASISJAAR + kans.randint(3, 7))
    soorten = ["geen", "totaal"] if kans.random() < 0.2 else ["geen", "totaal", "jaar", "jaar"]
    uit: list[Json] = []
    for partij in betalers(plan):
        soort = kans.choice(soorten)
        if soort == "totaal":
            uit.append(_totaal(kans, plan, partij))
        if soort == "jaar":
            uit += _per_jaar(kans, plan, partij, periode)
    if not gegeven:
        return {"budgetten": uit}
    return {"budgetten": uit, "budgetperiode": {"van": periode.start, "tot": periode.stop - 1}}


def _vast(plan: Wijkplan) -> Kasboek:
    return Kasboek(Wereld(plan), vaste(plan), kansen_zonder(plan))


def _totaal(kans: random.Random, plan: Wijkplan, partij: str) -> Json:
    nodig = max(0.0, sum(_vast(plan).netto(partij, jaar) for jaar in LANG))
    return {"partij": partij, "totaal": nodig + kans.choice(_ruimte(plan, partij))}


def _per_jaar(kans: random.Random, plan: Wijkplan, partij: str, jaren: range) -> list[Json]:
    vast, gelijk = _vast(plan), kans.choice(_ruimte(plan, partij))
    steeds = kans.random() < 0.3
    uit = []
    for jaar in jaren:
        extra = gelijk if steeds else kans.choice(_ruimte(plan, partij))
        bedrag = max(0.0, vast.netto(partij, jaar)) + extra
        if bedrag > 0 or kans.random() < 0.3:
            uit.append({"partij": partij, "jaar": jaar, "bedrag": bedrag})
    return uit


def _ruimte(plan: Wijkplan, partij: str) -> list[float]:
    """Amounts around what the free measures draw, to the cent, so that budgets bind."""
    bedragen = [
        kosten.bedrag
        for maatregel in plan.maatregelen
        if not is_vast(maatregel)
        for kosten in maatregel.kosten
        if kosten.partij == partij and kosten.bedrag
    ]
    net_niet = [max(0.0, bedrag - 0.01) for bedrag in bedragen[:1]]
    return [0.0, *bedragen, *net_niet, sum(bedragen) / 2, sum(bedragen), 5_000.0]
