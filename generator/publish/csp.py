"""Give each page a Content-Security-Policy that knows its own inline scripts.

The hashes are only known once the page is made, so the policy is added to the HTML: as MkDocs
writes it, so that no page without a policy ever lies on disk.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

_HTML = ".html"
_ERRORS = "xmlcharrefreplace"  # as MkDocs writes half a letter
_HEAD = re.compile(rb"<head\b[^>]*>", re.IGNORECASE)
_SCRIPT = re.compile(rb"<script\b([^>]*)>(.*?)</script\s*>", re.IGNORECASE | re.DOTALL)
_STYLE = re.compile(rb"<style\b[^>]*>(.*?)</style\s*>", re.IGNORECASE | re.DOTALL)
_CONTENT = re.compile(rb"id=\"inhoud\".*<footer\b", re.DOTALL)
_NOT_RUN = re.compile(rb"\bsrc\s*=|\btype\s*=\s*[\"']?application/(?:ld\+)?json", re.IGNORECASE)


class Policies:
    """Adds a policy to every page that MkDocs makes of a project.

    Attributes:
        pages: How many pages a reader can visit: map frames and 404.html do not count.
    """

    def __init__(self, tegelhosts: Iterable[str] = ()) -> None:
        """Start with no pages.

        Args:
            tegelhosts: Hosts of map tiles, for the pages in a `kaart` folder alone.
        """
        self.pages = 0
        self._tegelhosts = tuple(tegelhosts)

    def watch(self, config: MkDocsConfig) -> None:
        """Let a loaded project pass its pages by here."""
        events = config.plugins.events
        events["files"].append(self._files)
        events["post_page"].append(self._page)
        events["post_template"].append(self._template)

    def _page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        del config
        return self._secure(page.file.dest_uri, output.encode(errors=_ERRORS)).decode()

    def _template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        del config
        if not output:  # then there will be no file
            return output
        return self._secure(template_name, output.encode(errors=_ERRORS)).decode()

    def _files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Secure the pages that a project holds as finished HTML."""
        del config
        for file in files:
            included = file.inclusion.is_included()  # type: ignore[no-untyped-call]  # of MkDocs
            if included and file.src_uri.endswith(_HTML):
                file.content_bytes = self._secure(file.dest_uri, file.content_bytes)
        return files

    def _secure(self, pad: str, html: bytes) -> bytes:
        if not pad.endswith(_HTML):
            return html
        *_, map_, naam = ("", *pad.split("/"))
        kaart = map_ == "kaart"
        self.pages += not kaart and naam != "404.html"
        return secure_page(html, self._tegelhosts if kaart else ())


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
