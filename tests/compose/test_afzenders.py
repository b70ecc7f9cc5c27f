"""Whose plan it is: the logos of the parties, in the footer."""

from __future__ import annotations

from dataclasses import replace

from generator.compose.schil import afzenders, logos_van
from generator.model.partij import Partij
from tests.bouw import maak_maatregel, maak_plan, regel

GEDEELD = maak_plan(maak_maatregel("a", kosten=[regel("gemeente", 10)])).gedeeld


def test_partijen_met_logo_staan_in_hun_eigen_volgorde() -> None:
    partijen = (
        Partij(
            id="zee", naam="Zee", soort="overig", logo="beeld/zee.png", website="https://zee.nl"
        ),
        Partij(id="bos", naam="Bos", soort="overig", logo="bos.jpg", alt="Logo van Bos"),
        Partij(id="wei", naam="Wei", soort="overig"),
        Partij(id="weg", naam="Weg", soort="overig", logo="niet-gelezen.png"),
    )
    gedeeld = replace(
        GEDEELD, partijen=partijen, logos={"beeld/zee.png": b"zee", "bos.jpg": b"bos"}
    )

    van = afzenders(gedeeld)

    assert van is not None
    assert [(logo.alt, logo.url) for logo in van.logos] == [
        ("Zee", "https://zee.nl"),
        ("Logo van Bos", ""),
    ]
    assert {logo.src for logo in van.logos} == set(logos_van(gedeeld))
    assert all(logo.src.startswith("assets/logo.") for logo in van.logos)


def test_zonder_logos_staat_er_niets() -> None:
    assert afzenders(GEDEELD) is None
    assert logos_van(GEDEELD) == {}
