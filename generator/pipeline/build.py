"""From a folder with content to a published site; only what changed is made again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial
from pathlib import Path
from typing import Protocol, cast

from generator import check, compose, draw, emit, publish, read
from generator.model.beeld import Fotoreeks, Kaart, Rasters
from generator.model.bron import Bevinding, Bronmap
from generator.model.doorrekening import Doorrekening
from generator.model.papier import Papier
from generator.model.plan import Gedeeld, Wijkplan
from generator.model.portaal import Wijkkaartje
from generator.model.site_plan import SitePlan
from generator.pipeline.content import check_content, let_op, reken_door
from generator.pipeline.language import catalogus_bytes, in_taal_van
from generator.pipeline.paper import kan_drukken, niets_op_papier, print_wijk
from generator.pipeline.versions import Uitgaven, Versieopdracht, bouw_versies
from generator.publish import (
    PORTAAL,
    Bouwverslag,
    Deel,
    PartTarget,
    Staging,
    Stopwatch,
    Wijkuitslag,
    default_processes,
    today,
)

__all__ = [
    "Bouwopdracht",
    "Bouwverslag",
    "Melder",
    "Stil",
    "build_site",
    "default_processes",
    "today",
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
        comprimeer: Whether `.br` and `.gz` lie beside large text files.
        uit: The folder to publish, where it is not `site` in `map_`.
        werk: The folder in which it is made first, where that is not beside it.
        versies: Whether released versions are published too.
        herrekend: Whether also those whose figures differ from then.
        op_site: Wijk to the released versions that the site will show.
        vers_papier: Whether what is printed must be of this very input; else an earlier
            print does.
        boek: Whether the plan, its summary and its letters are printed too.
        zoek_later: Whether the search index of the published site will do for now.
    """

    map_: Path
    datum: dt.date
    strict: bool = False
    processen: int = 1
    comprimeer: bool = False
    uit: Path | None = None
    werk: Path | None = None
    versies: bool = False
    herrekend: bool = False
    op_site: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    vers_papier: bool = True
    boek: bool = False
    zoek_later: bool = False

    @property
    def site(self) -> Path:
        """The folder that is published."""
        return self.uit or self.map_ / "site"

    @property
    def werkplaats(self) -> Path:
        """The folder in which that is made first, on the same disk."""
        return self.werk or publish.workshop_of(self.site)

    @property
    def build(self) -> Path:
        """Folder of the MkDocs projects."""
        return self.map_ / "build"

    @property
    def geheugen(self) -> Path:
        """Folder of what earlier builds found."""
        return self.build / ".cache"


@dataclass(frozen=True, slots=True)
class Gemeen:
    """What all wijken share: the hash of it, and the packed Gedeeld."""

    sleutel: str
    gedeeld: bytes


@dataclass(frozen=True, slots=True)
class Wijktaak:
    """One wijk for one process; `gedeeld` is the packed Gedeeld.

    `processen` is how many the calculation may use: those that no other wijk needs.
    """

    opdracht: Bouwopdracht
    wijk: str
    sleutel: str
    plaats: PartTarget
    gedeeld: bytes
    processen: int = 1


Uitvoerder = Callable[[Sequence[Wijktaak], int], Iterator[Wijkuitslag]]
"""Does tasks, so many at a time, and yields each result once, in any order."""


def lokaal(taken: Sequence[Wijktaak], processen: int) -> Generator[Wijkuitslag, None, None]:
    """Do tasks on this computer."""
    return publish.run_jobs(doe_wijk, taken, processen)


