"""Find the field of a figure in a table, whatever its number is this year."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache

from generator.harvest.keuze import Grootheid
from generator.harvest.tabel import Veld

# titles in OData v3 are cut off here
_TITEL_TEKENS = 40
_GROEP = {
    "bevolking": ("bevolking",),
    "openbare ruimte": ("bevolking",),
    "wonen": ("wonen",),
    "energie": ("energie",),
    "inkomen en werk": ("inkomen", "arbeid"),
    "zorg en ontmoeten": ("zorg",),
    "verkeer": ("motorvoertuigen",),
    "voorzieningen": ("nabijheid",),
}
_MATEN = (
    ("euro", "euro"),
    ("%", "%"),
    ("kwh", "kWh"),
    ("km²", "per km²"),
    ("km2", "per km²"),
    ("m³", "m³"),
    ("m3", "m³"),
    ("1000inwoners", "per 1.000"),
    ("km", "km"),
)


def vind_veld(grootheid: Grootheid, velden: Sequence[Veld]) -> Veld | None:
    """Return the one field that holds a figure, or None where there is none or no telling.

    Tried in turn: the measure code, the code without the number of its version, the title
    within its group, the name without column number. The unit must fit each time.
    """
    codes = set(grootheid.codes)
    stammen = {_stam(code) for code in codes}
    titels = {_titel(titel) for titel in grootheid.titels}
    proeven: tuple[Callable[[Veld], bool], ...] = (
        lambda veld: veld.sleutel in codes,
        lambda veld: _stam(veld.sleutel) in stammen,
        lambda veld: _titel(veld.titel) in titels,
        lambda veld: veld.naam in grootheid.namen,
    )
    passend = [veld for veld in velden if maat_van(veld.eenheid) in {grootheid.maat, ""}]
    for proef in proeven:
        gevonden = [veld for veld in passend if proef(veld)]
        if len(gevonden) > 1:
            gevonden = _in_groep(grootheid, gevonden)
        if len(gevonden) == 1:
            return gevonden[0]
    return None


@cache
def maat_van(eenheid: str) -> str:
    """Return the kind of a unit as CBS writes it; "" where it is not known."""
    tekst = re.sub(r"\s", "", eenheid.casefold())
    if not tekst:
        return ""
    return next((maat for deel, maat in _MATEN if deel in tekst), "aantal")


def factor(veld: Veld) -> float:
    """Return by what a value is multiplied to get the unit of its Grootheid.

    Money is written in thousands of euros, as all tables have it so far.
    """
    in_euro = maat_van(veld.eenheid) == "euro"
    duizend = "1000" in re.sub(r"[\s.]", "", veld.eenheid)
    return 0.001 if in_euro and not duizend else 1.0


def _in_groep(grootheid: Grootheid, velden: Iterable[Veld]) -> list[Veld]:
    woorden = _GROEP[grootheid.thema]
    return [
        veld
        for veld in velden
        if veld.groepen and any(woord in veld.groepen[0].casefold() for woord in woorden)
    ]


def _stam(code: str) -> str:
    return re.sub(r"_[0-9]+$", "", code)


def _titel(titel: str) -> str:
    return " ".join(titel.split()).casefold()[:_TITEL_TEKENS].strip()
