"""What Markdown holds besides words: directives, links, images and HTML, with their places.

Code is left alone: what stands between backticks or fences is shown as it is.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.limieten import LANGSTE_ADRES_TEKENS

_HEK = re.compile(r" {0,3}(`{3,}|~{3,})")
_STREEPJES = re.compile(r"(?<!\\)`+")
_LEGE_REGEL = re.compile(r"\n[ \t]*\n")
_LANGSTE_CODE = 4_000
_DIRECTIEF = re.compile(
    r"(?<!\\)\{\{(?P<binnen>(?:[^{}\n\"']|\"[^\"\n]{0,500}\"|'[^'\n]{0,500}'){0,500})(?P<eind>\}\}|)"
)
# `*+` gives nothing back: a text of a thousand spaces would be tried in a million ways
_ROEP = re.compile(
    r"""\s*+(?P<naam>[^\W\d]\w*+)\s*+\(\s*+(?P<arg>(?:"[^"\n]*"|'[^'\n]*')?
    (?:\s*+,\s*+(?:"[^"\n]*"|'[^'\n]*'))*)\s*+(?:,\s*+)?\)\s*+""",
    re.VERBOSE,
)
_TEKST = re.compile(r"\"([^\"\n]*)\"|'([^'\n]*)'")
_LINK = re.compile(
    r"""(?<!\\)(?P<beeld>!?)\[(?P<tekst>(?:[^\[\]\\\n]|\\.|\n(?!\s*\n)|!?\[[^\[\]\n]{0,200}\]
    (?:\([^()\s]{0,500}\))?){0,500}+)\]\(\s*+(?P<doel><[^<>\n]{0,2000}>|[^\s()<>]{0,2000}
    (?:\([^\s()]{0,200}\)[^\s()<>]{0,2000}){0,5})(?:\s+(?:"[^"]{0,500}"|'[^']{0,500}'))?\s*\)""",
    re.VERBOSE,
)
_DEFINITIE = re.compile(r"^ {0,3}\[[^\[\]\n]{1,200}\]:[ \t]*(?P<doel><[^<>\n]*>|\S+)", re.MULTILINE)
_HTML = re.compile(
    r"(?<!\\)<\s*+(?:(?:/\s*+)?(?P<naam>[a-zA-Z][a-zA-Z0-9-]*)(?=[\s/>]|\Z)|!--|\?)[^<>]{0,2000}>?"
)
_ONVEILIG = frozenset(
    {
        "script",
        "style",
        "iframe",
        "object",
        "embed",
        "link",
        "meta",
        "base",
        "form",
        "input",
        "button",
        "svg",
        "math",
        "template",
        "frame",
        "frameset",
        "applet",
        "html",
        "body",
        "head",
        "video",
        "audio",
        "source",
        "textarea",
        "select",
    }
)
_HANDELING = re.compile(r"\bon[a-z]+\s*=|javascript\s*:|srcdoc\s*=", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Roep:
    """A directive as written.

    Attributes:
        index: Of its first brace.
        einde: Just after its last brace.
        tekst: All of it.
        naam: Name of the function, or "" where it is no call with plain texts.
        argumenten: The texts.
        gesloten: Whether }} is there.
    """

    index: int
    einde: int
    tekst: str
    naam: str
    argumenten: tuple[str, ...]
    gesloten: bool


@dataclass(frozen=True, slots=True)
class Doel:
    """Where a link or image points; index and einde are those of the address."""

    index: int
    einde: int
    adres: str
    tekst: str
    beeld: bool


@dataclass(frozen=True, slots=True)
class Tag:
    """A piece of HTML."""

    index: int
    tekst: str
    onveilig: bool


def zonder_code(tekst: str) -> str:
    """Return the text with code replaced by spaces, every other character in its place."""
    tekst = "\n".join(_zonder_hekken(tekst.split("\n")))
    stukken, vorige = [], 0
    for begin, einde in _codestukken(tekst):
        stukken += [tekst[vorige:begin], _wit(tekst[begin:einde])]
        vorige = einde
    return "".join([*stukken, tekst[vorige:]])


def _zonder_hekken(regels: list[str]) -> Iterator[str]:
    """Yield each line; those from a fence (``` or ~~~) to its end as spaces."""
    hek = ""
    for regel in regels:
        begin = _HEK.match(regel)
        if hek:
            yield " " * len(regel)
            kaal = regel.strip()
            if len(kaal) >= len(hek) and not kaal.strip(hek[0]):
                hek = ""
        elif begin and "`" not in regel[begin.end() :]:
            hek = begin[1]
            yield " " * len(regel)
        else:
            yield regel


def _wit(tekst: str) -> str:
    return re.sub(r"[^\n]", " ", tekst)


def _codestukken(tekst: str) -> Iterator[tuple[int, int]]:
    """Yield begin and end of code between backticks: as many before as after it.

    One pass, since a pattern that looks back for the same number of backticks takes
    quadratic time on a text full of them.
    """
    rijen = [rij.span() for rij in _STREEPJES.finditer(tekst)]
    volgende: dict[int, int] = {}
    paar = [0] * len(rijen)
    for nummer in range(len(rijen) - 1, -1, -1):
        lengte = rijen[nummer][1] - rijen[nummer][0]
        paar[nummer] = volgende.get(lengte, 0)
        volgende[lengte] = nummer
    nummer = 0
    while nummer < len(rijen):
        begin, na = rijen[nummer]
        voor, einde = rijen[paar[nummer]]
        goed = 0 < voor - na < _LANGSTE_CODE and not _LEGE_REGEL.search(tekst, na, voor)
        if goed:
            yield begin, einde
        nummer = paar[nummer] + 1 if goed else nummer + 1


def blokken_in(tekst: str) -> Iterator[tuple[int, int, int]]:
    """Yield begin, end and number of lines of each stretch without an empty line."""
    begin = index = regels = 0
    for regel in (*tekst.split("\n"), ""):
        if regel.strip(" \t"):
            begin = begin if regels else index
            regels += 1
        elif regels:
            yield begin, index - 1, regels
            regels = 0
        index += len(regel) + 1


def directieven_in(kaal: str) -> Iterator[Roep]:
    r"""Yield each {{ … }} of a text without code; `\{{` is no directive."""
    for gevonden in _DIRECTIEF.finditer(kaal):
        roep = _ROEP.fullmatch(gevonden["binnen"])
        argumenten = (
            tuple(m[1] if m[1] is not None else m[2] for m in _TEKST.finditer(roep["arg"]))
            if roep
            else ()
        )
        yield Roep(
            index=gevonden.start(),
            einde=gevonden.end(),
            tekst=gevonden.group(),
            naam=roep["naam"] if roep else "",
            argumenten=argumenten,
            gesloten=bool(gevonden["eind"]),
        )


def doelen_in(kaal: str) -> Iterator[Doel]:
    """Yield each address of a link or image, also those inside the text of a link."""
    for link in _LINK.finditer(kaal):
        yield _doel(link, link["tekst"], beeld=bool(link["beeld"]))
        binnen = link.start("tekst")
        for ander in _LINK.finditer(kaal, binnen, link.end("tekst")):
            yield _doel(ander, ander["tekst"], beeld=bool(ander["beeld"]))
    for definitie in _DEFINITIE.finditer(kaal):
        yield _doel(definitie, "definitie", beeld=False)


def _doel(gevonden: re.Match[str], tekst: str, *, beeld: bool) -> Doel:
    index, einde = gevonden.span("doel")
    ruw = gevonden["doel"]
    if ruw.startswith("<"):
        index, einde, ruw = index + 1, einde - 1, ruw[1:-1]
    # Python refuses to read a character number of thousands of digits
    adres = html.unescape(ruw) if len(ruw) <= LANGSTE_ADRES_TEKENS else ruw
    return Doel(index, einde, adres.strip(), tekst, beeld)


def tags_in(kaal: str) -> Iterator[Tag]:
    """Yield each piece of HTML; `<https://…>` and `a < b` are none."""
    for tag in _HTML.finditer(kaal):
        naam = (tag["naam"] or "").lower()
        onveilig = naam in _ONVEILIG or bool(_HANDELING.search(tag.group()))
        yield Tag(tag.start(), tag.group(), onveilig)
