"""Rule 2, literally: points per goal."""

from __future__ import annotations

from generator.model.maatregel import Maatregel
from generator.model.plan import Wijkplan


def gewichten(plan: Wijkplan) -> dict[str, float]:
    """Each party's weights normalised to sum 1, then averaged over the parties that gave any."""
    doelen = plan.wijk.doelen
    gaven = sorted({g.partij for doel in doelen for g in doel.gewichten})
    som = {
        p: sum(g.gewicht for doel in doelen for g in doel.gewichten if g.partij == p) for p in gaven
    }
    return {
        doel.id: sum(g.gewicht / som[g.partij] for g in doel.gewichten) / len(gaven)
        for doel in doelen
    }


def doelbijdragen(plan: Wijkplan, maatregel: Maatregel) -> dict[str, float]:
    """The points per goal: 100 × w × effect / 2; an absent effect is 0."""
    effect = {e.doel: e.effect for e in maatregel.effecten}
    w = gewichten(plan)
    return {doel: 100 * w[doel] * effect.get(doel, 0.0) / 2 for doel in sorted(w)}
