"""A document that is ready to print: in one way, or in a few from roomy to tight."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.papier import Drukbestand
from generator.paper.drukker import Drukwerk, druk


@dataclass(frozen=True, slots=True)
class Drukproef:
    """What is printed, before it is.

    Attributes:
        pad: Path in the wijk.
        naam: What it is, for a link.
        uitleg: What it is for; `{bladen}` becomes the number of pages.
        zetsels: The whole document as HTML; each next one tells less.
        bestanden: What it loads.
        minst: Fewest pages it may take.
        meest: Most pages, or 0 where any number will do.
        straat: The street it is for, or "".
    """

    pad: str
    naam: str
    uitleg: str
    zetsels: tuple[str, ...]
    bestanden: Mapping[str, bytes]
    minst: int = 1
    meest: int = 0
    straat: str = ""

    def druk(self) -> Drukwerk:
        """Print the first that fits, or else the tightest on as many pages as it takes.

        Raises:
            DrukkerError: If this computer can't print.
        """
        *ruimer, krapst = self.zetsels
        for html in ruimer:
            werk = druk(html, self.bestanden)
            if werk.bladen >= self.minst and (not self.meest or werk.bladen <= self.meest):
                return werk
        return druk(krapst, self.bestanden)

    def bestand(self, werk: Drukwerk) -> Drukbestand:
        """Name what was printed, for who may fetch it."""
        uitleg = self.uitleg.format(bladen=werk.bladen)
        return Drukbestand(self.pad, self.naam, "PDF", werk.pdf, uitleg, self.straat)
