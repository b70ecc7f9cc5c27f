"""What changed in a measure: what its writer says of the last change, and what releases tell."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from generator.compose.blad import Blad
from generator.compose.delen import Link
from generator.model import woorden
from generator.model.maatregel import Maatregel
from generator.model.taal import _


@dataclass(frozen=True, slots=True)
class Verandering:
    """One change, newest first.

    Attributes:
        anker: By which it is known: the day of the update, or the name of the version.
        dag: When.
        tekst: What changed, in Markdown.
        versie: The version that brought it, or a link to nothing.
    """

    anker: str
    dag: dt.date
    tekst: str
    versie: Link


def veranderingen(blad: Blad, m: Maatregel) -> tuple[Verandering, ...]:
    """List what changed in a measure until today; nothing where nobody wrote it down."""
    gevonden = [_van_versie(v.versie, v.datum, v.wijzigingen, m) for v in blad.plan.versies]
    if m.wijziging and m.laatst_bijgewerkt:
        dag = m.laatst_bijgewerkt
        gevonden.append(Verandering(f"bijgewerkt-{dag.isoformat()}", dag, m.wijziging, Link("")))
    tot_nu = [v for v in gevonden if v is not None and v.dag <= blad.vandaag]
    return tuple(sorted(tot_nu, key=lambda v: (v.dag, v.anker), reverse=True))


def _van_versie(
    versie: str, dag: dt.date | None, regels: list[str], m: Maatregel
) -> Verandering | None:
    """Return what a release wrote about a measure: `wijkplan release` begins with its name."""
    over = [r.removeprefix(f"{m.naam}:").strip() for r in regels if r.startswith(f"{m.naam}:")]
    if not over or dag is None:
        return None
    anker = f"versie-{versie.replace('.', '-')}"
    link = Link(_("Versie {nummer}", nummer=versie), f"versies.html#{anker}")
    return Verandering(anker, dag, " ".join(map(woorden.hoofdletter, over)), link)
