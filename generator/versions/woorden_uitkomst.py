"""Differences in results to sentences: package, meerwaarde, balances, order, verevening."""

from __future__ import annotations

from pydantic import JsonValue

from generator.model import woorden
from generator.model.taal import N_, _
from generator.versions.verhaal import Namen
from generator.versions.verschil import Verschil
from generator.versions.woorden_geld import bedrag

_MEERWAARDE = {
    "samen_betalen": N_("samen betalen"),
    "koppelkansen": N_("koppelkansen benutten"),
    "gezamenlijke_middelen": N_("één gezamenlijke beurs"),
}
# by list and field
_SALDI = {
    ("pakket", "ncw"): N_("Het saldo van het pakket is nu {nieuw}; dat was {oud}."),
    ("meerwaarde", ""): N_("De meerwaarde van {naam} is nu {nieuw}; dat was {oud}."),
    ("saldo", ""): N_("Het saldo van {naam} is nu {nieuw}; dat was {oud}."),
    ("saldo", "koppelkans"): N_("Het saldo van de koppelkans {naam} is nu {nieuw}; dat was {oud}."),
    ("verevening", ""): N_("De verevening voor {naam} is nu {nieuw}; dat was {oud}."),
}


def uitkomstzin(verschil: Verschil, namen: Namen) -> str:
    """Tell what a change does to the package, to the meerwaarde, or to the order."""
    naam = _naam(verschil, namen)
    if zin := _SALDI.get((verschil.lijst, verschil.veld)):
        oud, nieuw = _saldi(verschil, namen.taal)
        return _(zin, naam=naam, nieuw=nieuw, oud=oud)
    if verschil.lijst.startswith("rang_"):
        zin = N_("{naam} gaat van plaats {oud} naar plaats {nieuw}.")
        return _(zin, naam=naam, oud=verschil.oud, nieuw=verschil.nieuw)
    return _pakketzin(verschil, naam)


def _naam(verschil: Verschil, namen: Namen) -> str:
    if verschil.lijst == "meerwaarde":
        return _(_MEERWAARDE.get(verschil.id, verschil.id))
    if verschil.lijst == "verevening":
        return namen.noem("partij", verschil.id)
    if verschil.veld == "koppelkans":
        return f"‘{namen.noem('koppelkans', verschil.id)}’"
    return f"‘{verschil.naam}’"


def _saldi(verschil: Verschil, taal: str) -> tuple[str, str]:
    """Write two results, with their sign; in full where rounding would hide the difference."""
    oud, nieuw = _saldo(verschil.oud, taal), _saldo(verschil.nieuw, taal)
    if oud == nieuw:
        return bedrag(verschil.oud, taal), bedrag(verschil.nieuw, taal)
    return oud, nieuw


def _saldo(waarde: JsonValue, taal: str) -> str:
    return woorden.euro_saldo(float(waarde) if isinstance(waarde, int | float) else 0.0, taal)


def _pakketzin(verschil: Verschil, naam: str) -> str:
    """Tell of what comes into the package, leaves it, or moves in it."""
    erbij = verschil.soort == "erbij"
    if verschil.veld == "koppelkans":
        mee = N_("De koppelkans {naam} telt nu mee.")
        zin = mee if erbij else N_("De koppelkans {naam} telt nu niet meer mee.")
        return _(zin, naam=naam)
    if verschil.veld == "start":
        zin = N_("{naam} begint in het pakket in {nieuw}; dat was {oud}.")
        return _(zin, naam=naam, nieuw=verschil.nieuw, oud=verschil.oud)
    if erbij:
        return _("{naam} komt in het pakket, met start in {jaar}.", naam=naam, jaar=verschil.nieuw)
    zin = _("{naam} gaat uit het pakket.", naam=naam)
    return f"{zin} {verschil.regel}" if verschil.regel else zin
