"""What one build does to each part of the site."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from generator.model.bron import Bevinding, Bronplek
from generator.publish.edition import (
    Bouwverslag,
    PartTarget,
    Wijkuitslag,
    bring_out,
    build_part,
    settle,
)
from generator.publish.manifest import Deel, read_manifest
from generator.publish.search_index import make_search_index
from generator.publish.staging import PORTAAL
from generator.publish.stopwatch import Stopwatch
from tests.conftest import maak_siteplan, nieuwe_site

FOUT = Bevinding(Bronplek("content/wijken/eik/wijk.yml", 2, 1), "WP001", "stuk;")


def breng_uit(site: Path, build: Path, *wijken: str, stuk: tuple[str, ...] = ()) -> Bouwverslag:
    """Bring out hand-made projects for these wijken; those in `stuk` have an error."""
    verslag = Bouwverslag()
    with nieuwe_site(site) as staging:
        uitslagen = [Wijkuitslag(wijk, (FOUT,)) for wijk in stuk]
        for wijk in wijken:
            plaats = PartTarget(staging.target(wijk), staging.published(wijk))
            deel, gebouwd = build_part(maak_siteplan(wijk), build, plaats, (), verslag.klok)
            uitslagen.append(Wijkuitslag(wijk, (), deel, gebouwd, {"eigen": 1.0}))
        delen = settle(staging, uitslagen, [*wijken, *stuk], verslag)
        plaats = PartTarget(staging.portaal, staging.published(PORTAAL))
        portaal = build_part(maak_siteplan(PORTAAL), build, plaats, (), verslag.klok)
        bring_out(staging, verslag, delen, portaal, partial(make_search_index, taal="nl"))
    return verslag


def test_zelfde_plan_wordt_niet_nog_eens_gebouwd(build: Path, site: Path) -> None:
    eerst = breng_uit(site, build, "eik", "linde")
    nummer = site.stat().st_ino
    daarna = breng_uit(site, build, "eik", "linde")
    assert (eerst.gebouwd, eerst.paginas) == (["eik", "linde"], 6)
    assert (daarna.onveranderd, daarna.paginas) == (["eik", "linde"], 6)
    assert site.stat().st_ino == nummer
    assert "MkDocs" not in daarna.klok.seconds
    assert daarna.klok.seconds["eigen"] == 2.0


def test_wijk_met_fouten_blijft_of_wordt_weggelaten(build: Path, site: Path) -> None:
    breng_uit(site, build, "eik", "linde")
    verslag = breng_uit(site, build, "linde", stuk=("berk", "eik"))
    assert verslag.behouden == ["eik"]
    assert verslag.weggelaten == ["berk"]
    assert verslag.verwijderd == []
    assert list(read_manifest(site).wijken) == ["eik", "linde"]


def test_andere_tegelhost_is_een_ander_beleid(build: Path, tmp_path: Path) -> None:
    doel = PartTarget(tmp_path / "uit", Deel("", ""))
    plan = maak_siteplan("eik", {"docs/kaart/wijk.html": b"<html><head></head></html>"})
    zonder, _ = build_part(plan, build, doel, ("",), Stopwatch())
    met, _ = build_part(plan, build, doel, ("https://tegels.example",), Stopwatch())
    assert zonder.plan_sha256 != met.plan_sha256
    assert "https://tegels.example" in (tmp_path / "uit/kaart/wijk.html").read_text()
