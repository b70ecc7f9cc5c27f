"""Photos that cannot be opened, or would fill the memory, are a finding and never a traceback."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image

from generator.check.foto import keur_fotos
from generator.check.keuring import Keuring
from generator.model.bron import Bronbestand

MAP = "content/wijken/proef"


def keur(inhoud: bytes, naam: str = "a.jpg") -> list[str]:
    pad = f"{MAP}/media/{naam}"
    keuring = Keuring()
    keur_fotos(keuring, [Bronbestand(pad, inhoud)])
    return [bevinding.code for bevinding in keuring.bevindingen]


def maak(soort: str = "JPEG", maat: tuple[int, int] = (40, 30), modus: str = "RGB") -> bytes:
    uit = io.BytesIO()
    Image.effect_noise(maat, 50).convert(modus).save(uit, soort)
    return uit.getvalue()


def _deel(soort: bytes, inhoud: bytes) -> bytes:
    som = struct.pack(">I", zlib.crc32(soort + inhoud))
    return struct.pack(">I", len(inhoud)) + soort + inhoud + som


def maak_bom(zijde: int) -> bytes:
    """Make a PNG of a few bytes that says it is enormous."""
    kop = struct.pack(">IIBBBBB", zijde, zijde, 1, 0, 0, 0, 0)
    delen = (_deel(b"IHDR", kop), _deel(b"IDAT", zlib.compress(b"\0" * 99)), _deel(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(delen)


@pytest.mark.parametrize("soort", ["JPEG", "PNG", "WEBP", "GIF"])
def test_goede_foto_heeft_geen_bevinding(soort: str) -> None:
    assert keur(maak(soort)) == []


@pytest.mark.parametrize("soort", ["JPEG", "PNG", "WEBP", "GIF"])
@pytest.mark.parametrize("deel", [0.1, 0.5, 0.9])
def test_afgebroken_foto_is_een_bevinding(soort: str, deel: float) -> None:
    heel = maak(soort, (400, 300))

    assert keur(heel[: int(len(heel) * deel)]) == ["WP022"]


@pytest.mark.parametrize("inhoud", [b"", b"\xff\xd8\xff" + b"\0" * 50, b"GIF89a" + b"\xff" * 40])
def test_onzin_is_een_bevinding(inhoud: bytes) -> None:
    assert keur(inhoud) == ["WP022"]


@pytest.mark.parametrize("zijde", [9_000, 14_000, 60_000])
def test_bom_wordt_niet_geopend(zijde: int) -> None:
    assert keur(maak_bom(zijde)) == ["WP023"]


def test_andere_soorten_worden_niet_geopend() -> None:
    assert keur(maak("TIFF")) == ["WP022"]
