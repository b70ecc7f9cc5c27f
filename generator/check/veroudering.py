"""Figures of which newer ones should be there by now: warnings, never errors."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from generator.check.keuring import kort
from generator.model.bron import Bevinding
from generator.model.plan import Wijkplan

OUDSTE_JAREN = 3
"""CBS gives most figures of a wijk each year, and all of them within two years."""
_EINDE_JAAR, _EINDE_MAAND = "-12-31", "-31"


def verouderde_cijfers(plan: Wijkplan, dag: dt.date) -> Iterator[Bevinding]:
    """Yield WP310 for each indicator whose newest figure is more than three years old.

    Args:
        plan: The plan; nothing is said of an indicator without a dated figure.
        dag: The day from which is counted back.
    """
    grens = f"{dag.year - OUDSTE_JAREN}{dag.isoformat()[4:]}"
    for nummer, indicator in enumerate(plan.indicatoren):
        data = [m.peildatum for m in indicator.metingen if m.peildatum and m.waarde is not None]
        jongste = max(map(_laatste_dag, data), default="")
        if jongste and jongste < grens:
            naam = kort(indicator.naam or indicator.id or nummer + 1, 40)
            wat = f"het nieuwste cijfer van '{naam}' is van {jongste[:4]}, meer dan "
            yield Bevinding(
                plan.plekken[f"indicatoren/{nummer}"],
                "WP310",
                f"{wat}{OUDSTE_JAREN} jaar geleden;",
                "kijk of er een nieuwer is. Cijfers van het CBS: wijkplan import cijfers.",
                "waarschuwing",
            )


def _laatste_dag(peildatum: str) -> str:
    """Return the last day of a year, month or day, in a form that sorts."""
    return peildatum + {4: _EINDE_JAAR, 7: _EINDE_MAAND}.get(len(peildatum), "")
