"""`wijkplan build --alle`: what is said of every folder, and the exit status of them all."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from generator.cli.afloop import BOUWER, GEBRUIK, GOED, INHOUD
from generator.cli.logboek import Logboek, schrijf
from generator.cli.uitvoer import Voortgang, tel, zeg
from generator.cli.verslag import bewaar
from generator.model.bouwfout import BuilderError
from generator.pipeline import alle, report
from generator.pipeline.alle import Alverslag, Mapuitslag
from generator.pipeline.build import Bouwopdracht

_WOORD = {GOED: "gebouwd", INHOUD: "met fouten in de inhoud", BOUWER: "niet gebouwd"}


def bouw_alle(args: argparse.Namespace, opdracht: Bouwopdracht) -> int:
    """Build every folder; the status is that of the folder that went worst."""
    als_json = args.log == "json"
    with Logboek() if als_json else Voortgang() as voortgang:
        verslag = alle.build_all(opdracht, voortgang)
    fout = verslag.fout
    if not verslag.uitslagen:
        fout = (f"onder {opdracht.map_} is geen map met een site_config.yml",)
    for uitslag in verslag.uitslagen:
        if als_json:
            _log(uitslag, _pad(opdracht, uitslag))
        else:
            _vertel(uitslag)
    statussen = [_status(uitslag) for uitslag in verslag.uitslagen]
    status = max((*statussen, BOUWER if verslag.fout else GOED)) if statussen else GEBRUIK
    if als_json:
        if fout:
            schrijf("fout", project=alle.LIJST, oorzaken=list(fout))
        weg = list(verslag.verwijderd)
        schrijf("klaar", status=status, mappen=len(statussen), verwijderd=weg)
    else:
        _vat_samen(opdracht, verslag, statussen, fout)
    return bewaar(args, lambda: _verslag(opdracht, verslag, fout, status), status)


def _vat_samen(
    opdracht: Bouwopdracht, verslag: Alverslag, statussen: Sequence[int], fout: Sequence[str]
) -> None:
    """Write how many folders went how, and where their warnings are to be read."""
    delen = [
        f"{tel(statussen.count(status), 'map', 'mappen')} {woord}"
        for status, woord in _WOORD.items()
        if status in statussen
    ]
    if delen:
        zeg("; ".join([*delen, *(f"{naam} verwijderd" for naam in verslag.verwijderd)]))
    if any(map(_waarschuwingen, verslag.uitslagen)):
        zeg("De waarschuwingen van een map leest u met `wijkplan -C MAP check`.")
    if fout:
        zeg(f"wijkplan: {'; '.join(fout)}. De lijst is zoals die was.")
    elif GOED in statussen or INHOUD in statussen:
        zeg(f"De lijst staat in {opdracht.site / 'index.html'}")


def _waarschuwingen(uitslag: Mapuitslag) -> int:
    bouw = uitslag.verslag
    return len(bouw.bevindingen) - bouw.fouten if bouw else 0


def _status(uitslag: Mapuitslag) -> int:
    if uitslag.verslag is None:
        return BOUWER
    return INHOUD if uitslag.verslag.fouten else GOED


def _vertel(uitslag: Mapuitslag) -> None:
    """Write the errors of a folder, with its path before them, and how it went.

    Warnings are counted: a country has tens of thousands, among which an error would be lost.
    """
    if uitslag.verslag is None:
        zeg(f"{uitslag.map_}: {_WOORD[BOUWER]}: {'; '.join(uitslag.fout)}")
        return
    bouw = uitslag.verslag
    for bevinding in bouw.bevindingen:
        if bevinding.ernst == "fout":
            sys.stderr.write(f"{uitslag.map_}/{bevinding}\n")
    gedaan = f"{tel(len(bouw.gebouwd), 'wijk', 'wijken')} gebouwd, {bouw.klok.total:.1f} s"
    if over := _waarschuwingen(uitslag):
        gedaan += f"; {tel(over, 'waarschuwing', 'waarschuwingen')}"
    zeg(f"{uitslag.map_}: {gedaan}")


def _log(uitslag: Mapuitslag, map_: str) -> None:
    bouw = uitslag.verslag
    for bevinding in bouw.bevindingen if bouw else ():
        schrijf("bevinding", map=map_, **report.finding(bevinding))
    gebouwd = len(bouw.gebouwd) if bouw else 0
    schrijf("map", map=map_, status=_status(uitslag), gebouwd=gebouwd, fout=list(uitslag.fout))


def _pad(opdracht: Bouwopdracht, uitslag: Mapuitslag) -> str:
    """Return the path of a folder below MAP: two may want the same address."""
    return uitslag.map_.relative_to(opdracht.map_).as_posix()


def _verslag(
    opdracht: Bouwopdracht, verslag: Alverslag, fout: Sequence[str], status: int
) -> object:
    """Describe all folders: a report for each, as `wijkplan build --report` writes it."""
    mappen = {}
    for uitslag in verslag.uitslagen:
        eigen = alle.opdracht_van(opdracht, uitslag.id, uitslag.map_)
        uitkomst = uitslag.verslag or BuilderError(uitslag.id, uitslag.fout)
        mappen[_pad(opdracht, uitslag)] = report.describe(eigen, uitkomst, _status(uitslag))
    geheel = {"schema": report.SCHEMA, "status": status, "mappen": mappen}
    return {**geheel, "fout": {"project": alle.LIJST, "oorzaken": list(fout)}} if fout else geheel
