"""Markdown of writers to HTML that cannot carry a script: raw HTML stays text, links are few.

One dialect everywhere: paragraphs, headings, lists, tables, emphasis, links and images.
Attribute lists, snippets and other extensions that could name a file or an attribute are off.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from html import unescape
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

from generator.emit.haken import begrens_haken
from generator.model.limieten import LANGSTE_ADRES_TEKENS

VEILIG_SCHEMA = re.compile(r"^(https?:|mailto:|tel:|#)", re.IGNORECASE)
ENIG_SCHEMA = re.compile(r"^\s*[a-z][a-z0-9+.-]*\s*:", re.IGNORECASE)
EIGEN_FOTO = re.compile(
    r"media/(?!.*\.\.)[a-z0-9_][a-z0-9_./-]*\.(?:png|jpe?g|webp|gif)", re.IGNORECASE
)
ONZICHTBAAR = re.compile(r"[\x00-\x20\x7f]")
KOPPEN = ("h1", "h2", "h3", "h4", "h5", "h6")


class _Veilig(Treeprocessor):
    """Mend the tree: headings below those of the page, links from the wijk's root."""

    hoogste_kop = 2
    wortel = ""

    def run(self, root: Element) -> None:
        """Walk once over all elements."""
        koppen = [KOPPEN.index(el.tag) for el in root.iter() if el.tag in KOPPEN]
        schuif = self.hoogste_kop - 1 - min(koppen, default=0)
        for element in root.iter():
            if element.tag in KOPPEN:
                element.tag = KOPPEN[min(max(KOPPEN.index(element.tag) + schuif, 0), 5)]
            elif element.tag == "a":
                self._adres(element, "href", "")
            elif element.tag == "img":
                self._foto(element)
            elif element.tag == "table":
                self._tabel(element)

    def _tabel(self, tabel: Element) -> None:
        """Make it readable on a phone as our own tables are: each cell names its column."""
        tabel.set("class", "lees geschreven")
        koppen = ["".join(cel.itertext()) for cel in tabel.iterfind("thead/tr/th")]
        for cel, kop in zip(tabel.findall("thead/tr/th"), koppen, strict=True):
            if not kop.strip():
                cel.tag = "td"  # it heads nothing
        for cel in tabel.iter():
            if cel.tag in ("th", "td") and "right" in cel.attrib.pop("style", ""):
                cel.set("class", "num")
            if cel.tag == "th":
                cel.set("scope", "col")
        for rij in tabel.iterfind("tbody/tr"):
            for kop, cel in zip(koppen, rij, strict=False):
                cel.set("data-l", kop)

    def _foto(self, element: Element) -> None:
        """Keep a photo of the wijk's own; anything else is its description, and asks nothing."""
        self._adres(element, "src", "media/")
        if EIGEN_FOTO.fullmatch(element.get("src", "").removeprefix(self.wortel)):
            element.set("loading", "lazy")
            return
        alt = element.get("alt", "")
        element.tag, element.text = "em", alt
        element.attrib.clear()

    def _adres(self, element: Element, naam: str, map_: str) -> None:
        # A browser reads &#106; as j and skips control characters: so does this check.
        ruw = element.get(naam, "")
        # `check` refuses a longer one where it sees a link in it
        adres = ONZICHTBAAR.sub("", unescape(ruw)) if len(ruw) <= LANGSTE_ADRES_TEKENS else "#"
        element.set(naam, adres)
        if VEILIG_SCHEMA.match(adres):
            return
        if ENIG_SCHEMA.match(adres) or adres.startswith(("/", "\\")):
            element.set(naam, "#")
            return
        if map_ and not adres.startswith(map_):
            adres = map_ + adres
        element.set(naam, self.wortel + re.sub(r"\.md(?=#|$)", ".html", adres))


class _Uitbreiding(Extension):
    """Python-Markdown without raw HTML, plus the safe walk."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        """Take out what lets HTML through; the library escapes it then."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        begrens_haken(md)
        self.veilig = _Veilig(md)
        md.treeprocessors.register(self.veilig, "veilig", 0)


@cache
def _lezer() -> tuple[Markdown, _Veilig]:
    uitbreiding = _Uitbreiding()
    lezer = Markdown(extensions=["tables", "sane_lists", uitbreiding], output_format="html")
    return lezer, uitbreiding.veilig


@lru_cache(maxsize=1024)  # a summary stands on many pages
def naar_html(tekst: str, *, hoogste_kop: int = 3, wortel: str = "") -> Markup:
    """Render Markdown of a writer as HTML that is safe to place in a page.

    Args:
        tekst: Markdown; raw HTML in it comes out as text.
        hoogste_kop: Level that the highest heading gets: 2 in a chapter, 3 in a field.
        wortel: Way from the page to the wijk's root: "", "../", ….
    """
    lezer, veilig = _lezer()
    veilig.hoogste_kop, veilig.wortel = hoogste_kop, wortel
    return Markup(lezer.reset().convert(tekst))  # noqa: S704 - made safe above
