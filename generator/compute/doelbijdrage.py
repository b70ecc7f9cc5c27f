"""Rule 2, doelbijdrage (MCA): points per goal, the sum −100 … 100, and both ranks.

Euros and goal points are never added up. Source: docs/rekenwijze.md, "Doelbijdrage".
"""

from __future__ import annotations

from collections.abc import Mapping
from math import fsum

from generator.model.maatregel import Maatregel
from generator.model.plan import Wijkplan
from generator.model.wijk import Wijk

GROOTSTE_EFFECT = 2
DECIMALEN_NCW, DECIMALEN_PUNTEN = 6, 9


def gewichten_per_partij(wijk: Wijk) -> dict[str, dict[str, float]]:
    """Return the weights of each party that gave any, by goal, normalised to sum 1.

    Returns:
        Party (sorted) to goal (in the order of the wijk) to weight.
    """
    gegeven: dict[str, dict[str, float]] = {}
    for doel in wijk.doelen:
        for gewicht in doel.gewichten:
            van_partij = gegeven.setdefault(gewicht.partij, {})
            van_partij[doel.id] = van_partij.get(doel.id, 0.0) + gewicht.gewicht
    return {
        partij: {doel.id: gegeven[partij].get(doel.id, 0.0) / totaal for doel in wijk.doelen}
        for partij in sorted(gegeven)
        if (totaal := fsum(gegeven[partij].values())) > 0
    }


def doelgewichten(wijk: Wijk) -> dict[str, float]:
    """Return w_d: the mean over the parties that gave weights; the goals sum to 1."""
    per_partij = gewichten_per_partij(wijk)
    return {
        doel.id: fsum(gewichten[doel.id] for gewichten in per_partij.values()) / len(per_partij)
        for doel in wijk.doelen
    }


def effecten(maatregel: Maatregel) -> dict[str, float]:
    """Return the effect per goal that the measure names, −2 … 2."""
    return {effect.doel: effect.effect for effect in maatregel.effecten}


def doelbijdragen(maatregel: Maatregel, gewichten: Mapping[str, float]) -> dict[str, float]:
    """Return the points per goal: 100 × w_d × effect_d / 2. An absent effect is 0."""
    effect = effecten(maatregel)
    return {
        doel: 100 * gewicht * effect.get(doel, 0.0) / GROOTSTE_EFFECT
        for doel, gewicht in gewichten.items()
    }


def doelscores(plan: Wijkplan) -> dict[str, float]:
    """Return the doelscore of each measure, by id."""
    gewichten = doelgewichten(plan.wijk)
    return {m.id: fsum(doelbijdragen(m, gewichten).values()) for m in plan.maatregelen}


def rangen_per_partij(plan: Wijkplan, ncw: Mapping[str, float]) -> dict[str, dict[str, int]]:
    """Return, for each party that gave weights, the goal ranks in its own eyes.

    Args:
        plan: The checked plan.
        ncw: Rounded ncw by measure, which decides ties.
    """
    return {
        partij: rangen(
            afgerond(
                {m.id: fsum(doelbijdragen(m, gewichten).values()) for m in plan.maatregelen},
                DECIMALEN_PUNTEN,
            ),
            ncw,
        )
        for partij, gewichten in gewichten_per_partij(plan.wijk).items()
    }


def rangen(eerst: Mapping[str, float], dan: Mapping[str, float]) -> dict[str, int]:
    """Rank ids: 1 has the highest `eerst`; ties by the highest `dan`, then by id.

    Both must be rounded already, so that noise of the last bit decides nothing.
    """
    rij = sorted(eerst, key=lambda id_: (-eerst[id_], -dan[id_], id_))
    return {id_: plaats for plaats, id_ in enumerate(rij, start=1)}


def afgerond(waarden: Mapping[str, float], decimalen: int) -> dict[str, float]:
    """Round the figures that a rank compares."""
    return {id_: round(waarde, decimalen) for id_, waarde in waarden.items()}
