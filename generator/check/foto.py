"""Photos and logos: each can be opened, and opening it would not fill the memory."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterable

from PIL import Image

from generator.check.keuring import Keuring
from generator.model.bron import Bronbestand, Bronplek
from generator.model.limieten import GROOTSTE_FOTO_PIXELS

_SOORTEN = ("PNG", "JPEG", "GIF", "WEBP")
_KLEIN = (64, 64)
FOTONAMEN = (".png", ".jpg", ".jpeg", ".gif", ".webp")


def keur_fotos(keuring: Keuring, fotos: Iterable[Bronbestand]) -> None:
    """Report each photo that is broken (WP022) or has too many pixels (WP023)."""
    for bestand in fotos:
        plek = Bronplek(bestand.pad)
        pixels = _pixels(bestand.inhoud)
        if pixels is None:
            wat = "deze foto is beschadigd en kan niet worden geopend;"
            keuring.meld(plek, "WP022", wat, "bewaar haar opnieuw, of kies een andere.")
        elif pixels > GROOTSTE_FOTO_PIXELS:
            grens = GROOTSTE_FOTO_PIXELS // 1_000_000
            wat = f"deze foto heeft meer dan {grens} miljoen beeldpunten; dat is de grens;"
            keuring.meld(plek, "WP023", wat, "maak haar kleiner: 2400 beeldpunten breed is genoeg.")


def _pixels(inhoud: bytes) -> int | None:
    """Return how many pixels a photo has, or None where it cannot be opened.

    A photo beyond the limit is not opened further than its head.
    """
    try:
        with warnings.catch_warnings(), Image.open(io.BytesIO(inhoud), formats=_SOORTEN) as beeld:
            warnings.simplefilter("ignore")
            pixels = beeld.width * beeld.height
            if pixels <= GROOTSTE_FOTO_PIXELS:
                # a JPEG can be read at an eighth: all its bytes, a fraction of the memory
                beeld.draft(None, _KLEIN)
                beeld.load()
            return pixels
    except Image.DecompressionBombError:
        return GROOTSTE_FOTO_PIXELS + 1
    except Exception:  # noqa: BLE001 - strangers' bytes: the library raises errors of any kind
        return None
