"""From a model of content to the fields of the form: label, hint, kind and bounds of each.

Driven by the JSON Schema of the model, so that what is new in the model is in the form. What
the form can't hold stands in `REDENEN`, with why and where to edit it instead.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from generator.model.velden import Inhoud

Json = dict[str, Any]
# must be there; must be there if its group is; may be there
Eis = Literal["moet", "hoort", "mag"]

# model and field, to why it is not in the form
REDENEN: Mapping[tuple[str, str], str] = {
    ("Maatregel", "id"): "is de naam van het bestand; het formulier maakt die van de naam",
    ("Wijk", "id"): "is de naam van de map van de wijk",
    ("Rekenregels", "discontovoet"): "is een getal of een lijst met stappen; dat kan Decap niet",
    ("Gevoeligheid", "discontovoet"): "is een getal of een lijst met stappen; dat kan Decap niet",
    ("SiteConfig", "kaart"): "achtergrond is een woord of een groep; dat kan Decap niet",
}
# kind of file, to why it is not in the form
BUITEN: Mapping[str, str] = {
    "versies": "wordt geschreven door wijkplan release; met de hand zou het niet meer kloppen",
    "kaart/*.geojson": "kaarten tekent u in QGIS of geojson.io, niet in een formulier",
}
_MELDING = {
    "id": "gebruik kleine letters, cijfers en streepjes: straat-en-riool",
    "link": "begin met https://, mailto: of tel:",
    "adres": "begin met https://",
    "e-mail": "schrijf een e-mailadres als loket@voorbeeld.nl",
    "telefoon": "gebruik cijfers, spaties, + en streepjes: 078 770 10 00",
    "cbs-code": "schrijf een code als WK059003 of BU05900301",
    "gemeentecode": "schrijf een code als GM0590",
    "kleur": "schrijf een kleur als #17408b",
    "peildatum": "schrijf een jaar of dag: 2024 of 2024-01-01",
}
# a group that may also be written as one text: the form shows the group
_GROEP_OF_TEKST = frozenset({"Bron", "Contact"})
# what every record may carry stands last; of a line of money, who pays stands first
_PLEK = {"toelichting": 1, "bron": 2, "bronnen": 2}
_VOORAAN, _WIE = -1, frozenset({"partij", "betaler", "ontvanger"})
# what an item of a list is called, folded up
_NAAM_VAN_ITEM = ("naam", "titel", "post", "tekst", "vraag", "onderwerp", "term", "wat", "partij",
                  "doel", "jaar", "id")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Omgang:
    """Where references lead: names of the collections.

    Attributes:
        wijk: Id of the wijk; "" for what all wijken share.
        foto: Where photos are put, from the top of the repository.
    """

    wijk: str
    foto: str


def velden(model: type[Inhoud], omgang: Omgang) -> list[Json]:
    """Return the fields of a form for a model, in its order."""
    schema = model.model_json_schema(by_alias=True)
    return _velden(model.__name__, schema, schema.get("$defs", {}), omgang, los=False)


def _velden(naam: str, schema: Json, delen: Json, omgang: Omgang, *, los: bool) -> list[Json]:
    """Return the fields of a group; in one that may be left out (`los`) Decap can't ask any."""
    nodig = schema.get("required", [])
    geld = "post" in schema["properties"]
    delen_op_rij = sorted(
        schema["properties"].items(),
        key=lambda paar: _VOORAAN if geld and paar[0] in _WIE else _PLEK.get(paar[0], 0),
    )
    return [
        _veld(sleutel, deel, delen, omgang, _eis(nodig=sleutel in nodig, los=los))
        for sleutel, deel in delen_op_rij
        if (naam, sleutel.replace("e-mail", "e_mail")) not in REDENEN
    ]


def _eis(*, nodig: bool, los: bool) -> Eis:
    if not nodig:
        return "mag"
    return "hoort" if los else "moet"


def _veld(sleutel: str, deel: Json, delen: Json, omgang: Omgang, eis: Eis) -> Json:
    soort, vorm = _kies(deel, delen)
    # pydantic leaves out a title that is the name of the class
    kop: Json = {"name": sleutel, "label": deel.get("title") or vorm}
    if deel.get("description"):
        kop["hint"] = deel["description"]
    if str(soort.get("eenheid", "")).startswith(("EUR", "%")):
        kop["hint"] = f"{kop.get('hint', '')} In {soort['eenheid']}.".strip()
    if eis == "hoort":
        kop["hint"] = f"{kop.get('hint', '')} Niet weglaten.".strip()
    nodig = eis == "moet"
    veld = {**kop, "required": nodig, **_soort(soort, vorm, delen, omgang, los=not nodig)}
    if not nodig and veld["widget"] == "datetime":
        veld["default"] = ""
    if isinstance(deel.get("default"), str) and veld["widget"] == "select":
        veld["hint"] = f"{veld.get('hint', '')} Gewoon is: {deel['default']}.".strip()
    return veld


