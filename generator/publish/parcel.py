"""Files in one piece, to send to another machine: a parcel, or the address of one.

With an exchange address (fsspec: a folder, or a bucket) parcels go by that address; without
one they go along with the task. A parcel is named by its hash, so that sending it twice
changes nothing.

Inside: a line of JSON with the path, kind and length of everything, then the bytes. An archive
of tar takes ten times as long to unpack, more than all pages of a small wijk take to make.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.model.bouwfout import BuilderError
from generator.model.limieten import DIEPSTE_MAP, GROOTSTE_BESTAND_BYTES

_MAP, _BESTAND, _LINK, _ANDERS, _GROOT = "map", "bestand", "link", "anders", "groot"


@dataclass(frozen=True, slots=True)
class Parcel:
    """Files in one piece: the bytes, or where they lie; and their hash."""

    sha256: str
    inhoud: bytes = b""
    adres: str = ""


def pack_files(map_: Path, paden: Iterable[str], adres: str = "", *, whole: bool = False) -> Parcel:
    """Pack files and folders below a folder; the same files give the same parcel.

    Content may be anything: of a file that is too large to be content only the size is sent, and
    of a folder that is too deep only that it is there. Who reads it says so as he would here.

    Args:
        map_: The folder.
        paden: What to pack; what is not there is left out.
        adres: Where parcels are exchanged, or "" to send the bytes along.
        whole: Whether it is no content but ours, with every byte and every folder.
    """
    grens = (sys.maxsize, sys.maxsize) if whole else (GROOTSTE_BESTAND_BYTES, DIEPSTE_MAP)
    stukken = [stuk for pad in sorted(paden) for stuk in _stukken(map_, pad, *grens)]
    kop = json.dumps([(pad, soort, len(inhoud)) for pad, soort, inhoud in stukken])
    alles = b"".join([kop.encode(), b"\n", *(inhoud for *_, inhoud in stukken)])
    som = hashlib.sha256(alles).hexdigest()
    if not adres:
        return Parcel(som, alles)
    doel = f"{adres.rstrip('/')}/{som}.pakket"
    _write(doel, alles)
    return Parcel(som, adres=doel)


def unpack_files(pakket: Parcel, map_: Path) -> None:
    """Unpack a parcel into an empty folder; nothing of it can land outside.

    Raises:
        BuilderError: If it did not arrive whole.
    """
    alles = _read(pakket.adres) if pakket.adres else pakket.inhoud
    if hashlib.sha256(alles).hexdigest() != pakket.sha256:
        raise BuilderError("cluster", (f"pakket {pakket.adres} is niet heel aangekomen",))
    kop, _, rest = alles.partition(b"\n")
    begin = 0
    links = []
    for pad, soort, lengte in json.loads(kop):
        doel = _below(map_, pad)
        inhoud = rest[begin : begin + lengte]
        begin += lengte
        if soort == _MAP:
            doel.mkdir(parents=True, exist_ok=True)
            continue
        doel.parent.mkdir(parents=True, exist_ok=True)
        if soort == _LINK:
            links.append((doel, inhoud))
        elif soort == _ANDERS:
            os.mkfifo(doel)
        elif soort == _GROOT:
            with doel.open("wb") as bestand:
                bestand.truncate(int(inhoud))
        else:
            doel.write_bytes(inhoud)
    for doel, inhoud in links:  # last: no file is written through one
        doel.symlink_to(os.fsdecode(inhoud))


def _stukken(map_: Path, pad: str, grootst: int, diepst: int) -> Iterator[tuple[str, str, bytes]]:
    """Yield what lies at a path, in order: its path, its kind and its bytes."""
    bron = map_ / pad
    try:
        feiten = bron.lstat()
    except FileNotFoundError:
        return
    soort = feiten.st_mode
    if stat.S_ISLNK(soort):
        yield pad, _LINK, os.fsencode(bron.readlink())
    elif stat.S_ISREG(soort) and feiten.st_size > grootst:
        yield pad, _GROOT, b"%d" % feiten.st_size
    elif stat.S_ISREG(soort):
        yield pad, _BESTAND, bron.read_bytes()
    elif stat.S_ISDIR(soort):
        yield pad, _MAP, b""
        for kind in sorted(bron.iterdir()) if diepst >= 0 else ():
            yield from _stukken(map_, f"{pad}/{kind.name}", grootst, diepst - 1)
    else:  # a device or a pipe: that it is there at all is what a reader must know
        yield pad, _ANDERS, b""


def _below(map_: Path, pad: str) -> Path:
    """Return where a path of a parcel lands.

    Raises:
        ValueError: If that is not below the folder.
    """
    delen = pad.split("/")
    if {"", ".", ".."} & {*delen}:
        raise ValueError(f"path leaves the parcel: {pad!r}")
    return map_.joinpath(*delen)


def _write(adres: str, inhoud: bytes) -> None:
    fs, pad = _filesystem(adres)
    fs.makedirs(fs._parent(pad), exist_ok=True)  # noqa: SLF001 - fsspec has no public name for it
    fs.pipe_file(pad, inhoud)


def _read(adres: str) -> bytes:
    fs, pad = _filesystem(adres)
    return bytes(fs.cat_file(pad))


def _filesystem(adres: str) -> tuple[Any, str]:
    from fsspec.core import url_to_fs  # noqa: PLC0415 - of the extra `cluster`

    fs, pad = url_to_fs(adres)
    return fs, str(pad)
