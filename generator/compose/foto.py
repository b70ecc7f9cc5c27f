"""A photo on a page: its sizes, what it shows, who made it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.compose.blad import Blad
from generator.model.beeld import Fotovorm
from generator.model.taal import _
from generator.model.velden import Foto

# how wide a photo stands: all of a phone, at most the column of text on a wide screen
MATEN = "(min-width: 48rem) 44rem, 92vw"


@dataclass(frozen=True, slots=True)
class Fotobeeld:
    """A photo with its text and its maker.

    Attributes:
        url: The form for browsers without WebP.
        vormen: WebP, from narrow to wide; empty where the sizes are not known.
        maten: How wide it stands, as the attribute `sizes`.
        breedte: Width in pixels, or 0 where it is not known.
        hoogte: Height in pixels.
        meteen: Whether it stands where a reader begins, so that a browser need not wait.
    """

    url: str
    alt: str
    maker: str
    vormen: tuple[Fotovorm, ...] = ()
    maten: str = MATEN
    breedte: int = 0
    hoogte: int = 0
    meteen: bool = False


def fotobeeld(
    blad: Blad, foto: Foto | None, *, maten: str = MATEN, meteen: bool = False
) -> Fotobeeld | None:
    """Compose a photo of the wijk's own media folder."""
    if foto is None:
        return None
    maker = _("Beeld: {maker}", maker=foto.maker) if foto.maker else ""
    reeks = blad.fotos.get(foto.bestand)
    if reeks is None:
        return Fotobeeld(f"media/{foto.bestand}", foto.alt, maker, meteen=meteen)
    return Fotobeeld(
        reeks.terugval, foto.alt, maker, reeks.vormen, maten, reeks.breedte, reeks.hoogte, meteen
    )
