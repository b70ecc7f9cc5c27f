"""The tables of a plan in one JSON file, and the JSON Schema that says what is in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from pydantic_core import to_json

from generator.model import opendata
from generator.model.taal import _

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_VORMEN: Mapping[opendata.Vorm, dict[str, object]] = {
    "tekst": {"type": ["string", "null"]},
    "getal": {"type": ["number", "null"]},
    "heel": {"type": ["integer", "null"]},
    "ja of nee": {"type": "boolean"},
    "dag": {"type": ["string", "null"], "format": "date"},
    "lijst": {"type": "array", "items": {"type": "string"}},
}


def geheel_json(
    kop: Mapping[str, object], tabellen: Mapping[str, Iterable[Sequence[object]]]
) -> bytes:
    """Write all tables as one JSON file.

    Args:
        kop: What holds for the whole: wijk, source, licence.
        tabellen: Name of a table's CSV file to its rows, unformatted.
    """
    geheel: dict[str, object] = {"$schema": opendata.SCHEMA.naam, **kop}
    for bestand in opendata.TABELLEN:
        rijen = tabellen.get(bestand.naam, ())
        geheel[sleutel(bestand)] = [
            dict(zip(bestand.kop, map(_waarde, rij), strict=True)) for rij in rijen
        ]
    return _tekst(geheel)


def schema_json(kop: Iterable[str]) -> bytes:
    """Write the schema of that file: every column with its type and its meaning."""
    velden: dict[str, object] = {"$schema": {"type": "string"}}
    velden |= {naam: {"type": ["string", "boolean", "integer"]} for naam in kop}
    velden |= {sleutel(bestand): _tabel(bestand) for bestand in opendata.TABELLEN}
    return _tekst(
        {
            "$schema": _DIALECT,
            "title": _(opendata.GEHEEL.titel),
            "description": _(opendata.GEHEEL.uitleg),
            "type": "object",
            "additionalProperties": False,
            "required": list(velden),
            "properties": velden,
        }
    )


def sleutel(bestand: opendata.Gegevensbestand) -> str:
    """Return the key of a table: the name of its CSV file without extension."""
    return bestand.naam.rpartition(".")[0]


def _tabel(bestand: opendata.Gegevensbestand) -> dict[str, object]:
    velden = {k.naam: {**_VORMEN[k.vorm], "description": _(k.uitleg)} for k in bestand.kolommen}
    return {
        "type": "array",
        "description": _(bestand.uitleg),
        "items": {
            "type": "object",
            "additionalProperties": False,
            "required": list(velden),
            "properties": velden,
        },
    }


def _waarde(waarde: object) -> object:
    if isinstance(waarde, dt.date):
        return waarde.isoformat()
    if isinstance(waarde, tuple):
        return list(waarde)
    return waarde


def _tekst(geheel: Mapping[str, object]) -> bytes:
    return to_json(geheel, indent=1) + b"\n"
