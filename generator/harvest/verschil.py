"""What an import changes, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

Soort = Literal["toegevoegd", "gewijzigd", "verdwenen", "gebleven"]
_TEKENS: Mapping[Soort, str] = {
    "toegevoegd": "+",
    "gewijzigd": "~",
    "verdwenen": "-",
    "gebleven": "=",
}


@dataclass(frozen=True, slots=True)
class Verschil:
    """One thing that is new, other, gone, or left alone although the source says otherwise."""

    soort: Soort
    tekst: str


@dataclass(frozen=True, slots=True)
class Oogst:
    """What an import found: files to write, and what to tell.

    Attributes:
        bestanden: Content of each file by its path from the folder of site_config.yml.
        verschillen: Per file what is other than before.
        let_op: What the user must know besides.
    """

    bestanden: Mapping[str, bytes] = field(default_factory=dict)
    verschillen: Mapping[str, tuple[Verschil, ...]] = field(default_factory=dict)
    let_op: tuple[str, ...] = ()

    @property
    def regels(self) -> tuple[str, ...]:
        """The summary, line by line."""
        regels: list[str] = []
        for pad, verschillen in sorted(self.verschillen.items()):
            regels.append(f"{pad}: {_tel(verschillen)}")
            regels += [f"  {_TEKENS[v.soort]} {v.tekst}" for v in verschillen]
        return (*regels, *(f"let op: {zin}" for zin in self.let_op))


def _tel(verschillen: Iterable[Verschil]) -> str:
    alle = list(verschillen)
    tellingen = ((soort, sum(v.soort == soort for v in alle)) for soort in _TEKENS)
    delen = [f"{aantal} {soort}" for soort, aantal in tellingen if aantal]
    return ", ".join(delen) or "niets veranderd"
