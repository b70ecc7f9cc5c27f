"""Released versions stand beside the plan of today, and stay there."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from generator.pipeline.build import Bouwopdracht, Bouwverslag, Stil, build_site
from tests.versions.opslag import git, leg_vast, wijzig
from tests.versions.test_release import BOMEN, LIJST, breng_uit, map_

__all__ = ["map_"]

DAG = dt.date(2026, 12, 1)


def bouw(map_: Path, *, versies: bool = True, herrekend: bool = False) -> Bouwverslag:
    return build_site(Bouwopdracht(map_, DAG, versies=versies, herrekend=herrekend), Stil())


def meldingen(verslag: Bouwverslag) -> list[str]:
    return [str(b) for b in verslag.bevindingen if b.code.startswith("WP51")]


@pytest.fixture
def uitgebracht(map_: Path) -> Path:
    """Return a repository in which eik went on after version 2026-1."""
    breng_uit(map_)
    wijzig(map_, (BOMEN, "naam: Bomen planten", "naam: Meer bomen"))
    leg_vast(map_)
    return map_


def test_versie_staat_op_haar_vaste_adres_met_melding_en_zonder_zoeken(uitgebracht: Path) -> None:
    verslag = bouw(uitgebracht)
    assert verslag.versies == ["eik/2026-1"]
    oud = uitgebracht / "site/eik/versies/2026-1"
    for pagina in (*oud.glob("*.html"), *oud.glob("maatregelen/*.html")):
        tekst = pagina.read_text()
        assert '<meta name="robots" content="noindex">' in tekst
        assert "Dit is versie 2026-1 van 24 november 2026." in tekst
        assert "data-pagefind-body" not in tekst
        assert 'role="search"' not in tekst
    assert "Bomen planten" in (oud / "maatregelen/bomen.html").read_text()
    nu = (uitgebracht / "site/eik/maatregelen/bomen.html").read_text()
    assert "Meer bomen" in nu
    assert "noindex" not in nu
    lijst = (uitgebracht / "site/eik/versies.html").read_text()
    assert 'href="versies/2026-1/index.html"' in lijst
    assert "De eerste versie van dit plan." in lijst


def test_versie_wordt_een_keer_gebouwd_en_blijft(uitgebracht: Path) -> None:
    bouw(uitgebracht)
    oud = uitgebracht / "site/eik/versies/2026-1/index.html"
    eerst, nummer = oud.read_bytes(), oud.stat().st_ino
    assert bouw(uitgebracht).versies == []
    wijzig(uitgebracht, (BOMEN, "naam: Meer bomen", "naam: Nog meer bomen"))
    verslag = bouw(uitgebracht, versies=False)
    assert verslag.gebouwd == ["eik"]
    assert (oud.read_bytes(), oud.stat().st_ino) == (eerst, nummer)
    assert 'href="versies/2026-1/' in (uitgebracht / "site/eik/versies.html").read_text()


def test_andere_cijfers_dan_toen_alleen_met_herrekend_en_melding(uitgebracht: Path) -> None:
    bouw(uitgebracht)
    oud = uitgebracht / "site/eik/versies/2026-1/index.html"
    eerst = oud.read_bytes()
    som = re.findall(r"[0-9a-f]{64}", (uitgebracht / LIJST).read_text())[0]
    wijzig(uitgebracht, (LIJST, som, "0" * 64))
    verslag = bouw(uitgebracht)
    assert "de cijfers van versie 2026-1 komen nu anders uit dan toen" in meldingen(verslag)[0]
    assert meldingen(verslag)[0].startswith(f"{LIJST}:3:")
    assert oud.read_bytes() == eerst
    verslag = bouw(uitgebracht, herrekend=True)
    assert meldingen(verslag) == []
    assert "De cijfers zijn opnieuw berekend" in oud.read_text()


def test_ontbrekende_tag_en_ondiepe_kopie_houden_de_rest_niet_tegen(
    uitgebracht: Path, tmp_path: Path
) -> None:
    git(tmp_path, "clone", "--quiet", "--depth=1", "--no-tags", f"file://{uitgebracht}", "ondiep")
    verslag = bouw(tmp_path / "ondiep")
    assert verslag.gebouwd == ["eik", "linde"]
    (melding,) = meldingen(verslag)
    assert "de tag 'eik/2026-1' ontbreekt" in melding
    assert "git fetch --unshallow --tags" in melding
    lijst = (tmp_path / "ondiep/site/eik/versies.html").read_text()
    assert "De bladzijden van deze versie staan niet op deze site." in lijst
