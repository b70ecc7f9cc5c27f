"""Rule 7, the four scenarios: apart, gedeeld, afgestemd, gezamenlijk, and what each step adds.

Source: docs/rekenwijze.md, "Samenwerken"; CONTRACT section 3, rule 7.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from generator.compute.beurs import Vraag
from generator.compute.grootboek import Getallen, Grootboek, Stand
from generator.compute.opgave import Oplossing
from generator.compute.portefeuille import los_vraag, pakketvraag
from generator.compute.tafel import Tafel
from generator.compute.waardering import Waardering, waardeer
from generator.model.budget import HALVE_CENT
from generator.model.doorrekening import Scenario, Scenarionaam

SCENARIOS: tuple[Scenarionaam, ...] = ("apart", "gedeeld", "afgestemd", "gezamenlijk")


@dataclass(frozen=True, slots=True)
class Uitwerking:
    """One scenario: all starts, fixed ones included, and what they are worth."""

    starten: Mapping[str, int]
    waardering: Waardering
    status: Literal["optimaal", "begrensd"]
    gap: float

    @property
    def ncw(self) -> float:
        """Total ncw, EUR."""
        return float(self.waardering.ncw.sum())


def scenario(
    boek: Grootboek, cijfers: Stand, tafel: Tafel, naam: Scenarionaam, *, gelijken: bool = True
) -> Uitwerking:
    """Work out one scenario; ties between equal plans need settling only where they are shown."""
    if naam == "apart":
        return _apart(boek, cijfers, tafel)
    vraag = _vraag(boek, tafel, naam)
    oplossing = los_vraag(boek, cijfers, vraag, gelijken=gelijken)
    return werk_uit(boek, cijfers, oplossing, alle_kansen=vraag.alle_kansen)


def werk_uit(
    boek: Grootboek, cijfers: Stand, oplossing: Oplossing, *, alle_kansen: bool = True
) -> Uitwerking:
    """Add the fixed measures to a choice and count what it is worth."""
    starten = dict(sorted({**boek.vast, **oplossing.starten}.items()))
    return Uitwerking(
        starten=starten,
        waardering=waardeer(boek, cijfers, starten, alle_kansen=alle_kansen),
        status=oplossing.status,
        gap=oplossing.gap,
    )


def als_scenario(boek: Grootboek, uitwerking: Uitwerking) -> Scenario:
    """Write a scenario as a result."""
    return Scenario(
        maatregelen=uitwerking.starten,
        koppelkansen=uitwerking.waardering.koppelkansen,
        ncw=uitwerking.ncw,
        partijen=_per_partij(boek, uitwerking.waardering.ncw),
    )


def meerwaarde(ncw: Mapping[Scenarionaam, float]) -> dict[str, float]:
    """Return what each step of working together adds, EUR."""
    return {
        "samen_betalen": ncw["gedeeld"] - ncw["apart"],
        "koppelkansen": ncw["afgestemd"] - ncw["gedeeld"],
        "gezamenlijke_middelen": ncw["gezamenlijk"] - ncw["afgestemd"],
    }


def verliezers(
    boek: Grootboek, tafel: Tafel, uitwerkingen: Mapping[Scenarionaam, Uitwerking]
) -> dict[str, float]:
    """Return the betalers with less ncw in afgestemd than in apart, and the change (negative)."""
    verschil = uitwerkingen["afgestemd"].waardering.ncw - uitwerkingen["apart"].waardering.ncw
    per_partij = _per_partij(boek, verschil)
    return {p: per_partij[p] for p in tafel.betalers if per_partij[p] < -HALVE_CENT}


def kas(
    boek: Grootboek, tafel: Tafel, uitwerkingen: Mapping[Scenarionaam, Uitwerking]
) -> dict[Scenarionaam, Mapping[str, float]]:
    """Return the present value of each betaler's money alone, per scenario."""
    alles = {naam: _per_partij(boek, u.waardering.geld) for naam, u in uitwerkingen.items()}
    return {naam: {p: geld[p] for p in tafel.betalers} for naam, geld in alles.items()}


def _per_partij(boek: Grootboek, rij: Getallen) -> dict[str, float]:
    return dict(zip(boek.partijen, map(float, rij), strict=True))


def _vraag(boek: Grootboek, tafel: Tafel, naam: Scenarionaam) -> Vraag:
    vraag = pakketvraag(boek)
    if naam == "gedeeld":
        return replace(vraag, alle_kansen=False)
    if naam == "gezamenlijk":
        pot = tuple(houder for houder in boek.houders if houder in tafel.spelers)
        return replace(vraag, beurs=pot, gezamenlijk=True)
    return vraag


def _apart(boek: Grootboek, cijfers: Stand, tafel: Tafel) -> Uitwerking:
    """Let each betaler plan by itself, then settle what clashes between the plans."""
    gekozen: dict[str, int] = {}
    begrensd = False
    for betaler in tafel.betalers:
        vraag = Vraag(
            vrij=tuple(id_ for id_ in boek.vrij if tafel.betalen[id_] == {betaler}),
            telt=tafel.telt((betaler,)),
            beurs=tuple(houder for houder in boek.houders if houder == betaler),
            alle_kansen=False,
        )
        oplossing = los_vraag(boek, cijfers, vraag)
        begrensd = begrensd or oplossing.status == "begrensd"
        gekozen |= oplossing.starten
    over = _zonder_botsingen(boek, cijfers, gekozen)
    status: Literal["optimaal", "begrensd"] = "begrensd" if begrensd else "optimaal"
    return werk_uit(boek, cijfers, Oplossing(over, status, 0.0), alle_kansen=False)


def _zonder_botsingen(
    boek: Grootboek, cijfers: Stand, gekozen: Mapping[str, int]
) -> dict[str, int]:
    """Keep the measures by their own ncw, highest first; drop what excludes a kept one.

    Then, until nothing changes, drop what requires a dropped one. Budgets are not looked at.
    """

    def eigen_ncw(id_: str) -> float:
        return round(float(cijfers.waarde[boek.kolom[id_, gekozen[id_]]].sum()), 6)

    behouden = set(boek.vast)
    for id_ in sorted(gekozen, key=lambda id_: (-eigen_ncw(id_), id_)):
        if not boek.sluit_uit[id_] & behouden:
            behouden.add(id_)
    over = behouden & gekozen.keys()
    while weg := {id_ for id_ in over if not behouden.issuperset(boek.vereist[id_])}:
        over -= weg
        behouden -= weg
    return {id_: gekozen[id_] for id_ in sorted(over)}
