"""From content to findings and results; and what an editor gets to write it with."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from generator import check, edit, emit, publish, read
from generator.model.bron import Bevinding, Bronplek
from generator.model.doorrekening import Doorrekening
from generator.model.plan import Wijkplan
from generator.pipeline.language import in_taal_van
from generator.publish import today

__all__ = [
    "Doorrekenuitslag",
    "check_content",
    "doorreken_wijk",
    "let_op",
    "new_content",
    "reken_door",
    "today",
    "write_schema",
]


@dataclass(frozen=True, slots=True)
class Doorrekenuitslag:
    """The results of one wijk as JSON, or why there are none; and which wijken there are."""

    wijken: tuple[str, ...]
    bevindingen: tuple[Bevinding, ...] = ()
    json: bytes | None = None


@dataclass(frozen=True, slots=True)
class _Wijkkeuring:
    """What was found in one wijk, as it is remembered."""

    bevindingen: tuple[Bevinding, ...]


def check_content(
    map_: Path, dag: dt.date | None = None, geheugen: Path | None = None
) -> tuple[Bevinding, ...]:
    """Return every finding of all files, sorted; with a day also which figures are old.

    Args:
        map_: The folder of site_config.yml.
        dag: The day from which the age of figures counts.
        geheugen: Where what was found in a wijk is kept until one of its files changes.
    """
    wijken, gevonden = read.vind_wijken(map_)
    gedeeld = read.lees_gedeeld(map_)
    van_gedeeld, keur = check.keurder(gedeeld, dag)
    gemeen = (
        publish.generator_fingerprint(),
        publish.files_fingerprint({pad: b.inhoud for pad, b in gedeeld.bestanden.items()}),
        *map(str, (*gedeeld.bevindingen, dag)),
    )

    def keur_wijk(wijk: str) -> tuple[Bevinding, ...]:
        if geheugen is None:
            return keur(read.lees_wijk(map_, wijk))
        som, _ = publish.folder_fingerprint(map_ / "content/wijken" / wijk)
        sleutel = publish.fingerprint((*gemeen, som))
        eerder = publish.recall(geheugen, wijk, sleutel, _Wijkkeuring)
        if eerder is not None:
            return eerder.bevindingen
        bevindingen = keur(read.lees_wijk(map_, wijk))
        with suppress(OSError):  # a disk that is full or not ours: then it is judged again
            publish.remember(geheugen, wijk, sleutel, _Wijkkeuring(bevindingen), _Wijkkeuring)
        return bevindingen

    alle = chain.from_iterable(map(keur_wijk, wijken))
    return tuple(sorted((*gevonden, *van_gedeeld, *alle)))


@dataclass(frozen=True, slots=True)
class Wijkoordeel:
    """One wijk, read and checked: its plan, or None; and which wijken there are."""

    wijken: tuple[str, ...]
    plan: Wijkplan | None = None
    bevindingen: tuple[Bevinding, ...] = ()


def keur_een_wijk(map_: Path, wijk: str) -> Wijkoordeel:
    """Read and check one wijk with what it shares."""
    wijken, _ = read.vind_wijken(map_)
    if wijk not in wijken:
        return Wijkoordeel(wijken)
    gedeeld, bevindingen = check.keur_gedeeld(read.lees_gedeeld(map_))
    plan, van_wijk = check.keur_wijk(read.lees_wijk(map_, wijk), gedeeld)
    return Wijkoordeel(wijken, plan, tuple(sorted((*bevindingen, *van_wijk))))


def doorreken_wijk(map_: Path, wijk: str, processen: int = 1) -> Doorrekenuitslag:
    """Calculate one wijk and write its doorrekening.json as bytes."""
    keuring = keur_een_wijk(map_, wijk)
    plan = keuring.plan
    if plan is None:
        return Doorrekenuitslag(keuring.wijken, keuring.bevindingen)
    uitkomst = reken_door(plan, processen)
    alle = tuple(sorted((*keuring.bevindingen, *let_op(plan, uitkomst))))
    return Doorrekenuitslag(keuring.wijken, alle, emit.doorrekening_json(plan, uitkomst))


def let_op(plan: Wijkplan, uitkomst: Doorrekening) -> Iterator[Bevinding]:
    """Warn where the solver reached its limit: then no verevening is published."""
    spel = uitkomst.samenwerken.spel if uitkomst.samenwerken else None
    pakket = uitkomst.portefeuille
    zeker = pakket is None or pakket.status == "optimaal"
    if zeker and not (spel and spel.spelers and spel.verevening is None):
        return
    yield Bevinding(
        plek=plan.plekken.get("wijk", Bronplek(f"content/wijken/{plan.wijk.id}/wijk.yml")),
        code="WP501",
        wat="dit plan heeft zo veel keuzes dat niet te bewijzen is welk pakket het beste is;",
        herstel="maak vensters korter (start.vroegst en laatst); nu staat er geen verevening.",
        ernst="waarschuwing",
    )


def reken_door(plan: Wijkplan, processen: int) -> Doorrekening:
    """Calculate a plan on so many processes; the results do not depend on how many.

    The reasons in them are in the language of the site.
    """
    from generator import compute  # noqa: PLC0415 - slow import, for who has something to solve

    with in_taal_van(plan.gedeeld), publish.parallel_map(processen) as reken:
        return compute.doorreken(plan, reken)


def new_content(map_: Path) -> None:
    """Write a small working content folder, with comments that explain each key."""
    publish.write_files(map_, edit.nieuwe_inhoud())


def write_schema(map_: Path) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Write the JSON Schemas and the settings by which an editor finds them.

    Returns:
        The files that are new or changed, and settings of the writer's own that stay.
    """
    return publish.write_files(map_, edit.schema_bestanden(), keep=".vscode/")
