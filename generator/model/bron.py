"""Where a value was written, and what the writer should know about it.

`read` fills these types, `check` judges them; no other room makes a `Bevinding`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, order=True)
class Bronplek:
    """A place in the content: file from the content root, line and column from 1."""

    bestand: str
    regel: int = 1
    kolom: int = 1

    def __str__(self) -> str:
        """Write the place as editors and forges link it."""
        return f"{self.bestand}:{self.regel}:{self.kolom}"


@dataclass(frozen=True, slots=True, order=True)
class Bevinding:
    """One thing a writer should mend: place, what, how, stable code.

    Attributes:
        plek: Where it stands; findings sort by it.
        code: Stable code, a row in docs/meldingen.md.
        wat: What is wrong, in plain Dutch.
        herstel: What to do about it.
        ernst: `fout` stops publication of the wijk, `waarschuwing` does not.
    """

    plek: Bronplek
    code: str
    wat: str
    herstel: str = ""
    ernst: Literal["fout", "waarschuwing"] = "fout"

    @property
    def melding(self) -> str:
        """What and how in one sentence."""
        return f"{self.wat} {self.herstel}".strip()

    def __str__(self) -> str:
        """Write `file:line:column: message [code]`."""
        soort = "let op: " if self.ernst == "waarschuwing" else ""
        return f"{self.plek}: {soort}{self.melding} [{self.code}]"


@dataclass(frozen=True, slots=True)
class Scalar:
    """One YAML value as written.

    Attributes:
        plek: Where the value starts.
        tekst: The text, quotes removed, block text unfolded.
        gewoon: Whether it stood there plain (without quotes or block mark), so that
            `12`, `true` and `null` mean a number, a yes/no and nothing.
    """

    plek: Bronplek
    tekst: str
    gewoon: bool = True


@dataclass(frozen=True, slots=True)
class Lijst:
    """A YAML list with its place."""

    plek: Bronplek
    items: tuple[Knoop, ...]


@dataclass(frozen=True, slots=True)
class Groep:
    """A YAML mapping with its place; the keys are unique."""

    plek: Bronplek
    paren: tuple[tuple[Scalar, Knoop], ...]

    def __getitem__(self, sleutel: str) -> Knoop | None:
        """Return the value of a key, or None where the key is absent."""
        return next((waarde for naam, waarde in self.paren if naam.tekst == sleutel), None)


Knoop = Scalar | Lijst | Groep


@dataclass(frozen=True, slots=True)
class Bronbestand:
    """One file as it was read.

    Attributes:
        pad: Path from the content root, with forward slashes.
        inhoud: The bytes.
        knoop: The YAML tree (of a .yml file, or of the front matter of a .md file);
            None where it is absent, empty or could not be read.
        tekst: The body of a .md file, line ends as LF; else empty.
        eerste_regel: The line of the file on which `tekst` starts.
    """

    pad: str
    inhoud: bytes
    knoop: Knoop | None = None
    tekst: str = ""
    eerste_regel: int = 1


@dataclass(frozen=True, slots=True)
class Bronmap:
    """All files of one unit of content (the shared files, or one wijk), each read once.

    Attributes:
        pad: Path of the unit from the content root: "" or content/wijken/<wijk>.
        bestanden: Path to file, sorted by path.
        bevindingen: What reading itself found: bad YAML, bad encoding, links that leave
            the folder, limits exceeded. Judging starts in `check`.
    """

    pad: str
    bestanden: Mapping[str, Bronbestand]
    bevindingen: tuple[Bevinding, ...] = ()

    def onder(self, map_: str) -> Iterator[Bronbestand]:
        """Yield the files directly in a folder of this unit, in order of name."""
        begin = f"{self.pad}/{map_}/".lstrip("/")
        for pad, bestand in self.bestanden.items():
            if pad.startswith(begin) and "/" not in pad[len(begin) :]:
                yield bestand

    def bestand(self, naam: str) -> Bronbestand | None:
        """Return a file by its path within this unit, or None."""
        return self.bestanden.get(f"{self.pad}/{naam}".lstrip("/"))