def build_site(
    opdracht: Bouwopdracht,
    melder: Melder,
    uitvoerder: Uitvoerder = lokaal,
    *,
    kent_site: bool = True,
    gestoord: Callable[[], bool] = lambda: False,
) -> Bouwverslag:
    """Build what changed and publish the whole; see CONTRACT section 5.

    Args:
        opdracht: What to build.
        melder: Hears how it goes.
        uitvoerder: Does the wijken: here, on a cluster, or from shards that others built.
        kent_site: Whether who does them knows which released versions the site shows.
        gestoord: Tells whether the search index is no longer waited for.

    Raises:
        BuilderError: If MkDocs or Pagefind fails; the previous site is as it was.
        DisturbedError: If the index was no longer waited for; likewise.
    """
    werk = opdracht.werkplaats
    with (
        publish.build_lock(opdracht.build, melder.wacht),
        publish.workshop(werk, opdracht.site, melder.wacht),
    ):
        verslag = Bouwverslag()
        with verslag.klok.stage("gedeelde bestanden"):
            bron = read.lees_gedeeld(opdracht.map_)
            gedeeld, bevindingen = check.keur_gedeeld(bron)
            wijken, gevonden = read.vind_wijken(opdracht.map_)
        if gedeeld is None:
            return replace(verslag, bevindingen=check_content(opdracht.map_))
        comprimeer = opdracht.processen if opdracht.comprimeer else 0
        zoek_later = opdracht.zoek_later and (opdracht.site / "pagefind").is_dir()
        with publish.open_staging(
            opdracht.site, werk, comprimeer, zoek_later=zoek_later
        ) as staging:
            uitgaven = Uitgaven()
            if kent_site:  # a shard knows nothing of what is published
                uitgaven = _versies(opdracht, gedeeld, wijken, verslag)
                opdracht = replace(opdracht, op_site=uitgaven.op_site(opdracht.site, wijken))
            gemeen = gemeen_van(opdracht, bron, gedeeld)
            taken = maak_taken(
                opdracht,
                wijken,
                gemeen,
                lambda w: PartTarget(staging.target(w), staging.published(w)),
            )
            uitslagen = doe_taken(opdracht, taken, melder, uitvoerder)
            van_wijken = (b for uitslag in uitslagen for b in uitslag.bevindingen)
            gemeld = (*bevindingen, *gevonden, *van_wijken, *uitgaven.bevindingen)
            verslag.bevindingen = tuple(sorted(gemeld))
            delen = publish.settle(staging, uitslagen, wijken, verslag)
            for wijk in delen:
                nieuw = publish.place_versions(staging, wijk, uitgaven.per_wijk.get(wijk, {}))
                verslag.versies += [f"{wijk}/{versie}" for versie in nieuw]
            if delen and not (opdracht.strict and verslag.fouten):
                kaartjes = _kaartjes(deel.kaartje for deel in delen.values())
                portaal = _portaal(opdracht, gemeen, kaartjes, staging, verslag.klok)
                index = partial(
                    publish.make_search_index,
                    taal=gedeeld.config.site.taal,
                    disturbed=gestoord,
                    woorden=[(b.term, *b.ook_bekend_als) for b in gedeeld.begrippen if b.term],
                )
                publish.bring_out(staging, verslag, delen, portaal, index)
                publish.clean_up(opdracht.build, verslag)
            else:
                verslag.verwijderd = []  # they stay until something is published
        return verslag


def _versies(
    opdracht: Bouwopdracht, gedeeld: Gedeeld, wijken: Sequence[str], verslag: Bouwverslag
) -> Uitgaven:
    """Build the released versions, where that is asked."""
    if not opdracht.versies:
        return Uitgaven()
    thema = publish.files_fingerprint(_thema())
    met = Versieopdracht(
        map_=opdracht.map_,
        build=opdracht.build,
        thema=publish.fingerprint((thema, publish.generator_fingerprint())),
        maak=maak_oude_versie,
        site=opdracht.site,
        herrekend=opdracht.herrekend,
        processen=opdracht.processen,
    )
    with verslag.klok.stage("versies"):
        return bouw_versies(met, gedeeld, wijken)


def gemeen_van(opdracht: Bouwopdracht, bron: Bronmap, gedeeld: Gedeeld) -> Gemeen:
    """Hash and pack what every wijk depends on: shared files, theme, generator, day."""
    bestanden = {pad: bestand.inhoud for pad, bestand in bron.bestanden.items()}
    som = publish.files_fingerprint({**bestanden, **_thema()})
    delen = (som, publish.generator_fingerprint(), str(opdracht.datum), str(kan_drukken()))
    sleutel = publish.fingerprint(delen)
    return Gemeen(sleutel, publish.pack(gedeeld))


