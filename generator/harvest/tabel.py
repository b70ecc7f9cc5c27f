"""One table of CBS as we use it: which fields it has, and the values of some areas."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

TABELLEN: Mapping[int, str] = {
    2013: "82339NED",
    2014: "82931NED",
    2015: "83220NED",
    2016: "83487NED",
    2017: "83765NED",
    2018: "84286NED",
    2019: "84583NED",
    2020: "84799NED",
    2021: "85039NED",
    2022: "85318NED",
    2023: "85618NED",
    2024: "85984NED",
    2025: "86165NED",
    2026: "86358NED",
}
"""The tables of Kerncijfers wijken en buurten by year.

Source: docs/importeren.md, "Welke tabellen".
"""
REEKS = "Kerncijfers wijken en buurten"
_GETAL = re.compile(r"-?[0-9]+(?:[.,][0-9]+)?")
# PDOK and files on its map write -99997, -99995 or -99999999 where there is no value
_GEEN_WAARDE = -99990


@dataclass(frozen=True, slots=True)
class Veld:
    """A field of a table.

    Attributes:
        sleutel: How its values are named in this table, such as AantalInwoners_5 or T001036.
        titel: Its title; "" where the answer names none.
        groepen: Titles of the groups it lies in, the outermost first.
        eenheid: Its unit as written; "" where the answer names none.
    """

    sleutel: str
    titel: str = ""
    groepen: tuple[str, ...] = ()
    eenheid: str = ""

    @property
    def naam(self) -> str:
        """The key without the column number, which changes between and within tables."""
        return re.sub(r"_[0-9]+$", "", self.sleutel)


@dataclass(frozen=True, slots=True)
class Tabel:
    """The values of one year.

    Attributes:
        id: Number of the table.
        jaar: Year of its figures.
        titel: Its title.
        dag: Day on which it was retrieved.
        velden: Its fields.
        waarden: By area and key of the field; what is missing is absent.
        namen: Name of each area, as far as known.
        gewijzigd: Areas whose code or boundary changed since the year before: 2 or 3.
    """

    id: str
    jaar: int
    titel: str
    dag: dt.date
    velden: tuple[Veld, ...]
    waarden: Mapping[tuple[str, str], float]
    namen: Mapping[str, str] = field(default_factory=dict)
    gewijzigd: Mapping[str, int] = field(default_factory=dict)

    @property
    def gebieden(self) -> frozenset[str]:
        """The areas of which there is any value."""
        return frozenset(code for code, _ in self.waarden)


def als_getal(waarde: object) -> float | None:
    """Return a value as a number, or None where it is missing.

    Missing has four faces: null, a point with spaces, -99990 or less, and a text that is no
    number. Zero is zero.
    """
    if isinstance(waarde, str):
        tekst = waarde.strip()
        if not _GETAL.fullmatch(tekst):
            return None
        waarde = float(tekst.replace(",", "."))
    if isinstance(waarde, bool) or not isinstance(waarde, int | float):
        return None
    try:
        getal = float(waarde)
    except OverflowError:  # a whole number of hundreds of digits
        return None
    return getal if _GEEN_WAARDE < getal < float("inf") else None


def als_tekst(waarde: object) -> str:
    """Return a text without the spaces that fill it up to a fixed width."""
    return waarde.strip() if isinstance(waarde, str) else ""


def jaar_van(tabel: str) -> int | None:
    """Return the year of a table that we know."""
    return next((jaar for jaar, id_ in TABELLEN.items() if id_ == tabel), None)
