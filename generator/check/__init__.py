"""`Bronmap` to `Wijkplan` or Bevindingen: everything is judged here, once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from itertools import chain

from generator.check.buitenlinks import buitenlinks
from generator.check.gedeeld import keur_deling
from generator.check.kennis import kennis_van
from generator.check.veroudering import verouderde_cijfers
from generator.check.wijk import keur_een_wijk
from generator.model.bron import Bevinding, Bronmap
from generator.model.plan import Gedeeld, Wijkplan

__all__ = ["buitenlinks", "keur_alles", "keur_gedeeld", "keur_wijk", "keurder"]


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
    van_gedeeld, keur = keurder(gedeeld, dag)
    return tuple(sorted((*van_gedeeld, *chain.from_iterable(map(keur, wijken)))))


def keurder(
    gedeeld: Bronmap, dag: dt.date | None = None
) -> tuple[tuple[Bevinding, ...], Callable[[Bronmap], tuple[Bevinding, ...]]]:
    """Judge the shared files; return what was found, and what judges a wijk against them.

    Args:
        gedeeld: What `read.lees_gedeeld` read.
        dag: The day from which the age of figures counts; without it nothing is said of it.
    """
    deling = keur_deling(gedeeld, adviezen=True)

    def keur(wijk: Bronmap) -> tuple[Bevinding, ...]:
        plan, bevindingen = keur_een_wijk(wijk, deling.gedeeld, deling.kennis, adviezen=True)
        if plan is None or dag is None:
            return bevindingen
        return (*bevindingen, *verouderde_cijfers(plan, dag))

    return deling.bevindingen, keur
