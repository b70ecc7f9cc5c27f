"""Bytes to text: UTF-8 with or without byte order mark, line ends as LF, nothing invisible."""

from __future__ import annotations

import re
import unicodedata

from generator.model.bron import Bevinding, Bronplek

# tabs and line feeds may stand in text; the rest of C0 and C1, the separators that other
# programs take for line ends, and marks that turn the direction of text may not
_ONZICHTBAAR = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069"
    "\u061c\ufff9-\ufffb\U000e0000-\U000e007f\ufeff\ufffe\uffff\ud800-\udfff]"
)
_BINAIR = 3


def lees_tekst(inhoud: bytes, bestand: str) -> tuple[str | None, tuple[Bevinding, ...]]:
    """Decode a file; None where it is no text.

    Args:
        inhoud: The bytes.
        bestand: Path for the places.

    Returns:
        The text with LF as line end and invisible characters left out, and the findings.
    """
    try:
        tekst = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError as fout:
        nul = inhoud.find(b"\x00")
        index = fout.start if nul < 0 else min(nul, fout.start)
        return None, (_geen_tekst(inhoud, index, bestand),)
    tekst = tekst.replace("\r\n", "\n").replace("\r", "\n")
    if "\x00" in tekst:
        plek = plek_in(tekst, tekst.index("\x00"), bestand)
        wat = "dit is geen tekstbestand: er staat een nul-teken in;"
        return None, (Bevinding(plek, "WP005", wat, "sla het op als gewone tekst (UTF-8)."),)
    bevindingen = tuple(
        Bevinding(
            plek_in(tekst, teken.start(), bestand),
            "WP019",
            f"hier staat een onzichtbaar teken ({_naam(teken.group())});",
            "typ deze regel opnieuw.",
        )
        for teken, _ in zip(_ONZICHTBAAR.finditer(tekst), range(_BINAIR), strict=False)
    )
    return (_ONZICHTBAAR.sub("", tekst) if bevindingen else tekst), bevindingen


def plek_in(tekst: str, index: int, bestand: str, eerste_regel: int = 1) -> Bronplek:
    """Return the place of a character of a text."""
    begin = tekst.rfind("\n", 0, index) + 1
    return Bronplek(bestand, eerste_regel + tekst.count("\n", 0, index), index - begin + 1)


def _geen_tekst(inhoud: bytes, index: int, bestand: str) -> Bevinding:
    begin = inhoud[:index].decode("utf-8-sig", errors="replace").replace("\r\n", "\n")
    plek = plek_in(begin, len(begin), bestand)
    if inhoud[:2] in (b"\xff\xfe", b"\xfe\xff"):
        wat = "dit bestand is opgeslagen als UTF-16;"
    elif b"\x00" in inhoud:
        wat = "dit is geen tekstbestand;"
    else:
        wat = "hier staat een teken dat niet in UTF-8 is opgeslagen;"
    return Bevinding(plek, "WP005", wat, "sla het bestand op als UTF-8.")


def _naam(teken: str) -> str:
    return f"U+{ord(teken):04X} {unicodedata.name(teken, '')}".strip().lower().replace("u+", "U+")
