"""A folder that can't be read is a finding of its wijk; the other wijken are read as ever."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.check.fouten import keur, schrijf_goede_map
from tests.conftest import maak_inhoud

WIJK = "content/wijken/voorbeeldwijk"


@pytest.fixture
def sluit(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Refuse to list these folders; whoever is root may read all, so rights won't do."""
    dicht: set[str] = set()
    scandir = os.scandir

    def weiger(map_: str | Path) -> object:
        if any(str(map_).endswith(f"/{pad}") for pad in dicht):
            raise PermissionError(13, "Permission denied", str(map_))
        return scandir(map_)

    monkeypatch.setattr(os, "scandir", weiger)
    return dicht


@pytest.mark.parametrize(
    "pad",
    [WIJK, f"{WIJK}/maatregelen", f"{WIJK}/media", f"{WIJK}/kaart", "content/wijken", "content"],
)
def test_map_die_dicht_is_wordt_genoemd(tmp_path: Path, sluit: set[str], pad: str) -> None:
    schrijf_goede_map(tmp_path)
    for map_ in ("media", "kaart"):
        (tmp_path / WIJK / map_).mkdir(exist_ok=True)
    sluit.add(pad)

    fouten = [b for b in keur(tmp_path) if b.ernst == "fout"]

    assert (str(fouten[0].plek), fouten[0].code) == (f"{pad}:1:1", "WP002")
    assert "kan niet gelezen worden" in fouten[0].wat
    if pad != "content":  # without it the parties are missing too
        assert len(fouten) == 1


def test_map_van_site_config_die_dicht_is(tmp_path: Path, sluit: set[str]) -> None:
    sluit.add(tmp_path.name)
    assert "WP002" in {b.code for b in keur(tmp_path)}


def test_andere_wijken_gaan_door(tmp_path: Path, sluit: set[str]) -> None:
    map_ = maak_inhoud(tmp_path / "x", "eik", "els")
    sluit.add("content/wijken/eik/maatregelen")
    fouten = [b for b in keur(map_) if b.ernst == "fout"]
    assert {b.plek.bestand for b in fouten} == {"content/wijken/eik/maatregelen"}
