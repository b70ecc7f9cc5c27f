"""How a poster thins out: the one place with the rules, from roomy to tight.

Every step is tried in order until everything fits on the sheet. What a step leaves out is
said on the poster itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.model.papier import Jaarkolom, Poster, Postermaatregel, Posterpartij, Tijdvak
from generator.model.taal import _, ngettext
from generator.paper.platte_zin import kort
from generator.paper.poster_stroken import in_stroken

ALLE = 1_000_000
WIJKNAAM = 100
ALLES_GENUMMERD = 4


@dataclass(frozen=True, slots=True)
class Trap:
    """One way to set the poster.

    Attributes:
        letter: Size of the measures in the ribbon on A3, points; on A1 it is twice as large.
        kolom: Least size of the columns beside the map, points; they grow where there is room.
        kaart: Least height of the map, mm.
        tot: How many letters of measures it mostly has room for: where the search begins.
        onder_elkaar: Whether each measure begins a line of its own.
        cijfers: How many figures at most.
        doelen: How many goals at most.
        partijen: How many parties at most, of those who pay and of those who gain.
        naam: Letters of a name at most.
        genummerd: Columns of the ribbon, counted from the last, with numbers instead of names.
        kern: Letters of what the plan does at most.
        samen: Whether the years of a tijdvak share columns of equal length.
    """

    letter: float
    kolom: float
    kaart: float
    tot: int
    onder_elkaar: bool = True
    cijfers: int = 5
    doelen: int = ALLE
    partijen: int = ALLE
    naam: int = ALLE
    genummerd: int = 0
    kern: int = ALLE
    samen: bool = False


TRAPPEN = (
    Trap(24, 14, 150, tot=60),
    Trap(20, 14, 150, tot=140),
    Trap(17, 13, 140, tot=240),
    Trap(15.5, 13, 130, tot=330),
    Trap(14, 12.5, 120, tot=440),
    Trap(13, 12, 110, tot=560),
    Trap(12, 11.5, 104, tot=800),
    Trap(12, 11.5, 100, tot=1000, onder_elkaar=False),
    Trap(11, 11, 96, tot=1400, onder_elkaar=False, cijfers=4),
    Trap(11, 10.5, 92, 1900, False, 4, 8, 8, samen=True),
    Trap(10.5, 10, 90, 2300, False, 4, 6, 8, kern=220, samen=True),
    Trap(10, 10, 86, 2700, False, 4, 6, 8, kern=220, samen=True),
    Trap(10, 10, 84, 3000, False, 3, 6, 8, kern=200, naam=80, samen=True),
    Trap(10, 10, 84, 3100, False, 3, 5, 6, kern=160, naam=60, samen=True),
    Trap(10, 10, 80, 3200, False, 3, 4, 5, kern=160, naam=60, genummerd=1, samen=True),
    Trap(10, 10, 80, 3200, False, 3, 4, 5, kern=120, naam=45, genummerd=2, samen=True),
    Trap(10, 10, 70, ALLE, False, 3, 3, 4, 45, ALLES_GENUMMERD, 100, samen=True),
)


def eerste_gok(poster: Poster) -> int:
    """Guess which step fits, from how many letters the measures take."""
    for nummer, trap in enumerate(TRAPPEN):
        letters = sum(min(len(m.naam), trap.naam) + 6 for m in poster.maatregelen)
        if letters <= trap.tot:
            return nummer
    return len(TRAPPEN) - 1


def uitgedund(poster: Poster, trap: Trap) -> Poster:
    """Leave out what a step has no room for, and say so on the poster."""
    vanaf = max(len(poster.tijdvakken) - trap.genummerd, 0)
    tijdvakken = tuple(
        _tijdvak(vak, trap, genummerd=n >= vanaf) for n, vak in enumerate(poster.tijdvakken)
    )
    return replace(
        poster,
        naam=kort(poster.naam, max(trap.naam, WIJKNAAM)),
        boven=kort(poster.boven, 3 * trap.naam),
        kern=kort(poster.kern, trap.kern),
        cijfers=poster.cijfers[: trap.cijfers],
        doelen=tuple(kort(doel, trap.naam) for doel in poster.doelen[: trap.doelen]),
        partijen=_korter(poster.partijen, trap),
        baathebbers=_korter(poster.baathebbers, trap),
        tijdvakken=in_stroken(tijdvakken) if trap.samen else tijdvakken,
        contact=tuple(kort(regel, max(trap.naam, 60)) for regel in poster.contact),
        weggelaten=(*poster.weggelaten, *_gezegd(poster, trap, vanaf)),
        bronnen=tuple(kort(regel, 5 * trap.naam) for regel in poster.bronnen),
    )


def _korter(partijen: tuple[Posterpartij, ...], trap: Trap) -> tuple[Posterpartij, ...]:
    return tuple(replace(p, naam=kort(p.naam, trap.naam)) for p in partijen[: trap.partijen])


def _tijdvak(vak: Tijdvak, trap: Trap, *, genummerd: bool) -> Tijdvak:
    kolommen = tuple(_kolom(kolom, trap, genummerd=genummerd) for kolom in vak.kolommen)
    return replace(vak, kolommen=kolommen)


def _kolom(kolom: Jaarkolom, trap: Trap, *, genummerd: bool) -> Jaarkolom:
    themas = (
        replace(
            groep,
            thema=kort(groep.thema, trap.naam),
            maatregelen=tuple(_maatregel(m, trap, genummerd=genummerd) for m in groep.maatregelen),
        )
        for groep in kolom.themas
    )
    return replace(kolom, themas=tuple(themas))


def _maatregel(m: Postermaatregel, trap: Trap, *, genummerd: bool) -> Postermaatregel:
    if genummerd:
        return replace(m, naam="", jaar="")
    return replace(m, naam=kort(m.naam, trap.naam))


def _gezegd(poster: Poster, trap: Trap, vanaf: int) -> Iterator[str]:
    """Say what is not on the poster; a figure more or less is no loss to name."""
    weg = [*_geteld(poster, trap)]
    namen = [tijdvak.naam.lower() for tijdvak in poster.tijdvakken[vanaf:]]
    if namen:
        vakken = _(" en ").join(namen)
        weg.append(_("de namen bij {vakken}", vakken=vakken))
    if weg:
        yield _("Dit staat alleen in het plan zelf: {wat}.", wat=", ".join(weg))
    if _iets_afgekort(poster, trap):
        yield _("Lange namen zijn afgekort.")


def _geteld(poster: Poster, trap: Trap) -> Iterator[str]:
    if (n := len(poster.cijfers) - trap.cijfers) > 0:
        yield ngettext("{n} cijfer over de wijk", "{n} cijfers over de wijk", n)
    if (n := len(poster.doelen) - trap.doelen) > 0:
        yield ngettext("{n} doel", "{n} doelen", n)
    if (n := len(poster.partijen) - trap.partijen) > 0:
        yield ngettext("{n} partij die meedoet", "{n} partijen die meedoen", n)
    if (n := len(poster.baathebbers) - trap.partijen) > 0:
        yield ngettext("{n} partij met baat", "{n} partijen met baat", n)


def _iets_afgekort(poster: Poster, trap: Trap) -> bool:
    namen = [*poster.doelen, *(p.naam for p in poster.partijen)]
    namen += [p.naam for p in poster.baathebbers]
    namen += [m.naam for m in poster.maatregelen] if trap.genummerd < ALLES_GENUMMERD else []
    lange = any(len(naam) > trap.naam for naam in namen)
    return lange or len(poster.naam) > max(trap.naam, WIJKNAAM)
