"""Figures of the wijk as readers see them: the newest value, beside the gemeente and before."""

from __future__ import annotations

from collections.abc import Mapping

from generator.compose.blad import Blad
from generator.compose.delen import Cijfer
from generator.model import woorden
from generator.model.taal import _
from generator.model.verslag import Indicator

MEEST_CIJFERS = 4


def reeks(indicator: Indicator, gebied: str, wijk: str) -> Mapping[str, float]:
    """Return the values of an area by date, earliest first; hidden values are left out.

    Args:
        indicator: The figure.
        gebied: Name of the area.
        wijk: Name of the wijk: the area of a value that names none.
    """
    paren = [
        (meting.peildatum or "", meting.waarde)
        for meting in indicator.metingen
        if (meting.gebied or wijk) == gebied and isinstance(meting.waarde, float | int)
    ]
    return dict(sorted(paren))


def waarde_in_woorden(indicator: Indicator, waarde: float, taal: str) -> str:
    """Write a value of an indicator with its unit."""
    return woorden.meting(waarde, indicator.eenheid, taal, indicator.decimalen)


def jaar_van(peildatum: str) -> str:
    """Return the year of a date as it was written."""
    return peildatum[:4]


def kerncijfers(blad: Blad) -> tuple[tuple[Cijfer, ...], str]:
    """Choose the figures for the front page, with their source line."""
    gekozen = [i for i in blad.plan.indicatoren if i.kern] or list(blad.plan.indicatoren)
    cijfers: list[Cijfer] = []
    bronnen: list[str] = []
    for indicator in gekozen:
        cijfer = als_cijfer(blad, indicator)
        if cijfer and len(cijfers) < MEEST_CIJFERS:
            cijfers.append(cijfer)
            bronnen.append(blad.bron(indicator.bron))
    uniek = [bron for bron in dict.fromkeys(bronnen) if bron]
    return tuple(cijfers), _("Bron: {bron}.", bron="; ".join(uniek)) if uniek else ""


def als_cijfer(blad: Blad, indicator: Indicator) -> Cijfer | None:
    """Write the newest value of the wijk, compared with another area or an earlier year."""
    eigen = reeks(indicator, blad.naam, blad.naam)
    if not eigen or not indicator.naam:
        return None
    peil, waarde = list(eigen.items())[-1]
    return Cijfer(
        getal=waarde_in_woorden(indicator, waarde, blad.taal),
        naam=f"{indicator.naam} ({jaar_van(peil)})" if peil else indicator.naam,
        vergelijking=_vergelijking(blad, indicator, eigen),
        url="cijfers.html",
    )


def _vergelijking(blad: Blad, indicator: Indicator, eigen: Mapping[str, float]) -> str:
    ander = indicator.vergelijk_met or blad.gemeente
    elders = reeks(indicator, ander, blad.naam)
    # A count says little beside that of a whole gemeente: there the change counts.
    if elders and (indicator.eenheid or "").startswith("%"):
        return _elders(blad, indicator, ander, elders)
    if len(eigen) > 1:
        waarden = list(eigen.values())
        verschil, jaar = waarden[-1] - waarden[0], jaar_van(next(iter(eigen)))
        if verschil == 0:
            return _("evenveel als in {jaar}", jaar=jaar)
        hoeveel = waarde_in_woorden(indicator, abs(verschil), blad.taal)
        if verschil > 0:
            return _("{hoeveel} meer dan in {jaar}", hoeveel=hoeveel, jaar=jaar)
        return _("{hoeveel} minder dan in {jaar}", hoeveel=hoeveel, jaar=jaar)
    if elders:
        return _elders(blad, indicator, ander, elders)
    return ""


def _elders(blad: Blad, indicator: Indicator, gebied: str, waarden: Mapping[str, float]) -> str:
    waarde = waarde_in_woorden(indicator, list(waarden.values())[-1], blad.taal)
    return _("in {gebied} {waarde}", gebied=gebied, waarde=waarde)
