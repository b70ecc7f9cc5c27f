"""Which language a task speaks: that of the site it is for."""

from __future__ import annotations

from contextlib import AbstractContextManager

from generator import read
from generator.model.plan import Gedeeld
from generator.model.taal import NEDERLANDS, lees_catalogus, spreek


def catalogus_bytes(gedeeld: Gedeeld) -> bytes:
    """Return the catalogue of a site's language as it is kept; Dutch has none."""
    return read.lees_thema().get(f"talen/{gedeeld.config.site.taal}.po", b"")


def in_taal_van(gedeeld: Gedeeld) -> AbstractContextManager[None]:
    """Speak the language of a site until the block ends."""
    po = catalogus_bytes(gedeeld)
    return spreek(lees_catalogus(po) if po else NEDERLANDS)
