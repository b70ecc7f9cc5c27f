"""What was written, on the disk: a site that is exchanged survives a loss of power."""

from __future__ import annotations

import ctypes
import os
from pathlib import Path


def flush(map_: Path) -> None:
    """Wait until all files of the disk on which a folder lies are on it.

    One call for the whole disk: a site has thousands of small files, and asking for each
    costs minutes.

    Raises:
        OSError: If the disk can't hold them.
    """
    nummer = os.open(map_, os.O_RDONLY)
    try:
        _syncfs(nummer)
    finally:
        os.close(nummer)


def flush_names(map_: Path) -> None:
    """Wait until the names in a folder are on the disk, as after a rename."""
    nummer = os.open(map_, os.O_RDONLY)
    try:
        os.fsync(nummer)
    finally:
        os.close(nummer)


def _syncfs(nummer: int) -> None:
    try:
        syncfs = ctypes.CDLL(None, use_errno=True).syncfs
    except (AttributeError, OSError, TypeError):  # no such call in this C library
        os.sync()
        return
    if syncfs(nummer) != 0:
        fout = ctypes.get_errno()
        raise OSError(fout, os.strerror(fout))
