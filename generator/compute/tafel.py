"""Who sits at the table: who pays for which measure, and for whom each betaler speaks.

Source: docs/rekenwijze.md, "Samenwerken"; CONTRACT section 3, rule 7.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.budget import betalers, betalers_van
from generator.model.plan import Wijkplan


@dataclass(frozen=True, slots=True)
class Tafel:
    """The parties in their roles; picklable.

    Attributes:
        betalers: All betalers, sorted.
        spelers: Betalers that pay for a measure that is not out, sorted.
        behartigt: Betaler to the baathouders whose gains and losses it counts as its own.
        betalen: Measure that is not out to payers(m).
    """

    betalers: tuple[str, ...]
    spelers: tuple[str, ...]
    behartigt: Mapping[str, tuple[str, ...]]
    betalen: Mapping[str, frozenset[str]]

    def telt(self, partijen: tuple[str, ...]) -> tuple[str, ...]:
        """Return these parties with those they speak for, each once, sorted."""
        mee = {ander for partij in partijen for ander in self.behartigt[partij]}
        return tuple(sorted(mee.union(partijen)))


def dek_tafel(plan: Wijkplan) -> Tafel:
    """Read from the plan who pays and who speaks for whom."""
    alle = betalers(plan)
    betalen = {m.id: betalers_van(plan, m) for m in plan.maatregelen if not m.uit}
    aan_zet = {partij for wie in betalen.values() for partij in wie}
    return Tafel(
        betalers=alle,
        spelers=tuple(sorted(aan_zet)),
        behartigt={id_: tuple(sorted(set(plan.partij[id_].behartigt))) for id_ in alle},
        betalen=betalen,
    )
