"""Line up the rooms for released versions: from a tag to pages beside those of today."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from generator import check, emit, publish, read, versions
from generator.compose import OudeVersie
from generator.model.bron import Bevinding, Bronplek
from generator.model.doorrekening import Doorrekening
from generator.model.plan import Gedeeld, Wijkplan
from generator.model.site_plan import SitePlan
from generator.model.verslag import Versie
from generator.pipeline.comparing import Kant, OnjuistError, kant_van
from generator.pipeline.content import reken_door
from generator.versions import Opslag, VersieFoutError

_MAP = ".versies"


class Projectmaker(Protocol):
    """Makes the project of a plan: pages, pictures, data; and the hosts of its map tiles."""

    def __call__(
        self,
        geheugen: Path,
        plan: Wijkplan,
        uitkomst: Doorrekening,
        datum: dt.date,
        oud: OudeVersie,
    ) -> tuple[SitePlan, Sequence[str]]:
        """Make the project of an old version."""


@dataclass(frozen=True, slots=True)
class Versieopdracht:
    """How released versions are published.

    Attributes:
        map_: The folder of site_config.yml.
        build: Folder in which built versions are kept.
        thema: Hash of theme and generator: another look is another build.
        herrekend: Whether a version whose figures differ from then is published all the same.
        processen: How many processes the calculation may use.
        maak: Makes the pages.
        site: The published site: what it shows of a version is not built again.
    """

    map_: Path
    build: Path
    thema: str
    maak: Projectmaker
    site: Path
    herrekend: bool = False
    processen: int = 1


@dataclass(frozen=True, slots=True)
class Uitgaven:
    """The released versions that can be published.

    Attributes:
        per_wijk: Wijk to version to the folder with its pages.
        bevindingen: Why others can't.
    """

    per_wijk: Mapping[str, Mapping[str, Path]] = field(default_factory=dict)
    bevindingen: tuple[Bevinding, ...] = ()

    def op_site(self, site: Path, wijken: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Return which versions of each wijk the site will show: these, and those it has."""
        return {
            wijk: tuple(
                sorted({*publish.published_versions(site, wijk), *self.per_wijk.get(wijk, {})})
            )
            for wijk in wijken
        }


@dataclass(frozen=True, slots=True)
class _Uitgave:
    """One released version on its way to the site."""

    wijk: str
    versie: Versie
    plek: Bronplek

    @property
    def tag(self) -> str:
        """Its tag in git."""
        return f"{self.wijk}/{self.versie.versie}"

    def bevinding(self, code: str, wat: str, herstel: str) -> Bevinding:
        """Say why it can't be published."""
        return Bevinding(self.plek, code, wat, herstel, "waarschuwing")


def bouw_versies(opdracht: Versieopdracht, gedeeld: Gedeeld, wijken: Iterable[str]) -> Uitgaven:
    """Build the pages of every released version, or take those that were built before.

    Raises:
        BuilderError: If MkDocs fails.
    """
    uitgaven = [u for wijk in wijken for u in _uitgaven(opdracht.map_, gedeeld, wijk)]
    if not uitgaven:
        return Uitgaven()
    try:
        opslag = versions.open_opslag(opdracht.map_)
    except VersieFoutError as fout:
        eerste = uitgaven[0]
        herstel = "bouw met --versions in een kopie van de git-opslag."
        return Uitgaven({}, (eerste.bevinding("WP510", f"{fout}", herstel),))
    per_wijk: dict[str, dict[str, Path]] = {}
    bevindingen = []
    for uitgave in uitgaven:
        uit = _bouw(opdracht, opslag, uitgave)
        if isinstance(uit, Bevinding):
            bevindingen.append(uit)
        else:
            per_wijk.setdefault(uitgave.wijk, {})[uitgave.versie.versie] = uit
    return Uitgaven(per_wijk, tuple(sorted(bevindingen)))


