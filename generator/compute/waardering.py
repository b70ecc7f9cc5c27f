"""What a set of starts is worth, and what it takes from the purses.

The figures of a result come from here, counted from the chosen starts, never from the solver.
Source: docs/rekenwijze.md, "Portefeuille".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.compute.grootboek import Getallen, Grootboek, Stand, kans_sleutel
from generator.model.budget import HALVE_CENT, koppelkans_start
from generator.model.doorrekening import Budgetstand


@dataclass(frozen=True, slots=True)
class Waardering:
    """What a set of starts is worth: EUR per party, in the order of the ledger."""

    koppelkansen: tuple[str, ...]
    ncw: Getallen
    geld: Getallen


def waardeer(
    boek: Grootboek, cijfers: Stand, starten: Mapping[str, int], *, alle_kansen: bool = True
) -> Waardering:
    """Add up what starts are worth with the koppelkansen that hold at them."""
    kolommen = _kolommen(boek, starten, alle_kansen=alle_kansen)
    return Waardering(
        koppelkansen=tuple(_geldig(boek, starten, alle_kansen=alle_kansen)),
        ncw=cijfers.waarde[kolommen].sum(axis=0),
        geld=cijfers.geld[kolommen].sum(axis=0),
    )


def gebruikt(
    boek: Grootboek, cijfers: Stand, starten: Mapping[str, int], *, alle_kansen: bool = True
) -> tuple[Getallen, Getallen]:
    """Return what houders pay and receive in each year, EUR. Shapes (houders, years)."""
    kolommen = _kolommen(boek, starten, alle_kansen=alle_kansen)
    return cijfers.betaald[kolommen].sum(axis=0), cijfers.ontvangen[kolommen].sum(axis=0)


def overschreden(boek: Grootboek, cijfers: Stand) -> tuple[tuple[str, str], ...]:
    """Return the purses (houder, year or "totaal") that the fixed measures alone overdraw."""
    betaald, ontvangen = gebruikt(boek, cijfers, boek.vast)
    return tuple(
        (houder, naam)
        for houder, netto in zip(boek.houders, betaald - ontvangen, strict=True)
        for naam, eur, nodig in _beurzen(boek, houder, netto)
        if nodig > eur + HALVE_CENT
    )


def budgetstanden(
    boek: Grootboek, cijfers: Stand, starten: Mapping[str, int]
) -> dict[str, dict[str, Budgetstand]]:
    """Return what is available and used in each purse: by houder and year, or "totaal"."""
    betaald, ontvangen = gebruikt(boek, cijfers, starten)
    standen: dict[str, dict[str, Budgetstand]] = {}
    for houder, netto in zip(boek.houders, betaald - ontvangen, strict=True):
        standen[houder] = {
            naam: Budgetstand(beschikbaar=eur, gebruikt=float(nodig))
            for naam, eur, nodig in _beurzen(boek, houder, netto)
        }
    return standen


def _beurzen(boek: Grootboek, houder: str, netto: Getallen) -> list[tuple[str, float, float]]:
    """Return (year or "totaal", budget, used) of a houder from its use by year, EUR."""
    if houder in boek.totaal:
        return [("totaal", boek.totaal[houder], float(netto.sum()))]
    jaren = map(str, boek.jaren)
    return list(zip(jaren, boek.per_jaar[houder], map(float, netto), strict=True))


def _geldig(boek: Grootboek, starten: Mapping[str, int], *, alle_kansen: bool) -> dict[str, int]:
    """Return the koppelkansen that hold, with their start."""
    return {
        kans.id: jaar
        for kans in boek.kansen
        if (alle_kansen or kans.ook_zonder)
        and (jaar := koppelkans_start(kans.leden, kans.binnen, starten)) is not None
    }


def _kolommen(boek: Grootboek, starten: Mapping[str, int], *, alle_kansen: bool) -> list[int]:
    kansen = _geldig(boek, starten, alle_kansen=alle_kansen)
    kolommen = [boek.kolom[paar] for paar in starten.items()]
    return kolommen + [boek.kolom[kans_sleutel(id_), jaar] for id_, jaar in kansen.items()]
