"""HTML to tagged PDF by WeasyPrint: no network, no disk, the same bytes each time."""

from __future__ import annotations

import ctypes
import shutil
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType
from typing import Any

from PIL import ImageFile


class DrukkerError(Exception):
    """This computer can't print: WeasyPrint misses a library of the system (Pango)."""


@dataclass(frozen=True, slots=True)
class Drukwerk:
    """A printed document.

    Attributes:
        pdf: PDF/UA-1, tagged, fonts embedded.
        bladen: How many sheets it takes.
    """

    pdf: bytes
    bladen: int


Doos = Any
"""A box of WeasyPrint, which has no types."""


class Zetsel:
    """A document that is set, not yet printed: its sheets and where everything stands on them."""

    def __init__(self, document: Doos, letters: Doos) -> None:
        """Keep what WeasyPrint set, and the fonts it wrote."""
        self._document = document
        self._letters = letters

    def close(self) -> None:
        """Take its fonts off the disk; it can't be printed after this.

        WeasyPrint does so when the last reference goes, but a process of a pool ends before.
        """
        map_ = self._letters._folder  # noqa: SLF001 - no other way
        if map_ is not None:
            shutil.rmtree(map_, ignore_errors=True)

    @property
    def bladen(self) -> int:
        """How many sheets it takes."""
        return len(self._document.pages)

    def pdf(self, schaal: float = 1) -> bytes:
        """Print it as PDF/UA-1, so many times as large."""
        inhoud: bytes = self._document.write_pdf(pdf_variant="pdf/ua-1", pdf_tags=True, zoom=schaal)
        return inhoud

    def dozen(self) -> Iterator[Doos]:
        """Yield every box of the first sheet, in the order in which they are painted."""
        yield from _met_inhoud(self._document.pages[0]._page_box)  # noqa: SLF001 - no other way


def _met_inhoud(doos: Doos) -> Iterator[Doos]:
    yield doos
    for kind in getattr(doos, "children", ()):
        yield from _met_inhoud(kind)


def zet(html: str, bestanden: Mapping[str, bytes]) -> Zetsel:
    """Set a page of HTML.

    Args:
        html: The whole document, with its own styles.
        bestanden: What the document may load, by the relative address it uses; nothing else is
            ever loaded.

    Raises:
        DrukkerError: If a library of the system is missing.
        KeyError: If the document asks for what it may not load.
    """
    weasyprint = laad_weasyprint()
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415
    from weasyprint.urls import URLFetcher, URLFetcherResponse  # noqa: PLC0415  # it loads now

    class Haler(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
        def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
            del headers
            return URLFetcherResponse(url, body=bestanden[url.removeprefix(_BASIS)])

    haler = Haler(fail_on_errors=True)
    letters = FontConfiguration()
    blad = weasyprint.HTML(string=html, base_url=_BASIS, url_fetcher=haler)
    return Zetsel(blad.render(font_config=letters), letters)


def laad_weasyprint() -> ModuleType:
    """Load WeasyPrint, which takes a second and may fail.

    It tells Pillow to take half a photo for a whole one, in all of the process; `check` would
    then pass what it must refuse, so that is turned back.

    Raises:
        DrukkerError: If a library of the system is missing.
    """
    try:
        weasyprint = import_module("weasyprint")
    except OSError as fout:
        raise DrukkerError(str(fout)) from fout
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    return weasyprint


def kan_drukken() -> bool:
    """Tell whether the library that WeasyPrint needs is there, without loading all of it."""
    for naam in ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll"):
        try:
            ctypes.CDLL(naam)
        except OSError:
            continue
        return True
    return False


def druk(html: str, bestanden: Mapping[str, bytes]) -> Drukwerk:
    """Print a page of HTML; see `zet`."""
    with closing(zet(html, bestanden)) as zetsel:
        return Drukwerk(zetsel.pdf(), zetsel.bladen)


_BASIS = "paper:///"
