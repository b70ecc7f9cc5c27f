"""What is known while a wijk is judged: rules, parties, unit values, and which names exist."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.model.bron import Bronbestand, Groep, Knoop, Lijst, Scalar
from generator.model.maatregel import Maatregel
from generator.model.partij import Kengetal, Partij
from generator.model.plan import Gedeeld
from generator.model.site import Begrip

Namen = frozenset[str] | None
"""The names of one kind that exist; None where that could not be read."""


@dataclass(slots=True)
class Kennis:
    """What rules and references are held against.

    Attributes:
        horizon: Last t that counts, or None where it could not be read.
        prijspeil: Price level of all amounts, or None where it could not be read.
        partijen: The parties that are right, by id.
        kengetallen: The unit values that are right, by id.
        maatregelen: The measures, by id, those with mistakes included.
        namen: Per kind the names that exist.
        paginas: What a link may name, from the wijk's root, to how the site names it.
        begrippen: Each name of a glossary entry to its key.
        taal: Language of the content; rules about words are of Dutch.
    """

    horizon: int | None = None
    prijspeil: int | None = None
    partijen: Mapping[str, Partij] = field(default_factory=dict)
    kengetallen: Mapping[str, Kengetal] = field(default_factory=dict)
    maatregelen: Mapping[str, Maatregel] = field(default_factory=dict)
    namen: dict[str, Namen] = field(default_factory=dict)
    paginas: Mapping[str, str] = field(default_factory=dict)
    begrippen: Mapping[str, str] = field(default_factory=dict)
    taal: str = "nl"

    def rol(self, partij: str) -> str:
        """Return the role of a party, or "" where it is not known."""
        return self.partijen[partij].rol if partij in self.partijen else ""


def kennis_van(gedeeld: Gedeeld | None) -> Kennis:
    """Return what the shared files tell; nothing where they are broken."""
    if gedeeld is None:
        return Kennis()
    begrippen = namen_van_begrippen(gedeeld.begrippen)
    return Kennis(
        begrippen=begrippen,
        horizon=gedeeld.config.rekenregels.horizon,
        prijspeil=gedeeld.config.rekenregels.prijspeil,
        taal=gedeeld.config.site.taal,
        partijen={partij.id: partij for partij in gedeeld.partijen},
        kengetallen={kengetal.id: kengetal for kengetal in gedeeld.kengetallen},
        namen={
            "partij": frozenset(partij.id for partij in gedeeld.partijen),
            "kengetal": frozenset(kengetal.id for kengetal in gedeeld.kengetallen),
            "begrip": frozenset(begrippen),
            "plaats": frozenset(plaats.id for plaats in gedeeld.kaart),
        },
    )


def namen_van_begrippen(begrippen: Iterable[Begrip]) -> Mapping[str, str]:
    """Return each name of each glossary entry (id, term, other words) to its key."""
    return {
        naam: begrip.sleutel
        for begrip in begrippen
        for naam in (*begrip.ook_bekend_als, begrip.term, begrip.sleutel)
    }


def namen_in(bestand: Bronbestand | None, sleutel: str = "id") -> Namen:
    """Return the names that the records of a list file give themselves, right or wrong.

    A file that is not there has none; one that can't be read gives None.
    """
    if bestand is None:
        return frozenset()
    return namen_onder(bestand.knoop, sleutel)


def namen_onder(knoop: Knoop | None, sleutel: str = "id") -> Namen:
    """Return the values of one key in the groups of a list."""
    if not isinstance(knoop, Lijst):
        return None
    waarden = (groep[sleutel] for groep in knoop.items if isinstance(groep, Groep))
    return frozenset(waarde.tekst for waarde in waarden if isinstance(waarde, Scalar))
