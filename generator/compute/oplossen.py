"""Solve one choice of measures and starts to proven optimality, with the contract's ties.

`scipy.optimize.milp` (HiGHS) with money in thousands of EUR, gap 0 and a node limit instead of
a time limit, so that a build on a busy machine gives the same bytes. HiGHS accepts 0.9999995
for 1, which on a million is half a euro: every answer is rounded and counted again, and one that
breaks a purse by more than half a cent is cut off.

A koppelkans needs no forcing: it only adds value and only relieves purses, so the solver never
gains by leaving one out that holds. Source: docs/rekenwijze.md, "Portefeuille".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
import numpy.typing as npt
from scipy.optimize import Bounds, LinearConstraint, OptimizeResult, milp
from scipy.sparse import csr_array, vstack

from generator.model.budget import HALVE_CENT

Getallen = npt.NDArray[np.float64]
DUIZEND = 1000.0
KNOPEN = 5_000
SNEDEN = 100
RUIS = 1e-4
EEN_DUBBELTJE = 0.1 / DUIZEND
OPTIMAAL, ONHAALBAAR, MISLUKT = 0, 2, 4
# scipy has no word for a node limit: it says "not recognized" and passes on what HiGHS said
GRENS = "HiGHS Status 16"


@dataclass(frozen=True, slots=True)
class Beurzen:
    """What bounds a choice in money.

    Attributes:
        namen: (betaler, year or "totaal") of each purse; of a pool ("", year).
        neemt: EUR that each column takes from each purse. Shape (purses, columns).
        over: EUR left in each purse.
        leent: Whether the purses are years of a pool that may borrow.
        brengt: EUR that each column adds to what may be borrowed. Shape (columns,).
        leen_over: EUR that may be borrowed without any column.
    """

    namen: tuple[tuple[str, str], ...]
    neemt: Getallen
    over: Getallen
    leent: bool
    brengt: Getallen
    leen_over: float


@dataclass(frozen=True, slots=True)
class Opgave:
    """What may be chosen, what it is worth, and what bounds it.

    Attributes:
        groepen: Free measure (sorted) to its columns; at most one of them is chosen.
        starten: Start year of each of those columns.
        waarde: EUR of each column: first the starts, then the koppelkansen.
        voorwaarden: (column of a koppelkans, columns of starts): of these one must be chosen.
        vereist: (measure, measure it requires), both free.
        groepen_een: Sets of measures of which at most one is chosen.
        beurs: What bounds it in money.
        laatste_vast: The last id of the fixed measures, or "": decides between lists of ids.
    """

    groepen: Mapping[str, tuple[int, ...]]
    starten: tuple[int, ...]
    waarde: Getallen
    voorwaarden: tuple[tuple[int, tuple[int, ...]], ...]
    vereist: tuple[tuple[str, str], ...]
    groepen_een: tuple[tuple[str, ...], ...]
    beurs: Beurzen
    laatste_vast: str


@dataclass(frozen=True, slots=True)
class Oplossing:
    """The chosen free measures with their start, and how sure it is that none is better."""

    starten: Mapping[str, int]
    status: Literal["optimaal", "begrensd"]
    gap: float


def los_op(opgave: Opgave, *, knopen: int = KNOPEN, gelijken: bool = True) -> Oplossing:
    """Find the choice with the most value.

    Args:
        opgave: The choice.
        knopen: Node limit of each solve.
        gelijken: Whether to settle ties (solutions within half a cent are equal): the lowest
            sum of start years, then the lexicographically first list of ids, then the
            smallest start years id by id. Not needed where only the value is asked.
    """
    if not opgave.starten:
        return Oplossing({}, "optimaal", 0.0)
    zoeker = _Zoeker(opgave, knopen)
    beste = zoeker.zoek(-opgave.waarde / DUIZEND)
    gap = zoeker.gap(beste)
    if beste is None:
        beste = np.zeros(len(opgave.starten))
    elif gelijken and not zoeker.begrensd:
        beste = _beste_van_gelijken(zoeker, beste)
    return Oplossing(
        starten={
            id_: opgave.starten[kolom]
            for id_, kolommen in opgave.groepen.items()
            for kolom in kolommen
            if beste[kolom]
        },
        status="begrensd" if zoeker.begrensd else "optimaal",
        gap=gap,
    )


@dataclass(frozen=True, slots=True)
class Toevoeging:
    """What adding measures to a package would bring, and which purses it would overdraw.

    Attributes:
        waarde_eur: The most they add where money is no limit.
        tekorten: (betaler, year or "totaal") to EUR, at the starts with the least overdraft.
    """

    waarde_eur: float
    tekorten: Mapping[tuple[str, str], float]


def voeg_toe(
    opgave: Opgave, pakket: Mapping[str, int], gepland: Mapping[str, int]
) -> Toevoeging | None:
    """Say what it would take to add measures to a package, or None where they clash.

    Args:
        opgave: A choice of the measures of the package and of those to add.
        pakket: The chosen free measures with their start.
        gepland: The measures to add, with the start that they prefer.
    """
    beurs = opgave.beurs
    ruim = replace(opgave, beurs=replace(beurs, leent=True, leen_over=np.inf))
    zoeker = _Zoeker(ruim, KNOPEN)
    plaats = {(id_, opgave.starten[k]): k for id_, rij in opgave.groepen.items() for k in rij}
    nu = np.zeros(len(opgave.starten))
    nu[[plaats[paar] for paar in pakket.items()]] = 1.0
    zoeker.zet_vast([plaats[paar] for paar in pakket.items()], 1.0)
    for id_ in gepland:
        zoeker.zet_mee(opgave.groepen[id_])
    beste = zoeker.zoek(-opgave.waarde / DUIZEND)
    if beste is None:
        return None
    doel = np.concatenate([np.zeros(len(opgave.waarde)), np.ones(len(beurs.over))])
    for id_, jaar in gepland.items():
        for kolom in opgave.groepen[id_]:
            doel[kolom] = EEN_DUBBELTJE * abs(opgave.starten[kolom] - jaar)
    krapst = zoeker.zoek(doel)
    v = zoeker.vul_aan(beste if krapst is None else krapst)
    tekort = beurs.neemt @ v - beurs.over
    return Toevoeging(
        waarde_eur=zoeker.waarde(beste) - zoeker.waarde(nu),
        tekorten={
            naam: float(eur)
            for naam, eur in zip(beurs.namen, tekort, strict=True)
            if eur > HALVE_CENT
        },
    )


class _Zoeker:
    """One choice with the rows and bounds that were added while looking for it."""

    def __init__(self, opgave: Opgave, knopen: int) -> None:
        self.opgave = opgave
        self.begrensd = False
        self.minste_waarde = -np.inf
        self._knopen = knopen
        self._x = len(opgave.starten)
        self._v = len(opgave.waarde)
        self._u = len(opgave.beurs.over) if opgave.beurs.leent else 0
        self._laag = np.zeros(self._v + self._u)
        self._hoog = np.ones(self._v + self._u)
        self._hoog[self._v :] = np.abs(opgave.beurs.neemt).sum() + np.abs(opgave.beurs.over).sum()
        self._hoog[: self._x][_past_nooit(opgave)[: self._x]] = 0.0
        self._mag = self._hoog.copy()
        self._rijen, self._hoogstens = _bouw_rijen(opgave, self._u)
        self._extra: list[tuple[Getallen, float]] = []
        self._grens = float(np.maximum(opgave.waarde, 0.0).sum())

    def zoek(self, doel: Getallen) -> Getallen | None:
        """Minimise, and return the starts (0 or 1) or None where there are none."""
        for _ in range(SNEDEN):
            x = self._een_keer(doel)
            if x is None or self._past(x):
                return x
            self.verbied(x)
        self.begrensd = True
        return None

    def gap(self, x: Getallen | None) -> float:
        """Return how far the bound lies above the value, as a fraction of it."""
        if not self.begrensd:
            return 0.0
        waarde = 0.0 if x is None else self.waarde(x)
        return max(0.0, self._grens - waarde) / max(abs(waarde), 1.0)

    def waarde(self, x: Getallen) -> float:
        """Return the EUR of a choice, koppelkansen included."""
        return float(self.opgave.waarde @ self.vul_aan(x))

    def vul_aan(self, x: Getallen) -> Getallen:
        """Add the koppelkansen that hold."""
        v = np.concatenate([x, np.ones(self._v - self._x)])
        for kans, kolommen in self.opgave.voorwaarden:
            v[kans] = min(v[kans], x[list(kolommen)].sum())
        return v

    def verbied(self, x: Getallen) -> None:
        """Cut off one choice."""
        rij = np.where(x > 0, 1.0, -1.0)
        self.voeg_toe(rij, float(x.sum()) - 1)

    def voeg_toe(self, rij: Getallen, hoogstens: float) -> None:
        """Add a row over the first columns: rij · v ≤ hoogstens."""
        breed = np.zeros(self._v + self._u)
        breed[: len(rij)] = rij
        self._extra.append((breed, hoogstens))

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
        self.voeg_toe(rij, -1.0)

    def zoek_met(self, kolommen: Sequence[int], doel: Getallen) -> Getallen | None:
        """Look for a choice with one of the columns, and require it if there is one."""
        behoud = len(self._extra)
        self.zet_mee(kolommen)
        x = self.zoek(doel)
        if x is None:
            del self._extra[behoud:]
        return x

    def zoek_ander(self, x: Getallen, doel: Getallen) -> Getallen | None:
        """Look for any choice but this one."""
        behoud = len(self._extra)
        self.verbied(x)
        ander = self.zoek(doel)
        del self._extra[behoud:]
        return ander

    def _een_keer(self, doel: Getallen) -> Getallen | None:
        extra = np.array([rij for rij, _ in self._extra]).reshape(-1, self._v + self._u)
        rijen = vstack([self._rijen, csr_array(extra)])
        hoogstens = np.concatenate([self._hoogstens, [grens for _, grens in self._extra]])
        breed = np.zeros(self._v + self._u)
        breed[: len(doel)] = doel
        antwoord = self._vraag(breed, LinearConstraint(rijen, ub=hoogstens), presolve=True)
        if antwoord.status == MISLUKT and GRENS not in antwoord.message:
            # HiGHS gives up where a purse lacks a cent of what is asked: ask it plainly
            antwoord = self._vraag(breed, LinearConstraint(rijen, ub=hoogstens), presolve=False)
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

    def _past(self, x: Getallen) -> bool:
        """Count again, without the solver's tolerance."""
        v = self.vul_aan(x)
        beurs = self.opgave.beurs
        tekort = np.maximum(beurs.neemt @ v - beurs.over, 0.0)
        if beurs.leent:
            tekort = tekort.sum() - beurs.brengt @ v - beurs.leen_over
        return bool(np.all(tekort <= HALVE_CENT)) and self.waarde(x) >= self.minste_waarde


