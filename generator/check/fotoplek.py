"""Where a photo was taken: whether its file tells."""

from __future__ import annotations

import io
import warnings

from PIL import ExifTags, Image

_EXIF = (b"Exif\0\0", b"eXIf", b"EXIF")
_XMP = b"GPSLatitude"
_NUMMER = (b"\x88\x25", b"\x25\x88")
_SOORTEN = ("PNG", "JPEG", "WEBP")


def heeft_plek(inhoud: bytes) -> bool:
    """Tell whether a photo carries its position, in EXIF or as XMP.

    Few photos do: the marks are looked for first, and only with those is the head read.
    """
    if _XMP in inhoud:
        return True
    if not (any(m in inhoud for m in _EXIF) and any(n in inhoud for n in _NUMMER)):
        return False
    try:
        with warnings.catch_warnings(), Image.open(io.BytesIO(inhoud), formats=_SOORTEN) as beeld:
            warnings.simplefilter("ignore")
            plek = beeld.getexif().get_ifd(ExifTags.IFD.GPSInfo)
    except Exception:  # noqa: BLE001 - strangers' bytes: the library raises errors of any kind
        return False
    return ExifTags.GPS.GPSLatitude in plek
