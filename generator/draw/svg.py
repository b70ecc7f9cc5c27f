"""A small writer of SVG: elements as markup, text escaped, colours both literal and by class.

A literal `fill` or `stroke` is what a PDF shows; the class lets the style sheet follow light
and dark on a screen. There are no style attributes: the Content-Security-Policy refuses them.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from html import escape
from math import isfinite
from typing import Literal

Anker = Literal["start", "middle", "end"]
Punt = tuple[float, float]

VUL = {
    "t2": "#4b5969",
    "op": "#ffffff",
    "vl": "#f1f4f8",
    "vb": "#17408b",
    "va": "#e4ecf9",
    "vi": "#15202d",
    "vp": "#ffffff",
    "pd": "#ffffff",
    "land": "#f1f4f8",
    "hier": "#17408b",
    "licht": "#e4ecf9",
}
LIJN = {
    "as": "#75839a",
    "hl": "#ccd5df",
    "ik": "#15202d",
    "ac": "#17408b",
    "pl": "#ffffff",
    "pz": "#17408b",
    "bordlijn": "#ffffff",
    "land": "#75839a",
    "hier": "#ffffff",
    "licht": "#75839a",
    "halo": "#f1f4f8",
}
INKT = "#15202d"


class Element(str):
    """An SVG element as it is written: all text in it was escaped."""

    __slots__ = ()


def element(naam: str, *inhoud: Element | str, **kenmerken: str | float | None) -> Element:
    """Make an element; `klasse` becomes class, `_` becomes `-`, None is left out."""
    kop = "".join(
        [
            _kenmerk(sleutel, waarde)
            for sleutel, waarde in kenmerken.items()
            if waarde is not None and waarde != ""
        ]
    )
    if not inhoud:
        return Element(f"<{naam}{kop}/>")
    return Element(f"<{naam}{kop}>{''.join(map(schrijf, inhoud))}</{naam}>")


def schrijf(deel: Element | str) -> str:
    """Write an element or a text as markup."""
    return deel if isinstance(deel, Element) else escape(deel, quote=False)


@lru_cache(maxsize=16384)  # most drawings share their sizes, colours and places
def _kenmerk(sleutel: str, waarde: str | float) -> str:
    naam = "class" if sleutel == "klasse" else sleutel.replace("_", "-")
    return f' {naam}="{escape(waarde) if isinstance(waarde, str) else getal(waarde)}"'


def getal(waarde: float) -> str:
    """Write a coordinate with one decimal at most.

    Raises:
        ValueError: If it is not finite: a chart must not be drawn from nothing.
    """
    if not isfinite(waarde):
        raise ValueError(f"a coordinate must be finite, got {waarde}")
    tekst_ = f"{waarde:.1f}"
    return "0" if tekst_ in ("0.0", "-0.0") else tekst_.removesuffix(".0")


def tekst(  # noqa: PLR0913 - the attributes of one SVG element
    x: float,
    y: float,
    inhoud: str,
    *,
    grootte: float = 16,
    anker: Anker = "start",
    klasse: str = "",
) -> Element:
    """Set a line of text with its baseline at y."""
    klassen = klasse.split()
    return element(
        "text",
        inhoud,
        x=x,
        y=y,
        klasse=klasse,
        text_anchor=None if anker == "start" else anker,
        font_size=grootte,
        font_weight="700" if "vet" in klassen else None,
        fill=next((VUL[k] for k in klassen if k in VUL), INKT),
    )


def rechthoek(  # noqa: PLR0913 - the attributes of one SVG element
    x: float,
    y: float,
    breedte: float,
    hoogte: float,
    *,
    klasse: str = "",
    vul: str | None = None,
    rx: float | None = None,
) -> Element:
    """Draw a rectangle; a negative width or height is turned around."""
    return element(
        "rect",
        x=min(x, x + breedte),
        y=min(y, y + hoogte),
        width=abs(breedte),
        height=abs(hoogte),
        klasse=klasse,
        rx=rx,
        **_kleur(klasse, vul),
    )


def lijn(  # noqa: PLR0913 - the attributes of one SVG element
    x1: float,
    y1: float,
    x2: float,
    y2: float,
    *,
    klasse: str = "as",
    dikte: float = 1,
    streep: str | None = None,
) -> Element:
    """Draw a straight line."""
    return element(
        "line",
        x1=x1,
        y1=y1,
        x2=x2,
        y2=y2,
        klasse=klasse,
        stroke=_kleur(klasse)["stroke"],
        stroke_width=dikte,
        stroke_dasharray=streep,
    )


def pad(
    d: str, *, klasse: str = "", dikte: float = 1, streep: str | None = None, gevuld: bool = True
) -> Element:
    """Draw a path."""
    kleur = _kleur(klasse)
    return element(
        "path",
        d=d,
        klasse=klasse,
        fill=kleur["fill"] if gevuld else "none",
        stroke=kleur["stroke"],
        stroke_width=dikte if kleur["stroke"] else None,
        stroke_dasharray=streep,
        stroke_linejoin="round" if kleur["stroke"] else None,
    )


def route(punten: Iterable[Punt], *, dicht: bool = False) -> str:
    """Write path data through points."""
    delen = [f"{getal(x)} {getal(y)}" for x, y in punten]
    return f"M{'L'.join(delen)}{'Z' if dicht else ''}" if delen else ""


def groep(*inhoud: Element, klasse: str = "", naam: str = "") -> Element:
    """Group elements, with a name that browsers show on hover."""
    titel = (element("title", naam),) if naam else ()
    return element("g", *titel, *inhoud, klasse=klasse)


def koppeling(url: str, *inhoud: Element) -> Element:
    """Make elements a link."""
    return element("a", *inhoud, href=url)


def tekening(  # noqa: PLR0913 - title, description and size belong to one drawing
    id_: str,
    soort: Literal["breed", "smal"],
    maat: tuple[float, float],
    *,
    titel: str,
    uitleg: str,
    inhoud: Iterable[Element],
    definities: Iterable[Element] = (),
) -> str:
    """Write a whole SVG with role, title and description for screen readers.

    Args:
        id_: Unique on a page; the prefix of the ids inside.
        soort: Which of the two drawings it is; also its class.
        maat: Width and height in px.
        titel: Short name.
        uitleg: What is to be seen, in a sentence or two.
        inhoud: What is drawn.
        definities: Patterns and clips.
    """
    breedte, hoogte = maat
    sleutel = f"{id_}-{soort}"
    defs = tuple(definities)
    return schrijf(
        element(
            "svg",
            element("title", titel, id=f"{sleutel}-t"),
            element("desc", uitleg, id=f"{sleutel}-d"),
            *((element("defs", *defs),) if defs else ()),
            *inhoud,
            xmlns="http://www.w3.org/2000/svg",
            klasse=soort,
            viewBox=f"0 0 {getal(breedte)} {getal(hoogte)}",
            width=breedte,
            height=hoogte,
            role="img",
            aria_labelledby=f"{sleutel}-t",
            aria_describedby=f"{sleutel}-d",
            font_family="sans-serif",
        )
    )


def _kleur(klasse: str, vul: str | None = None) -> dict[str, str | None]:
    klassen = klasse.split()
    fill = vul or next((VUL[k] for k in klassen if k in VUL), None)
    stroke = next((LIJN[k] for k in klassen if k in LIJN), None)
    return {"fill": fill or "none", "stroke": stroke}