def _uitgaven(map_: Path, gedeeld: Gedeeld, wijk: str) -> list[_Uitgave]:
    """Read which versions of a wijk were brought out; a wijk with errors shows what it has."""
    if not (map_ / "content/wijken" / wijk / "versies.yml").is_file():
        return []
    plan, _ = check.keur_wijk(read.lees_wijk(map_, wijk), gedeeld)
    if plan is None:
        return []
    per_naam = {
        versie.versie: _Uitgave(wijk, versie, plan.plekken[f"versies/{nummer}"])
        for nummer, versie in enumerate(plan.versies)
    }
    return [per_naam[naam] for naam in sorted(per_naam)]


def _bouw(opdracht: Versieopdracht, opslag: Opslag, uitgave: _Uitgave) -> Path | Bevinding:
    """Return the pages of a version, built now or before, or why there are none."""
    if not versions.tag_bestaat(opslag, uitgave.tag):
        diep = " --unshallow" if versions.ondiep(opslag) else ""
        herstel = f"haal hem op met: git fetch{diep} --tags"
        return uitgave.bevinding("WP511", f"de tag '{uitgave.tag}' ontbreekt;", herstel)
    commit = versions.zoek_commit(opslag, f"refs/tags/{uitgave.tag}")
    map_ = opdracht.build / _MAP / uitgave.wijk
    som = uitgave.versie.doorrekening_sha256 or ""
    delen = (commit, opdracht.thema, som, str(uitgave.versie.datum), str(opdracht.herrekend))
    sleutel = publish.fingerprint(delen)
    naam = uitgave.versie.versie
    if publish.version_is_published(opdracht.site, uitgave.wijk, naam, sleutel):
        return opdracht.site / uitgave.wijk / "versies" / naam
    klaar = publish.built_version(map_, naam, sleutel)
    if klaar is not None:
        return klaar
    try:
        with kant_van(opdracht.map_, f"refs/tags/{uitgave.tag}") as kant:
            return _bouw_nieuw(opdracht, kant, uitgave, sleutel)
    except OnjuistError as fout:
        wat = f"de inhoud van versie {uitgave.versie.versie} wordt niet meer begrepen: "
        return uitgave.bevinding(
            "WP513", f"{wat}{fout.bevindingen[0]};", "gebruik de wijkplan van toen."
        )
    except VersieFoutError as fout:
        return uitgave.bevinding("WP511", f"{fout}", "")


def _bouw_nieuw(
    opdracht: Versieopdracht, kant: Kant, uitgave: _Uitgave, sleutel: str
) -> Path | Bevinding:
    plan = kant.plan(uitgave.wijk, kant.gedeeld()[1])
    uitkomst = reken_door(plan, opdracht.processen)
    toen = uitgave.versie.doorrekening_sha256
    anders = toen is not None and toen != som_van(plan, uitkomst)
    if anders and not opdracht.herrekend:
        wat = f"de cijfers van versie {uitgave.versie.versie} komen nu anders uit dan toen;"
        gemaakt = uitgave.versie.generator
        herstel = "zij is niet opnieuw gebouwd. Kies --herrekend om de nieuwe cijfers te tonen"
        herstel += f", of gebruik wijkplan {gemaakt}." if gemaakt else "."
        return uitgave.bevinding("WP512", wat, herstel)
    datum = uitgave.versie.datum or dag_van_kant(kant)
    oud = OudeVersie(uitgave.versie.versie, datum, herrekend=anders)
    project, tegels = opdracht.maak(kant.map_ / "build/.cache", plan, uitkomst, datum, oud)
    map_ = opdracht.build / _MAP / uitgave.wijk
    return publish.build_version(project, map_, tegels, sleutel)


def dag_van_kant(kant: Kant) -> dt.date:
    """Return the day of a side's commit."""
    if kant.opslag is None or kant.boom is None:
        raise ValueError("a version comes from a commit")
    return versions.dag_van(kant.opslag, kant.boom.commit)


def som_van(plan: Wijkplan, uitkomst: Doorrekening) -> str:
    """Hash doorrekening.json: by it a version's figures are known again."""
    return hashlib.sha256(emit.doorrekening_json(plan, uitkomst)).hexdigest()
