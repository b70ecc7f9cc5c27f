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
    if regel.bedrag is not None:
        if isinstance(regel, Baten) and regel.soort == "restwaarde" and regel.jaar is None:
            return (Post(regels.basisjaar + regels.horizon, regel.bedrag),)
        return (Post(start_jaar + (regel.jaar or 0), regel.bedrag),)
    van = 1 if regel.van is None else regel.van
    tot = regels.horizon if regel.tot is None else regel.tot
    jaren = range(start_jaar + van, start_jaar + tot + 1)
    if regel.per_jaar is not None:
        return tuple(Post(jaar, regel.per_jaar) for jaar in jaren)
    if regel.kengetal is None or regel.hoeveelheid is None:
        raise ValueError(f"line {regel.post!r} has no amount")
    kengetal = kengetallen[regel.kengetal]
    waarde = regel.hoeveelheid * kengetal.waarde
    groei = 1 + kengetal.groei / 100
    return tuple(Post(jaar, waarde * groei ** (jaar - regels.basisjaar)) for jaar in jaren)


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
