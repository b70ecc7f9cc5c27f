"""What a snippet of VS Code leaves behind is right, as it is."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from generator.cli import main
from generator.edit import maak_op, schema_bestanden

ALLE = json.loads(schema_bestanden()[".vscode/wijkplan.code-snippets"])
PLEKKEN = {
    "maatregel": ("maatregelen/nieuw.yml", "yaml"),
    "koppelkans": ("koppelkansen.yml", "yaml"),
    "nieuws": ("nieuws/2026-11-20-nieuw.md", "markdown"),
}


def ingevuld(regels: list[str]) -> str:
    """Return what stands there where nothing is filled in."""
    tekst = "\n".join(regels).replace("$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE", "2026-11-20")
    tekst = re.sub(r"\$\{\d\|([^,|]*)[^}]*\}", r"\1", tekst)
    return re.sub(r"\$\{\d:([^}]*)\}", r"\1", tekst).replace("$0", "")


@pytest.mark.parametrize("fragment", ALLE.values(), ids=lambda f: str(f["prefix"]))
def test_een_fragment_is_goede_inhoud(inhoud: Path, fragment: dict[str, object]) -> None:
    plek, taal = PLEKKEN[str(fragment["prefix"])]
    assert fragment["scope"] == taal
    wijk = inhoud / "content/wijken/eik"
    bomen = (wijk / "maatregelen/bomen.yml").read_bytes()
    for naam in ("eerste-maatregel", "tweede-maatregel"):
        (wijk / f"maatregelen/{naam}.yml").write_bytes(bomen)
    bestand = wijk / plek
    bestand.parent.mkdir(exist_ok=True)
    bestand.write_text(ingevuld([str(regel) for regel in fragment["body"]]))  # type: ignore[attr-defined]  # a list of JSON
    assert "$" not in bestand.read_text()
    assert maak_op(bestand.read_bytes(), markdown=taal == "markdown")
    assert main(["-C", str(inhoud), "check"]) == 0
