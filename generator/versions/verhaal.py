"""What a comparison says, in parts: what every form (text, Markdown, JSON, page) is made from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.model.plan import Gedeeld, Wijkplan
from generator.versions.verschil import Verschil


@dataclass(frozen=True, slots=True)
class Punt:
    """One thing that changed: what it is about, one sentence, or several below it."""

    kop: str
    tekst: str = ""
    onder: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Afdeling:
    """What changed of one kind."""

    titel: str
    punten: tuple[Punt, ...]


@dataclass(frozen=True, slots=True)
class Hoofddeel:
    """What changed in one wijk, or in what the wijken share.

    Attributes:
        id: Id of the wijk, or "" for what they share.
        titel: Heading.
        zin: First sentence: a wijk is new or gone, or why there are no results; or "".
        afdelingen: The rest.
        verschillen: The records that all of it was written from.
    """

    id: str
    titel: str
    zin: str
    afdelingen: tuple[Afdeling, ...]
    verschillen: tuple[Verschil, ...]


def regels_van(afdelingen: Iterable[Afdeling]) -> Iterator[str]:
    """Yield what changed, a record a line, for a list of changes."""
    for afdeling in afdelingen:
        for punt in afdeling.punten:
            zinnen = " ".join((*([punt.tekst] if punt.tekst else []), *punt.onder))
            yield f"{punt.kop}: {zinnen}" if punt.kop else zinnen


@dataclass(frozen=True, slots=True)
class Vergelijking:
    """The whole: between what and what, and what changed.

    Attributes:
        oud: Name of the first, as readers know it.
        nieuw: Name of the second.
        delen: What the wijken share first, then the wijken by name of folder.
        gelijk: How many wijken did not change.
        taal: Language in which it is told.
    """

    oud: str
    nieuw: str
    delen: tuple[Hoofddeel, ...]
    gelijk: int
    taal: str


@dataclass(frozen=True, slots=True)
class Namen:
    """By which names readers know parties, measures and other things, of both versions.

    Attributes:
        per_soort: Kind to id to name.
        taal: Language in which it is told: that of the newer site.
    """

    per_soort: Mapping[str, Mapping[str, str]]
    taal: str

    def noem(self, soort: str, id_: object) -> str:
        """Give the name of a thing, or its id where it has none."""
        return self.per_soort.get(soort, {}).get(str(id_), str(id_))


def namen_van(*delen: Wijkplan | Gedeeld) -> Namen:
    """Gather names; those of a later part go first, and it sets the language."""
    taal = ""
    namen: dict[str, dict[str, str]] = {
        soort: {} for soort in ("partij", "kengetal", "maatregel", "doel", "koppelkans")
    }
    for deel in delen:
        gedeeld = deel.gedeeld if isinstance(deel, Wijkplan) else deel
        taal = gedeeld.config.site.taal
        namen["partij"] |= {p.id: p.naam for p in gedeeld.partijen}
        namen["kengetal"] |= {k.id: k.naam for k in gedeeld.kengetallen}
        if isinstance(deel, Wijkplan):
            namen["maatregel"] |= {m.id: m.naam for m in deel.maatregelen}
            namen["doel"] |= {d.id: d.naam for d in deel.wijk.doelen}
            namen["koppelkans"] |= {k.id: k.naam for k in deel.koppelkansen}
    return Namen(namen, taal)
