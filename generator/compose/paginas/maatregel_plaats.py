"""The places of a measure among the others, and how firm they are."""

from __future__ import annotations

from dataclasses import dataclass

from generator.compose.blad import Blad
from generator.compose.delen import Feit
from generator.model import woorden
from generator.model.maatregel import Maatregel
from generator.model.taal import _


@dataclass(frozen=True, slots=True)
class Zekerheid:
    """How firm the place of the measure is, in words and as facts."""

    zin: str
    feiten: tuple[Feit, ...]


def plaatsen(blad: Blad, m: Maatregel) -> tuple[Feit, ...]:
    """Give the places of a measure on euros and on goals, and its benefits per euro."""
    uitkomst = blad.resultaat[m.id]
    aantal = len(blad.plan.maatregelen)
    return (
        Feit(
            _("Plaats op euro’s"),
            _("{plaats} van {aantal}", plaats=_plaats(blad, uitkomst.rang_ncw), aantal=aantal),
            _("saldo {bedrag}", bedrag=blad.saldo(uitkomst.ncw)),
        ),
        Feit(
            _("Plaats op doelen"),
            _("{plaats} van {aantal}", plaats=_plaats(blad, uitkomst.rang_doelen), aantal=aantal),
            _(
                "{punten} van de 100 punten",
                punten=woorden.punten(uitkomst.doelscore, blad.taal),
            ),
        ),
        Feit(_("Baten per euro kosten"), woorden.verhouding(uitkomst.bk, blad.taal)),
    )


def zekerheid(blad: Blad, m: Maatregel) -> Zekerheid | None:
    """Say how often a measure is worth its money, and how its places move; None if not drawn."""
    onzeker = blad.resultaat[m.id].onzekerheid
    if onzeker is None:
        return None
    zin = _(
        "In {keer} van de 100 doorrekeningen levert deze maatregel op zichzelf meer op dan hij kost.",
        keer=round(onzeker.p_positief * 100),
    )
    feiten = [
        Feit(
            _("Saldo in 9 van de 10 doorrekeningen"),
            woorden.spreiding(onzeker.ncw_p5, onzeker.ncw_p95, blad.taal),
        ),
        Feit(
            _("Plaats op doelen, bij andere gewichten"),
            _tussen(blad, onzeker.rang_doelen_p5, onzeker.rang_doelen_p95),
        ),
    ]
    if onzeker.pakket_aandeel is not None:
        feiten.append(
            Feit(
                _("Hoort bij het pakket"),
                _(
                    "in {keer} van de 100 doorrekeningen",
                    keer=round(onzeker.pakket_aandeel * 100),
                ),
            )
        )
    return Zekerheid(zin, tuple(feiten))


def _tussen(blad: Blad, laag: int, hoog: int) -> str:
    eerste, laatste = _plaats(blad, laag), _plaats(blad, hoog)
    return eerste if laag == hoog else _("{laag} tot {hoog}", laag=eerste, hoog=laatste)


def _plaats(blad: Blad, rang: int) -> str:
    return woorden.rangtelwoord(rang, blad.taal)
