"""What one build does to the site: which wijken are new, kept, left out or removed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.model.bron import Bevinding
from generator.model.site_plan import SitePlan
from generator.publish.builder import build_project
from generator.publish.compress import compress_site, drop_compressed
from generator.publish.fingerprint import fingerprint, generator_fingerprint
from generator.publish.headers import write_headers
from generator.publish.manifest import Deel
from generator.publish.project import plan_sha256, remove_project, write_project
from generator.publish.staging import PORTAAL, Staging, link_tree, place_portal, publish
from generator.publish.stopwatch import Stopwatch


@dataclass(frozen=True, slots=True)
class PartTarget:
    """Where the pages of a project go, and what the published site shows of it now."""

    doel: Path
    published: Deel


@dataclass(frozen=True, slots=True)
class Wijkuitslag:
    """A wijk after its job: what the portal and the summary need, no pages.

    Attributes:
        wijk: Its id.
        bevindingen: Errors and warnings.
        deel: What the site will hold of it; None for a wijk with errors.
        gebouwd: Whether MkDocs built it, or its pages were as they should be.
        seconden: Seconds by stage.
        uit_geheugen: What of it was recalled: "wijk" (all of it) or "doorrekening".
        later: Whether it was not looked at yet; the site keeps what it has.
    """

    wijk: str
    bevindingen: tuple[Bevinding, ...]
    deel: Deel | None = None
    gebouwd: bool = False
    seconden: Mapping[str, float] = field(default_factory=dict)
    uit_geheugen: tuple[str, ...] = ()
    later: bool = False

    def shown_by(self, deel: Deel) -> bool:
        """Tell whether the published site shows these very pages."""
        return self.deel is not None and self.deel.plan_sha256 == deel.plan_sha256


@dataclass(slots=True)
class Bouwverslag:
    """What a build did, for its summary.

    Attributes:
        bevindingen: Errors and warnings, sorted.
        gepubliceerd: Whether site/ is now as the content says (broken wijken excepted).
        gebouwd: Wijken that MkDocs built.
        onveranderd: Wijken taken over as they were.
        behouden: Wijken with errors that keep their previous pages.
        weggelaten: Wijken with errors that had none.
        verwijderd: Wijken no longer in content.
        later: Wijken that a next build will look at.
        versies: Released versions whose pages are new on the site, as wijk/versie.
        paginas: Pages on the site.
        uit_geheugen: How many wijken, and how many results, were recalled.
        klok: Seconds by stage; work on several processes at once is added up.
    """

    bevindingen: tuple[Bevinding, ...] = ()
    gepubliceerd: bool = False
    gebouwd: list[str] = field(default_factory=list)
    onveranderd: list[str] = field(default_factory=list)
    behouden: list[str] = field(default_factory=list)
    weggelaten: list[str] = field(default_factory=list)
    verwijderd: list[str] = field(default_factory=list)
    later: list[str] = field(default_factory=list)
    versies: list[str] = field(default_factory=list)
    paginas: int = 0
    uit_geheugen: Counter[str] = field(default_factory=Counter)
    klok: Stopwatch = field(default_factory=Stopwatch)

    @property
    def fouten(self) -> int:
        """How many errors the content has."""
        return sum(bevinding.ernst == "fout" for bevinding in self.bevindingen)


def settle(
    staging: Staging, uitslagen: Iterable[Wijkuitslag], wijken: Sequence[str], verslag: Bouwverslag
) -> dict[str, Deel]:
    """Bring what is not built into the new site, and list what happened to each wijk.

    Returns:
        The wijken of the new site, in order of id.
    """
    delen: dict[str, Deel] = {}
    for uitslag in sorted(uitslagen, key=lambda u: u.wijk):
        verslag.klok.seconds.update(uitslag.seconden)
        verslag.uit_geheugen.update(uitslag.uit_geheugen)
        wijk, deel = uitslag.wijk, uitslag.deel or staging.oud.wijken.get(uitslag.wijk)
        _lijst(uitslag, deel, verslag).append(wijk)
        if deel is not None:
            if not uitslag.gebouwd:
                staging.keep(wijk)
            delen[wijk] = deel
    verslag.verwijderd = sorted(set(staging.oud.wijken) - set(wijken))
    return delen


def _lijst(uitslag: Wijkuitslag, deel: Deel | None, verslag: Bouwverslag) -> list[str]:
    """Choose the list for a wijk, where the site will hold `deel` of it."""
    if uitslag.later:
        return verslag.later
    if deel is None:
        return verslag.weggelaten
    if uitslag.deel is None:
        return verslag.behouden
    return verslag.gebouwd if uitslag.gebouwd else verslag.onveranderd


def build_part(
    plan: SitePlan, build: Path, staging: PartTarget, tegelhosts: Iterable[str], klok: Stopwatch
) -> tuple[Deel, bool]:
    """Write a project, and build it unless the site shows this very plan already.

    Args:
        plan: The project of a wijk or of the portal.
        build: The folder build/.
        staging: Where its pages go, and what the site shows of it now.
        tegelhosts: Hosts of map tiles.
        klok: Gets the times of MkDocs and of our own work apart.

    Returns:
        The part, and whether it was built.

    Raises:
        BuilderError: If MkDocs fails or warns.
    """
    hosts = tuple(sorted({host for host in tegelhosts if host}))
    with klok.stage("projecten schrijven"):
        som = fingerprint((plan_sha256(plan), generator_fingerprint(), *hosts))
        mkdocs_yml = write_project(plan, build)
    if som == staging.published.plan_sha256:
        return staging.published, False
    assets = "./" if plan.naam == PORTAAL else "../"
    with klok.stage("MkDocs"):
        pages = build_project(mkdocs_yml, staging.doel, assets=assets, tegelhosts=hosts)
    if plan.naam == PORTAAL:
        write_headers(staging.doel, hosts)
    return Deel(som, "", pages=pages), True


def bring_out(
    staging: Staging,
    verslag: Bouwverslag,
    delen: Mapping[str, Deel],
    portaal: tuple[Deel, bool],
    index: Callable[[Path], None],
) -> None:
    """Put the portal in place, index all pages and exchange the site.

    Args:
        staging: The new site, all wijken in place.
        verslag: Gets the number of pages and the times.
        delen: The wijken in it.
        portaal: The portal, and whether it was built or is taken over.
        index: Makes the search index of a site; what it raises leaves the published site.
    """
    verslag.paginas = sum(deel.pages for deel in (*delen.values(), portaal[0]))
    verslag.gepubliceerd = True
    anders = staging.oud.gecomprimeerd != bool(staging.comprimeer)
    anders = anders or bool(verslag.versies)
    anders = anders or (staging.oud.zoekindex_oud and not staging.zoek_later)
    if not (portaal[1] or verslag.gebouwd or verslag.verwijderd or anders):
        return
    namen = staging.oud.namen
    if portaal[1]:
        namen = place_portal(staging)
    else:
        staging.keep(PORTAAL)
    staging.keep_assets((*verslag.behouden, *verslag.later))
    with verslag.klok.stage("zoekindex"):
        if not staging.zoek_later:
            index(staging.nieuw)
        elif portaal[1]:  # a portal that is kept brought the index with it
            link_tree(staging.site / "pagefind", staging.nieuw / "pagefind")
    with verslag.klok.stage("comprimeren"):
        if staging.comprimeer:
            compress_site(staging.nieuw, staging.site, staging.comprimeer)
        elif staging.oud.gecomprimeerd:
            drop_compressed(staging.nieuw)
    with verslag.klok.stage("uitwisselen"):
        zelfde = () if anders or staging.comprimeer else verslag.onveranderd
        publish(staging, delen, portaal[0], namen, zelfde)


def clean_up(build: Path, verslag: Bouwverslag) -> None:
    """Remove the projects of wijken that are no longer in content."""
    for wijk in verslag.verwijderd:
        remove_project(wijk, build)
