"""The example site and the English one, read once; and html-validate, fetched once."""

from __future__ import annotations

import fcntl
import hashlib
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.browser.conftest import engels, site_map
from tests.html.bladen import Site, lees_bladen

__all__ = ["engels", "site_map"]

HIER = Path(__file__).parent
WORTEL = HIER.parents[1]


@pytest.fixture(scope="session", params=["nl", "en"])
def site(request: pytest.FixtureRequest) -> Site:
    if request.param == "nl":
        map_ = request.getfixturevalue("site_map")
        return Site("nl", map_, "https://voorbeeld.nl/wijkplannen/", lees_bladen(map_))
    map_ = request.getfixturevalue("engels") / "site"
    return Site("en", map_, "https://voorbeeld.nl/", lees_bladen(map_))


@pytest.fixture(scope="session")
def keurder() -> Path:
    """Return the program html-validate; it is fetched once for each lock file."""
    assert shutil.which("npm"), "these tests need Node.js and npm: make node"
    slot = (HIER / "package-lock.json").read_bytes()
    map_ = WORTEL / "build/.html" / hashlib.sha256(slot).hexdigest()[:12]
    map_.mkdir(parents=True, exist_ok=True)
    with (map_ / "slot").open("w") as slot_:
        fcntl.flock(slot_, fcntl.LOCK_EX)
        if not (map_ / "klaar").exists():
            for naam in ("package.json", "package-lock.json"):
                shutil.copy(HIER / naam, map_)
            opdracht = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
            klaar = subprocess.run(opdracht, cwd=map_, check=False, capture_output=True, text=True)
            assert klaar.returncode == 0, klaar.stderr
            (map_ / "klaar").touch()
    return map_ / "node_modules/html-validate/bin/html-validate.mjs"
