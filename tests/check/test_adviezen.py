from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from generator.check.fotoplek import heeft_plek
from generator.model.bron import Bevinding
from generator.pipeline.content import check_content
from tests.check.fouten import CONFIG, W, anders, erbij, keur, schrijf, schrijf_goede_map

INDICATOREN = f"{W}/indicatoren.yml"


def foto(soort: str, *, plek: bool = True) -> bytes:
    """Make a photo, with or without the place where it was made."""
    exif = Image.Exif()
    exif[0x0110] = "Toestel"
    if plek:
        exif[0x8825] = {1: "N", 2: (51.0, 49.0, 30.0), 3: "E", 4: (4.0, 41.0, 0.0)}
    uit = io.BytesIO()
    Image.new("RGB", (8, 8), "green").save(uit, soort, exif=exif)
    return uit.getvalue()


@pytest.mark.parametrize("soort", ["JPEG", "PNG", "WEBP"])
def test_plek_in_een_foto(soort: str) -> None:
    assert heeft_plek(foto(soort))
    assert not heeft_plek(foto(soort, plek=False))


def test_plek_als_xmp_en_geen_plek_in_kapotte_foto() -> None:
    assert heeft_plek(foto("JPEG", plek=False) + b'<x exif:GPSLatitude="51,49N"/>')
    assert not heeft_plek(b"Exif\0\0 \x88\x25 geen foto")


@given(st.binary(max_size=80), st.integers(0, 700))
@settings(max_examples=100, deadline=None)
def test_elke_foto_kan(rommel: bytes, waar: int) -> None:
    goed = foto("JPEG")
    assert heeft_plek(goed[:waar] + rommel + goed[waar + len(rommel) :]) in (True, False)


def klein(map_: Path, regels: str) -> list[Bevinding]:
    schrijf_goede_map(map_)
    (map_ / INDICATOREN).write_text(regels)
    return [b for b in keur(map_) if b.code == "WP626"]


@pytest.mark.parametrize(
    ("velden", "aantal"),
    [
        ("naam: Zorg, eenheid: mensen, metingen: [{waarde: 9}, {waarde: 10}]", 1),
        ("naam: Zorg, eenheid: Inwoners, metingen: [{waarde: 0}, {waarde: onderdrukt}, {}]", 0),
        ("naam: Zorg, eenheid: '%', metingen: [{waarde: 5}]", 0),
        ("naam: Zorg, eenheid: '%', metingen: [{waarde: 5, n: 8}]", 1),
        ("naam: Zorg, eenheid: '%', metingen: [{waarde: onderdrukt, n: 8}]", 0),
        ("naam: Zorg, drempel_klein_aantal: 5, eenheid: mensen, metingen: [{waarde: 6}]", 0),
        ("naam: Zorg, drempel_klein_aantal: 0, eenheid: mensen, metingen: [{waarde: 6}]", 0),
        ("naam: Mensen per huis, eenheid: mensen, metingen: [{waarde: 2}]", 0),
        ("naam: Gezin, eenheid: mensen, metingen: [{waarde: 2.1}, {waarde: 2}]", 0),
        ("id: zorg, metingen: [{waarde: 5, n: 2}]", 1),
    ],
)
def test_cijfer_over_weinig_mensen(velden: str, aantal: int, tmp_path: Path) -> None:
    assert len(klein(tmp_path, f"- {{{velden}}}\n")) == aantal


def test_een_foute_indicator_houdt_dit_tegen(tmp_path: Path) -> None:
    regels = "- {naam: A, eenheid: mensen, metingen: [{waarde: 2}]}\n- {naam: [fout]}\n"
    assert klein(tmp_path, regels) == []


def test_zonder_onzekerheid_moet_elk_bedrag_een_bandbreedte_hebben(tmp_path: Path) -> None:
    schrijf_goede_map(tmp_path)
    tekst = (tmp_path / CONFIG).read_text()
    begin, rest = tekst.split("  onzekerheid:")
    (tmp_path / CONFIG).write_text(begin + "\nkaart:" + rest.split("\nkaart:")[1])

    gevonden = [b for b in keur(tmp_path) if b.code == "WP610"]
    assert [b.wat.split(" bedragen")[0] for b in gevonden] == ["2 van de 2", "3 van de 4"]

    anders(f"{W}/maatregelen/huizen-isoleren.yml", "thema:", "thema: [fout]\n#")(tmp_path)
    assert len([b for b in keur(tmp_path) if b.code == "WP610"]) == 1


def test_taal_van_gedeelde_bestanden(tmp_path: Path) -> None:
    schrijf_goede_map(tmp_path)
    erbij("content/partijen.yml", "  toelichting: Thans doen wij mee.\n")(tmp_path)
    assert [b.code for b in keur(tmp_path)] == ["WP602"]


def test_een_bouw_hoort_geen_adviezen_wel_persoonsgegevens(tmp_path: Path) -> None:
    from generator import check, read  # noqa: PLC0415

    schrijf_goede_map(tmp_path)
    schrijf(f"{W}/nieuws/2026-02-01-a.md", "# A\n\nBel thans 06-12345678.\n")(tmp_path)

    gedeeld, _ = check.keur_gedeeld(read.lees_gedeeld(tmp_path))
    _, bevindingen = check.keur_wijk(read.lees_wijk(tmp_path, "voorbeeldwijk"), gedeeld)

    assert [b.code for b in bevindingen] == ["WP622"]
    assert [b.code for b in check_content(tmp_path)] == ["WP602", "WP622"]


@pytest.mark.parametrize(("taal", "aantal"), [("nl", 1), ("en", 0)])
def test_regels_over_woorden_gelden_alleen_voor_nederlands(
    tmp_path: Path, taal: str, aantal: int
) -> None:
    schrijf_goede_map(tmp_path)
    config = (tmp_path / CONFIG).read_text(encoding="utf-8")
    (tmp_path / CONFIG).write_text(config.replace("\nsite:\n", f"\nsite:\n  taal: {taal}\n"))
    lang = " ".join(["woord"] * 40)
    (tmp_path / f"{W}/plan/01-de-wijk.md").write_text(f"# De wijk\n\n{lang}.\n")
    gevonden = [b.code for b in check_content(tmp_path) if b.code.startswith("WP60")]
    assert len(gevonden) == aantal
