"""The plan, its summary and its letters on paper: for a command and for a build."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from generator import compose, draw, emit, publish, read
from generator.model.beeld import Rasters
from generator.model.bron import Bevinding
from generator.model.papier import Drukbestand, Papier, Poster
from generator.model.plan import Wijkplan
from generator.paper import boek, brief, poster, samenvatting
from generator.paper.boek import Boekstof, Drukopdracht, Drukproef
from generator.paper.drukker import Drukwerk
from generator.pipeline.content import keur_een_wijk, let_op, reken_door
from generator.pipeline.language import in_taal_van

__all__ = ["Drukopdracht", "Drukresultaat", "Drukvraag", "add_book", "drukstof", "print_plan"]

_BLADEN = "bladen"


@dataclass(frozen=True, slots=True)
class Drukresultaat:
    """What was written, or why nothing was.

    Attributes:
        wijken: All wijken there are.
        straten: All streets of this one that have a letter.
        bevindingen: What is wrong or missing in the content.
        bestanden: The files.
    """

    wijken: tuple[str, ...]
    straten: tuple[str, ...] = ()
    bevindingen: tuple[Bevinding, ...] = ()
    bestanden: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Drukvraag:
    """What somebody wants on paper.

    Attributes:
        wijk: Folder of the wijk.
        uit: Folder to write in.
        datum: The day of the pages.
        straat: Print the letter of this street and nothing else; None prints all.
    """

    wijk: str
    uit: Path
    datum: dt.date
    straat: str | None = None


def print_plan(map_: Path, vraag: Drukvraag, processen: int = 1) -> Drukresultaat:
    """Print the plan, the summary and the letters of a wijk, or one letter.

    Raises:
        DrukkerError: If this computer can't print.
    """
    keuring = keur_een_wijk(map_, vraag.wijk)
    wijken, plan = keuring.wijken, keuring.plan
    if plan is None:
        return Drukresultaat(wijken, bevindingen=keuring.bevindingen)
    with in_taal_van(plan.gedeeld):
        opdracht = _opdracht(plan, vraag.datum, processen)
        straten = tuple(pagina.titel for pagina in brief.straatpaginas(opdracht.geheel))
        if vraag.straat is None:
            proeven = tuple(_proeven(opdracht, _posterinhoud(opdracht)))
        else:
            proeven = tuple(_brieven(opdracht, {vraag.straat}))
        inhoud = {proef.pad.rpartition("/")[2]: proef.druk().pdf for proef in proeven}
    alle = tuple(sorted((*keuring.bevindingen, *let_op(plan, opdracht.uitkomst))))
    publish.write_files(vraag.uit, inhoud)
    return Drukresultaat(wijken, straten, alle, tuple(vraag.uit / naam for naam in inhoud))


def add_book(geheugen: Path, opdracht: Drukopdracht, papier: Papier) -> Papier:
    """Add plan, summary and letters to what a build publishes on paper.

    What was printed of the same pages before is not printed again.

    Args:
        geheugen: Folder of what earlier builds made.
        opdracht: The plan, with its pages.
        papier: The poster.
    """
    bij = tuple(
        _uit_geheugen_of_druk(geheugen, opdracht.plan.wijk.id, proef)
        for proef in _proeven(opdracht, papier.poster)
    )
    return replace(papier, bestanden=(*papier.bestanden, *bij))


def drukstof(plan: Wijkplan) -> Boekstof:
    """Bring together what is printed with."""
    site = plan.gedeeld.config.site
    return Boekstof(read.lees_thema(), read.lees_letters(), site.accent, site.taal)


def _proeven(opdracht: Drukopdracht, inhoud: Poster) -> Iterator[Drukproef]:
    yield boek.boek_proef(opdracht)
    yield samenvatting.samenvatting_proef(opdracht, inhoud)
    yield from _brieven(opdracht, None)


def _brieven(opdracht: Drukopdracht, straten: Collection[str] | None) -> Iterator[Drukproef]:
    for pagina in brief.straatpaginas(opdracht.geheel):
        if straten is None or pagina.titel in straten:
            yield brief.brief_proef(opdracht, pagina)


def _opdracht(plan: Wijkplan, datum: dt.date, processen: int) -> Drukopdracht:
    """Make the pages of a plan as a build does."""
    uitkomst = reken_door(plan, processen)
    beelden = tuple(draw.teken_wijk(plan, uitkomst, datum))
    geheel = compose.stel_wijk_samen(plan, uitkomst, beelden, datum, _fotos(plan))
    project = emit.maak_wijk(plan, uitkomst, geheel, beelden, read.lees_thema())
    return Drukopdracht(plan, uitkomst, geheel, project, beelden, drukstof(plan), datum)


def _fotos(plan: Wijkplan) -> Rasters:
    reeksen = {naam: draw.maak_fotoreeks(naam, inhoud) for naam, inhoud in plan.media.items()}
    alles = {pad: inhoud for _, bestanden in reeksen.values() for pad, inhoud in bestanden.items()}
    return Rasters({naam: reeks for naam, (reeks, _) in reeksen.items()}, bestanden=alles)


def _posterinhoud(opdracht: Drukopdracht) -> Poster:
    plan, uitkomst = opdracht.plan, opdracht.uitkomst
    kaart = draw.posterkaart(plan, uitkomst, poster.getoonde_maatregelen(plan, uitkomst))
    return poster.poster_van(plan, uitkomst, kaart.op_kaart, opdracht.datum)


def _uit_geheugen_of_druk(geheugen: Path, wijk: str, proef: Drukproef) -> Drukbestand:
    naam = f"{wijk}.{proef.pad.replace('/', '.')}"
    sleutel = publish.fingerprint(
        (
            publish.generator_fingerprint(),
            *proef.zetsels,
            publish.files_fingerprint(proef.bestanden),
        )
    )
    eerder = publish.recall_files(geheugen, naam, sleutel)
    if eerder is not None and set(eerder) == {proef.pad, _BLADEN}:
        return proef.bestand(Drukwerk(eerder[proef.pad], int(eerder[_BLADEN])))
    werk = proef.druk()
    inhoud = {proef.pad: werk.pdf, _BLADEN: str(werk.bladen).encode()}
    publish.remember_files(geheugen, naam, sleutel, inhoud)
    return proef.bestand(werk)
