"""Codes of areas as CBS writes them: gemeente, wijk, buurt, and which lies in which."""

from __future__ import annotations

import re

NEDERLAND = "NL00"
# after 2022 some gemeenten have letters in the last part: BU0363AD03
GEMEENTECODE = re.compile(r"GM[0-9]{4}")
GEBIEDSCODE = re.compile(r"NL00|GM[0-9]{4}|WK[0-9]{4}[0-9A-Z]{2}|BU[0-9]{4}[0-9A-Z]{4}")
_SOORTEN = {"NL": "land", "GM": "gemeente", "WK": "wijk", "BU": "buurt"}


def soort(code: str) -> str:
    """Return buurt, wijk, gemeente or land.

    Raises:
        KeyError: If it is no code of an area.
    """
    return _SOORTEN[code[:2]]


def gemeente_van(code: str) -> str:
    """Return the gemeente of a wijk or buurt."""
    return f"GM{code[2:6]}"


def omhoog(code: str) -> tuple[str, ...]:
    """Return an area and those it lies in, the smallest first, up to the gemeente."""
    hoger = {"BU": (f"WK{code[2:8]}", gemeente_van(code)), "WK": (gemeente_van(code),)}
    return (code, *hoger.get(code[:2], ()))
