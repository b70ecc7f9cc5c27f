"""Where the services are, and what may be asked of them."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from generator.harvest.fout import OogstFoutError

_V4 = "https://datasets.cbs.nl"
_V3 = "https://opendata.cbs.nl"
_PDOK = "https://api.pdok.nl"
# kept plain in a question, as the services write it themselves
_LEESBAAR = "$(),'=&"


@dataclass(frozen=True, slots=True)
class Adressen:
    """The services' addresses, without a slash at the end.

    Attributes:
        cbs: Another address for both services of CBS, or "".
        pdok: Another address for PDOK, or "".
    """

    cbs: str = ""
    pdok: str = ""

    def v4(self, tabel: str, deel: str) -> str:
        """Return the address of a part of a table in OData v4."""
        return f"{self.cbs or _V4}/odata/v1/CBS/{tabel}/{deel}"

    def v3(self, tabel: str, deel: str) -> str:
        """Return the address of a part of a table in OData v3."""
        return f"{self.cbs or _V3}/ODataApi/odata/{tabel}/{deel}"

    def grenzen(self, jaar: int, soort: str) -> str:
        """Return the address of the boundaries of a year: gemeenten, wijken or buurten."""
        begin = f"{self.pdok or _PDOK}/cbs/wijken-en-buurten-{jaar}"
        return f"{begin}/ogc/v1/collections/{soort}/items"


def vraag(adres: str, **delen: str) -> str:
    """Return an address with a question behind it; an underscore before a name is a dollar."""
    paren = (
        f"{naam.replace('_', '$', 1)}={quote(waarde, safe=_LEESBAAR)}"
        for naam, waarde in delen.items()
    )
    return f"{adres}?{'&'.join(paren)}"


def volgende(gevraagd: str, link: str) -> str:
    """Return the next page that an answer names, on the server that was asked.

    Args:
        gevraagd: The address that gave the answer.
        link: What the answer calls the next page; it may name the official server while a
            copy was asked.

    Raises:
        OogstFoutError: If it lies elsewhere: an answer sends us nowhere else.
    """
    hier, daar = urlsplit(gevraagd), urlsplit(link)
    officieel = {urlsplit(adres).netloc for adres in (_V4, _V3, _PDOK)}
    if daar.netloc not in {"", hier.netloc, *officieel}:
        raise OogstFoutError(f"het antwoord van {hier.netloc} verwijst naar een andere dienst")
    pad = daar.path
    if not pad.startswith("/"):
        pad = f"{hier.path.rpartition('/')[0]}/{pad}"
    return daar._replace(scheme=hier.scheme, netloc=hier.netloc, path=pad, fragment="").geturl()
