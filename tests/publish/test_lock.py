"""One build at a time."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest

from generator.publish.lock import build_lock


def test_tweede_bouw_wacht_en_zegt_dat(build: Path) -> None:
    gebeurd: list[str] = []

    def tweede() -> None:
        with build_lock(build, lambda: gebeurd.append("wacht")):
            gebeurd.append("tweede")

    with build_lock(build, lambda: gebeurd.append("nooit")):
        draad = threading.Thread(target=tweede)
        draad.start()
        while not gebeurd:
            time.sleep(0.01)
        gebeurd.append("eerste klaar")
    draad.join()
    assert gebeurd == ["wacht", "eerste klaar", "tweede"]
    assert not build.exists()  # nothing else was in it


def test_wie_wacht_krijgt_het_slot_dat_anderen_zien(build: Path) -> None:
    """The folder goes with each build that ends, and never two are in it."""
    binnen, meest, klaar = 0, 0, 0
    telt = threading.Lock()

    def bouw() -> None:
        nonlocal binnen, meest, klaar
        for _ in range(30):
            with build_lock(build, lambda: None):
                with telt:
                    binnen += 1
                    meest = max(meest, binnen)
                time.sleep(0.0005)
                with telt:
                    binnen -= 1
                    klaar += 1

    draden = [threading.Thread(target=bouw) for _ in range(4)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert (meest, klaar) == (1, 120)
    assert not build.exists()


def test_een_bestand_op_die_plek_is_een_fout(build: Path) -> None:
    build.write_text("")
    with pytest.raises(FileExistsError), build_lock(build, lambda: None):
        pass
