"""The tables as JSON: the same figures as the CSV, and nothing that the schema does not know."""

import csv
import io
import json
from datetime import date
from typing import Any

import pytest

from generator.compute import mkba_en_doelen
from generator.emit.opendata import open_data
from generator.emit.opendata_json import sleutel
from generator.model import opendata
from generator.model.plan import Wijkplan
from tests.bouw import maak_maatregel, maak_plan
from tests.compose.proef import rijk_plan

SOORTEN: dict[str, tuple[type, ...]] = {
    "object": (dict,), "array": (list,), "string": (str,), "number": (int, float),
    "integer": (int,), "boolean": (bool,), "null": (type(None),),
}  # fmt: skip


def keur(waarde: Any, schema: dict[str, Any], plek: str = "") -> list[str]:
    """Check a value against the part of JSON Schema that our schema uses."""
    soorten = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    klassen = tuple(klasse for soort in soorten for klasse in SOORTEN[soort])
    if not isinstance(waarde, klassen) or (isinstance(waarde, bool) and bool not in klassen):
        return [f"{plek}: {waarde!r} is geen {soorten}"]
    fouten = []
    if isinstance(waarde, dict):
        velden = schema["properties"]
        fouten += [f"{plek}: {naam} ontbreekt" for naam in schema["required"] if naam not in waarde]
        fouten += [f"{plek}: {naam} kent het schema niet" for naam in waarde if naam not in velden]
        for naam in waarde.keys() & velden.keys():
            fouten += keur(waarde[naam], velden[naam], f"{plek}/{naam}")
    if isinstance(waarde, list):
        for nummer, deel in enumerate(waarde):
            fouten += keur(deel, schema["items"], f"{plek}/{nummer}")
    if schema.get("format") == "date" and isinstance(waarde, str):
        date.fromisoformat(waarde)
    return fouten


def bestanden(plan: Wijkplan) -> dict[str, bytes]:
    return dict(open_data(plan, mkba_en_doelen(plan)))


def geheel(plan: Wijkplan) -> tuple[dict[str, Any], dict[str, Any]]:
    alles = bestanden(plan)
    return json.loads(alles["data/wijkplan.json"]), json.loads(alles["data/wijkplan.schema.json"])


@pytest.mark.parametrize("plan", [rijk_plan(), maak_plan(maak_maatregel())], ids=["rijk", "kaal"])
def test_json_past_bij_zijn_schema(plan: Wijkplan) -> None:
    waarde, schema = geheel(plan)
    assert keur(waarde, schema) == []
    assert waarde["$schema"] == "wijkplan.schema.json"
    assert waarde["maatregelen"]


def test_keuring_ziet_een_verkeerde_soort_en_een_vreemd_veld() -> None:
    waarde, schema = geheel(rijk_plan())
    waarde["maatregelen"][0]["nummer"] = "een"
    waarde["maatregelen"][0]["vreemd"] = 1
    del waarde["licentie"]
    assert len(keur(waarde, schema)) == 3


def test_schema_legt_elke_kolom_uit() -> None:
    _, schema = geheel(rijk_plan())
    for bestand in opendata.TABELLEN:
        velden = schema["properties"][sleutel(bestand)]["items"]["properties"]
        assert {k.naam: k.uitleg for k in bestand.kolommen} == {
            naam: veld["description"] for naam, veld in velden.items()
        }


def test_json_en_csv_zeggen_hetzelfde() -> None:
    plan = rijk_plan()
    alles, (waarde, _) = bestanden(plan), geheel(plan)
    for bestand in opendata.TABELLEN:
        rijen = list(
            csv.DictReader(io.StringIO(alles[f"data/{bestand.naam}"].decode(), newline=""))
        )
        assert len(rijen) == len(waarde[sleutel(bestand)])
        for rij, record in zip(rijen, waarde[sleutel(bestand)], strict=True):
            kaal = {naam: cel.removeprefix("'") for naam, cel in rij.items()}  # no formula
            assert {naam: _als_cel(deel) for naam, deel in record.items()} == kaal


def _als_cel(waarde: Any) -> str:
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, float):
        return repr(int(waarde)) if waarde.is_integer() else repr(waarde)
    if isinstance(waarde, list):
        return "; ".join(waarde)
    return "" if waarde is None else str(waarde)
