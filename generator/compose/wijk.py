"""All pages of a wijk, in the order in which a reader meets them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable

from generator.compose.blad import Blad
from generator.compose.paginas import (
    afspraken,
    ambities,
    begrippen,
    budget,
    cijfers,
    gewichten,
    hoofdstukken,
    kort,
    kosten_baten,
    maatregel,
    maatregelen,
    meedoen,
    nieuws,
    open_data,
    planning,
    prioriteiten,
    samenwerken,
    straten,
    verantwoording,
    versies,
    voortgang,
    wijkschouw,
    zekerheid,
    zoeken,
)
from generator.compose.paginas import papier as op_papier
from generator.compose.schil import logos_van, schil_van_wijk
from generator.compose.volgen import adres_van, agendabestanden, feeds, mailteksten
from generator.model.beeld import Grafiek, Kaart, Rasters
from generator.model.doorrekening import Doorrekening
from generator.model.papier import Papier
from generator.model.plan import Wijkplan
from generator.model.site_plan import Pagina, Samenstelling
from generator.model.taal import _

VOLGORDE: tuple[Callable[[Blad], tuple[Pagina, ...]], ...] = (
    kort.paginas,
    straten.paginas,
    cijfers.paginas,
    ambities.paginas,
    wijkschouw.paginas,
    hoofdstukken.paginas,
    maatregelen.paginas,
    maatregel.paginas,
    prioriteiten.paginas,
    gewichten.paginas,
    kosten_baten.paginas,
    samenwerken.paginas,
    zekerheid.paginas,
    budget.paginas,
    planning.paginas,
    afspraken.paginas,
    voortgang.paginas,
    meedoen.paginas,
    nieuws.paginas,
    begrippen.paginas,
    verantwoording.paginas,
    versies.paginas,
    op_papier.paginas,
    open_data.paginas,
    zoeken.paginas,
)


def stel_wijk_samen(  # noqa: PLR0913 - all that the pages are made from
    plan: Wijkplan,
    uitkomst: Doorrekening,
    beelden: Iterable[Grafiek | Kaart],
    vandaag: dt.date,
    rasters: Rasters | None = None,
    *,
    op_site: Collection[str] = (),
    papier: Papier | None = None,
) -> Samenstelling:
    """Compose all pages of a wijk; a page whose source is absent is left out.

    Args:
        plan: The checked plan.
        uitkomst: Its results.
        beelden: Its charts and maps.
        vandaag: The day of the build.
        rasters: Its photos and the pictures of shared pages.
        op_site: The released versions of which the site has the pages.
        papier: What there is on paper.
    """
    rasters = rasters or Rasters()
    per_id = {
        (f"kaart-{beeld.id}" if isinstance(beeld, Kaart) else beeld.id): beeld for beeld in beelden
    }
    blad = Blad(plan, uitkomst, per_id, vandaag, rasters.fotos, frozenset(op_site), papier)
    bladen = tuple(pagina for maak in VOLGORDE for pagina in maak(blad))
    site = plan.gedeeld.config.site
    return Samenstelling(
        naam=plan.wijk.id,
        site_naam=f"{plan.wijk.naam} – {site.naam}",
        beschrijving=_(
            "Het wijkplan van {wijk}, gemeente {gemeente}.",
            wijk=plan.wijk.naam,
            gemeente=blad.gemeente,
        ),
        adres=adres_van(blad),
        taal=site.taal,
        accent=site.accent,
        partijen=tuple(partij.id for partij in plan.gedeeld.partijen),
        schil=schil_van_wijk(blad, frozenset(pagina.pad for pagina in bladen)),
        paginas=bladen,
        assets=logos_van(plan.gedeeld),
        rasters=rasters,
        papier=papier.bestanden if papier else (),
        feeds=feeds(blad),
        agenda=agendabestanden(blad),
        mailteksten=mailteksten(blad),
    )
