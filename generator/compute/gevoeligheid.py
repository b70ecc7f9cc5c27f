"""Rule 6, gevoeligheid: the package and the meerwaarde when one assumption is another.

Source: docs/rekenwijze.md, "Gevoeligheid".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from generator.compute.grootboek import Getallen, Grootboek, open_grootboek, stand
from generator.compute.lijnen import Lijn, lijnen
from generator.compute.samenwerken import SCENARIOS, Uitwerking, meerwaarde, scenario
from generator.compute.tafel import Tafel
from generator.compute.verdeling import Rekenaar, verdeel
from generator.compute.waardering import overschreden
from generator.model.doorrekening import GevoeligheidUitkomst, Scenarionaam
from generator.model.maatregel import Overdracht
from generator.model.plan import Wijkplan
from generator.model.site import Gevoeligheid
from generator.model.stromen import factoren


@dataclass(frozen=True, slots=True)
class _Taak:
    """One scenario of one variant."""

    boek: Grootboek
    bedragen: Getallen
    naam: Scenarionaam


def gevoeligheid(
    plan: Wijkplan, boek: Grootboek, tafel: Tafel, pakket: Uitwerking, reken: Rekenaar
) -> tuple[GevoeligheidUitkomst, ...]:
    """Work out the four scenarios of every variant, and compare its package with the plan's."""
    varianten = plan.gedeeld.config.rekenregels.gevoeligheid
    taken = [
        _Taak(*_met_variant(plan, boek, variant), naam)
        for variant in varianten
        for naam in SCENARIOS
    ]
    uitwerkingen = verdeel(reken, partial(_werk_uit, tafel), taken)
    return tuple(
        _uitkomst(nummer, variant, pakket, taken[nummer * 4], uitwerkingen[nummer * 4 :][:4])
        for nummer, variant in enumerate(varianten)
    )


def schaal(lijn: Lijn, variant: Gevoeligheid) -> float:
    """Return by what a variant multiplies the amount of a line.

    `kosten` holds for costs and minder_kosten, `baten` for benefits and extra_baten,
    `koppelkansen` for every line of a koppelkans and `restwaarde` for benefits of that soort,
    all on top of one another; overdrachten stay.
    """
    if isinstance(lijn.regel, Overdracht):
        return 1.0
    delen = [variant.kosten if lijn.soort in {"kosten", "minder_kosten"} else variant.baten]
    if lijn.soort in {"minder_kosten", "extra_baten"}:
        delen.append(variant.koppelkansen)
    if lijn.regel.soort == "restwaarde":
        delen.append(variant.restwaarde)
    return float(np.prod([deel for deel in delen if deel is not None]))


def _met_variant(
    plan: Wijkplan, boek: Grootboek, variant: Gevoeligheid
) -> tuple[Grootboek, Getallen]:
    if variant.discontovoet is not None:
        horizon = plan.gedeeld.config.rekenregels.horizon
        boek = open_grootboek(plan, factoren(variant.discontovoet, horizon))
    return boek, boek.bedragen * np.array([schaal(lijn, variant) for lijn in lijnen(plan)])


def _werk_uit(tafel: Tafel, taak: _Taak) -> Uitwerking:
    cijfers = stand(taak.boek, taak.bedragen)
    return scenario(taak.boek, cijfers, tafel, taak.naam, gelijken=taak.naam == "afgestemd")


def _uitkomst(
    nummer: int,
    variant: Gevoeligheid,
    pakket: Uitwerking,
    taak: _Taak,
    uitwerkingen: Sequence[Uitwerking],
) -> GevoeligheidUitkomst:
    alle = dict(zip(SCENARIOS, uitwerkingen, strict=True))
    nieuw = alle["afgestemd"]
    return GevoeligheidUitkomst(
        naam=variant.naam or f"Variant {nummer + 1}",
        ncw=nieuw.ncw,
        meerwaarde=meerwaarde({naam: uitwerking.ncw for naam, uitwerking in alle.items()}),
        erbij=tuple(sorted(nieuw.starten.keys() - pakket.starten.keys())),
        eruit=tuple(sorted(pakket.starten.keys() - nieuw.starten.keys())),
        overschreden=tuple(
            f"{houder} {wanneer}"
            for houder, wanneer in overschreden(taak.boek, stand(taak.boek, taak.bedragen))
        ),
    )
