"""A sheet that is set as one SVG without fonts or styles: every letter is a shape.

So it looks the same in every browser and under every Content-Security-Policy.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from functools import lru_cache
from html import escape
from xml.etree.ElementTree import Element

from generator.model.papier import Poster
from generator.model.taal import _
from generator.paper.drukker import Doos, Zetsel

_KANTEN = ("top", "right", "bottom", "left")
_SVG = "http://www.w3.org/2000/svg"
_VET = 600


class Letters:
    """A font as shapes; remembers which of them were used.

    Attributes:
        sleutel: Begin of the ids of its shapes.
    """

    def __init__(self, sleutel: str, inhoud: bytes) -> None:
        """Read a TrueType font."""
        from fontTools.pens.svgPathPen import SVGPathPen  # noqa: PLC0415 - takes time to load
        from fontTools.ttLib import TTFont  # noqa: PLC0415 - likewise

        font = TTFont(io.BytesIO(inhoud), lazy=True)
        self.sleutel, self._pen = sleutel, SVGPathPen
        self._namen, self._glyphs = font.getBestCmap(), font.getGlyphSet()
        self.em: int = font["head"].unitsPerEm

    def id_(self, teken: str) -> str:
        """Name the shape of a letter."""
        return f"{self.sleutel}{ord(teken):x}"

    def breedte(self, teken: str) -> float:
        """How far a letter moves on, in em."""
        return float(self._glyphs[self._naam(teken)].width) / self.em

    def vorm(self, teken: str) -> str:
        """Write the shape of a letter as path data."""
        pen = self._pen(self._glyphs, ntos=_kort)
        self._glyphs[self._naam(teken)].draw(pen)
        return str(pen.getCommands())

    def _naam(self, teken: str) -> str:
        return str(self._namen.get(ord(teken), ".notdef"))


def als_svg(zetsel: Zetsel, poster: Poster, letters: Mapping[str, bytes]) -> bytes:
    """Draw the first sheet of what is set.

    Args:
        zetsel: The sheet.
        poster: What it says, for its name.
        letters: The fonts by name: vet and gewoon.
    """
    lettertypen = {True: _letters("b", letters["vet"]), False: _letters("g", letters["gewoon"])}
    gebruikt: dict[str, str] = {}
    delen: list[str] = []
    blad: Doos = None
    for doos in zetsel.dozen():
        blad = blad or doos
        delen += _vlak(doos)
        if type(doos).__name__ == "TextBox":
            delen += _tekst(doos, lettertypen, gebruikt)
        elif _is_svg(doos):
            delen.append(_ingevoegd(doos, lettertypen, gebruikt))
    vormen = "".join(f'<path id="{id_}" d="{d}"/>' for id_, d in sorted(gebruikt.items()) if d)
    breed, hoog = _kort(blad.width), _kort(blad.height)
    titel = _("Wijkposter {wijk}", wijk=poster.naam)
    return (
        f'<svg xmlns="{_SVG}" viewBox="0 0 {breed} {hoog}" width="{breed}" height="{hoog}" '
        f'role="img" aria-labelledby="titel"><title id="titel">{escape(titel)}'
        f'</title><defs>{vormen}</defs><rect width="{breed}" height="{hoog}" fill="#ffffff"/>'
        f"{''.join(delen)}</svg>\n"
    ).encode()


@lru_cache(maxsize=4)
def _letters(sleutel: str, inhoud: bytes) -> Letters:
    return Letters(sleutel, inhoud)


def _vlak(doos: Doos) -> Iterator[str]:
    """Draw the background and the borders of a box."""
    stijl = getattr(doos, "style", None)
    if stijl is None or not hasattr(doos, "border_width"):
        return
    x, y = doos.border_box_x(), doos.border_box_y()
    breed, hoog = doos.border_width(), doos.border_height()
    ronding = _ronding(doos)
    dikten = [getattr(doos, f"border_{kant}_width") for kant in _KANTEN]
    rondom = min(dikten) > 0
    vul = _kleur(stijl["background_color"])
    if vul or rondom:
        d = dikten[0] if rondom else 0
        rand = _streek(stijl, "top", d) if rondom else ""
        yield (
            f'<rect x="{_kort(x + d / 2)}" y="{_kort(y + d / 2)}" width="{_kort(breed - d)}" '
            f'height="{_kort(hoog - d)}"{ronding} fill="{vul or "none"}"{rand}/>'
        )
    if not rondom:
        yield from _kanten(doos, (x, y, breed, hoog), dikten)


def _kanten(
    doos: Doos,
    vak: tuple[float, float, float, float],
    dikten: list[float],
) -> Iterator[str]:
    x, y, breed, hoog = vak
    vakken = {
        "top": (x, y, breed, dikten[0]),
        "right": (x + breed - dikten[1], y, dikten[1], hoog),
        "bottom": (x, y + hoog - dikten[2], breed, dikten[2]),
        "left": (x, y, dikten[3], hoog),
    }
    for (kant, (kx, ky, kb, kh)), dikte in zip(vakken.items(), dikten, strict=True):
        kleur = _kleur(doos.style[f"border_{kant}_color"])
        if dikte > 0 and kleur:
            yield (
                f'<rect x="{_kort(kx)}" y="{_kort(ky)}" width="{_kort(kb)}" '
                f'height="{_kort(kh)}" fill="{kleur}"/>'
            )


def _streek(stijl: Doos, kant: str, dikte: float) -> str:
    kleur = _kleur(stijl[f"border_{kant}_color"]) or "none"
    streep = ' stroke-dasharray="6 4"' if stijl[f"border_{kant}_style"] == "dashed" else ""
    return f' stroke="{kleur}" stroke-width="{_kort(dikte)}"{streep}'


def _ronding(doos: Doos) -> str:
    straal = getattr(doos, "border_top_left_radius", (0, 0))[0]
    return f' rx="{_kort(straal)}"' if straal else ""


def _tekst(
    doos: Doos,
    lettertypen: Mapping[bool, Letters],
    gebruikt: dict[str, str],
) -> Iterator[str]:
    if not doos.text.strip():
        return
    stijl = doos.style
    grootte = float(stijl["font_size"])
    letters = lettertypen[stijl["font_weight"] >= _VET]
    plek = (doos.position_x, doos.position_y + doos.baseline)
    kleur = _kleur(stijl["color"]) or "#000000"
    yield _woorden(doos.text, plek, doos.width, grootte, kleur, letters, gebruikt)


def _woorden(  # noqa: PLR0913, PLR0917 - a text, its place and its look
    tekst: str,
    plek: tuple[float, float],
    breedte: float | None,
    grootte: float,
    kleur: str,
    letters: Letters,
    gebruikt: dict[str, str],
) -> str:
    """Place the shapes of a text; what the font moves by kerning is spread over all letters."""
    schaal = grootte / letters.em
    eigen = [letters.breedte(teken) * letters.em for teken in tekst]
    over = 0.0 if breedte is None else (breedte / schaal - sum(eigen)) / len(tekst)
    vormen, x = [], 0.0
    for teken, stap in zip(tekst, eigen, strict=True):
        id_ = letters.id_(teken)
        if id_ not in gebruikt:
            gebruikt[id_] = letters.vorm(teken)
        if gebruikt[id_]:
            vormen.append(f'<use href="#{id_}" x="{round(x)}"/>')
        x += stap + over
    px, py = plek
    return (
        f'<g fill="{kleur}" transform="translate({_kort(px)} {_kort(py)}) '
        f'scale({schaal:.5f} -{schaal:.5f})">{"".join(vormen)}</g>'
    )


def _is_svg(doos: Doos) -> bool:
    return doos.element_tag == f"{{{_SVG}}}svg" and type(doos).__name__.endswith("ReplacedBox")


def _ingevoegd(
    doos: Doos,
    lettertypen: Mapping[bool, Letters],
    gebruikt: dict[str, str],
) -> str:
    """Put a drawing inside the drawing, its texts as shapes too."""
    bron = doos.element
    _, _, breed, hoog = (float(deel) for deel in bron.get("viewBox", "0 0 1 1").split())
    x, y = doos.content_box_x(), doos.content_box_y()
    schaal = min(doos.width / breed, doos.height / hoog)
    inhoud = "".join(_kaal(kind, lettertypen, gebruikt) for kind in bron)
    return (
        f'<svg x="{_kort(x)}" y="{_kort(y)}" width="{_kort(breed * schaal)}" '
        f'height="{_kort(hoog * schaal)}" viewBox="0 0 {_kort(breed)} {_kort(hoog)}">{inhoud}</svg>'
    )


def _kaal(deel: Element, lettertypen: Mapping[bool, Letters], gebruikt: dict[str, str]) -> str:
    naam = deel.tag.rpartition("}")[2]
    if naam in ("title", "desc"):
        return ""
    if naam == "text":
        return _svgtekst(deel, lettertypen, gebruikt)
    kenmerken = "".join(
        f' {sleutel}="{escape(waarde)}"'
        for sleutel, waarde in deel.attrib.items()
        if sleutel not in ("class", "id") and not sleutel.startswith("{")
    )
    inhoud = "".join(_kaal(kind, lettertypen, gebruikt) for kind in deel)
    return f"<{naam}{kenmerken}>{inhoud}</{naam}>" if inhoud else f"<{naam}{kenmerken}/>"


def _svgtekst(deel: Element, lettertypen: Mapping[bool, Letters], gebruikt: dict[str, str]) -> str:
    tekst, grootte = deel.text or "", float(deel.get("font-size", "16"))
    letters = lettertypen[deel.get("font-weight") == "700"]
    breedte = sum(letters.breedte(teken) for teken in tekst) * grootte
    terug = {"middle": breedte / 2, "end": breedte}.get(deel.get("text-anchor", ""), 0.0)
    plek = (float(deel.get("x", "0")) - terug, float(deel.get("y", "0")))
    kleur = deel.get("fill", "#000000")
    return _woorden(tekst, plek, None, grootte, kleur, letters, gebruikt)


def _kleur(kleur: Doos) -> str:
    """Write a colour, or "" where there is nothing to see."""
    if isinstance(kleur, str) or kleur.alpha == 0:
        return ""
    return "#" + "".join(
        f"{round(max(0, min(1, deel)) * 255):02x}" for deel in kleur.to("srgb").coordinates[:3]
    )


def _kort(getal: float) -> str:
    return f"{getal:.2f}".rstrip("0").rstrip(".") or "0"
