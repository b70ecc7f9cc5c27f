"""Read a built page once: its elements with their text, its ids and where it points to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

# what HTML calls void elements: they hold nothing and have no end
LEEG = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
})  # fmt: skip
ADRESSEN = ("href", "src", "poster", "action", "formaction", "data", "cite", "xlink:href")
TEKST = frozenset({".xml", ".ics", ".jsonld", ".json", ".txt", ".csv", ".geojson"})
NAAR_SITE = frozenset({"og:url", "og:image"})


@dataclass(slots=True)
class Element:
    """An element as it was written; text is all text within it."""

    naam: str
    kenmerken: dict[str, str]
    regel: int
    ouder: Element | None
    stukken: list[str] = field(default_factory=list)

    @property
    def tekst(self) -> str:
        """Return the text as a reader sees it."""
        return " ".join("".join(self.stukken).split())

    def binnen(self, *namen: str) -> bool:
        """Say whether it stands in one of these elements."""
        ouder = self.ouder
        while ouder is not None and ouder.naam not in namen:
            ouder = ouder.ouder
        return ouder is not None


class Verwijzing(NamedTuple):
    """A place on the site that something points to: a file and an anchor in it."""

    geschreven: str
    bestand: Path
    anker: str


class Blad(HTMLParser):
    """One page of the site."""

    def __init__(self, site: Path, pad: Path) -> None:
        super().__init__()
        self.site, self.pad = site, pad
        self.naam = str(pad.relative_to(site))
        self.elementen: list[Element] = []
        self._open: list[Element] = []
        self.feed(pad.read_text(encoding="utf-8"))
        self.close()
        self.ids = {e.kenmerken["id"]: e for e in self.elementen if "id" in e.kenmerken}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an element."""
        kenmerken = {naam: waarde or "" for naam, waarde in attrs}
        ouder = self._open[-1] if self._open else None
        element = Element(tag, kenmerken, self.getpos()[0], ouder)
        self.elementen.append(element)
        if tag not in LEEG:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an element of SVG that closes itself."""
        self.handle_starttag(tag, attrs)
        if tag not in LEEG:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        """Close an element; html-validate sees to it that they nest."""
        while self._open and self._open.pop().naam != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Give text to every element around it."""
        for element in self._open:
            element.stukken.append(data)

    def vind(self, *namen: str) -> Iterator[Element]:
        """Yield the elements of some kinds, in the order of the page."""
        return (e for e in self.elementen if e.naam in namen)

    @property
    def titel(self) -> str:
        """Return the title of the tab."""
        return next((e.tekst for e in self.vind("title") if not e.binnen("svg")), "")

    def adressen(self) -> Iterator[str]:
        """Yield every address that the page writes down."""
        for element in self.elementen:
            kenmerken = element.kenmerken
            yield from (kenmerken[naam] for naam in ADRESSEN if naam in kenmerken)
            for kandidaat in kenmerken.get("srcset", "").split(","):
                if kandidaat.strip():
                    yield kandidaat.split()[0]
            if kenmerken.get("property") in NAAR_SITE:
                yield kenmerken["content"]

    def verwijzingen(self, basis: str) -> Iterator[Verwijzing]:
        """Yield what lies on this site.

        Args:
            basis: Address of the site, with a slash at the end; "" where it has none.
        """
        for adres in self.adressen():
            if (gevonden := op_de_site(adres, self.pad, self.site, basis)) is not None:
                yield gevonden


@dataclass(frozen=True, slots=True)
class Site:
    """A built site with its pages.

    Attributes:
        taal: Its language.
        map_: Its folder.
        basis: Its address, with a slash at the end.
        bladen: Every page, by its file.
    """

    taal: str
    map_: Path
    basis: str
    bladen: dict[Path, Blad]

    def eigen_bladen(self) -> list[Blad]:
        """Return the pages in our own frame: all but the maps, which stand in a window."""
        return [blad for blad in self.bladen.values() if blad.pad.parent.name != "kaart"]


def op_de_site(adres: str, pad: Path, site: Path, basis: str) -> Verwijzing | None:
    """Return the file that an address stands for, or None if it is on another site.

    Args:
        adres: As it was written in `pad`.
        pad: The file that it stands in.
        site: Folder of the built site.
        basis: Address of the site.
    """
    rest = adres.removeprefix(basis) if basis else adres
    weg = urlsplit(basis).path or "/"
    volledig = rest != adres or (basis != "" and f"{adres}/" == basis)
    if not volledig and (deel := urlsplit(adres)).netloc + deel.scheme:
        return None
    deel = urlsplit("" if f"{adres}/" == basis else rest)
    kaal = unquote(deel.path)
    if volledig:
        bestand = site / kaal
    elif kaal.startswith("/"):
        bestand = site / kaal.removeprefix(weg) if kaal.startswith(weg) else site / "niet" / kaal
    else:
        bestand = pad.parent / kaal if kaal else pad
    bestand = bestand.resolve()
    if bestand.is_dir():
        bestand /= "index.html"
    return Verwijzing(adres, bestand, unquote(deel.fragment))


def lees_bladen(site: Path) -> dict[Path, Blad]:
    """Read every page of a site."""
    return {pad: Blad(site, pad) for pad in sorted(site.resolve().rglob("*.html"))}


def dode_verwijzingen(bladen: dict[Path, Blad], site: Path, basis: str) -> list[str]:
    """Name every address within the site that leads to no file, or to no place in a page."""
    site = site.resolve()
    dood: list[str] = []
    for blad in bladen.values():
        fouten = (_dood(plek, bladen, site) for plek in blad.verwijzingen(basis))
        dood += [f"{blad.naam}: {fout}" for fout in fouten if fout]
    for pad in sorted(site.rglob("*")):
        for adres in _adressen_buiten_html(pad, basis):
            plek_ = op_de_site(adres, pad, site, basis)
            if plek_ is not None and (fout := _dood(plek_, bladen, site)) is not None:
                dood.append(f"{pad.relative_to(site)}: {fout}")
    return dood


def _dood(plek: Verwijzing, bladen: dict[Path, Blad], site: Path) -> str | None:
    if not plek.bestand.is_file() or not plek.bestand.is_relative_to(site):
        return f"bestaat niet: {plek.geschreven}"
    blad = bladen.get(plek.bestand)
    if plek.anker and blad is not None and plek.anker not in blad.ids:
        return f"anker bestaat niet: {plek.geschreven}"
    return None


def _adressen_buiten_html(pad: Path, basis: str) -> Iterator[str]:
    """Yield addresses in feeds, calendars, metadata, texts and stylesheets."""
    if pad.suffix == ".css":
        for adres in re.findall(r"url\(([^)]+)\)", pad.read_text(encoding="utf-8")):
            if not adres.strip("\"'").startswith("data:"):
                yield adres.strip("\"'")
    elif basis and not pad.name.startswith(".") and pad.suffix in TEKST:
        tekst = pad.read_bytes().replace(b"\r\n ", b"").decode()  # a calendar folds long lines
        tekst = re.sub("<id>.*?</id>", "", tekst)  # the name of an entry, not its address
        for adres in re.findall(rf"{re.escape(basis)}[^\s\"'<>\\)&]*", tekst):
            yield adres.rstrip(".,;:")
