"""Give each built page a Content-Security-Policy that knows its own inline scripts.

The hashes are only known once the page is built, so the policy is added to the HTML.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

_HEAD = re.compile(rb"<head\b[^>]*>", re.IGNORECASE)
_SCRIPT = re.compile(rb"<script\b([^>]*)>(.*?)</script\s*>", re.IGNORECASE | re.DOTALL)
_STYLE = re.compile(rb"<style\b[^>]*>(.*?)</style\s*>", re.IGNORECASE | re.DOTALL)
_CONTENT = re.compile(rb"\bid=\"inhoud\".*<footer\b", re.DOTALL)
_NOT_RUN = re.compile(rb"\bsrc\s*=|\btype\s*=\s*[\"']?application/(?:ld\+)?json", re.IGNORECASE)


def secure_pages(site: Path, tegelhosts: tuple[str, ...] = ()) -> int:
    """Add a policy to every HTML file below a folder.

    Args:
        site: Folder of a built site.
        tegelhosts: Hosts of map tiles, for the pages in a `kaart` folder alone.

    Returns:
        How many pages a reader can visit: map frames and 404.html do not count.
    """
    pages = 0
    for pad in sorted(site.rglob("*.html")):
        kaart = pad.parent.name == "kaart"
        pad.write_bytes(secure_page(pad.read_bytes(), tegelhosts if kaart else ()))
        pages += not kaart and pad.name != "404.html"
    return pages


def secure_page(html: bytes, tegelhosts: tuple[str, ...] = ()) -> bytes:
    """Put the policy in the page as the first child of its head.

    Only the frame's scripts are trusted: one inside the element `inhoud`, where content
    stands, gets no hash, so a browser refuses it.

    Raises:
        ValueError: If the page has no head.
    """
    head = _HEAD.search(html)
    if head is None:
        raise ValueError("a page without head cannot carry a policy")
    beleid = _policy(_CONTENT.sub(b"", html), tegelhosts)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{beleid}">'.encode()
    return html[: head.end()] + meta + html[head.end() :]


def header_policy(tegelhosts: tuple[str, ...] = ()) -> str:
    """Return the policy for a header: that of a page without inline script, for all pages.

    Args:
        tegelhosts: Hosts of map tiles; the policy in a page allows them on maps alone.
    """
    return f"{_rules((), (), tegelhosts)}; frame-ancestors 'self'"


def _policy(html: bytes, tegelhosts: tuple[str, ...]) -> str:
    scripts = _hashes(tekst for kop, tekst in _SCRIPT.findall(html) if not _NOT_RUN.search(kop))
    return _rules(scripts, _hashes(_STYLE.findall(html)), tegelhosts)


def _rules(scripts: tuple[str, ...], styles: tuple[str, ...], tegelhosts: tuple[str, ...]) -> str:
    regels = (
        ("default-src", "'self'"),
        # Pagefind compiles its search engine where it cannot start a worker
        ("script-src", "'self'", "'wasm-unsafe-eval'", *scripts),
        ("style-src", "'self'", *styles),
        ("img-src", "'self'", "data:", *tegelhosts),
        ("frame-src", "'self'"),
        ("object-src", "'none'"),
        ("base-uri", "'self'"),
        ("form-action", "'self'"),
    )
    return "; ".join(" ".join(regel) for regel in regels)


def _hashes(teksten: Iterable[bytes]) -> tuple[str, ...]:
    sommen = (base64.b64encode(hashlib.sha256(tekst).digest()).decode() for tekst in teksten)
    return tuple(f"'sha256-{som}'" for som in dict.fromkeys(sommen))
