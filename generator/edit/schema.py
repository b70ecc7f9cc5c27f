"""JSON Schema of each kind of content file, for completion and hints in an editor.

Draft-07, since the YAML server of VS Code knows that best: `definitions` and no `$defs`,
no `prefixItems`, and a `$ref` never beside other words.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from generator.edit.fragmenten import fragmenten
from generator.model.inhoud import ENKEL, GEDEELDE_LIJSTEN, WIJK_LIJSTEN
from generator.model.velden import Inhoud

Json = Any
_DRAFT = "http://json-schema.org/draft-07/schema#"
# the id of these is the name of their file or folder
_ID_UIT_NAAM = frozenset({"wijk", "maatregel"})
_WEG = frozenset({"x-bedrag", "x-vorm", "x-verwijst", "x-opmaak", "x-duizendtal", "eenheid"})
_NAMEN = frozenset({"properties", "$defs"})
_MOMENT = r"^\d{4}-\d{2}-\d{2}([ T]\d{2}:\d{2}(:\d{2})?)?$"
TITELS = {
    "site_config": "Instellingen van de site",
    "wijk": "De wijk",
    "maatregel": "Een maatregel",
    "partijen": "De partijen",
    "kengetallen": "De kengetallen",
    "begrippen": "De begrippen",
    "koppelkansen": "De koppelkansen",
    "afspraken": "De afspraken",
    "agenda": "De agenda",
    "belangen": "De belangen",
    "besluiten": "De besluiten",
    "inbreng": "De inbreng van bewoners",
    "indicatoren": "De cijfers",
    "regelingen": "De regelingen voor bewoners",
    "versies": "De versies van het plan",
    "vragen": "De vragen en antwoorden",
    "wijkschouw": "De wijkschouw",
}


def schemas() -> Mapping[str, bytes]:
    """Return each schema by its path, such as `schema/maatregel.json`."""
    enkel = {naam: _schema(naam, model) for naam, model in ENKEL.items()}
    lijsten = {
        naam: _als_lijst(_schema(naam, model))
        for naam, model in {**GEDEELDE_LIJSTEN, **WIJK_LIJSTEN}.items()
    }
    alles = {**enkel, **lijsten}
    return {f"schema/{naam}.json": _bytes(schema) for naam, schema in sorted(alles.items())}


def schema_bestanden() -> Mapping[str, bytes]:
    """Return the schemas and the settings by which VS Code finds them."""
    koppeling = {f"./schema/{naam}.json": _bestand(naam) for naam in sorted(TITELS)}
    instellingen = {
        "yaml.schemas": koppeling,
        "files.encoding": "utf8",
        "files.insertFinalNewline": True,
        "[yaml]": {"editor.insertSpaces": True, "editor.tabSize": 2},
    }
    return {
        ".vscode/extensions.json": _bytes({"recommendations": ["redhat.vscode-yaml"]}),
        ".vscode/settings.json": _bytes(instellingen),
        ".vscode/wijkplan.code-snippets": fragmenten(),
        **schemas(),
    }


def _bestand(naam: str) -> str:
    """Return which files a schema is for."""
    if naam == "site_config":
        return "site_config.yml"
    if naam in GEDEELDE_LIJSTEN:
        return f"content/{naam}.yml"
    if naam == "maatregel":
        return "content/wijken/*/maatregelen/*.yml"
    return f"content/wijken/*/{naam}.yml"


def _schema(naam: str, model: type[Inhoud]) -> Json:
    schema = _vertaal(model.model_json_schema(by_alias=True, ref_template="#/definitions/{model}"))
    schema["definitions"] = schema.pop("$defs", {})
    for deel in (schema, *schema["definitions"].values()):
        # the docstring of a class, in English
        deel.pop("description", None)
        deel.pop("title", None)
    if naam in _ID_UIT_NAAM:
        schema["properties"].pop("id")
        schema["required"].remove("id")
    return {"$schema": _DRAFT, "title": TITELS[naam], **schema}


def _als_lijst(schema: Json) -> Json:
    kop = {sleutel: schema.pop(sleutel) for sleutel in ("$schema", "title", "definitions")}
    return {**kop, "type": "array", "items": schema}


def _vertaal(deel: Json) -> Json:
    """Rewrite a part of a schema of pydantic for the server of VS Code and for readers."""
    if isinstance(deel, list):
        return [_vertaal(item) for item in deel]
    if not isinstance(deel, dict):
        return deel
    nieuw = {
        # the keys of these are names that people write, not words of the schema
        sleutel: {naam: _vertaal(veld) for naam, veld in waarde.items()}
        if sleutel in _NAMEN
        else _vertaal(waarde)
        for sleutel, waarde in deel.items()
        if sleutel not in _WEG
    }
    if isinstance(deel.get("eenheid"), str):
        beschrijving = str(nieuw.get("description", "")).strip()
        nieuw["description"] = f"{beschrijving} In {deel['eenheid']}.".strip()
    if nieuw.get("type") == "boolean":
        del nieuw["type"]
        nieuw["enum"] = ["ja", "nee", True, False]
        nieuw.pop("default", None)
    if nieuw.get("format") == "date-time":
        del nieuw["format"]
        nieuw["pattern"] = _MOMENT
    if nieuw.get("default", "") is None:
        del nieuw["default"]
    if "$ref" in nieuw and len(nieuw) > 1:
        # pydantic leaves out a title that is the name of the class
        nieuw.setdefault("title", str(nieuw["$ref"]).rpartition("/")[2])
        nieuw["allOf"] = [{"$ref": nieuw.pop("$ref")}]
    return nieuw


def _bytes(inhoud: Json) -> bytes:
    return (json.dumps(inhoud, ensure_ascii=False, indent=2) + "\n").encode()
