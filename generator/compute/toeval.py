"""Chance that follows from the zaad and a name alone, never from order or processes.

Source: docs/rekenwijze.md, "Onzekerheid".
"""

from __future__ import annotations

from hashlib import sha256

import numpy as np


def generator_voor(zaad: int, naam: str) -> np.random.Generator:
    """Return the generator of one line (or of the weights, or the game) of a plan.

    A measure that is added or a file that is renamed changes no other line's draws.
    """
    merk = int.from_bytes(sha256(naam.encode()).digest()[:16], "big")
    return np.random.Generator(np.random.PCG64(np.random.SeedSequence([zaad, merk])))
