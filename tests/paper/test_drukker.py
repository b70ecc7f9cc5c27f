"""Printing changes nothing for the rest of the process."""

from __future__ import annotations

import tempfile
from contextlib import closing
from pathlib import Path

import pytest
from PIL import ImageFile

from generator.paper.drukker import druk, zet
from generator.read import lees_letters


def test_na_het_drukken_wordt_een_halve_foto_nog_geweigerd() -> None:
    drukwerk = druk("<html lang='nl'><head><title>x</title></head><p>x</p></html>", {})
    assert drukwerk.bladen == 1
    assert ImageFile.LOAD_TRUNCATED_IMAGES is False


def test_na_het_drukken_staat_er_niets_meer_in_tmp(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    stijl = "@font-face { font-family: x; src: url(x.ttf) } p { font-family: x }"
    html = f"<html lang='nl'><head><title>x</title><style>{stijl}</style></head><p>x</p></html>"
    bestanden = {"x.ttf": lees_letters()["gewoon"]}
    with closing(zet(html, bestanden)) as zetsel:
        assert list(tmp_path.iterdir()) != []
        assert zetsel.pdf()
    assert list(tmp_path.iterdir()) == []
    with closing(zet("<p>x</p>", {})):
        assert list(tmp_path.iterdir()) == []
