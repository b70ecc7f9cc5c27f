"""A server on this machine that compresses as hosts do."""

from __future__ import annotations

import gzip
import mimetypes
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import brotli

GECOMPRIMEERD = ("text/", "application/json", "application/javascript", "image/svg")
MANIEREN: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "br": (".br", partial(brotli.compress, quality=6)),
    "gzip": (".gz", partial(gzip.compress, compresslevel=6, mtime=0)),
}


@contextmanager
def serveer(map_: Path, *manieren: str) -> Iterator[str]:
    """Serve a folder on a free port; yield the address.

    Args:
        map_: The folder.
        manieren: How text is compressed where the browser asks for it, the best first; gzip
            where none is given. A file that lies beside a page (index.html.br) goes first.
    """
    bediener = partial(_Bediener, manieren=manieren or ("gzip",), directory=str(map_))
    server = ThreadingHTTPServer(("127.0.0.1", 0), bediener)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()


@cache
def _klein(pad: Path, manier: str) -> bytes:
    """Return a file compressed: as it lies beside it, or made once."""
    if not manier:
        return pad.read_bytes()
    achtervoegsel, maak = MANIEREN[manier]
    ernaast = pad.with_name(pad.name + achtervoegsel)
    return ernaast.read_bytes() if ernaast.is_file() else maak(pad.read_bytes())


class _Bediener(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *args: object, manieren: tuple[str, ...], **rest: object) -> None:
        self._manieren = manieren
        super().__init__(*args, **rest)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer one request."""
        pad = Path(self.translate_path(self.path))
        pad = pad / "index.html" if pad.is_dir() else pad
        if not pad.is_file():
            self.send_error(404)
            return
        soort = mimetypes.guess_type(pad.name)[0] or "application/octet-stream"
        manier = self._manier() if soort.startswith(GECOMPRIMEERD) else ""
        inhoud = _klein(pad, manier)
        self.send_response(200)
        self.send_header("Content-Type", soort)
        self.send_header("Content-Length", str(len(inhoud)))
        self.send_header("Vary", "Accept-Encoding")
        if manier:
            self.send_header("Content-Encoding", manier)
        if "assets" in pad.parts:  # their names change with what is in them
            self.send_header("Cache-Control", "public, max-age=31536000, immutable")
        self.end_headers()
        self.wfile.write(inhoud)

    def _manier(self) -> str:
        vraag = self.headers.get("Accept-Encoding", "").split(",")
        kan = {deel.split(";")[0].strip() for deel in vraag}
        return next((manier for manier in self._manieren if manier in kan), "")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - of the base class
        """Say nothing."""
