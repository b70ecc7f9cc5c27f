"""An address as a QR code, drawn as one path so that it prints sharp."""

from __future__ import annotations

from html import escape
from itertools import groupby

_RAND = 4  # modules of white that a scanner needs around the code


def qr_svg(adres: str, titel: str) -> str:
    """Draw a QR code as an inline SVG that fills the width it gets.

    Args:
        adres: The address, as short as it is.
        titel: What readers hear instead.
    """
    import segno  # noqa: PLC0415 - slow import, for who prints

    rijen = segno.make(adres, error="m", micro=False, boost_error=False).matrix
    maat = len(rijen) + 2 * _RAND
    stukken = []
    for y, rij in enumerate(rijen):
        x = 0
        for zwart, modules in groupby(rij):
            breed = len(tuple(modules))
            if zwart:
                stukken.append(f"M{x + _RAND} {y + _RAND}h{breed}v1h-{breed}z")
            x += breed
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="qr" role="img" '
        f'viewBox="0 0 {maat} {maat}"><title>{escape(titel)}</title>'
        f'<rect width="{maat}" height="{maat}" fill="#ffffff"/>'
        f'<path fill="#000000" d="{"".join(stukken)}"/></svg>'
    )
