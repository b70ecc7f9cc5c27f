"""The forms of findings, held against whole files: forges read every key of them."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from generator.cli.opties_inhoud import VORMEN as NAMEN
from generator.cli.uitleg import uitleg_van_codes
from generator.cli.vormen import VORMEN, als_github, als_gitlab, als_sarif
from generator.model.bron import Bevinding, Bronplek

GOLDEN = Path(__file__).parents[1] / "golden" / "vormen"
PAD = "content/wijken/eik/wijk.yml"
BEVINDINGEN = (
    Bevinding(
        Bronplek(PAD, 2, 7), "WP291", "er is geen samenvatting;", "maak er een.", "waarschuwing"
    ),
    Bevinding(
        Bronplek(PAD, 4, 1), "WP012", "'naam' staat dubbel (eerder op regel 1);", "haal weg."
    ),
    Bevinding(
        Bronplek("content/twee woorden, 100%.yml", 1, 1),
        "WP501",
        "te veel keuzes;",
        "kort in.",
        "waarschuwing",
    ),
    Bevinding(Bronplek(PAD, 9, 3), "WP999", "een code zonder bladzijde;", "kijk."),
)


@pytest.mark.parametrize("vorm", NAMEN)
def test_vorm_is_die_van_het_bestand(vorm: str, request: pytest.FixtureRequest) -> None:
    tekst = VORMEN[vorm](BEVINDINGEN, Path())

    if request.config.getoption("--update-golden"):
        (GOLDEN / f"{vorm}.txt").write_text(tekst)
    assert tekst == (GOLDEN / f"{vorm}.txt").read_text()


def test_elke_vorm_van_de_opties_is_er() -> None:
    assert tuple(VORMEN) == NAMEN


@pytest.mark.parametrize("vorm", ["gitlab", "sarif", "json"])
def test_zonder_bevindingen_is_het_nog_json(vorm: str) -> None:
    assert isinstance(json.loads(VORMEN[vorm]((), Path())), (list, dict))


def test_github_ziet_fouten_eerst() -> None:
    soorten = [regel.split(" ")[0] for regel in als_github(BEVINDINGEN, Path()).splitlines()]
    assert soorten == ["::error", "::error", "::warning", "::warning"]


def vingers(*bevindingen: Bevinding) -> list[str]:
    return [b["fingerprint"] for b in json.loads(als_gitlab(bevindingen, Path()))]


def test_vingerafdruk_blijft_als_regels_schuiven() -> None:
    eerst = BEVINDINGEN[1]
    later = replace(
        eerst, plek=Bronplek(PAD, 14, 1), wat="'naam' staat dubbel (eerder op regel 11);"
    )
    assert vingers(eerst) == vingers(later)


def test_gelijke_bevindingen_houden_elk_een_eigen_vingerafdruk() -> None:
    eerst = BEVINDINGEN[0]
    assert len(set(vingers(eerst, replace(eerst, plek=Bronplek(PAD, 5, 7))))) == 2


def test_adres_in_sarif_is_een_uri_vanaf_de_hoofdmap(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def adressen(map_: Path) -> list[str]:
        resultaten = json.loads(als_sarif(BEVINDINGEN, map_))["runs"][0]["results"]
        plekken = (r["locations"][0]["physicalLocation"] for r in resultaten)
        return [plek["artifactLocation"]["uri"] for plek in plekken]

    monkeypatch.chdir(tmp_path)
    assert adressen(Path())[2] == "content/twee%20woorden%2C%20100%25.yml"
    assert adressen(tmp_path / "plan")[0] == f"plan/{PAD}"
    assert adressen(Path("/elders"))[0] == PAD


def test_elke_code_van_de_bladzijde_heeft_uitleg_zonder_opmaak() -> None:
    uitleg = uitleg_van_codes()
    assert {"WP001", "WP310", "WP501"} <= set(uitleg)
    for een in uitleg.values():
        assert een.wat
        assert een.herstel
        assert "`" not in een.wat + een.herstel
