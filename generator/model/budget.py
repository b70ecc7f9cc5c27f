"""The purse of a betaler: which money it bounds, in which years, and when measures may start.

`check` and `compute` use the same functions, so that what is refused and what is optimised
can not differ. Source: docs/rekenwijze.md, "Budget"; CONTRACT section 3, rules 3 and 4.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from generator.model.maatregel import Koppelkans, Kosten, Maatregel, Overdracht
from generator.model.plan import Wijkplan
from generator.model.stromen import posten

HALVE_CENT = 0.005


@dataclass(frozen=True, slots=True)
class Beursregel:
    """A line that a purse feels: who, and whether the money comes in or goes out."""

    regel: Kosten | Overdracht
    partij: str
    ontvangen: bool


@dataclass(frozen=True, slots=True)
class Beurs:
    """Money of one betaler in one year, or over the period where `jaar` is None.

    Attributes:
        partij: The betaler.
        jaar: Calendar year, or None for a `totaal`.
        beschikbaar_eur: The budget, undiscounted.
    """

    partij: str
    jaar: int | None
    beschikbaar_eur: float

    @property
    def sleutel(self) -> str:
        """The key in doorrekening.json: the year, or totaal."""
        return "totaal" if self.jaar is None else str(self.jaar)


def betalers(plan: Wijkplan) -> tuple[str, ...]:
    """Return the ids of the parties with rol betaler, sorted."""
    return tuple(sorted(p.id for p in plan.gedeeld.partijen if p.rol == "betaler"))


def budgetperiode(plan: Wijkplan) -> range:
    """Return the calendar years in which budgets bound.

    Default: basisjaar … the last year named in budgetten or, with only totalen, the last
    laatst (else gepland) of the measures.
    """
    if (periode := plan.wijk.budgetperiode) is not None:
        return range(periode.van, periode.tot + 1)
    genoemd = [budget.jaar for budget in plan.wijk.budgetten if budget.jaar is not None]
    laatste = genoemd or [
        m.start.gepland if m.start.laatst is None else m.start.laatst for m in plan.maatregelen
    ]
    return range(plan.gedeeld.config.rekenregels.basisjaar, max(laatste) + 1)


def beurzen(plan: Wijkplan) -> tuple[Beurs, ...]:
    """Return every purse that bounds: each year of the period, or one total a betaler.

    A year of the period that is not named is 0; a named year outside it does not bound.
    """
    per_jaar: dict[str, dict[int, float]] = defaultdict(dict)
    totaal: dict[str, float] = {}
    for budget in plan.wijk.budgetten:
        if budget.jaar is None:
            totaal[budget.partij] = budget.totaal or 0.0
        else:
            per_jaar[budget.partij][budget.jaar] = budget.bedrag or 0.0
    jaren = budgetperiode(plan)
    rij = [Beurs(p, jaar, per_jaar[p].get(jaar, 0.0)) for p in per_jaar for jaar in jaren]
    rij += [Beurs(p, None, bedrag) for p, bedrag in totaal.items()]
    return tuple(sorted(rij, key=lambda beurs: (beurs.partij, beurs.jaar or 0)))


def startjaren(plan: Wijkplan, maatregel: Maatregel) -> tuple[int, ...]:
    """Return the years in which a free measure may start, earliest first; empty if none is left.

    Not before basisjaar and, where any betaler has a budget, not after the budgetperiode.
    """
    eerste = plan.gedeeld.config.rekenregels.basisjaar
    jaren = [jaar for jaar in maatregel.start.venster if jaar >= eerste]
    if plan.wijk.budgetten:
        einde = budgetperiode(plan).stop
        jaren = [jaar for jaar in jaren if jaar < einde]
    return tuple(jaren)


def beursregels(maatregel: Maatregel) -> Iterator[Beursregel]:
    """Yield the lines of a measure that a purse feels.

    Paid: costs of soort investering and one-off overdrachten paid; received: one-off
    overdrachten received.
    """
    for kosten in maatregel.kosten:
        if kosten.kostensoort == "investering":
            yield Beursregel(kosten, kosten.partij, ontvangen=False)
    for overdracht in maatregel.overdrachten:
        if overdracht.bedrag is not None:
            yield Beursregel(overdracht, overdracht.betaler, ontvangen=False)
            yield Beursregel(overdracht, overdracht.ontvanger, ontvangen=True)


def beursregels_koppelkans(koppelkans: Koppelkans) -> Iterator[Beursregel]:
    """Yield what purses receive of a koppelkans: its one-off minder_kosten."""
    for minder in koppelkans.minder_kosten:
        if minder.bedrag is not None:
            yield Beursregel(minder, minder.partij, ontvangen=True)


def koppelkans_start(
    maatregelen: Collection[str], binnen: int | None, starten: Mapping[str, int]
) -> int | None:
    """Return the start of a koppelkans, that of the last of its measures; None if it fails.

    Args:
        maatregelen: Its measures: all must be chosen.
        binnen: Years between the first and the last start at most; None is no limit.
        starten: Chosen measures with their start years.
    """
    gekozen = [starten[id_] for id_ in maatregelen if id_ in starten]
    if len(gekozen) < len(maatregelen):
        return None
    if binnen is not None and max(gekozen) - min(gekozen) > binnen:
        return None
    return max(gekozen)


def vaste_starten(plan: Wijkplan) -> dict[str, int]:
    """Return the fixed measures with their gepland start, by id."""
    return {m.id: m.start.gepland for m in plan.maatregelen if m.vast}


def vast_gebruik(
    plan: Wijkplan, koppelkansen: Collection[Koppelkans]
) -> Mapping[tuple[str, int], tuple[float, float]]:
    """Return what the fixed measures pay and receive: (partij, year) to (paid, received), EUR.

    Args:
        plan: The plan.
        koppelkansen: Those that may count; each counts where its measures are all fixed.
    """
    vast = vaste_starten(plan)
    delen = [(beursregels(m), m.start.gepland) for m in plan.maatregelen if m.vast]
    delen += [
        (beursregels_koppelkans(kans), start)
        for kans in koppelkansen
        if (start := koppelkans_start(kans.maatregelen, kans.binnen, vast)) is not None
    ]
    som: dict[tuple[str, int], tuple[float, float]] = {}
    for lijst, start in delen:
        for deel in lijst:
            for post in posten(deel.regel, start, plan.gedeeld.config.rekenregels, plan.kengetal):
                betaald, ontvangen = som.get((deel.partij, post.jaar), (0.0, 0.0))
                if deel.ontvangen:
                    ontvangen += post.bedrag_eur
                else:
                    betaald += post.bedrag_eur
                som[deel.partij, post.jaar] = betaald, ontvangen
    return som


def gebruik(
    beurs: Beurs, jaren: range, som: Mapping[tuple[str, int], tuple[float, float]]
) -> float:
    """Return paid − received of a purse: in its year, or over the period; EUR."""
    gekozen = jaren if beurs.jaar is None else (beurs.jaar,)
    paren = [som.get((beurs.partij, jaar), (0.0, 0.0)) for jaar in gekozen]
    return sum(betaald - ontvangen for betaald, ontvangen in paren)


def trekking(plan: Wijkplan, maatregel: Maatregel, start: int, beurs: Beurs) -> float:
    """Return what a measure that starts in `start` asks of a purse: paid − received, EUR."""
    jaren = budgetperiode(plan) if beurs.jaar is None else (beurs.jaar,)
    return sum(
        -post.bedrag_eur if deel.ontvangen else post.bedrag_eur
        for deel in beursregels(maatregel)
        if deel.partij == beurs.partij
        for post in posten(deel.regel, start, plan.gedeeld.config.rekenregels, plan.kengetal)
        if post.jaar in jaren
    )


def betalers_van(plan: Wijkplan, maatregel: Maatregel) -> frozenset[str]:
    """Return payers(m): betalers with a cost line or paying an overdracht, else the trekker.

    Source: CONTRACT section 3, rule 7.
    """
    genoemd = {kosten.partij for kosten in maatregel.kosten}
    genoemd |= {overdracht.betaler for overdracht in maatregel.overdrachten}
    return frozenset(genoemd & set(betalers(plan))) or frozenset({maatregel.trekker})
