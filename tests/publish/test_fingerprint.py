"""Everything that can change a site changes its fingerprint."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.model.limieten import DIEPSTE_MAP, GROOTSTE_BESTAND_BYTES
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


def test_te_groot_bestand_wordt_niet_gelezen(wijk: Path) -> None:
    """A terabyte of nothing: reading it would take an hour."""
    groot = wijk / "media/groot.jpg"
    with groot.open("wb") as bestand:
        bestand.truncate(10**12)
    eerst = folder_fingerprint(wijk)
    assert eerst[1] == len("naam: Kraaihoek\n") + 4
    os.utime(groot, ns=(1, 1))
    assert folder_fingerprint(wijk) != eerst


def test_van_wat_wij_zelf_maakten_telt_elke_byte(wijk: Path) -> None:
    groot = wijk / "zoeken.bin"
    groot.write_bytes(b"\0" * (GROOTSTE_BESTAND_BYTES + 1))
    os.utime(groot, ns=(1, 1))
    inhoud, heel = folder_fingerprint(wijk)[0], folder_fingerprint(wijk, whole=True)[0]
    groot.write_bytes(b"\0" * GROOTSTE_BESTAND_BYTES + b"\1")
    os.utime(groot, ns=(1, 1))
    assert folder_fingerprint(wijk)[0] == inhoud
    assert folder_fingerprint(wijk, whole=True)[0] != heel


def test_mappen_in_mappen_in_mappen(wijk: Path) -> None:
    eerst = folder_fingerprint(wijk)
    hier = wijk
    for _ in range(100):
        hier /= "d"
        hier.mkdir()
    diep = folder_fingerprint(wijk)
    assert diep != eerst
    (wijk.joinpath(*["d"] * (DIEPSTE_MAP + 3)) / "x").write_text("x")
    assert folder_fingerprint(wijk) == diep
    (wijk / "d/x").write_text("x")
    assert folder_fingerprint(wijk) != diep


def test_map_of_bestand_dat_dicht_is_houdt_niets_op(
    wijk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever is root may read all, so the system is asked to refuse."""
    open_, iterdir = Path.open, Path.iterdir
    eerst = folder_fingerprint(wijk)

    def dicht(pad: Path) -> None:
        if pad.name in {"media", "wijk.yml"}:
            raise PermissionError(13, "Permission denied", str(pad))

    def open_dicht(pad: Path, mode: str = "r") -> object:
        dicht(pad)
        return open_(pad, mode)

    def iterdir_dicht(pad: Path) -> object:
        dicht(pad)
        return iterdir(pad)

    monkeypatch.setattr(Path, "open", open_dicht)
    monkeypatch.setattr(Path, "iterdir", iterdir_dicht)
    som, grootte = folder_fingerprint(wijk)
    assert grootte == 0
    assert som != eerst[0]
