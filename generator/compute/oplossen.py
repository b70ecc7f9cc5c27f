"""Solve one choice of measures and starts to proven optimality, with the contract's ties.

A koppelkans needs no forcing: it only adds value and only relieves purses, so the solver never
gains by leaving one out that holds. Source: docs/rekenwijze.md, "Portefeuille".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from generator.compute.opgave import DUIZEND, Getallen, Opgave, Oplossing, vul_aan
from generator.compute.zoeker import Zoeker
from generator.model.budget import HALVE_CENT

WERK = 150_000
EEN_DUBBELTJE = 0.1 / DUIZEND


def los_op(opgave: Opgave, *, werk: int = WERK, gelijken: bool = True) -> Oplossing:
    """Find the choice with the most value.

    Args:
        opgave: The choice.
        werk: Node limit of each solve × columns: the more columns, the more a node costs.
        gelijken: Whether to settle ties (solutions within half a cent are equal): the lowest
            sum of start years, then the lexicographically first list of ids, then the
            smallest start years id by id. Not needed where only the value is asked.
    """
    if not opgave.starten:
        return Oplossing({}, "optimaal", 0.0)
    zoeker = Zoeker(opgave, max(1, werk // len(opgave.waarde)))
    beste = zoeker.zoek_beste()
    gap = zoeker.gap(beste)
    if beste is None:
        beste = np.zeros(len(opgave.starten))
    elif gelijken and not zoeker.begrensd:
        beste = _beste_van_gelijken(zoeker, beste)
    return Oplossing(
        starten={
            id_: opgave.starten[kolom]
            for id_, kolommen in opgave.groepen.items()
            for kolom in kolommen
            if beste[kolom]
        },
        status="begrensd" if zoeker.begrensd else "optimaal",
        gap=gap,
    )


@dataclass(frozen=True, slots=True)
class Toevoeging:
    """What adding measures to a package would bring, and which purses it would overdraw.

    Attributes:
        waarde_eur: The most they add where money is no limit.
        tekorten: (betaler, year or "totaal") to EUR, at the starts with the least overdraft.
    """

    waarde_eur: float
    tekorten: Mapping[tuple[str, str], float]


def voeg_toe(
    opgave: Opgave, pakket: Mapping[str, int], gepland: Mapping[str, int]
) -> Toevoeging | None:
    """Say what it would take to add measures to a package, or None where they clash.

    Args:
        opgave: A choice of the measures of the package and of those to add.
        pakket: The chosen free measures with their start.
        gepland: The measures to add, with the start that they prefer.
    """
    beurs = opgave.beurs
    ruim = replace(opgave, beurs=replace(beurs, leent=True, leen_over=np.inf))
    zoeker = Zoeker(ruim, max(1, WERK // len(opgave.waarde)))
    plaats = {(id_, opgave.starten[k]): k for id_, rij in opgave.groepen.items() for k in rij}
    nu = np.zeros(len(opgave.starten))
    nu[[plaats[paar] for paar in pakket.items()]] = 1.0
    zoeker.zet_vast([plaats[paar] for paar in pakket.items()], 1.0)
    for id_ in gepland:
        zoeker.zet_mee(opgave.groepen[id_])
    beste = zoeker.zoek_beste()
    if beste is None:
        return None
    doel = np.concatenate([np.zeros(len(opgave.waarde)), np.ones(len(beurs.over))])
    for id_, jaar in gepland.items():
        for kolom in opgave.groepen[id_]:
            doel[kolom] = EEN_DUBBELTJE * abs(opgave.starten[kolom] - jaar)
    krapst = zoeker.zoek(doel)
    v = vul_aan(opgave, beste if krapst is None else krapst)
    tekort = beurs.neemt @ v - beurs.over
    return Toevoeging(
        waarde_eur=zoeker.waarde(beste) - zoeker.waarde(nu),
        tekorten={
            naam: float(eur)
            for naam, eur in zip(beurs.namen, tekort, strict=True)
            if eur > HALVE_CENT
        },
    )


def _beste_van_gelijken(zoeker: Zoeker, beste: Getallen) -> Getallen:
    """Return, of the choices within half a cent of the best, the one that ties prefer."""
    opgave = zoeker.opgave
    jaren = np.array(opgave.starten, dtype=np.float64)
    zoeker.eis_waarde(zoeker.waarde(beste) - HALVE_CENT)
    if zoeker.zoek_ander(beste) is None:
        return beste
    vroegste = zoeker.zoek(jaren)
    beste = beste if vroegste is None else vroegste
    zoeker.eis(jaren, float(jaren @ beste) + 0.5)
    beste = _eerste_ids(zoeker, beste, jaren)
    return _kleinste_jaren(zoeker, beste, jaren)


def _eerste_ids(zoeker: Zoeker, beste: Getallen, jaren: Getallen) -> Getallen:
    """Settle the list of ids: force each in, in order, and keep what remains possible.

    A list that ends goes before its continuations: where no fixed id follows, a choice
    without any further id is looked for first.
    """
    opgave, som = zoeker.opgave, float(jaren @ beste)
    ids = list(opgave.groepen)
    meest = 0.0
    for plaats, id_ in enumerate(ids):
        eigen = opgave.groepen[id_]
        rest = [kolom for later in ids[plaats:] for kolom in opgave.groepen[later]]
        if id_ > opgave.laatste_vast and meest >= som:
            zoeker.zet_vast(rest, 0.0)
            if (korter := zoeker.zoek(jaren)) is not None:
                return korter
            zoeker.maak_los(rest)
        if beste[list(eigen)].any():
            zoeker.zet_mee(eigen)
        elif (met := zoeker.zoek_met(eigen, jaren)) is not None:
            beste = met
        else:
            zoeker.zet_vast(eigen, 0.0)
            continue
        meest += jaren[eigen[-1]]
    return beste


def _kleinste_jaren(zoeker: Zoeker, beste: Getallen, jaren: Getallen) -> Getallen:
    """Settle the start years, id by id; the ids are settled."""
    for eigen in zoeker.opgave.groepen.values():
        plaatsen = list(eigen)
        if not beste[plaatsen].any():
            continue
        if not beste[eigen[0]]:
            doel = np.zeros(len(beste))
            doel[plaatsen] = jaren[plaatsen]
            eerder = zoeker.zoek(doel)
            beste = beste if eerder is None else eerder
        zoeker.zet_vast([kolom for kolom in eigen if beste[kolom]], 1.0)
    return beste
