"""doorrekening.json: the results as open data, in the shape of CONTRACT section 4.

Sorted keys, lists by id, full float precision; a part that was not calculated is absent.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from math import isfinite
from operator import itemgetter

from pydantic_core import to_json

from generator.model.doorrekening import (
    Doorrekening,
    GevoeligheidUitkomst,
    MaatregelUitkomst,
    Portefeuille,
    Samenwerken,
)
from generator.model.plan import Wijkplan

_SLEUTEL = itemgetter(0)
_Json = None | bool | int | float | str | list["_Json"] | dict[str, "_Json"]


def doorrekening_json(plan: Wijkplan, uitkomst: Doorrekening) -> bytes:
    """Write the results of a wijk as JSON, UTF-8, with a newline at the end."""
    rekenregels = plan.gedeeld.config.rekenregels
    delen: dict[str, object] = {
        "wijk": uitkomst.wijk,
        "rekenregels": rekenregels.model_dump(mode="json", by_alias=True, exclude_none=True),
        "invoer_sha256": uitkomst.invoer_sha256,
        "maatregelen": [_maatregel(m, uitkomst) for m in uitkomst.maatregelen],
        "koppelkansen": [{"id": kans.id, "ncw": kans.ncw} for kans in uitkomst.koppelkansen],
    }
    if uitkomst.portefeuille is not None:
        delen["portefeuille"] = _portefeuille(uitkomst.portefeuille)
    if uitkomst.gevoeligheid is not None:
        delen["gevoeligheid"] = [_gevoeligheid(variant) for variant in uitkomst.gevoeligheid]
    if uitkomst.samenwerken is not None:
        delen["samenwerken"] = _samenwerken(uitkomst.samenwerken)
    if uitkomst.trekkingen is not None and uitkomst.trekkingen.overschreden:
        delen["trekkingen"] = uitkomst.trekkingen
    return to_json(_schoon(delen), indent=1) + b"\n"


def _maatregel(maatregel: MaatregelUitkomst, uitkomst: Doorrekening) -> dict[str, object]:
    velden = ["id", "naam", "kosten_cw", "baten_cw", "ncw", "bk", "partijen"]
    velden += ["doelscore", "doelbijdragen", "rang_ncw", "rang_doelen"]
    if uitkomst.portefeuille is not None:
        velden += ["groep", "reden", "start"]
    if maatregel.onzekerheid is not None:
        velden.append("onzekerheid")
    return {veld: getattr(maatregel, veld) for veld in velden}


def _portefeuille(portefeuille: Portefeuille) -> dict[str, object]:
    velden = ["maatregelen", "koppelkansen", "ncw", "status", "gap", "budget"]
    return {veld: getattr(portefeuille, veld) for veld in velden}


def _gevoeligheid(variant: GevoeligheidUitkomst) -> dict[str, object]:
    velden = ["naam", "ncw", "meerwaarde", "erbij", "eruit"]
    if variant.overschreden:
        velden.append("overschreden")
    return {veld: getattr(variant, veld) for veld in velden}


def _samenwerken(samenwerken: Samenwerken) -> dict[str, object]:
    delen: dict[str, object] = {
        **{str(naam): scenario for naam, scenario in samenwerken.scenarios.items()},
        "meerwaarde": samenwerken.meerwaarde,
        "verliezers": samenwerken.verliezers,
        "kas": samenwerken.kas,
    }
    if samenwerken.spel is not None:
        spel = {
            veld.name: getattr(samenwerken.spel, veld.name) for veld in fields(samenwerken.spel)
        }
        delen["spel"] = {veld: deel for veld, deel in spel.items() if deel is not None}
    return delen


def _schoon(waarde: object) -> _Json:
    """Turn results into JSON values, keys sorted; a minus zero is a zero.

    Raises:
        ValueError: If a number is none or infinite, or a value is of another kind.
    """
    if is_dataclass(waarde) and not isinstance(waarde, type):
        return _schoon({veld.name: getattr(waarde, veld.name) for veld in fields(waarde)})
    if isinstance(waarde, Mapping):
        paren = sorted(((str(sleutel), deel) for sleutel, deel in waarde.items()), key=_SLEUTEL)
        return {sleutel: _schoon(deel) for sleutel, deel in paren}
    if isinstance(waarde, float):
        if not isfinite(waarde):
            raise ValueError(f"{waarde} has no place in doorrekening.json")
        return waarde + 0.0
    if waarde is None or isinstance(waarde, str | bool | int):
        return waarde
    if isinstance(waarde, Sequence):
        return [_schoon(deel) for deel in waarde]
    raise ValueError(f"{type(waarde).__name__} has no place in doorrekening.json")
