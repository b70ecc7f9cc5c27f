"""The doors after `compose`: pages, and the files of one MkDocs project."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pagina:
    """One page of a wijk or of the portal.

    Attributes:
        pad: Path in the project's docs, without extension: `maatregelen/warmtenet`.
        titel: Title in head and menu.
        sjabloon: Name of its template in theme/paginas, without extension.
        inhoud: View model: a frozen dataclass of finished text and links.
        beschrijving: One sentence for search engines and cards.
        groep: Name of the menu group it stands in; "" is the page itself as a group.
        in_menu: Whether the menu shows it.
        bedragen: Whether it shows amounts (then `illustratief` is said).
    """

    pad: str
    titel: str
    sjabloon: str
    inhoud: object
    beschrijving: str = ""
    groep: str = ""
    in_menu: bool = True
    bedragen: bool = False


@dataclass(frozen=True, slots=True)
class SitePlan:
    """All files of one plain MkDocs project, before anything is written.

    Attributes:
        naam: Folder below build/: the wijk's id, or `portaal`.
        bestanden: Path from the project's folder to bytes; no path twice (case ignored),
            none outside the project.
    """

    naam: str
    bestanden: Mapping[str, bytes]