def _past_nooit(opgave: Opgave) -> npt.NDArray[np.bool_]:
    """Tell which columns ask more of a purse than there can ever be, by more than half a cent."""
    beurs = opgave.beurs
    if beurs.leent:
        return np.zeros(len(opgave.waarde), dtype=np.bool_)
    meest = beurs.over + np.maximum(-beurs.neemt, 0.0).sum(axis=1)
    nooit: npt.NDArray[np.bool_] = np.any(beurs.neemt > meest[:, np.newaxis] + HALVE_CENT, axis=0)
    return nooit


def _bouw_rijen(opgave: Opgave, leenkolommen: int) -> tuple[csr_array, Getallen]:
    """Write all that bounds the choice as rows · v ≤ bounds; money in thousands."""
    kolommen = len(opgave.waarde)
    rijen: list[tuple[Getallen, float]] = []

    def rij(plus: tuple[int, ...], min_: tuple[int, ...], hoogstens: float) -> None:
        nieuw = np.zeros(kolommen + leenkolommen)
        nieuw[list(plus)] += 1.0
        nieuw[list(min_)] -= 1.0
        rijen.append((nieuw, hoogstens))

    groepen = opgave.groepen
    for eigen in groepen.values():
        rij(eigen, (), 1.0)
    for een, nodig in opgave.vereist:
        rij(groepen[een], groepen[nodig], 0.0)
    for samen in opgave.groepen_een:
        rij(tuple(kolom for id_ in samen for kolom in groepen[id_]), (), 1.0)
    for kans, een_van in opgave.voorwaarden:
        rij((kans,), een_van, 0.0)
    beurs = opgave.beurs
    geld = np.hstack([beurs.neemt / DUIZEND, -np.eye(len(beurs.over), leenkolommen)])
    over = beurs.over / DUIZEND
    if beurs.leent:
        geld = np.vstack([geld, np.concatenate([-beurs.brengt / DUIZEND, np.ones(leenkolommen)])])
        over = np.append(over, beurs.leen_over / DUIZEND)
    alles = np.vstack([np.array([deel for deel, _ in rijen]), geld])
    return csr_array(alles), np.concatenate([[grens for _, grens in rijen], over])


