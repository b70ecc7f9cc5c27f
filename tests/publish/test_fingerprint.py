"""Everything that can change a site changes its fingerprint."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.publish.fingerprint import (
    files_fingerprint,
    fingerprint,
    folder_fingerprint,
    generator_fingerprint,
)


@pytest.fixture
def wijk(tmp_path: Path) -> Path:
    (tmp_path / "w/media").mkdir(parents=True)
    (tmp_path / "w/wijk.yml").write_text("naam: Kraaihoek\n")
    (tmp_path / "w/media/foto.jpg").write_bytes(b"foto")
    return tmp_path / "w"


def test_zelfde_map_geeft_dezelfde_hash(wijk: Path) -> None:
    assert folder_fingerprint(wijk) == folder_fingerprint(wijk)
    assert folder_fingerprint(wijk)[1] == len("naam: Kraaihoek\n") + 4


def test_inhoud_naam_en_soort_tellen_mee(wijk: Path) -> None:
    sommen = {folder_fingerprint(wijk)}
    (wijk / "wijk.yml").write_text("naam: Molenvliet")
    sommen.add(folder_fingerprint(wijk))
    (wijk / "wijk.yml").rename(wijk / "wijk.yaml")
    sommen.add(folder_fingerprint(wijk))
    (wijk / "link").symlink_to("wijk.yaml")
    sommen.add(folder_fingerprint(wijk))
    (wijk / "link").unlink()
    (wijk / "link").symlink_to("/etc/passwd")
    sommen.add(folder_fingerprint(wijk))
    os.mkfifo(wijk / "pijp")
    sommen.add(folder_fingerprint(wijk))
    assert len({som for som, _ in sommen}) == 6


def test_map_die_er_niet_is(tmp_path: Path) -> None:
    assert folder_fingerprint(tmp_path / "weg")[1] == 0


def test_grens_tussen_delen_telt() -> None:
    assert fingerprint(["ab", "c"]) != fingerprint(["a", "bc"])
    assert files_fingerprint({"a": b"1"}) != files_fingerprint({"a": b"2"})


def test_eigen_bron_heeft_een_hash() -> None:
    assert len(generator_fingerprint()) == 64
