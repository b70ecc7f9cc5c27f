"""Content in which every field that takes words is filled, by the models themselves."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

import yaml

from generator.model.inhoud import ENKEL, GEDEELDE_LIJSTEN, WIJK_LIJSTEN
from generator.model.velden import Inhoud
from tests.check.fouten import PNG, goede_inhoud

WIJK = "content/wijken/voorbeeldwijk"
LOGOS = ("logo.png", "beelden/partij.png")
# what a record needs besides words to be shown
_KAAL: Mapping[str, dict[str, Any]] = {
    "afspraken": {"partijen": ["gemeente"], "soort": "geld", "maatregelen": ["straat-vernieuwen"],
                  "vanaf": "2026-01-01", "tot": "2027-01-01", "status": "afgesproken"},
    "agenda": {"begin": "2026-12-18 10:00", "einde": "2026-12-18 12:00", "doel": "adviseren",
               "status": "gepland", "straten": ["Lindestraat"],
               "maatregelen": ["straat-vernieuwen"]},
    "belangen": {"partij": "gemeente", "doelen": ["warm"], "soort": "financieel", "zwaarte": 4},
    "besluiten": {"datum": "2026-10-14", "maatregelen": ["straat-vernieuwen"],
                  "rechtsmiddel": {"soort": "bezwaar", "tot": "2027-01-01"}},
    "inbreng": {"periode": {"van": "2026-09", "tot": "2026-10"}, "kanaal": "avond",
                "aantal": "1-4", "wat_doen_we": "deels", "straten": ["Lindestraat"]},
    "indicatoren": {"richting": "hoger beter", "kern": "ja", "schaal": "wijk",
                    "nulmeting": {"jaar": 2022, "waarde": 10},
                    "streefwaarde": {"jaar": 2030, "waarde": 30},
                    "metingen": [{"peildatum": 2022, "waarde": 10},
                                 {"peildatum": 2024, "waarde": 12}]},
    "regelingen": {"peildatum": "2026-07-01", "geldig": {"van": "2027-01-01", "tot": "2027-12-31"}},
    "versies": {"versie": "2026-1", "datum": "2026-10-01", "doorrekening_sha256": "a" * 64},
    "vragen": {"datum": "2026-11-17", "maatregelen": ["straat-vernieuwen"],
               "straten": ["Lindestraat"]},
    "wijkschouw": {"datum": "2026-09-18", "straten": ["Lindestraat"], "lat": 51.8279,
                   "lon": 4.6881, "soort": "knelpunt", "status": "opgepakt",
                   "leidt_tot": ["straat-vernieuwen"]},
}  # fmt: skip
_GETAL = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_HOOGSTE = 0xFFFF
_FOTO = {"bestand": "stip.png"}


class Vrij(str):
    """A text that may be replaced: the path of its field; `langste` is how long it may be."""

    __slots__ = ("langste",)
    langste: int


Boom = dict[str, Any]


def vrije_velden(waarde: object) -> Iterator[Vrij]:
    """Yield all free texts of a tree."""
    if isinstance(waarde, Vrij):
        yield waarde
    delen = waarde.values() if isinstance(waarde, dict) else waarde
    if isinstance(delen, str) or not hasattr(delen, "__iter__"):
        return
    for deel in delen:
        yield from vrije_velden(deel)


@cache
def rijke_bestanden() -> Mapping[str, Any]:
    """Return path to tree of every YAML file, with a Vrij in each field that takes words."""
    bestanden: dict[str, Any] = {}
    for pad, inhoud in goede_inhoud().items():
        if pad.endswith(".yml") and pad.startswith(("content/", "site_config")):
            stam = "maatregel" if "/maatregelen/" in pad else pad.rpartition("/")[2][:-4]
            boom = yaml.load(inhoud, Loader=yaml.BaseLoader)  # noqa: S506 - texts alone
            bestanden[pad] = _gevuld(stam, boom, pad)
    for stam, kaal in _KAAL.items():
        pad = f"{WIJK}/{stam}.yml"
        bestanden[pad] = _gevuld(
            stam, [kaal if stam == "versies" else {"id": f"{stam}-1", **kaal}], pad
        )
    bestanden["site_config.yml"]["site"] |= {
        "logo": LOGOS[0], "letter": "atkinson", "handleiding": "ja"
    }  # fmt: skip
    bestanden["content/partijen.yml"][0]["logo"] = LOGOS[1]
    return bestanden


def overige_bestanden() -> dict[str, bytes]:
    """Return the files that are no YAML."""
    rest = {pad: b for pad, b in goede_inhoud().items() if pad.endswith(".md")}
    return {**rest, f"{WIJK}/media/stip.png": PNG, **dict.fromkeys(LOGOS, PNG)}


def _gevuld(stam: str, boom: Any, pad: str) -> Any:
    model: type[Inhoud] = {**ENKEL, **GEDEELDE_LIJSTEN, **WIJK_LIJSTEN}[stam]
    schema = model.model_json_schema(by_alias=True)
    kort = pad.removeprefix("content/").removesuffix(".yml")
    if isinstance(boom, list):
        return [_vul(deel, schema, schema, f"{kort}/{n}") for n, deel in enumerate(boom)]
    return _vul(boom, schema, schema, kort)


def _vul(boom: Boom, schema: Boom, top: Boom, pad: str) -> Boom:
    """Fill what is absent with a Vrij, in the order of the model."""
    for naam, veld in schema["properties"].items():
        if naam == "logo":  # the name of a file
            continue
        plek = f"{pad}/{naam}"
        for vorm in veld.get("anyOf", [veld]):
            gevuld = _een(boom.get(naam), vorm, top, plek)
            if gevuld is not None:
                boom[naam] = gevuld
                break
    return boom


def _een(oud: Any, vorm: Boom, top: Boom, plek: str) -> Any:
    """Return the new value of a field by one form that it may have; None leaves it alone."""
    if "$ref" in vorm:
        naam = vorm["$ref"].rpartition("/")[2]
        model = top["$defs"][naam]
        begin = oud if isinstance(oud, dict) else dict(_FOTO) if naam == "Foto" else {}
        klaar = isinstance(oud, dict) or naam in ("Foto", "Contact", "Bron")
        return _vul(begin, model, top, plek) if klaar else None
    if vorm.get("type") == "array":
        items = vorm["items"]
        if oud and isinstance(oud[0], dict):
            return [_een(deel, items, top, f"{plek}/{n}") or deel for n, deel in enumerate(oud)]
        nieuw = _een(None, items, top, f"{plek}/{len(oud or [])}")
        return [*(oud or []), nieuw] if nieuw else None
    vast = vorm.keys() & {"enum", "const", "pattern", "x-verwijst", "x-vorm", "format"}
    if vorm.get("type") != "string" or vast or "maxLength" not in vorm:
        return None
    vrij = Vrij(plek)
    vrij.langste = vorm["maxLength"]
    return vrij


def schrijf(boom: Any, kies: Callable[[Vrij], str]) -> tuple[bytes, dict[int, Vrij]]:
    """Write a tree as YAML in the form of JSON, one value a line.

    Returns:
        The file, and which free text stands on which line.
    """
    regels: list[str] = []
    vrij: dict[int, Vrij] = {}
    _neer(boom, "", "", regels, vrij, kies)
    return "\n".join([*regels, ""]).encode(), vrij


def _neer(  # noqa: PLR0917 - carries the file that is being written
    waarde: Any,
    voor: str,
    na: str,
    regels: list[str],
    vrij: dict[int, Vrij],
    kies: Callable[[Vrij], str],
) -> None:
    if isinstance(waarde, dict | list):
        groep = isinstance(waarde, dict)
        regels.append(voor + ("{" if groep else "["))
        for naam, deel in waarde.items() if isinstance(waarde, dict) else enumerate(waarde):
            _neer(deel, f'"{naam}": ' if groep else "", ",", regels, vrij, kies)
        regels.append(("}" if groep else "]") + na)
        return
    if isinstance(waarde, Vrij):
        vrij[len(regels) + 1] = waarde
        tekst = citeer(kies(waarde))
    else:
        tekst = str(waarde) if _GETAL.fullmatch(str(waarde)) else citeer(str(waarde))
    regels.append(voor + tekst + na)


def citeer(tekst: str) -> str:
    """Quote a text for YAML; what stands beyond 16 bits stays as it is, as JSON has no sign."""
    return '"' + "".join(t if ord(t) > _HOOGSTE else json.dumps(t)[1:-1] for t in tekst) + '"'
