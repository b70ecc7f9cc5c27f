"""The plan as open data: CSV by RFC 4180, JSON, GeoJSON, and a file that says what they are.

Figures are in full precision and unformatted. A text that a spreadsheet would take for a
formula gets an apostrophe in front: content comes from strangers.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pydantic_core import to_json

from generator.emit.opendata_json import geheel_json, schema_json
from generator.model import opendata as bestanden
from generator.model.doorrekening import Doorrekening, RegelUitkomst
from generator.model.maatregel import (
    Baten,
    Koppelkans,
    Kosten,
    Maatregel,
    OnzekereRegel,
    Overdracht,
    Regel,
)
from generator.model.plan import Kaartobject, Wijkplan
from generator.model.taal import _
from generator.model.velden import Bron

Cel = str | float | int | bool | dt.date | tuple[str, ...] | None
_PRECIES = 2.0**53
_FORMULE = ("=", "+", "-", "@", "\t", "\r", "\n")


def open_data(plan: Wijkplan, uitkomst: Doorrekening) -> Mapping[str, bytes]:
    """Write the open data files of a wijk, each only where it has rows.

    Args:
        plan: The checked plan.
        uitkomst: Its results.

    Returns:
        Path from the wijk's root to bytes; doorrekening.json is not among them.
    """
    rijen = (
        (bestanden.MAATREGELEN, _maatregelen(plan, uitkomst)),
        (bestanden.BEDRAGEN, _bedragen(plan, uitkomst)),
        (bestanden.DOELEN, _doelen(plan, uitkomst)),
        (bestanden.EFFECTEN, _effecten(plan, uitkomst)),
        (bestanden.CIJFERS, _cijfers(plan)),
        (bestanden.AFSPRAKEN, _afspraken(plan)),
        (bestanden.WIJKSCHOUW, _wijkschouw(plan)),
    )
    gevuld = [(bestand, lijst) for bestand, rij in rijen if (lijst := list(rij))]
    uit = {f"data/{bestand.naam}": _csv(bestand.kop, lijst) for bestand, lijst in gevuld}
    namen = [bestand for bestand, _ in gevuld]
    kop = _kop(plan)
    uit[f"data/{bestanden.GEHEEL.naam}"] = geheel_json(kop, {b.naam: rij for b, rij in gevuld})
    uit[f"data/{bestanden.SCHEMA.naam}"] = schema_json(kop)
    namen += [bestanden.GEHEEL, bestanden.SCHEMA]
    if plaatsen := list(_plaatsen(plan)):
        uit[f"data/{bestanden.GEOJSON.naam}"] = _geojson(plan, plaatsen)
        namen.append(bestanden.GEOJSON)
    uit[f"data/{bestanden.LEESMIJ}"] = _leesmij(plan, [*namen, bestanden.DOORREKENING])
    return uit


def _kop(plan: Wijkplan) -> dict[str, object]:
    """Say what holds for all tables of a wijk."""
    bron, licentie = _eigen(plan)
    regels = plan.gedeeld.config.rekenregels
    return {
        "wijk": plan.wijk.id,
        "naam": plan.wijk.naam,
        "gemeente": plan.gedeeld.config.gemeente.code,
        "status": plan.wijk.status,
        "versie": plan.wijk.versie or "",
        "bron": bron,
        "licentie": licentie,
        "prijspeil": regels.prijspeil,
        "basisjaar": regels.basisjaar,
        "illustratief": plan.wijk.illustratief,
    }


def _csv(kop: Sequence[str], rijen: Iterable[Sequence[Cel]]) -> bytes:
    uit = io.StringIO()
    schrijver = csv.writer(uit, lineterminator="\r\n")
    schrijver.writerow(kop)
    schrijver.writerows([_cel(waarde) for waarde in rij] for rij in rijen)
    return uit.getvalue().encode()


def _cel(waarde: Cel) -> str:
    if waarde is None:
        return ""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, tuple):
        return _cel("; ".join(waarde))
    if isinstance(waarde, float):
        return repr(int(waarde)) if waarde.is_integer() and abs(waarde) < _PRECIES else repr(waarde)
    if isinstance(waarde, str):
        return f"'{waarde}" if waarde.lstrip(" ").startswith(_FORMULE) else waarde
    return str(waarde)


def _eigen(plan: Wijkplan) -> tuple[str, str]:
    site = plan.gedeeld.config.site
    bron = _(bestanden.EIGEN_BRON, wijk=plan.wijk.naam, uitgever=site.uitgever)
    return bron, site.licentie or _(bestanden.EIGEN_LICENTIE)


def _herkomst(plan: Wijkplan, *bronnen: Bron | str | None) -> tuple[str, str]:
    """Return source and licence: those of the first source given, else of the plan itself."""
    eigen_bron, eigen_licentie = _eigen(plan)
    for bron in bronnen:
        if isinstance(bron, Bron):
            delen = (bron.titel, bron.maker, bron.jaar and str(bron.jaar), bron.tabel, bron.url)
            return ", ".join(deel for deel in delen if deel) or eigen_bron, bron.licentie or ""
        if bron:
            return bron, ""
    return eigen_bron, eigen_licentie


def _maatregelen(plan: Wijkplan, uitkomst: Doorrekening) -> Iterator[tuple[Cel, ...]]:
    per_id = {m.id: m for m in uitkomst.maatregelen}
    for m in plan.maatregelen:
        u, venster = per_id[m.id], m.start.venster
        yield (
            m.id, plan.nummer[m.id], m.naam, m.thema, m.basis, m.status, m.trekker,
            m.start.gepland, venster[0], venster[-1], m.start.zekerheid, m.duur,
            u.start, u.groep, u.kosten_cw, u.baten_cw, u.ncw, u.bk, u.doelscore,
            u.rang_ncw, u.rang_doelen, tuple(m.straten), plan.wijk.illustratief,
            *_herkomst(plan, m.bron, *m.bronnen),
        )  # fmt: skip


def _bedragen(plan: Wijkplan, uitkomst: Doorrekening) -> Iterator[tuple[Cel, ...]]:
    kansen = {kans.id: kans for kans in plan.koppelkansen}
    for m in uitkomst.maatregelen:
        for regel in m.regels:
            yield _bedrag(plan, m.id, plan.maatregel[m.id], regel)
    for k in uitkomst.koppelkansen:
        for regel in k.regels:
            yield _bedrag(plan, k.id, kansen[k.id], regel)


def _bedrag(
    plan: Wijkplan, id_: str, van: Maatregel | Koppelkans, uitkomst: RegelUitkomst
) -> tuple[Cel, ...]:
    regel: Regel = getattr(van, uitkomst.soort)[uitkomst.nummer]
    jaren = [jaar for jaar, _, _ in uitkomst.jaren]
    partij, laag, hoog = None, None, None
    if isinstance(regel, OnzekereRegel):
        partij, laag, hoog = regel.partij, regel.laag, regel.hoog
    return (
        id_, uitkomst.soort, uitkomst.nummer + 1, regel.post,
        regel.betaler if isinstance(regel, Overdracht) else partij,
        regel.ontvanger if isinstance(regel, Overdracht) else None,
        _soort(regel), regel.bedrag, regel.per_jaar, regel.kengetal, regel.hoeveelheid,
        laag, hoog,
        min(jaren, default=None), max(jaren, default=None), uitkomst.cw_eur,
        *_herkomst(plan, regel.bron),
    )  # fmt: skip


def _soort(regel: Regel) -> str | None:
    if isinstance(regel, Kosten):
        return regel.kostensoort
    return regel.soort if isinstance(regel, Baten) else None


def _doelen(plan: Wijkplan, uitkomst: Doorrekening) -> Iterator[tuple[Cel, ...]]:
    for doel in plan.wijk.doelen:
        herkomst = _herkomst(plan, doel.bron)
        for gewicht in doel.gewichten:
            aandeel = uitkomst.partijgewichten.get(gewicht.partij, {}).get(doel.id)
            yield (doel.id, doel.naam, gewicht.partij, gewicht.gewicht, aandeel, *herkomst)
        yield (doel.id, doel.naam, None, None, uitkomst.doelgewichten.get(doel.id), *herkomst)


def _effecten(plan: Wijkplan, uitkomst: Doorrekening) -> Iterator[tuple[Cel, ...]]:
    per_id = {m.id: m for m in uitkomst.maatregelen}
    for m in plan.maatregelen:
        for effect in m.effecten:
            punten = per_id[m.id].doelbijdragen.get(effect.doel)
            yield (m.id, effect.doel, effect.effect, punten, effect.toelichting)


def _cijfers(plan: Wijkplan) -> Iterator[tuple[Cel, ...]]:
    for i in plan.indicatoren:
        for meting in i.metingen:
            waarde = meting.waarde if isinstance(meting.waarde, float | int) else None
            yield (
                i.id, i.naam, i.thema, i.eenheid, meting.gebied or plan.wijk.naam,
                meting.peildatum, waarde, meting.waarde == "onderdrukt", meting.voorlopig,
                *_herkomst(plan, meting.bron, i.bron),
            )  # fmt: skip


def _afspraken(plan: Wijkplan) -> Iterator[tuple[Cel, ...]]:
    for a in plan.afspraken:
        yield (
            a.id, a.naam, a.tekst, tuple(a.partijen), a.soort, tuple(a.maatregelen),
            a.bedrag, a.vanaf, a.tot, a.status, *_herkomst(plan, a.bron),
        )  # fmt: skip


def _wijkschouw(plan: Wijkplan) -> Iterator[tuple[Cel, ...]]:
    for w in plan.wijkschouw:
        yield (
            w.id, w.naam, w.datum, w.plek, w.lat, w.lon, w.thema, w.soort, w.tekst, w.actie,
            w.wie, w.status, tuple(w.leidt_tot), *_herkomst(plan, w.bron),
        )  # fmt: skip


def _plaatsen(plan: Wijkplan) -> Iterator[tuple[Maatregel, Kaartobject]]:
    objecten = {plek.id: plek for plek in plan.kaart}
    for maatregel in plan.maatregelen:
        for id_ in maatregel.locatie:
            if id_ in objecten:
                yield maatregel, objecten[id_]


def _geojson(plan: Wijkplan, plaatsen: Iterable[tuple[Maatregel, Kaartobject]]) -> bytes:
    bron, licentie = _eigen(plan)
    geheel = {
        "type": "FeatureCollection",
        "bron": bron,
        "licentie": licentie,
        "features": [
            {
                "type": "Feature",
                "id": f"{maatregel.id}/{plek.id}",
                "geometry": {"type": plek.soort, "coordinates": plek.coordinaten},
                "properties": {
                    "maatregel": maatregel.id,
                    "nummer": plan.nummer[maatregel.id],
                    "naam": maatregel.naam,
                    "thema": maatregel.thema,
                    "status": maatregel.status,
                    "trekker": maatregel.trekker,
                    "gepland": maatregel.start.gepland,
                    "plek": plek.naam or None,
                },
            }
            for maatregel, plek in plaatsen
        ],
    }
    return to_json(geheel, indent=1) + b"\n"


def _leesmij(plan: Wijkplan, namen: Iterable[bestanden.Gegevensbestand]) -> bytes:
    bron, licentie = _eigen(plan)
    regels = plan.gedeeld.config.rekenregels
    kop = [
        _("Open data van het wijkplan {wijk}", wijk=plan.wijk.naam),
        "",
        _("Bron: {bron}.", bron=bron),
        _("Licentie: {licentie}.", licentie=licentie),
        _("Waar een regel een eigen bron heeft, geldt de licentie van die bron."),
        _("Bedragen: EUR, prijspeil {jaar}.", jaar=regels.prijspeil),
        _("Contante waarde: op 1 januari {jaar}.", jaar=regels.basisjaar),
    ]
    if plan.wijk.illustratief:
        kop.append(_("De bedragen zijn voorbeelden en horen bij geen echt besluit."))
    kop.append(_("CSV: komma tussen de kolommen, punt als decimaalteken, UTF-8."))
    for bestand in namen:
        kop += ["", bestand.naam, f"  {_(bestand.uitleg)}"]
        kop += [f"  {kolom.naam}: {_(kolom.uitleg)}" for kolom in bestand.kolommen]
    return "\n".join([*kop, ""]).encode()
