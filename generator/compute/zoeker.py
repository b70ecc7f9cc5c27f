"""Ask the solver again and again: with rows, bounds and cuts that are added on the way.

`scipy.optimize.milp` (HiGHS) with money in thousands of EUR, gap 0 and a node limit instead of
a time limit, so that a build on a busy machine gives the same bytes.

Source: docs/rekenwijze.md, "Portefeuille".
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, OptimizeResult, milp
from scipy.sparse import csr_array, vstack

from generator.compute.opgave import (
    DUIZEND,
    Getallen,
    Opgave,
    bouw_rijen,
    past_nooit,
    ruimte,
    snede,
    vul_aan,
)

SNEDEN = 200
RUIS = 1e-4
OPTIMAAL, ONHAALBAAR, MISLUKT = 0, 2, 4
# scipy has no word for a node limit: it says "not recognized" and passes on what HiGHS said
GRENS = "HiGHS Status 16"


class Zoeker:
    """One choice with the rows and bounds that were added while looking for it."""

    def __init__(self, opgave: Opgave, knopen: int) -> None:
        """Prepare the rows of a choice; `knopen` is the node limit of each question."""
        self.opgave = opgave
        self.begrensd = False
        self._minste = -np.inf
        self._knopen = knopen
        self._x = len(opgave.starten)
        self._v = len(opgave.waarde)
        self._u = len(opgave.beurs.over) if opgave.beurs.leent else 0
        self._laag = np.zeros(self._v + self._u)
        self._hoog = np.ones(self._v + self._u)
        self._hoog[self._v :] = np.abs(opgave.beurs.neemt).sum() + np.abs(opgave.beurs.over).sum()
        self._hoog[: self._x][past_nooit(opgave)[: self._x]] = 0.0
        self._mag = self._hoog.copy()
        self._rijen, self._hoogstens = bouw_rijen(opgave, self._u)
        self._extra: list[tuple[Getallen, float]] = []
        self._sneden: list[tuple[Getallen, float]] = []
        self._grens = float(np.maximum(opgave.waarde, 0.0).sum())

    def zoek_beste(self) -> Getallen | None:
        """Return the starts (0 or 1) with the most value, or None where there are none."""
        return self._zoek(-self.opgave.waarde / DUIZEND, op_waarde=True)

    def zoek(self, doel: Getallen) -> Getallen | None:
        """Minimise something else, and return the starts or None where there are none."""
        return self._zoek(doel, op_waarde=False)

    def gap(self, x: Getallen | None) -> float:
        """Return how far the bound lies above the value, as a fraction of it."""
        if not self.begrensd:
            return 0.0
        waarde = 0.0 if x is None else self.waarde(x)
        return max(0.0, self._grens - waarde) / max(abs(waarde), 1.0)

    def waarde(self, x: Getallen) -> float:
        """Return the EUR of a choice, koppelkansen included."""
        return float(self.opgave.waarde @ vul_aan(self.opgave, x))

    def eis_waarde(self, minste_eur: float) -> None:
        """Require a value from now on."""
        self._minste = minste_eur - RUIS
        ruim = minste_eur - float(ruimte(self.opgave.waarde))
        self.eis(-self.opgave.waarde / DUIZEND, -ruim / DUIZEND)

    def eis(self, rij: Getallen, hoogstens: float) -> None:
        """Add a row over the first columns: rij · v ≤ hoogstens."""
        self._extra.append((self._breed(rij), hoogstens))

    def zet_vast(self, kolommen: Sequence[int], waarde: float) -> None:
        """Fix columns to 0 or 1."""
        self._laag[list(kolommen)] = self._hoog[list(kolommen)] = waarde

    def maak_los(self, kolommen: Sequence[int]) -> None:
        """Let columns vary again."""
        self._laag[list(kolommen)] = 0.0
        self._hoog[list(kolommen)] = self._mag[list(kolommen)]

    def zet_mee(self, kolommen: Sequence[int]) -> None:
        """Require that one of the columns is chosen."""
        rij = np.zeros(self._v)
        rij[list(kolommen)] = -1.0
        self.eis(rij, -1.0)

    def zoek_met(self, kolommen: Sequence[int], doel: Getallen) -> Getallen | None:
        """Look for a choice with one of the columns, and require it if there is one."""
        self.zet_mee(kolommen)
        x = self.zoek(doel)
        if x is None:
            self._extra.pop()
        return x

    def zoek_ander(self, x: Getallen) -> Getallen | None:
        """Look for the best choice but this one."""
        self.eis(*_niet_weer(x))
        ander = self.zoek_beste()
        self._extra.pop()
        return ander

    def _zoek(self, doel: Getallen, *, op_waarde: bool) -> Getallen | None:
        """Ask until an answer fits to the cent; cut off what does not."""
        for _ in range(SNEDEN):
            x = self._een_keer(doel)
            if x is None:
                return None
            rij = snede(self.opgave, vul_aan(self.opgave, x))
            if rij is None and self.waarde(x) >= self._minste:
                return x
            if rij is None and op_waarde:
                return None
            rij = _niet_weer(x) if rij is None else rij
            self._sneden.append((self._breed(rij[0]), rij[1]))
        self.begrensd = True
        return None

    def _breed(self, rij: Getallen) -> Getallen:
        breed = np.zeros(self._v + self._u)
        breed[: len(rij)] = rij
        return breed

    def _een_keer(self, doel: Getallen) -> Getallen | None:
        extra = self._extra + self._sneden
        erbij = np.array([rij for rij, _ in extra]).reshape(-1, self._v + self._u)
        rijen = LinearConstraint(
            vstack([self._rijen, csr_array(erbij)]),
            ub=np.concatenate([self._hoogstens, [grens for _, grens in extra]]),
        )
        antwoord = self._vraag(self._breed(doel), rijen, presolve=True)
        if antwoord.status == MISLUKT and GRENS not in antwoord.message:
            # HiGHS stumbles now and then after its presolve: ask it plainly
            antwoord = self._vraag(self._breed(doel), rijen, presolve=False)
        if GRENS in antwoord.message:
            self.begrensd = True
            grens = antwoord.mip_dual_bound
            self._grens = self._grens if grens is None else min(self._grens, -grens * DUIZEND)
        elif antwoord.status not in {OPTIMAAL, ONHAALBAAR}:
            raise ValueError(f"the solver failed: {antwoord.message}")
        return None if antwoord.x is None else np.round(antwoord.x[: self._x])

    def _vraag(self, doel: Getallen, rijen: LinearConstraint, *, presolve: bool) -> OptimizeResult:
        return milp(
            doel,
            integrality=np.arange(len(doel)) < self._x,
            bounds=Bounds(self._laag, self._hoog),
            constraints=rijen,
            options={"mip_rel_gap": 0.0, "node_limit": self._knopen, "presolve": presolve},
        )


def _niet_weer(x: Getallen) -> tuple[Getallen, float]:
    """Return a row that cuts off this one choice."""
    return np.where(x > 0, 1.0, -1.0), float(x.sum()) - 1
