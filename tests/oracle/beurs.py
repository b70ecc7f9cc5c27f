"""The purses of rules 4 and 7: each party its own, or pooled."""

from __future__ import annotations

from collections.abc import Collection

from generator.model.maatregel import Koppelkans
from tests.oracle.geld import Wereld
from tests.oracle.keuze import RUIS, Keuze, alle_posten, betaald, budgetperiode, ontvangen, vaste


class Kasboek:
    """What each party pays and receives in the years of the budgetperiode, by one choice."""

    def __init__(self, wereld: Wereld, keuze: Keuze, kansen: Collection[Koppelkans]) -> None:
        posten = alle_posten(wereld, keuze, kansen)
        self.betaald, self.ontvangen = betaald(posten), ontvangen(posten)
        self.periode = budgetperiode(wereld.plan)

    def uit(self, partij: str, jaar: int) -> float:
        return self.betaald.get((partij, jaar), 0.0)

    def terug(self, partij: str, jaar: int) -> float:
        return self.ontvangen.get((partij, jaar), 0.0)

    def netto(self, partij: str, jaar: int) -> float:
        return self.uit(partij, jaar) - self.terug(partij, jaar)

    def totaal_terug(self, partij: str) -> float:
        return sum(self.terug(partij, jaar) for jaar in self.periode)

    def totaal_netto(self, partij: str) -> float:
        return sum(self.netto(partij, jaar) for jaar in self.periode)


class Beurzen:
    """The budgets, in a world in which certain koppelkansen count.

    A purse that the fixed measures overdraw counts as exactly used up: it is as large as
    what they draw (only variants have such purses).
    """

    def __init__(self, wereld: Wereld, kansen: Collection[Koppelkans]) -> None:
        self.wereld, self.kansen = wereld, kansen
        self.periode = budgetperiode(wereld.plan)
        budgetten = wereld.plan.wijk.budgetten
        self.totaal = {b.partij: b.totaal for b in budgetten if b.totaal is not None}
        met_jaren = {b.partij for b in budgetten if b.totaal is None}
        self.per_jaar = {p: dict.fromkeys(self.periode, 0.0) for p in sorted(met_jaren)}
        for b in budgetten:
            if b.jaar is not None and b.jaar in self.periode and b.bedrag is not None:
                self.per_jaar[b.partij][b.jaar] = b.bedrag
        self.overschreden: set[str] = set()
        self._verruim(Kasboek(wereld, vaste(wereld.plan), kansen))

    def _verruim(self, vast: Kasboek) -> None:
        for partij, budget in self.totaal.items():
            if vast.totaal_netto(partij) > budget + RUIS:
                self.totaal[partij] = vast.totaal_netto(partij)
                self.overschreden.add(partij)
        for partij, jaren in self.per_jaar.items():
            for jaar in self.periode:
                if vast.netto(partij, jaar) > jaren[jaar] + RUIS:
                    jaren[jaar] = vast.netto(partij, jaar)
                    self.overschreden.add(partij)

    def past_apart(self, keuze: Keuze, partijen: Collection[str]) -> bool:
        """Whether each of these parties stays within its own budget."""
        boek = Kasboek(self.wereld, keuze, self.kansen)
        for partij in partijen:
            if partij in self.totaal and boek.totaal_netto(partij) > self.totaal[partij] + RUIS:
                return False
            for jaar, budget in self.per_jaar.get(partij, {}).items():
                if boek.netto(partij, jaar) > budget + RUIS:
                    return False
        return True

    def past_samen(self, keuze: Keuze, partijen: Collection[str]) -> bool:
        """Whether the parties stay within their budgets, pooled.

        In each year: paid by all − received by those with per-year budgets ≤ their budgets
        of that year + u(year), u ≥ 0; Σ u ≤ the totalen + what their owners receive. The
        smallest u that does is the excess of each year.
        """
        boek = Kasboek(self.wereld, keuze, self.kansen)
        met_totaal = [p for p in partijen if p in self.totaal]
        met_jaren = [p for p in partijen if p in self.per_jaar]
        u = 0.0
        for jaar in self.periode:
            over = sum(boek.uit(p, jaar) for p in met_totaal)
            over += sum(boek.netto(p, jaar) - self.per_jaar[p][jaar] for p in met_jaren)
            u += max(0.0, over)
        return u <= sum(self.totaal[p] + boek.totaal_terug(p) for p in met_totaal) + RUIS
