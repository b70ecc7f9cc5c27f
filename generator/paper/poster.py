"""The wijkposter: what it says, set on one sheet, printed as A3 and A1 and drawn as SVG."""

from __future__ import annotations

from generator.model.papier import Drukbestand
from generator.paper.poster_inhoud import getoonde_maatregelen, poster_van
from generator.paper.poster_svg import als_svg
from generator.paper.poster_zetten import Drukstof, Gezet, Kaartmaker, zet_poster

__all__ = [
    "Drukstof",
    "Gezet",
    "Kaartmaker",
    "druk_poster",
    "getoonde_maatregelen",
    "poster_van",
    "zet_poster",
]

A1 = 2.0  # twice A3 is 840 by 594 mm: within the 3 mm that ISO 216 allows for A1


def druk_poster(gezet: Gezet, stof: Drukstof) -> tuple[Drukbestand, ...]:
    """Print a poster that is set."""
    return (
        Drukbestand(
            "papier/poster-a3.pdf",
            "Wijkposter, A3",
            "PDF",
            gezet.zetsel.pdf(),
            "Om zelf te printen of op te hangen.",
        ),
        Drukbestand(
            "papier/poster-a1.pdf",
            "Wijkposter, A1",
            "PDF",
            gezet.zetsel.pdf(A1),
            "Voor de drukker, om op te hangen in een zaal.",
        ),
        Drukbestand(
            "papier/poster.svg",
            "Wijkposter, als tekening",
            "SVG",
            als_svg(gezet.zetsel, gezet.poster, stof.letters),
            "Voor een andere website.",
        ),
    )
