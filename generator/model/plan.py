"""The door from `check` to the rest: a plan in which every id resolves and every unit is right."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generator.model.bron import Bronplek
from generator.model.maatregel import Koppelkans, Maatregel
from generator.model.partij import Kengetal, Partij
from generator.model.site import Begrip, SiteConfig
from generator.model.verslag import (
    Activiteit,
    Afspraak,
    Belang,
    Besluit,
    Inbreng,
    Indicator,
    Nieuws,
    Regeling,
    Versie,
    Vraag,
    Waarneming,
)
from generator.model.wijk import Wijk


@dataclass(frozen=True, slots=True)
class Kaartobject:
    """A feature of a GeoJSON file, checked: EPSG:4326, near the wijk.

    Attributes:
        id: Its id; unique within the wijk.
        laag: Name of its file without .geojson.
        naam: properties.naam (or buurtnaam, wijknaam), else "".
        eigenschappen: The other properties, text and numbers only.
        soort: GeoJSON geometry type.
        coordinaten: GeoJSON coordinates, as nested tuples of (lon, lat).
    """

    id: str
    laag: str
    naam: str
    eigenschappen: Mapping[str, str | float | int | bool | None]
    soort: str
    coordinaten: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Directief:
    """A call in a chapter, checked: `{{ kaart("maatregelen") }}`."""

    naam: str
    argumenten: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hoofdstuk:
    """A chapter of the plan.

    Attributes:
        id: File name without number and extension; stable in addresses.
        naam: Title.
        samenvatting: From the head, or "".
        delen: Markdown text and directives in order; the first heading (the title) is left out.
    """

    id: str
    naam: str
    samenvatting: str
    delen: tuple[str | Directief, ...]


@dataclass(frozen=True, slots=True)
class Bericht:
    """A news item.

    Attributes:
        id: File name without extension; stable in addresses.
        datum: Day, from the head or the file name.
        naam: Title.
        kop: The rest of the head.
        tekst: Markdown.
    """

    id: str
    datum: dt.date
    naam: str
    kop: Nieuws
    tekst: str


@dataclass(frozen=True, slots=True)
class Gedeeld:
    """What all wijken share: configuration, parties, unit values, glossary, background map.

    Attributes:
        logos: Path of each logo that the site or a party names, to its bytes.
        plekken: Where each value stands: `config/rekenregels/basisjaar`, `partijen/<id>`, ….
        bestanden_sha256: Path to hash of each of the shared files.
    """

    config: SiteConfig
    partijen: tuple[Partij, ...]
    kengetallen: tuple[Kengetal, ...] = ()
    begrippen: tuple[Begrip, ...] = ()
    kaart: tuple[Kaartobject, ...] = ()
    logos: Mapping[str, bytes] = field(default_factory=dict)
    plekken: Mapping[str, Bronplek] = field(default_factory=dict)
    bestanden_sha256: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Wijkplan:
    """One plan, complete and checked; everything after `check` trusts it.

    Attributes:
        gedeeld: What it shares with the other wijken.
        wijk: Identity, goals, budgets.
        maatregelen: Sorted by id.
        koppelkansen: Sorted by id.
        kaart: Features of its own maps, by layer then file order.
        media: Name of each photo to its bytes.
        plekken: Where each value stands: `maatregelen/<id>/kosten/0`, `wijk/budgetten/2`, ….
        invoer_sha256: Hash of all bytes that this plan is made from, but for versies.yml.
        bevindingen_geteld: How many warnings `check` gave, by code.
    """

    gedeeld: Gedeeld
    wijk: Wijk
    maatregelen: tuple[Maatregel, ...]
    koppelkansen: tuple[Koppelkans, ...] = ()
    hoofdstukken: tuple[Hoofdstuk, ...] = ()
    indicatoren: tuple[Indicator, ...] = ()
    belangen: tuple[Belang, ...] = ()
    wijkschouw: tuple[Waarneming, ...] = ()
    afspraken: tuple[Afspraak, ...] = ()
    inbreng: tuple[Inbreng, ...] = ()
    agenda: tuple[Activiteit, ...] = ()
    vragen: tuple[Vraag, ...] = ()
    besluiten: tuple[Besluit, ...] = ()
    regelingen: tuple[Regeling, ...] = ()
    versies: tuple[Versie, ...] = ()
    nieuws: tuple[Bericht, ...] = ()
    kaart: tuple[Kaartobject, ...] = ()
    media: Mapping[str, bytes] = field(default_factory=dict)
    plekken: Mapping[str, Bronplek] = field(default_factory=dict)
    invoer_sha256: str = ""
    bevindingen_geteld: Mapping[str, int] = field(default_factory=dict)

    @cached_property
    def partij(self) -> Mapping[str, Partij]:
        """The parties by id."""
        return {partij.id: partij for partij in self.gedeeld.partijen}

    @cached_property
    def maatregel(self) -> Mapping[str, Maatregel]:
        """The measures by id."""
        return {maatregel.id: maatregel for maatregel in self.maatregelen}

    @cached_property
    def bezig(self) -> tuple[Maatregel, ...]:
        """The measures on which is worked now, by their status."""
        return tuple(m for m in self.maatregelen if m.status == "in uitvoering")

    @cached_property
    def kengetal(self) -> Mapping[str, Kengetal]:
        """The unit values by id."""
        return {kengetal.id: kengetal for kengetal in self.gedeeld.kengetallen}

    @cached_property
    def nummer(self) -> Mapping[str, int]:
        """The number of each measure on map, lists and poster.

        Written numbers are kept; the others get the lowest free ones in order of id.
        """
        vast = {m.id: m.nummer for m in self.maatregelen if m.nummer is not None}
        bezet = set(vast.values())
        vrij = (n for n in range(1, 2_000) if n not in bezet)
        return {m.id: vast[m.id] if m.id in vast else next(vrij) for m in self.maatregelen}
