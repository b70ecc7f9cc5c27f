"""Rules of the contract for one part of the content: which fields they need, what they say.

A rule sees a part only when every field it needs is right, so that one mistake never
leads to a second finding about the same thing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from generator.check import regels_gedeeld, regels_geld, regels_maatregel, regels_tijd, regels_wijk
from generator.check.kennis import Kennis
from generator.check.keuring import Keuring
from generator.check.melding import Melding
from generator.model.velden import Inhoud

Regel = Callable[[Any, Kennis], Iterator[Melding]]

REGELS: tuple[tuple[type[Inhoud], tuple[str, ...], Regel], ...] = (
    *regels_geld.REGELS,
    *regels_gedeeld.REGELS,
    *regels_maatregel.REGELS,
    *regels_tijd.REGELS,
    *regels_wijk.REGELS,
)


def keur_delen(keuring: Keuring, kennis: Kennis) -> None:
    """Hold every part that was read against the rules of its kind."""
    for deel in keuring.delen:
        for soort, velden, regel in REGELS:
            if not isinstance(deel.waarde, soort) or not deel.fouten.isdisjoint(velden):
                continue
            for melding in regel(deel.waarde, kennis):
                plek = keuring.plek(deel.pad, *melding.sleutels)
                keuring.meld(plek, melding.code, melding.wat, melding.herstel, melding.ernst)
