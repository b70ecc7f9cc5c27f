"""What a rule says about a part, before its place is looked up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Melding:
    """A finding at one of the keys of a part.

    Attributes:
        sleutels: Where it stands: the first of these keys that was written, as a path
            within the part (`vereist/0`, `vereist@` for the key itself).
        code: Stable code.
        wat: What is wrong.
        herstel: What to do.
        ernst: Whether it stops publication.
    """

    sleutels: tuple[str, ...]
    code: str
    wat: str
    herstel: str
    ernst: Literal["fout", "waarschuwing"] = "fout"
