"""The verb `import`: what it does, says and ends with."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from generator.cli.afloop import GEBRUIK, GOED, INHOUD, Verb, map_bestaat
from generator.cli.uitvoer import tel, zeg
from generator.pipeline import importing
from generator.pipeline.importing import Adressen, Bronnen, OogstFoutError

_CACHE = Path("build/.oogst")


def _import(args: argparse.Namespace) -> int:
    map_bestaat(args.map_)
    try:
        return _SOORTEN[args.soort](args)
    except OogstFoutError as fout:
        zeg(f"Niet geïmporteerd: {fout}")
        zeg("Er is niets geschreven.")
        return INHOUD


def _grenzen(args: argparse.Namespace) -> int:
    opdracht = importing.Grensopdracht(
        map_=args.map_,
        gemeente=args.gemeente,
        jaar=args.jaar or importing.LAATSTE_JAAR,
        wijken=args.wijk,
    )
    return _klaar(args, importing.import_grenzen(opdracht, _bronnen(args)))


def _cijfers(args: argparse.Namespace) -> int:
    opdracht = importing.Cijferopdracht(
        map_=args.map_,
        wijk=args.wijk,
        dag=args.datum or importing.today(),
        jaren=args.jaren or importing.LAATSTE_JAREN,
        indicatoren=args.indicatoren,
        bestanden=[args.map_ / pad for pad in args.bestand],
        tabellen=dict(args.tabel),
    )
    return _klaar(args, importing.import_cijfers(opdracht, _bronnen(args)))


def _maatregelen(args: argparse.Namespace) -> int:
    opdracht = importing.Longlistopdracht(
        map_=args.map_,
        bestand=args.map_ / args.bestand,
        wijk=args.wijk,
        dag=args.datum or importing.today(),
        blad=args.blad,
        vervang=args.vervang,
    )
    gehad = importing.import_maatregelen(opdracht)
    te_zeggen = [b for b in gehad.bevindingen if b.fout or b.code == "WP101"]
    for bevinding in (*te_zeggen, *gehad.elders):
        zeg(str(bevinding))
    fouten = sum(bevinding.fout for bevinding in gehad.bevindingen) + len(gehad.elders)
    if gehad.fout:
        zeg(f"{tel(fouten, 'fout', 'fouten')}; er is niets geschreven.")
        return INHOUD
    waarschuwingen = len(gehad.bevindingen) - len(te_zeggen)
    if waarschuwingen:
        zeg(f"{tel(waarschuwingen, 'waarschuwing', 'waarschuwingen')}: wijkplan check toont ze.")
    return _klaar(args, gehad.oogst)


def _voorbeeldblad(args: argparse.Namespace) -> int:
    doel = args.map_ / args.bestand
    if doel.suffix.lower() != ".xlsx" or doel.exists():
        reden = "bestaat al" if doel.exists() else "eindigt niet op .xlsx"
        zeg(f"wijkplan: {doel} {reden}; kies een andere naam.")
        return GEBRUIK
    importing.schrijf_voorbeeldblad(doel)
    zeg(f"Geschreven: {doel}")
    return GOED


def _klaar(args: argparse.Namespace, oogst: importing.Oogst) -> int:
    """Tell what changes, and write it unless only that was asked."""
    for regel in oogst.regels:
        zeg(regel)
    if args.droog:
        zeg("Niets geschreven (--droog).")
    else:
        importing.schrijf(args.map_, oogst)
        zeg(f"{tel(len(oogst.bestanden), 'bestand', 'bestanden')} geschreven.")
    return GOED


def _bronnen(args: argparse.Namespace) -> Bronnen:
    cbs = args.cbs_adres or os.environ.get("WIJKPLAN_CBS_ADRES", "")
    pdok = args.pdok_adres or os.environ.get("WIJKPLAN_PDOK_ADRES", "")
    return Bronnen(
        cache=args.map_ / (args.cache or _CACHE),
        dag=args.datum or importing.today(),
        zonder_net=args.zonder_net,
        adressen=Adressen(cbs.rstrip("/"), pdok.rstrip("/")),
    )


_SOORTEN = {
    "grenzen": _grenzen,
    "cijfers": _cijfers,
    "maatregelen": _maatregelen,
    "voorbeeldblad": _voorbeeldblad,
}

VERBEN: dict[str, Verb] = {"import": _import}
