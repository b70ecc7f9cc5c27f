"""The door from `paper` to the pages: what is printed, and what the wijkposter says."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Drukbestand:
    """A file on paper that readers can fetch.

    Attributes:
        pad: Path in the wijk.
        naam: What it is, for a link.
        soort: Kind of file, as readers know it: PDF, SVG.
        inhoud: Its bytes.
        uitleg: What it is for, in a sentence, or "".
        straat: The street it is for; "" is the whole wijk.
    """

    pad: str
    naam: str
    soort: str
    inhoud: bytes
    uitleg: str = ""
    straat: str = ""


@dataclass(frozen=True, slots=True)
class Postermaatregel:
    """A measure on the poster: the number of map, list and site, in the hue of its theme.

    Attributes:
        bord: Shape of its sign, as on the map: vol, open or klaar.
        jaar: Year in which it begins, where the column does not tell; else "".
    """

    nummer: str
    naam: str
    tint: int
    bord: str
    url: str = ""
    jaar: str = ""


@dataclass(frozen=True, slots=True)
class Themagroep:
    """Measures of one theme that begin in the same years."""

    thema: str
    tint: int
    maatregelen: tuple[Postermaatregel, ...]


@dataclass(frozen=True, slots=True)
class Jaarkolom:
    """A column of the ribbon: one year, or a few; "" where there is no year."""

    jaar: str
    themas: tuple[Themagroep, ...]


@dataclass(frozen=True, slots=True)
class Tijdvak:
    """A part of the ribbon: nu, straks, later, with its columns."""

    naam: str
    uitleg: str
    kolommen: tuple[Jaarkolom, ...]


@dataclass(frozen=True, slots=True)
class Postercijfer:
    """A figure of the wijk, with the same of another area or year."""

    getal: str
    naam: str
    vergelijking: str = ""


@dataclass(frozen=True, slots=True)
class Posterpartij:
    """A party, with its colour."""

    naam: str
    kleur: str


@dataclass(frozen=True, slots=True)
class Samenwinst:
    """What planning together adds: an amount or "", and the rest of the sentence."""

    bedrag: str
    zin: str
    let_op: str = ""


@dataclass(frozen=True, slots=True)
class Poster:
    """All that the wijkposter says, as finished text.

    Attributes:
        boven: What and where, with status and version.
        kern: What the plan does for the wijk, in one or two sentences.
        cijfers: The wijk in figures, the most important first.
        partijen: Who pays and works; `baathebbers` only gain or lose.
        tijdvakken: The ribbon: measures by time, year and theme.
        overal: Numbers of measures without a place on the map.
        weggelaten: What is not on the poster, a sentence each.
        contact: Whom to ask, and how.
        adres: Address of the plan, or "".
        bronnen: Lines of sources and rules.
    """

    wijk: str
    naam: str
    boven: str
    kern: str
    cijfers: tuple[Postercijfer, ...]
    samen: Samenwinst | None
    doelen: tuple[str, ...]
    partijen: tuple[Posterpartij, ...]
    baathebbers: tuple[Posterpartij, ...]
    tijdvakken: tuple[Tijdvak, ...]
    overal: tuple[Postermaatregel, ...]
    weggelaten: tuple[str, ...]
    contact: tuple[str, ...]
    adres: str
    bronnen: tuple[str, ...]

    @property
    def maatregelen(self) -> tuple[Postermaatregel, ...]:
        """All measures, in reading order."""
        return tuple(
            maatregel
            for tijdvak in self.tijdvakken
            for kolom in tijdvak.kolommen
            for thema in kolom.themas
            for maatregel in thema.maatregelen
        )


@dataclass(frozen=True, slots=True)
class Papier:
    """What a wijk has on paper.

    Attributes:
        poster: What its poster says.
        bestanden: Files to fetch; empty where this computer can't print.
        past: Whether the poster fits on a sheet; where it does not, there are no files either.
    """

    poster: Poster
    bestanden: tuple[Drukbestand, ...] = field(default_factory=tuple)
    past: bool = True
