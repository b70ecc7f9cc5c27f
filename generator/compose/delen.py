"""The parts that pages are made of: finished text, a link, a class; nothing to compute."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Link:
    """A link, or plain text where `url` is empty; addresses count from the wijk's root."""

    tekst: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Opening:
    """Top of a page: where you are, the question, the answer in two sentences (Markdown)."""

    titel: str
    lead: str = ""
    kruimel: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class OnbekendeStraat:
    """What someone reads whose street is not in the list: why, where else to look, whom to ask."""

    misschien: str
    overal: Link
    contact: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class MaatregelBord:
    """A measure wherever it is named: number and name."""

    id: str
    nummer: str
    naam: str
    url: str


@dataclass(frozen=True, slots=True)
class StatusMerk:
    """How far: a circle that fills (0 … 4 quarters, 5 a bar for what is off) and a word."""

    woord: str
    vol: int


@dataclass(frozen=True, slots=True)
class ZekerMerk:
    """How sure: drawn through, dashed or dotted, and a word."""

    woord: str
    klasse: str


@dataclass(frozen=True, slots=True)
class PartijMerk:
    """A party: its name and the class of its colour and pattern."""

    id: str
    naam: str
    klasse: str


@dataclass(frozen=True, slots=True)
class Feit:
    """A short answer in a strip of facts."""

    vraag: str
    groot: str
    rest: str = ""
    zeker: ZekerMerk | None = None
    status: StatusMerk | None = None


@dataclass(frozen=True, slots=True)
class Cijfer:
    """A large figure, explained."""

    getal: str
    naam: str
    vergelijking: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Regel:
    """A row of a list: text on the left, when or what on the right."""

    link: Link
    tekst: str = ""
    rechts: str = ""
    bord: MaatregelBord | None = None
    status: StatusMerk | None = None
    zeker: ZekerMerk | None = None
    merken: tuple[str, ...] = field(default_factory=tuple)
