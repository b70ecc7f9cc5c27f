"""Tables that somebody downloaded: an answer of OData v3 or v4 as JSON, or a CSV."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.harvest.fout import OogstFoutError
from generator.harvest.gebied import GEBIEDSCODE
from generator.harvest.odata import DIMENSIE, Rij, waarden_v3, waarden_v4
from generator.harvest.tabel import REEKS, Tabel, Veld, als_getal, als_tekst
from generator.model.limieten import GROOTSTE_TABEL_BYTES

_TABEL = re.compile(r"/([0-9]{5}[A-Z]{3})/")
_CODEKOLOMMEN = (DIMENSIE, "Codering_3", "Codering", "gwb_code")
_NAAMKOLOMMEN = ("Naam", "regio", "Title")


@dataclass(frozen=True, slots=True)
class Herkomst:
    """What a file does not say itself.

    Attributes:
        dag: Day of the import.
        tabellen: Number of the table of each year.
        jaren: The years asked for; where it is one, a file without a year is of that one.
    """

    dag: dt.date
    tabellen: Mapping[int, str]
    jaren: Sequence[int]


def lees_bestanden(paden: Iterable[Path], herkomst: Herkomst) -> tuple[Tabel, ...]:
    """Return one table a year; pages of the same year are laid together.

    Raises:
        OogstFoutError: If a file can't be read, or it is not clear of which year it is.
    """
    per_jaar: dict[int, Tabel] = {}
    for pad in paden:
        for tabel in _lees(pad, herkomst):
            eerder = per_jaar.get(tabel.jaar)
            per_jaar[tabel.jaar] = tabel if eerder is None else _samen(eerder, tabel)
    return tuple(per_jaar[jaar] for jaar in sorted(per_jaar))


def _lees(pad: Path, herkomst: Herkomst) -> list[Tabel]:
    try:
        with pad.open("rb") as bestand:
            inhoud = bestand.read(GROOTSTE_TABEL_BYTES + 1)
    except OSError as fout:
        raise OogstFoutError(f"{pad}: dit bestand kan niet gelezen worden") from fout
    if len(inhoud) > GROOTSTE_TABEL_BYTES:
        raise OogstFoutError(f"{pad}: dit bestand is te groot")
    tekst = _als_tekst(inhoud)
    if tekst.lstrip().startswith("{"):
        return [_uit_json(pad, tekst, herkomst)]
    if tekst.lstrip().startswith("<"):
        raise OogstFoutError(f"{pad}: dit is een webpagina; sla het antwoord op als JSON of CSV")
    try:
        return _uit_csv(pad, tekst, herkomst)
    except csv.Error as fout:
        raise OogstFoutError(f"{pad}: dit is geen goede CSV") from fout


def _uit_json(pad: Path, tekst: str, herkomst: Herkomst) -> Tabel:
    try:
        geheel = json.loads(tekst)
    except (ValueError, RecursionError) as fout:
        raise OogstFoutError(f"{pad}: dit is geen geldige JSON") from fout
    rijen = geheel.get("value")
    if not isinstance(rijen, list) or not all(isinstance(rij, dict) for rij in rijen) or not rijen:
        raise OogstFoutError(f"{pad}: hierin staan geen cijfers (geen 'value')")
    context = str(geheel.get("@odata.context") or geheel.get("odata.metadata") or "")
    treffer = _TABEL.search(context)
    jaar = _jaar(pad, treffer.group(1) if treffer else "", herkomst)
    if "Measure" in rijen[0]:
        return _maak(pad, jaar, waarden_v4(rijen), {}, herkomst)
    kolom = next((k for k in _CODEKOLOMMEN if k in rijen[0]), DIMENSIE)
    return _maak(pad, jaar, waarden_v3(rijen, kolom), {}, herkomst)


def _uit_csv(pad: Path, tekst: str, herkomst: Herkomst) -> list[Tabel]:
    """Read a CSV with names of StatLine as headings, with or without their number."""
    kop = tekst.split("\n", 1)[0]
    scheiding = max(";,\t", key=kop.count)
    rijen: list[Rij] = list(csv.DictReader(io.StringIO(tekst, newline=""), delimiter=scheiding))
    kolom = next((k for k in _CODEKOLOMMEN if rijen and k in rijen[0]), None)
    if kolom is None:
        raise OogstFoutError(
            f"{pad}: in de eerste regel staat geen kolom {DIMENSIE} met codes van gebieden"
        )
    naamkolom = next((k for k in _NAAMKOLOMMEN if k in rijen[0]), "")
    namen = {als_tekst(rij.get(kolom)): als_tekst(rij.get(naamkolom)) for rij in rijen}
    per_jaar: dict[int, list[Rij]] = {}
    for rij in rijen:
        getal = als_getal(rij.get("Jaar"))
        jaar = _jaar(pad, "", herkomst) if getal is None else int(getal)
        cijfers = {k: v for k, v in rij.items() if k not in {"Jaar", naamkolom}}
        per_jaar.setdefault(jaar, []).append(cijfers)
    return [
        _maak(pad, jaar, waarden_v3(deel, kolom), namen, herkomst)
        for jaar, deel in sorted(per_jaar.items())
    ]


def _maak(
    pad: Path,
    jaar: int,
    waarden: Mapping[tuple[str, str], float],
    namen: Mapping[str, str],
    herkomst: Herkomst,
) -> Tabel:
    fout = sorted({code for code, _ in waarden if not GEBIEDSCODE.fullmatch(code)})
    if fout:
        raise OogstFoutError(f"{pad}: '{fout[0][:40]}' is geen code van een gebied")
    velden = tuple(Veld(sleutel) for sleutel in sorted({sleutel for _, sleutel in waarden}))
    id_ = herkomst.tabellen.get(jaar, "")
    return Tabel(id_, jaar, f"{REEKS} {jaar}", herkomst.dag, velden, waarden, namen)


def _jaar(pad: Path, tabel: str, herkomst: Herkomst) -> int:
    for jaar, id_ in herkomst.tabellen.items():
        if id_ == tabel:
            return jaar
    if len(herkomst.jaren) == 1:
        return herkomst.jaren[0]
    raise OogstFoutError(f"{pad}: van welk jaar is dit? Zeg het met --jaren, zoals --jaren 2024")


def _samen(een: Tabel, ander: Tabel) -> Tabel:
    velden = {veld.sleutel: veld for veld in (*een.velden, *ander.velden)}
    return Tabel(
        een.id,
        een.jaar,
        een.titel,
        een.dag,
        tuple(velden.values()),
        {**een.waarden, **ander.waarden},
        {**een.namen, **ander.namen},
    )


def _als_tekst(inhoud: bytes) -> str:
    try:
        return inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        return inhoud.decode("cp1252", errors="replace")
