"""A full ribbon: the measures of each tijdvak in columns that are about equally long."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from generator.model.papier import Jaarkolom, Postermaatregel, Themagroep, Tijdvak

STROKEN = 6
_MEER = 12  # letters that a sign and a year take

_Regel = tuple[str, int, Postermaatregel]


def in_stroken(tijdvakken: tuple[Tijdvak, ...]) -> tuple[Tijdvak, ...]:
    """Divide the columns of the ribbon over the tijdvakken by how much text each has.

    The years of a tijdvak share its columns: each measure with a name names its own.
    """
    regels = [_regels(vak) for vak in tijdvakken]
    letters = [sum(map(_gewicht, eigen)) for eigen in regels]
    totaal = sum(letters) or 1
    return tuple(
        replace(vak, kolommen=_kolommen(eigen, max(1, round(STROKEN * aantal / totaal))))
        for vak, eigen, aantal in zip(tijdvakken, regels, letters, strict=True)
    )


def _regels(vak: Tijdvak) -> list[_Regel]:
    """Return the measures of a tijdvak by theme, then by year."""
    regels = [
        (groep.thema, groep.tint, replace(m, jaar=m.jaar or kolom.jaar) if m.naam else m)
        for kolom in vak.kolommen
        for groep in kolom.themas
        for m in groep.maatregelen
    ]
    return sorted(regels, key=lambda regel: (regel[0], regel[2].jaar))


def _gewicht(regel: _Regel) -> int:
    return len(regel[2].naam) + _MEER


def _kolommen(regels: Sequence[_Regel], aantal: int) -> tuple[Jaarkolom, ...]:
    """Cut a list into so many columns, each as long as what is left allows."""
    kolommen, begin = [], 0
    for nog in range(aantal, 0, -1):
        doel = sum(map(_gewicht, regels[begin:])) / nog
        einde, lengte = begin, 0.0
        while einde < len(regels) and (
            nog == 1 or lengte + _gewicht(regels[einde]) / 2 <= doel or einde == begin
        ):
            lengte += _gewicht(regels[einde])
            einde += 1
        if einde > begin:
            kolommen.append(Jaarkolom("", _themas(regels[begin:einde])))
        begin = einde
    return tuple(kolommen)


def _themas(regels: Sequence[_Regel]) -> tuple[Themagroep, ...]:
    return tuple(
        Themagroep(thema, tint, tuple(m for _, _, m in leden))
        for (thema, tint), leden in groupby(regels, key=lambda regel: regel[:2])
    )
