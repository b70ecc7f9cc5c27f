"""One build at a time."""

from __future__ import annotations

import threading
import time
from pathlib import Path

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
