"""Ask a service: with patience, a limit of time, and a copy of each answer on disk."""

from __future__ import annotations

import datetime as dt
import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

import httpx

from generator.harvest.adressen import volgende
from generator.harvest.fout import GeenAntwoordError
from generator.harvest.geheugen import Antwoord, Geheugen
from generator.model.limieten import GROOTSTE_ANTWOORD_BYTES, MEESTE_ANTWOORDPAGINAS

WACHTTIJDEN_S = (1.0, 3.0, 9.0)
"""How long to wait before the second, third and fourth try."""
LANGSTE_WACHT_S = 60.0
MEESTE_RIJEN = 10_000
"""The limit at which the services of CBS cut an answer off without a word."""
_OPNIEUW = frozenset({408, 425, 429, 500, 502, 503, 504})
_TE_VEEL = "10000 records"
_VERBINDING = httpx.Timeout(60.0, connect=15.0)


@dataclass(frozen=True, slots=True)
class Pagina:
    """One answer as JSON, with the day on which it was retrieved."""

    url: str
    dag: dt.date
    json: dict[str, object]


class _TijdelijkError(Exception):
    """A try that failed, but another may not.

    Attributes:
        wacht_s: How long the service asks us to wait, in seconds; None where it doesn't say.
    """

    def __init__(self, wat: str, wacht_s: float | None = None) -> None:
        super().__init__(wat)
        self.wacht_s = wacht_s


@dataclass
class Haler:
    """Gets pages, from disk where they were retrieved on the same day.

    Attributes:
        geheugen: Where raw answers are kept.
        dag: The day of the import.
        zonder_net: Use what is on disk, however old, and never ask.
        slaap: Waits a number of seconds.
    """

    geheugen: Geheugen
    dag: dt.date
    zonder_net: bool = False
    slaap: Callable[[float], None] = time.sleep
    _client: httpx.Client | None = field(default=None, init=False)

    def __enter__(self) -> Self:
        """Open; connections are made when they are needed."""
        return self

    def __exit__(
        self,
        soort: type[BaseException] | None,
        fout: BaseException | None,
        spoor: TracebackType | None,
    ) -> None:
        """Close the connections."""
        if self._client is not None:
            self._client.close()
            self._client = None

    def pagina(self, url: str) -> Pagina:
        """Return one answer.

        Raises:
            GeenAntwoordError: If the service gives none that can be used.
        """
        bewaard = self.geheugen.haal(url)
        if bewaard is not None and (self.zonder_net or bewaard.dag == self.dag):
            return Pagina(url, bewaard.dag, _als_json(bewaard.inhoud))
        if self.zonder_net:
            raise GeenAntwoordError(f"van dit adres is geen antwoord bewaard: {url}")
        inhoud = self._probeer(url)
        self.geheugen.bewaar(Antwoord(url, self.dag, inhoud))
        return Pagina(url, self.dag, _als_json(inhoud))

    def paginas(self, url: str, lijst: str) -> tuple[Pagina, ...]:
        """Return an answer and all that follow it.

        Args:
            url: Address of the first.
            lijst: Key of the list of rows in each.

        Raises:
            GeenAntwoordError: If one page is missing, empty, or cut off at 10,000 rows.
        """
        gelezen: list[Pagina] = []
        try:
            self._blader(url, lijst, gelezen)
        except GeenAntwoordError:
            # an answer that is no good is asked again next time
            for pagina in gelezen:
                self.geheugen.vergeet(pagina.url)
            raise
        return tuple(gelezen)

    def _blader(self, url: str, lijst: str, gelezen: list[Pagina]) -> None:
        adres: str | None = url
        while adres is not None:
            if len(gelezen) == MEESTE_ANTWOORDPAGINAS or adres in {p.url for p in gelezen}:
                raise GeenAntwoordError(f"{_dienst(url)} blijft naar volgende pagina's verwijzen")
            pagina = self.pagina(adres)
            gelezen.append(pagina)
            rijen = pagina.json.get(lijst)
            if not isinstance(rijen, list):
                raise GeenAntwoordError(f"het antwoord van {_dienst(url)} heeft geen '{lijst}'")
            link = _link(pagina.json)
            adres = None if link is None else volgende(adres, link)
            if not rijen:
                raise GeenAntwoordError(f"{_dienst(url)} gaf een pagina zonder gegevens")
            if adres is None and len(rijen) == MEESTE_RIJEN:
                raise GeenAntwoordError(
                    f"{_dienst(url)} gaf precies {MEESTE_RIJEN} rijen: het antwoord is afgekapt"
                )

    def _probeer(self, url: str) -> bytes:
        laatste = ""
        for wacht_s in (*WACHTTIJDEN_S, None):
            try:
                return self._vraag(url)
            except _TijdelijkError as fout:
                laatste = str(fout)
                if wacht_s is not None:
                    self.slaap(min(LANGSTE_WACHT_S, max(wacht_s, fout.wacht_s or 0.0)))
        keren = len(WACHTTIJDEN_S) + 1
        raise GeenAntwoordError(f"{_dienst(url)} {laatste} ({keren} keer geprobeerd)")

    def _vraag(self, url: str) -> bytes:
        if self._client is None:
            kop = {"Accept": "application/json", "User-Agent": "wijkplan"}
            self._client = httpx.Client(timeout=_VERBINDING, headers=kop, follow_redirects=True)
        try:
            with self._client.stream("GET", url) as antwoord:
                return self._lees(antwoord)
        except httpx.TimeoutException as fout:
            raise _TijdelijkError("antwoordt niet op tijd") from fout
        except httpx.TransportError as fout:
            raise _TijdelijkError("is niet bereikbaar of brak het antwoord af") from fout
        except (httpx.InvalidURL, httpx.TooManyRedirects, httpx.DecodingError) as fout:
            raise GeenAntwoordError(f"{_dienst(url)} is zo niet te bereiken: {url}") from fout

    def _lees(self, antwoord: httpx.Response) -> bytes:
        dienst = _dienst(str(antwoord.url))
        delen, grootte = [], 0
        for deel in antwoord.iter_bytes():
            grootte += len(deel)
            if grootte > GROOTSTE_ANTWOORD_BYTES:
                raise GeenAntwoordError(f"{dienst} gaf een antwoord dat te groot is")
            delen.append(deel)
        inhoud = b"".join(delen)
        code = antwoord.status_code
        if _TE_VEEL.encode() in inhoud and code >= httpx.codes.BAD_REQUEST:
            raise GeenAntwoordError(f"{dienst} vindt de vraag te groot (meer dan 10.000 rijen)")
        if code in _OPNIEUW:
            raise _TijdelijkError(f"gaf fout {code}", _wachttijd(antwoord))
        if code != httpx.codes.OK:
            raise GeenAntwoordError(f"{dienst} gaf fout {code} bij {antwoord.url}")
        try:
            _als_json(inhoud)
        except GeenAntwoordError as fout:
            raise _TijdelijkError(str(fout)) from fout
        return inhoud


