"""Rules for wijk.yml: date of adoption, weights of goals, budgets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.check.kennis import Kennis
from generator.check.melding import Melding
from generator.model.wijk import STATUS_NA_VASTSTELLING, Budget, Budgetperiode, Doel, Wijk


def datum_bij_vaststelling(wijk: Wijk, _kennis: Kennis) -> Iterator[Melding]:
    """Yield WP246 for an adopted plan without the day of adoption."""
    if wijk.status in STATUS_NA_VASTSTELLING and wijk.vastgesteld is None:
        wat = f"bij status '{wijk.status}' hoort de dag waarop het plan is vastgesteld;"
        yield Melding(("status",), "WP246", wat, "voeg toe: 'vastgesteld: 2026-06-24'.")


def doelen_eenmaal(wijk: Wijk, _kennis: Kennis) -> Iterator[Melding]:
    """Yield WP211 for a goal whose id was given before."""
    gezien: set[str] = set()
    for nummer, doel in enumerate(wijk.doelen):
        if doel.id in gezien:
            wat = f"doel '{doel.id}' staat dubbel;"
            yield Melding((f"doelen/{nummer}/id",), "WP211", wat, "kies een ander id.")
        gezien.add(doel.id)


def gewicht_eenmaal(doel: Doel, _kennis: Kennis) -> Iterator[Melding]:
    """Yield WP213 for a party that weighs one goal twice."""
    gezien: set[str] = set()
    for nummer, gewicht in enumerate(doel.gewichten):
        if gewicht.partij in gezien:
            wat = f"partij '{gewicht.partij}' weegt dit doel twee keer;"
            yield Melding((f"gewichten/{nummer}/partij",), "WP213", wat, "houd er een over.")
        gezien.add(gewicht.partij)


def gewichten_niet_alle_nul(wijk: Wijk, _kennis: Kennis) -> Iterator[Melding]:
    """Yield WP240 for a party whose weights are all 0: they can't be made to sum to 1."""
    totaal: dict[str, float] = defaultdict(float)
    eerste: dict[str, str] = {}
    for nummer, doel in enumerate(wijk.doelen):
        for plaats, gewicht in enumerate(doel.gewichten):
            totaal[gewicht.partij] += gewicht.gewicht
            eerste.setdefault(gewicht.partij, f"doelen/{nummer}/gewichten/{plaats}/gewicht")
    for partij, som in totaal.items():
        if som == 0:
            wat = f"alle gewichten van '{partij}' zijn 0;"
            herstel = "geef ten minste een doel gewicht, of haal de partij bij de gewichten weg."
            yield Melding((eerste[partij],), "WP240", wat, herstel)


def een_vorm_van_budget(budget: Budget, _kennis: Kennis) -> Iterator[Melding]:
    """Yield WP244 unless a budget is either jaar with bedrag, or totaal."""
    per_jaar = budget.jaar is not None or budget.bedrag is not None
    if budget.totaal is not None and per_jaar:
        wat = (
            "jaar en totaal kunnen niet samen;"
            if budget.jaar
            else "bedrag en totaal kunnen niet samen;"
        )
        herstel = "schrijf jaar met bedrag, of alleen totaal."
        yield Melding(("totaal",), "WP244", wat, herstel)
    elif budget.totaal is None and (budget.jaar is None or budget.bedrag is None):
        ontbreekt = "bedrag" if budget.jaar is not None else "jaar"
        wat = (
            f"bij dit budget ontbreekt {ontbreekt};"
            if per_jaar
            else "dit budget heeft geen bedrag;"
        )
        herstel = "schrijf jaar met bedrag, of totaal."
        yield Melding(("jaar", "bedrag"), "WP244", wat, herstel)


def budget_van_betaler(budget: Budget, kennis: Kennis) -> Iterator[Melding]:
    """Yield WP241 for a budget of a baathouder."""
    if kennis.rol(budget.partij) == "baathouder":
        wat = f"'{budget.partij}' is een baathouder en heeft geen budget;"
        yield Melding(("partij",), "WP241", wat, "haal dit budget weg, of maak er een betaler van.")


def budgetten_eenmaal(wijk: Wijk, _kennis: Kennis) -> Iterator[Melding]:
    """Yield WP242 for a budget given twice, WP243 for one party with years and a total."""
    gezien: set[tuple[str, int | None]] = set()
    soorten: dict[str, set[bool]] = defaultdict(set)
    for nummer, budget in enumerate(wijk.budgetten):
        begin = f"budgetten/{nummer}"
        sleutel = (budget.partij, budget.jaar)
        per_jaar = budget.jaar is not None
        soorten[budget.partij].add(per_jaar)
        if sleutel in gezien:
            wanneer = f" voor {budget.jaar}" if per_jaar else ""
            wat = f"het budget van '{budget.partij}'{wanneer} staat er twee keer;"
            yield Melding((f"{begin}/jaar", begin), "WP242", wat, "houd er een over.")
        elif len(soorten[budget.partij]) > 1:
            wat = (
                f"'{budget.partij}' heeft al een budget {'in totaal' if per_jaar else 'per jaar'};"
            )
            sleutels = (f"{begin}/{'jaar' if per_jaar else 'totaal'}", begin)
            yield Melding(sleutels, "WP243", wat, "kies per jaar of een totaal, niet allebei.")
        gezien.add(sleutel)


def periode_loopt_vooruit(periode: Budgetperiode, _kennis: Kennis) -> Iterator[Melding]:
    """Yield WP245 for a budget period that ends before it begins."""
    if periode.tot < periode.van:
        wat = f"de budgetperiode eindigt ({periode.tot}) voor ze begint ({periode.van});"
        yield Melding(("tot",), "WP245", wat, "verbeter van of tot.")


def budget_binnen_periode(wijk: Wijk, _kennis: Kennis) -> Iterator[Melding]:
    """Yield WP247 for a budget in a year outside the period: it is not used."""
    periode = wijk.budgetperiode
    for nummer, budget in enumerate(wijk.budgetten):
        jaar = budget.jaar
        if periode is None or jaar is None or periode.tot < periode.van:
            continue
        if periode.van <= jaar <= periode.tot:
            continue
        wat = f"{jaar} valt buiten de budgetperiode ({periode.van} tot en met {periode.tot});"
        sleutel = (f"budgetten/{nummer}/jaar",)
        yield Melding(sleutel, "WP247", wat, "dit budget telt niet mee.", "waarschuwing")


REGELS = (
    (Wijk, ("status", "vastgesteld"), datum_bij_vaststelling),
    (Wijk, ("doelen",), doelen_eenmaal),
    (Doel, ("gewichten",), gewicht_eenmaal),
    (Wijk, ("doelen",), gewichten_niet_alle_nul),
    (Budget, ("jaar", "bedrag", "totaal"), een_vorm_van_budget),
    (Budget, ("partij",), budget_van_betaler),
    (Wijk, ("budgetten",), budgetten_eenmaal),
    (Budgetperiode, ("van", "tot"), periode_loopt_vooruit),
    (Wijk, ("budgetten", "budgetperiode"), budget_binnen_periode),
)
