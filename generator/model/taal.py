"""The language in which a site speaks: Dutch as it stands in the code, others by a catalogue.

A text for readers is written in Dutch at the place where it is used, and passes one of the
functions below, named as in gettext so that Babel finds it:

    _("Welke maatregelen in {wijk} eerst komen.", wijk=plan.wijk.naam)
    ngettext("{n} maatregel", "{n} maatregelen", aantal)
    pgettext("tijd", "Nu")

A text that is a constant is marked by `N_` and passes `_` where it is used. Values keep their
names in the translation, so that their order may differ. Which language is spoken is not an
argument of each function that writes a word, but set around a whole task by `spreek`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from io import BytesIO
from types import MappingProxyType

from babel.messages.pofile import read_po

__all__ = ["N_", "Catalogus", "_", "lees_catalogus", "ngettext", "pgettext", "spreek"]

Catalogus = Mapping[tuple[str, str], tuple[str, ...]]
"""Context ("" for none) and Dutch text to the translation: one, or singular and plural."""

NEDERLANDS: Catalogus = MappingProxyType({})
_catalogus: ContextVar[Catalogus] = ContextVar("catalogus", default=NEDERLANDS)


@contextmanager
def spreek(catalogus: Catalogus) -> Iterator[None]:
    """Speak the language of a catalogue until the block ends; without one it is Dutch."""
    penning = _catalogus.set(catalogus)
    try:
        yield
    finally:
        _catalogus.reset(penning)


def _(zin: str, /, **waarden: object) -> str:
    """Say a sentence, with its values filled in.

    Args:
        zin: Dutch, with {names} for values where any are given.
        waarden: What stands at each name.
    """
    return _vul(_zoek("", zin), waarden)


def pgettext(verband: str, zin: str, /, **waarden: object) -> str:
    """Say a text whose translation depends on where it stands; `verband` tells it apart."""
    return _vul(_zoek(verband, zin), waarden)


def ngettext(enkel: str, meer: str, n: int, /, **waarden: object) -> str:
    """Say a sentence about a count: `enkel` for one, `meer` for none or more; {n} is the count."""
    vormen = _catalogus.get().get(("", enkel), (enkel, meer))
    return _vul(vormen[n != 1], {"n": n, **waarden})


def N_(zin: str, /) -> str:  # noqa: N802 - the name by which Babel knows it
    """Mark a constant as a text for readers; `_` says it."""
    return zin


def _zoek(verband: str, zin: str) -> str:
    return _catalogus.get().get((verband, zin), (zin,))[0]


def _vul(zin: str, waarden: Mapping[str, object]) -> str:
    return zin.format_map(waarden) if waarden else zin


@lru_cache(maxsize=4)
def lees_catalogus(po: bytes) -> Catalogus:
    """Read a catalogue as gettext writes it; what is not translated, or not surely, is left out.

    Args:
        po: Contents of a `.po` file, UTF-8.

    Raises:
        babel.messages.pofile.PoFileError: If it is none.
    """
    zinnen: dict[tuple[str, str], tuple[str, ...]] = {}
    for bericht in read_po(BytesIO(po), abort_invalid=True):
        sleutel = bericht.id[0] if isinstance(bericht.id, tuple | list) else bericht.id
        vormen = bericht.string if isinstance(bericht.string, tuple | list) else (bericht.string,)
        tekst = tuple(vorm for vorm in vormen if vorm)
        if sleutel and len(tekst) == len(vormen) and not bericht.fuzzy:
            zinnen[bericht.context or "", sleutel] = tekst
    return MappingProxyType(zinnen)
