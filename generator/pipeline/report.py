"""What a build did, as JSON for a machine: docs/prestaties.md describes every key."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from generator import publish
from generator.model.bouwfout import BuilderError, oorzaak
from generator.model.bron import Bevinding
from generator.pipeline.build import Bouwopdracht, Bouwverslag

SCHEMA = 1


def describe(opdracht: Bouwopdracht, uitkomst: Bouwverslag | BuilderError, status: int) -> object:
    """Describe a build: what it took, found, recalled and made.

    Args:
        opdracht: What was asked.
        uitkomst: What it did, or why it broke.
        status: The exit status of the command.
    """
    kop = {
        "schema": SCHEMA,
        "status": status,
        "datum": str(opdracht.datum),
        "processen": opdracht.processen,
        "generator_sha256": publish.generator_fingerprint(),
        "versies": publish.tool_versions(),
    }
    if isinstance(uitkomst, BuilderError):
        return {**kop, "fout": {"project": uitkomst.project, "oorzaken": list(uitkomst.causes)}}
    bestanden, omvang = publish.site_size(opdracht.site)
    return {
        **kop,
        "gepubliceerd": uitkomst.gepubliceerd,
        "seconden": {
            "totaal": round(uitkomst.klok.total, 3),
            "stappen": {naam: round(duur, 3) for naam, duur in uitkomst.klok.seconds.items()},
        },
        "wijken": {
            "gebouwd": uitkomst.gebouwd,
            "onveranderd": uitkomst.onveranderd,
            "behouden": uitkomst.behouden,
            "weggelaten": uitkomst.weggelaten,
            "verwijderd": uitkomst.verwijderd,
        },
        "uit_geheugen": dict(sorted(uitkomst.uit_geheugen.items())),
        "site": {"paginas": uitkomst.paginas, "bestanden": bestanden, "bytes": omvang},
        "fouten": uitkomst.fouten,
        "waarschuwingen": len(uitkomst.bevindingen) - uitkomst.fouten,
        "bevindingen": [finding(bevinding) for bevinding in uitkomst.bevindingen],
    }


def finding(bevinding: Bevinding) -> dict[str, str | int]:
    """Describe a finding, in the keys of `wijkplan check --format json`."""
    return {
        "bestand": bevinding.plek.bestand,
        "regel": bevinding.plek.regel,
        "kolom": bevinding.plek.kolom,
        "code": bevinding.code,
        "ernst": bevinding.ernst,
        "melding": bevinding.melding,
    }


def refuses(bestand: Path) -> str:
    """Say why a report can't be written in a file, or nothing."""
    if bestand.is_dir():
        return "dat is een map"
    try:
        bestand.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=bestand.parent):
            return ""
    except OSError as fout:
        return oorzaak(OSError(fout.errno, fout.strerror))


def write(bestand: Path, inhoud: object) -> None:
    """Write a report whole or not at all."""
    tekst = json.dumps(inhoud, ensure_ascii=False, indent=1, sort_keys=True)
    publish.write_whole(bestand, f"{tekst}\n".encode())
