"""Builders with good defaults, so that a test shows only what it is about.

`maak_plan(maak_maatregel("m1", kosten=[kosten("gemeente", 1000)]))` is a whole Wijkplan.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from generator.model.bron import Bronplek
from generator.model.maatregel import Koppelkans, Maatregel
from generator.model.partij import Kengetal, Partij
from generator.model.plan import Gedeeld, Wijkplan
from generator.model.site import SiteConfig
from generator.model.wijk import Wijk

MAP = "content/wijken/proef"
PARTIJEN: tuple[dict[str, Any], ...] = (
    {"id": "gemeente", "naam": "Gemeente", "soort": "gemeente", "behartigt": ["samenleving"]},
    {"id": "corporatie", "naam": "Corporatie", "soort": "corporatie", "behartigt": ["huurders"]},
    {"id": "warmtebedrijf", "naam": "Warmtebedrijf", "soort": "warmtebedrijf"},
    {"id": "huurders", "naam": "Huurders", "soort": "bewoners", "rol": "baathouder"},
    {"id": "samenleving", "naam": "Samenleving", "soort": "samenleving", "rol": "baathouder"},
)
DOELEN: tuple[dict[str, Any], ...] = (
    {
        "id": "duurzaam",
        "naam": "Duurzaam",
        "gewichten": [
            {"partij": "gemeente", "gewicht": 30},
            {"partij": "corporatie", "gewicht": 40},
        ],
    },
    {
        "id": "leefbaar",
        "naam": "Leefbaar",
        "gewichten": [
            {"partij": "gemeente", "gewicht": 70},
            {"partij": "corporatie", "gewicht": 60},
        ],
    },
)


def regel(partij: str, bedrag: float | None = None, **velden: Any) -> dict[str, Any]:
    """Write a line of kosten, baten, minder_kosten or extra_baten."""
    if bedrag is not None:
        velden["bedrag"] = bedrag
    return {"partij": partij, "post": "Post", **velden}


def overdracht(
    betaler: str, ontvanger: str, bedrag: float | None = None, **velden: Any
) -> dict[str, Any]:
    """Write a line of overdrachten."""
    if bedrag is not None:
        velden["bedrag"] = bedrag
    return {"betaler": betaler, "ontvanger": ontvanger, "post": "Post", **velden}


def maak_partij(id_: str, rol: str = "betaler", **velden: Any) -> Partij:
    """Build a Partij."""
    return Partij.model_validate(
        {"id": id_, "naam": id_.capitalize(), "soort": "overig", "rol": rol, **velden}
    )


def maak_kengetal(id_: str, waarde: float, **velden: Any) -> Kengetal:
    """Build a Kengetal."""
    basis = {"id": id_, "naam": id_, "eenheid": "stuk", "waarde": waarde, "prijspeil": 2026}
    return Kengetal.model_validate({**basis, **velden})


def maak_maatregel(id_: str = "m1", start: int | Sequence[int] = 2027, **velden: Any) -> Maatregel:
    """Build a Maatregel.

    Args:
        id_: Its id; the name follows from it.
        start: gepland, or (gepland, vroegst, laatst).
        **velden: Any field as written in content; trekker is gemeente unless given.
    """
    if isinstance(start, int):
        jaren = {"gepland": start}
    else:
        jaren = dict(zip(("gepland", "vroegst", "laatst"), start, strict=True))
    basis: dict[str, Any] = {
        "id": id_,
        "naam": id_.replace("-", " ").capitalize(),
        "thema": "wonen",
        "basis": "vrijwillig",
        "status": "onderzocht",
        "trekker": "gemeente",
        "start": jaren,
    }
    return Maatregel.model_validate({**basis, **velden})


def maak_koppelkans(id_: str, maatregelen: Sequence[str], **velden: Any) -> Koppelkans:
    """Build a Koppelkans."""
    return Koppelkans.model_validate(
        {"id": id_, "naam": id_.capitalize(), "maatregelen": list(maatregelen), **velden}
    )


def maak_config(**rekenregels: Any) -> SiteConfig:
    """Build a SiteConfig; without arguments money keeps its value (rate 0, horizon 10)."""
    regels = {"basisjaar": 2026, "prijspeil": 2026, "horizon": 10, "discontovoet": 0}
    return SiteConfig.model_validate(
        {
            "site": {"naam": "Wijkplannen", "uitgever": "Gemeente"},
            "gemeente": {"code": "GM0590", "naam": "Papendrecht"},
            "rekenregels": {**regels, "pakket_trekkingen": 0, "trekkingen": 100, **rekenregels},
        }
    )


def maak_plan(
    *maatregelen: Maatregel,
    partijen: Sequence[Partij] | None = None,
    kengetallen: Sequence[Kengetal] = (),
    koppelkansen: Sequence[Koppelkans] = (),
    wijk: dict[str, Any] | None = None,
    **rekenregels: Any,
) -> Wijkplan:
    """Build a Wijkplan, sorted as `check` sorts, with a place for every value.

    Args:
        *maatregelen: Default one measure without money.
        partijen: Default PARTIJEN.
        kengetallen: Default none.
        koppelkansen: Default none.
        wijk: Fields of wijk.yml that differ (budgetten, budgetperiode, doelen).
        **rekenregels: Fields of rekenregels that differ; see maak_config.
    """
    velden = {"id": "proef", "naam": "Proef", "status": "concept", "doelen": list(DOELEN)}
    plan_wijk = Wijk.model_validate({**velden, **(wijk or {})})
    gekozen = maatregelen or (maak_maatregel(),)
    gesorteerd = tuple(sorted(gekozen, key=lambda m: m.id))
    return Wijkplan(
        gedeeld=Gedeeld(
            config=maak_config(**rekenregels),
            partijen=tuple(
                [Partij.model_validate(p) for p in PARTIJEN] if partijen is None else partijen
            ),
            kengetallen=tuple(kengetallen),
        ),
        wijk=plan_wijk,
        maatregelen=gesorteerd,
        koppelkansen=tuple(sorted(koppelkansen, key=lambda k: k.id)),
        plekken=_plekken(plan_wijk, gesorteerd),
        invoer_sha256="0" * 64,
    )


def _plekken(wijk: Wijk, maatregelen: Sequence[Maatregel]) -> dict[str, Bronplek]:
    plekken: dict[str, Bronplek] = {}
    delen = [("wijk", f"{MAP}/wijk.yml", wijk.model_dump(by_alias=True, exclude_unset=True))]
    delen += [
        (f"maatregelen/{m.id}", f"{MAP}/maatregelen/{m.id}.yml", m.model_dump(exclude_unset=True))
        for m in maatregelen
    ]
    for pad, bestand, waarde in delen:
        for nummer, gevonden in enumerate(_paden(pad, waarde), start=1):
            plekken[gevonden] = Bronplek(bestand, nummer)
    return plekken


def _paden(pad: str, waarde: object) -> Iterator[str]:
    yield pad
    if isinstance(waarde, dict):
        for sleutel, inhoud in waarde.items():
            yield f"{pad}/{sleutel}@"
            yield from _paden(f"{pad}/{sleutel}", inhoud)
    elif isinstance(waarde, list):
        for nummer, inhoud in enumerate(waarde):
            yield from _paden(f"{pad}/{nummer}", inhoud)
