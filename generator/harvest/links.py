"""Ask other sites whether an address still works: politely, a few at a time, never its contents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor

import httpx

TEGELIJK = 6
GEDULD_S = 10.0
_KOP = {"User-Agent": "wijkplan check --links", "Accept": "*/*"}
# a site that asks who we are or how often we come is there; only a browser can tell more
_BESTAAT = frozenset({401, 403, 405, 407, 429, 451})
_NOG_EENS = frozenset({400, 403, 404, 405, 406, 410, 500, 501, 503})
_EERSTE_FOUT = 400


def dode_links(adressen: Iterable[str], geduld_s: float = GEDULD_S) -> Mapping[str, str]:
    """Ask each address once.

    Args:
        adressen: The addresses, http or https.
        geduld_s: How long a site may take to connect or to answer.

    Returns:
        Those that do not work, with the reason in Dutch.
    """
    alle = sorted(set(adressen))
    grenzen = httpx.Limits(max_connections=TEGELIJK)
    with (
        httpx.Client(
            timeout=geduld_s, limits=grenzen, headers=_KOP, follow_redirects=True
        ) as client,
        ThreadPoolExecutor(TEGELIJK) as ploeg,
    ):
        redenen = ploeg.map(lambda adres: _reden(client, adres), alle)
        return {adres: reden for adres, reden in zip(alle, redenen, strict=True) if reden}


def _reden(client: httpx.Client, adres: str) -> str:
    """Return why an address does not work, or ""."""
    try:
        code = client.head(adres).status_code
        if code in _NOG_EENS:
            # many sites refuse HEAD, or answer it wrongly
            with client.stream("GET", adres) as antwoord:
                code = antwoord.status_code
    except httpx.TimeoutException:
        return "de site antwoordt niet op tijd"
    except httpx.TooManyRedirects:
        return "de site verwijst in een kring"
    except (httpx.HTTPError, httpx.InvalidURL, ValueError):
        return "de site is niet te bereiken"
    return f"de site geeft fout {code}" if code >= _EERSTE_FOUT and code not in _BESTAAT else ""
