"""A build whose wijken are made on other machines: the same unit of work, sent as files.

A worker gets the files of one wijk and what all share, does what this machine would do, and
gives back the pages, the MkDocs project and what is remembered of it: as a folder where it can
write beside our own, else packed.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import Any

from generator import publish, read
from generator.model.bouwfout import BuilderError
from generator.pipeline.build import (
    Bouwopdracht,
    Bouwverslag,
    Melder,
    Wijktaak,
    build_site,
    doe_wijk,
)
from generator.publish import PartTarget, Wijkuitslag
from generator.publish.cluster import (
    ONE_AT_A_TIME,
    ask_all,
    open_cluster,
    run_on_cluster,
    shares_disk,
)
from generator.publish.parcel import Parcel, pack_files, unpack_files

_PAGINAS = "paginas"
_WERKPLAATS = ".cluster-"


@dataclass(frozen=True, slots=True)
class Zending:
    """A task and the files it needs; its paths are those on the sender's machine.

    Attributes:
        taak: The task.
        bestanden: The files; or, where workers share the sender's disk, the folder for what
            they make.
        generator: Fingerprint of the sender's wijkplan.
        adres: Where parcels are exchanged, or "" to send them along.
    """

    taak: Wijktaak
    bestanden: Parcel | Path
    generator: str
    adres: str


def build_on_cluster(
    opdracht: Bouwopdracht, adres: str, uitwissel: str, melder: Melder
) -> Bouwverslag:
    """Build as `build_site` does, each wijk on a worker of a Dask cluster.

    Args:
        opdracht: What to build.
        adres: Of the scheduler.
        uitwissel: Where files are exchanged (fsspec), or "" to send them along.
        melder: Hears how it goes.

    Raises:
        BuilderError: As `build_site`; or if a worker has another wijkplan, is out of reach or
            is lost time and again. The previous site is as it was.
    """
    return build_site(opdracht, melder, partial(_op_cluster, adres, uitwissel))


def _op_cluster(
    adres: str, uitwissel: str, taken: Sequence[Wijktaak], processen: int
) -> Iterator[Wijkuitslag]:
    del processen
    if not taken:
        return
    per_wijk = {taak.wijk: taak for taak in taken}
    opdracht = taken[0].opdracht
    with _werkplaats(opdracht.build) as plaats, open_cluster(adres) as client:
        _zelfde_wijkplan(client)
        wijken = opdracht.map_.resolve() / "content/wijken"
        schijf = not uitwissel and shares_disk(client, plaats, wijken)
        pak_in = partial(_pak_in, uitwissel, plaats if schijf else None)
        for uitslag, gemaakt in run_on_cluster(client, doe_zending, map(pak_in, taken)):
            taak = per_wijk.pop(uitslag.wijk)
            if isinstance(gemaakt, Parcel):
                van = Path(tempfile.mkdtemp(dir=plaats))
                unpack_files(gemaakt, van)
            else:
                van = gemaakt
            _neem_over(taak, uitslag, van)
            shutil.rmtree(van, ignore_errors=True)
            yield uitslag


def _zelfde_wijkplan(client: Any) -> None:
    """Ask every worker for its wijkplan, before it gets work that it can't even read.

    Raises:
        BuilderError: If one has another, or none.
    """

    def vraag() -> str:  # sent as it stands here, for who has no wijkplan
        from generator.pipeline.cluster import vingerafdruk as eigen  # noqa: PLC0415

        return eigen()

    for antwoord in ask_all(client, vraag):
        if isinstance(antwoord, Exception):
            reden = "een rekenproces heeft geen wijkplan dat werkt"
            raise BuilderError("cluster", (f"{reden}: {antwoord}",))
        _keur_afdruk(antwoord, vingerafdruk())


def _keur_afdruk(een: str, ander: str) -> None:
    if een != ander:
        reden = "een rekenproces heeft een andere versie van wijkplan, het thema, Python of een "
        raise BuilderError("cluster", (f"{reden}bibliotheek dan deze computer",))


@contextmanager
def _werkplaats(build: Path) -> Iterator[Path]:
    """Make a folder for what comes back; what a killed build left of one goes."""
    for rest in build.glob(f"{_WERKPLAATS}*"):
        shutil.rmtree(rest, ignore_errors=True)
    # a worker that was given up may still write in it
    with tempfile.TemporaryDirectory(
        dir=build.resolve(), prefix=_WERKPLAATS, ignore_cleanup_errors=True
    ) as plaats:
        yield Path(plaats)


def _pak_in(uitwissel: str, schijf: Path | None, taak: Wijktaak) -> Zending:
    map_ = taak.opdracht.map_.resolve()
    taak = replace(taak, opdracht=replace(taak.opdracht, map_=map_))
    bestanden = schijf or pack_files(map_, _nodig(taak), uitwissel)
    return Zending(taak, bestanden, vingerafdruk(), uitwissel)


def _nodig(taak: Wijktaak) -> list[str]:
    """List what a wijk is made from: its content, and what earlier builds found."""
    geheugen = sorted(taak.opdracht.geheugen.glob(f"{taak.wijk}.*"))
    eerder = (pad.relative_to(taak.opdracht.map_).as_posix() for pad in geheugen)
    return [f"content/wijken/{taak.wijk}", *eerder]


def _neem_over(taak: Wijktaak, uitslag: Wijkuitslag, van: Path) -> None:
    """Put what a worker made where this machine would have made it."""
    build = taak.opdracht.build
    if uitslag.gebouwd:
        _verplaats(van / _PAGINAS, taak.plaats.doel)
    if (van / "build" / taak.wijk).is_dir():
        _verplaats(van / "build" / taak.wijk, build / taak.wijk)
    taak.opdracht.geheugen.mkdir(exist_ok=True)
    for pad in sorted((van / "build/.cache").glob("*")):
        pad.replace(taak.opdracht.geheugen / pad.name)


def _verplaats(van: Path, naar: Path) -> None:
    """Put a folder in the place of another, which may lie on another disk."""
    shutil.rmtree(naar, ignore_errors=True)
    shutil.move(van, naar)


@cache
def vingerafdruk() -> str:
    """Hash what turns a task into pages: the generator, its tools and the theme."""
    thema = publish.files_fingerprint(read.lees_thema())
    return publish.fingerprint((publish.generator_fingerprint(), thema))


def doe_zending(zending: Zending) -> tuple[Wijkuitslag, Parcel | Path]:
    """Do one wijk on a worker.

    Raises:
        BuilderError: If this wijkplan is not the sender's, or this machine can't do it.
    """
    _keur_afdruk(zending.generator, vingerafdruk())
    try:
        with ONE_AT_A_TIME:
            if isinstance(zending.bestanden, Path):
                return _op_schijf(zending.taak, zending.bestanden)
            return _in_pakket(zending.taak, zending.bestanden, zending.adres)
    except OSError as fout:
        reden = f"een rekenproces kon niet schrijven of lezen: {fout.strerror}"
        raise BuilderError("cluster", (f"{reden} ({zending.taak.wijk})",)) from fout


def _op_schijf(taak: Wijktaak, plaats: Path) -> tuple[Wijkuitslag, Path]:
    """Do a wijk beside the sender's own files, for the sender to take over.

    In a folder for this attempt alone: a worker that was given up may still be at it.
    """
    if not plaats.is_dir():
        reden = "een rekenproces dat later kwam ziet de map van deze bouw niet: geef --uitwissel op"
        raise BuilderError("cluster", (reden,))
    map_ = Path(tempfile.mkdtemp(dir=plaats))
    project = f"build/{taak.wijk}"
    eerder = (project,) if taak.opdracht.map_.joinpath(project).is_dir() else ()
    for pad in (*_nodig(taak), *eerder):
        publish.link_tree(taak.opdracht.map_ / pad, map_ / pad)
    return _doe(taak, map_), map_


def _in_pakket(taak: Wijktaak, pakket: Parcel, adres: str) -> tuple[Wijkuitslag, Parcel]:
    with tempfile.TemporaryDirectory(prefix="wijkplan-") as tijdelijk:
        map_ = Path(tijdelijk)
        unpack_files(pakket, map_)
        uitslag = _doe(taak, map_)
        paden = (_PAGINAS, f"build/{taak.wijk}", "build/.cache")
        return uitslag, pack_files(map_, paden, adres, whole=True)


def _doe(taak: Wijktaak, map_: Path) -> Wijkuitslag:
    """Do what the sender would do, in a folder that holds what this wijk needs."""
    opdracht = replace(taak.opdracht, map_=map_, uit=None, processen=1)
    plaats = PartTarget(map_ / _PAGINAS, taak.plaats.published)
    return doe_wijk(replace(taak, opdracht=opdracht, plaats=plaats, processen=1))


def dask_setup(worker: Any) -> None:
    """Ready a worker: Dask calls this in the module that it was told to preload."""
    for toezicht in ("profile", "tick"):  # together 150 times a second, and nobody asks for it
        worker.periodic_callbacks.pop(toezicht, None)
    vingerafdruk()
