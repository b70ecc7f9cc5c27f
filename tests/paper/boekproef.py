"""A plan ready to be printed, made as a build makes it; and what a PDF says of itself."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import pikepdf

from generator import compose, draw, emit, read
from generator.compute import mkba_en_doelen
from generator.model.papier import Poster
from generator.model.plan import Wijkplan
from generator.paper import poster
from generator.paper.boek import Drukopdracht
from generator.pipeline.book import drukstof
from tests.compose.proef import VANDAAG


def maak_opdracht(plan: Wijkplan) -> Drukopdracht:
    uitkomst = mkba_en_doelen(plan)
    beelden = tuple(draw.teken_wijk(plan, uitkomst, VANDAAG))
    geheel = compose.stel_wijk_samen(plan, uitkomst, beelden, VANDAAG)
    project = emit.maak_wijk(plan, uitkomst, geheel, beelden, read.lees_thema())
    return Drukopdracht(plan, uitkomst, geheel, project, beelden, drukstof(plan), VANDAAG)


def maak_poster(opdracht: Drukopdracht) -> Poster:
    plan, uitkomst = opdracht.plan, opdracht.uitkomst
    kaart = draw.posterkaart(plan, uitkomst, poster.getoonde_maatregelen(plan, uitkomst))
    return poster.poster_van(plan, uitkomst, kaart.op_kaart, VANDAAG)


def bladwijzers(pdf: bytes) -> list[tuple[str, int]]:
    """Return every bookmark with the number of the page it leads to."""
    with pikepdf.open(io.BytesIO(pdf)) as document, document.open_outline() as inhoud:
        nummer = {str(pagina.objgen): n for n, pagina in enumerate(document.pages, 1)}
        return list(_bladwijzers(inhoud.root, nummer))


def _bladwijzers(
    items: list[pikepdf.OutlineItem], nummer: dict[str, int]
) -> Iterator[tuple[str, int]]:
    for item in items:
        doel = item.destination
        assert isinstance(doel, pikepdf.Array)
        yield item.title, nummer[str(doel[0].objgen)]
        yield from _bladwijzers(item.children, nummer)


def interne_links(pdf: bytes) -> tuple[set[str], set[str]]:
    """Return the names that links point to, and those that exist."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        namen = document.Root.Names.Dests.Names if "/Names" in document.Root else ()
        er = {str(naam) for naam in list(namen)[::2]}
        gevraagd = {
            str(annotatie.Dest)
            for pagina in document.pages
            for annotatie in pagina.get("/Annots", ())
            if "/Dest" in annotatie
        }
    return gevraagd, er


def bladnummer(titel: str, tekst: str) -> int:
    """Find a title in the contents, and the page number behind it."""
    gevonden = re.search(re.escape(titel) + r"[ .]*(\d+)", tekst)
    assert gevonden, f"{titel} staat niet in de inhoud"
    return int(gevonden[1])
