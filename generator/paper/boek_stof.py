"""What is printed on A4 with: templates and style sheets of theme/papier, fonts, colour."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from jinja2 import DictLoader, Environment, StrictUndefined

from generator.model import woorden
from generator.model.beeld import Grafiek, Kaart
from generator.model.doorrekening import Doorrekening
from generator.model.plan import Wijkplan
from generator.model.site_plan import Samenstelling, SitePlan
from generator.model.taal import _, ngettext, pgettext


@dataclass(frozen=True, slots=True)
class Boekstof:
    """What every document on A4 is set with.

    Attributes:
        thema: Files of theme/, by their path.
        letters: The fonts by name: vet and gewoon.
        accent: The publisher's colour.
    """

    thema: Mapping[str, bytes]
    letters: Mapping[str, bytes]
    accent: str
    taal: str

    @property
    def bestanden(self) -> dict[str, bytes]:
        """The files that every document loads."""
        return {f"letters/{naam}.ttf": inhoud for naam, inhoud in self.letters.items()}

    def maak(self, naam: str, **woorden: object) -> str:
        """Fill a template of theme/papier, with its style sheet."""
        bronnen = {
            pad.removeprefix("papier/"): inhoud.decode()
            for pad, inhoud in self.thema.items()
            if pad.startswith("papier/")
        }
        omgeving = Environment(
            loader=DictLoader(bronnen),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        omgeving.globals |= {"_": _, "ngettext": ngettext, "pgettext": pgettext}
        css = f"{bronnen['papier.css']}\n{bronnen[f'{naam}.css']}"
        return omgeving.get_template(f"{naam}.html").render(
            css=css, accent=self.accent, taal=self.taal, **woorden
        )


@dataclass(frozen=True, slots=True)
class Drukopdracht:
    """A plan to be printed, with its pages as the site shows them.

    Attributes:
        geheel: Its pages, in order.
        project: The same pages as they were written for the site, and the photos on them.
        beelden: Its charts and maps.
        datum: The day of the pages.
    """

    plan: Wijkplan
    uitkomst: Doorrekening
    geheel: Samenstelling
    project: SitePlan
    beelden: tuple[Grafiek | Kaart, ...]
    stof: Boekstof
    datum: dt.date

    @property
    def dag(self) -> str:
        """The day in words."""
        return woorden.dag(self.datum, self.stof.taal)

    def body(self, pad: str) -> str:
        """Return a page as the site shows it: what stands below the head of its Markdown."""
        return self.project.bestanden[f"docs/{pad}.md"].decode().partition("\n---\n")[2].strip()
