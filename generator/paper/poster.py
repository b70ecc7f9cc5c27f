"""The wijkposter: what it says, set on one sheet, printed as A3 and A1 and drawn as SVG."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.papier import Drukbestand
from generator.model.taal import N_, _
from generator.paper.poster_inhoud import getoonde_maatregelen, poster_van
from generator.paper.poster_svg import als_svg
from generator.paper.poster_zetten import Drukstof, Gezet, Kaartmaker, PastNietError, zet_poster

__all__ = [
    "Drukstof",
    "Gezet",
    "Kaartmaker",
    "PastNietError",
    "als_bestanden",
    "druk_poster",
    "getoonde_maatregelen",
    "poster_van",
    "zet_poster",
]

A1 = 2.0  # twice A3 is 840 by 594 mm: within the 3 mm that ISO 216 allows for A1
A3_PAD, A1_PAD, SVG_PAD = "papier/poster-a3.pdf", "papier/poster-a1.pdf", "papier/poster.svg"
_SOORTEN = (
    (A3_PAD, N_("Wijkposter op A3"), "PDF", N_("Om zelf te printen.")),
    (
        A1_PAD,
        N_("Wijkposter op A1"),
        "PDF",
        N_("Voor de drukker, om op te hangen in een zaal."),
    ),
    (SVG_PAD, N_("Wijkposter als tekening"), "SVG", N_("Voor een andere website.")),
)


def druk_poster(gezet: Gezet, stof: Drukstof) -> Mapping[str, bytes]:
    """Print a poster that is set: path in the wijk to bytes."""
    return {
        A3_PAD: gezet.zetsel.pdf(),
        A1_PAD: gezet.zetsel.pdf(A1),
        SVG_PAD: als_svg(gezet.zetsel, gezet.poster, stof.letters),
    }


def als_bestanden(inhoud: Mapping[str, bytes]) -> tuple[Drukbestand, ...]:
    """Give what was printed its names, for who may fetch it."""
    return tuple(
        Drukbestand(pad, _(naam), soort, inhoud[pad], _(uitleg))
        for pad, naam, soort, uitleg in _SOORTEN
        if pad in inhoud
    )
