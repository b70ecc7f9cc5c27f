"""How far a measure is, in words for residents: content keeps the words of the plan makers."""

from __future__ import annotations

from generator.model.taal import N_, _

_WOORD = {"longlist": N_("nog niet onderzocht")}
_UITLEG = {
    "idee": N_("Iemand heeft dit bedacht. Er is nog niet naar gekeken."),
    "longlist": N_("Staat op de lijst met alle ideeën, de longlist. Het onderzoek komt nog."),
    "onderzocht": N_("Er is bekeken wat het kost en oplevert. Er is nog niet gekozen."),
    "gekozen": N_("Hoort bij het plan. Het besluit moet nog komen."),
    "besloten": N_("Het besluit is genomen. Het werk moet nog beginnen."),
    "in voorbereiding": N_("Het besluit is genomen. Het werk wordt voorbereid."),
    "in uitvoering": N_("Er wordt nu aan gewerkt."),
    "klaar": N_("Het werk is klaar."),
    "niet nu": N_("Dit gaat nu niet door. Later kan het weer."),
    "vervallen": N_("Dit gaat niet door."),
}


def statuswoord(status: str) -> str:
    """Say a status in the words of residents; the status of anything but a measure is itself."""
    return _(_WOORD.get(status, status))


def statusuitleg(status: str) -> str:
    """Explain the status of a measure in a sentence or two."""
    return _(_UITLEG[status])
