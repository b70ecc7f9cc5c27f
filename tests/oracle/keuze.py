"""Rules 3 and 4, literally: every choice there is, and the best of those that are allowed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from itertools import product

from generator.model.maatregel import Koppelkans, Maatregel
from generator.model.plan import Wijkplan
from tests.oracle.geld import Post, Wereld

HALVE_CENT = 0.005
RUIS = 1e-6  # EUR; sums of floats that are equal on paper
Keuze = dict[str, int]  # id of a measure: its start year


def is_uit(maatregel: Maatregel) -> bool:
    return maatregel.status in ("vervallen", "niet nu")


def is_vast(maatregel: Maatregel) -> bool:
    if is_uit(maatregel):
        return False
    return (
        maatregel.verplicht
        or maatregel.basis in ("wettelijke taak", "kerntaak")
        or maatregel.status in ("besloten", "in voorbereiding", "in uitvoering", "klaar")
    )


def vaste(plan: Wijkplan) -> Keuze:
    """The fixed measures, at gepland."""
    return {m.id: m.start.gepland for m in plan.maatregelen if is_vast(m)}


def vrije(plan: Wijkplan) -> list[str]:
    return sorted(m.id for m in plan.maatregelen if not is_vast(m) and not is_uit(m))


def budgetperiode(plan: Wijkplan) -> range:
    """Given, else basisjaar … last year named, else … the last laatst (else gepland)."""
    wijk = plan.wijk
    if wijk.budgetperiode is not None:
        return range(wijk.budgetperiode.van, wijk.budgetperiode.tot + 1)
    genoemd = [b.jaar for b in wijk.budgetten if b.jaar is not None]
    if not genoemd:
        genoemd = [m.start.laatst or m.start.gepland for m in plan.maatregelen]
    return range(plan.gedeeld.config.rekenregels.basisjaar, max(genoemd) + 1)


def venster(plan: Wijkplan, id_: str) -> list[int]:
    """The start years of a free measure."""
    start = plan.maatregel[id_].start
    vroegst, laatst = start.vroegst or start.gepland, start.laatst or start.gepland
    jaren = range(vroegst, laatst + 1)
    eerste = plan.gedeeld.config.rekenregels.basisjaar
    jaren_over = [jaar for jaar in jaren if jaar >= eerste]
    if plan.wijk.budgetten:
        jaren_over = [jaar for jaar in jaren_over if jaar < budgetperiode(plan).stop]
    return jaren_over


def alle_keuzes(plan: Wijkplan, ids: Collection[str]) -> Iterator[Keuze]:
    """Each subset of the free measures with each of their start years, fixed ones added."""
    volgorde = sorted(ids)
    for starts in product(*([None, *venster(plan, i)] for i in volgorde)):
        vrij = {i: s for i, s in zip(volgorde, starts, strict=True) if s is not None}
        keuze = vaste(plan) | vrij
        if mag_samen(plan, keuze):
            yield keuze


def mag_samen(plan: Wijkplan, keuze: Collection[str]) -> bool:
    """Whether vereist and sluit_uit are kept."""
    for id_ in keuze:
        maatregel = plan.maatregel[id_]
        if any(nodig not in keuze for nodig in maatregel.vereist):
            return False
        if any(ander in keuze for ander in maatregel.sluit_uit):
            return False
    return True


def sluiten_uit(plan: Wijkplan, een: str, ander: str) -> bool:
    return ander in plan.maatregel[een].sluit_uit or een in plan.maatregel[ander].sluit_uit


def geldend(keuze: Keuze, kansen: Collection[Koppelkans]) -> dict[str, int]:
    """The koppelkansen that hold, each with its start: that of the last of its measures."""
    uit = {}
    for kans in kansen:
        if all(i in keuze for i in kans.maatregelen):
            starts = [keuze[i] for i in kans.maatregelen]
            if kans.binnen is None or max(starts) - min(starts) <= kans.binnen:
                uit[kans.id] = max(starts)
    return uit


def alle_posten(wereld: Wereld, keuze: Keuze, kansen: Collection[Koppelkans]) -> list[Post]:
    """All lines of the measures and of the koppelkansen that hold."""
    kans = {k.id: k for k in kansen}
    posten = [p for i, s in keuze.items() for p in wereld.posten(wereld.plan.maatregel[i], s)]
    for id_, start in geldend(keuze, kansen).items():
        posten += wereld.posten(kans[id_], start)
    return posten


def ncw_per_partij(posten: Collection[Post]) -> dict[str, float]:
    ncw: dict[str, float] = defaultdict(float)
    for post in posten:
        ncw[post.partij] += post.cw
    return ncw


def ncw_van(posten: Collection[Post], partijen: Collection[str]) -> float:
    return sum(post.cw for post in posten if post.partij in partijen)


def betaald(posten: Collection[Post]) -> dict[tuple[str, int], float]:
    """Costs of soort investering and one-off overdrachten paid, per party and year."""
    uit: dict[tuple[str, int], float] = defaultdict(float)
    for post in posten:
        investering = post.lijst == "kosten" and post.soort == "investering"
        if investering or (post.lijst == "betaald" and post.eenmalig):
            for jaar, bedrag in post.jaren.items():
                uit[post.partij, jaar] += bedrag
    return uit


def ontvangen(posten: Collection[Post]) -> dict[tuple[str, int], float]:
    """One-off overdrachten received and one-off minder_kosten, per party and year."""
    uit: dict[tuple[str, int], float] = defaultdict(float)
    for post in posten:
        if post.lijst in ("ontvangen", "minder_kosten") and post.eenmalig:
            for jaar, bedrag in post.jaren.items():
                uit[post.partij, jaar] += bedrag
    return uit


def beste(
    wereld: Wereld,
    ids: Collection[str],
    waarde: Callable[[Keuze], float],
    past: Callable[[Keuze], bool],
) -> Keuze:
    """The choice of the highest value that fits, ties as in rule 4."""
    kan = [(waarde(keuze), keuze) for keuze in alle_keuzes(wereld.plan, ids) if past(keuze)]
    hoogste = max(hoog for hoog, _ in kan)
    gelijk = [keuze for hoog, keuze in kan if hoog >= hoogste - HALVE_CENT]
    return min(gelijk, key=_voorkeur)


def _voorkeur(keuze: Mapping[str, int]) -> tuple[int, list[str], list[int]]:
    return sum(keuze.values()), sorted(keuze), [keuze[i] for i in sorted(keuze)]
