"""A build whose wijken are made on other machines: the same unit of work, sent as files.

A worker gets the files of one wijk and what all share, does what this machine would do, and
sends back the pages, the MkDocs project and what is remembered of it.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

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
from generator.publish.cluster import ONE_AT_A_TIME, run_on_cluster
from generator.publish.parcel import Parcel, pack_files, unpack_files

_PAGINAS = "paginas"


@dataclass(frozen=True, slots=True)
class Zending:
    """A task and the files it needs; its paths are those on the sender's machine."""

    taak: Wijktaak
    bestanden: Parcel
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
    zendingen = (_pak_in(taak, uitwissel) for taak in taken)
    for uitslag, pakket in run_on_cluster(adres, doe_zending, zendingen):
        _pak_uit(per_wijk.pop(uitslag.wijk), uitslag, pakket)
        yield uitslag


def _pak_in(taak: Wijktaak, uitwissel: str) -> Zending:
    map_, wijk = taak.opdracht.map_, taak.wijk
    geheugen = sorted(taak.opdracht.geheugen.glob(f"{wijk}.*"))
    paden = [f"content/wijken/{wijk}", *(pad.relative_to(map_).as_posix() for pad in geheugen)]
    return Zending(taak, pack_files(map_, paden, uitwissel), vingerafdruk(), uitwissel)


def _pak_uit(taak: Wijktaak, uitslag: Wijkuitslag, pakket: Parcel) -> None:
    """Put what a worker made where this machine would have made it."""
    build = taak.opdracht.build
    with tempfile.TemporaryDirectory(dir=build, prefix=".cluster-") as tijdelijk:
        van = Path(tijdelijk)
        unpack_files(pakket, van)
        if uitslag.gebouwd:
            shutil.rmtree(taak.plaats.doel, ignore_errors=True)
            (van / _PAGINAS).rename(taak.plaats.doel)
        if (van / "build" / taak.wijk).is_dir():
            shutil.rmtree(build / taak.wijk, ignore_errors=True)
            (van / "build" / taak.wijk).rename(build / taak.wijk)
        taak.opdracht.geheugen.mkdir(exist_ok=True)
        for pad in sorted((van / "build/.cache").glob("*")):
            pad.replace(taak.opdracht.geheugen / pad.name)


def vingerafdruk() -> str:
    """Hash what turns a task into pages: the generator, its tools and the theme."""
    thema = publish.files_fingerprint(read.lees_thema())
    return publish.fingerprint((publish.generator_fingerprint(), thema))


def doe_zending(zending: Zending) -> tuple[Wijkuitslag, Parcel]:
    """Do one wijk on a worker.

    Raises:
        BuilderError: If this wijkplan is not the sender's, or this machine can't do it.
    """
    if zending.generator != vingerafdruk():
        reden = "een rekenproces heeft een andere versie van wijkplan, het thema, Python of een "
        raise BuilderError("cluster", (f"{reden}bibliotheek dan deze computer",))
    try:
        with ONE_AT_A_TIME, tempfile.TemporaryDirectory(prefix="wijkplan-") as tijdelijk:
            return _in_map(zending, Path(tijdelijk))
    except OSError as fout:
        reden = f"een rekenproces kon niet schrijven of lezen: {fout.strerror}"
        raise BuilderError("cluster", (f"{reden} ({zending.taak.wijk})",)) from fout


def _in_map(zending: Zending, map_: Path) -> tuple[Wijkuitslag, Parcel]:
    taak = zending.taak
    unpack_files(zending.bestanden, map_)
    opdracht = replace(taak.opdracht, map_=map_, uit=None, processen=1)
    plaats = PartTarget(map_ / _PAGINAS, taak.plaats.published)
    uitslag = doe_wijk(replace(taak, opdracht=opdracht, plaats=plaats, processen=1))
    paden = (_PAGINAS, f"build/{taak.wijk}", "build/.cache")
    return uitslag, pack_files(map_, paden, zending.adres)
