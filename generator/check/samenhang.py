"""Rules 3 and 4 before anything is calculated: fixed measures that can not be, years that drop out.

Everything here needs the whole plan. Source: CONTRACT section 3, rules 3 and 4.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.bron import Bevinding, Bronplek
from generator.model.budget import (
    HALVE_CENT,
    Beurs,
    beurzen,
    budgetperiode,
    gebruik,
    startjaren,
    vast_gebruik,
)
from generator.model.maatregel import Maatregel
from generator.model.plan import Wijkplan


def check_samenhang(plan: Wijkplan) -> Iterator[Bevinding]:
    """Yield what keeps the fixed measures from being carried out, and starts that drop out."""
    for maatregel in plan.maatregelen:
        if maatregel.vast:
            yield from _check_vereist(plan, maatregel)
            yield from _check_sluit_uit(plan, maatregel)
        elif not maatregel.uit:
            yield from _check_start(plan, maatregel)
            yield from _check_onmogelijk(plan, maatregel)
    yield from _check_budgetten(plan)


def _check_vereist(plan: Wijkplan, maatregel: Maatregel) -> Iterator[Bevinding]:
    """Yield WP401 for what a fixed measure requires and is not fixed."""
    for id_ in maatregel.vereist:
        if not plan.maatregel[id_].vast:
            yield Bevinding(
                plek=_plek(plan, f"maatregelen/{maatregel.id}/vereist@"),
                code="WP401",
                wat=f"'{maatregel.id}' gaat zeker door, maar kan alleen samen met '{id_}' "
                "en die maatregel staat niet vast;",
                herstel=f"zet ook '{id_}' vast (verplicht: ja of een status vanaf besloten), "
                "of haal hem hier weg.",
            )


def _check_sluit_uit(plan: Wijkplan, maatregel: Maatregel) -> Iterator[Bevinding]:
    """Yield WP402 for fixed measures that exclude each other."""
    for id_ in maatregel.sluit_uit:
        if plan.maatregel[id_].vast:
            yield Bevinding(
                plek=_plek(plan, f"maatregelen/{maatregel.id}/sluit_uit@"),
                code="WP402",
                wat=f"'{maatregel.id}' en '{id_}' gaan allebei zeker door, "
                "maar sluiten elkaar uit;",
                herstel="laat er één los (verplicht: nee of een andere status), "
                "of haal hem hier weg.",
            )


def _check_start(plan: Wijkplan, maatregel: Maatregel) -> Iterator[Bevinding]:
    """Yield WP403 where no year is left to start, WP404 where some drop out."""
    over = startjaren(plan, maatregel)
    weg = [jaar for jaar in maatregel.start.venster if jaar not in over]
    plek = _plek(plan, f"maatregelen/{maatregel.id}/start")
    eerste = plan.gedeeld.config.rekenregels.basisjaar
    grens = f"niet voor het basisjaar {eerste}"
    if plan.wijk.budgetten:
        grens += f" en niet na {budgetperiode(plan).stop - 1}, het einde van de budgetperiode"
    if not over:
        yield Bevinding(
            plek=plek,
            code="WP403",
            wat=f"'{maatregel.id}' kan in geen enkel jaar beginnen;",
            herstel=f"kies een start {grens}.",
        )
    elif weg:
        yield Bevinding(
            plek=plek,
            code="WP404",
            wat=f"'{maatregel.id}' kan niet beginnen in {', '.join(map(str, weg))};",
            herstel=f"een start telt alleen {grens}.",
            ernst="waarschuwing",
        )


def _check_onmogelijk(plan: Wijkplan, maatregel: Maatregel) -> Iterator[Bevinding]:
    """Yield WP405 for what a free measure requires and does not go ahead."""
    for id_ in maatregel.vereist:
        if plan.maatregel[id_].uit:
            yield Bevinding(
                plek=_plek(plan, f"maatregelen/{maatregel.id}/vereist@"),
                code="WP405",
                wat=f"'{maatregel.id}' kan alleen samen met '{id_}', maar die maatregel is "
                f"{plan.maatregel[id_].status};",
                herstel=f"'{maatregel.id}' komt daardoor in geen enkel pakket.",
                ernst="waarschuwing",
            )


def _check_budgetten(plan: Wijkplan) -> Iterator[Bevinding]:
    """Yield WP406 for each purse that the fixed measures overdraw.

    Of the koppelkansen only those among them count that need no cooperation.
    """
    zonder = [kans for kans in plan.koppelkansen if kans.ook_zonder_samenwerking]
    som = vast_gebruik(plan, zonder)
    jaren = budgetperiode(plan)
    for beurs in beurzen(plan):
        nodig = gebruik(beurs, jaren, som)
        if nodig > beurs.beschikbaar_eur + HALVE_CENT:
            naam = plan.partij[beurs.partij].naam
            wanneer = "in totaal" if beurs.jaar is None else f"in {beurs.jaar}"
            yield Bevinding(
                plek=_plek(plan, f"wijk/budgetten/{_regel(plan, beurs)}"),
                code="WP406",
                wat=f"het budget van {naam} {wanneer} is {_euro(beurs.beschikbaar_eur)}, maar de "
                f"maatregelen die zeker doorgaan vragen {_euro(nodig)};",
                herstel="verhoog het budget, schuif een maatregel of laat er één los.",
            )


def _regel(plan: Wijkplan, beurs: Beurs) -> int:
    """Return the entry of a purse: that of its year, else the first of its party."""
    van_partij = [
        (budget.jaar != beurs.jaar, nummer)
        for nummer, budget in enumerate(plan.wijk.budgetten)
        if budget.partij == beurs.partij
    ]
    return min(van_partij)[1]


def _plek(plan: Wijkplan, pad: str) -> Bronplek:
    """Return where a value stands, or what it is part of where it was not written itself."""
    while pad not in plan.plekken and "/" in pad:
        pad = pad.rpartition("/")[0]
    return plan.plekken.get(pad, Bronplek(f"content/wijken/{plan.wijk.id}/wijk.yml"))


def _euro(bedrag_eur: float) -> str:
    """Write an amount to the euro, or to the cent where it has cents: € 1.250.000,50."""
    tekst = f"{bedrag_eur:,.2f}".replace(",", " ").replace(".", ",").replace(" ", ".")
    return f"€ {tekst.removesuffix(',00')}"
