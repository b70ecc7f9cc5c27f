"""The one place that opens files of the content: each is a plain file inside its own folder."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from generator.model.bron import Bevinding, Bronplek


@dataclass(frozen=True, slots=True)
class Grens:
    """Where files may lie.

    Attributes:
        wortel: The folder of site_config.yml, resolved.
        binnen: The folder that a link may not leave, resolved.
    """

    wortel: Path
    binnen: Path


def lees_bytes(grens: Grens, pad: str, grootste: int) -> bytes | Bevinding:
    """Read a file, or say why not; never follows a link out of the folder.

    Args:
        grens: Where files may lie.
        pad: Path from the content root.
        grootste: Largest size, bytes.
    """
    doel = _doel(grens, pad)
    if isinstance(doel, Bevinding):
        return doel
    try:
        # without blocking: a named pipe would wait for a writer for ever
        nummer = os.open(doel, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    except OSError:
        return _fout(pad, "WP002", "dit bestand kan niet gelezen worden;", "controleer de rechten.")
    with os.fdopen(nummer, "rb") as bestand:
        status = os.fstat(bestand.fileno())
        if not stat.S_ISREG(status.st_mode):
            wat = "dit is geen bestand maar een map of apparaat;"
            return _fout(pad, "WP002", wat, "haal het weg of hernoem het.")
        if status.st_size > grootste:
            return _te_groot(pad, status.st_size, grootste)
        try:
            inhoud = bestand.read(grootste + 1)
        except OSError:
            wat = "dit bestand kan niet gelezen worden;"
            return _fout(pad, "WP002", wat, "controleer de schijf.")
    return inhoud if len(inhoud) <= grootste else _te_groot(pad, len(inhoud), grootste)


def _doel(grens: Grens, pad: str) -> Path | Bevinding:
    """Follow links; refuse one that is broken or leaves the folder."""
    try:
        doel = (grens.wortel / pad).resolve(strict=True)
    except (OSError, RuntimeError, ValueError):
        wat = "dit is een verwijzing naar een bestand dat er niet is;"
        return _fout(pad, "WP002", wat, "haal haar weg of zet het bestand zelf neer.")
    if doel.is_dir():
        wat = "dit is een map, geen bestand;"
        return _fout(pad, "WP002", wat, "hernoem de map of haal haar weg.")
    if not doel.is_relative_to(grens.binnen):
        wat = "dit is een verwijzing naar een bestand buiten deze map;"
        return _fout(pad, "WP003", wat, "zet het bestand zelf in de map.")
    return doel


def _te_groot(pad: str, bytes_: int, grootste: int) -> Bevinding:
    wat = f"dit bestand is te groot ({bytes_ / 1e6:.1f} MB, hoogstens {grootste / 1e6:.1f} MB);"
    return _fout(pad, "WP004", wat, "maak het kleiner of splits het.")


def _fout(pad: str, code: str, wat: str, herstel: str) -> Bevinding:
    return Bevinding(Bronplek(pad), code, wat, herstel)


@dataclass(frozen=True, slots=True)
class Ingang:
    """A name in a folder.

    Attributes:
        naam: The name.
        is_map: Whether it is a folder, links followed.
    """

    naam: str
    is_map: bool


def lees_namen(map_: Path) -> tuple[Ingang, ...]:
    """Return what stands in a folder in order of name, without hidden files; () if it is absent.

    Raises:
        OSError: If it can't be read.
    """
    try:
        with os.scandir(map_) as ingangen:
            namen = [(i.name, _is_map(i)) for i in ingangen if not i.name.startswith(".")]
    except (FileNotFoundError, NotADirectoryError):
        return ()
    return tuple(Ingang(veilige_naam(naam), is_map) for naam, is_map in sorted(namen))


def _is_map(ingang: os.DirEntry[str]) -> bool:
    try:
        return ingang.is_dir()
    except OSError:
        return False


def map_dicht(pad: str) -> Bevinding:
    """Say that a folder can't be read."""
    return _fout(pad, "WP002", "deze map kan niet gelezen worden;", "controleer de rechten.")


def veilige_naam(naam: str) -> str:
    """Return a file name that can be printed; what can't be becomes a question mark."""
    leesbaar = naam.encode("utf-8", errors="replace").decode("utf-8")
    return "".join(teken if teken.isprintable() else "?" for teken in leesbaar)
