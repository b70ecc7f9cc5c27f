"""The lines of money of a plan, each with its sign per party and its effect on a purse.

Source: docs/rekenwijze.md, "Van regel naar jaar" and "Budget".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model.budget import Beursregel, beursregels, beursregels_koppelkans
from generator.model.doorrekening import Regelsoort
from generator.model.maatregel import Baten, Koppelkans, Kosten, Maatregel, Overdracht
from generator.model.plan import Wijkplan
from generator.model.stromen import regelwaarde

BATEN_IN_GELD = frozenset({"besparing", "restwaarde"})


@dataclass(frozen=True, slots=True)
class Lijn:
    """One line.

    Attributes:
        sleutel: Its stable name, "maatregelen/<id>/kosten/0"; draws are seeded by it.
        eigenaar: Id of its measure, or "+" and the id of its koppelkans.
        soort: The list it stands in.
        regel: The line as written.
        bedrag_eur: The amount that may vary: bedrag, per_jaar or the value of its kengetal.
        aandelen: (partij, +1 or −1): who wins and loses a euro of it.
        geld: Whether it counts in `kas`, money alone.
        betaalt: The betaler whose purse pays it, or "".
        ontvangt: The betaler whose purse receives it, or "".
    """

    sleutel: str
    eigenaar: str
    soort: Regelsoort
    regel: Kosten | Baten | Overdracht
    bedrag_eur: float
    aandelen: tuple[tuple[str, float], ...]
    geld: bool
    betaalt: str
    ontvangt: str


def lijnen(plan: Wijkplan) -> Iterator[Lijn]:
    """Yield every line of the measures and koppelkansen, in order of id and place."""
    for maatregel in plan.maatregelen:
        yield from _van_maatregel(plan, maatregel)
    for kans in plan.koppelkansen:
        yield from _van_koppelkans(plan, kans)


def _van_maatregel(plan: Wijkplan, maatregel: Maatregel) -> Iterator[Lijn]:
    beurs = tuple(beursregels(maatregel))
    lijsten: tuple[tuple[Regelsoort, Sequence[Kosten | Baten | Overdracht]], ...] = (
        ("kosten", maatregel.kosten),
        ("baten", maatregel.baten),
        ("overdrachten", maatregel.overdrachten),
    )
    for soort, regels in lijsten:
        for nummer, regel in enumerate(regels):
            sleutel = f"maatregelen/{maatregel.id}/{soort}/{nummer}"
            yield _lijn(plan, (sleutel, maatregel.id, soort), regel, beurs)


def _van_koppelkans(plan: Wijkplan, kans: Koppelkans) -> Iterator[Lijn]:
    beurs = tuple(beursregels_koppelkans(kans))
    lijsten: tuple[tuple[Regelsoort, Sequence[Kosten | Baten]], ...] = (
        ("minder_kosten", kans.minder_kosten),
        ("extra_baten", kans.extra_baten),
    )
    for soort, regels in lijsten:
        for nummer, regel in enumerate(regels):
            sleutel = f"koppelkansen/{kans.id}/{soort}/{nummer}"
            yield _lijn(plan, (sleutel, f"+{kans.id}", soort), regel, beurs)


def _lijn(
    plan: Wijkplan,
    naam: tuple[str, str, Regelsoort],
    regel: Kosten | Baten | Overdracht,
    beurs: tuple[Beursregel, ...],
) -> Lijn:
    sleutel, eigenaar, soort = naam
    mijn = [deel for deel in beurs if deel.regel is regel]
    return Lijn(
        sleutel=sleutel,
        eigenaar=eigenaar,
        soort=soort,
        regel=regel,
        bedrag_eur=regelwaarde(regel, plan.kengetal),
        aandelen=_aandelen(soort, regel),
        geld=_in_geld(soort, regel),
        betaalt=next((deel.partij for deel in mijn if not deel.ontvangen), ""),
        ontvangt=next((deel.partij for deel in mijn if deel.ontvangen), ""),
    )


def _aandelen(
    soort: Regelsoort, regel: Kosten | Baten | Overdracht
) -> tuple[tuple[str, float], ...]:
    if isinstance(regel, Overdracht):
        return ((regel.ontvanger, 1.0), (regel.betaler, -1.0))
    return ((regel.partij, -1.0 if soort == "kosten" else 1.0),)


def _in_geld(soort: Regelsoort, regel: Kosten | Baten | Overdracht) -> bool:
    """Say whether a line is money alone: benefits that save or remain, and no hinder."""
    if isinstance(regel, Baten):
        return regel.soort in BATEN_IN_GELD
    if isinstance(regel, Kosten) and soort == "kosten":
        return regel.kostensoort != "hinder"
    return True
