"""Line up the rooms: from a folder with content to findings, results and a published site."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Protocol, cast

from generator import check, compose, compute, draw, edit, emit, publish, read
from generator.model.beeld import Fotoreeks, Kaart, Rasters
from generator.model.bron import Bevinding, Bronmap, Bronplek
from generator.model.doorrekening import Doorrekening
from generator.model.plan import Gedeeld, Wijkplan
from generator.model.portaal import Wijkkaartje
from generator.model.site_plan import SitePlan
from generator.publish import (
    PORTAAL,
    Bouwverslag,
    BuilderError,
    PartTarget,
    Staging,
    Stopwatch,
    Wijkuitslag,
    default_processes,
    today,
)

__all__ = [
    "Bevinding",
    "Bouwopdracht",
    "Bouwverslag",
    "BuilderError",
    "Doorrekenuitslag",
    "Melder",
    "Stil",
    "build_site",
    "check_content",
    "default_processes",
    "doorreken_wijk",
    "new_content",
    "serve_site",
    "today",
    "write_schema",
]

_REEKS = "reeks.json"


class Melder(Protocol):
    """What a caller hears while a build runs."""

    def wacht(self) -> None:
        """Another build runs; this one waits for it."""

    def begin(self, aantal: int) -> None:
        """So many wijken have to be looked at."""

    def klaar(self, wijk: str) -> None:
        """A wijk is done."""


class Stil:
    """A Melder that hears nothing."""

    def wacht(self) -> None:
        """Wait in silence."""

    def begin(self, aantal: int) -> None:
        """Count nothing."""

    def klaar(self, wijk: str) -> None:
        """Go on."""


@dataclass(frozen=True, slots=True)
class Bouwopdracht:
    """What a build is asked to do.

    Attributes:
        map_: The folder of site_config.yml.
        datum: The day of the pages.
        strict: Whether an error in one wijk stops all.
        processen: How many processes at most.
    """

    map_: Path
    datum: dt.date
    strict: bool = False
    processen: int = 1

    @property
    def build(self) -> Path:
        """Folder of the MkDocs projects."""
        return self.map_ / "build"

    @property
    def geheugen(self) -> Path:
        """Folder of what earlier builds found."""
        return self.build / ".cache"


@dataclass(frozen=True, slots=True)
class Doorrekenuitslag:
    """The results of one wijk as JSON, or why there are none; and which wijken there are."""

    wijken: tuple[str, ...]
    bevindingen: tuple[Bevinding, ...] = ()
    json: bytes | None = None


@dataclass(frozen=True, slots=True)
class _Gemeen:
    """What all wijken share: the hash of it, and the packed Gedeeld."""

    sleutel: str
    gedeeld: bytes


@dataclass(frozen=True, slots=True)
class _Wijktaak:
    """One wijk for one process; `gedeeld` is the packed Gedeeld.

    `processen` is how many the calculation may use: those that no other wijk needs.
    """

    opdracht: Bouwopdracht
    wijk: str
    sleutel: str
    plaats: PartTarget
    gedeeld: bytes
    processen: int = 1


def check_content(map_: Path, dag: dt.date | None = None) -> tuple[Bevinding, ...]:
    """Return every finding of all files, sorted; with a day also which figures are old."""
    wijken, gevonden = read.vind_wijken(map_)
    bronnen = (read.lees_wijk(map_, wijk) for wijk in wijken)
    return tuple(sorted((*gevonden, *check.keur_alles(read.lees_gedeeld(map_), bronnen, dag))))


def doorreken_wijk(map_: Path, wijk: str, processen: int = 1) -> Doorrekenuitslag:
    """Calculate one wijk and write its doorrekening.json as bytes."""
    wijken, _ = read.vind_wijken(map_)
    if wijk not in wijken:
        return Doorrekenuitslag(wijken)
    gedeeld, bevindingen = check.keur_gedeeld(read.lees_gedeeld(map_))
    plan, van_wijk = check.keur_wijk(read.lees_wijk(map_, wijk), gedeeld)
    alle = tuple(sorted((*bevindingen, *van_wijk)))
    if plan is None:
        return Doorrekenuitslag(wijken, alle)
    uitkomst = _reken(plan, processen)
    alle = tuple(sorted((*alle, *let_op(plan, uitkomst))))
    return Doorrekenuitslag(wijken, alle, emit.doorrekening_json(plan, uitkomst))


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


def build_site(opdracht: Bouwopdracht, melder: Melder) -> Bouwverslag:
    """Build what changed and publish the whole; see CONTRACT section 5.

    Raises:
        BuilderError: If MkDocs or Pagefind fails; the previous site is as it was.
    """
    with publish.build_lock(opdracht.build, melder.wacht):
        verslag = Bouwverslag()
        with verslag.klok.stage("gedeelde bestanden"):
            bron = read.lees_gedeeld(opdracht.map_)
            gedeeld, bevindingen = check.keur_gedeeld(bron)
            wijken, gevonden = read.vind_wijken(opdracht.map_)
        if gedeeld is None:
            return replace(verslag, bevindingen=check_content(opdracht.map_))
        with publish.open_staging(opdracht.map_ / "site") as staging:
            gemeen = _Gemeen(_gemene_sleutel(opdracht, bron), publish.pack(gedeeld))
            uitslagen = _doe_wijken(opdracht, wijken, gemeen, staging, melder)
            van_wijken = (b for uitslag in uitslagen for b in uitslag.bevindingen)
            verslag.bevindingen = tuple(sorted((*bevindingen, *gevonden, *van_wijken)))
            delen = publish.settle(staging, uitslagen, wijken, verslag)
            if delen and not (opdracht.strict and verslag.fouten):
                kaartjes = _kaartjes(deel.kaartje for deel in delen.values())
                portaal = _portaal(opdracht, gedeeld, kaartjes, staging, verslag.klok)
                taal = gedeeld.config.site.taal
                publish.bring_out(staging, verslag, delen, portaal, taal)
                publish.clean_up(opdracht.build, verslag)
        return verslag


def _gemene_sleutel(opdracht: Bouwopdracht, bron: Bronmap) -> str:
    """Hash what every wijk depends on: shared files, theme, generator, day."""
    gedeeld = {pad: bestand.inhoud for pad, bestand in bron.bestanden.items()}
    som = publish.files_fingerprint({**gedeeld, **_thema()})
    return publish.fingerprint((som, publish.generator_fingerprint(), str(opdracht.datum)))


def _doe_wijken(
    opdracht: Bouwopdracht,
    wijken: Sequence[str],
    gemeen: _Gemeen,
    staging: Staging,
    melder: Melder,
) -> list[Wijkuitslag]:
    """Do every wijk that changed, the biggest first; recall the others."""
    uitslagen, taken = [], []
    for wijk in wijken:
        som, grootte = publish.folder_fingerprint(opdracht.map_ / "content/wijken" / wijk)
        eigen = publish.fingerprint((gemeen.sleutel, som))
        plaats = PartTarget(staging.target(wijk), staging.published(wijk))
        eerder = publish.recall(opdracht.geheugen, wijk, eigen, Wijkuitslag)
        if eerder is not None and eerder.shown_by(plaats.published):
            uitslagen.append(eerder)
        else:
            taken.append((-grootte, _Wijktaak(opdracht, wijk, eigen, plaats, gemeen.gedeeld)))
    melder.begin(len(taken))
    per_wijk = max(1, opdracht.processen // max(1, len(taken)))
    volgorde = [
        replace(taak, processen=per_wijk)
        for _, taak in sorted(taken, key=lambda paar: (paar[0], paar[1].wijk))
    ]
    for uitslag in publish.run_jobs(_doe_wijk, volgorde, opdracht.processen):
        uitslagen.append(uitslag)
        melder.klaar(uitslag.wijk)
    return uitslagen


def _doe_wijk(taak: _Wijktaak) -> Wijkuitslag:
    """Do one wijk in a process of its own; an error of ours says which wijk it was."""
    try:
        return _van_bestanden_tot_paginas(taak)
    except Exception as fout:
        fout.add_note(f"wijk {taak.wijk}")
        raise


def _van_bestanden_tot_paginas(taak: _Wijktaak) -> Wijkuitslag:
    klok = Stopwatch()
    opdracht = taak.opdracht
    gedeeld = cast("Gedeeld", publish.unpack(taak.gedeeld))
    with klok.stage("lezen en controleren"):
        plan, bevindingen = check.keur_wijk(read.lees_wijk(opdracht.map_, taak.wijk), gedeeld)
    if plan is None:
        return Wijkuitslag(taak.wijk, tuple(bevindingen), seconden=klok.seconds)
    with klok.stage("rekenen"):
        uitkomst = _uit_geheugen_of_nieuw(taak, plan)
    with klok.stage("pagina's maken"):
        project, tegels, kaartje = _project(opdracht, plan, uitkomst)
    deel, gebouwd = publish.build_part(project, opdracht.build, taak.plaats, tegels, klok)
    deel = replace(deel, kaartje=publish.to_json(kaartje, Wijkkaartje))
    gemeld = tuple(sorted((*bevindingen, *let_op(plan, uitkomst))))
    uitslag = Wijkuitslag(taak.wijk, gemeld, deel)
    publish.remember(opdracht.geheugen, taak.wijk, taak.sleutel, uitslag, Wijkuitslag)
    return replace(uitslag, gebouwd=gebouwd, seconden=klok.seconds)


def _uit_geheugen_of_nieuw(taak: _Wijktaak, plan: Wijkplan) -> Doorrekening:
    """Recall results of the same input by the same generator, else calculate them."""
    naam = f"{plan.wijk.id}.doorrekening"
    sleutel = publish.fingerprint((plan.invoer_sha256, publish.generator_fingerprint()))
    geheugen = taak.opdracht.geheugen
    uitkomst = publish.recall(geheugen, naam, sleutel, Doorrekening)
    if uitkomst is None:
        uitkomst = _reken(plan, taak.processen)
        publish.remember(geheugen, naam, sleutel, uitkomst, Doorrekening)
    return uitkomst


def _reken(plan: Wijkplan, processen: int) -> Doorrekening:
    with publish.parallel_map(processen) as reken:
        return compute.doorreken(plan, reken)


def _project(
    opdracht: Bouwopdracht, plan: Wijkplan, uitkomst: Doorrekening
) -> tuple[SitePlan, list[str], Wijkkaartje]:
    """Make the project of a wijk, the hosts of its map tiles and what the portal says of it."""
    datum = opdracht.datum
    beelden = draw.teken_wijk(plan, uitkomst, datum)
    rasters = _rasters(opdracht, plan)
    geheel = compose.stel_wijk_samen(plan, uitkomst, beelden, datum, rasters)
    project = emit.maak_wijk(plan, uitkomst, geheel, beelden, _thema())
    tegels = [beeld.tegels for beeld in beelden if isinstance(beeld, Kaart)]
    return project, tegels, compose.kaartje(plan, uitkomst, datum)


def _rasters(opdracht: Bouwopdracht, plan: Wijkplan) -> Rasters:
    """Make the sizes of all photos, those of an earlier build again, and the shared pictures."""
    deelbeelden, bestanden = draw.teken_deelbeelden(plan, read.lees_letters())
    fotos: dict[str, Fotoreeks] = {}
    alles = dict(bestanden)
    for naam, inhoud in sorted(plan.media.items()):
        fotos[naam], eigen = _foto(opdracht.geheugen, plan.wijk.id, naam, inhoud)
        alles |= eigen
    return Rasters(fotos, deelbeelden, alles)


def _foto(
    geheugen: Path, wijk: str, naam: str, inhoud: bytes
) -> tuple[Fotoreeks, Mapping[str, bytes]]:
    sleutel = publish.fingerprint((inhoud, publish.generator_fingerprint()))
    eerder = publish.recall_files(geheugen, f"{wijk}.foto.{naam}", sleutel)
    if eerder is not None:
        reeks = publish.from_json(eerder.get(_REEKS, b"").decode(), Fotoreeks)
        if reeks is not None:
            return reeks, {pad: b for pad, b in eerder.items() if pad != _REEKS}
    reeks, bestanden = draw.maak_fotoreeks(naam, inhoud)
    met_reeks = {_REEKS: publish.to_json(reeks, Fotoreeks).encode(), **bestanden}
    publish.remember_files(geheugen, f"{wijk}.foto.{naam}", sleutel, met_reeks)
    return reeks, bestanden


def _portaal(
    opdracht: Bouwopdracht,
    gedeeld: Gedeeld,
    kaartjes: tuple[Wijkkaartje, ...],
    staging: Staging,
    klok: Stopwatch,
) -> tuple[publish.Deel, bool]:
    """Build the portal above the wijken, unless it is as it should be."""
    with klok.stage("portaal maken"):
        beelden = draw.teken_portaal(gedeeld, kaartjes)
        deelbeelden, bestanden = draw.teken_deelbeeld_portaal(gedeeld, read.lees_letters())
        rasters = Rasters(deelbeelden=deelbeelden, bestanden=bestanden)
        geheel = compose.stel_portaal_samen(gedeeld, kaartjes, beelden, rasters)
        project = emit.maak_portaal(geheel, beelden, _thema())
    tegels = [draw.tegelhost(gedeeld.config.kaart)]
    plaats = PartTarget(staging.portaal, staging.published(PORTAAL))
    return publish.build_part(project, opdracht.build, plaats, tegels, klok)


def _kaartjes(teksten: Iterable[str]) -> tuple[Wijkkaartje, ...]:
    gelezen = (publish.from_json(tekst, Wijkkaartje) for tekst in teksten)
    return tuple(kaartje for kaartje in gelezen if kaartje is not None)


@lru_cache(maxsize=1)
def _thema() -> Mapping[str, bytes]:
    """Join our theme with the Leaflet that maps load."""
    leaflet = {f"leaflet/{pad}": inhoud for pad, inhoud in read.lees_leaflet().items()}
    return {**read.lees_thema(), **leaflet}


def serve_site(
    opdracht: Bouwopdracht, poort: int, melder: Melder, adres: Callable[[str], None]
) -> Iterator[Bouwverslag | BuilderError]:
    """Build, serve and build again after each save; yield what every build did.

    Args:
        opdracht: What to build; its day stays.
        poort: Port on this computer.
        melder: Hears how each build goes.
        adres: Gets the address, once the server answers.

    Raises:
        OSError: If the port is taken, or there is no folder content/.
    """
    gedeeld, _ = check.keur_gedeeld(read.lees_gedeeld(opdracht.map_))
    url = gedeeld.config.site.url if gedeeld else None
    with publish.dev_server(opdracht.map_ / "site", url or "", poort) as (plek, stand):
        adres(plek)
        for _ in publish.watch_content(opdracht.map_):
            try:
                verslag = build_site(opdracht, melder)
            except BuilderError as fout:
                stand.show(fout.causes, reload=False)
                yield fout
            else:
                fouten = [str(b) for b in verslag.bevindingen if b.ernst == "fout"]
                stand.show(fouten, reload=verslag.gepubliceerd)
                yield verslag


def new_content(map_: Path) -> None:
    """Write a small working content folder, with comments that explain each key."""
    publish.write_files(map_, edit.nieuwe_inhoud())


def write_schema(map_: Path) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Write the JSON Schemas and the settings by which an editor finds them.

    Returns:
        The files that are new or changed, and settings of the writer's own that stay.
    """
    return publish.write_files(map_, edit.schema_bestanden(), keep=".vscode/")
