"""What comes up while content is judged: findings, places, references and long texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any, Literal

from generator.model.bron import Bevinding, Bronplek, Scalar
from generator.model.limieten import LANGSTE_NAAM_BYTES, MEESTE_BEVINDINGEN_PER_BESTAND
from generator.model.velden import Inhoud


@dataclass(frozen=True, slots=True)
class Verwijzing:
    """A value that names something else, such as a party.

    Attributes:
        soort: What it names: partij, doel, maatregel, ….
        id: The name as written.
        plek: Where it stands.
        pad: Its path, such as `maatregelen/warmtenet/kosten/0/partij`.
    """

    soort: str
    id: str
    plek: Bronplek
    pad: str


@dataclass(frozen=True, slots=True)
class Langetekst:
    """A text in Markdown with the place of its first character and how it was written."""

    scalar: Scalar
    pad: str


@dataclass(frozen=True, slots=True)
class Bladtekst:
    """A text in Markdown and where it comes from.

    Attributes:
        tekst: The Markdown.
        plek: Gives the place of a character.
        map_: Folder that relative links start from, within the wijk: "plan", "nieuws", "".
        directieven: Whether directives work here.
    """

    tekst: str
    plek: Callable[[int], Bronplek]
    map_: str = ""
    directieven: bool = False


@dataclass(frozen=True, slots=True)
class Deel:
    """A part of the content that has been read, perhaps not all of it.

    Attributes:
        waarde: The model, made of the fields that were right.
        pad: Its path, such as `maatregelen/warmtenet/kosten/0`.
        fouten: Names of the fields that were wrong or missing; rules leave these alone.
    """

    waarde: Inhoud
    pad: str
    fouten: frozenset[str]


@dataclass(slots=True)
class Keuring:
    """Collects while one unit of content is judged."""

    bevindingen: list[Bevinding] = field(default_factory=list)
    plekken: dict[str, Bronplek] = field(default_factory=dict)
    verwijzingen: list[Verwijzing] = field(default_factory=list)
    teksten: list[Langetekst] = field(default_factory=list)
    bladen: list[Bladtekst] = field(default_factory=list)
    delen: list[Deel] = field(default_factory=list)

    def meld(
        self,
        plek: Bronplek,
        code: str,
        wat: str,
        herstel: str = "",
        ernst: Literal["fout", "waarschuwing"] = "fout",
    ) -> None:
        """Note a finding."""
        self.bevindingen.append(Bevinding(plek, code, wat, herstel, ernst))

    def plek(self, pad: str, *sleutels: str) -> Bronplek:
        """Return the place of the first of these keys that was written, else of the path."""
        for sleutel in sleutels:
            if f"{pad}/{sleutel}" in self.plekken:
                return self.plekken[f"{pad}/{sleutel}"]
        while pad not in self.plekken:
            pad = pad.rpartition("/")[0]
        return self.plekken[pad]

    def gesorteerd(self) -> tuple[Bevinding, ...]:
        """Return the findings in order, of each file no more than a person will read.

        Errors and warnings are counted apart: a warning never takes the place of an error.
        """
        aantal: Counter[tuple[str, str]] = Counter()
        uit = []
        for bevinding in sorted(set(self.bevindingen)):
            soort = bevinding.plek.bestand, bevinding.ernst
            aantal[soort] += 1
            if aantal[soort] <= MEESTE_BEVINDINGEN_PER_BESTAND:
                uit.append(bevinding)
        return tuple(uit)

    @property
    def heeft_fouten(self) -> bool:
        """Whether anything found stops publication."""
        return any(bevinding.ernst == "fout" for bevinding in self.bevindingen)


def dichtstbij(naam: str, bekend: Iterable[str]) -> str:
    """Return the known name that is most like this one, capitals aside, or "".

    A text that is too long for a name is like none: to compare it would cost minutes.
    """
    if len(naam) > LANGSTE_NAAM_BYTES:
        return ""
    keuzes = {keuze.lower(): keuze for keuze in sorted(bekend, reverse=True)}
    gevonden = get_close_matches(naam.lower(), keuzes, n=1)
    return keuzes[gevonden[0]] if gevonden else ""


def lijkt_op(naam: str, bekend: Iterable[str], anders: str = "") -> str:
    """Return "bedoelde u 'x'?" with the nearest known name, else another hint."""
    bedoeld = dichtstbij(naam, bekend)
    return f"bedoelde u '{bedoeld}'?" if bedoeld else anders


def opsomming(woorden: Sequence[str], meest: int = 12) -> str:
    """Join words with commas and "of"; a long list is cut off."""
    if len(woorden) > meest:
        return ", ".join(woorden[:meest]) + ", …"
    return ", ".join(woorden[:-1]) + " of " + woorden[-1] if len(woorden) > 1 else "".join(woorden)


def kort(tekst: Any, meest: int = 60) -> str:
    """Return a text on one line, cut off where it is long, for use in a finding."""
    regel = " ".join(str(tekst).split())
    regel = "".join(teken if teken.isprintable() else "?" for teken in regel)
    return regel if len(regel) <= meest else regel[: meest - 1] + "…"
