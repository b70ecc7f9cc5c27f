from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from generator import check, read
from tests.check.fouten import schrijf_goede_map

DAG = dt.date(2026, 11, 24)
PAD = "content/wijken/voorbeeldwijk/indicatoren.yml"


def codes(map_: Path, metingen: str, dag: dt.date | None = DAG) -> list[str]:
    schrijf_goede_map(map_)
    tekst = f"- id: inwoners\n  naam: Inwoners\n  metingen: [{metingen}]\n  bron: CBS\n"
    (map_ / PAD).write_text(tekst)
    bron = read.lees_wijk(map_, "voorbeeldwijk")
    return [b.code for b in check.keur_alles(read.lees_gedeeld(map_), [bron], dag)]


@pytest.mark.parametrize(
    ("metingen", "oud"),
    [
        ("{peildatum: 2022, waarde: 1}", True),
        ("{peildatum: 2023, waarde: 1}", False),
        ("{peildatum: 2023-11-23, waarde: 1}", True),
        ("{peildatum: 2023-11-24, waarde: 1}", False),
        ("{peildatum: 2023-10, waarde: 1}", True),
        ("{peildatum: 2023-11, waarde: 1}", False),
        ("{peildatum: 2015, waarde: 1}, {peildatum: 2024, waarde: 2}", False),
        ("{peildatum: 2020, waarde: 1}, {peildatum: 2024}", True),
        ("{peildatum: 2020, waarde: onderdrukt}", True),
        ("{waarde: 1}", False),
        ("", False),
    ],
)
def test_cijfer_is_oud_als_het_nieuwste_meer_dan_drie_jaar_oud_is(
    metingen: str, oud: bool, tmp_path: Path
) -> None:
    assert codes(tmp_path, metingen) == (["WP310"] if oud else [])


def test_zonder_dag_wordt_niets_gezegd(tmp_path: Path) -> None:
    assert codes(tmp_path, "{peildatum: 1990, waarde: 1}", None) == []


def test_schrikkeldag(tmp_path: Path) -> None:
    assert codes(tmp_path, "{peildatum: 2025-02-28, waarde: 1}", dt.date(2028, 2, 29)) == ["WP310"]
