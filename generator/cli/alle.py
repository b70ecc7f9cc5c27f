"""`wijkplan build --alle`: what is said of every folder, and the exit status of them all."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping

from generator.cli.afloop import BOUWER, GEBRUIK, GOED, INHOUD
from generator.cli.logboek import Logboek, schrijf
from generator.cli.uitvoer import Voortgang, tel, zeg
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
    if not verslag.uitslagen:
        zeg(f"wijkplan: onder {opdracht.map_} is geen map met een site_config.yml")
        return GEBRUIK
    per_map = {uitslag.id: _status(uitslag) for uitslag in verslag.uitslagen}
    for uitslag in verslag.uitslagen:
        (_log if als_json else _vertel)(uitslag, per_map[uitslag.id])
    if not als_json:
        _vat_samen(verslag, per_map)
        zeg(f"De lijst staat in {opdracht.site / 'index.html'}")
    status = max(per_map.values())
    if als_json:
        schrijf("klaar", status=status, mappen=len(per_map), verwijderd=list(verslag.verwijderd))
    if args.report is not None:
        report.write(args.report, _verslag(opdracht, verslag.uitslagen, per_map, status))
    return status


def _vat_samen(verslag: Alverslag, per_map: Mapping[str, int]) -> None:
    """Write how many folders went how, and where their warnings are to be read."""
    delen = [
        f"{tel(list(per_map.values()).count(status), 'map', 'mappen')} {woord}"
        for status, woord in _WOORD.items()
        if status in per_map.values()
    ]
    zeg("; ".join([*delen, *(f"{naam} verwijderd" for naam in verslag.verwijderd)]))
    if any(map(_waarschuwingen, verslag.uitslagen)):
        zeg("De waarschuwingen van een map leest u met `wijkplan -C MAP check`.")


def _waarschuwingen(uitslag: Mapuitslag) -> int:
    bouw = uitslag.verslag
    return len(bouw.bevindingen) - bouw.fouten if bouw else 0


def _status(uitslag: Mapuitslag) -> int:
    if uitslag.verslag is None:
        return BOUWER
    return INHOUD if uitslag.verslag.fouten else GOED


def _vertel(uitslag: Mapuitslag, status: int) -> None:
    """Write the errors of a folder, with its path before them, and how it went.

    Warnings are counted: a country has tens of thousands, among which an error would be lost.
    """
    if uitslag.verslag is None:
        zeg(f"{uitslag.map_}: {_WOORD[status]}: {'; '.join(uitslag.fout)}")
        return
    bouw = uitslag.verslag
    for bevinding in bouw.bevindingen:
        if bevinding.ernst == "fout":
            sys.stderr.write(f"{uitslag.map_}/{bevinding}\n")
    gedaan = f"{tel(len(bouw.gebouwd), 'wijk', 'wijken')} gebouwd, {bouw.klok.total:.1f} s"
    if over := _waarschuwingen(uitslag):
        gedaan += f"; {tel(over, 'waarschuwing', 'waarschuwingen')}"
    zeg(f"{uitslag.map_}: {gedaan}")


def _log(uitslag: Mapuitslag, status: int) -> None:
    bouw = uitslag.verslag
    for bevinding in bouw.bevindingen if bouw else ():
        schrijf("bevinding", map=uitslag.id, **report.finding(bevinding))
    gebouwd = len(bouw.gebouwd) if bouw else 0
    schrijf("map", map=uitslag.id, status=status, gebouwd=gebouwd, fout=list(uitslag.fout))


def _verslag(
    opdracht: Bouwopdracht,
    uitslagen: tuple[Mapuitslag, ...],
    per_map: Mapping[str, int],
    status: int,
) -> object:
    """Describe all folders: a report for each, as `wijkplan build --report` writes it."""
    mappen = {}
    for uitslag in uitslagen:
        eigen = alle.opdracht_van(opdracht, uitslag.id, uitslag.map_)
        uitkomst = uitslag.verslag or BuilderError(uitslag.id, uitslag.fout)
        mappen[uitslag.id] = report.describe(eigen, uitkomst, per_map[uitslag.id])
    return {"schema": report.SCHEMA, "status": status, "mappen": mappen}
