"""Zoeken: the search page of a wijk; the search itself runs in the browser."""

from __future__ import annotations

from dataclasses import dataclass

from generator.compose.blad import Blad
from generator.compose.delen import Opening
from generator.model.site_plan import Pagina
from generator.model.taal import _


@dataclass(frozen=True, slots=True)
class Zoeken:
    """View model of the search page.

    Attributes:
        wijk: Id of the wijk that results are limited to at first.
        naam: Its name.
        naar_site: Way from the page to the root of the whole site, where the index stands.
    """

    opening: Opening
    wijk: str
    naam: str
    naar_site: str


def paginas(blad: Blad) -> tuple[Pagina, ...]:
    """Compose the search page, which no menu shows."""
    inhoud = Zoeken(blad.opening(_("Zoeken")), blad.plan.wijk.id, blad.naam, "../")
    zin = _("Zoek in het wijkplan van {wijk}.", wijk=blad.naam)
    return (Pagina("zoeken", _("Zoeken"), "zoeken", inhoud, zin, in_menu=False),)
