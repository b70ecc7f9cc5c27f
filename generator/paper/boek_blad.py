"""A page of the site, made ready for paper: nothing to click open, every link with a place to go.

The words and figures are those of the page itself: what is on paper can't differ from the site.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from posixpath import dirname, join, normpath
from urllib.parse import urldefrag
from xml.etree.ElementTree import Element, SubElement, tostring

from generator.model.taal import _
from generator.paper.boek_beeld import Prenten
from generator.paper.drukker import laad_weasyprint

_WEG = frozenset(("script", "style", "form", "iframe", "nav", "button", "template", "source"))
_WEG_KLASSEN = frozenset(("geen-druk", "geen-papier", "alleen-smal", "kruimel"))
_KOPPEN = ("h1", "h2", "h3", "h4", "h5", "h6")
_SCHEMA = re.compile(r"^[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_SVG = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
_OVER = frozenset(("class", "id", "href", "src", "alt", "colspan", "rowspan", "scope", "style"))
_TABEL_OP_EEN_BLAD = 12


@dataclass(frozen=True, slots=True)
class Wegwijzer:
    """Where the pages of a book stand: what its links need to know.

    Attributes:
        plekken: Path of each page, as `maatregelen/warmtenet`, to the ids on it.
        bestanden: Pictures that it may show, by their path in the wijk.
        adres: Address of the wijk on the site, or "".
    """

    plekken: Mapping[str, Collection[str]]
    bestanden: Collection[str]
    adres: str


@dataclass(frozen=True, slots=True)
class Sitepagina:
    """A page as the site shows it, without its frame.

    Attributes:
        pad: Its path, without extension.
        html: Its body.
        titel: Another title than its own, or "".
    """

    pad: str
    html: str
    titel: str = ""


@dataclass(frozen=True, slots=True)
class Boekblad:
    """A page for the book: its anchor, its title and its body."""

    anker: str
    titel: str
    html: str


@dataclass(frozen=True, slots=True)
class _Blad:
    """The page at hand; a footnote writes an address out once on it."""

    pad: str
    diepte: int
    wijzer: Wegwijzer
    genoemd: set[str] = field(default_factory=set)


def ids_van(html: str) -> frozenset[str]:
    """Return the ids on a page; those inside a drawing are not for links."""
    return frozenset(re.findall(r'\bid="([^"]+)"', _SVG.sub("", html)))


def anker(pad: str, plek: str = "") -> str:
    """Name a page, or a place on it, within the book."""
    return f"b-{pad.replace('/', '-')}" + (f"--{plek}" if plek else "")


def op_papier(pagina: Sitepagina, diepte: int, wijzer: Wegwijzer, prenten: Prenten) -> Boekblad:
    """Make a page ready for paper.

    Args:
        pagina: The page.
        diepte: How many levels its headings go down: 0 keeps h1 a h1.
        wijzer: Where the other pages stand.
        prenten: Takes the drawings out of the tree and puts them back.

    Raises:
        DrukkerError: If this computer can't print.
    """
    blad = maak_klaar(pagina, diepte, wijzer, prenten)
    tekst = " ".join("".join(next(_koppen(blad)).itertext()).split())
    return Boekblad(anker(pagina.pad), tekst, als_html(blad, prenten))


def maak_klaar(pagina: Sitepagina, diepte: int, wijzer: Wegwijzer, prenten: Prenten) -> Element:
    """Make a page ready as a tree, with marks where its drawings belong; see `op_papier`."""
    blad = ontleed(f'<article class="blad">{prenten.uit(pagina.html)}</article>')
    kop = next(blad.iter("h1"))
    if pagina.titel:
        for kind in list(kop):
            kop.remove(kind)
        kop.text = pagina.titel
    kop.set("class", "bladtitel")
    kop.set("id", "")
    _loop(blad, _Blad(pagina.pad, diepte, wijzer))
    return blad


def als_html(element: Element, prenten: Prenten) -> str:
    """Write a part of a page, with its drawings."""
    return prenten.terug(tostring(element, encoding="unicode", method="html"))


def met_levende_links(html: str) -> str:
    """Point links to a place that is not on paper to the page it was on."""
    er = set(re.findall(r' id="(b-[^"]*)"', html))
    return re.sub(
        r'href="#((b-[^"]*?)--[^"]*)"',
        lambda link: link[0] if link[1] in er else f'href="#{link[2]}"',
        html,
    )


def _koppen(blad: Element) -> Iterator[Element]:
    return (element for element in blad.iter() if element.get("class") == "bladtitel")


def ontleed(html: str) -> Element:
    """Read HTML with one element around it into a tree, by the parser that prints it.

    Raises:
        DrukkerError: If this computer can't print.
    """
    wortel: Element = laad_weasyprint().HTML(string=html).etree_element
    return next(iter(wortel.iter("body")))[0]


def _loop(ouder: Element, blad: _Blad) -> None:
    """Walk down: leave out, rename, and point links to where they lead in the book."""
    for kind in list(ouder):
        if _weg(kind, ouder, blad):
            _verwijder(ouder, kind)
            continue
        _loop(kind, blad)
        if kind.tag in _KOPPEN:
            kind.tag = _KOPPEN[min(_KOPPEN.index(kind.tag) + blad.diepte, 5)]
        elif kind.tag == "a":
            _link(kind, blad)
        elif kind.tag in ("details", "summary"):
            _vouw(kind)
        elif kind.tag == "table":
            _tabel(kind)
        elif kind.tag == "picture":
            kind.tag = "span"
        _kenmerken(kind, blad)
    if not len(ouder) and ouder.tag in ("ul", "ol", "dl"):
        ouder.tag = "div"


def _klassen(element: Element) -> frozenset[str]:
    return frozenset(element.get("class", "").split())


def _weg(kind: Element, ouder: Element, blad: _Blad) -> bool:
    """Tell whether a part is for a screen alone."""
    klassen = _klassen(kind)
    if kind.tag in _WEG or klassen & _WEG_KLASSEN:
        return True
    if "weg" in klassen:
        return kind.tag != "figcaption"
    if "smal" in klassen:
        return True
    if kind.tag == "summary":
        return ouder.find("table/caption") is not None
    if kind.tag == "details":
        return any("somregel" in _klassen(li) for li in kind.iter("li"))
    return kind.tag == "img" and _bestand(kind.get("src", ""), blad) is None


def _verwijder(ouder: Element, kind: Element) -> None:
    plek = list(ouder).index(kind)
    if kind.tail and plek:
        ouder[plek - 1].tail = (ouder[plek - 1].tail or "") + kind.tail
    elif kind.tail:
        ouder.text = (ouder.text or "") + kind.tail
    ouder.remove(kind)


def _vouw(element: Element) -> None:
    """Open what folds."""
    element.set("class", "vouw" if element.tag == "details" else "vouwkop")
    element.tag = "div" if element.tag == "details" else "p"


def _tabel(tabel: Element) -> None:
    rijen = sum(1 for _ in tabel.iter("tr"))
    if rijen <= _TABEL_OP_EEN_BLAD:
        tabel.set("class", f"{tabel.get('class', '')} heel".strip())


def _kenmerken(element: Element, blad: _Blad) -> None:
    """Keep what paper uses; an id gets the name of its page in front."""
    for naam in list(element.attrib):
        if naam not in _OVER and naam != "data-prent":
            element.attrib.pop(naam)
    if "id" in element.attrib:
        element.set("id", anker(blad.pad, element.attrib["id"]))
    if element.tag == "img":
        element.set("src", _bestand(element.get("src", ""), blad) or "")
        element.set("alt", element.get("alt") or _("Foto zonder beschrijving"))


def _bestand(adres: str, blad: _Blad) -> str | None:
    pad = normpath(join(dirname(blad.pad), adres))
    return pad if pad in blad.wijzer.bestanden else None


def _link(link: Element, blad: _Blad) -> None:
    """Point a link into the book where its page is there, else to the site, else to nothing."""
    adres = link.get("href", "")
    if adres.startswith("http"):
        _noot(link, adres, blad)
    elif not _SCHEMA.match(adres):
        doel = _in_boek(adres, blad)
        if doel:
            link.set("href", f"#{doel}")
        elif blad.wijzer.adres and not adres.startswith("#"):
            link.set("href", blad.wijzer.adres + normpath(join(dirname(blad.pad), adres)))
        else:
            link.tag = "span"
            link.attrib.pop("href", None)


def _in_boek(adres: str, blad: _Blad) -> str:
    """Return the anchor of a page of the book, or "" where the page is not in it."""
    pad, plek = urldefrag(adres)
    doel = normpath(join(dirname(blad.pad), pad)).removesuffix(".html") if pad else blad.pad
    if doel not in blad.wijzer.plekken:
        return ""
    return anker(doel, plek if plek in blad.wijzer.plekken[doel] else "")


def _noot(link: Element, adres: str, blad: _Blad) -> None:
    """Write the address of a source at the foot of the sheet, the first time it is named."""
    if adres in blad.genoemd or "".join(link.itertext()).strip() == adres:
        return
    blad.genoemd.add(adres)
    SubElement(link, "span", {"class": "noot"}).text = adres
