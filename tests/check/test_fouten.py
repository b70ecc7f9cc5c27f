"""Each code has a row in docs/meldingen.md and a bad example that gives it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator import edit
from tests.check.fouten import CONFIG, FOUTEN, keur, schrijf_goede_map, schrijf_voorbeeld

WORTEL = Path(__file__).parents[2]
CODES = sorted(
    {
        code
        for map_ in ("read", "check")
        for bestand in (WORTEL / "generator" / map_).glob("*.py")
        for code in re.findall(r"\bWP\d{3}\b", bestand.read_text())
    }
)
# words of libraries that a writer must never see
ENGELS = re.compile(r"\b(input|should|field|valid|expected|found|error|traceback|string|line)\b")


def test_wat_new_schrijft_mist_alleen_het_adres_van_de_site(tmp_path: Path) -> None:
    schrijf_goede_map(tmp_path)
    assert keur(tmp_path) == ()

    (tmp_path / CONFIG).write_bytes(edit.nieuwe_inhoud()[CONFIG])
    (bevinding,) = keur(tmp_path)
    assert (bevinding.code, bevinding.ernst) == ("WP299", "waarschuwing")
    assert str(bevinding.plek) == "site_config.yml:5:3"


def test_elke_code_heeft_een_rij_en_een_voorbeeld() -> None:
    meldingen = (WORTEL / "docs" / "meldingen.md").read_text()
    rijen = re.findall(r"^\| (WP\d{3}) \|", meldingen, re.MULTILINE)

    assert rijen == CODES
    assert sorted(map_.name for map_ in FOUTEN.iterdir()) == CODES


@pytest.mark.parametrize("code", CODES)
def test_fout_voorbeeld_geeft_de_bevindingen(
    code: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    schrijf_voorbeeld(code, tmp_path)

    bevindingen = keur(tmp_path)

    tekst = "".join(f"{bevinding}\n" for bevinding in bevindingen)
    if request.config.getoption("--update-golden"):
        (FOUTEN / code / "verwacht.txt").write_text(tekst)
    assert tekst == (FOUTEN / code / "verwacht.txt").read_text()
    assert code in {bevinding.code for bevinding in bevindingen}
    assert not ENGELS.search(tekst.lower())
    for bevinding in bevindingen:
        assert bevinding.herstel
        assert bevinding.plek.regel >= 1
        assert bevinding.plek.kolom >= 1
