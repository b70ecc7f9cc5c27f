"""The JSON Schemas agree with the checks and stay within draft-07."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generator.check.vorm import velden_van
from generator.edit import nieuwe_inhoud, schema_bestanden, schemas
from generator.model.inhoud import ENKEL, GEDEELDE_LIJSTEN, WIJK_LIJSTEN

MODELLEN = {**ENKEL, **GEDEELDE_LIJSTEN, **WIJK_LIJSTEN}
ALLE = {pad: json.loads(inhoud) for pad, inhoud in schemas().items()}


def delen(schema: Any) -> list[dict[str, Any]]:
    """Return all objects within a schema."""
    if isinstance(schema, list):
        return [deel for item in schema for deel in delen(item)]
    if isinstance(schema, dict):
        return [schema, *(deel for item in schema.values() for deel in delen(item))]
    return []


def eigen(naam: str) -> dict[str, Any]:
    """Return the schema of one record of a file."""
    schema: dict[str, Any] = ALLE[f"schema/{naam}.json"]
    record: dict[str, Any] = schema["items"] if schema.get("type") == "array" else schema
    return record


def test_elk_bestand_heeft_een_schema() -> None:
    assert sorted(ALLE) == sorted(f"schema/{naam}.json" for naam in MODELLEN)


@pytest.mark.parametrize("naam", MODELLEN)
def test_velden_en_plicht_zijn_die_van_het_model(naam: str) -> None:
    velden = velden_van(MODELLEN[naam])
    uit_naam = {"id"} if naam in ("wijk", "maatregel") else set()

    schema = eigen(naam)

    assert set(schema["properties"]) == set(velden) - uit_naam
    verplicht = {sleutel for sleutel, veld in velden.items() if veld.verplicht}
    assert set(schema.get("required", [])) == verplicht - uit_naam
    assert schema["additionalProperties"] is False


@pytest.mark.parametrize("pad", ALLE)
def test_alleen_draft_07(pad: str) -> None:
    tekst = json.dumps(ALLE[pad])

    assert ALLE[pad]["$schema"] == "http://json-schema.org/draft-07/schema#"
    for woord in ("$defs", "prefixItems", "unevaluated", "dependentSchemas", '"x-', "date-time"):
        assert woord not in tekst
    for deel in delen(ALLE[pad]):
        assert "$ref" not in deel or set(deel) == {"$ref"}
        assert deel.get("type") != "boolean"
        if "$ref" in deel:
            assert deel["$ref"].removeprefix("#/definitions/") in ALLE[pad]["definitions"]


@pytest.mark.parametrize("naam", MODELLEN)
def test_elke_sleutel_heeft_uitleg_in_het_nederlands(naam: str) -> None:
    for sleutel, veld in eigen(naam)["properties"].items():
        assert veld["title"], sleutel
        assert veld["description"].endswith((".", "?")), sleutel
        assert " the " not in veld["description"]


def test_ja_nee_en_bedragen() -> None:
    maatregel = ALLE["schema/maatregel.json"]

    assert maatregel["properties"]["verplicht"]["enum"] == ["ja", "nee", True, False]
    bedrag = maatregel["definitions"]["Kosten"]["properties"]["bedrag"]
    assert "EUR" in json.dumps(bedrag, ensure_ascii=False)


def test_instellingen_wijzen_elk_schema_aan() -> None:
    instellingen = json.loads(schema_bestanden()[".vscode/settings.json"])

    koppeling = instellingen["yaml.schemas"]
    assert {pad.removeprefix("./") for pad in koppeling} == set(ALLE)
    assert koppeling["./schema/maatregel.json"] == "content/wijken/*/maatregelen/*.yml"
    assert koppeling["./schema/partijen.json"] == "content/partijen.yml"


def test_nieuw_heeft_alles_wat_een_begin_nodig_heeft() -> None:
    inhoud = nieuwe_inhoud()

    assert {".gitignore", "README.md", "site_config.yml", ".vscode/settings.json"} <= set(inhoud)
    assert list(inhoud) == sorted(inhoud)
    assert not [pad for pad in inhoud if "__pycache__" in pad or pad == "gitignore"]
    wijk = "content/wijken/voorbeeldwijk"
    assert len([pad for pad in inhoud if pad.startswith(f"{wijk}/maatregelen/")]) == 2
    assert b"#" in inhoud[f"{wijk}/wijk.yml"]