def maak_taken(
    opdracht: Bouwopdracht,
    wijken: Sequence[str],
    gemeen: Gemeen,
    plaats: Callable[[str], PartTarget],
) -> list[Wijktaak]:
    """Make a task for every wijk, the biggest first."""
    taken = []
    for wijk in wijken:
        som, grootte = publish.folder_fingerprint(opdracht.map_ / "content/wijken" / wijk)
        extra = (*opdracht.op_site.get(wijk, ()), *(("boek",) if opdracht.boek else ()))
        eigen = publish.fingerprint((gemeen.sleutel, som, *extra))
        taken.append(
            (-grootte, wijk, Wijktaak(opdracht, wijk, eigen, plaats(wijk), gemeen.gedeeld))
        )
    return [taak for *_, taak in sorted(taken, key=lambda rij: rij[:2])]


def doe_taken(
    opdracht: Bouwopdracht, alle: Sequence[Wijktaak], melder: Melder, uitvoerder: Uitvoerder
) -> list[Wijkuitslag]:
    """Do the tasks of wijken that changed; recall the others."""
    uitslagen, taken = [], []
    for taak in alle:
        eerder = publish.recall(opdracht.geheugen, taak.wijk, taak.sleutel, Wijkuitslag)
        if eerder is None and not opdracht.vers_papier:
            sleutel = _met_eerder_papier(taak.sleutel)
            eerder = publish.recall(opdracht.geheugen, taak.wijk, sleutel, Wijkuitslag)
        if eerder is not None and eerder.shown_by(taak.plaats.published):
            uitslagen.append(replace(eerder, uit_geheugen=("wijk",)))
        else:
            taken.append(taak)
    melder.begin(len(taken))
    per_wijk = max(1, opdracht.processen // max(1, len(taken)))
    volgorde = [replace(taak, processen=per_wijk) for taak in taken]
    for uitslag in uitvoerder(volgorde, opdracht.processen):
        uitslagen.append(uitslag)
        if not uitslag.later:
            melder.klaar(uitslag.wijk)
    return uitslagen


def _met_eerder_papier(sleutel: str) -> str:
    """Give the key of pages that lead to an earlier print: they do for who edits alone."""
    return publish.fingerprint((sleutel, "eerder papier"))


def doe_wijk(taak: Wijktaak) -> Wijkuitslag:
    """Do one wijk in a process of its own; an error of ours says which wijk it was."""
    try:
        return _van_bestanden_tot_paginas(taak)
    except Exception as fout:
        fout.add_note(f"wijk {taak.wijk}")
        raise


def _van_bestanden_tot_paginas(taak: Wijktaak) -> Wijkuitslag:
    klok = Stopwatch()
    opdracht = taak.opdracht
    gedeeld = cast("Gedeeld", publish.unpack(taak.gedeeld))
    with klok.stage("lezen en controleren"):
        plan, bevindingen = check.keur_wijk(read.lees_wijk(opdracht.map_, taak.wijk), gedeeld)
    if plan is None:
        return Wijkuitslag(taak.wijk, tuple(bevindingen), seconden=klok.seconds)
    with in_taal_van(gedeeld):
        return _van_plan_tot_paginas(taak, plan, bevindingen, klok)


def _van_plan_tot_paginas(
    taak: Wijktaak, plan: Wijkplan, bevindingen: Sequence[Bevinding], klok: Stopwatch
) -> Wijkuitslag:
    opdracht = taak.opdracht
    with klok.stage("rekenen"):
        uitkomst, uit_geheugen = _uit_geheugen_of_nieuw(taak, plan)
    with klok.stage("papier"):
        papier, actueel = print_wijk(
            opdracht.geheugen, plan, uitkomst, opdracht.datum, vers=opdracht.vers_papier
        )
    with klok.stage("pagina's maken"):
        project, tegels, kaartje = _project(opdracht, plan, uitkomst, papier)
    deel, gebouwd = publish.build_part(project, opdracht.build, taak.plaats, tegels, klok)
    deel = replace(deel, kaartje=publish.to_json(kaartje, Wijkkaartje))
    zonder = niets_op_papier(plan, papier)
    gemeld = tuple(sorted((*bevindingen, *let_op(plan, uitkomst), *zonder)))
    uitslag = Wijkuitslag(taak.wijk, gemeld, deel)
    sleutel = taak.sleutel if actueel else _met_eerder_papier(taak.sleutel)
    publish.remember(opdracht.geheugen, taak.wijk, sleutel, uitslag, Wijkuitslag)
    return replace(uitslag, gebouwd=gebouwd, seconden=klok.seconds, uit_geheugen=uit_geheugen)


def _uit_geheugen_of_nieuw(taak: Wijktaak, plan: Wijkplan) -> tuple[Doorrekening, tuple[str, ...]]:
    """Recall results of the same input by the same generator, else calculate them."""
    naam = f"{plan.wijk.id}.doorrekening"
    zinnen = catalogus_bytes(plan.gedeeld)  # the reasons in the results are in it
    sleutel = publish.fingerprint((plan.invoer_sha256, publish.generator_fingerprint(), zinnen))
    geheugen = taak.opdracht.geheugen
    uitkomst = publish.recall(geheugen, naam, sleutel, Doorrekening)
    if uitkomst is not None:
        return uitkomst, ("doorrekening",)
    uitkomst = reken_door(plan, taak.processen)
    publish.remember(geheugen, naam, sleutel, uitkomst, Doorrekening)
    return uitkomst, ()


def _project(
    opdracht: Bouwopdracht, plan: Wijkplan, uitkomst: Doorrekening, papier: Papier
) -> tuple[SitePlan, list[str], Wijkkaartje]:
    """Make the project of a wijk, the hosts of its map tiles and what the portal says of it."""
    datum = opdracht.datum
    beelden = draw.teken_wijk(plan, uitkomst, datum)
    rasters = _rasters(opdracht.geheugen, plan)
    op_site, thema = opdracht.op_site.get(plan.wijk.id, ()), _thema_van(plan.gedeeld)
    samen = partial(compose.stel_wijk_samen, plan, uitkomst, beelden, datum, rasters)
    geheel = samen(op_site=op_site, papier=papier)
    project = emit.maak_wijk(plan, uitkomst, geheel, beelden, thema)
    if opdracht.boek and papier.bestanden:
        from generator.pipeline import book  # noqa: PLC0415 - slow import, for who prints

        drukwerk = book.Drukopdracht(
            plan, uitkomst, geheel, project, tuple(beelden), book.drukstof(plan), datum
        )
        papier = book.add_book(opdracht.geheugen, drukwerk, papier)  # of the pages just made
        geheel = samen(op_site=op_site, papier=papier)  # which now link to it
        project = emit.maak_wijk(plan, uitkomst, geheel, beelden, thema)
    tegels = [beeld.tegels for beeld in beelden if isinstance(beeld, Kaart)]
    kaartje = replace(compose.kaartje(plan, uitkomst, datum), dcat=emit.dcat_van(project))
    return project, tegels, kaartje


def maak_oude_versie(
    geheugen: Path,
    plan: Wijkplan,
    uitkomst: Doorrekening,
    datum: dt.date,
    oud: compose.OudeVersie,
) -> tuple[SitePlan, list[str]]:
    """Make the project of a released version, as it stands beside the pages of today."""
    plan = compose.zonder_adres(plan)
    with in_taal_van(plan.gedeeld):
        beelden = draw.teken_wijk(plan, uitkomst, datum)
        geheel = compose.stel_wijk_samen(plan, uitkomst, beelden, datum, _rasters(geheugen, plan))
        geheel = compose.als_oude_versie(geheel, oud)
        project = emit.maak_wijk(plan, uitkomst, geheel, beelden, _thema_van(plan.gedeeld))
    return project, [beeld.tegels for beeld in beelden if isinstance(beeld, Kaart)]


def _rasters(geheugen: Path, plan: Wijkplan) -> Rasters:
    """Make the sizes of all photos, those of an earlier build again, and the shared pictures."""
    deelbeelden, bestanden = draw.teken_deelbeelden(plan, read.lees_letters())
    fotos: dict[str, Fotoreeks] = {}
    alles = dict(bestanden)
    for naam, inhoud in sorted(plan.media.items()):
        fotos[naam], eigen = _foto(geheugen, plan.wijk.id, naam, inhoud)
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
    gemeen: Gemeen,
    kaartjes: tuple[Wijkkaartje, ...],
    staging: Staging,
    klok: Stopwatch,
) -> tuple[Deel, bool]:
    """Build the portal above the wijken, unless it is as it should be."""
    plaats = PartTarget(staging.portaal, staging.published(PORTAAL))
    gezegd = (publish.to_json(kaartje, Wijkkaartje) for kaartje in kaartjes)
    sleutel = publish.fingerprint((gemeen.sleutel, *gezegd))
    if publish.recall(opdracht.geheugen, PORTAAL, sleutel, str) == plaats.published.plan_sha256:
        return plaats.published, False
    gedeeld = cast("Gedeeld", publish.unpack(gemeen.gedeeld))
    with klok.stage("portaal maken"), in_taal_van(gedeeld):
        beelden = draw.teken_portaal(gedeeld, kaartjes)
        deelbeelden, bestanden = draw.teken_deelbeeld_portaal(gedeeld, read.lees_letters())
        uitleg: Mapping[str, str] = {}
        rasters = Rasters(deelbeelden=deelbeelden, bestanden=bestanden)
        if gedeeld.config.site.handleiding:
            uitleg, schermen = read.lees_handleiding()
            rasters = _met_schermen(opdracht.geheugen, rasters, schermen)
        geheel = compose.stel_portaal_samen(gedeeld, kaartjes, beelden, rasters, uitleg)
        gegevens = emit.catalogus(gedeeld, [kaartje.dcat for kaartje in kaartjes])
        project = emit.maak_portaal(geheel, beelden, _thema_van(gedeeld), gegevens)
    tegels = [draw.tegelhost(gedeeld.config.kaart)]
    deel, gebouwd = publish.build_part(project, opdracht.build, plaats, tegels, klok)
    publish.remember(opdracht.geheugen, PORTAAL, sleutel, deel.plan_sha256, str)
    return deel, gebouwd


