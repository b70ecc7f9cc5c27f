"""Serve the site to its writer: on this computer only, reloading after each build."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from pathlib import Path
from typing import ClassVar
from urllib.parse import parse_qs, unquote, urlsplit

_HOST = "127.0.0.1"
_OWN = "/__wijkplan/"
_SCRIPT = '<script src="/__wijkplan/herlaad.js" data-nummer="{}" defer></script>'
_NO_SITE = (
    b'<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>wijkplan</title></head>'
    b"<body><p>Deze bladzijde is er nog niet. Wordt de site nog gemaakt, dan verschijnt de "
    b"bladzijde hier vanzelf. Staan er fouten in de inhoud? Verbeter die eerst.</p></body></html>"
)
_PING_SECONDS = 1.0


class Stand:
    """What the browser should know, and which page it shows.

    Attributes:
        in_view: First part of the address of the page asked for last: a wijk, or not.
        stopped: Whether the server ends.
    """

    def __init__(self) -> None:
        """Start before the first build; a new server is a new number."""
        self._changed = threading.Condition()
        self._begin = time.time_ns()
        self._nummers: dict[str, int] = {}
        self._meldingen: tuple[str, ...] = ()
        self._versie = 0
        self.in_view = ""
        self.stopped = False

    def show(self, meldingen: Sequence[str], new: Iterable[str] = ()) -> None:
        """Tell every open page what is wrong, and those that are new to load anew.

        Args:
            meldingen: What is wrong, a line each.
            new: First parts of addresses: of pages that were made anew.
        """
        with self._changed:
            self._versie += 1
            self._nummers |= dict.fromkeys(new, self._versie)
            self._meldingen = tuple(meldingen)
            self._changed.notify_all()

    def nummer(self, deel: str) -> str:
        """Return the number of the pages below a first part of an address."""
        return f"{self._begin}.{self._nummers.get(deel, 0)}"

    def stop(self) -> None:
        """Let every open stream end."""
        with self._changed:
            self.stopped = True
            self._changed.notify_all()

    def stream(self, deel: str) -> Iterator[bytes]:
        """Yield what a page should hear, at once and at each change; a comment while waiting."""
        gezien = -1
        while not self.stopped:
            with self._changed:
                if self._versie == gezien:
                    self._changed.wait(_PING_SECONDS)
                nieuw = self._versie != gezien
                gezien = self._versie
                stand = {"nummer": self.nummer(deel), "meldingen": self._meldingen}
            yield f"data: {json.dumps(stand)}\n\n".encode() if nieuw else b":\n\n"


@contextmanager
def dev_server(site: Path, url: str, port: int) -> Iterator[tuple[str, Stand]]:
    """Serve a site in the background.

    Args:
        site: The published folder; it may come later, and be exchanged at any moment.
        url: Where the site will stand; its path ("/wijkplannen/") works here as well,
            because 404.html uses it.
        port: Port, or 0 for a free one.

    Yields:
        The address, and the Stand to report to.

    Raises:
        OSError: If the port is taken.
    """
    stand = Stand()
    base = urlsplit(url).path or "/"
    handler = type("Handler", (_Handler,), {"site": site, "base": base, "stand": stand})
    server = ThreadingHTTPServer((_HOST, port), handler)
    server.daemon_threads = True
    draad = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1})
    draad.start()
    try:
        yield f"http://{_HOST}:{server.server_address[1]}/", stand
    finally:
        stand.stop()
        server.shutdown()
        server.server_close()
        draad.join()


class _Handler(SimpleHTTPRequestHandler):
    """Files of the site; HTML gets the script that reloads."""

    site: ClassVar[Path]
    base: ClassVar[str]
    stand: ClassVar[Stand]
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer one request."""
        adres = urlsplit(self.path)
        pad = unquote(adres.path)
        if pad == f"{_OWN}stroom":
            self._stream(self._deel("".join(parse_qs(adres.query).get("pad", ()))))
        elif pad == f"{_OWN}herlaad.js":
            self._send(HTTPStatus.OK, "text/javascript; charset=utf-8", _script())
        else:
            self._file(pad)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - of the base class
        """Say nothing: the terminal is for findings."""

    def _file(self, pad: str) -> None:
        bestand = self._path(pad)
        if bestand is not None and bestand.is_dir() and not pad.endswith("/"):
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", f"{pad}/")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        if bestand is not None and bestand.is_dir():
            bestand /= "index.html"
        deel = self._deel(pad)
        # asked before the page is read: a build in between gives it a later number
        script = _SCRIPT.format(self.stand.nummer(deel)).encode()
        if bestand is None or bestand.suffix in {".html", ""}:
            self.stand.in_view = deel
        try:
            inhoud = bestand.read_bytes() if bestand is not None else None
        except OSError:
            inhoud = None
        if inhoud is None or bestand is None:
            self._not_found(script)
        else:
            self._send(HTTPStatus.OK, self.guess_type(str(bestand)), inhoud, script)

    def _deel(self, pad: str) -> str:
        """Return what an address begins with: a wijk, or nothing for the portal."""
        eerste, streep, _ = self._in_site(pad).lstrip("/").partition("/")
        return eerste if streep else ""

    def _in_site(self, pad: str) -> str:
        return f"/{pad.removeprefix(self.base)}" if pad.startswith(self.base) else pad

    def _path(self, pad: str) -> Path | None:
        """Return the file of an address, or None if it leaves the site."""
        delen = [deel for deel in self._in_site(pad).split("/") if deel]
        if any(deel in {".", ".."} or "\0" in deel or "\\" in deel for deel in delen):
            return None
        return self.site.joinpath(*delen)

    def _not_found(self, script: bytes) -> None:
        try:
            inhoud = (self.site / "404.html").read_bytes()
        except OSError:
            inhoud = _NO_SITE
        self._send(HTTPStatus.NOT_FOUND, "text/html", inhoud, script)

    def _send(self, status: HTTPStatus, soort: str, inhoud: bytes, script: bytes = b"") -> None:
        if soort == "text/html":
            soort = "text/html; charset=utf-8"
            voor, einde, na = inhoud.rpartition(b"</body>")
            inhoud = voor + script + einde + na if einde else inhoud + script
        self.send_response(status)
        self.send_header("Content-Type", soort)
        self.send_header("Content-Length", str(len(inhoud)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(inhoud)

    def _stream(self, deel: str) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        try:
            for bericht in self.stand.stream(deel):
                self.wfile.write(bericht)
                self.wfile.flush()
        except OSError:  # the page is closed
            return


@cache
def _script() -> bytes:
    return (files("generator.publish") / "herlaad.js").read_bytes()
