"""A watched page, a plain web server, and the site of the repository's own content, built once."""

from __future__ import annotations

import fcntl
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from generator.cli import main

WORTEL = Path(__file__).resolve().parents[2]
DAG = "2026-11-24"
EIGEN_HOSTS = {"127.0.0.1", ""}


@dataclass
class Bewaking:
    """What went wrong on the pages of one browser context."""

    fouten: list[str] = field(default_factory=list)
    vreemd: list[str] = field(default_factory=list)

    def volg(self, context: BrowserContext) -> None:
        """Listen to every page, frame and request."""
        context.on("request", lambda r: self._adres(r.url))
        context.on("response", lambda r: self._antwoord(r.status, r.url))
        context.on("weberror", lambda e: self.fouten.append(str(e.error)))
        context.on(
            "console",
            lambda b: self.fouten.append(b.text) if b.type in {"error", "warning"} else None,
        )

    def _adres(self, url: str) -> None:
        if urlsplit(url).scheme in {"http", "https", "ws", "wss"}:
            host = urlsplit(url).hostname or ""
            if host not in EIGEN_HOSTS:
                self.vreemd.append(url)

    def _antwoord(self, status: int, url: str) -> None:
        if status >= 400:
            self.fouten.append(f"{status} {url}")


class _Stil(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - of the base class
        """Say nothing."""


@pytest.fixture(scope="session")
def site_map(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Build the repository's content."""
    with _eenmaal(tmp_path_factory, worker_id, "voorbeeldsite") as (map_, nieuw):
        if nieuw:
            shutil.copytree(WORTEL / "content", map_ / "content")
            for pad in (WORTEL / "site_config.yml", *WORTEL.glob("logo.*")):
                shutil.copy(pad, map_)
            assert main(["-C", str(map_), "build", "--datum", DAG]) == 0
    return map_ / "site"


@pytest.fixture(scope="session")
def engels(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Build the English content, with one letter on paper; return its folder."""
    with _eenmaal(tmp_path_factory, worker_id, "engels") as (map_, nieuw):
        if nieuw:
            shutil.copytree(WORTEL / "tests/engels", map_, dirs_exist_ok=True)
            assert main(["-C", str(map_), "build", "--datum", DAG]) == 0
            brief = ["--straat", "Mill Lane", "--uit", str(map_ / "pdf"), "--datum", DAG]
            assert main(["-C", str(map_), "pdf", "millbrook", *brief]) == 0
    return map_


@contextmanager
def _eenmaal(
    tmp_path_factory: pytest.TempPathFactory, worker_id: str, naam: str
) -> Iterator[tuple[Path, bool]]:
    """Give a folder that tests which run side by side share, and whether it is to be filled."""
    basis = tmp_path_factory.getbasetemp()
    map_ = (basis if worker_id == "master" else basis.parent) / naam
    map_.mkdir(exist_ok=True)
    with (map_ / "slot").open("w") as slot:
        fcntl.flock(slot, fcntl.LOCK_EX)
        yield map_, not (map_ / "klaar").exists()
        (map_ / "klaar").touch()


@pytest.fixture(scope="session")
def adres(site_map: Path) -> Iterator[str]:
    """Serve the built site as any web server would; the address ends with a slash."""
    with serveer(site_map) as plek:
        yield plek


class serveer:  # noqa: N801 - used as a function
    """Serve a folder on a free port while a block runs."""

    def __init__(self, map_: Path) -> None:
        handler = partial(_Stil, directory=str(map_))
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True

    def __enter__(self) -> str:
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{self._server.server_address[1]}/"

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def bewaking() -> Bewaking:
    return Bewaking()


@pytest.fixture(params=[360, 1280])
def breedte(request: pytest.FixtureRequest) -> int:
    waarde: int = request.param
    return waarde


@pytest.fixture
def pagina(chromium: Browser, bewaking: Bewaking) -> Iterator[Page]:
    """Open a page, 1280 wide, in a context of its own that is watched."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="nl-NL")
    bewaking.volg(context)
    yield context.new_page()
    context.close()
