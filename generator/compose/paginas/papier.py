"""Op papier: what can be printed, and all that the wijkposter says as text."""

from __future__ import annotations

from dataclasses import dataclass

from generator.compose.blad import Blad
from generator.compose.delen import Link, Opening
from generator.model import woorden
from generator.model.papier import Drukbestand, Poster
from generator.model.site_plan import Pagina
from generator.model.taal import _

BEELD = "SVG"


@dataclass(frozen=True, slots=True)
class Download:
    """A file to fetch: its name with kind and size, and what it is for."""

    link: Link
    uitleg: str


@dataclass(frozen=True, slots=True)
class OpPapier:
    """View model of the page; `beeld` is the address of the poster as a picture, or ""."""

    opening: Opening
    downloads: tuple[Download, ...]
    beeld: str
    beeld_alt: str
    poster: Poster


def paginas(blad: Blad) -> tuple[Pagina, ...]:
    """Compose the page, where anything was made for paper."""
    papier = blad.papier
    if papier is None:
        return ()
    lead = _("Het plan in één oogopslag: de wijkposter. Alles wat erop staat, leest u hier ook.")
    inhoud = OpPapier(
        opening=blad.opening(_("Op papier"), lead),
        downloads=tuple(
            Download(downloadlink(blad, bestand), bestand.uitleg)
            for bestand in papier.bestanden
            if not bestand.straat
        ),
        beeld=next((b.pad for b in papier.bestanden if b.soort == BEELD), ""),
        beeld_alt=_(
            "De wijkposter van {wijk}. Alles wat erop staat, leest u hieronder.", wijk=blad.naam
        ),
        poster=papier.poster,
    )
    return (Pagina("papier", _("Op papier"), "papier", inhoud, lead, _("Uitleg")),)


def downloadlink(blad: Blad, bestand: Drukbestand) -> Link:
    """Name a file with its kind and size, so that nobody is surprised by what comes."""
    grootte = woorden.bestandsgrootte(len(bestand.inhoud), blad.taal)
    return Link(f"{bestand.naam} ({bestand.soort}, {grootte})", bestand.pad)
