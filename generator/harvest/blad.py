"""A spreadsheet to rows of cells, each with its place: an .xlsx or a .csv."""

from __future__ import annotations

import csv
import datetime as dt
import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import openpyxl
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from generator.harvest.fout import OogstFoutError
from generator.harvest.yamltekst import getal
from generator.model.limieten import (
    GROOTSTE_BLAD_BYTES,
    GROOTSTE_BLAD_UITGEPAKT_BYTES,
    MEESTE_BLADKOLOMMEN,
    MEESTE_BLADRIJEN,
)


@dataclass(frozen=True, slots=True, order=True)
class Celplek:
    """A place in a spreadsheet: row and column count from 1; column 0 is the whole row."""

    bestand: str
    blad: str
    rij: int
    kolom: int

    def __str__(self) -> str:
        """Write the place as people say it: `plan.xlsx!Blad1:rij 7, kolom C`."""
        waar = f"{self.bestand}!{self.blad}" if self.blad else self.bestand
        kolom = f", kolom {get_column_letter(self.kolom)}" if self.kolom else ""
        return f"{waar}:rij {self.rij}{kolom}"


@dataclass(frozen=True, slots=True)
class Cel:
    """A filled cell.

    Attributes:
        plek: Where it stands.
        tekst: What it says; a number without thousands separator, a day as 2026-11-24.
    """

    plek: Celplek
    tekst: str


@dataclass(frozen=True, slots=True)
class Blad:
    """A sheet: the cells of its first row, and those of each other row by column."""

    bestand: str
    naam: str
    koppen: Mapping[int, Cel]
    rijen: Sequence[Mapping[int, Cel]]

    def plek(self, rij: int, kolom: int = 0) -> Celplek:
        """Return a place in this sheet."""
        return Celplek(self.bestand, self.naam, rij, kolom)


def lees_blad(pad: Path, naam: str, kop: str) -> Blad:
    """Read a sheet.

    Args:
        pad: The file.
        naam: Name of the sheet; "" for the first one that has the heading.
        kop: A heading that it must have, in small letters.

    Raises:
        OogstFoutError: If it can't be read, is too big, or has no such sheet.
    """
    try:
        with pad.open("rb") as bestand:
            inhoud = bestand.read(GROOTSTE_BLAD_BYTES + 1)
    except OSError as fout:
        raise OogstFoutError(f"{pad}: dit bestand kan niet gelezen worden") from fout
    if len(inhoud) > GROOTSTE_BLAD_BYTES:
        raise OogstFoutError(f"{pad}: dit bestand is te groot")
    soort = pad.suffix.lower()
    if soort not in {".csv", ".xlsx", ".xlsm"}:
        raise OogstFoutError(f"{pad}: sla het blad op als .xlsx of .csv")
    try:
        if soort == ".csv":
            return _blad(pad.name, "", _csv_rijen(inhoud))
        return _uit_xlsx(pad, inhoud, naam, kop)
    except OogstFoutError:
        raise
    except Exception as fout:  # strangers' bytes: the libraries raise errors of any kind
        raise OogstFoutError(f"{pad}: dit is geen goed rekenblad ({soort})") from fout


def _uit_xlsx(pad: Path, inhoud: bytes, naam: str, kop: str) -> Blad:
    with zipfile.ZipFile(io.BytesIO(inhoud)) as zip_:
        if sum(deel.file_size for deel in zip_.infolist()) > GROOTSTE_BLAD_UITGEPAKT_BYTES:
            raise OogstFoutError(f"{pad}: dit bestand is uitgepakt te groot")
    boek = openpyxl.load_workbook(io.BytesIO(inhoud), read_only=True, data_only=True)
    formules = openpyxl.load_workbook(io.BytesIO(inhoud), read_only=True)
    bladen = [
        _blad(pad.name, blad.title, _xlsx_rijen(pad, blad, formules[blad.title]))
        for blad in boek.worksheets
        if naam in {"", blad.title}
    ]
    if not bladen:
        namen = ", ".join(blad.title for blad in boek.worksheets)
        raise OogstFoutError(f"{pad}: er is geen blad '{naam}'; kies uit: {namen}")
    passend = (b for b in bladen if kop in {cel.tekst.lower() for cel in b.koppen.values()})
    return next(passend, bladen[0])


def _xlsx_rijen(pad: Path, blad: Worksheet, formules: Worksheet) -> Iterator[tuple[int, list[str]]]:
    """Yield the values of each row; a formula must have an outcome.

    Raises:
        OogstFoutError: If it has none: the program that wrote it never calculated it.
    """
    samen = zip(
        blad.iter_rows(max_col=MEESTE_BLADKOLOMMEN),
        formules.iter_rows(max_col=MEESTE_BLADKOLOMMEN),
        strict=False,
    )
    for nummer, (rij, berekening) in enumerate(samen, 1):
        if nummer > MEESTE_BLADRIJEN:
            raise OogstFoutError(f"{pad}: een blad heeft meer dan {MEESTE_BLADRIJEN} rijen")
        for kolom, (cel, formule) in enumerate(zip(rij, berekening, strict=False), 1):
            if cel.value is None and str(formule.value or "").startswith("="):
                wat = "deze formule heeft geen uitkomst; open het bestand, bereken en bewaar het"
                raise OogstFoutError(f"{Celplek(pad.name, blad.title, nummer, kolom)}: {wat}")
        yield nummer, [_als_tekst(cel.value) for cel in rij]


def _csv_rijen(inhoud: bytes) -> Iterator[tuple[int, list[str]]]:
    try:
        tekst = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        tekst = inhoud.decode("cp1252", errors="replace")
    kop = tekst.split("\n", 1)[0]
    scheiding = max(";,\t", key=kop.count)
    lezer = csv.reader(io.StringIO(tekst, newline=""), delimiter=scheiding)
    for nummer, rij in enumerate(lezer, 1):
        if nummer > MEESTE_BLADRIJEN or len(rij) > MEESTE_BLADKOLOMMEN:
            raise OogstFoutError(
                f"dit bestand heeft meer dan {MEESTE_BLADRIJEN} rijen of te veel kolommen"
            )
        yield nummer, [_als_tekst(waarde) for waarde in rij]


def _blad(bestand: str, naam: str, rijen: Iterator[tuple[int, list[str]]]) -> Blad:
    """Take the first filled row as headings, and each filled row below it."""
    gevuld = []
    for nummer, waarden in rijen:
        cellen = {
            kolom: Cel(Celplek(bestand, naam, nummer, kolom), tekst)
            for kolom, tekst in enumerate(waarden, 1)
            if tekst
        }
        if cellen:
            gevuld.append(cellen)
    return Blad(bestand, naam, gevuld[0] if gevuld else {}, gevuld[1:])


def _als_tekst(waarde: object) -> str:
    if waarde is None:
        return ""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, float):
        return getal(waarde)
    if isinstance(waarde, dt.datetime):
        return waarde.date().isoformat()
    tekst = str(waarde).replace("\xa0", " ").replace("\r\n", "\n").replace("\r", "\n")
    return "\n".join(regel.strip() for regel in tekst.strip().split("\n"))
