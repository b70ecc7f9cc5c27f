"""Line up the rooms for `wijkplan diff`: two versions of the content to what changed.

Only wijken whose files differ are read; calculation runs only where its input differs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from generator import check, publish, read, versions
from generator.model.bron import Bevinding, Bronmap
from generator.model.doorrekening import Doorrekening
from generator.model.keuzewoorden import keuzewoord
from generator.model.plan import Gedeeld, Wijkplan
from generator.model.taal import N_, _, ngettext
from generator.pipeline.content import reken_door
from generator.pipeline.language import in_taal, in_taal_van
from generator.publish import default_processes, today
from generator.versions import VORMEN, Boom, Hoofddeel, Opslag, Vergelijking, VersieFoutError

__all__ = [
    "Diffopdracht",
    "Kant",
    "OnjuistError",
    "VersieFoutError",
    "default_processes",
    "kant_van",
    "today",
    "vergelijk",
    "vergelijk_wijk",
    "verslag",
]

_WERKMAP = N_("de werkmap")
_WIJKEN = "content/wijken/"
_LOGO = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".svg")


@dataclass(frozen=True, slots=True)
class Diffopdracht:
    """What to compare.

    Attributes:
        map_: The folder of site_config.yml; its repository holds the references.
        oud: A git reference, or a folder.
        nieuw: Likewise; "" is `map_` as it is now.
        wijk: One wijk, or "" for all.
        rekenen: Whether to tell what changes do to the results.
        processen: How many processes the calculation may use.
    """

    map_: Path
    oud: str
    nieuw: str = ""
    wijk: str = ""
    rekenen: bool = True
    processen: int = 1


class OnjuistError(Exception):
    """A side of which the content has errors, so that there is no plan to compare."""

    def __init__(self, kant: str, bevindingen: tuple[Bevinding, ...]) -> None:
        """Keep the name of the side and its errors."""
        super().__init__(kant)
        self.kant = kant
        self.bevindingen = tuple(b for b in bevindingen if b.ernst == "fout")


@dataclass(frozen=True, slots=True)
class Kant:
    """One side of a comparison.

    Attributes:
        naam: What readers call it.
        map_: The folder; of a commit only what was asked stands in it.
        opslag: The repository of the commit, or None for a folder.
        boom: What the commit holds, likewise.
    """

    naam: str
    map_: Path
    opslag: Opslag | None = None
    boom: Boom | None = None

    def wijken(self) -> tuple[str, ...]:
        """Return the ids of the wijken."""
        if self.boom is None:
            return read.vind_wijken(self.map_)[0]
        namen = {pad[len(_WIJKEN) :].partition("/")[::2] for pad in self.boom.paden if _in(pad)}
        return tuple(sorted({naam for naam, rest in namen if rest}))

    def gedeeld(self) -> tuple[Bronmap, Gedeeld]:
        """Read and check what the wijken share.

        Raises:
            OnjuistError: If it has errors.
        """
        self._schrijf([p for p in self.boom.paden if _is_gedeeld(p)] if self.boom else [])
        bron = read.lees_gedeeld(self.map_)
        gedeeld, bevindingen = check.keur_gedeeld(bron)
        if gedeeld is None:
            raise OnjuistError(self.naam, bevindingen)
        return bron, gedeeld

    def plan(self, wijk: str, gedeeld: Gedeeld) -> Wijkplan:
        """Read and check a wijk.

        Raises:
            OnjuistError: If it has errors.
        """
        self._schrijf(self.onder(f"{_WIJKEN}{wijk}/"))
        plan, bevindingen = check.keur_wijk(read.lees_wijk(self.map_, wijk), gedeeld)
        if plan is None:
            raise OnjuistError(self.naam, bevindingen)
        return plan

    def _schrijf(self, paden: list[str]) -> None:
        """Write files of the commit where they are not there yet."""
        if self.opslag is not None and self.boom is not None:
            nodig = [pad for pad in paden if not (self.map_ / pad).exists()]
            versions.schrijf_uit(self.opslag, self.boom, self.map_, nodig)

    def onder(self, begin: str) -> list[str]:
        """List the files of the commit whose path begins so."""
        return [p for p in self.boom.paden if p.startswith(begin)] if self.boom else []


_Inhoud = tuple[Kant, Bronmap, Gedeeld]


def _in(pad: str) -> bool:
    return pad.startswith(_WIJKEN)


def _is_gedeeld(pad: str) -> bool:
    """Tell whether a file may be one that all wijken share; a logo may stand anywhere."""
    if pad.startswith("content/"):
        return not _in(pad)
    return pad == "site_config.yml" or pad.lower().endswith(_LOGO)


@contextmanager
def kant_van(map_: Path, naam: str) -> Iterator[Kant]:
    """Open one side: the folder itself where there is no name, another folder, or a commit.

    Raises:
        VersieFoutError: If it is neither.
    """
    if not naam:
        yield Kant(_WERKMAP, map_)
    elif (Path(naam) / "site_config.yml").is_file():
        yield Kant(Path(naam).name or naam, Path(naam))
    else:
        opslag = versions.open_opslag(map_)
        boom = versions.lees_boom(opslag, versions.zoek_commit(opslag, naam))
        if "site_config.yml" not in boom.paden:
            raise VersieFoutError(f"in '{naam}' staat geen site_config.yml op deze plek.")
        with TemporaryDirectory(prefix="wijkplan-") as tijdelijk:
            yield Kant(naam, Path(tijdelijk).resolve(), opslag, boom)


def vergelijk(opdracht: Diffopdracht) -> Vergelijking:
    """Compare two versions of the content, and tell it in the language of the newer site.

    Raises:
        VersieFoutError: If a reference or a wijk is unknown, or there is no repository.
        OnjuistError: If a side has errors.
    """
    with (
        kant_van(opdracht.map_, opdracht.oud) as oud,
        kant_van(opdracht.map_, opdracht.nieuw) as nieuw,
    ):
        wijken = _wijken(opdracht, oud, nieuw)
        gedeeld_oud, gedeeld_nieuw = oud.gedeeld(), nieuw.gedeeld()
        with in_taal_van(gedeeld_nieuw[1]):
            return _vergelijk(opdracht, wijken, (oud, *gedeeld_oud), (nieuw, *gedeeld_nieuw))


def verslag(opdracht: Diffopdracht, vorm: str) -> str:
    """Compare, and write it in one of the forms.

    Raises:
        VersieFoutError: As `vergelijk`.
        OnjuistError: As `vergelijk`.
    """
    vergelijking = vergelijk(opdracht)
    with in_taal(vergelijking.taal):
        return VORMEN[vorm](vergelijking)


def _wijken(opdracht: Diffopdracht, oud: Kant, nieuw: Kant) -> list[str]:
    wijken = sorted({*oud.wijken(), *nieuw.wijken()})
    if opdracht.wijk and opdracht.wijk not in wijken:
        raise VersieFoutError(
            f"er is geen wijk '{opdracht.wijk}'; kies uit: {', '.join(wijken) or 'niets'}."
        )
    return [opdracht.wijk] if opdracht.wijk else wijken


def _vergelijk(
    opdracht: Diffopdracht, wijken: list[str], van: _Inhoud, naar: _Inhoud
) -> Vergelijking:
    (oud, bron_oud, a), (nieuw, bron_nieuw, b) = van, naar
    zelfde = _bytes(bron_oud) == _bytes(bron_nieuw)
    delen = [] if zelfde else _deel_gedeeld(a, b)
    overal = not zelfde and _raakt_sommen(a, b) and opdracht.rekenen
    reken = partial(reken_door, processen=opdracht.processen) if opdracht.rekenen else None
    gelijk = 0
    for wijk in wijken:
        if wijk not in oud.wijken() or wijk not in nieuw.wijken():
            delen.append(_erbij_of_weg(wijk, (oud, a), (nieuw, b)))
            continue
        if not overal and _zelfde_bestanden(oud, nieuw, wijk):
            gelijk += 1
            continue
        deel = vergelijk_wijk(oud.plan(wijk, a), nieuw.plan(wijk, b), reken)
        if deel is None:
            gelijk += 1
        else:
            delen.append(deel)
    namen = [_(kant.naam) if kant.naam == _WERKMAP else kant.naam for kant in (oud, nieuw)]
    return Vergelijking(namen[0], namen[1], tuple(delen), gelijk, b.config.site.taal)


def vergelijk_wijk(
    oud: Wijkplan, nieuw: Wijkplan, reken: Callable[[Wijkplan], Doorrekening] | None
) -> Hoofddeel | None:
    """Tell what changed in one wijk, and what it does to the results; None for nothing."""
    verschillen = list(versions.vergelijk_plannen(oud, nieuw))
    zin = ""
    if reken and versions.rekeninvoer(oud) != versions.rekeninvoer(nieuw):
        uitkomsten = [reken(_zonder_onzekerheid(plan)) for plan in (oud, nieuw)]
        gevolgen = list(versions.vergelijk_uitkomsten(*uitkomsten))
        verschillen += gevolgen
        if not gevolgen:
            zin = _("De uitkomsten veranderen hier niet door.")
    if not verschillen:
        return None
    afdelingen = versions.afdelingen_van(verschillen, versions.namen_van(oud, nieuw))
    return Hoofddeel(nieuw.wijk.id, nieuw.wijk.naam, zin, afdelingen, tuple(verschillen))


def _deel_gedeeld(oud: Gedeeld, nieuw: Gedeeld) -> list[Hoofddeel]:
    verschillen = tuple(versions.vergelijk_gedeeld(oud, nieuw))
    if not verschillen:
        return []
    afdelingen = versions.afdelingen_van(verschillen, versions.namen_van(oud, nieuw))
    return [Hoofddeel("", _("Voor alle wijken"), "", afdelingen, verschillen)]


def _erbij_of_weg(wijk: str, oud: tuple[Kant, Gedeeld], nieuw: tuple[Kant, Gedeeld]) -> Hoofddeel:
    kant, gedeeld = nieuw if wijk in nieuw[0].wijken() else oud
    plan = kant.plan(wijk, gedeeld)
    aantal = len(plan.maatregelen)
    if kant is nieuw[0]:
        zin = ngettext(
            "Deze wijk is nieuw: een plan met {n} maatregel, status {status}.",
            "Deze wijk is nieuw: een plan met {n} maatregelen, status {status}.",
            aantal,
            status=keuzewoord(plan.wijk.status),
        )
    else:
        zin = ngettext(
            "Deze wijk staat er niet meer in. Het plan had {n} maatregel.",
            "Deze wijk staat er niet meer in. Het plan had {n} maatregelen.",
            aantal,
        )
    return Hoofddeel(wijk, plan.wijk.naam, zin, (), ())


def _zelfde_bestanden(oud: Kant, nieuw: Kant, wijk: str) -> bool:
    """Tell whether a wijk has the same files on both sides; of a commit none is written."""
    begin = f"{_WIJKEN}{wijk}/"
    if oud.boom is not None and nieuw.boom is not None:
        a, b = (
            {p: boom.paden[p] for p in kant.onder(begin)}
            for kant, boom in ((oud, oud.boom), (nieuw, nieuw.boom))
        )
        return a == b
    if oud.boom is not None:
        return versions.staat_zo(oud.boom, nieuw.map_, begin)
    if nieuw.boom is not None:
        return versions.staat_zo(nieuw.boom, oud.map_, begin)
    a_som, b_som = (publish.folder_fingerprint(kant.map_ / begin) for kant in (oud, nieuw))
    return a_som == b_som


def _raakt_sommen(oud: Gedeeld, nieuw: Gedeeld) -> bool:
    return versions.rekeninvoer_gedeeld(oud) != versions.rekeninvoer_gedeeld(nieuw)


def _bytes(bron: Bronmap) -> Mapping[str, bytes]:
    return {pad: bestand.inhoud for pad, bestand in bron.bestanden.items()}


def _zonder_onzekerheid(plan: Wijkplan) -> Wijkplan:
    """Leave out the draws and variants: no comparison shows them, and they take the time."""
    weinig = {"trekkingen": 1, "pakket_trekkingen": 0, "gevoeligheid": []}
    config = plan.gedeeld.config
    regels = config.rekenregels.model_copy(update=weinig)
    gedeeld = replace(plan.gedeeld, config=config.model_copy(update={"rekenregels": regels}))
    return replace(plan, gedeeld=gedeeld)
