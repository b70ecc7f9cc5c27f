"""A field of a record, and its value, as readers of a change know them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal, get_args, get_origin

from pydantic import BaseModel, JsonValue

from generator.model import woorden
from generator.model.inhoud import VERSLAGEN
from generator.model.keuzewoorden import keuzewoord
from generator.model.maatregel import Koppelkans, Maatregel
from generator.model.partij import Kengetal, Partij
from generator.model.site import Gemeente, KaartInstelling, Rekenregels, Site, Toegankelijkheid
from generator.model.taal import _, pgettext
from generator.model.verslag import Nieuws
from generator.model.wijk import Doel, Wijk
from generator.versions.verhaal import Namen
from generator.versions.woorden_geld import getal

_JAREN = frozenset({"jaar", "tijdhorizon", "basisjaar", "prijspeil"})
MODELLEN: Mapping[str, type[BaseModel]] = {
    "maatregelen": Maatregel,
    "koppelkansen": Koppelkans,
    "doelen": Doel,
    "wijk": Wijk,
    "partijen": Partij,
    "kengetallen": Kengetal,
    "rekenregels": Rekenregels,
    "site": Site,
    "gemeente": Gemeente,
    "kaart": KaartInstelling,
    "toegankelijkheid": Toegankelijkheid,
    "nieuws": Nieuws,
    **{naam: model for naam, (model, _naamveld) in VERSLAGEN.items()},
}
_VERWIJST = {"trekker": "partij", "partij": "partij", "door": "partij", "betrokken": "partij",
             "behartigt": "partij", "partijen": "partij", "maatregelen": "maatregel",
             "vereist": "maatregel", "sluit_uit": "maatregel"}  # fmt: skip


def veldnaam(lijst: str, veld: str) -> str:
    """Say what a field is called in forms and schemas."""
    titel = _titels(lijst).get(veld)
    return _(titel) if titel else _los_veld(veld)


def _los_veld(veld: str) -> str:
    """Name a field of what is no record in a form: a chapter, a place on a map, a photo."""
    namen = {
        "datum": _("Datum"),
        "eigenschappen": _("Eigenschappen"),
        "inhoud": _("Inhoud"),
        "laag": pgettext("kaart", "Laag"),
        "naam": _("Naam"),
        "samenvatting": _("Samenvatting"),
        "tekst": _("Tekst"),
        "vorm": _("Vorm"),
    }
    return namen.get(veld, veld.replace("_", " ").capitalize())


@cache
def _titels(lijst: str) -> Mapping[str, str]:
    model = MODELLEN.get(lijst)
    velden = model.model_fields.items() if model else ()
    return {veld.alias or naam: veld.title or naam for naam, veld in velden}


@cache
def keuzes(lijst: str) -> Mapping[str, frozenset[str]]:
    """Return from which words each field of a list's records is chosen, if it is."""
    model = MODELLEN.get(lijst)
    velden = model.model_fields.items() if model else ()
    return {veld.alias or naam: frozenset(_woorden(veld.annotation)) for naam, veld in velden}


def _woorden(soort: object) -> Iterator[str]:
    if get_origin(soort) is Literal:
        yield from get_args(soort)
    else:
        for deel in get_args(soort):
            yield from _woorden(deel)


def waarde_van(lijst: str, veld: str, waarde: JsonValue, namen: Namen) -> str:
    """Write a value, or "" for one that has no place in a sentence."""
    soort, taal = _VERWIJST.get(veld, ""), namen.taal
    tekst = ""
    if waarde is None or waarde in ("", []):
        tekst = _("niet ingevuld")
    elif isinstance(waarde, bool):
        tekst = _("ja") if waarde else _("nee")
    elif isinstance(waarde, int | float):
        tekst = str(waarde) if veld in _JAREN else getal(waarde, taal)
    elif isinstance(waarde, str) and waarde in keuzes(lijst).get(veld, ()):
        tekst = f"‘{keuzewoord(waarde)}’"
    elif isinstance(waarde, str):
        tekst = namen.noem(soort, waarde) if soort else f"‘{_dag(waarde.strip(), taal)}’"
    elif isinstance(waarde, list) and all(isinstance(deel, str) for deel in waarde):
        tekst = woorden.opsomming([namen.noem(soort, deel) for deel in waarde], taal)
    elif isinstance(waarde, dict) and set(waarde) == {"van", "tot"}:
        begin, eind = str(waarde["van"]), str(waarde["tot"])
        tekst = _("{begin} tot en met {eind}", begin=begin, eind=eind)
    return tekst


def _dag(tekst: str, taal: str) -> str:
    """Write a day as people say it; other words stay as they are."""
    try:
        return woorden.dag(dt.date.fromisoformat(tekst), taal)
    except ValueError:
        return tekst