def _met_schermen(geheugen: Path, rasters: Rasters, schermen: Mapping[str, bytes]) -> Rasters:
    """Add the pictures of the handleiding, below the folder of the portal."""
    fotos: dict[str, Fotoreeks] = {}
    bestanden = dict(rasters.bestanden)
    for naam, inhoud in schermen.items():
        reeks, eigen = _foto(geheugen, PORTAAL, naam, inhoud)
        vormen = tuple(replace(vorm, pad=f"{PORTAAL}/{vorm.pad}") for vorm in reeks.vormen)
        fotos[naam] = replace(reeks, vormen=vormen, terugval=f"{PORTAAL}/{reeks.terugval}")
        bestanden |= {f"{PORTAAL}/{pad}": bytes_ for pad, bytes_ in eigen.items()}
    return replace(rasters, fotos=fotos, bestanden=bestanden)


def _kaartjes(teksten: Iterable[str]) -> tuple[Wijkkaartje, ...]:
    gelezen = (publish.from_json(tekst, Wijkkaartje) for tekst in teksten)
    return tuple(kaartje for kaartje in gelezen if kaartje is not None)


def _thema_van(gedeeld: Gedeeld) -> Mapping[str, bytes]:
    """Return the theme, with our own font where the site has it."""
    if gedeeld.config.site.letter == "systeem":
        return _thema()
    letters = read.lees_webletters().items()
    return {**_thema(), **{f"{emit.LETTERMAP}{soort}": inhoud for soort, inhoud in letters}}


@lru_cache(maxsize=1)
def _thema() -> Mapping[str, bytes]:
    """Join our theme with the Leaflet that maps load."""
    leaflet = {f"leaflet/{pad}": inhoud for pad, inhoud in read.lees_leaflet().items()}
    return {**read.lees_thema(), **leaflet}
