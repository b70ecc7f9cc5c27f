"""Put a complete new folder in the place of the old one, at one moment."""

from __future__ import annotations

import ctypes
import errno
import os
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_UNKNOWN_HERE = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}


def exchange(nieuw: Path, doel: Path, oud: Path) -> None:
    """Make `nieuw` the folder `doel`; what stood there is `oud` (or `nieuw`) afterwards.

    Linux exchanges two directories in one step. Elsewhere it takes two renames, and a kill
    between them is mended by `restore` at the start of the next build.

    Args:
        nieuw: The complete new folder, on the same file system as `doel`.
        doel: The published folder; need not exist.
        oud: Free name on that file system, for the two renames.
    """
    if not doel.exists():
        nieuw.rename(doel)
    elif not _exchange_at_once(nieuw, doel):
        _exchange_by_renames(nieuw, doel, oud)


def restore(doel: Path, oud: Path) -> None:
    """Put back the old folder where a build was killed between the two renames."""
    if oud.exists() and not doel.exists():
        oud.rename(doel)


def _exchange_at_once(nieuw: Path, doel: Path) -> bool:
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):  # no such call in this C library
        return False
    paden = (os.fsencode(nieuw), os.fsencode(doel))
    if renameat2(_AT_FDCWD, paden[0], _AT_FDCWD, paden[1], _RENAME_EXCHANGE) == 0:
        return True
    fout = ctypes.get_errno()
    if fout in _UNKNOWN_HERE:
        return False
    raise OSError(fout, os.strerror(fout), str(doel))


def _exchange_by_renames(nieuw: Path, doel: Path, oud: Path) -> None:
    doel.rename(oud)
    try:
        nieuw.rename(doel)
    except BaseException:
        oud.rename(doel)
        raise
