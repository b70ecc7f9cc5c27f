"""Budget en planning: what each party spends by year against its budget, and what does not fit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.compose.blad import Blad
from generator.compose.delen import MaatregelBord, Opening, PartijMerk
from generator.model import woorden
from generator.model.beeld import Grafiek
from generator.model.budget import HALVE_CENT, beurzen, trekking
from generator.model.doorrekening import Budgetstand
from generator.model.maatregel import Maatregel
from generator.model.site_plan import Pagina


@dataclass(frozen=True, slots=True)
class Budgetrij:
    """One year, or the whole period."""

    wanneer: str
    beschikbaar: str
    gebruikt: str
    over: str


@dataclass(frozen=True, slots=True)
class Budgetpartij:
    """A party and its purse."""

    partij: PartijMerk
    zin: str
    rijen: tuple[Budgetrij, ...]
    grafiek: Grafiek | None


@dataclass(frozen=True, slots=True)
class PastNiet:
    """A measure that is not in the package, why, and what its payers would have to add."""

    bord: MaatregelBord
    reden: str
    nodig: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BudgetBlad:
    """View model of the page."""

    opening: Opening
    partijen: tuple[Budgetpartij, ...]
    past_niet: tuple[PastNiet, ...]
    uitleg: str
    bron: str


def paginas(blad: Blad) -> tuple[Pagina, ...]:
    """Compose the page; without budgets there is none."""
    pakket = blad.uitkomst.portefeuille
    if pakket is None or not pakket.budget:
        return ()
    inhoud = BudgetBlad(
        opening=blad.opening("Past het in het budget?", _lead(blad, pakket.budget)),
        partijen=tuple(
            _partij(blad, partij.id, pakket.budget[partij.id])
            for partij in blad.plan.gedeeld.partijen
            if partij.id in pakket.budget
        ),
        past_niet=tuple(
            PastNiet(blad.bord(m.id), reden, _nodig(blad, m, pakket.budget))
            for m in blad.op_nummer
            if blad.resultaat[m.id].groep == "later" and (reden := blad.resultaat[m.id].reden)
        ),
        uitleg=(
            "Een budget telt in gewone euro’s van het jaar waarin ze worden uitgegeven, een saldo in contante "
            "waarde. Die twee mag u niet bij elkaar optellen. Onderhoud en wat na de budgetperiode komt, "
            "telt hier niet mee."
        ),
        bron=f"Bron: wijkplan {blad.naam}, {blad.versie_in_woorden}."
        + (" Alle bedragen zijn illustratief." if blad.plan.wijk.illustratief else ""),
    )
    zin = f"Wat elke partij in {blad.naam} per jaar uitgeeft, en wat er niet past."
    return (Pagina("budget", "Budget", "budget", inhoud, zin, "Wat komt eerst"),)


def _lead(blad: Blad, budgetten: Mapping[str, Mapping[str, Budgetstand]]) -> str:
    krap = [
        id_
        for id_, standen in budgetten.items()
        if any(s.beschikbaar > 0 and s.gebruikt >= 0.9 * s.beschikbaar for s in standen.values())
    ]
    later = sum(1 for u in blad.uitkomst.maatregelen if u.groep == "later")
    eerst = (
        f"Het budget van {blad.partijnamen(krap)} is (bijna) op."
        if krap
        else "Elke partij houdt geld over."
    )
    if not later:
        return f"{eerst} Er is geen maatregel die om geld moet wachten."
    return f"{eerst} {woorden.telwoord(later)} {'maatregel past' if later == 1 else 'maatregelen passen'} nu niet."


def _nodig(
    blad: Blad, m: Maatregel, budgetten: Mapping[str, Mapping[str, Budgetstand]]
) -> tuple[str, ...]:
    """Say, for each purse that is too small for a measure on top of the package, by how much."""
    zinnen = []
    for beurs in beurzen(blad.plan):
        vraagt = trekking(blad.plan, m, m.start.gepland, beurs)
        stand = budgetten[beurs.partij][beurs.sleutel]
        tekort = vraagt - (stand.beschikbaar - stand.gebruikt)
        if vraagt > 0 and tekort > HALVE_CENT:
            wanneer = "" if beurs.jaar is None else f" in {beurs.jaar}"
            zinnen.append(
                f"{blad.partij(beurs.partij).naam} heeft{wanneer} {blad.euro(vraagt)} nodig en komt {blad.euro(tekort)} tekort."
            )
    return tuple(zinnen)


def _partij(blad: Blad, id_: str, standen: Mapping[str, Budgetstand]) -> Budgetpartij:
    beschikbaar = sum(stand.beschikbaar for stand in standen.values())
    gebruikt = sum(stand.gebruikt for stand in standen.values())
    naam, grafiek = blad.partij(id_).naam, blad.grafiek(f"budget-{id_}")
    if grafiek is not None:
        zin = ""  # the title of the chart says it
    elif gebruikt < 0:
        zin = f"{naam} ontvangt per saldo {blad.euro(-gebruikt)}."
    else:
        deel = (
            f", dat is {woorden.percentage(gebruikt / beschikbaar, blad.taal)}"
            if beschikbaar
            else ""
        )
        zin = f"{naam} gebruikt {blad.euro(gebruikt)} van {blad.euro(beschikbaar)}{deel}."
    rijen = tuple(
        Budgetrij(
            "Hele periode" if wanneer == "totaal" else wanneer,
            blad.euro(stand.beschikbaar),
            blad.euro(stand.gebruikt),
            blad.euro(stand.beschikbaar - stand.gebruikt),
        )
        for wanneer, stand in sorted(standen.items())
    )
    return Budgetpartij(blad.partij(id_), zin, rijen, grafiek)
