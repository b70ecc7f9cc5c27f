"""The whole plan as one document: the pages of the site, bound in the order of its menu."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from generator.model.kleuren import partijkleuren
from generator.model.site_plan import Pagina
from generator.model.taal import _
from generator.paper.boek_beeld import Prenten
from generator.paper.boek_blad import (
    Boekblad,
    Sitepagina,
    Wegwijzer,
    ids_van,
    met_levende_links,
    op_papier,
)
from generator.paper.boek_omslag import omslag_van
from generator.paper.boek_proef import Drukproef
from generator.paper.boek_stof import Boekstof, Drukopdracht

__all__ = ["Boekstof", "Drukopdracht", "Drukproef", "boek_proef"]

PAD = "papier/wijkplan.pdf"
NIET_OP_PAPIER = frozenset(
    ("straten", "straat", "gewichten", "nieuws", "nieuwsbericht", "open_data", "zoeken", "papier")
)
_BEELD = (".jpg", ".jpeg", ".png", ".webp", ".gif")


@dataclass(frozen=True, slots=True)
class Deel:
    """A part of the book: its name, or "" where it is a single page."""

    naam: str
    anker: str
    bladen: tuple[Boekblad, ...]


def boek_proef(opdracht: Drukopdracht) -> Drukproef:
    """Make the whole plan ready to print.

    Raises:
        DrukkerError: If this computer can't print.
    """
    plan, geheel = opdracht.plan, opdracht.geheel
    teksten = {
        pagina.pad: opdracht.body(pagina.pad)
        for pagina in geheel.paginas
        if pagina.sjabloon not in NIET_OP_PAPIER
    }
    beelden = {
        pad.removeprefix("docs/"): inhoud
        for pad, inhoud in opdracht.project.bestanden.items()
        if pad.startswith("docs/") and pad.endswith(_BEELD)
    }
    wijzer = Wegwijzer(
        {pad: ids_van(html) for pad, html in teksten.items()}, frozenset(beelden), geheel.adres
    )
    prenten = Prenten()
    kleuren = partijkleuren(partij.id for partij in plan.gedeeld.partijen)
    html = opdracht.stof.maak(
        "boek",
        o=omslag_van(plan, geheel, opdracht.dag),
        delen=_delen(geheel.paginas, teksten, wijzer, prenten),
        kleuren=[(id_, kleur.licht) for id_, kleur in kleuren.items()],
    )
    bestanden = {**opdracht.stof.bestanden, **beelden, **prenten.sier}
    return Drukproef(
        PAD,
        _("Het hele plan"),
        _("Alle hoofdstukken, maatregelen en cijfers: {bladen} bladzijden."),
        (met_levende_links(html),),
        bestanden,
    )


def _delen(
    paginas: Iterable[Pagina],
    teksten: Mapping[str, str],
    wijzer: Wegwijzer,
    prenten: Prenten,
) -> tuple[Deel, ...]:
    """Bind the pages by the groups of the menu."""
    uit: list[Deel] = []
    gekozen = [pagina for pagina in paginas if pagina.pad in teksten]
    for groep, reeks in groupby(gekozen, key=lambda pagina: pagina.groep or pagina.titel):
        leden = [
            Sitepagina(p.pad, teksten[p.pad], p.titel if p.sjabloon == "kort" else "")
            for p in reeks
        ]
        diepte = int(len(leden) > 1)
        bladen = tuple(op_papier(pagina, diepte, wijzer, prenten) for pagina in leden)
        uit.append(Deel(groep if diepte else "", f"deel-{len(uit)}", bladen))
    return tuple(uit)
