"""Read the structure of a PDF and say what is wrong for who listens to it (PDF/UA-1).

No validator of PDF/UA comes as a Python package; this looks at what readers notice: language,
title, tags, words for every figure, headings in order, headers of tables.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf

_BLOK = re.compile(r"beginbfchar(.*?)endbfchar", re.DOTALL)
_PAAR = re.compile(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>")
KOPPEN = tuple(f"H{n}" for n in range(1, 7))


@dataclass(frozen=True)
class Deel:
    """A tag: its kind, its alternative text, its own kinds below it."""

    soort: str
    alt: str
    kinderen: tuple[Deel, ...]
    koppelt: int = 0

    def alle(self) -> Iterator[Deel]:
        """Yield this tag and all below it, in reading order."""
        yield self
        for kind in self.kinderen:
            yield from kind.alle()


def boom(pdf: bytes) -> Deel:
    """Read the tags of a document."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        wortel = document.Root.StructTreeRoot
        return Deel("Root", "", tuple(_kinderen(wortel.get("/K"))))


def bevindingen(pdf: bytes) -> list[str]:
    """List what is wrong; empty is good."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        fouten = list(_document(document))
        fouten += list(_letters(document))
    if any("structuur" in fout for fout in fouten):
        return fouten
    return [*fouten, *_figuren(boom(pdf)), *_koppen(boom(pdf)), *_tabellen(boom(pdf))]


def teksten(pdf: bytes) -> str:
    """Return the text of all pages in reading order, as a screen reader gets it."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return " ".join(" ".join(_paginatekst(pagina)).strip() for pagina in document.pages)


def _document(document: pikepdf.Pdf) -> Iterator[str]:
    wortel = document.Root
    if not str(wortel.get("/Lang", "")):
        yield "geen taal"
    leeg = pikepdf.Dictionary()
    if not wortel.get("/MarkInfo", leeg).get("/Marked", False):
        yield "niet gemarkeerd als getagd"
    if not wortel.get("/ViewerPreferences", leeg).get("/DisplayDocTitle", False):
        yield "de titel wordt niet getoond"
    if "/StructTreeRoot" not in wortel:
        yield "geen structuur"
    with document.open_metadata() as metadata:
        if not metadata.get("dc:title"):
            yield "geen titel"
        if str(metadata.get("pdfuaid:part")) != "1":
            yield "noemt zich geen PDF/UA-1"
    for nummer, pagina in enumerate(document.pages, 1):
        if "/Annots" in pagina and pagina.get("/Tabs") != "/S":
            yield f"blad {nummer}: links niet in leesvolgorde"


def _letters(document: pikepdf.Pdf) -> Iterator[str]:
    for ding in document.objects:
        if not isinstance(ding, pikepdf.Dictionary) or ding.get("/Type") != "/FontDescriptor":
            continue
        if not any(sleutel in ding for sleutel in ("/FontFile", "/FontFile2", "/FontFile3")):
            yield f"letter {ding.get('/FontName')} zit er niet in"


def _kinderen(k: object) -> Iterator[Deel]:
    if isinstance(k, pikepdf.Array):
        for deel in k:
            yield from _kinderen(deel)
    elif isinstance(k, pikepdf.Dictionary) and "/S" in k:
        kenmerken = k.get("/A")
        koppen = kenmerken.get("/Headers") if isinstance(kenmerken, pikepdf.Dictionary) else None
        yield Deel(
            str(k.S).removeprefix("/"),
            str(k.get("/Alt", "")),
            tuple(_kinderen(k.get("/K"))),
            0 if koppen is None else len(koppen),
        )


def _figuren(wortel: Deel) -> Iterator[str]:
    for deel in wortel.alle():
        if deel.soort == "Figure" and not deel.alt.strip():
            yield "een beeld zonder tekst"


def _koppen(wortel: Deel) -> Iterator[str]:
    niveau = 0
    for deel in wortel.alle():
        if deel.soort not in KOPPEN:
            continue
        nieuw = int(deel.soort[1])
        if nieuw > niveau + 1:
            yield f"kop H{nieuw} na H{niveau}"
        niveau = nieuw
    if niveau == 0:
        yield "geen koppen"


def _tabellen(wortel: Deel) -> Iterator[str]:
    for tabel in wortel.alle():
        if tabel.soort != "Table":
            continue
        cellen = [deel for deel in tabel.alle() if deel.soort in ("TH", "TD")]
        if not any(cel.soort == "TH" for cel in cellen):
            yield "een tabel zonder kopcellen"
        yield from ("een cel zonder kopcel" for c in cellen if c.soort == "TD" and not c.koppelt)
        if any(deel.soort == "TR" and not deel.kinderen for deel in tabel.alle()):
            yield "een lege rij"


def _paginatekst(pagina: pikepdf.Page) -> Iterator[str]:
    """Decode what is shown by the fonts' own tables from glyph to letter."""
    tabellen = {
        naam: _naar_letters(font) for naam, font in pagina.Resources.get("/Font", {}).items()
    }
    tabel: dict[bytes, str] = {}
    for opdracht in pikepdf.parse_content_stream(pagina):
        operanden, operator = opdracht.operands, opdracht.operator
        if str(operator) == "Tf":
            tabel = tabellen[str(operanden[0])]
        elif str(operator) == "TJ":
            stukken = [bytes(deel) for deel in operanden[0] if isinstance(deel, pikepdf.String)]
            yield "".join(_letters_van(stuk, tabel) for stuk in stukken)
        elif str(operator) == "Tj":
            yield _letters_van(bytes(operanden[0]), tabel)


def _letters_van(stuk: bytes, tabel: dict[bytes, str]) -> str:
    return "".join(tabel.get(stuk[n : n + 2], "") for n in range(0, len(stuk), 2))


def _naar_letters(font: pikepdf.Object) -> dict[bytes, str]:
    """Read the ToUnicode table of a font: without it no text can be copied."""
    cmap = bytes(font.ToUnicode.read_bytes()).decode("ascii", "replace")
    paren = (paar for blok in _BLOK.findall(cmap) for paar in _PAAR.findall(blok))
    return {bytes.fromhex(van): bytes.fromhex(naar).decode("utf-16-be") for van, naar in paren}
