"""How far a plan is, in words: its status, its version, and the day on which it last changed."""

from __future__ import annotations

import datetime as dt

from generator.model import woorden
from generator.model.keuzewoorden import keuzewoord
from generator.model.plan import Wijkplan
from generator.model.taal import _
from generator.model.wijk import Wijk


def versie_in_woorden(wijk: Wijk) -> str:
    """Say status and version: "concept, versie 0.3"."""
    status = keuzewoord(wijk.status)
    if not wijk.versie:
        return status
    return _("{status}, versie {versie}", status=status, versie=wijk.versie)


def bijgewerkt(plan: Wijkplan, vandaag: dt.date) -> dt.date | None:
    """Return the newest day that content itself carries; None where nothing carries a date.

    Args:
        plan: The plan.
        vandaag: The day of the build; what has a later day has not been yet.
    """
    dagen = (
        plan.wijk.vastgesteld,
        *(maatregel.laatst_bijgewerkt for maatregel in plan.maatregelen),
        *(bericht.datum for bericht in plan.nieuws),
        *(besluit.datum for besluit in plan.besluiten),
        *(vraag.datum for vraag in plan.vragen),
        *(waarneming.datum for waarneming in plan.wijkschouw),
        *(versie.datum for versie in plan.versies),
    )
    return max((dag for dag in dagen if dag and dag <= vandaag), default=None)


def stand(plan: Wijkplan, vandaag: dt.date) -> str:
    """Say status, version and date as a sentence, for the foot of a page."""
    hoe_ver = woorden.hoofdletter(versie_in_woorden(plan.wijk))
    laatste = bijgewerkt(plan, vandaag)
    if laatste is None:
        return _("{stand}, nog zonder datum.", stand=hoe_ver)
    dag = woorden.dag(laatste, plan.gedeeld.config.site.taal)
    return _("{stand}, bijgewerkt op {dag}.", stand=hoe_ver, dag=dag)


def uitgegeven_door(uitgever: str) -> str:
    """Say who publishes, for the foot of a page."""
    return _("Uitgegeven door {uitgever}.", uitgever=uitgever)
