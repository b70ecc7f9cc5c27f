"""Photos as pages show them: upright, in a few widths, and nothing in them but the picture.

What a camera adds (place, time, name of its owner) is never written, since only pixels are
taken over. The same photo gives the same bytes.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Mapping

from PIL import Image, ImageCms, ImageOps

from generator.model.beeld import Fotoreeks, Fotovorm

BREEDTES = (480, 960, 1600)
TERUGVAL_BREEDTE = 960
KWALITEIT_WEBP, KWALITEIT_JPEG = 78, 80
# a drawing has few colours; without loss it is sharper and mostly smaller than with
MEESTE_KLEUREN_TEKENING = 4096
_SOORTEN = ("PNG", "JPEG", "GIF", "WEBP")
_ZESTIEN_BITS = 257


def maak_fotoreeks(naam: str, inhoud: bytes) -> tuple[Fotoreeks, Mapping[str, bytes]]:
    """Make the sizes of a photo.

    Args:
        naam: Its name in the folder media.
        inhoud: Its bytes, which `check` could open.

    Returns:
        What pages need to know, and the files by their path in the wijk.
    """
    beeld = _lees(inhoud)
    tekening = _is_tekening(beeld)
    breedste = _op_breedte(beeld, BREEDTES[-1])
    bestanden: dict[str, bytes] = {}
    for breedte in (breedste.width, *(b for b in reversed(BREEDTES) if b < breedste.width)):
        vol = breedte == breedste.width
        vorm = _webp(_op_breedte(breedste, breedte), zonder_verlies=tekening and vol)
        if all(len(vorm) < len(breder) for breder in bestanden.values()):
            bestanden[_vorm_pad(naam, breedte)] = vorm
    vormen = tuple(Fotovorm(pad, int(pad.split("/")[1])) for pad in reversed(bestanden))
    klein = breedste if tekening else _op_breedte(breedste, TERUGVAL_BREEDTE)
    bestanden[f"media/{naam}"] = _eigen_soort(naam, klein)
    terugval = f"media/{naam}"
    if naam.lower().endswith(".webp"):
        extensie = "png" if tekening or beeld.mode == "RGBA" else "jpg"
        terugval = f"media/terugval/{naam}.{extensie}"
        bestanden[terugval] = _eigen_soort(terugval, klein)
    reeks = Fotoreeks(naam, breedste.width, breedste.height, vormen, terugval)
    return reeks, bestanden


def _vorm_pad(naam: str, breedte: int) -> str:
    return f"media/{breedte}/{naam}.webp"


def _lees(inhoud: bytes) -> Image.Image:
    """Read the picture: upright, the first if it moves, in the colours of the web."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # odd metadata, which is thrown away
        beeld: Image.Image = Image.open(io.BytesIO(inhoud), formats=_SOORTEN)
        beeld.draft(None, (BREEDTES[-1], BREEDTES[-1]))
        beeld.load()
        profiel = beeld.info.get("icc_profile")
        if beeld.mode in ("RGB", "CMYK") and profiel:
            beeld = _naar_srgb(beeld, profiel)
        doorzichtig = "A" in beeld.getbands() or "transparency" in beeld.info
        if beeld.mode.startswith(("I", "F")):
            beeld = beeld.convert("I").point(lambda v: v / _ZESTIEN_BITS).convert("L")
        recht = ImageOps.exif_transpose(beeld)
    return recht.convert("RGBA" if doorzichtig else "RGB")


def _naar_srgb(beeld: Image.Image, profiel: bytes) -> Image.Image:
    """Convert wide colours (of phones) or those of print to what every screen shows."""
    exif = beeld.getexif()
    try:
        uit = ImageCms.profileToProfile(
            beeld,
            ImageCms.ImageCmsProfile(io.BytesIO(profiel)),
            ImageCms.createProfile("sRGB"),
            outputMode="RGB",
        )
    except (ImageCms.PyCMSError, OSError):
        return beeld
    if uit is None:
        return beeld
    uit.info["exif"] = exif.tobytes()
    return uit


def _is_tekening(beeld: Image.Image) -> bool:
    return beeld.getcolors(MEESTE_KLEUREN_TEKENING) is not None


def _op_breedte(beeld: Image.Image, breedte: int) -> Image.Image:
    """Make a picture narrower, never wider."""
    if beeld.width <= breedte:
        return beeld
    maat = (breedte, max(1, round(beeld.height * breedte / beeld.width)))
    return beeld.resize(maat, Image.Resampling.LANCZOS, reducing_gap=2.0)


def _webp(beeld: Image.Image, *, zonder_verlies: bool) -> bytes:
    uit = io.BytesIO()
    beeld.save(uit, "WEBP", lossless=zonder_verlies, quality=KWALITEIT_WEBP, method=4)
    return uit.getvalue()


def _eigen_soort(naam: str, beeld: Image.Image) -> bytes:
    """Write a picture as the kind that its name says."""
    soort = naam.rpartition(".")[2].lower()
    if soort == "webp":
        return _webp(beeld, zonder_verlies=_is_tekening(beeld))
    uit = io.BytesIO()
    if soort in ("jpg", "jpeg"):
        beeld.convert("RGB").save(
            uit, "JPEG", quality=KWALITEIT_JPEG, optimize=True, progressive=True
        )
    elif soort == "gif":
        beeld.save(uit, "GIF")
    else:
        weinig = beeld.mode == "RGB" and beeld.getcolors(256) is not None
        (beeld.quantize(256) if weinig else beeld).save(uit, "PNG", optimize=True)
    return uit.getvalue()
