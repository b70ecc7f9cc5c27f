"""Saving a file is seen, whatever way an editor saves."""

from __future__ import annotations

import threading
from pathlib import Path

from generator.publish.watch import watch_content


def test_opslaan_in_content_en_vervangen_van_de_instellingen(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "site_config.yml").write_text("a")
    wacht = watch_content(tmp_path)
    next(wacht)

    def schrijf() -> None:
        (tmp_path / "content/wijk.yml").write_text("naam: x")

    def vervang() -> None:
        (tmp_path / "nieuw").write_text("andere inhoud")
        (tmp_path / "nieuw").replace(tmp_path / "site_config.yml")

    for daad in (schrijf, vervang):
        later = threading.Timer(0.7, daad)
        later.start()
        next(wacht)
        later.join()
    wacht.close()  # type: ignore[attr-defined]  # a generator
