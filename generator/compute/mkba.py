"""Rule 1, MKBA: costs, benefits and who they fall to, as present values in EUR.

Source: docs/rekenwijze.md, "MKBA"; Algemene leidraad voor maatschappelijke
kosten-batenanalyse (CPB and PBL, 2013).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import fsum

from generator.model.doorrekening import (
    KoppelkansUitkomst,
    PartijUitkomst,
    Regelsoort,
    RegelUitkomst,
)
from generator.model.maatregel import Koppelkans, Maatregel, Regel
from generator.model.plan import Wijkplan
from generator.model.stromen import factoren, posten


@dataclass(frozen=True, slots=True)
class Mkba:
    """The MKBA of one measure, present values in EUR; bk is None without costs."""

    regels: tuple[RegelUitkomst, ...]
    kosten_cw: float
    baten_cw: float
    ncw: float
    bk: float | None
    partijen: Mapping[str, PartijUitkomst]


def mkba(plan: Wijkplan, maatregel: Maatregel) -> Mkba:
    """Value a measure at its gepland start.

    Source: CONTRACT section 3, rule 1.
    """
    regels = tuple(_uitkomsten(plan, maatregel.start.gepland, _regels(maatregel)))
    kosten_cw = fsum(regel.cw_eur for regel in regels if regel.soort == "kosten")
    baten_cw = fsum(regel.cw_eur for regel in regels if regel.soort == "baten")
    return Mkba(
        regels=regels,
        kosten_cw=kosten_cw,
        baten_cw=baten_cw,
        ncw=baten_cw - kosten_cw,
        bk=baten_cw / kosten_cw if kosten_cw else None,
        partijen=_per_partij(plan, maatregel, regels),
    )


def koppelkans_uitkomst(plan: Wijkplan, koppelkans: Koppelkans) -> KoppelkansUitkomst:
    """Value a koppelkans by itself, at the latest gepland of its measures.

    Source: CONTRACT section 3, rule 1.
    """
    start = max(plan.maatregel[id_].start.gepland for id_ in koppelkans.maatregelen)
    kansregels = [*koppelkans.minder_kosten, *koppelkans.extra_baten]
    delen: list[_Deel] = [("minder_kosten", i, r) for i, r in enumerate(koppelkans.minder_kosten)]
    delen += [("extra_baten", i, r) for i, r in enumerate(koppelkans.extra_baten)]
    regels = tuple(_uitkomsten(plan, start, delen))
    paren = [(r.partij, u.cw_eur) for r, u in zip(kansregels, regels, strict=True)]
    return KoppelkansUitkomst(
        id=koppelkans.id,
        start=start,
        regels=regels,
        ncw=fsum(eur for _, eur in paren),
        partijen={p: _som(paren, p) for p in sorted({partij for partij, _ in paren})},
    )


_Deel = tuple[Regelsoort, int, Regel]


def _regels(maatregel: Maatregel) -> Iterator[_Deel]:
    yield from (("kosten", i, regel) for i, regel in enumerate(maatregel.kosten))
    yield from (("baten", i, regel) for i, regel in enumerate(maatregel.baten))
    yield from (("overdrachten", i, regel) for i, regel in enumerate(maatregel.overdrachten))


def _uitkomsten(plan: Wijkplan, start: int, delen: Iterable[_Deel]) -> Iterator[RegelUitkomst]:
    rekenregels = plan.gedeeld.config.rekenregels
    rij = factoren(rekenregels.discontovoet, rekenregels.horizon)
    for soort, nummer, regel in delen:
        jaren = tuple(
            (post.jaar, post.bedrag_eur, _factor(rij, post.jaar - rekenregels.basisjaar))
            for post in posten(regel, start, rekenregels, plan.kengetal)
        )
        yield RegelUitkomst(soort, nummer, jaren, fsum(eur * f for _, eur, f in jaren))


def _factor(rij: tuple[float, ...], t: int) -> float:
    return rij[t] if 0 <= t < len(rij) else 0.0


def _per_partij(
    plan: Wijkplan, maatregel: Maatregel, regels: tuple[RegelUitkomst, ...]
) -> Mapping[str, PartijUitkomst]:
    cw = {(regel.soort, regel.nummer): regel.cw_eur for regel in regels}
    kosten = [(r.partij, cw["kosten", i]) for i, r in enumerate(maatregel.kosten)]
    baten = [(r.partij, cw["baten", i]) for i, r in enumerate(maatregel.baten)]
    geld = [(r.ontvanger, cw["overdrachten", i]) for i, r in enumerate(maatregel.overdrachten)]
    geld += [(r.betaler, -cw["overdrachten", i]) for i, r in enumerate(maatregel.overdrachten)]
    return {
        partij: PartijUitkomst(
            kosten_cw=_som(kosten, partij),
            baten_cw=_som(baten, partij),
            overdrachten_cw=_som(geld, partij),
            ncw=_som(baten, partij) - _som(kosten, partij) + _som(geld, partij),
        )
        for partij in sorted(plan.partij)
    }


def _som(paren: Iterable[tuple[str, float]], partij: str) -> float:
    return fsum(eur for van, eur in paren if van == partij)
