"""The example sheet for a longlist: a row to copy, and what each column means."""

from __future__ import annotations

import io
import zipfile

import openpyxl
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from generator.harvest.kolommen import GROEPEN, KOLOMMEN, Kolom, bedragkolommen

_BREEDTE = {"lang": 40, "tekst": 24, "lijst": 24, "getal": 14}
_EERSTE_DAG = (2000, 1, 1, 0, 0, 0)
_UITLEG = (
    "Vul het blad Longlist: één maatregel per rij. Een kolom met een ster moet gevuld zijn.",
    "Schrijf bedragen zonder punten en zonder euroteken: 80000.",
    "Nog een regel kosten of baten? Voeg kolommen toe met een 2: kosten 2 bedrag.",
    "Een kolom 'effect' met het id van een doel zegt wat een maatregel daarvoor doet: -2 tot 2.",
    "Lees het blad in met: wijkplan import maatregelen BESTAND.xlsx --wijk NAAM",
)


def voorbeeldblad() -> bytes:
    """Return the example as .xlsx; the same bytes each time."""
    boek = openpyxl.Workbook()
    longlist = boek.active
    if not isinstance(longlist, Worksheet):
        raise TypeError("a new workbook begins with a sheet")
    kolommen = _kolommen()
    longlist.title = "Longlist"
    longlist.append([f"{k.kop} *" if k.verplicht else k.kop for k in kolommen])
    longlist.append([_cel(kolom) for kolom in kolommen])
    _maak_op(longlist, [_BREEDTE[kolom.soort] for kolom in kolommen])
    uitleg = boek.create_sheet("Uitleg")
    uitleg.append(["kolom", "wat u invult", "nodig"])
    for kolom in kolommen:
        uitleg.append([kolom.kop, kolom.uitleg, "ja" if kolom.verplicht else "nee"])
    for zin in ("", *_UITLEG):
        uitleg.append(["", zin])
    _maak_op(uitleg, [24, 90, 8])
    uit = io.BytesIO()
    boek.save(uit)
    return _zonder_tijd(uit.getvalue())


def _kolommen() -> list[Kolom]:
    bedragen = [kolom for groep in GROEPEN for kolom in bedragkolommen(groep)]
    return [*KOLOMMEN, *bedragen]


def _cel(kolom: Kolom) -> str | int:
    return int(kolom.voorbeeld) if kolom.voorbeeld.isdecimal() else kolom.voorbeeld


def _maak_op(blad: Worksheet, breedtes: list[int]) -> None:
    for cel in blad[1]:
        cel.font = Font(bold=True)
        cel.fill = PatternFill("solid", fgColor="DDE6F4")
    for nummer, breedte in enumerate(breedtes, 1):
        blad.column_dimensions[get_column_letter(nummer)].width = breedte
    for rij in blad.iter_rows(min_row=2):
        for cel in rij:
            cel.alignment = Alignment(wrap_text=True, vertical="top")
    blad.freeze_panes = "A2"


def _zonder_tijd(inhoud: bytes) -> bytes:
    """Write a workbook again without the moment at which it was made."""
    uit = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(inhoud)) as oud, zipfile.ZipFile(uit, "w") as nieuw:
        for naam in oud.namelist():
            deel = zipfile.ZipInfo(naam, _EERSTE_DAG)
            deel.compress_type = zipfile.ZIP_DEFLATED
            nieuw.writestr(deel, _kern(naam, oud.read(naam)))
    return uit.getvalue()


def _kern(naam: str, data: bytes) -> bytes:
    """Return a part; of the core properties only the title, in place of times and program."""
    if naam != "docProps/core.xml":
        return data
    return (
        b'<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.'
        b'openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/'
        b'dc/elements/1.1/"><dc:title>Longlist</dc:title></cp:coreProperties>'
    )
