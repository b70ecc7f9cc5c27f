"""From pages to the files of a plain MkDocs project; writes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.emit.doorrekening_json import doorrekening_json
from generator.emit.opendata import open_data
from generator.emit.project import maak_project
from generator.emit.stijl import LETTERMAP
from generator.model.beeld import Grafiek, Kaart
from generator.model.doorrekening import Doorrekening
from generator.model.plan import Wijkplan
from generator.model.site_plan import Samenstelling, SitePlan

__all__ = ["LETTERMAP", "doorrekening_json", "maak_portaal", "maak_wijk"]


def maak_wijk(
    plan: Wijkplan,
    uitkomst: Doorrekening,
    geheel: Samenstelling,
    beelden: Iterable[Grafiek | Kaart],
    thema: Mapping[str, bytes],
) -> SitePlan:
    """Make the MkDocs project of a wijk: pages, maps, photos, open data.

    Args:
        plan: The checked plan.
        uitkomst: Its results.
        geheel: Its pages and frame.
        beelden: Its charts and maps.
        thema: Files of theme/, and Leaflet's under leaflet/.
    """
    gegevens = {
        "data/doorrekening.json": doorrekening_json(plan, uitkomst),
        **open_data(plan, uitkomst),
    }
    return maak_project(geheel, beelden, thema, gegevens)


def maak_portaal(
    geheel: Samenstelling, beelden: Iterable[Grafiek | Kaart], thema: Mapping[str, bytes]
) -> SitePlan:
    """Make the MkDocs project of the portal above the wijken."""
    return maak_project(geheel, beelden, thema, {})
