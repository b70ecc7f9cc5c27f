"""Numbers that prove themselves: burgerservicenummer and IBAN."""

from __future__ import annotations

_GEWICHTEN = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_ELF, _ZEVENENNEGENTIG = 11, 97


def is_bsn(cijfers: str) -> bool:
    """Tell whether nine digits pass the eleven-test of a burgerservicenummer.

    Source: the test is public: 9a + 8b + … + 2h - i is a multiple of eleven.
    """
    som = sum(gewicht * int(c) for gewicht, c in zip(_GEWICHTEN, cijfers, strict=True))
    return som % _ELF == 0 and len(set(cijfers)) > 1


def is_iban(rekening: str) -> bool:
    """Tell whether an account number without spaces passes the test of ISO 13616."""
    omgezet = rekening[4:] + rekening[:4]
    return int("".join(str(int(teken, 36)) for teken in omgezet)) % _ZEVENENNEGENTIG == 1
