"""Printing changes nothing for the rest of the process."""

from __future__ import annotations

from PIL import ImageFile

from generator.paper.drukker import druk


def test_na_het_drukken_wordt_een_halve_foto_nog_geweigerd() -> None:
    drukwerk = druk("<html lang='nl'><head><title>x</title></head><p>x</p></html>", {})
    assert drukwerk.bladen == 1
    assert ImageFile.LOAD_TRUNCATED_IMAGES is False
