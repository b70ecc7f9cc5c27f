"""From plan, results and pictures to pages: words, figures, links; no markup."""

from __future__ import annotations

from generator.compose.oude_versie import OudeVersie, als_oude_versie, zonder_adres
from generator.compose.overzicht import stel_overzicht_samen
from generator.compose.portaal import kaartje, stel_portaal_samen
from generator.compose.wijk import stel_wijk_samen

__all__ = [
    "OudeVersie",
    "als_oude_versie",
    "kaartje",
    "stel_overzicht_samen",
    "stel_portaal_samen",
    "stel_wijk_samen",
    "zonder_adres",
]
