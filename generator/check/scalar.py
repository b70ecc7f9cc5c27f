"""One written value to text, number, yes/no or nothing: YAML 1.2 without its traps.

Source: the loader policy of the contract, section 1 (Scalars).
"""

from __future__ import annotations

import re

from generator.model.bron import Scalar

Waarde = str | int | float | bool | None

_HEEL = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_BREUK = re.compile(r"[-+]?(0|[1-9][0-9]*)\.[0-9]+")
_LANGSTE_GETAL = 40
_WOORDEN: dict[str, bool | None] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}
DUIZENDTAL = re.compile(r"[1-9][0-9]{0,2}(\.[0-9]{3})+")


def waarde_van(scalar: Scalar) -> Waarde:
    """Return what a value means; quoted text is always text.

    Only plain decimal numbers are numbers: `0570`, `1e3`, `1_000`, `10:30`, `.5` and
    `.inf` stay text, and a date stays text too.
    """
    tekst = scalar.tekst
    if not scalar.gewoon:
        return tekst or None
    if tekst in _WOORDEN:
        return _WOORDEN[tekst]
    if len(tekst) <= _LANGSTE_GETAL:
        if _HEEL.fullmatch(tekst):
            return int(tekst)
        if _BREUK.fullmatch(tekst):
            return float(tekst)
    return tekst


def is_leeg(scalar: Scalar) -> bool:
    """Tell whether a value counts as absent."""
    return waarde_van(scalar) is None


def bedoeld_getal(tekst: str) -> str | None:
    """Return how an amount should have been written, or None where it is no amount.

    Args:
        tekst: As written: `12.000`, `1.000,50`, `€ 1000`, `1_000`, `1e3`, `.5`, `1000,-`.
    """
    kaal = re.sub(r"[\s_'’]", "", tekst)
    kaal = re.sub(r"^(€|eur|euro)|(€|eur|euro|%)$", "", kaal, flags=re.IGNORECASE)
    kaal = re.sub(r",(-|--|–|=)$", "", kaal).lstrip("+")
    if re.fullmatch(r"-?[0-9]{1,3}(\.[0-9]{3})*(,[0-9]+)?|-?[0-9]+,[0-9]+", kaal):
        kaal = kaal.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"-?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?", kaal):
        kaal = kaal.replace(",", "")
    elif macht := re.fullmatch(r"(-?[0-9]+)(?:\.0*)?[eE]\+?([0-9]|1[0-2])", kaal):
        kaal = macht[1] + "0" * int(macht[2])
    if not re.fullmatch(r"-?[0-9]*\.?[0-9]*", kaal) or not re.search("[0-9]", kaal):
        return None
    if len(kaal) > _LANGSTE_GETAL:
        return None
    heel, _, deel = kaal.partition(".")
    min_, heel = ("-", heel[1:]) if heel.startswith("-") else ("", heel)
    return f"{min_}{heel.lstrip('0') or '0'}" + (f".{deel}" if deel.strip("0") else "")
