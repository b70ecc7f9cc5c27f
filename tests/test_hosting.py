"""What docs/hosting.md and Containerfile tell who runs a server: tried, not only read."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

WORTEL = Path(__file__).parents[1]
HOSTING = (WORTEL / "docs/hosting.md").read_text(encoding="utf-8")
BOUWT = """#!/bin/sh
echo gebouwd >&2
: > "$3"
"""


def _cronregel() -> str:
    regel = re.search(r"```cron\n(.*?)\n```", HOSTING)
    assert regel
    assert "%" not in regel[1]  # cron reads that as the end of a line
    return regel[1].split(maxsplit=5)[5]


def test_cron_bouwt_op_een_verse_kopie(tmp_path: Path) -> None:
    """There is no build/ yet, and nothing to pull from either."""
    inhoud, wijkplan = tmp_path / "inhoud", tmp_path / "wijkplan"
    inhoud.mkdir()
    wijkplan.write_text(BOUWT)
    wijkplan.chmod(0o755)
    regel = _cronregel().replace("/srv/wijkplan/.venv/bin/wijkplan", str(wijkplan))
    regel = regel.replace("/srv/wijkplannen", str(inhoud))
    omgeving = {"PATH": os.environ["PATH"], "HOME": str(tmp_path)}
    gedaan = subprocess.run(
        ["sh", "-c", regel], env=omgeving, cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (gedaan.returncode, gedaan.stdout, gedaan.stderr) == (0, "", "")
    assert (inhoud / "build/verslag.json").is_file()
    assert (inhoud / "build/bouw.log").read_text().splitlines()[-1] == "gebouwd"


def test_cron_bouwt_niets_waar_de_inhoud_niet_is(tmp_path: Path) -> None:
    regel = _cronregel().replace("/srv/wijkplannen", str(tmp_path / "weg"))
    gedaan = subprocess.run(["sh", "-c", regel], cwd=tmp_path, capture_output=True, check=False)
    assert gedaan.returncode != 0
    assert list(tmp_path.iterdir()) == []


def test_wat_het_wiel_maakt_gaat_niet_mee_in_het_beeld() -> None:
    """Of the locked packages: the extra `build`, and what only hatchling asks for."""
    blokken = re.findall(
        r"^([a-z0-9-]+)==.*\n((?: .*\n)+)",
        (WORTEL / "requirements.txt").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    om_hatchling = {
        naam for naam, rest in blokken if re.search(r"# via hatchling$", rest, re.MULTILINE)
    }
    recept = (WORTEL / "Containerfile").read_text(encoding="utf-8")
    weg = re.search(r"uninstall --yes \\\n(.*)", recept)
    assert weg
    assert {*weg[1].split()} == om_hatchling | {"editables", "hatchling"}
    assert recept.count("FROM ${BASIS}") == 2
