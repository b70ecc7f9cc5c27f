"""Old versions beside the plan of today: valid, and with no way that leads nowhere."""

from __future__ import annotations

from pathlib import Path

from generator.pipeline.build import Bouwopdracht, Stil, build_site
from tests.html.bladen import dode_verwijzingen, lees_bladen
from tests.html.test_geldig import eigen, keur
from tests.versions.opslag import leg_vast, wijzig
from tests.versions.test_release import BOMEN, DAG, breng_uit, map_

__all__ = ["map_"]


def test_site_met_oude_versies_is_geldig_en_heel(map_: Path, keurder: Path, tmp_path: Path) -> None:
    breng_uit(map_)
    wijzig(map_, (BOMEN, "naam: Bomen planten", "naam: Meer bomen"))
    leg_vast(map_)
    build_site(Bouwopdracht(map_, DAG, versies=True), Stil())
    site = map_ / "site"
    bladen = lees_bladen(site)
    assert any("versies/2026-1/" in blad.naam for blad in bladen.values())
    assert dode_verwijzingen(bladen, site, "") == []
    assert eigen(keur(keurder, site, tmp_path / "uit.json")) == []
