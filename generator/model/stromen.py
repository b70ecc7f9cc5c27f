"""From a written line to money in calendar years: the one place where timing is decided.

Source: docs/rekenwijze.md, "Van regel naar jaar".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.maatregel import Baten, Regel
from generator.model.partij import Kengetal
from generator.model.site import Rekenregels, VoetStap


@dataclass(frozen=True, slots=True)
class Post:
    """An amount in a calendar year; real EUR at prijspeil, never negative."""

    jaar: int
    bedrag_eur: float


def posten(
    regel: Regel, start_jaar: int, regels: Rekenregels, kengetallen: Mapping[str, Kengetal]
) -> tuple[Post, ...]:
    """Spread a line over the calendar years in which its money falls.

    Args:
        regel: A line of costs, benefits or transfers.
        start_jaar: Calendar year in which its measure or koppelkans starts.
        regels: Rules of calculation; horizon is the default of `tot`.
        kengetallen: Unit values by id.

    Returns:
        One Post a year, earliest first, also for years outside 0 … horizon (these are
        listed, not counted).

    Source: docs/rekenwijze.md, "Van regel naar jaar"; CONTRACT section 3.
    """
    waarde = regelwaarde(regel, kengetallen)
    return tuple(
        Post(jaar, eenheden * waarde)
        for jaar, eenheden in patroon(regel, start_jaar, regels, kengetallen)
    )


def regelwaarde(regel: Regel, kengetallen: Mapping[str, Kengetal]) -> float:
    """Return the one uncertain number of a line: its bedrag, per_jaar or kengetal, in EUR.

    Raises:
        ValueError: If the line has no amount.

    Source: docs/rekenwijze.md, "Van regel naar jaar".
    """
    if regel.bedrag is not None:
        return regel.bedrag
    if regel.per_jaar is not None:
        return regel.per_jaar
    if regel.kengetal is None or regel.hoeveelheid is None:
        raise ValueError(f"line {regel.post!r} has no amount")
    return kengetallen[regel.kengetal].waarde


def patroon(
    regel: Regel, start_jaar: int, regels: Rekenregels, kengetallen: Mapping[str, Kengetal]
) -> tuple[tuple[int, float], ...]:
    """Return how often the regelwaarde falls in each calendar year, earliest first.

    An amount counts once in its year; a kengetal counts `hoeveelheid` times, with its growth
    since basisjaar. A bedrag of soort restwaarde without `jaar` falls at the horizon.

    Source: docs/rekenwijze.md, "Van regel naar jaar"; CONTRACT section 1 (timing).
    """
    if regel.bedrag is not None:
        if isinstance(regel, Baten) and regel.soort == "restwaarde" and regel.jaar is None:
            return ((regels.basisjaar + regels.horizon, 1.0),)
        return ((start_jaar + (regel.jaar or 0), 1.0),)
    van = 1 if regel.van is None else regel.van
    tot = regels.horizon if regel.tot is None else regel.tot
    jaren = range(start_jaar + van, start_jaar + tot + 1)
    if regel.kengetal is None or regel.hoeveelheid is None:
        return tuple((jaar, 1.0) for jaar in jaren)
    groei = 1 + kengetallen[regel.kengetal].groei / 100
    return tuple((jaar, regel.hoeveelheid * groei ** (jaar - regels.basisjaar)) for jaar in jaren)


def voeten(discontovoet: float | list[VoetStap], horizon: int) -> tuple[float, ...]:
    """Return the discount rate of each year t = 1 … horizon, as a fraction.

    Args:
        discontovoet: One rate in % a year, or ascending steps of which the last has no end.
        horizon: Last t that counts.

    Source: docs/rekenwijze.md, "Discontovoet".
    """
    if not isinstance(discontovoet, list):
        return (discontovoet / 100,) * horizon
    return tuple(_voet(discontovoet, t) / 100 for t in range(1, horizon + 1))


def _voet(stappen: list[VoetStap], t: int) -> float:
    for stap in stappen:
        if stap.tot_en_met is None or t <= stap.tot_en_met:
            return stap.voet
    raise ValueError(f"no discount rate for t = {t}")


def factoren(discontovoet: float | list[VoetStap], horizon: int) -> tuple[float, ...]:
    """Return the discount factors f(0) … f(horizon): f(0) = 1, f(t) = f(t−1) / (1 + voet(t)).

    Source: docs/rekenwijze.md, "Contante waarde"; CONTRACT section 3.
    """
    rij = [1.0]
    for voet in voeten(discontovoet, horizon):
        rij.append(rij[-1] / (1 + voet))
    return tuple(rij)
