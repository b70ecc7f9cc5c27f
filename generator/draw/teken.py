"""The door of the room: a plan or the portal in, Beelden out."""

from __future__ import annotations

import datetime as dt

from generator.draw.figuur import Opdracht
from generator.draw.grafieken import grafieken
from generator.draw.kaarten import kaarten
from generator.draw.portaalkaart import portaalkaart
from generator.model.beeld import Beeld
from generator.model.doorrekening import Doorrekening
from generator.model.plan import Gedeeld, Wijkplan
from generator.model.portaal import Wijkkaartje


def teken_wijk(plan: Wijkplan, uitkomst: Doorrekening, vandaag: dt.date) -> tuple[Beeld, ...]:
    """Draw all charts and maps of a wijk.

    Args:
        plan: The plan.
        uitkomst: Its results.
        vandaag: The day, for the line in the planning and the date on the pages of maps.
    """
    opdracht = Opdracht(plan, uitkomst, vandaag)
    return (*grafieken(opdracht), *kaarten(opdracht))


def teken_portaal(gedeeld: Gedeeld, kaartjes: tuple[Wijkkaartje, ...]) -> tuple[Beeld, ...]:
    """Draw the map of all wijken, where any has a boundary."""
    kaart = portaalkaart(gedeeld, kaartjes)
    return (kaart,) if kaart else ()
