"""What the portal tells of each wijk: from pipeline to draw and compose."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.plan import Kaartobject


@dataclass(frozen=True, slots=True)
class Loket:
    """Whom to ask: a name or "", and lines of finished text, each with an address or ""."""

    naam: str
    regels: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Wijkkaartje:
    """One wijk as the portal shows it.

    Attributes:
        id: Folder of the wijk.
        naam: Its name.
        status: Status of the plan, a word.
        versie: Version of the plan, or None.
        samenvatting: Short text, or "".
        aantal_maatregelen: All measures, whatever their status: as many as the plan lists.
        aantal_bezig: Those on which is worked now.
        straten: All streets, for the search by street.
        grens: Features of gebied.geojson; empty where there is none.
        laatste_nieuws: (ISO day, title, path within the wijk, summary), newest first.
        inwoners: Finished text, or None.
        bijgewerkt: ISO day of the last change, or None.
        illustratief: Whether the amounts are examples.
        dcat: Its open data as JSON-LD for the catalogue, or "".
        loket: Whom to ask about the plan, or None.
    """

    id: str
    naam: str
    status: str
    versie: str | None = None
    samenvatting: str = ""
    aantal_maatregelen: int = 0
    aantal_bezig: int = 0
    straten: tuple[str, ...] = ()
    grens: tuple[Kaartobject, ...] = ()
    laatste_nieuws: tuple[tuple[str, str, str, str], ...] = ()
    inwoners: str | None = None
    bijgewerkt: str | None = None
    illustratief: bool = False
    dcat: str = ""
    loket: Loket | None = None


@dataclass(frozen=True, slots=True)
class Gemeentekaart:
    """One content folder as the list above many folders shows it.

    Attributes:
        id: Its folder below the list.
        naam: Name of the gemeente.
        site: Name of its site.
        uitgever: Who publishes it.
        wijken: How many wijken its site shows.
    """

    id: str
    naam: str
    site: str
    uitgever: str
    wijken: int
