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
from generator.model.taal import N_, _, ngettext


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
        opening=blad.opening(_("Past het in het budget?"), _lead(blad, pakket.budget)),
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
        uitleg=_(
            "Een budget telt in gewone euro’s van het jaar waarin ze worden uitgegeven, een saldo in contante "
            "waarde. Die twee mag u niet bij elkaar optellen. Onderhoud en wat na de budgetperiode komt, "
            "telt hier niet mee."
        ),
        bron=_bron(blad),
    )
    zin = _("Wat elke partij in {wijk} per jaar uitgeeft, en wat er niet past.", wijk=blad.naam)
    return (Pagina("budget", _("Budget"), "budget", inhoud, zin, _("Wat komt eerst")),)


def _bron(blad: Blad) -> str:
    bron = _("Bron: wijkplan {wijk}, {versie}.", wijk=blad.naam, versie=blad.versie_in_woorden)
    if not blad.plan.wijk.illustratief:
        return bron
    voorbeeld = _("Alle bedragen zijn illustratief.")
    return f"{bron} {voorbeeld}"


def _lead(blad: Blad, budgetten: Mapping[str, Mapping[str, Budgetstand]]) -> str:
    krap = [
        id_
        for id_, standen in budgetten.items()
        if any(s.beschikbaar > 0 and s.gebruikt >= 0.9 * s.beschikbaar for s in standen.values())
    ]
    later = sum(1 for u in blad.uitkomst.maatregelen if u.groep == "later")
    zonder = [id_ for id_, standen in budgetten.items() if _leeg(standen)]
    if krap:
        eerst = _("Het budget van {partijen} is (bijna) op.", partijen=blad.partijnamen(krap))
    elif zonder:
        eerst = _("Voor {partijen} is er geen budget.", partijen=blad.partijnamen(zonder))
    else:
        eerst = ngettext(
            "{partij} houdt geld over.",
            "Elke partij houdt geld over.",
            len(budgetten),
            partij=blad.partijnamen(budgetten),
        )
    wacht = (
        ngettext(
            "{hoeveel} maatregel past nu niet.",
            "{hoeveel} maatregelen passen nu niet.",
            later,
            hoeveel=woorden.telwoord(later),
        )
        if later
        else _("Er is geen maatregel die om geld moet wachten.")
    )
    return f"{eerst} {wacht}"


def _leeg(standen: Mapping[str, Budgetstand]) -> bool:
    return all(stand.beschikbaar == stand.gebruikt == 0 for stand in standen.values())


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
            zin = (
                N_("{partij} heeft {bedrag} nodig en komt {tekort} tekort.")
                if beurs.jaar is None
                else N_("{partij} heeft in {jaar} {bedrag} nodig en komt {tekort} tekort.")
            )
            zinnen.append(
                _(
                    zin,
                    partij=blad.partij(beurs.partij).naam,
                    jaar=beurs.jaar,
                    bedrag=blad.euro(vraagt),
                    tekort=blad.euro(tekort),
                )
            )
    return tuple(zinnen)


def _partij(blad: Blad, id_: str, standen: Mapping[str, Budgetstand]) -> Budgetpartij:
    beschikbaar = sum(stand.beschikbaar for stand in standen.values())
    gebruikt = sum(stand.gebruikt for stand in standen.values())
    grafiek = blad.grafiek(f"budget-{id_}")
    # the title of a chart says it
    zin = "" if grafiek else _gebruik(blad, blad.partij(id_).naam, gebruikt, beschikbaar)
    rijen = tuple(
        Budgetrij(
            _("Hele periode") if wanneer == "totaal" else wanneer,
            blad.euro(stand.beschikbaar),
            blad.euro(stand.gebruikt),
            blad.euro(stand.beschikbaar - stand.gebruikt),
        )
        for wanneer, stand in sorted(standen.items())
    )
    return Budgetpartij(blad.partij(id_), zin, rijen, grafiek)


def _gebruik(blad: Blad, naam: str, gebruikt: float, beschikbaar: float) -> str:
    if gebruikt < 0:
        return _("{partij} ontvangt per saldo {bedrag}.", partij=naam, bedrag=blad.euro(-gebruikt))
    bedrag, budget = blad.euro(gebruikt), blad.euro(beschikbaar)
    if not beschikbaar:
        return _(
            "{partij} gebruikt {bedrag} van {budget}.", partij=naam, bedrag=bedrag, budget=budget
        )
    return _(
        "{partij} gebruikt {bedrag} van {budget}, dat is {deel}.",
        partij=naam,
        bedrag=bedrag,
        budget=budget,
        deel=woorden.percentage(gebruikt / beschikbaar, blad.taal),
    )
