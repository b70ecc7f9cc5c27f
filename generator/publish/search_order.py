"""Give Pagefind's filters an order of their own: it writes them in order of chance.

A filter file is zipped CBOR, [name, [[value, [page, …]], …]]. The file that names them is
[version, pages, words, [[name, hash], …], sorts, fields]. The names of both are hashes of the
content and are made anew here.
"""

from __future__ import annotations

import gzip
import hashlib
from itertools import pairwise
from pathlib import Path

_MAGIC = b"pagefind_dcd"
_ARRAY, _LONGEST_INLINE = 4, 23
_TEXTS = (2, 3)
_FILTERS = 3


def order_filters(index: Path) -> None:
    """Sort the filters of a search index, and the values of each.

    Raises:
        ValueError: If the index is not as this version of Pagefind writes it.
    """
    filters = sorted((index / "filter").glob("*.pf_filter"))
    for oud in filters:
        inhoud = _sorted_values(_read(oud))
        nieuw = _hashed(oud.stem, inhoud)
        _write(oud.with_name(f"{nieuw}.pf_filter"), inhoud, oud)
        for meta in sorted(index.glob("*.pf_meta")):
            _write_meta(index, meta, _renamed(meta, oud.stem, nieuw))
    for meta in sorted(index.glob("*.pf_meta")):
        _write_meta(index, meta, _sorted_filters(_read(meta)))


def _renamed(meta: Path, oud: str, nieuw: str) -> bytes:
    inhoud = _read(meta)
    if oud.encode() not in inhoud:
        raise ValueError(f"{meta.name} does not name filter {oud}")
    return inhoud.replace(oud.encode(), nieuw.encode())


def _write_meta(index: Path, meta: Path, inhoud: bytes) -> None:
    oude_som = meta.name.split(".")[1]
    nieuwe_som = _hashed(oude_som, inhoud)
    _write(meta.with_name(f"pagefind.{nieuwe_som}.pf_meta"), inhoud, meta)
    ingang = index / "pagefind-entry.json"
    ingang.write_bytes(ingang.read_bytes().replace(oude_som.encode(), nieuwe_som.encode()))


def _hashed(naam: str, inhoud: bytes) -> str:
    """Return a name of the same form and length: `nl_` and the start of a hash."""
    taal, _, som = naam.partition("_")
    return f"{taal}_{hashlib.sha256(inhoud).hexdigest()[: len(som)]}"


def _read(pad: Path) -> bytes:
    inhoud = gzip.decompress(pad.read_bytes())
    if not inhoud.startswith(_MAGIC):
        raise ValueError(f"{pad.name} is no file of Pagefind")
    return inhoud


def _write(pad: Path, inhoud: bytes, oud: Path) -> None:
    oud.unlink()
    pad.write_bytes(gzip.compress(inhoud, mtime=0))


def _sorted_values(inhoud: bytes) -> bytes:
    """Sort the pairs [value, pages] of a filter."""
    _, _, naam = _head(inhoud, len(_MAGIC))
    return _sorted_list(inhoud, _end(inhoud, naam))


def _sorted_filters(inhoud: bytes) -> bytes:
    """Sort the pairs [name, hash] in the file that names all filters."""
    _, _, plaats = _head(inhoud, len(_MAGIC))
    for _ in range(_FILTERS):
        plaats = _end(inhoud, plaats)
    return _sorted_list(inhoud, plaats)


def _sorted_list(inhoud: bytes, plaats: int) -> bytes:
    """Sort the items of the list that begins here, by their bytes."""
    soort, aantal, begin = _head(inhoud, plaats)
    if soort != _ARRAY:
        raise ValueError("a list was expected in the index")
    grenzen = [begin]
    for _ in range(aantal):
        grenzen.append(_end(inhoud, grenzen[-1]))
    paren = [inhoud[van:tot] for van, tot in pairwise(grenzen)]
    return inhoud[:begin] + b"".join(sorted(paren)) + inhoud[grenzen[-1] :]


def _head(inhoud: bytes, plaats: int) -> tuple[int, int, int]:
    """Read the head of a CBOR item: its type, its value or length, where the rest begins."""
    soort, waarde = inhoud[plaats] >> 5, inhoud[plaats] & 31
    if waarde <= _LONGEST_INLINE:
        return soort, waarde, plaats + 1
    breed = 1 << (waarde - _LONGEST_INLINE - 1)
    getal = int.from_bytes(inhoud[plaats + 1 : plaats + 1 + breed], "big")
    return soort, getal, plaats + 1 + breed


def _end(inhoud: bytes, plaats: int) -> int:
    """Return where a CBOR item ends: a number, a text or a list of these."""
    soort, waarde, rest = _head(inhoud, plaats)
    if soort in _TEXTS:
        return rest + waarde
    for _ in range(waarde if soort == _ARRAY else 0):
        rest = _end(inhoud, rest)
    return rest
