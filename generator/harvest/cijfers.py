"""Tables of several years to series: per figure, the wijk beside gemeente and Nederland.

Buurten are never added up: each is rounded by itself. Where CBS gives no value for the wijk,
the figure of the smallest area around it takes its place, and says so.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.harvest.gebied import NEDERLAND, omhoog, soort
from generator.harvest.herleid import factor, vind_veld
from generator.harvest.keuze import GROOTHEDEN, Grootheid
from generator.harvest.tabel import Tabel, Veld

KLEINSTE_NOEMER = 50
"""A share of fewer people or households is left out: CBS rounds each of them to 5."""


@dataclass(frozen=True, slots=True)
class Gebied:
    """The area of a wijkplan.

    Attributes:
        naam: Name of the wijk.
        codes: Its codes at CBS: of a wijk, of buurten, or of several.
        gemeente: Code of the gemeente.
        gemeentenaam: Its name.
    """

    naam: str
    codes: tuple[str, ...]
    gemeente: str
    gemeentenaam: str


@dataclass(frozen=True, slots=True)
class Punt:
    """One value.

    Attributes:
        gebied: Name of the area.
        jaar: Year of the table.
        waarde: In the unit of the Grootheid, not rounded.
        teller: The count of which a share was made, else the value itself.
        tabel: Number of the table; "" where it is not known.
        titel: Its title.
        dag: Day on which it was retrieved.
    """

    gebied: str
    jaar: int
    waarde: float
    teller: float
    tabel: str
    titel: str
    dag: dt.date


@dataclass(frozen=True, slots=True)
class Reeks:
    """A figure over the years.

    Attributes:
        grootheid: Which figure.
        punten: The values: first those of the wijk, then gemeente and Nederland; by year.
        schaal: The level of the first: buurt, wijk, gemeente or land.
        uitleg: What readers must know of how it came about, as sentences.
        gebieden: Names of the areas that were looked for.
        jaren: The years whose table has this figure.
    """

    grootheid: Grootheid
    punten: tuple[Punt, ...]
    schaal: str
    uitleg: tuple[str, ...]
    gebieden: frozenset[str] = frozenset()
    jaren: frozenset[int] = frozenset()


class Reeksenmaker:
    """Makes series of the tables of some years, for one wijk."""

    def __init__(self, tabellen: Sequence[Tabel], gebied: Gebied) -> None:
        """Decide which areas stand for the wijk."""
        self.tabellen = sorted(tabellen, key=lambda tabel: tabel.jaar)
        self.gebied = gebied
        self.eigen = self._eigen_codes()
        self._velden: dict[tuple[int, str], Veld | None] = {}

    def reeks(self, grootheid: Grootheid) -> Reeks:
        """Return the series of one figure; without points where CBS has no value at all."""
        eigen: list[str] = []
        uitleg: list[str] = []
        for code in self.eigen:
            hoger = next((c for c in omhoog(code) if self._heeft(grootheid, c)), code)
            if hoger != code:
                uitleg.append(self._zin_terugval(code, hoger))
            eigen.append(hoger)
        naast = [self.gebied.gemeente, *([NEDERLAND] if grootheid.verhouding else [])]
        codes = list(dict.fromkeys((*eigen, *naast)))
        punten = tuple(punt for code in codes for punt in self._punten(grootheid, code))
        uitleg = [*self._uitleg_vooraf(grootheid), *dict.fromkeys(uitleg), *self._wijzigingen()]
        gebieden = frozenset(self.naam(code) for code in (*self.eigen, *codes))
        jaren = frozenset(t.jaar for t in self.tabellen if self._veld(t, grootheid))
        return Reeks(grootheid, punten, soort(eigen[0]), tuple(uitleg), gebieden, jaren)

    def ontbreekt(self, grootheid: Grootheid) -> Iterator[int]:
        """Yield the years in which there is no value for the wijk itself."""
        for tabel in self.tabellen:
            if not any(self._waarde(tabel, grootheid, code) for code in self.eigen):
                yield tabel.jaar

    def _eigen_codes(self) -> tuple[str, ...]:
        """Return the codes of the wijk; all buurten of one wijk are that wijk."""
        codes = self.gebied.codes
        wijken = {omhoog(code)[1] for code in codes if soort(code) == "buurt"}
        if len(wijken) != 1 or not self.tabellen or any(soort(c) != "buurt" for c in codes):
            return codes
        (wijk,) = wijken
        nieuwste = self.tabellen[-1].gebieden
        alle = {c for c in nieuwste if soort(c) == "buurt" and omhoog(c)[1] == wijk}
        return (wijk,) if alle == set(codes) and wijk in nieuwste else codes

    def _heeft(self, grootheid: Grootheid, code: str) -> bool:
        return any(self._waarde(tabel, grootheid, code) for tabel in self.tabellen)

    def _punten(self, grootheid: Grootheid, code: str) -> Iterator[Punt]:
        for tabel in self.tabellen:
            gevonden = self._waarde(tabel, grootheid, code)
            if gevonden is not None:
                waarde, teller = gevonden
                naam = self.naam(code)
                yield Punt(naam, tabel.jaar, waarde, teller, tabel.id, tabel.titel, tabel.dag)

    def _waarde(self, tabel: Tabel, grootheid: Grootheid, code: str) -> tuple[float, float] | None:
        """Return a value in the unit of its Grootheid, and the count behind it."""
        veld = self._veld(tabel, grootheid)
        teller = tabel.waarden.get((code, veld.sleutel)) if veld else None
        if veld is None or teller is None:
            return None
        if not grootheid.deel_van:
            waarde = round(teller * factor(veld), 6)
            return waarde, waarde
        noemer = self._waarde(tabel, GROOTHEDEN[grootheid.deel_van], code)
        if noemer is None or noemer[0] < KLEINSTE_NOEMER:
            return None
        return 100 * teller / noemer[0], teller

    def _veld(self, tabel: Tabel, grootheid: Grootheid) -> Veld | None:
        sleutel = (tabel.jaar, grootheid.id)
        if sleutel not in self._velden:
            self._velden[sleutel] = vind_veld(grootheid, tabel.velden)
        return self._velden[sleutel]

    def naam(self, code: str) -> str:
        """Return the name of an area, as readers know it."""
        if code == NEDERLAND:
            return "Nederland"
        if code == self.gebied.gemeente:
            return self.gebied.gemeentenaam
        if self.eigen == (code,):
            zelfde = self.gebied.naam == self.gebied.gemeentenaam
            return f"{self.gebied.naam} (wijk)" if zelfde else self.gebied.naam
        namen = (tabel.namen.get(code) for tabel in reversed(self.tabellen))
        return next((naam for naam in namen if naam), code)

    def _zin_terugval(self, code: str, hoger: str) -> str:
        waar = {"wijk": "de wijk", "gemeente": "de gemeente"}[soort(hoger)]
        return (
            f"Het CBS geeft geen cijfer voor {self.naam(code)}. U ziet het cijfer van {waar} "
            f"{self.naam(hoger)}."
        )

    def _uitleg_vooraf(self, grootheid: Grootheid) -> Iterator[str]:
        if grootheid.deel_van:
            geheel = GROOTHEDEN[grootheid.deel_van].naam.lower()
            yield (
                f"Zelf berekend uit aantallen van het CBS: gedeeld door alle {geheel} van "
                "hetzelfde gebied, en afgerond."
            )
        if len(self.eigen) > 1:
            yield "Er is geen cijfer voor de hele wijk. Daarom staan hier de delen apart."

    def _wijzigingen(self) -> Iterator[str]:
        """Yield a sentence for each year in which a boundary or code of the wijk changed."""
        for tabel in self.tabellen[1:]:
            if any(code in tabel.gewijzigd for code in self.eigen):
                yield (
                    f"In {tabel.jaar} veranderde de grens of de code van het gebied. Vergelijk "
                    "dit jaar daarom voorzichtig met de jaren ervoor."
                )


def onbekende_codes(tabellen: Iterable[Tabel], gebied: Gebied) -> list[str]:
    """Return the codes of a wijk of which no table has any value."""
    bekend = {code for tabel in tabellen for code in tabel.gebieden}
    return [code for code in gebied.codes if code not in bekend]
