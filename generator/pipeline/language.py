"""Which language a task speaks: that of the site it is for."""

from __future__ import annotations

from contextlib import AbstractContextManager

from generator import read
from generator.model.plan import Gedeeld
from generator.model.taal import NEDERLANDS, lees_catalogus, spreek


def catalogus_bytes(gedeeld: Gedeeld) -> bytes:
    """Return the catalogue of a site's language as it is kept; Dutch has none."""
    return _bytes(gedeeld.config.site.taal)


def in_taal_van(gedeeld: Gedeeld) -> AbstractContextManager[None]:
    """Speak the language of a site until the block ends."""
    return in_taal(gedeeld.config.site.taal)


def in_taal(taal: str) -> AbstractContextManager[None]:
    """Speak a language until the block ends.

    Args:
        taal: Its code, as in site_config.yml.
    """
    po = _bytes(taal)
    return spreek(lees_catalogus(po) if po else NEDERLANDS)


def _bytes(taal: str) -> bytes:
    return read.lees_thema().get(f"talen/{taal}.po", b"")
