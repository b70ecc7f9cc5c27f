"""Saving a file is seen, whatever way an editor saves."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.publish.watch import Saves, watch_content

LANG = 60.0


@pytest.fixture
def saves(tmp_path: Path) -> Iterator[Saves]:
    (tmp_path / "content").mkdir()
    (tmp_path / "site_config.yml").write_text("a")
    with watch_content(tmp_path) as saves:
        yield saves


def test_opslaan_in_content_en_vervangen_van_de_instellingen(tmp_path: Path, saves: Saves) -> None:
    def schrijf() -> None:
        (tmp_path / "content/wijk.yml").write_text("naam: x")

    def vervang() -> None:
        (tmp_path / "nieuw").write_text("andere inhoud")
        (tmp_path / "nieuw").replace(tmp_path / "site_config.yml")

    daden: tuple[Callable[[], None], ...] = (schrijf, vervang)
    for daad in daden:
        later = threading.Timer(0.7, daad)
        later.start()
        assert saves.take(LANG)
        later.join()


def test_wat_is_opgeslagen_wacht_tot_het_is_bekeken() -> None:
    saves = Saves()
    assert not saves.waiting()
    assert not saves.take(0.01)
    saves.tell()
    saves.tell()
    assert saves.waiting()
    assert saves.take()
    assert not saves.waiting()


def test_zonder_inhoud_valt_er_niets_te_volgen(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="deze map is er niet"), watch_content(tmp_path):
        pass