def _beste_van_gelijken(zoeker: _Zoeker, beste: Getallen) -> Getallen:
    """Return, of the choices within half a cent of the best, the one that ties prefer."""
    opgave = zoeker.opgave
    jaren = np.array(opgave.starten, dtype=np.float64)
    zoeker.minste_waarde = zoeker.waarde(beste) - HALVE_CENT - RUIS
    zoeker.voeg_toe(-opgave.waarde / DUIZEND, -(zoeker.waarde(beste) - HALVE_CENT) / DUIZEND)
    if zoeker.zoek_ander(beste, -opgave.waarde / DUIZEND) is None:
        return beste
    vroegste = zoeker.zoek(jaren)
    beste = beste if vroegste is None else vroegste
    zoeker.voeg_toe(jaren, float(jaren @ beste) + 0.5)
    beste = _eerste_ids(zoeker, beste, jaren)
    return _kleinste_jaren(zoeker, beste, jaren)


def _eerste_ids(zoeker: _Zoeker, beste: Getallen, jaren: Getallen) -> Getallen:
    """Settle the list of ids: force each in, in order, and keep what remains possible.

    A list that ends goes before its continuations: where no fixed id follows, a choice
    without any further id is looked for first.
    """
    opgave, som = zoeker.opgave, float(jaren @ beste)
    ids = list(opgave.groepen)
    meest = 0.0
    for plaats, id_ in enumerate(ids):
        eigen = opgave.groepen[id_]
        rest = [kolom for later in ids[plaats:] for kolom in opgave.groepen[later]]
        if id_ > opgave.laatste_vast and meest >= som:
            zoeker.zet_vast(rest, 0.0)
            if (korter := zoeker.zoek(jaren)) is not None:
                return korter
            zoeker.maak_los(rest)
        if beste[list(eigen)].any():
            zoeker.zet_mee(eigen)
        elif (met := zoeker.zoek_met(eigen, jaren)) is not None:
            beste = met
        else:
            zoeker.zet_vast(eigen, 0.0)
            continue
        meest += jaren[eigen[-1]]
    return beste


def _kleinste_jaren(zoeker: _Zoeker, beste: Getallen, jaren: Getallen) -> Getallen:
    """Settle the start years, id by id; the ids are settled."""
    for eigen in zoeker.opgave.groepen.values():
        plaatsen = list(eigen)
        if not beste[plaatsen].any():
            continue
        if not beste[eigen[0]]:
            doel = np.zeros(len(beste))
            doel[plaatsen] = jaren[plaatsen]
            eerder = zoeker.zoek(doel)
            beste = beste if eerder is None else eerder
        zoeker.zet_vast([kolom for kolom in eigen if beste[kolom]], 1.0)
    return beste
