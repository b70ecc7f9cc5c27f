"""Rule 7, literally: the four scenarios and the game."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import chain, combinations
from math import factorial

from generator.model.maatregel import Koppelkans
from generator.model.plan import Wijkplan
from tests.oracle.beurs import Beurzen
from tests.oracle.geld import Wereld
from tests.oracle.keuze import (
    HALVE_CENT,
    Keuze,
    alle_posten,
    beste,
    is_uit,
    ncw_per_partij,
    ncw_van,
    sluiten_uit,
    vaste,
    vrije,
)

SCENARIOS = ("apart", "gedeeld", "afgestemd", "gezamenlijk")


def betalers(plan: Wijkplan) -> list[str]:
    return sorted(p.id for p in plan.gedeeld.partijen if p.rol == "betaler")


def iedereen(plan: Wijkplan) -> list[str]:
    return sorted(p.id for p in plan.gedeeld.partijen)


def betalers_van(plan: Wijkplan, id_: str) -> set[str]:
    """payers(m): betalers with a cost line or paying an overdracht, else the trekker."""
    maatregel = plan.maatregel[id_]
    wie = {k.partij for k in maatregel.kosten} | {o.betaler for o in maatregel.overdrachten}
    return wie & set(betalers(plan)) or {maatregel.trekker}


def spelers(plan: Wijkplan) -> list[str]:
    """The betalers in payers(m) of the measures that are not out, fixed ones included."""
    over = [m.id for m in plan.maatregelen if not is_uit(m)]
    return sorted(set(chain.from_iterable(betalers_van(plan, i) for i in over)))


def met_behartigden(plan: Wijkplan, partijen: Collection[str]) -> set[str]:
    return set(partijen) | {b for p in partijen for b in plan.partij[p].behartigt}


def kansen_zonder(plan: Wijkplan) -> list[Koppelkans]:
    return [k for k in plan.koppelkansen if k.ook_zonder_samenwerking]


def kansen_van(plan: Wijkplan, scenario: str) -> list[Koppelkans]:
    if scenario in ("apart", "gedeeld"):
        return kansen_zonder(plan)
    return list(plan.koppelkansen)


def scenario(wereld: Wereld, naam: str) -> Keuze:
    """The measures of a scenario with their start years."""
    plan = wereld.plan
    if naam == "apart":
        return apart(wereld)
    kansen = kansen_van(plan, naam)
    beurzen = Beurzen(wereld, kansen)

    def past(keuze: Keuze) -> bool:
        if naam != "gezamenlijk":
            return beurzen.past_apart(keuze, betalers(plan))
        buiten = set(betalers(plan)) - set(spelers(plan))
        return beurzen.past_samen(keuze, spelers(plan)) and beurzen.past_apart(keuze, buiten)

    def waarde(keuze: Keuze) -> float:
        return ncw_van(alle_posten(wereld, keuze, kansen), iedereen(plan))

    return beste(wereld, vrije(plan), waarde, past)


def eigen_plan(wereld: Wereld, partij: str) -> Keuze:
    """What a betaler would do by itself: best for it and for those it behartigt."""
    plan, kansen = wereld.plan, kansen_zonder(wereld.plan)
    eigen = [i for i in vrije(plan) if betalers_van(plan, i) == {partij}]
    beurzen, voor = Beurzen(wereld, kansen), met_behartigden(plan, [partij])

    def past(keuze: Keuze) -> bool:
        return beurzen.past_apart(keuze, [partij])

    def waarde(keuze: Keuze) -> float:
        return ncw_van(alle_posten(wereld, keuze, kansen), voor)

    return beste(wereld, eigen, waarde, past)


def apart(wereld: Wereld) -> Keuze:
    """Everyone a plan of its own, clashes settled."""
    plan, vast = wereld.plan, vaste(wereld.plan)
    samen: Keuze = {}
    for partij in betalers(plan):
        samen |= eigen_plan(wereld, partij)
    vrij = [i for i in samen if i not in vast]

    def op_waarde(id_: str) -> tuple[float, str]:
        ncw = ncw_van(wereld.posten(plan.maatregel[id_], samen[id_]), iedereen(plan))
        return -round(ncw, 6), id_

    blijft = dict(vast)
    for id_ in sorted(vrij, key=op_waarde):
        if not any(sluiten_uit(plan, id_, ander) for ander in blijft):
            blijft[id_] = samen[id_]
    while weg := [i for i in blijft if any(n not in blijft for n in plan.maatregel[i].vereist)]:
        blijft = {i: s for i, s in blijft.items() if i not in weg}
    return blijft


def coalities(wie: Collection[str]) -> Iterator[tuple[str, ...]]:
    volgorde = sorted(wie)
    for aantal in range(len(volgorde) + 1):
        yield from combinations(volgorde, aantal)


class Spel:
    """The cooperative game over the players."""

    def __init__(self, wereld: Wereld) -> None:
        self.wereld, self.plan = wereld, wereld.plan
        self.kansen = list(self.plan.koppelkansen)
        self.beurzen = Beurzen(wereld, self.kansen)
        self.zonder = ncw_per_partij(alle_posten(wereld, vaste(self.plan), self.kansen))
        self.spelers = spelers(self.plan)
        self.keuze = {groep: self._keuze(groep) for groep in coalities(self.spelers)}
        self.v = {groep: self._waarde(self.keuze[groep], groep) for groep in self.keuze}
        self.v_alle = self.v[tuple(self.spelers)]
        self.plan_van_allen = self.keuze[tuple(self.spelers)]

    def winst(self, keuze: Keuze) -> dict[str, float]:
        """Per party what a choice brings above the fixed measures."""
        met = ncw_per_partij(alle_posten(self.wereld, keuze, self.kansen))
        return {p: met.get(p, 0.0) - self.zonder.get(p, 0.0) for p in iedereen(self.plan)}

    def _waarde(self, keuze: Keuze, groep: Collection[str]) -> float:
        winst = self.winst(keuze)
        return sum(winst[p] for p in sorted(met_behartigden(self.plan, groep)))

    def _keuze(self, groep: Collection[str]) -> Keuze:
        ids = [i for i in vrije(self.plan) if betalers_van(self.plan, i) <= set(groep)]
        return beste(
            self.wereld,
            ids,
            lambda keuze: self._waarde(keuze, groep),
            lambda keuze: self.beurzen.past_samen(keuze, groep),
        )

    def shapley(self) -> dict[str, float]:
        """The average of what a player adds, over all orders in which players may join."""
        n, aandeel = len(self.spelers), dict.fromkeys(self.spelers, 0.0)
        for groep in coalities(self.spelers):
            for speler in set(self.spelers) - set(groep):
                orden = factorial(len(groep)) * factorial(n - len(groep) - 1)
                erbij = self.v[tuple(sorted((*groep, speler)))] - self.v[groep]
                aandeel[speler] += orden / factorial(n) * erbij
        return aandeel

    def verevening(self) -> dict[str, float]:
        """Shapley share − own gain in the plan, with a share of those it behartigt."""
        winst, uit = self.winst(self.plan_van_allen), self.shapley()
        for speler in self.spelers:
            uit[speler] -= winst[speler]
            for ander in self.plan.partij[speler].behartigt:
                samen = [s for s in self.spelers if ander in self.plan.partij[s].behartigt]
                uit[speler] -= winst[ander] / len(samen)
        return uit

    def tekort(self, gezamenlijk: Keuze) -> float:
        return self.v_alle - self._waarde(gezamenlijk, self.spelers)

    def niet_behartigd(self, gezamenlijk: Keuze) -> dict[str, float]:
        winst, wel = self.winst(gezamenlijk), met_behartigden(self.plan, self.spelers)
        return {p: winst[p] for p in iedereen(self.plan) if p not in wel}

    def beter_alleen(self) -> dict[tuple[str, ...], float]:
        """The groups that get less than they could alone, with how much less."""
        aandeel = self.shapley()
        tekort = {g: self.v[g] - sum(aandeel[s] for s in g) for g in self.v}
        return {g: t for g, t in tekort.items() if t > HALVE_CENT}
