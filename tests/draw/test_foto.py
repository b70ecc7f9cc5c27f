"""Photos lose what the camera wrote, stand upright, fit a phone, and are the same every time."""

from __future__ import annotations

import io
from typing import Any

import pytest
from PIL import Image, ImageCms

from generator.draw.foto import BREEDTES, maak_fotoreeks

BREED, HOOG = 2000, 1500


def maak_foto(
    soort: str = "JPEG", maat: tuple[int, int] = (BREED, HOOG), modus: str = "RGB", **opslaan: Any
) -> bytes:
    """Make a picture with so many colours that it is no drawing."""
    klein = (max(1, maat[0] // 8), max(1, maat[1] // 8))
    kanalen = [Image.effect_noise(klein, 60).rotate(n * 90) for n in range(3)]
    beeld = Image.merge("RGB", kanalen).resize(maat, Image.Resampling.BICUBIC).convert(modus)
    uit = io.BytesIO()
    beeld.save(uit, soort, **opslaan)
    return uit.getvalue()


def maak_exif(kant: int = 1) -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112] = kant
    exif[0x010F] = "MerkVanDeCamera"
    exif[0x013B] = "NaamVanDeMaker"
    exif.get_ifd(0x8825).update({1: "N", 2: (51.0, 49.0, 48.0)})
    return exif


def open_(inhoud: bytes) -> Image.Image:
    beeld = Image.open(io.BytesIO(inhoud))
    beeld.load()
    return beeld


@pytest.mark.parametrize("soort", ["JPEG", "PNG", "WEBP"])
def test_geen_enkel_bestand_zegt_waar_of_van_wie_de_foto_is(soort: str) -> None:
    naam = f"straat.{soort.lower().replace('jpeg', 'jpg')}"
    bron = maak_foto(soort, (800, 600), exif=maak_exif())
    assert b"MerkVanDeCamera" in bron

    _, bestanden = maak_fotoreeks(naam, bron)

    for pad, inhoud in bestanden.items():
        assert b"Merk" not in inhoud, pad
        assert b"NaamVan" not in inhoud, pad
        assert len(open_(inhoud).getexif()) == 0, pad
        assert {"exif", "xmp", "icc_profile", "comment"} & open_(inhoud).info.keys() == set(), pad


def test_een_telefoon_krijgt_de_kleinste_en_niets_is_breder_dan_nodig() -> None:
    reeks, bestanden = maak_fotoreeks("straat.jpg", maak_foto())

    assert [vorm.breedte for vorm in reeks.vormen] == list(BREEDTES)
    assert (reeks.breedte, reeks.hoogte) == (1600, 1200)
    assert reeks.terugval == "media/straat.jpg"
    maten = [open_(bestanden[vorm.pad]) for vorm in reeks.vormen]
    assert [(b.format, b.size) for b in maten] == [
        ("WEBP", (480, 360)),
        ("WEBP", (960, 720)),
        ("WEBP", (1600, 1200)),
    ]
    terugval = open_(bestanden[reeks.terugval])
    assert (terugval.format, terugval.size) == ("JPEG", (960, 720))
    gewichten = [len(bestanden[vorm.pad]) for vorm in reeks.vormen]
    assert gewichten == sorted(gewichten)


def test_kleine_foto_wordt_niet_groter() -> None:
    reeks, _ = maak_fotoreeks("a.jpg", maak_foto(maat=(300, 200)))

    assert [(v.breedte, v.pad) for v in reeks.vormen] == [(300, "media/300/a.jpg.webp")]


@pytest.mark.parametrize("kant", range(1, 9))
def test_foto_staat_rechtop(kant: int) -> None:
    bron = Image.new("RGB", (600, 400), "white")
    bron.paste((200, 0, 0), (0, 0, 300, 200))  # the quarter that should end up top left
    draai = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    gedraaid = bron.transpose(draai[kant]) if kant in draai else bron
    uit = io.BytesIO()
    gedraaid.save(uit, "JPEG", quality=95, exif=maak_exif(kant))

    reeks, bestanden = maak_fotoreeks("a.jpg", uit.getvalue())

    recht = open_(bestanden[reeks.vormen[-1].pad]).convert("RGB")
    assert recht.size == (600, 400)
    rood, wit = recht.getpixel((100, 100)), recht.getpixel((500, 300))
    assert isinstance(rood, tuple)
    assert isinstance(wit, tuple)
    assert rood[0] > 150 > rood[1]
    assert min(wit) > 240


def test_dezelfde_foto_geeft_dezelfde_bytes() -> None:
    bron = maak_foto(maat=(1000, 700))

    assert maak_fotoreeks("a.jpg", bron) == maak_fotoreeks("a.jpg", bron)


def test_tekening_blijft_scherp_en_wordt_niet_zwaarder() -> None:
    beeld = Image.new("RGB", (1600, 900), "white")
    for n in range(40):
        beeld.paste((n * 6, 80, 200 - n * 4), (n * 40, n * 20, n * 40 + 90, n * 20 + 60))
    uit = io.BytesIO()
    beeld.save(uit, "PNG")

    reeks, bestanden = maak_fotoreeks("plan.png", uit.getvalue())

    assert open_(bestanden[reeks.vormen[-1].pad]).convert("RGB").tobytes() == beeld.tobytes()
    assert open_(bestanden["media/plan.png"]).convert("RGB").tobytes() == beeld.tobytes()
    gewichten = [len(bestanden[vorm.pad]) for vorm in reeks.vormen]
    assert gewichten == sorted(set(gewichten))


@pytest.mark.parametrize(
    ("soort", "modus"),
    [
        ("PNG", "1"), ("PNG", "L"), ("PNG", "LA"), ("PNG", "P"), ("PNG", "RGBA"), ("PNG", "I;16"),
        ("GIF", "P"), ("JPEG", "L"), ("JPEG", "CMYK"), ("WEBP", "RGBA"),
    ],
)  # fmt: skip
def test_elke_soort_die_check_doorlaat_wordt_een_foto(soort: str, modus: str) -> None:
    uit = io.BytesIO()
    Image.new(modus, (700, 300)).save(uit, soort)
    naam = f"a.{soort.lower()}"

    reeks, bestanden = maak_fotoreeks(naam, uit.getvalue())

    assert reeks.terugval in bestanden
    assert open_(bestanden[f"media/{naam}"]).format == soort
    assert open_(bestanden[reeks.terugval]).format != "WEBP"


def test_doorzichtig_blijft_doorzichtig() -> None:
    uit = io.BytesIO()
    Image.new("RGBA", (20, 10), (0, 0, 0, 0)).save(uit, "WEBP")

    reeks, bestanden = maak_fotoreeks("a.webp", uit.getvalue())

    assert reeks.terugval == "media/terugval/a.webp.png"
    assert open_(bestanden[reeks.terugval]).convert("RGBA").getpixel((1, 1)) == (0, 0, 0, 0)


def test_webp_krijgt_een_jpeg_voor_oude_browsers() -> None:
    reeks, bestanden = maak_fotoreeks("a.webp", maak_foto("WEBP", (640, 480)))

    assert reeks.terugval == "media/terugval/a.webp.jpg"
    assert open_(bestanden[reeks.terugval]).format == "JPEG"


def test_grijze_tinten_van_zestien_bits_blijven_grijs() -> None:
    uit = io.BytesIO()
    Image.new("I;16", (20, 10), 65_535 // 2).save(uit, "PNG")

    reeks, bestanden = maak_fotoreeks("a.png", uit.getvalue())

    kleur = open_(bestanden[reeks.vormen[0].pad]).convert("RGB").getpixel((5, 5))
    assert kleur == (127, 127, 127)


@pytest.mark.parametrize("profiel", ["lab", b"kapot"])
def test_onbruikbaar_kleurprofiel_houdt_de_foto_niet_tegen(profiel: str | bytes) -> None:
    icc = profiel
    if isinstance(icc, str):
        icc = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()

    _, bestanden = maak_fotoreeks("a.jpg", maak_foto(maat=(64, 48), icc_profile=icc))

    assert "icc_profile" not in open_(bestanden["media/a.jpg"]).info


def test_kleuren_worden_die_van_het_web() -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    bron = maak_foto(maat=(640, 480), icc_profile=srgb, exif=maak_exif(6))

    reeks, _ = maak_fotoreeks("a.jpg", bron)

    assert (reeks.breedte, reeks.hoogte) == (480, 640)  # turned after its colours were converted
