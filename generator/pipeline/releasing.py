"""Line up the rooms for `wijkplan release`: check, compare, record, tag; and the archive."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from generator import check, emit, publish, read, versions
from generator.compose import OudeVersie
from generator.model.bron import Bevinding
from generator.model.plan import Wijkplan
from generator.model.taal import _
from generator.pipeline.build import maak_oude_versie
from generator.pipeline.comparing import OnjuistError, kant_van, vergelijk_wijk
from generator.pipeline.content import reken_door
from generator.pipeline.language import in_taal_van
from generator.pipeline.versions import dag_van_kant, som_van
from generator.versions import Archiefkop, NieuweVersie, Opslag, VersieFoutError

__all__ = [
    "OnjuistError",
    "Releaseopdracht",
    "Uitgebracht",
    "VersieFoutError",
    "breng_uit",
    "is_uitgebracht",
    "maak_archief",
]


# what a list of changes leaves to the pages: it follows from the rest
_TE_FIJN = frozenset({"saldo", "rang_ncw", "rang_doelen", "verevening"})


@dataclass(frozen=True, slots=True)
class Releaseopdracht:
    """What to bring out.

    Attributes:
        map_: The folder of site_config.yml.
        wijk: Id of the wijk.
        versie: Name of the version.
        datum: The day of it.
        droog: Whether to only show what would be written.
        processen: How many processes the calculation may use.
    """

    map_: Path
    wijk: str
    versie: str
    datum: dt.date
    droog: bool = False
    processen: int = 1

    @property
    def tag(self) -> str:
        """Its tag in git."""
        return f"{self.wijk}/{self.versie}"

    @property
    def pad(self) -> str:
        """The list of versions of the wijk, from the folder of site_config.yml."""
        return f"content/wijken/{self.wijk}/versies.yml"


@dataclass(frozen=True, slots=True)
class Uitgebracht:
    """What was, or would be, recorded.

    Attributes:
        nieuw: The entry.
        vorige: Name of the version before it, or "".
        andere_naam: What wijk.yml calls the version, where that is something else.
    """

    nieuw: NieuweVersie
    vorige: str
    andere_naam: str = ""


def breng_uit(opdracht: Releaseopdracht) -> Uitgebracht:
    """Record a version in versies.yml, in the language of the site; commit that and tag it.

    Raises:
        VersieFoutError: If git stands in the way; nothing is written then.
        OnjuistError: If the content has errors.
    """
    opslag = versions.open_opslag(opdracht.map_)
    _mag(opdracht, opslag)
    plan = _plan(opdracht)
    with in_taal_van(plan.gedeeld):
        return _breng_uit(opdracht, opslag, plan)


def _breng_uit(opdracht: Releaseopdracht, opslag: Opslag, plan: Wijkplan) -> Uitgebracht:
    vorige = plan.versies[-1].versie if plan.versies else ""
    uitkomst = reken_door(plan, opdracht.processen)
    wijzigingen = _wijzigingen(opdracht, plan, vorige) if vorige else ()
    nieuw = NieuweVersie(
        versie=opdracht.versie,
        datum=opdracht.datum,
        samenvatting=_samenvatting(vorige, wijzigingen),
        wijzigingen=wijzigingen,
        doorrekening_sha256=som_van(plan, uitkomst),
        generator=_generator(),
    )
    eigen = plan.wijk.versie or ""
    uit = Uitgebracht(nieuw, vorige, "" if eigen == opdracht.versie else eigen)
    if not opdracht.droog:
        _leg_vast(opdracht, opslag, plan, nieuw)
    return uit


def is_uitgebracht(opdracht: Releaseopdracht) -> bool:
    """Tell whether the version has its tag already.

    Raises:
        VersieFoutError: If there is no repository.
    """
    return versions.tag_bestaat(versions.open_opslag(opdracht.map_), opdracht.tag)


def _mag(opdracht: Releaseopdracht, opslag: Opslag) -> None:
    """Refuse what would give a version that can't be found again."""
    if not versions.geldige_naam(opdracht.versie):
        raise VersieFoutError(
            f"'{opdracht.versie}' kan geen naam van een versie zijn; gebruik kleine letters, "
            "cijfers, streepjes en punten, zoals 2026-1."
        )
    wijken = read.vind_wijken(opdracht.map_)[0]
    if opdracht.wijk not in wijken:
        raise VersieFoutError(
            f"er is geen wijk '{opdracht.wijk}'; kies uit: {', '.join(wijken) or 'niets'}."
        )
    if versions.tag_bestaat(opslag, opdracht.tag):
        raise VersieFoutError(f"de tag '{opdracht.tag}' bestaat al; kies een andere versie.")
    gedeeld = read.lees_gedeeld(opdracht.map_).bestanden
    paden = ("content", *(pad for pad in gedeeld if not pad.startswith("content/")))
    los = [
        pad
        for pad in versions.niet_vastgelegd(opslag, paden)
        if not pad.startswith("content/wijken/")
        or pad.startswith(f"content/wijken/{opdracht.wijk}/")
    ]
    if los:
        meer = f" en nog {len(los) - 5}" if len(los) > 5 else ""  # noqa: PLR2004 - enough to see
        raise VersieFoutError(
            f"nog niet vastgelegd in git: {', '.join(los[:5])}{meer}. Leg dat eerst vast (commit), "
            "zodat de versie precies is wat er in git staat."
        )


