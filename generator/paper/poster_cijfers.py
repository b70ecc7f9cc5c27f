"""The wijk in figures: the newest value of each, beside the gemeente or an earlier year."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import woorden
from generator.model.papier import Postercijfer
from generator.model.plan import Wijkplan
from generator.model.taal import _
from generator.model.velden import Bron
from generator.model.verslag import Indicator


def postercijfers(plan: Wijkplan) -> tuple[tuple[Postercijfer, ...], str]:
    """Write all figures, those marked as kern first, and their source line."""
    volgorde = sorted(plan.indicatoren, key=lambda indicator: not indicator.kern)
    cijfers: list[Postercijfer] = []
    bronnen: dict[str, None] = {}
    for indicator in volgorde:
        cijfer = _cijfer(plan, indicator)
        if cijfer:
            cijfers.append(cijfer)
            bronnen[bron_in_woorden(indicator.bron)] = None
    namen = [bron for bron in bronnen if bron]
    return tuple(cijfers), _bron(namen)


def _bron(namen: Sequence[str]) -> str:
    return _("Bron van de cijfers: {bronnen}.", bronnen="; ".join(namen)) if namen else ""


def bron_in_woorden(bron: Bron | str | None) -> str:
    """Write a source as one line: maker, title, table, licence."""
    if bron is None or isinstance(bron, str):
        return bron or ""
    delen = (bron.maker, bron.titel, bron.licentie)
    return ", ".join(deel for deel in delen if deel)


def _reeks(plan: Wijkplan, indicator: Indicator, gebied: str) -> list[tuple[str, float]]:
    wijk = plan.wijk.naam
    return sorted(
        (meting.peildatum or "", meting.waarde)
        for meting in indicator.metingen
        if (meting.gebied or wijk) == gebied and isinstance(meting.waarde, float | int)
    )


def _cijfer(plan: Wijkplan, indicator: Indicator) -> Postercijfer | None:
    eigen = _reeks(plan, indicator, plan.wijk.naam)
    if not eigen or not indicator.naam:
        return None
    peil, waarde = eigen[-1]
    naam = f"{indicator.naam} ({peil[:4]})" if peil else indicator.naam
    return Postercijfer(
        _waarde(plan, indicator, waarde), naam, _vergelijking(plan, indicator, eigen)
    )


def _vergelijking(plan: Wijkplan, indicator: Indicator, eigen: list[tuple[str, float]]) -> str:
    ander = indicator.vergelijk_met or plan.gedeeld.config.gemeente.naam
    elders = _reeks(plan, indicator, ander)
    telt = (indicator.eenheid or "") in _AANTALLEN and not indicator.decimalen
    # A count says little beside that of a whole gemeente: there the change counts.
    if elders and not telt:
        return f"{ander}: {_waarde(plan, indicator, elders[-1][1])}"
    if len(eigen) < 2 or eigen[-1][1] == eigen[0][1]:  # noqa: PLR2004 - a change takes two
        return ""
    verschil = eigen[-1][1] - eigen[0][1]
    hoeveel = _waarde(plan, indicator, abs(verschil))
    jaar = eigen[0][0][:4]
    if verschil > 0:
        return _("{hoeveel} meer dan in {jaar}", hoeveel=hoeveel, jaar=jaar)
    return _("{hoeveel} minder dan in {jaar}", hoeveel=hoeveel, jaar=jaar)


_AANTALLEN = frozenset(
    {"inwoners", "woningen", "huishoudens", "personen", "mensen", "aantal"}
    | {"residents", "homes", "households", "persons", "people", "number"}
)


def _waarde(plan: Wijkplan, indicator: Indicator, waarde: float) -> str:
    taal = plan.gedeeld.config.site.taal
    if indicator.eenheid == "duizend euro":
        return woorden.meting(round(waarde * 1000), "euro", taal)
    return woorden.meting(waarde, indicator.eenheid, taal, indicator.decimalen)
