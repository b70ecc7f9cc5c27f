"""What wijkplan stands on: each package has a licence that we may pass on, and is on the list."""

from __future__ import annotations

import re
from importlib.metadata import distribution
from pathlib import Path

import pytest

from tests.veiligheid.licenties import gevraagd, licenties, mag, tabel

WORTEL = Path(__file__).resolve().parents[2]


def test_elk_pakket_heeft_een_licentie_die_mag() -> None:
    van = licenties(distribution(naam) for naam in gevraagd())
    assert len(van) > 40
    assert {naam: licentie for naam, licentie in van.items() if not mag(licentie)} == {}


@pytest.mark.parametrize(
    ("licentie", "goed"),
    [
        ("MIT", True),
        ("BSD-3-Clause AND 0BSD AND MIT AND Zlib AND CC0-1.0", True),
        ("GPL-2.0-or-later OR LGPL-2.1-or-later", True),
        ("(MIT OR GPL-3.0-only)", True),
        ("MIT AND GPL-3.0-only", False),
        ("GPL-3.0-only", False),
        ("None", False),
    ],
)
def test_van_een_keuze_moet_er_een_mogen(licentie: str, *, goed: bool) -> None:
    assert mag(licentie) == goed


def test_de_lijst_in_docs_is_die_van_requirements() -> None:
    bladzijde = (WORTEL / "docs/licenties.md").read_text()
    hier = tabel(licenties(distribution(naam) for naam in gevraagd()))
    assert set(hier.splitlines()) <= set(bladzijde.splitlines()), "run make sbom"
    genoemd = set(re.findall(r"^\| ([a-z0-9-]+) \|", bladzijde, re.MULTILINE))
    eisen = (WORTEL / "requirements.txt").read_text()
    vast = set(re.findall(r"^([a-z0-9-]+)\S*==", eisen, re.MULTILINE))
    assert genoemd <= vast, "run make sbom"


def test_elk_pakket_heeft_een_controlegetal() -> None:
    for bestand in ("requirements.txt", "requirements-dev.txt"):
        blokken = re.split(r"\n(?=[A-Za-z0-9])", (WORTEL / bestand).read_text())[1:]
        assert len(blokken) > 60
        for blok in blokken:
            assert re.match(r"[A-Za-z0-9._\[\],-]+==\S+", blok), blok[:80]
            assert "--hash=sha256:" in blok, blok[:80]
        assert not re.search(r"https?://|file:|--extra-index|--find-links", "".join(blokken))
