"""Compressed files beside large text files: true, the same every time, and used again."""

from __future__ import annotations

import dataclasses
import datetime as dt
import gzip
from pathlib import Path

import brotli

from generator.pipeline.build import Bouwopdracht, Stil, build_site
from tests.conftest import maak_inhoud

DAG = dt.date(2026, 11, 24)


def naast(site: Path) -> list[Path]:
    return sorted(pad for pad in site.rglob("*") if pad.suffix in {".br", ".gz"})


def test_grote_teksten_krijgen_er_twee_naast_die_kloppen(tmp_path: Path) -> None:
    map_ = maak_inhoud(tmp_path, "eik", "linde")
    opdracht = Bouwopdracht(map_, DAG, comprimeer=True)
    build_site(opdracht, Stil())
    site = map_ / "site"
    for pad in ("index.html", "eik/index.html", "eik/data/doorrekening.json"):
        inhoud = (site / pad).read_bytes()
        assert brotli.decompress((site / f"{pad}.br").read_bytes()) == inhoud
        assert gzip.decompress((site / f"{pad}.gz").read_bytes()) == inhoud
        assert len((site / f"{pad}.br").read_bytes()) < len(inhoud) / 2
    bronnen = [pad.with_suffix("") for pad in naast(site) if pad.name != "sitemap.xml.gz"]
    assert all(pad.stat().st_size > 1400 for pad in bronnen)
    assert not list(site.rglob("*.png.*"))
    assert (site / "eik/sitemap.xml").stat().st_size > 0

    eerder = {pad: pad.stat().st_ino for pad in naast(site)}
    tekst = map_ / "content/wijken/eik/wijk.yml"
    tekst.write_text(tekst.read_text().replace("naam: Eik", "naam: Eikenwijk"))
    assert build_site(opdracht, Stil()).gebouwd == ["eik"]
    nu = {pad: pad.stat().st_ino for pad in naast(site)}
    zelfde = {pad for pad in nu if eerder.get(pad) == nu[pad]}
    assert site / "linde/index.html.br" in zelfde
    assert site / "eik/index.html.br" not in zelfde
    inhoud = (site / "eik/index.html").read_bytes()
    assert brotli.decompress((site / "eik/index.html.br").read_bytes()) == inhoud


def test_aan_en_uit_geven_dezelfde_site_als_altijd_aan_of_uit(tmp_path: Path) -> None:
    map_ = maak_inhoud(tmp_path, "eik")
    zonder = Bouwopdracht(map_, DAG)
    met = dataclasses.replace(zonder, comprimeer=True)

    def bestanden(opdracht: Bouwopdracht) -> dict[str, bytes]:
        assert build_site(opdracht, Stil()).gepubliceerd
        site = map_ / "site"
        paden = [pad for pad in site.rglob("*") if pad.is_file()]
        return {pad.relative_to(site).as_posix(): pad.read_bytes() for pad in paden}

    uit, aan = bestanden(zonder), bestanden(met)
    assert aan.keys() > uit.keys()
    build_site(zonder, Stil())
    assert {p for p in bestanden(zonder) if not p.startswith("assets/")} == {
        p for p in uit if not p.startswith("assets/")
    }
    assert bestanden(met) == aan
    build_site(met, Stil())
    assert bestanden(met) == aan
