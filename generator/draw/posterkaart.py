"""The map in the middle of the wijkposter: every measure with a place, in print colours."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from generator.draw.figuur import Opdracht
from generator.draw.kaarten import Ondergrond, maatregelbord, plekken_van, werkvorm
from generator.draw.kaarttekening import MAAT, teken_vel
from generator.draw.opzet import Opzet, kaartbron, kader_om
from generator.model.beeld import Kaart, Plaats
from generator.model.doorrekening import Doorrekening
from generator.model.kleuren import thematinten
from generator.model.plan import Kaartobject, Wijkplan
from generator.model.taal import _, ngettext

BORD_MM = 9.0
"""How high a numbered sign is on A3."""
_ACCENT = "#17408b"
_GEEN_DAG = dt.date.min


class Posterkaart:
    """Draws the map of one poster at any size."""

    def __init__(self, opdracht: Opdracht, getoond: Collection[str]) -> None:
        """Look up where the measures are that the poster shows."""
        plan, self._grond = opdracht.plan, Ondergrond(opdracht)
        op_nummer = sorted(plan.maatregelen, key=lambda m: plan.nummer[m.id])
        plekken = {
            m.id: plek
            for m in op_nummer
            if m.id in getoond and (plek := plekken_van(self._grond, m))
        }
        self._opdracht, self._plekken = opdracht, plekken
        self._maatregelen = [m for m in op_nummer if m.id in plekken]

    @property
    def op_kaart(self) -> frozenset[str] | None:
        """Ids of the measures that have a place on it; None where there is no map."""
        return frozenset(self._plekken) if self.er_is else None

    @property
    def er_is(self) -> bool:
        """Whether there is anything to draw."""
        return bool(self._plekken or self._grond.gebied or self._grond.buurten)

    def teken(self, breedte_mm: float, hoogte_mm: float) -> Kaart | None:
        """Draw it so that it fills a rectangle of this size, or return None without a map."""
        if not self.er_is:
            return None
        grond, plan = self._grond, self._opdracht.plan
        objecten = [o for plekken in self._plekken.values() for o in plekken]
        kader = kader_om([*grond.gebied, *grond.buurten, *objecten])
        if kader is None:
            return None
        tinten = thematinten(m.thema for m in plan.maatregelen)
        opzet = Opzet(
            "poster",
            _("Kaart van de maatregelen in {wijk}", wijk=plan.wijk.naam),
            ngettext(
                "{n} genummerde maatregel op zijn plek in de wijk.",
                "{n} genummerde maatregelen op hun plek in de wijk.",
                len(self._maatregelen),
            ),
            (
                *grond.vormen(),
                *(
                    werkvorm(m, o, tinten[m.thema])
                    for m in self._maatregelen
                    for o in self._plekken[m.id]
                    if "Point" not in o.soort and o.laag != "gebied"
                ),
            ),
            tuple(
                maatregelbord(self._opdracht, m, self._plekken[m.id][0], tinten[m.thema])
                for m in self._maatregelen
            ),
            kader,
        )
        px_per_mm = MAAT / BORD_MM
        svg = teken_vel(opzet, breedte_mm * px_per_mm, hoogte_mm * px_per_mm)
        accent = plan.gedeeld.config.site.accent
        bronnen: list[Kaartobject] = [*grond.gebied, *grond.buurten, *grond.omgeving, *objecten]
        return Kaart(
            id="poster",
            titel=opzet.titel,
            bestanden={},
            plaatsen=self._plaatsen(),
            bron=kaartbron(bronnen),
            svg_breed=svg.replace(f'"{_ACCENT}"', f'"{accent}"'),
        )

    def _plaatsen(self) -> tuple[Plaats, ...]:
        nummer = self._opdracht.plan.nummer
        return tuple(
            Plaats(m.naam, f"maatregelen/{m.id}.html", str(nummer[m.id])) for m in self._maatregelen
        )


def posterkaart(plan: Wijkplan, uitkomst: Doorrekening, getoond: Collection[str]) -> Posterkaart:
    """Prepare the map of a poster.

    Args:
        plan: The plan.
        uitkomst: Its results.
        getoond: Ids of the measures that the poster shows.
    """
    # nothing on the map depends on the day
    return Posterkaart(Opdracht(plan, uitkomst, _GEEN_DAG), getoond)
