"""A choice as the solver gets it: columns, rows, and what the solver can not see by itself.

HiGHS takes 0.999999 for 1, which on a million is a euro: where a purse lacks less than that, it
accepts what does not fit, or closes a branch that holds the best. So each purse gets some room
here, and every answer is counted again to the cent; what asks too much is cut off for good.

Source: docs/rekenwijze.md, "Portefeuille".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_array

from generator.model.budget import HALVE_CENT

Getallen = npt.NDArray[np.float64]
DUIZEND = 1000.0
RUIMTE_EUR, RUIMTE_DEEL = 0.02, 1.3e-5


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


def vul_aan(opgave: Opgave, x: Getallen) -> Getallen:
    """Add to chosen starts (0 or 1) the koppelkansen that hold."""
    v = np.concatenate([x, np.ones(len(opgave.waarde) - len(x))])
    for kans, kolommen in opgave.voorwaarden:
        v[kans] = min(v[kans], x[list(kolommen)].sum())
    return v


def ruimte(eur: Getallen) -> Getallen:
    """Return more than a solver may be off on a row with these amounts, EUR."""
    grootste: Getallen = np.abs(eur).max(axis=-1, initial=0.0)
    return RUIMTE_EUR + RUIMTE_DEEL * grootste


def snede(opgave: Opgave, v: Getallen) -> tuple[Getallen, float] | None:
    """Return a row that cuts off a choice that asks too much of a purse; None if it fits.

    Of a pool the years that must borrow count as one purse.
    """
    beurs = opgave.beurs
    tekort = beurs.neemt @ v - beurs.over
    if beurs.leent:
        leent = tekort > 0
        neemt = beurs.neemt[leent].sum(axis=0) - beurs.brengt
        over = float(beurs.over[leent].sum()) + beurs.leen_over
    elif len(tekort):
        ergste = int(tekort.argmax())
        neemt, over = beurs.neemt[ergste], float(beurs.over[ergste])
    else:
        return None
    return _deksel(neemt, over, v) if neemt @ v > over + HALVE_CENT else None


def _deksel(neemt: Getallen, over: float, v: Getallen) -> tuple[Getallen, float]:
    """Return an extended cover: of columns that ask too much together, one must go.

    The largest chosen amounts come first, so that few columns make the cover; any column that
    asks at least as much as the largest can stand in for it. A saving that was not chosen lifts
    the row. Source: E. Balas, "Facets of the knapsack polytope" (1975).
    """
    gespaard = float(neemt[(v > 0) & (neemt < 0)].sum())
    gekozen = np.flatnonzero((v > 0) & (neemt > 0))
    gekozen = gekozen[np.argsort(-neemt[gekozen], kind="stable")]
    aantal = int(np.searchsorted(gespaard + neemt[gekozen].cumsum(), over + HALVE_CENT)) + 1
    rij = np.zeros(len(v))
    rij[gekozen[:aantal]] = 1.0
    rij[neemt >= neemt[gekozen[0]]] = 1.0
    rij[(v == 0) & (neemt < 0)] = -rij.sum()
    return rij, float(aantal - 1)


def past_nooit(opgave: Opgave) -> npt.NDArray[np.bool_]:
    """Tell which columns ask more of a purse than there can ever be, by more than half a cent."""
    beurs = opgave.beurs
    if beurs.leent:
        return np.zeros(len(opgave.waarde), dtype=np.bool_)
    meest = beurs.over + np.maximum(-beurs.neemt, 0.0).sum(axis=1)
    nooit: npt.NDArray[np.bool_] = np.any(beurs.neemt > meest[:, np.newaxis] + HALVE_CENT, axis=0)
    return nooit


def bouw_rijen(opgave: Opgave, leenkolommen: int) -> tuple[csr_array, Getallen]:
    """Write all that bounds the choice as rows · v ≤ bounds; money in thousands.

    Purses get some room (`ruimte`): what then asks too much is cut off with `snede`.
    """
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
    over = (beurs.over + ruimte(beurs.neemt)) / DUIZEND
    if beurs.leent:
        geld = np.vstack([geld, np.concatenate([-beurs.brengt / DUIZEND, np.ones(leenkolommen)])])
        over = np.append(over, (beurs.leen_over + float(ruimte(beurs.neemt.ravel()))) / DUIZEND)
    alles = np.vstack([np.array([deel for deel, _ in rijen]), geld])
    return csr_array(alles), np.concatenate([[grens for _, grens in rijen], over])
