"""Git as it is for somebody who never set anything up but a name."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.versions.opslag import maak_opslag


@pytest.fixture(autouse=True)
def _git_zonder_instellingen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for naam in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(naam, raising=False)


@pytest.fixture
def opslag(tmp_path: Path) -> Path:
    """Return a repository with one wijk, kraaihoek."""
    return maak_opslag(tmp_path / "opslag")
