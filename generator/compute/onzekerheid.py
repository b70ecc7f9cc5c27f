"""Rule 6, how firm the figures are: spread of ncw, of the goal rank, and of the package.

Source: docs/rekenwijze.md, "Onzekerheid"; R. Lahdelma and P. Salminen, "SMAA-2: stochastic
multicriteria acceptability analysis for group decision making" (2001) for the goal ranks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
import numpy.typing as npt

from generator.compute.doelbijdrage import (
    DECIMALEN_NCW,
    DECIMALEN_PUNTEN,
    effecten,
    gewichten_per_partij,
)
from generator.compute.grootboek import Getallen, Grootboek, stand
from generator.compute.lijnen import Lijn, lijnen
from generator.compute.portefeuille import los_vraag, pakketvraag
from generator.compute.toeval import generator_voor
from generator.compute.trekken import Trekker
from generator.compute.verdeling import Rekenaar, verdeel
from generator.compute.waardering import overschreden
from generator.model.doorrekening import (
    Doorrekening,
    MaatregelUitkomst,
    OnzekerheidUitkomst,
    Trekkingen,
)
from generator.model.maatregel import Maatregel
from generator.model.plan import Wijkplan
from generator.model.stromen import patroon

PERCENTIELEN = (5, 50, 95)
PER_KEER = 5_000
WERK_TREKKING = 20_000


@dataclass(frozen=True, slots=True)
class Onzeker:
    """The uncertainty of each measure, and what holds for the draws together."""

    maatregelen: Mapping[str, OnzekerheidUitkomst]
    trekkingen: Trekkingen


@dataclass(frozen=True, slots=True)
class _Getrokken:
    """The package of one draw."""

    maatregelen: frozenset[str]
    begrensd: bool
    overschreden: tuple[tuple[str, str], ...]


def onzekerheid(
    plan: Wijkplan, boek: Grootboek, uitkomst: Doorrekening, reken: Rekenaar
) -> Onzeker:
    """Draw all lines, and give each measure its spread and its share of the packages.

    Args:
        plan: The plan.
        boek: Its ledger.
        uitkomst: Rules 1 and 2, for the factors and the order of ties.
        reken: Map over the packages.
    """
    regels = plan.gedeeld.config.rekenregels
    trekker = Trekker(regels, plan.kengetal, max(regels.trekkingen, regels.pakket_trekkingen))
    eenheden = _Eenheden(plan, uitkomst.factoren)
    ncw = {m.id: np.zeros(regels.trekkingen) for m in plan.maatregelen}
    bedragen: list[Getallen] = []
    for lijn in lijnen(plan):
        getrokken = trekker.bedragen(lijn)
        bedragen.append(getrokken[: regels.pakket_trekkingen].copy())
        if lijn.eigenaar in ncw:
            ncw[lijn.eigenaar] += eenheden.van(lijn) * getrokken[: regels.trekkingen]
    rangen = _doelrangen(plan, uitkomst.maatregelen)
    taken = list(np.array(bedragen).reshape(len(bedragen), regels.pakket_trekkingen).T)
    pakketten = verdeel(reken, partial(_pakket, boek), taken)
    return Onzeker(
        maatregelen={
            m.id: _uitkomst(ncw[m.id], rangen[m.id], _aandeel(m, pakketten))
            for m in plan.maatregelen
        },
        trekkingen=_samen(pakketten),
    )


class _Eenheden:
    """What a euro of a line adds to the ncw of its measure at gepland."""

    def __init__(self, plan: Wijkplan, factoren: Sequence[float]) -> None:
        self._plan = plan
        self._factoren = factoren

    def van(self, lijn: Lijn) -> float:
        """Return the present value of a euro of the line, with its sign; 0 for overdrachten."""
        regels = self._plan.gedeeld.config.rekenregels
        start = self._plan.maatregel[lijn.eigenaar].start.gepland
        teken = {"kosten": -1.0, "baten": 1.0}.get(lijn.soort, 0.0)
        return teken * sum(
            aantal * self._factoren[jaar - regels.basisjaar]
            for jaar, aantal in patroon(lijn.regel, start, regels, self._plan.kengetal)
            if 0 <= jaar - regels.basisjaar < len(self._factoren)
        )


def _pakket(boek: Grootboek, bedragen: Getallen) -> _Getrokken:
    """Find the best package for one draw of all amounts."""
    cijfers = stand(boek, bedragen)
    oplossing = los_vraag(boek, cijfers, pakketvraag(boek), werk=WERK_TREKKING)
    return _Getrokken(
        maatregelen=frozenset(oplossing.starten),
        begrensd=oplossing.status == "begrensd",
        overschreden=overschreden(boek, cijfers),
    )


def _aandeel(maatregel: Maatregel, pakketten: Sequence[_Getrokken]) -> float | None:
    """Return the share of packages with the measure: fixed 1, out 0, None without draws."""
    if maatregel.vast or maatregel.uit:
        return float(maatregel.vast)
    if not pakketten:
        return None
    return sum(maatregel.id in pakket.maatregelen for pakket in pakketten) / len(pakketten)


def _samen(pakketten: Sequence[_Getrokken]) -> Trekkingen:
    aandeel: dict[str, dict[str, float]] = {}
    for pakket in pakketten:
        for houder, wanneer in pakket.overschreden:
            van_houder = aandeel.setdefault(houder, {})
            van_houder[wanneer] = van_houder.get(wanneer, 0.0) + 1 / len(pakketten)
    return Trekkingen(len(pakketten), sum(pakket.begrensd for pakket in pakketten), aandeel)


def _uitkomst(ncw: Getallen, rangen: tuple[int, int], aandeel: float | None) -> OnzekerheidUitkomst:
    p5, p50, p95 = (float(waarde) for waarde in np.percentile(ncw, PERCENTIELEN))
    return OnzekerheidUitkomst(
        p_positief=float((np.round(ncw, 6) > 0).mean()),
        ncw_p5=p5,
        ncw_p50=p50,
        ncw_p95=p95,
        rang_doelen_p5=rangen[0],
        rang_doelen_p95=rangen[1],
        pakket_aandeel=aandeel,
    )


def _doelrangen(
    plan: Wijkplan, uitkomsten: Sequence[MaatregelUitkomst]
) -> dict[str, tuple[int, int]]:
    """Return the goal rank of each measure at p5 and p95 over drawn weights (nearest rank).

    Weights Σ_p a_p w_p, with a flat Dirichlet over the parties that gave any. Ties go by the
    ncw at gepland and then by id, as in rang_doelen.
    """
    aantal = plan.gedeeld.config.rekenregels.trekkingen
    kans = generator_voor(plan.gedeeld.config.rekenregels.zaad, "gewichten")
    van_partij = np.array([list(w.values()) for w in gewichten_per_partij(plan.wijk).values()])
    volgorde = [
        u.id for u in sorted(uitkomsten, key=lambda u: (-round(u.ncw, DECIMALEN_NCW), u.id))
    ]
    effect = np.array(
        [
            [effecten(plan.maatregel[id_]).get(doel.id, 0.0) for doel in plan.wijk.doelen]
            for id_ in volgorde
        ]
    )
    telling = np.zeros((len(volgorde), len(volgorde)), dtype=np.int64)
    for begin in range(0, aantal, PER_KEER):
        keer = min(PER_KEER, aantal - begin)
        gewichten = kans.dirichlet(np.ones(len(van_partij)), size=keer) @ van_partij
        telling += _tel_rangen(50 * gewichten @ effect.T)
    opgeteld = telling.cumsum(axis=1)
    plaatsen = [-(-procent * aantal // 100) for procent in (5, 95)]
    return {
        id_: (
            int(np.searchsorted(rij, plaatsen[0])) + 1,
            int(np.searchsorted(rij, plaatsen[1])) + 1,
        )
        for id_, rij in zip(volgorde, opgeteld, strict=True)
    }


def _tel_rangen(punten: Getallen) -> npt.NDArray[np.int64]:
    """Count how often each measure has each rank. Shape (measures, ranks)."""
    maatregelen = punten.shape[1]
    rij = np.argsort(-np.round(punten, DECIMALEN_PUNTEN), axis=1, kind="stable")
    paren = rij * maatregelen + np.arange(maatregelen)
    telling = np.bincount(paren.ravel(), minlength=maatregelen**2)
    return telling.reshape(maatregelen, maatregelen)
