"""From pages to the files of a plain MkDocs project; writes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from generator.emit.dcat import catalogus, dcat_wijk
from generator.emit.doorrekening_json import doorrekening_json
from generator.emit.opendata import open_data
from generator.emit.project import maak_project
from generator.emit.stijl import LETTERMAP
from generator.model.beeld import Grafiek, Kaart
from generator.model.doorrekening import Doorrekening
from generator.model.opendata import DCAT
from generator.model.plan import Wijkplan
from generator.model.site_plan import Samenstelling, SitePlan

__all__ = ["LETTERMAP", "catalogus", "dcat_van", "doorrekening_json", "maak_portaal", "maak_wijk"]

GEEN: Mapping[str, bytes] = MappingProxyType({})


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
    if dcat := dcat_wijk(plan, gegevens):
        gegevens[f"data/{DCAT}"] = dcat.encode()
    return maak_project(geheel, beelden, thema, gegevens)


def dcat_van(project: SitePlan) -> str:
    """Return the metadata of a wijk's open data, for the catalogue; "" where there is none."""
    return project.bestanden.get(f"docs/data/{DCAT}", b"").decode()


def maak_portaal(
    geheel: Samenstelling,
    beelden: Iterable[Grafiek | Kaart],
    thema: Mapping[str, bytes],
    gegevens: Mapping[str, bytes] = GEEN,
) -> SitePlan:
    """Make the MkDocs project of the portal above the wijken.

    Args:
        geheel: Its pages and frame.
        beelden: Its map.
        thema: Files of theme/, and Leaflet's under leaflet/.
        gegevens: The catalogue of open data: path to bytes.
    """
    return maak_project(geheel, beelden, thema, gegevens)