def _plan(opdracht: Releaseopdracht) -> Wijkplan:
    gedeeld, bevindingen = check.keur_gedeeld(read.lees_gedeeld(opdracht.map_))
    plan, van_wijk = check.keur_wijk(read.lees_wijk(opdracht.map_, opdracht.wijk), gedeeld)
    if plan is None:
        raise OnjuistError("de werkmap", tuple(sorted((*bevindingen, *van_wijk))))
    if any(versie.versie == opdracht.versie for versie in plan.versies):
        raise VersieFoutError(f"versie '{opdracht.versie}' staat al in {opdracht.pad}.")
    return plan


def _wijzigingen(opdracht: Releaseopdracht, plan: Wijkplan, vorige: str) -> tuple[str, ...]:
    """Tell what changed since the version before, or why that can't be told."""
    with kant_van(opdracht.map_, f"refs/tags/{opdracht.wijk}/{vorige}") as kant:
        toen = kant.plan(opdracht.wijk, kant.gedeeld()[1])
    deel = vergelijk_wijk(toen, plan, partial(reken_door, processen=opdracht.processen))
    alles = [
        *versions.vergelijk_gedeeld(toen.gedeeld, plan.gedeeld),
        *(deel.verschillen if deel else ()),
    ]
    te_vertellen = [v for v in alles if v.lijst not in _TE_FIJN]
    namen = versions.namen_van(toen, plan)
    return versions.kort(tuple(versions.regels_van(versions.afdelingen_van(te_vertellen, namen))))


def _samenvatting(vorige: str, wijzigingen: tuple[str, ...]) -> str:
    if not vorige:
        return _("De eerste versie van dit plan.")
    if not wijzigingen:
        return _("Er is niets veranderd sinds versie {vorige}.", vorige=vorige)
    return _("Bijgewerkt sinds versie {vorige}; hieronder staat wat er veranderde.", vorige=vorige)


def _generator() -> str:
    """Return the version of wijkplan; where it runs from its source, the hash of that."""
    try:
        return version("wijkplan")
    except PackageNotFoundError:
        return f"bron {publish.generator_fingerprint()[:12]}"


def _leg_vast(
    opdracht: Releaseopdracht, opslag: Opslag, plan: Wijkplan, nieuw: NieuweVersie
) -> None:
    """Write, commit and tag; if git refuses, the file is as it was."""
    doel = opdracht.map_ / opdracht.pad
    oud = doel.read_bytes() if doel.exists() else None
    tekst = versions.met_versie((oud or b"").decode("utf-8-sig"), nieuw)
    _keur_lijst(opdracht, plan, tekst.encode())
    publish.write_whole(doel.resolve(), tekst.encode())
    boodschap = _("{wijk}: versie {versie}", wijk=plan.wijk.naam, versie=opdracht.versie)
    try:
        versions.leg_vast(opslag, opdracht.pad, boodschap)
    except VersieFoutError:
        if oud is None:
            doel.unlink()
        else:
            publish.write_whole(doel.resolve(), oud)
        raise
    versions.maak_tag(opslag, opdracht.tag, f"{boodschap}\n\n{nieuw.samenvatting}")


def _keur_lijst(opdracht: Releaseopdracht, plan: Wijkplan, inhoud: bytes) -> None:
    """Make sure that the new list is one, before it is written.

    Raises:
        OnjuistError: If it is not.
    """
    bron = read.lees_erbij(read.lees_wijk(opdracht.map_, opdracht.wijk), {opdracht.pad: inhoud})
    nieuw, bevindingen = check.keur_wijk(bron, plan.gedeeld)
    if nieuw is None or len(nieuw.versies) != len(plan.versies) + 1:
        fouten: tuple[Bevinding, ...] = tuple(bevindingen)
        raise OnjuistError(opdracht.pad, fouten)


def maak_archief(opdracht: Releaseopdracht, map_: Path) -> Path:
    """Write the archive of a version that has a tag: content, results, pages and hashes.

    Raises:
        VersieFoutError: If there is no such tag, or it holds no such version.
        OnjuistError: If the content of then has errors.
        BuilderError: If MkDocs fails.
    """
    with kant_van(opdracht.map_, f"refs/tags/{opdracht.tag}") as kant:
        bron, gedeeld = kant.gedeeld()
        plan = kant.plan(opdracht.wijk, gedeeld)
        versie = next((v for v in plan.versies if v.versie == opdracht.versie), None)
        uitkomst = reken_door(plan, opdracht.processen)
        if versie and versie.doorrekening_sha256 not in {None, som_van(plan, uitkomst)}:
            raise VersieFoutError(
                f"de cijfers van versie {opdracht.versie} komen nu anders uit dan toen; maak het "
                f"archief met wijkplan {versie.generator or 'van toen'}."
            )
        datum = versie.datum if versie and versie.datum else dag_van_kant(kant)
        bestanden = {
            f"inhoud/{pad}": bestand.inhoud
            for eenheid in (bron, read.lees_wijk(kant.map_, opdracht.wijk))
            for pad, bestand in eenheid.bestanden.items()
        }
        bestanden["doorrekening.json"] = emit.doorrekening_json(plan, uitkomst)
        oud = OudeVersie(opdracht.versie, datum)
        project, tegels = maak_oude_versie(kant.map_, plan, uitkomst, datum, oud)
        site = publish.build_version(project, kant.map_ / "bouw", tegels, "")
        bestanden |= {f"site/{pad}": inhoud for pad, inhoud in publish.read_pages(site).items()}
        kop = Archiefkop(
            wijk=opdracht.wijk,
            versie=opdracht.versie,
            datum=str(datum),
            commit=kant.boom.commit if kant.boom else "",
            generator=_generator(),
        )
    naam = f"{opdracht.wijk}-{opdracht.versie}.zip"
    with in_taal_van(plan.gedeeld):
        publish.write_files(map_, {naam: versions.maak_archief(kop, bestanden)})
    return map_ / naam
