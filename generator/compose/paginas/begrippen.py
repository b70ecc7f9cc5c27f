"""Begrippen: the words of the plan, explained."""

from __future__ import annotations

from dataclasses import dataclass

from generator.compose.blad import Blad
from generator.compose.delen import Link, Opening
from generator.model import woorden
from generator.model.site import Begrip
from generator.model.site_plan import Pagina
from generator.model.taal import _


@dataclass(frozen=True, slots=True)
class Woord:
    """A term with its explanation."""

    anker: str
    term: str
    uitleg: str
    toelichting: str
    ook: str
    bron: Link


@dataclass(frozen=True, slots=True)
class Begrippen:
    """View model of the glossary."""

    opening: Opening
    woorden: tuple[Woord, ...]


def paginas(blad: Blad) -> tuple[Pagina, ...]:
    """Compose the glossary, or nothing where there is none."""
    begrippen = blad.plan.gedeeld.begrippen
    if not begrippen:
        return ()
    op_naam = sorted(begrippen, key=lambda b: (b.term.casefold(), b.term))
    lead = _("Woorden die in dit plan vaak voorkomen, in gewone taal uitgelegd.")
    inhoud = Begrippen(
        blad.opening(_("Begrippen"), lead),
        tuple(
            Woord(
                anker_van_begrip(begrip),
                begrip.term,
                begrip.uitleg,
                begrip.toelichting or "",
                _("Ook: {woorden}", woorden=woorden.opsomming(begrip.ook_bekend_als, blad.taal))
                if begrip.ook_bekend_als
                else "",
                blad.bronlink(begrip.bron),
            )
            for begrip in op_naam
        ),
    )
    return (Pagina("begrippen", _("Begrippen"), "begrippen", inhoud, lead, _("Uitleg")),)


def begrip_bij(blad: Blad, naam: str) -> Begrip | None:
    """Find a term by its id, or by the term itself."""
    for begrip in blad.plan.gedeeld.begrippen:
        if naam in (begrip.sleutel, begrip.term):
            return begrip
    return None


def anker_van_begrip(begrip: Begrip) -> str:
    """Return the anchor of a term, on the glossary and in a chapter."""
    return f"begrip-{begrip.sleutel}"
