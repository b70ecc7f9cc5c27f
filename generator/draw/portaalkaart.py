"""The map of all wijken: those with a plan stand out and lead to it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from generator.draw.kaartblad import Omlijsting
from generator.draw.kaarttekening import teken_kaart
from generator.draw.leaflet import achtergrond_van, maak_pagina
from generator.draw.opzet import Opzet, Vorm, kaartbron, kader_om
from generator.draw.projectie import binnen, midden
from generator.model import woorden
from generator.model.beeld import Kaart, Plaats
from generator.model.keuzewoorden import keuzewoord
from generator.model.plan import Gedeeld
from generator.model.portaal import Wijkkaartje
from generator.model.site import Site
from generator.model.stand import uitgegeven_door
from generator.model.taal import _

_MAP = "portaal/kaart/portaal"


def portaalkaart(gedeeld: Gedeeld, kaartjes: Sequence[Wijkkaartje]) -> Kaart | None:
    """Draw the wijken on their gemeente, or nothing where no wijk has a boundary."""
    grenzen = [(k, grens) for k in kaartjes for grens in k.grens]
    rond = [
        o
        for o in gedeeld.kaart
        if "Polygon" in o.soort and not any(binnen(midden(o), paar[1]) for paar in grenzen)
    ]
    vormen = [Vorm(o, "omgeving", naam=o.naam) for o in rond if o.laag != "gemeente"]
    omtrek = [o for o in gedeeld.kaart if o.laag == "gemeente" and "Polygon" in o.soort]
    if not vormen:
        vormen = [Vorm(o, "omgeving", naam=o.naam) for o in omtrek]
    vormen += [
        Vorm(grens, "plan", label=k.naam, naam=k.naam, url=f"../../{k.id}/index.html")
        for k, grens in grenzen
    ]
    kader = kader_om([*omtrek, *rond, *(paar[1] for paar in grenzen)])
    if not grenzen or kader is None:
        return None
    naam = gedeeld.config.gemeente.naam
    opzet = Opzet(
        "portaal",
        _("Kaart van de wijken in {gemeente}", gemeente=naam),
        _("De omtrek van {gemeente}. Gekleurd: de wijken met een plan.", gemeente=naam),
        tuple(vormen),
        (),
        kader,
    )
    bron = kaartbron([*(paar[1] for paar in grenzen), *rond])
    achtergrond = achtergrond_van(gedeeld.config.kaart)
    op_tegels = tuple(v for v in vormen if not (achtergrond.url and v.soort == "omgeving"))
    pagina = replace(opzet, vormen=op_tegels)
    breed, smal = teken_kaart(opzet)
    plaatsen = tuple(
        Plaats(k.naam, f"{k.id}/index.html", toelichting=keuzewoord(k.status)) for k in kaartjes
    )
    site = gedeeld.config.site
    terug, van = _("Terug naar alle wijken"), _van(site, kaartjes)
    lijst = Omlijsting(bron, terug, "index.html", van, plaatsen)
    return Kaart(
        id="portaal",
        titel=opzet.titel,
        bestanden=maak_pagina(pagina, achtergrond, lijst, _MAP, site.taal),
        plaatsen=plaatsen,
        bron=bron,
        tegels=achtergrond.host,
        pagina=f"{_MAP}.html",
        svg_breed=breed,
        svg_smal=smal,
    )


def _van(site: Site, kaartjes: Sequence[Wijkkaartje]) -> str:
    """Say who publishes the site, and when the last of its plans changed."""
    uitgever = uitgegeven_door(site.uitgever)
    laatste = max((k.bijgewerkt for k in kaartjes if k.bijgewerkt), default=None)
    if laatste is None:
        return uitgever
    dag = woorden.dag(dt.date.fromisoformat(laatste), site.taal)
    bijgewerkt = _("Bijgewerkt op {dag}.", dag=dag)
    return f"{uitgever} {bijgewerkt}"
