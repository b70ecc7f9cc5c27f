"""Rule 4: from a question (who chooses, what counts, whose purse) to the best package.

One builder serves the package, the scenarios, the coalitions of the game and the draws.
Source: docs/rekenwijze.md, "Portefeuille".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

import numpy as np

from generator.compute.beurs import Vraag, eigen_beurzen, pool
from generator.compute.grootboek import Grootboek, Kans, Stand, kans_sleutel
from generator.compute.opgave import Opgave, Oplossing
from generator.compute.oplossen import WERK, los_op


def pakketvraag(boek: Grootboek) -> Vraag:
    """Ask for the package of rule 4: all free measures, all ncw, every purse its own."""
    return Vraag(vrij=tuple(boek.vrij), telt=boek.partijen, beurs=boek.houders)


def los_vraag(
    boek: Grootboek, cijfers: Stand, vraag: Vraag, *, werk: int = WERK, gelijken: bool = True
) -> Oplossing:
    """Find the best choice of free measures beside the fixed ones."""
    return los_op(bouw_opgave(boek, cijfers, vraag), werk=werk, gelijken=gelijken)


def bouw_opgave(boek: Grootboek, cijfers: Stand, vraag: Vraag) -> Opgave:
    """Write the question as a choice of columns."""
    groepen = _groepen(boek, vraag)
    paren = [(id_, jaar) for id_ in groepen for jaar in boek.vrij[id_]]
    kansen = tuple(_kansen(boek, vraag, groepen))
    kolommen = [boek.kolom[paar] for paar in paren]
    kolommen += [boek.kolom[kans_sleutel(kans.id), jaar] for kans, jaar, _ in kansen]
    telt = [boek.partijen.index(partij) for partij in vraag.telt]
    maak_beurzen = pool if vraag.gezamenlijk else eigen_beurzen
    return Opgave(
        groepen=groepen,
        starten=tuple(jaar for _, jaar in paren),
        waarde=cijfers.waarde[np.ix_(kolommen, telt)].sum(axis=1),
        voorwaarden=tuple(
            (len(paren) + plaats, voorwaarde)
            for plaats, (_, _, voorwaarden) in enumerate(kansen)
            for voorwaarde in voorwaarden
        ),
        vereist=tuple((a, b) for a in groepen for b in boek.vereist[a] if b in groepen),
        groepen_een=tuple(_hoogstens_een(groepen, boek.sluit_uit)),
        beurs=maak_beurzen(boek, cijfers, vraag, kolommen),
        laatste_vast=max(boek.vast, default=""),
    )


def _groepen(boek: Grootboek, vraag: Vraag) -> dict[str, tuple[int, ...]]:
    """Number the starts of the measures that can be chosen at all, in order of id."""
    over = {id_ for id_ in vraag.vrij if not boek.sluit_uit[id_] & boek.vast.keys()}
    while weg := {id_ for id_ in over if set(boek.vereist[id_]) - boek.vast.keys() - over}:
        over -= weg
    groepen: dict[str, tuple[int, ...]] = {}
    begin = 0
    for id_ in sorted(over):
        einde = begin + len(boek.vrij[id_])
        groepen[id_] = tuple(range(begin, einde))
        begin = einde
    return groepen


def _kansen(
    boek: Grootboek, vraag: Vraag, groepen: Mapping[str, tuple[int, ...]]
) -> Iterator[tuple[Kans, int, tuple[tuple[int, ...], ...]]]:
    """Yield the koppelkansen that the choice decides, at each start, with their conditions."""
    for kans in boek.kansen:
        vrij = [id_ for id_ in kans.leden if id_ not in boek.vast]
        if not vrij or not (vraag.alle_kansen or kans.ook_zonder):
            continue
        if not all(id_ in groepen for id_ in vrij):
            continue
        for jaar in sorted({jaar for id_ in kans.leden for jaar in _mogelijk(boek, id_)}):
            voorwaarden = _voorwaarden(boek, kans, jaar, groepen)
            if all(voorwaarden):
                yield kans, jaar, voorwaarden


def _mogelijk(boek: Grootboek, id_: str) -> tuple[int, ...]:
    return (boek.vast[id_],) if id_ in boek.vast else boek.vrij[id_]


def _voorwaarden(
    boek: Grootboek, kans: Kans, jaar: int, groepen: Mapping[str, tuple[int, ...]]
) -> tuple[tuple[int, ...], ...]:
    """Return sets of starts of which one must be chosen for a koppelkans to start in a year.

    Each measure starts in the last `binnen` years up to it, and one of them in the year
    itself: without that the solver could move a saving to a later year in which a budget
    binds. An empty set means that it can not; what fixed measures fulfil is left out.
    """
    eerste = -np.inf if kans.binnen is None else jaar - kans.binnen
    sets: list[tuple[int, ...]] = []
    laatste: list[int] = []
    for id_ in kans.leden:
        if id_ in boek.vast:
            if not eerste <= boek.vast[id_] <= jaar:
                return ((),)
            continue
        paren = list(zip(groepen[id_], boek.vrij[id_], strict=True))
        sets.append(tuple(kolom for kolom, start in paren if eerste <= start <= jaar))
        laatste += [kolom for kolom, start in paren if start == jaar]
    if all(boek.vast.get(id_) != jaar for id_ in kans.leden):
        sets.append(tuple(laatste))
    return tuple(sets)


def _hoogstens_een(
    ids: Iterable[str], sluit_uit: Mapping[str, frozenset[str]]
) -> Iterator[tuple[str, ...]]:
    """Yield groups that all exclude one another and together hold every excluding pair."""
    gesorteerd = sorted(ids)
    paren = {(a, b) for a, b in combinations(gesorteerd, 2) if b in sluit_uit[a]}
    while paren:
        groep = list(min(paren))
        for id_ in gesorteerd:
            if id_ not in groep and sluit_uit[id_].issuperset(groep):
                groep.append(id_)
        paren -= set(combinations(sorted(groep), 2))
        yield tuple(sorted(groep))
