"""`Bronmap` to `Wijkplan` or Bevindingen: everything is judged here, once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from generator.check.buitenlinks import buitenlinks
from generator.check.gedeeld import keur_deling
from generator.check.kennis import kennis_van
from generator.check.veroudering import verouderde_cijfers
from generator.check.wijk import keur_een_wijk
from generator.model.bron import Bevinding, Bronmap
from generator.model.plan import Gedeeld, Wijkplan

__all__ = ["buitenlinks", "keur_alles", "keur_gedeeld", "keur_wijk"]


def keur_gedeeld(bron: Bronmap) -> tuple[Gedeeld | None, tuple[Bevinding, ...]]:
    """Judge the shared files; without an error they come as one value.

    Args:
        bron: What `read.lees_gedeeld` read.
    """
    deling = keur_deling(bron)
    return deling.gedeeld, deling.bevindingen


def keur_wijk(
    bron: Bronmap, gedeeld: Gedeeld | None
) -> tuple[Wijkplan | None, tuple[Bevinding, ...]]:
    """Judge one wijk; without an error it comes as a plan.

    Args:
        bron: What `read.lees_wijk` read.
        gedeeld: What the wijken share; without it there is no plan, and what refers to
            the shared files is left alone.
    """
    return keur_een_wijk(bron, gedeeld, kennis_van(gedeeld))


def keur_alles(
    gedeeld: Bronmap, wijken: Iterable[Bronmap], dag: dt.date | None = None
) -> tuple[Bevinding, ...]:
    """Judge all files at once: a mistake in the shared files hides none in the wijken.

    Says also what would make the content better: language, photos, figures of few people.

    Args:
        gedeeld: What `read.lees_gedeeld` read.
        wijken: What `read.lees_wijk` read of each.
        dag: The day from which the age of figures counts; without it nothing is said of it.
    """
    deling = keur_deling(gedeeld, adviezen=True)
    gevonden = list(deling.bevindingen)
    for wijk in wijken:
        plan, bevindingen = keur_een_wijk(wijk, deling.gedeeld, deling.kennis, adviezen=True)
        gevonden += bevindingen
        if plan is not None and dag is not None:
            gevonden += verouderde_cijfers(plan, dag)
    return tuple(sorted(gevonden))