def _kies(deel: Json, delen: Json) -> tuple[Json, str]:
    """Return the schema that counts, and the name of its model."""
    merk = {s: w for s, w in deel.items() if s.startswith("x-") or s == "eenheid"}
    opties = [o for o in deel.get("anyOf", [deel]) if o.get("type") != "null"]
    groep = next((o for o in opties if "$ref" in o), None)
    if groep is not None:
        naam = groep["$ref"].rpartition("/")[2]
        if len(opties) > 1 and naam not in _GROEP_OF_TEKST:
            raise ValueError(f"no field of the form for {naam} or something else")
        return {**delen[naam], **merk}, naam
    if len(opties) > 1:
        woord = next((o["const"] for o in opties if "const" in o), None)
        if woord is None:
            raise ValueError(f"no field of the form for {opties}")
        patroon = [rf"^(-?[0-9]+(\.[0-9]+)?|{woord})$", f"schrijf een getal als 12.5, of {woord}"]
        return {"type": "string", "patroon": patroon}, ""
    return {**opties[0], **merk}, ""


def _soort(  # noqa: PLR0911 - a row per kind
    soort: Json, naam: str, delen: Json, omgang: Omgang, *, los: bool
) -> Json:
    if naam:
        return {
            "widget": "object",
            "collapsed": naam != "Foto",
            "fields": _velden(naam, soort, delen, omgang, los=los),
        }
    if soort.get("x-verwijst") == "foto":
        foto = {"media_folder": f"/{omgang.foto}", "public_folder": "", "choose_url": False}
        return {"widget": "image", **foto}
    if (relatie := _relatie(soort.get("x-verwijst", ""), omgang)) is not None:
        return relatie
    if "enum" in soort or "const" in soort:
        return {"widget": "select", "options": soort.get("enum") or [soort["const"]]}
    match soort.get("type"):
        case "array":
            return _lijst(soort, delen, omgang)
        case "boolean":
            return {"widget": "select", "options": ["ja", "nee"]}
        case "integer" | "number":
            return _getal(soort)
    if soort.get("format") == "date":
        return {"widget": "datetime", "format": "YYYY-MM-DD", "date_format": "DD-MM-YYYY",
                "time_format": False}  # fmt: skip
    if soort.get("format") == "date-time":
        return {"widget": "datetime", "format": "YYYY-MM-DD HH:mm", "date_format": "DD-MM-YYYY",
                "time_format": "HH:mm"}  # fmt: skip
    return _tekst(soort)


def _tekst(soort: Json) -> Json:
    veld: Json = {"widget": "text" if soort.get("x-opmaak") == "markdown" else "string"}
    if "patroon" in soort:
        veld["pattern"] = soort["patroon"]
    elif "pattern" in soort:
        veld["pattern"] = [soort["pattern"], _MELDING[soort["x-vorm"]]]
    return veld


def _getal(soort: Json) -> Json:
    heel = soort["type"] == "integer"
    veld: Json = {"widget": "number", "value_type": "int" if heel else "float"}
    laagst, hoogst = soort.get("minimum"), soort.get("maximum", soort.get("exclusiveMaximum"))
    if laagst is not None:
        veld["min"] = laagst
    if hoogst is not None:
        veld["max"] = hoogst
    if not heel:
        veld["step"] = 0.01
    return veld


def _lijst(soort: Json, delen: Json, omgang: Omgang) -> Json:
    item, naam = _kies(soort["items"], delen)
    aantal = {
        veld: soort[eis] for veld, eis in (("min", "minItems"), ("max", "maxItems")) if eis in soort
    }
    if not naam:
        een = _soort(item, "", delen, omgang, los=False)
        if een["widget"] == "relation":
            return {**een, "multiple": True, **aantal}
        field = {"name": "item", "label": "Item", **een}
        return {"widget": "list", "summary": "{{fields.item}}", "field": field, **aantal}
    fields = _velden(naam, item, delen, omgang, los=False)
    namen = {veld["name"] for veld in fields}
    kop = next((sleutel for sleutel in _NAAM_VAN_ITEM if sleutel in namen), "")
    return {
        "widget": "list",
        "collapsed": True,
        "summary": f"{{{{fields.{kop}}}}}" if kop else "",
        **aantal,
        "fields": fields,
    }


def _relatie(soort: str, omgang: Omgang) -> Json | None:
    """Return a choice out of what is there; None where a text must do."""
    wijk = f"wijk-{omgang.wijk}"
    lijst = {
        "partij": ("gedeeld", "partijen", "lijst", "naam"),
        "kengetal": ("gedeeld", "kengetallen", "lijst", "naam"),
        "doel": (wijk, "wijk", "doelen", "naam"),
        "indicator": (wijk, "indicatoren", "lijst", "naam"),
    }.get(soort)
    if lijst is not None:
        collectie, bestand, groep, naam = lijst
        return {
            "widget": "relation",
            "collection": collectie,
            "file": bestand,
            "value_field": f"{groep}.*.id",
            "display_fields": [f"{groep}.*.{naam}"],
            "search_fields": [f"{groep}.*.{naam}", f"{groep}.*.id"],
            "options_length": 300,
        }
    if soort == "maatregel":
        return {
            "widget": "relation",
            "collection": f"maatregelen-{omgang.wijk}",
            "value_field": "{{slug}}",
            "display_fields": ["naam"],
            "search_fields": ["naam", "{{slug}}"],
            "options_length": 300,
        }
    return None
