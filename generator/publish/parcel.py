"""Files in one piece, to send to another machine: an archive, or the address of one.

With an exchange address (fsspec: a folder, or a bucket) archives go by that address; without
one they go along with the task. An archive is named by its hash, so that sending it twice
changes nothing.
"""

from __future__ import annotations

import hashlib
import io
import tarfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.model.bouwfout import BuilderError


@dataclass(frozen=True, slots=True)
class Parcel:
    """An archive: its bytes, or where they lie; and their hash."""

    sha256: str
    inhoud: bytes = b""
    adres: str = ""


def pack_files(map_: Path, paden: Iterable[str], adres: str = "") -> Parcel:
    """Pack files and folders below a folder; the same files give the same archive.

    Args:
        map_: The folder.
        paden: What to pack; what is not there is left out.
        adres: Where archives are exchanged, or "" to send the bytes along.
    """
    uit = io.BytesIO()
    with tarfile.open(fileobj=uit, mode="w") as tar:
        for pad in sorted(paden):
            if (map_ / pad).exists() or (map_ / pad).is_symlink():
                tar.add(map_ / pad, pad, filter=_without_owner)
    inhoud = uit.getvalue()
    som = hashlib.sha256(inhoud).hexdigest()
    if not adres:
        return Parcel(som, inhoud)
    doel = f"{adres.rstrip('/')}/{som}.tar"
    _write(doel, inhoud)
    return Parcel(som, adres=doel)


def unpack_files(pakket: Parcel, map_: Path) -> None:
    """Unpack an archive into a folder; nothing of it can land outside.

    Raises:
        BuilderError: If it did not arrive whole.
    """
    inhoud = _read(pakket.adres) if pakket.adres else pakket.inhoud
    if hashlib.sha256(inhoud).hexdigest() != pakket.sha256:
        raise BuilderError("cluster", (f"pakket {pakket.adres} is niet heel aangekomen",))
    with tarfile.open(fileobj=io.BytesIO(inhoud)) as tar:
        tar.extractall(map_, filter="tar")


def _without_owner(lid: tarfile.TarInfo) -> tarfile.TarInfo:
    lid.uid = lid.gid = lid.mtime = 0
    lid.uname = lid.gname = ""
    return lid


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
