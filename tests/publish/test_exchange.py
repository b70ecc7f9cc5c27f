"""The exchange of two folders: at every moment one of them is whole."""

from __future__ import annotations

import ctypes
import errno
import os
import threading
from pathlib import Path

import pytest

from generator.publish import exchange as wissel
from generator.publish.exchange import exchange, restore


def maak(map_: Path, tekst: str) -> Path:
    map_.mkdir(parents=True)
    (map_ / "index.html").write_text(tekst)
    return map_


def test_eerste_keer_is_een_gewone_verhuizing(tmp_path: Path) -> None:
    nieuw = maak(tmp_path / "nieuw", "nieuw")
    exchange(nieuw, tmp_path / "site", tmp_path / "oud")
    assert (tmp_path / "site/index.html").read_text() == "nieuw"
    assert not nieuw.exists()


def test_lezer_ziet_altijd_een_hele_map(tmp_path: Path) -> None:
    maak(tmp_path / "site", "a")
    maak(tmp_path / "nieuw", "b")
    gezien, klaar = set(), threading.Event()

    def lees() -> None:
        while not klaar.is_set():
            gezien.add((tmp_path / "site/index.html").read_text())

    lezer = threading.Thread(target=lees)
    lezer.start()
    for _ in range(300):
        exchange(tmp_path / "nieuw", tmp_path / "site", tmp_path / "oud")
    klaar.set()
    lezer.join()
    assert gezien <= {"a", "b"}


@pytest.fixture
def zonder_wissel(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wissel, "_exchange_at_once", lambda *_: False)


@pytest.mark.usefixtures("zonder_wissel")
def test_elders_in_twee_stappen(tmp_path: Path) -> None:
    maak(tmp_path / "site", "oud")
    exchange(maak(tmp_path / "nieuw", "nieuw"), tmp_path / "site", tmp_path / "site.oud")
    assert (tmp_path / "site/index.html").read_text() == "nieuw"
    assert (tmp_path / "site.oud/index.html").read_text() == "oud"


@pytest.mark.usefixtures("zonder_wissel")
def test_mislukte_tweede_stap_zet_de_oude_map_terug(tmp_path: Path) -> None:
    maak(tmp_path / "site", "oud")
    with pytest.raises(FileNotFoundError):
        exchange(tmp_path / "bestaat-niet", tmp_path / "site", tmp_path / "site.oud")
    assert (tmp_path / "site/index.html").read_text() == "oud"


def test_herstelt_wat_tussen_twee_stappen_werd_gestopt(tmp_path: Path) -> None:
    maak(tmp_path / "site.oud", "oud")
    restore(tmp_path / "site", tmp_path / "site.oud")
    assert (tmp_path / "site/index.html").read_text() == "oud"


@pytest.mark.parametrize(
    ("fout", "uitkomst"), [(errno.EINVAL, False), (errno.ENOSYS, False), (errno.EACCES, None)]
)
def test_wat_het_bestandssysteem_niet_kent_gaat_anders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fout: int, uitkomst: bool | None
) -> None:
    class Bibliotheek:
        def renameat2(self, *_: object) -> int:
            ctypes.set_errno(fout)
            return -1

    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: Bibliotheek())
    if uitkomst is None:
        with pytest.raises(PermissionError, match=os.strerror(fout)):
            wissel._exchange_at_once(tmp_path, tmp_path)
    else:
        assert wissel._exchange_at_once(tmp_path, tmp_path) is uitkomst


def test_bibliotheek_zonder_deze_aanroep(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: object())
    assert wissel._exchange_at_once(tmp_path, tmp_path) is False
