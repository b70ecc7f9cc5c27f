"""A trial of the form on one's own computer: nothing listens to any other computer."""

from __future__ import annotations

import os
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from generator.edit.npm import FormulierFoutError, node

HIER = "127.0.0.1"


class _Stil(SimpleHTTPRequestHandler):
    """Serves the form without a line for every file, and never from memory of before."""

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - as it is called there
        """Say nothing."""


def vrije_poort() -> int:
    """Return a port that nothing listens at."""
    with socket.socket() as stopcontact:
        stopcontact.bind((HIER, 0))
        poort: int = stopcontact.getsockname()[1]
        return poort


@contextmanager
def proef(admin: Path, inhoud: Path, script: Path, poorten: tuple[int, int]) -> Iterator[str]:
    """Serve the form and let it write in a folder; yield its address.

    Args:
        admin: Folder of the form.
        inhoud: Folder with site_config.yml.
        script: The server that writes.
        poorten: Port of the form (0 is any), and of the server that writes.

    Raises:
        FormulierFoutError: If a port is taken, or the server stops at once.
    """
    try:
        web = ThreadingHTTPServer((HIER, poorten[0]), partial(_Stil, directory=str(admin)))
    except OSError as fout:
        raise FormulierFoutError(
            f"poort {poorten[0]} is bezet; kies een andere met --poort"
        ) from fout
    omgeving = {
        "PATH": os.environ.get("PATH", ""),
        "PORT": str(poorten[1]),
        "BIND_HOST": HIER,
        "MODE": "fs",
        "LOG_LEVEL": "error",
        "GIT_REPO_DIRECTORY": str(inhoud.resolve()),
    }
    schrijver = subprocess.Popen([node(), str(script)], env=omgeving, cwd=admin)  # noqa: S603 - node, with a script of our own
    draad = Thread(target=web.serve_forever, daemon=True)
    draad.start()
    try:
        _wacht(schrijver, poorten[1])
        yield f"http://{HIER}:{web.server_port}/"
    finally:
        web.shutdown()
        web.server_close()
        draad.join()
        schrijver.terminate()
        schrijver.wait()


def _wacht(schrijver: subprocess.Popen[bytes], poort: int) -> None:
    """Wait until the server answers, or has stopped."""
    while schrijver.poll() is None:
        try:
            with socket.create_connection((HIER, poort), timeout=1):
                return
        except OSError:
            try:
                schrijver.wait(0.1)
            except subprocess.TimeoutExpired:
                continue
    raise FormulierFoutError("de server die bestanden schrijft, stopte meteen")
