"""A folder of content to a Bronmap: each known file once, each other file a finding."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from generator.read import (
    lees_gedeeld,
    lees_leaflet,
    lees_material,
    lees_thema,
    lees_wijk,
    vind_wijken,
)

W = "content/wijken/kraaihoek"
NIEMAND = 65534  # the user "nobody"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)


def schrijf(map_: Path, bestanden: dict[str, str | bytes]) -> Path:
    for pad, inhoud in bestanden.items():
        (map_ / pad).parent.mkdir(parents=True, exist_ok=True)
        (map_ / pad).write_bytes(inhoud.encode() if isinstance(inhoud, str) else inhoud)
    return map_


def codes(bevindingen: object) -> list[tuple[str, str]]:
    return [(str(b.plek).removeprefix(f"{W}/"), b.code) for b in bevindingen]  # type: ignore[attr-defined]


def test_gedeelde_bestanden_op_volgorde(tmp_path: Path) -> None:
    map_ = schrijf(
        tmp_path,
        {
            "site_config.yml": "site: {logo: beeld/logo.png}\n",
            "beeld/logo.png": PNG,
            "content/partijen.yml": "[]\n",
            "content/begrippen.yml": "# nog niets\n",
            "content/kaart/gemeente.geojson": "{}",
            "content/README.md": "x",
            "content/.DS_Store": "x",
        },
    )

    bron = lees_gedeeld(map_)

    assert list(bron.bestanden) == [
        "beeld/logo.png",
        "content/begrippen.yml",
        "content/kaart/gemeente.geojson",
        "content/partijen.yml",
        "site_config.yml",
    ]
    assert codes(bron.bevindingen) == [("content/begrippen.yml:1:1", "WP018")]
    assert bron.bevindingen[0].ernst == "waarschuwing"


@pytest.mark.parametrize(
    ("logo", "code"),
    [
        ("../logo.png", "WP003"),
        ("/etc/passwd", "WP003"),
        ("weg.png", "WP002"),
        ("buiten.png", "WP003"),
        ("logo.svg", "WP009"),
    ],
)
def test_logo_moet_een_beeld_in_de_map_zijn(logo: str, code: str, tmp_path: Path) -> None:
    map_ = schrijf(
        tmp_path / "map",
        {
            "site_config.yml": f"site:\n  logo: {logo}\n",
            "content/partijen.yml": "[]\n",
            "logo.svg": "<svg/>",
        },
    )
    schrijf(tmp_path, {"geheim.png": PNG})
    (map_ / "buiten.png").symlink_to("../geheim.png")

    bron = lees_gedeeld(map_)

    assert codes(bron.bevindingen) == [("site_config.yml:2:9", code)]
    assert logo not in bron.bestanden


def test_onbekend_in_content(tmp_path: Path) -> None:
    map_ = schrijf(
        tmp_path,
        {
            "site_config.yaml": "x: 1\n",
            "content/partij.yml": "[]\n",
            "content/media/x.png": PNG,
            "content/kaarten/x.geojson": "{}",
        },
    )

    bron = lees_gedeeld(map_)

    assert codes(bron.bevindingen) == [
        ("content/kaarten:1:1", "WP006"),
        ("content/media:1:1", "WP006"),
        ("content/partij.yml:1:1", "WP006"),
        ("content/partijen.yml:1:1", "WP001"),
        ("site_config.yml:1:1", "WP001"),
    ]
    assert [b.herstel for b in bron.bevindingen] == [
        "bedoelde u 'kaart'?",
        "het wordt niet gelezen; haal het weg.",
        "bedoelde u 'partijen.yml'?",
        "hernoem partij.yml.",
        "hernoem site_config.yaml.",
    ]


def test_wijk_met_alles(tmp_path: Path) -> None:
    map_ = schrijf(
        tmp_path,
        {
            f"{W}/wijk.yml": "naam: Kraaihoek\n",
            f"{W}/maatregelen/riool.yml": "naam: Riool\n",
            f"{W}/plan/01-begin.md": "---\nnaam: Begin\n---\n# Begin\n",
            f"{W}/media/a.JPG": b"\xff\xd8\xff\xe0" + bytes(40),
            f"{W}/media/b.webp": b"RIFF\x00\x00\x00\x00WEBPVP8 ",
            f"{W}/kaart/gebied.geojson": "{}",
            f"{W}/README.md": "x",
        },
    )

    bron = lees_wijk(map_, "kraaihoek")

    assert bron.bevindingen == ()
    assert [b.pad.removeprefix(f"{W}/") for b in bron.bestanden.values()] == [
        "kaart/gebied.geojson",
        "maatregelen/riool.yml",
        "media/a.JPG",
        "media/b.webp",
        "plan/01-begin.md",
        "wijk.yml",
    ]
    hoofdstuk = bron.bestand("plan/01-begin.md")
    assert hoofdstuk is not None
    assert (hoofdstuk.tekst, hoofdstuk.eerste_regel) == ("# Begin\n", 4)


def test_namen_die_niet_kunnen(tmp_path: Path) -> None:
    map_ = schrijf(
        tmp_path,
        {
            f"{W}/wijk.yml": "naam: x\n",
            f"{W}/maatregelen/Riool.yml": "x",
            f"{W}/maatregelen/index.yml": "x",
            f"{W}/maatregelen/riool.yaml": "x",
            f"{W}/maatregelen/riool.txt": "x",
            f"{W}/media/foto van straat.png": PNG,
            f"{W}/media/a.png": PNG,
            f"{W}/media/A.png": PNG,
            f"{W}/media/b.jpg": PNG,
            f"{W}/media/c.svg": "<svg/>",
            f"{W}/plan/los": "x",
        },
    )
    (map_ / W / "media/d.png").mkdir()

    bron = lees_wijk(map_, "kraaihoek")

    assert codes(bron.bevindingen) == [
        ("maatregelen/Riool.yml:1:1", "WP008"),
        ("maatregelen/index.yml:1:1", "WP008"),
        ("maatregelen/riool.txt:1:1", "WP006"),
        ("maatregelen/riool.yaml:1:1", "WP008"),
        ("media/a.png:1:1", "WP008"),
        ("media/b.jpg:1:1", "WP009"),
        ("media/c.svg:1:1", "WP009"),
        ("media/d.png:1:1", "WP002"),
        ("media/foto van straat.png:1:1", "WP008"),
        ("plan/los:1:1", "WP006"),
    ]


def test_wijken_zoeken(tmp_path: Path) -> None:
    map_ = schrijf(
        tmp_path,
        {
            f"{W}/wijk.yml": "x",
            "content/wijken/Molen Vliet/wijk.yml": "x",
            "content/wijken/nieuws/wijk.yml": "x",
            "content/wijken/con/wijk.yml": "x",
            "content/wijken/los.txt": "x",
            "content/wijken/README.md": "x",
            "content/wijken/.verborgen/x": "x",
        },
    )

    wijken, bevindingen = vind_wijken(map_)

    assert wijken == ("kraaihoek",)
    assert [(b.plek.bestand.rpartition("/")[2], b.code) for b in bevindingen] == [
        ("Molen Vliet", "WP008"),
        ("con", "WP008"),
        ("los.txt", "WP006"),
        ("nieuws", "WP008"),
    ]
    assert bevindingen[0].herstel.endswith("molen-vliet.")


def test_zonder_wijk(tmp_path: Path) -> None:
    wijken, bevindingen = vind_wijken(tmp_path)

    assert wijken == ()
    assert codes(bevindingen) == [("content/wijken:1:1", "WP001")]


def test_te_veel_wijken(tmp_path: Path) -> None:
    for nummer in range(1_001):
        (tmp_path / f"content/wijken/w{nummer}").mkdir(parents=True)

    wijken, bevindingen = vind_wijken(tmp_path)

    assert len(wijken) == 1_000
    assert codes(bevindingen) == [("content/wijken:1:1", "WP007")]


def test_wijk_die_een_verwijzing_is(tmp_path: Path) -> None:
    schrijf(tmp_path, {"geheim/wijk.yml": "naam: x\n", "content/wijken/x/wijk.yml": "x"})
    (tmp_path / W).symlink_to(tmp_path / "geheim")

    bron = lees_wijk(tmp_path, "kraaihoek")

    assert codes(bron.bevindingen) == [("wijk.yml:1:1", "WP003")]
    assert not bron.bestanden


def test_map_via_een_verwijzing_mag(tmp_path: Path) -> None:
    schrijf(tmp_path / "echt", {f"{W}/wijk.yml": "naam: x\n"})
    (tmp_path / "link").symlink_to("echt")

    assert lees_wijk(tmp_path / "link", "kraaihoek").bevindingen == ()


def test_naam_die_geen_tekst_is(tmp_path: Path) -> None:
    map_ = schrijf(tmp_path, {f"{W}/wijk.yml": "naam: x\n"})
    (map_ / W / "regel\neind.yml").write_text("x")
    Path(os.fsdecode(os.fsencode(map_ / W) + b"/\xff.yml")).write_text("x")

    bron = lees_wijk(map_, "kraaihoek")

    assert [b.code for b in bron.bevindingen] == ["WP006", "WP006"]
    assert all("\n" not in str(b) for b in bron.bevindingen)
    str(bron.bevindingen).encode()


@contextmanager
def als_niemand() -> Iterator[None]:
    """Give up the right of root to read everything; another user has no such right."""
    was = os.geteuid()
    if was == 0:
        os.seteuid(NIEMAND)
    try:
        yield
    finally:
        os.seteuid(was)


def test_bestand_zonder_leesrecht() -> None:
    with TemporaryDirectory() as naam:  # pytest's own folders are closed to others
        Path(naam).chmod(0o755)
        map_ = schrijf(Path(naam), {f"{W}/wijk.yml": "naam: x\n"})
        (map_ / W / "wijk.yml").chmod(0)
        with als_niemand():
            bevindingen = lees_wijk(map_, "kraaihoek").bevindingen

    assert codes(bevindingen) == [("wijk.yml:1:1", "WP002")]


def test_pakketten() -> None:
    assert "main.html" in lees_thema()
    assert {"leaflet.js", "leaflet.css"} <= set(lees_leaflet())
    assert not [pad for pad in lees_leaflet() if pad.endswith(".map") or "src" in pad]
    assert "images/favicon.png" in lees_material()
    assert len(lees_material()) == 3
