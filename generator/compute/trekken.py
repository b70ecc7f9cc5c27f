"""Rule 6, the draws: each line a triangle, each kengetal drawn once for all its lines.

Source: docs/rekenwijze.md, "Onzekerheid"; S. Kotz and J.R. van Dorp, "Beyond Beta" (2004),
chapter 1, for the triangular distribution.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from generator.compute.grootboek import Getallen
from generator.compute.lijnen import Lijn
from generator.compute.toeval import generator_voor
from generator.model.maatregel import Baten, Kosten, Overdracht
from generator.model.partij import Kengetal
from generator.model.site import Onzekerheid, Rekenregels

Driehoek = tuple[float, float, float]


class Trekker:
    """Draws the amounts of lines; the first draws are the same for any number of them."""

    def __init__(
        self, regels: Rekenregels, kengetallen: Mapping[str, Kengetal], aantal: int
    ) -> None:
        """Set how many draws a line gets."""
        self._regels = regels
        self._kengetallen = kengetallen
        self._aantal = aantal
        self._van_kengetal: dict[str, Getallen] = {}

    def bedragen(self, lijn: Lijn) -> Getallen:
        """Return the amount of a line in each draw, EUR. Shape (draws,)."""
        if isinstance(lijn.regel, Overdracht):
            return np.full(self._aantal, lijn.bedrag_eur)
        kengetal = self._kengetallen.get(lijn.regel.kengetal or "")
        if kengetal is not None and kengetal.laag is not None and kengetal.hoog is not None:
            if kengetal.id not in self._van_kengetal:
                hoeken = (kengetal.laag, kengetal.waarde, kengetal.hoog)
                self._van_kengetal[kengetal.id] = self._trek(f"kengetallen/{kengetal.id}", hoeken)
            return self._van_kengetal[kengetal.id]
        return self._trek(lijn.sleutel, driehoek(lijn, lijn.regel, self._regels.onzekerheid))

    def _trek(self, naam: str, hoeken: Driehoek) -> Getallen:
        kans = generator_voor(self._regels.zaad, naam).random(self._aantal)
        return driehoekig(kans, hoeken)


def driehoek(lijn: Lijn, regel: Kosten | Baten, onzekerheid: Onzekerheid) -> Driehoek:
    """Return laag, value and hoog of a line's amount, EUR: its own, or the range by default.

    A line with a kengetal has no laag and hoog of its own (`check` warns of them).
    """
    waarde = lijn.bedrag_eur
    if regel.kengetal is None and regel.laag is not None and regel.hoog is not None:
        return regel.laag, waarde, regel.hoog
    kosten = lijn.soort in {"kosten", "minder_kosten"}
    laag, hoog = onzekerheid.kosten if kosten else onzekerheid.baten
    return waarde * (1 + min(laag, 0.0) / 100), waarde, waarde * (1 + max(hoog, 0.0) / 100)


def driehoekig(kans: Getallen, hoeken: Driehoek) -> Getallen:
    """Turn uniform draws into triangular ones by the inverse of the distribution function.

    Args:
        kans: Draws in [0, 1).
        hoeken: Lowest, most likely and highest value; equal ends mean no uncertainty.
    """
    laag, top, hoog = hoeken
    if hoog <= laag:
        return np.full_like(kans, top)
    links = laag + np.sqrt(kans * (hoog - laag) * (top - laag))
    rechts = hoog - np.sqrt((1 - kans) * (hoog - laag) * (hoog - top))
    return np.where(kans * (hoog - laag) < top - laag, links, rechts)