def _als_json(inhoud: bytes) -> dict[str, object]:
    """Return the object that an answer is.

    Raises:
        GeenAntwoordError: If it is a web page, empty, broken or no object.
    """
    if not inhoud.strip():
        raise GeenAntwoordError("gaf een leeg antwoord")
    if inhoud.lstrip()[:1] == b"<":
        raise GeenAntwoordError("gaf een webpagina in plaats van gegevens")
    try:
        waarde = json.loads(inhoud)
    except (ValueError, RecursionError) as fout:
        raise GeenAntwoordError("gaf een antwoord dat niet te lezen is") from fout
    if not isinstance(waarde, dict):
        raise GeenAntwoordError("gaf iets anders dan gegevens")
    return waarde


def _wachttijd(antwoord: httpx.Response) -> float | None:
    """Return the seconds of Retry-After, which names seconds or a moment; None where it doesn't."""
    tekst = antwoord.headers.get("Retry-After", "")
    if tekst.isdecimal():
        return float(tekst)
    try:
        moment = parsedate_to_datetime(tekst)
        begin = parsedate_to_datetime(antwoord.headers.get("Date", ""))
    except (TypeError, ValueError):
        return None
    return max(0.0, (moment - begin).total_seconds())


def _link(json_: dict[str, object]) -> str | None:
    """Return the next page, as OData v4, v3 or OGC API Features name it."""
    for sleutel in ("@odata.nextLink", "odata.nextLink"):
        link = json_.get(sleutel)
        if isinstance(link, str) and link:
            return link
    links = json_.get("links")
    for link in links if isinstance(links, list) else ():
        if isinstance(link, dict) and link.get("rel") == "next":
            return str(link.get("href", "")) or None
    return None


def _dienst(url: str) -> str:
    return urlsplit(url).netloc or url
