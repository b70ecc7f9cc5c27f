"""A parcel brings files to another machine as they are, and nothing outside its folder."""

from __future__ import annotations

import hashlib
import json
import os
import stat
from pathlib import Path

import pytest

from generator.model.bouwfout import BuilderError
from generator.publish import parcel
from generator.publish.parcel import Parcel, pack_files, unpack_files


@pytest.fixture
def bron(tmp_path: Path) -> Path:
    map_ = tmp_path / "bron"
    (map_ / "wijk/leeg").mkdir(parents=True)
    (map_ / "wijk/é.yml").write_bytes(b"naam: \x00\xff\n")
    (map_ / "wijk/weg").symlink_to("/etc/hostname")
    os.mkfifo(map_ / "wijk/pijp")
    (map_ / "los.json").write_bytes(b"")
    (map_ / "blijft-hier").write_bytes(b"nee")
    return map_


def inhoud(map_: Path) -> dict[str, object]:
    def een(pad: Path) -> object:
        if pad.is_symlink():
            return pad.readlink()
        return pad.read_bytes() if pad.is_file() else stat.S_IFMT(pad.lstat().st_mode)

    return {pad.relative_to(map_).as_posix(): een(pad) for pad in sorted(map_.rglob("*"))}


@pytest.mark.parametrize("langs", ["", "map", "memory://proef/pakketten"])
def test_wat_er_was_komt_aan_zoals_het_was(bron: Path, tmp_path: Path, langs: str) -> None:
    adres = (tmp_path / "wissel").as_uri() if langs == "map" else langs
    pakket = pack_files(bron, ["wijk", "los.json", "is-er-niet"], adres)
    assert bool(pakket.inhoud) is not bool(adres)
    doel = tmp_path / "doel"
    unpack_files(pakket, doel)
    verwacht = inhoud(bron)
    del verwacht["blijft-hier"]
    assert inhoud(doel) == verwacht
    assert pack_files(doel, ["los.json", "wijk"], adres) == pakket


def test_een_beschadigd_pakket_komt_niet_aan(bron: Path, tmp_path: Path) -> None:
    pakket = pack_files(bron, ["wijk"], (tmp_path / "wissel").as_uri())
    bestand = tmp_path / "wissel" / pakket.adres.rpartition("/")[2]
    bestand.write_bytes(bestand.read_bytes()[:-1])
    with pytest.raises(BuilderError, match="niet heel aangekomen"):
        unpack_files(pakket, tmp_path / "doel")
    assert not (tmp_path / "doel").exists()


@pytest.mark.parametrize("pad", ["../buiten", "a/../../buiten", "/buiten", "a//b", "."])
def test_een_pad_naar_buiten_wordt_geweigerd(tmp_path: Path, pad: str) -> None:
    alles = json.dumps([(pad, "bestand", 1)]).encode() + b"\nx"
    with pytest.raises(ValueError, match="leaves the parcel"):
        unpack_files(Parcel(hashlib.sha256(alles).hexdigest(), alles), tmp_path / "doel")
    assert list(tmp_path.iterdir()) == []


def test_door_een_link_in_het_pakket_komt_geen_bestand_buiten(tmp_path: Path) -> None:
    doel, buiten = tmp_path / "doel", tmp_path / "buiten"
    buiten.mkdir()
    link = os.fsencode(buiten)
    stukken = [("map", "link", len(link)), ("map/bestand", "bestand", 1)]
    alles = json.dumps(stukken).encode() + b"\n" + link + b"x"
    with pytest.raises(FileExistsError):
        unpack_files(Parcel(hashlib.sha256(alles).hexdigest(), alles), doel)
    assert list(buiten.iterdir()) == []


def test_van_wat_te_groot_of_te_diep_is_komt_alleen_dat_het_er_is(
    bron: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parcel, "GROOTSTE_BESTAND_BYTES", 1_000)
    monkeypatch.setattr(parcel, "DIEPSTE_MAP", 1)
    (bron / "wijk/foto.jpg").write_bytes(b"a" * 1_001)
    (bron / "wijk/een/twee/drie").mkdir(parents=True)
    pakket = pack_files(bron, ["wijk"])
    assert len(pakket.inhoud) < 1_000
    unpack_files(pakket, tmp_path / "daar")
    assert (tmp_path / "daar/wijk/foto.jpg").stat().st_size == 1_001
    assert (tmp_path / "daar/wijk/een/twee").is_dir()
    assert not (tmp_path / "daar/wijk/een/twee/drie").exists()
    unpack_files(pack_files(bron, ["wijk"], whole=True), tmp_path / "heel")
    assert (tmp_path / "heel/wijk/foto.jpg").read_bytes() == b"a" * 1_001
    assert (tmp_path / "heel/wijk/een/twee/drie").is_dir()
