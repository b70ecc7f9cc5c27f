"""HTML to tagged PDF by WeasyPrint: no network, no disk, the same bytes each time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


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


def druk(html: str, bestanden: Mapping[str, bytes]) -> Drukwerk:
    """Print a page of HTML.

    Args:
        html: The whole document, with its own styles.
        bestanden: What the document may load, by the relative address it uses; nothing else is
            ever loaded.

    Raises:
        DrukkerError: If a library of the system is missing.
        KeyError: If the document asks for what it may not load.
    """
    try:
        from weasyprint import HTML  # noqa: PLC0415  # a second to import, and it may fail
        from weasyprint.urls import URLFetcher, URLFetcherResponse  # noqa: PLC0415
    except OSError as fout:
        raise DrukkerError(str(fout)) from fout

    class Haler(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
        def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
            del headers
            return URLFetcherResponse(url, body=bestanden[url.removeprefix(_BASIS)])

    haler = Haler(fail_on_errors=True)
    document = HTML(string=html, base_url=_BASIS, url_fetcher=haler).render()
    return Drukwerk(document.write_pdf(pdf_variant="pdf/ua-1", pdf_tags=True), len(document.pages))


_BASIS = "paper:///"
