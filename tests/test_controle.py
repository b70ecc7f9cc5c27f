"""What check remembers of a wijk, and when it looks again."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from generator.cli import main
from generator.cli.inhoud import GEHEUGEN
from generator.pipeline.content import check_content

DAG = dt.date(2026, 11, 24)


def test_geheugen_verandert_niets_aan_wat_gevonden_wordt(inhoud: Path, tmp_path: Path) -> None:
    geheugen = tmp_path / "geheugen"
    vers = check_content(inhoud, DAG)

    assert check_content(inhoud, DAG, geheugen) == vers
    assert sorted(pad.name for pad in geheugen.iterdir()) == ["eik.json", "linde.json"]
    assert check_content(inhoud, DAG, geheugen) == vers


@pytest.mark.parametrize(
    ("pad", "oud", "nieuw"),
    [
        ("content/wijken/eik/maatregelen/bomen.yml", "gemeente", "gemeent"),
        ("content/partijen.yml", "id: gemeente", "id: gemeent"),
    ],
)
def test_een_wijziging_wordt_gezien(
    inhoud: Path, tmp_path: Path, pad: str, oud: str, nieuw: str
) -> None:
    check_content(inhoud, DAG, tmp_path / "g")
    bestand = inhoud / pad
    bestand.write_text(bestand.read_text().replace(oud, nieuw, 1))

    gevonden = check_content(inhoud, DAG, tmp_path / "g")

    assert gevonden == check_content(inhoud, DAG)
    assert any(b.code == "WP201" for b in gevonden)


def test_een_andere_dag_wordt_gezien(inhoud: Path, tmp_path: Path) -> None:
    (inhoud / "content/wijken/eik/indicatoren.yml").write_text(
        "- {naam: Bomen, eenheid: bomen, bron: Telling, metingen: [{peildatum: 2024, waarde: 1}]}\n"
    )
    eerst = check_content(inhoud, DAG, tmp_path / "g")
    later = check_content(inhoud, dt.date(2029, 1, 1), tmp_path / "g")
    assert {b.code for b in later} - {b.code for b in eerst} == {"WP310"}


def test_check_schrijft_alleen_waar_gebouwd_is(inhoud: Path) -> None:
    def bestanden() -> set[Path]:
        return set(inhoud.rglob("*"))

    eerst = bestanden()
    main(["-C", str(inhoud), "check"])
    assert bestanden() == eerst

    (inhoud / "build").mkdir()
    main(["-C", str(inhoud), "check"])
    assert {pad.name for pad in (inhoud / GEHEUGEN).iterdir()} == {"eik.json", "linde.json"}


def test_geheugen_dat_niet_geschreven_kan_worden_is_geen_fout(inhoud: Path, tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("")
    assert check_content(inhoud, DAG, tmp_path / "bestand/map") == check_content(inhoud, DAG)
