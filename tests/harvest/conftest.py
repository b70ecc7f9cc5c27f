"""What the tests of importing share."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.harvest import Adressen, Geheugen, Haler
from tests.harvest.dienst import Dienst, start_dienst

WORTEL = Path(__file__).parents[2]
DAG = dt.date(2026, 11, 24)


@pytest.fixture
def dienst(monkeypatch: pytest.MonkeyPatch) -> Iterator[Dienst]:
    for naam in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(naam, raising=False)
        monkeypatch.delenv(naam.lower(), raising=False)
    with start_dienst() as gestart:
        yield gestart


@pytest.fixture
def adressen(dienst: Dienst) -> Adressen:
    return Adressen(cbs=dienst.adres, pdok=dienst.adres)


@pytest.fixture
def wachttijden() -> list[float]:
    """How long was waited, in seconds, by the Haler of the fixture below."""
    return []


@pytest.fixture
def haler(tmp_path: Path, wachttijden: list[float]) -> Iterator[Haler]:
    with Haler(Geheugen(tmp_path / "oogst"), DAG, slaap=wachttijden.append) as gemaakt:
        yield gemaakt


@pytest.fixture
def inhoud(tmp_path: Path) -> Path:
    """A copy of the content of this repository."""
    map_ = tmp_path / "inhoud"
    shutil.copytree(WORTEL / "content", map_ / "content")
    shutil.copyfile(WORTEL / "site_config.yml", map_ / "site_config.yml")
    return map_
