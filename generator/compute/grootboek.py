"""The ledger: every measure at every start it may have, as columns that are linear in the lines.

One ledger serves the package, the scenarios, the coalitions, the variants and the draws: they
differ only in the amounts of the lines (EUR) or in the discount factors. Each column books, for
each line, how much a euro of it is worth (present value), and what a purse pays or receives.

Source: docs/rekenwijze.md, "Portefeuille".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from generator.compute.lijnen import Lijn, lijnen
from generator.model.budget import beurzen, budgetperiode, startjaren
from generator.model.maatregel import Koppelkans
from generator.model.plan import Wijkplan
from generator.model.stromen import patroon

Getallen = npt.NDArray[np.float64]
Plaatsen = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Kans:
    """A koppelkans as the package sees it: its measures, sorted, and its conditions."""

    id: str
    leden: tuple[str, ...]
    binnen: int | None
    ook_zonder: bool


@dataclass(frozen=True, slots=True)
class Boeking:
    """Entries (place in the table, line, coefficient) of a table with columns × width cells."""

    plaats: Plaatsen
    lijn: Plaatsen
    factor: Getallen

    def tabel(self, bedragen: Getallen, vorm: tuple[int, ...]) -> Getallen:
        """Fill the table with Σ coefficient × amount of the line, EUR."""
        gewicht = self.factor * bedragen[self.lijn]
        cellen = int(np.prod(vorm))
        tabel = np.bincount(self.plaats, gewicht, minlength=cellen).astype(np.float64)
        return tabel.reshape(vorm)


@dataclass(frozen=True, slots=True)
class Grootboek:
    """Structure and entries; picklable, without text.

    Attributes:
        partijen: All parties, sorted.
        kolom: (id, start) to its column; a koppelkans has the id "+" and its own.
        vast: Fixed measures with their gepland start.
        vrij: Free measures with the years in which they may start.
        kansen: Koppelkansen of which no measure is out, sorted.
        vereist: Free measure to what it requires.
        sluit_uit: Measure to what it excludes, both ways.
        jaren: The budgetperiode.
        houders: Betalers with a budget, sorted.
        per_jaar: Houder to its budget in each year of the period, EUR.
        totaal: Houder to its budget over the period, EUR.
        bedragen: Amount of each line as written, EUR.
        zaad: What all chance follows from.
        waarde, geld: Entries of ncw and of money alone, by column and party.
        betaald, ontvangen: Entries of the purses, by column, houder and year.
    """

    partijen: tuple[str, ...]
    kolom: Mapping[tuple[str, int], int]
    vast: Mapping[str, int]
    vrij: Mapping[str, tuple[int, ...]]
    kansen: tuple[Kans, ...]
    vereist: Mapping[str, tuple[str, ...]]
    sluit_uit: Mapping[str, frozenset[str]]
    jaren: tuple[int, ...]
    houders: tuple[str, ...]
    per_jaar: Mapping[str, tuple[float, ...]]
    totaal: Mapping[str, float]
    bedragen: Getallen
    zaad: int
    waarde: Boeking
    geld: Boeking
    betaald: Boeking
    ontvangen: Boeking


@dataclass(frozen=True, slots=True)
class Stand:
    """The ledger for one set of amounts: tables in EUR.

    Attributes:
        waarde, geld: Present values by column and party. Shape (columns, parties).
        betaald, ontvangen: Undiscounted, in the budgetperiode. Shape (columns, houders, years).
    """

    waarde: Getallen
    geld: Getallen
    betaald: Getallen
    ontvangen: Getallen


def kans_sleutel(id_: str) -> str:
    """Return the name of a koppelkans among the columns; no measure can have it."""
    return f"+{id_}"


def stand(boek: Grootboek, bedragen: Getallen) -> Stand:
    """Fill the tables of the ledger with the amounts of the lines."""
    kolommen = len(boek.kolom)
    breed = (kolommen, len(boek.partijen))
    diep = (kolommen, len(boek.houders), len(boek.jaren))
    return Stand(
        waarde=boek.waarde.tabel(bedragen, breed),
        geld=boek.geld.tabel(bedragen, breed),
        betaald=boek.betaald.tabel(bedragen, diep),
        ontvangen=boek.ontvangen.tabel(bedragen, diep),
    )


def open_grootboek(plan: Wijkplan, factoren: tuple[float, ...]) -> Grootboek:
    """Book every measure and koppelkans that is not out, at every start it may have."""
    vast = {m.id: m.start.gepland for m in plan.maatregelen if m.vast}
    vrij = {m.id: startjaren(plan, m) for m in plan.maatregelen if not m.vast and not m.uit}
    mogelijk = {**{id_: (jaar,) for id_, jaar in vast.items()}, **vrij}
    kansen = [k for k in plan.koppelkansen if all(id_ in mogelijk for id_ in k.maatregelen)]
    kolommen = [(id_, jaar) for id_ in sorted(mogelijk) for jaar in mogelijk[id_]]
    kolommen += [(kans_sleutel(k.id), jaar) for k in kansen for jaar in _starten(k, mogelijk)]
    alle = tuple(lijnen(plan))
    beurs = beurzen(plan)
    houders = tuple(sorted({b.partij for b in beurs}))
    klerk = _Klerk(plan, factoren, kolommen, alle, houders)
    return Grootboek(
        partijen=tuple(sorted(plan.partij)),
        kolom={kolom: plaats for plaats, kolom in enumerate(kolommen)},
        vast=vast,
        vrij=vrij,
        kansen=tuple(
            Kans(k.id, tuple(sorted(set(k.maatregelen))), k.binnen, k.ook_zonder_samenwerking)
            for k in kansen
        ),
        vereist={id_: tuple(sorted(plan.maatregel[id_].vereist)) for id_ in vrij},
        sluit_uit=_uitsluitingen(plan),
        jaren=tuple(budgetperiode(plan)),
        houders=houders,
        per_jaar={
            h: tuple(b.beschikbaar_eur for b in beurs if b.partij == h and b.jaar is not None)
            for h in houders
            if all(b.jaar is not None for b in beurs if b.partij == h)
        },
        totaal={b.partij: b.beschikbaar_eur for b in beurs if b.jaar is None},
        bedragen=np.array([lijn.bedrag_eur for lijn in alle], dtype=np.float64),
        zaad=plan.gedeeld.config.rekenregels.zaad,
        waarde=_boeking(klerk.waarden(alleen_geld=False)),
        geld=_boeking(klerk.waarden(alleen_geld=True)),
        betaald=_boeking(klerk.beurs(ontvangen=False)),
        ontvangen=_boeking(klerk.beurs(ontvangen=True)),
    )


def _starten(kans: Koppelkans, mogelijk: Mapping[str, tuple[int, ...]]) -> tuple[int, ...]:
    jaren = [mogelijk[id_] for id_ in kans.maatregelen]
    eerste = max(jaar[0] for jaar in jaren)
    return tuple(sorted({jaar for rij in jaren for jaar in rij if jaar >= eerste}))


def _uitsluitingen(plan: Wijkplan) -> Mapping[str, frozenset[str]]:
    paren = {(m.id, ander) for m in plan.maatregelen for ander in m.sluit_uit}
    paren |= {(ander, een) for een, ander in paren}
    return {m.id: frozenset(b for a, b in paren if a == m.id) for m in plan.maatregelen}


def _boeking(regels: Iterator[tuple[int, int, float]]) -> Boeking:
    rijen = list(regels)
    return Boeking(
        plaats=np.array([rij[0] for rij in rijen], dtype=np.int64),
        lijn=np.array([rij[1] for rij in rijen], dtype=np.int64),
        factor=np.array([rij[2] for rij in rijen], dtype=np.float64),
    )


class _Klerk:
    """Books the lines of each column, with its own patterns by year worked out once."""

    def __init__(
        self,
        plan: Wijkplan,
        factoren: tuple[float, ...],
        kolommen: list[tuple[str, int]],
        alle: tuple[Lijn, ...],
        houders: tuple[str, ...],
    ) -> None:
        self._factoren = factoren
        self._basisjaar = plan.gedeeld.config.rekenregels.basisjaar
        self._partij = {partij: i for i, partij in enumerate(sorted(plan.partij))}
        self._houder = {houder: i for i, houder in enumerate(houders)}
        self._jaren = budgetperiode(plan)
        van: dict[str, list[tuple[int, Lijn]]] = {}
        for nummer, lijn in enumerate(alle):
            van.setdefault(lijn.eigenaar, []).append((nummer, lijn))
        regels = plan.gedeeld.config.rekenregels
        self._posten = [
            (plaats, nummer, lijn, patroon(lijn.regel, start, regels, plan.kengetal))
            for plaats, (id_, start) in enumerate(kolommen)
            for nummer, lijn in van.get(id_, ())
        ]

    def waarden(self, *, alleen_geld: bool) -> Iterator[tuple[int, int, float]]:
        """Yield entries of the table of present values: what a euro of the line is worth."""
        for plaats, nummer, lijn, jaren in self._posten:
            if alleen_geld and not lijn.geld:
                continue
            eenheid = sum(aantal * self._factor(jaar) for jaar, aantal in jaren)
            for partij, teken in lijn.aandelen:
                yield plaats * len(self._partij) + self._partij[partij], nummer, teken * eenheid

    def beurs(self, *, ontvangen: bool) -> Iterator[tuple[int, int, float]]:
        """Yield entries of the table of purses: what is paid or received in each year."""
        for plaats, nummer, lijn, jaren in self._posten:
            partij = lijn.ontvangt if ontvangen else lijn.betaalt
            if partij not in self._houder:
                continue
            begin = (plaats * len(self._houder) + self._houder[partij]) * len(self._jaren)
            for jaar, aantal in jaren:
                if jaar in self._jaren:
                    yield begin + self._jaren.index(jaar), nummer, aantal

    def _factor(self, jaar: int) -> float:
        t = jaar - self._basisjaar
        return self._factoren[t] if 0 <= t < len(self._factoren) else 0.0
