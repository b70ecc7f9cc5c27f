"""Line up the rooms for `wijkplan import`: from a service or a spreadsheet to content.

Apart from `pipeline`, so that a build loads nothing of it.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator import harvest, publish
from generator.harvest import (
    LAATSTE_JAAR,
    LAATSTE_JAREN,
    Adressen,
    Celbevinding,
    Cijferopdracht,
    Grensopdracht,
    Longlist,
    Longlistopdracht,
    Oogst,
    OogstFoutError,
    Verschil,
)
from generator.model.bron import Bevinding
from generator.publish import today

__all__ = [
    "LAATSTE_JAAR",
    "LAATSTE_JAREN",
    "Adressen",
    "Bronnen",
    "Cijferopdracht",
    "Grensopdracht",
    "Longlistopdracht",
    "Maatregeloogst",
    "Oogst",
    "OogstFoutError",
    "import_cijfers",
    "import_grenzen",
    "import_maatregelen",
    "schrijf",
    "schrijf_voorbeeldblad",
    "today",
]


@dataclass(frozen=True, slots=True)
class Bronnen:
    """Where data comes from.

    Attributes:
        cache: Folder of raw answers.
        dag: The day of the import.
        zonder_net: Whether only that folder may be used.
        adressen: Where the services are.
    """

    cache: Path
    dag: dt.date
    zonder_net: bool = False
    adressen: Adressen = field(default_factory=Adressen)

    def haler(self) -> harvest.Haler:
        """Return who asks the services."""
        return harvest.Haler(harvest.Geheugen(self.cache), self.dag, zonder_net=self.zonder_net)


@dataclass(frozen=True, slots=True)
class Maatregeloogst:
    """What a longlist gives: nothing to write where there is an error."""

    oogst: Oogst
    bevindingen: tuple[Celbevinding, ...] = ()
    elders: tuple[Bevinding, ...] = ()

    @property
    def fout(self) -> bool:
        """Whether something must be mended first."""
        return bool(self.elders) or any(bevinding.fout for bevinding in self.bevindingen)


def import_grenzen(opdracht: Grensopdracht, bronnen: Bronnen) -> Oogst:
    """Ask PDOK for boundaries.

    Raises:
        OogstFoutError: If there are none.
    """
    with bronnen.haler() as haler:
        return harvest.oogst_grenzen(opdracht, haler, bronnen.adressen)


def import_cijfers(opdracht: Cijferopdracht, bronnen: Bronnen) -> Oogst:
    """Ask CBS for figures.

    Raises:
        OogstFoutError: If there are none.
    """
    with bronnen.haler() as haler:
        return harvest.oogst_cijfers(opdracht, haler, bronnen.adressen)


def import_maatregelen(opdracht: Longlistopdracht) -> Maatregeloogst:
    """Read a longlist and let `check` judge its measures as if an editor had written them.

    Raises:
        OogstFoutError: If the spreadsheet can't be read, or the shared files have errors.
    """
    # boundaries and figures do without these: half of the time it takes to begin
    from generator import check, read  # noqa: PLC0415

    longlist = harvest.lees_longlist(opdracht)
    gedeeld, bevindingen = check.keur_gedeeld(read.lees_gedeeld(opdracht.map_))
    if gedeeld is None:
        eerste = next(b for b in bevindingen if b.ernst == "fout")
        raise OogstFoutError(f"verbeter eerst de gedeelde bestanden: {eerste}")
    bron = read.lees_wijk(opdracht.map_, opdracht.wijk)
    nieuwe = {maatregel.pad: maatregel.inhoud for maatregel in longlist.nieuw}
    eerder = set(check.keur_wijk(bron, gedeeld)[1])
    later = check.keur_wijk(read.lees_erbij(bron, nieuwe), gedeeld)[1]
    gevonden = sorted(
        (*longlist.bevindingen, *harvest.plaats_bevindingen(longlist, later)), key=lambda b: b.plek
    )
    elders = tuple(
        bevinding
        for bevinding in later
        if bevinding.ernst == "fout"
        and bevinding not in eerder
        and bevinding.plek.bestand not in nieuwe
    )
    gehad = Maatregeloogst(Oogst(), tuple(gevonden), elders)
    return gehad if gehad.fout else replace(gehad, oogst=_maatregelen(opdracht, longlist))


def schrijf(map_: Path, oogst: Oogst) -> None:
    """Write what an import gave into the content."""
    publish.write_files(map_, oogst.bestanden)


def schrijf_voorbeeldblad(bestand: Path) -> None:
    """Write the example sheet for a longlist."""
    publish.write_files(bestand.parent, {bestand.name: harvest.voorbeeldblad()})


def _maatregelen(opdracht: Longlistopdracht, longlist: Longlist) -> Oogst:
    bestanden: dict[str, bytes] = {}
    verschillen: list[Verschil] = []
    for maatregel in longlist.nieuw:
        doel = opdracht.map_ / maatregel.pad
        oud = doel.read_bytes() if doel.exists() else None
        if oud != maatregel.inhoud:
            bestanden[maatregel.pad] = maatregel.inhoud
            zin = f"{maatregel.id} (rij {maatregel.plek.rij})"
            verschillen.append(Verschil("toegevoegd" if oud is None else "gewijzigd", zin))
    verschillen += [
        Verschil(
            "gebleven", f"{m.id} (rij {m.plek.rij}) bestaat al; --vervang schrijft hem opnieuw"
        )
        for m in longlist.bestaand
    ]
    return Oogst(bestanden, {f"content/wijken/{opdracht.wijk}/maatregelen": tuple(verschillen)})
