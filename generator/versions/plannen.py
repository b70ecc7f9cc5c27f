"""Two plans, or what their wijken share, to the differences between them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pydantic import BaseModel, JsonValue

from generator.model.inhoud import VERSLAGEN
from generator.model.plan import Bericht, Directief, Gedeeld, Hoofdstuk, Kaartobject, Wijkplan
from generator.model.velden import Vermelding
from generator.versions.verschil import Stuk, Verschil, velden_van, vergelijk

# what no sum is made of: words, pictures and places
_GEEN_INVOER = frozenset(
    {
        "alt", "besluit", "betrokken", "bron", "bronnen", "contact", "doelgroep", "duur", "foto",
        "hinder", "illustratief", "in_alliantie", "indicatoren", "keuze", "laatst_bijgewerkt",
        "locatie", "logo", "lost_op", "naam", "nummer", "partijen", "pm", "post", "reden_status",
        "samenvatting", "straten", "tekst", "thema", "tijdhorizon", "toelichting", "versie",
        "wat_kost_het_u", "wat_merkt_u", "website", "wijziging",
    }
)  # fmt: skip
_NIET_ZELF = frozenset({"doelen", "budgetten"})


def vergelijk_gedeeld(oud: Gedeeld, nieuw: Gedeeld) -> Iterator[Verschil]:
    """Yield what is different in what all wijken share."""
    for lijst in ("rekenregels", "site", "gemeente", "kaart", "toegankelijkheid"):
        a, b = (_config(gedeeld, lijst) for gedeeld in (oud, nieuw))
        yield from vergelijk(lijst, a, b)
    for lijst, van, naar in (
        ("partijen", oud.partijen, nieuw.partijen),
        ("kengetallen", oud.kengetallen, nieuw.kengetallen),
    ):
        yield from vergelijk(lijst, _met_id(van), _met_id(naar))
    yield from vergelijk(
        "begrippen", _lijst(oud.begrippen, "term"), _lijst(nieuw.begrippen, "term")
    )
    yield from vergelijk("kaarten", _objecten(oud.kaart), _objecten(nieuw.kaart))
    yield from vergelijk("media", _media(oud.logos), _media(nieuw.logos))


def vergelijk_plannen(oud: Wijkplan, nieuw: Wijkplan) -> Iterator[Verschil]:
    """Yield what is different between two versions of the plan of one wijk."""
    if oud.wijk.id != nieuw.wijk.id:
        raise ValueError(f"plans of two wijken: {oud.wijk.id!r} and {nieuw.wijk.id!r}")
    yield from vergelijk("wijk", _wijk(oud), _wijk(nieuw))
    yield from vergelijk("doelen", _met_id(oud.wijk.doelen), _met_id(nieuw.wijk.doelen))
    yield from vergelijk("budgetten", _budgetten(oud), _budgetten(nieuw))
    yield from vergelijk("maatregelen", _met_id(oud.maatregelen), _met_id(nieuw.maatregelen))
    yield from vergelijk("koppelkansen", _met_id(oud.koppelkansen), _met_id(nieuw.koppelkansen))
    for lijst, (_, naamveld) in VERSLAGEN.items():
        if lijst == "versies":  # tells of changes, and is none
            continue
        a, b = (_lijst(getattr(plan, lijst), naamveld) for plan in (oud, nieuw))
        yield from vergelijk(lijst, a, b)
    yield from vergelijk("nieuws", _berichten(oud.nieuws), _berichten(nieuw.nieuws))
    yield from vergelijk("plan", _hoofdstukken(oud), _hoofdstukken(nieuw))
    yield from vergelijk("kaarten", _objecten(oud.kaart), _objecten(nieuw.kaart))
    yield from vergelijk("media", _media(oud.media), _media(nieuw.media))


def rekeninvoer(plan: Wijkplan) -> str:
    """Hash all that the results depend on: plans of which it is equal need no calculation."""
    wijk = plan.wijk.model_dump(mode="json", include={"doelen", "budgetten", "budgetperiode"})
    return _som_van(
        [
            rekeninvoer_gedeeld(plan.gedeeld),
            _kaal(wijk),
            [_kaal(velden_van(m)) for m in plan.maatregelen],
            [_kaal(velden_van(k)) for k in plan.koppelkansen],
        ]
    )


def rekeninvoer_gedeeld(gedeeld: Gedeeld) -> str:
    """Hash what the results of all wijken depend on."""
    return _som_van(
        [
            gedeeld.config.rekenregels.model_dump(mode="json"),
            [_kaal(velden_van(p)) for p in sorted(gedeeld.partijen, key=lambda p: p.id)],
            [_kaal(velden_van(k)) for k in sorted(gedeeld.kengetallen, key=lambda k: k.id)],
        ]
    )


def _som_van(delen: list[JsonValue]) -> str:
    return hashlib.sha256(json.dumps(delen, sort_keys=True).encode()).hexdigest()


def _kaal(waarde: object) -> JsonValue:
    if isinstance(waarde, dict):
        return {
            naam: _kaal(deel)
            for naam, deel in waarde.items()
            if naam not in _GEEN_INVOER and deel not in (None, [])
        }
    if isinstance(waarde, list):
        return [_kaal(deel) for deel in waarde]
    if waarde is None or isinstance(waarde, str | int | float | bool):
        return waarde
    raise TypeError(f"no value of a record: {type(waarde).__name__}")


def _met_id(records: Iterable[BaseModel]) -> list[Stuk]:
    """Take records of which the model asks an id and a name."""
    uit = []
    for record in records:
        velden = velden_van(record, ("id",))
        uit.append(Stuk(str(getattr(record, "id", "")), str(velden.get("naam", "")), velden))
    return uit


def _lijst(records: Sequence[Vermelding], naamveld: str) -> list[Stuk]:
    """Take records that may lack an id; then they are known by their name."""
    uit = []
    for record in records:
        velden = velden_van(record, ("id",))
        naam = str(velden.get(naamveld) or "")
        uit.append(Stuk(str(getattr(record, "id", None) or naam), naam, velden))
    return uit


def _wijk(plan: Wijkplan) -> list[Stuk]:
    velden = velden_van(plan.wijk, ("id", *_NIET_ZELF))
    return [Stuk(plan.wijk.id, plan.wijk.naam, velden)]


def _budgetten(plan: Wijkplan) -> list[Stuk]:
    return [
        Stuk(f"{b.partij}/{b.jaar or 'totaal'}", b.partij, velden_van(b))
        for b in plan.wijk.budgetten
    ]


def _config(gedeeld: Gedeeld, deel: str) -> list[Stuk]:
    record = getattr(gedeeld.config, deel, None)
    return [Stuk(deel, deel, velden_van(record))] if isinstance(record, BaseModel) else []


def _berichten(berichten: Iterable[Bericht]) -> list[Stuk]:
    return [
        Stuk(
            bericht.id,
            bericht.naam,
            {**velden_van(bericht.kop), "datum": str(bericht.datum), "tekst": bericht.tekst},
        )
        for bericht in berichten
    ]


def _hoofdstukken(plan: Wijkplan) -> list[Stuk]:
    """Take the chapters; their place in the plan is that among the others."""
    return [
        Stuk(
            hoofdstuk.id,
            hoofdstuk.naam,
            {
                "naam": hoofdstuk.naam,
                "samenvatting": hoofdstuk.samenvatting,
                "tekst": _tekst(hoofdstuk),
            },
        )
        for hoofdstuk in plan.hoofdstukken
    ]


def _tekst(hoofdstuk: Hoofdstuk) -> str:
    return "".join(
        f"{{{{ {deel.naam}{deel.argumenten} }}}}" if isinstance(deel, Directief) else deel
        for deel in hoofdstuk.delen
    )


def _objecten(objecten: Iterable[Kaartobject]) -> list[Stuk]:
    """Take the features of the maps; of a form its hash, so that a change of it shows."""
    return [
        Stuk(
            f"{o.laag}/{o.id}",
            o.naam or o.id,
            {
                "laag": o.laag,
                "naam": o.naam,
                "eigenschappen": dict(o.eigenschappen),
                "vorm": _som(f"{o.soort}{o.coordinaten}".encode()),
            },
        )
        for o in objecten
    ]


def _media(media: Mapping[str, bytes]) -> list[Stuk]:
    return [Stuk(naam, naam, {"inhoud": _som(inhoud)}) for naam, inhoud in media.items()]


def _som(inhoud: bytes) -> str:
    return hashlib.sha256(inhoud).hexdigest()[:16]
