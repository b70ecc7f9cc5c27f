"""Which charts a plan has: one list, in the order of the pages."""

from __future__ import annotations

from collections.abc import Iterator

from generator.draw.budget import budget, gevoeligheid
from generator.draw.doelen import maatregel_doelen
from generator.draw.figuur import Opdracht
from generator.draw.indicator import indicatorgrafiek
from generator.draw.kosten_baten import kosten_baten, mkba
from generator.draw.partijen import maatregel_partijen, pakket_partijen
from generator.draw.planning import planning
from generator.draw.prioriteiten import prioriteiten
from generator.draw.samenwerken import kas, samenwerken, verevening
from generator.model.beeld import Grafiek


def grafieken(opdracht: Opdracht) -> tuple[Grafiek, ...]:
    """Draw every chart for which there are figures."""
    return tuple(grafiek for grafiek in _alle(opdracht) if grafiek is not None)


def _alle(opdracht: Opdracht) -> Iterator[Grafiek | None]:
    for indicator in opdracht.plan.indicatoren:
        yield indicatorgrafiek(opdracht, indicator)
    yield prioriteiten(opdracht)
    yield kosten_baten(opdracht)
    yield mkba(opdracht)
    yield pakket_partijen(opdracht)
    yield planning(opdracht)
    for maatregel in opdracht.plan.maatregelen:
        yield maatregel_partijen(opdracht, maatregel.id)
        yield maatregel_doelen(opdracht, maatregel.id)
    yield from _pakket(opdracht)


def _pakket(opdracht: Opdracht) -> Iterator[Grafiek | None]:
    uitkomst = opdracht.uitkomst
    if uitkomst.samenwerken:
        yield samenwerken(opdracht, uitkomst.samenwerken)
        yield kas(opdracht, uitkomst.samenwerken)
        yield verevening(opdracht, uitkomst.samenwerken)
    if uitkomst.portefeuille:
        budgetten = uitkomst.portefeuille.budget
        for partij in opdracht.geordend(budgetten):
            yield budget(opdracht, partij, budgetten[partij])
        yield gevoeligheid(opdracht, uitkomst.gevoeligheid or (), uitkomst.portefeuille.ncw)
