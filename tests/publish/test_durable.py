"""A site is on the disk before it is exchanged: a loss of power leaves the old one or the new."""

from __future__ import annotations

import ctypes
import errno
import os
from pathlib import Path

import pytest

from generator.publish import durable, staging
from tests.conftest import bytes_van
from tests.publish.test_staging import uitgave


def test_eerst_de_bestanden_dan_de_wissel_dan_de_namen(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    uitgave(site, {"eik": "oud"})
    gezien: list[str] = []

    def kijk(naam: str) -> None:
        echt = getattr(staging, naam)

        def doe(*paden: Path) -> None:
            gezien.append(f"{naam} {(site / 'eik/index.html').read_text()}")
            echt(*paden)

        monkeypatch.setattr(staging, naam, doe)

    for naam in ("flush", "exchange", "flush_names"):
        kijk(naam)
    uitgave(site, {"eik": "nieuw"})
    assert gezien == ["flush oud", "exchange oud", "flush_names nieuw"]


def test_schijf_die_het_niet_kan_bewaren_laat_de_site_zoals_die_was(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    uitgave(site, {"eik": "oud"})
    voor = bytes_van(site)

    def vol(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(durable, "_syncfs", vol)
    with pytest.raises(OSError, match="space"):
        uitgave(site, {"eik": "nieuw"})
    assert bytes_van(site) == voor
    assert list(site.parent.glob("site.*")) == []


@pytest.mark.parametrize("bibliotheek", ["echt", "zonder syncfs"])
def test_bewaren_kan_op_elk_systeem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bibliotheek: str
) -> None:
    (tmp_path / "x").write_text("x")
    gedaan: list[str] = []
    if bibliotheek != "echt":
        monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: object())
        monkeypatch.setattr(os, "sync", lambda: gedaan.append("sync"))
    durable.flush(tmp_path)
    durable.flush_names(tmp_path)
    assert gedaan == ([] if bibliotheek == "echt" else ["sync"])


def test_geen_map_is_een_fout_en_een_gesloten_bestand_ook(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        durable.flush(tmp_path / "weg")
    nummer = os.open(tmp_path, os.O_RDONLY)
    os.close(nummer)
    with pytest.raises(OSError, match=os.strerror(errno.EBADF)):
        durable._syncfs(nummer)
