"""While a writer saves, pages come first; what search finds follows, and ends the same."""

from __future__ import annotations

import datetime as dt
import os
import threading
from dataclasses import replace
from pathlib import Path
from unittest.mock import Mock

import pytest

from generator import emit
from generator.pipeline.build import Bouwopdracht, Stil, build_site
from generator.publish import sweep
from generator.publish.watch import watch_content
from tests.conftest import bytes_van, maak_inhoud

DAG = dt.date(2026, 11, 24)


def test_een_snelle_bouw_houdt_de_zoekindex_en_een_gewone_haalt_hem_in(tmp_path: Path) -> None:
    map_ = maak_inhoud(tmp_path, "eik")
    opdracht = Bouwopdracht(map_, DAG)
    snel = replace(opdracht, zoek_later=True)
    assert "zoekindex" in build_site(snel, Stil()).klok.seconds  # the first has nothing to keep
    zoek, site = map_ / "site/pagefind", map_ / "site"
    eerst = bytes_van(zoek)
    pad = map_ / "content/wijken/eik/wijk.yml"
    pad.write_text(pad.read_text().replace("naam: Eik", "naam: Kastanjebuurt"))
    assert build_site(snel, Stil()).gebouwd == ["eik"]
    assert "Kastanjebuurt" in (site / "eik/index.html").read_text()
    assert bytes_van(zoek) == eerst
    assert build_site(opdracht, Stil()).gebouwd == []
    ingehaald = bytes_van(site)
    assert bytes_van(zoek) != eerst
    nummer = site.stat().st_ino
    build_site(opdracht, Stil())
    assert site.stat().st_ino == nummer  # and then there is nothing left to do
    anders = maak_inhoud(tmp_path / "anders", "eik")
    (anders / "content/wijken/eik/wijk.yml").write_text(pad.read_text())
    build_site(Bouwopdracht(anders, DAG), Stil())
    # files of the edition before stay for one build, for who has an old page open
    assert bytes_van(anders / "site/pagefind").items() <= bytes_van(zoek).items()
    assert bytes_van(anders / "site/eik") == {
        naam.removeprefix("eik/"): inhoud
        for naam, inhoud in ingehaald.items()
        if naam.startswith("eik/")
    }


def test_een_snelle_bouw_laat_een_portaal_dat_gelijk_blijft(tmp_path: Path) -> None:
    map_ = maak_inhoud(tmp_path, "eik")
    snel = Bouwopdracht(map_, DAG, zoek_later=True)
    build_site(snel, Stil())
    eerst = bytes_van(map_ / "site/pagefind")
    pad = map_ / "content/wijken/eik/maatregelen/bomen.yml"
    pad.write_text(pad.read_text().replace("naam: Bomen planten", "naam: Meer bomen"))
    assert build_site(snel, Stil()).gebouwd == ["eik"]
    assert "Meer bomen" in (map_ / "site/eik/maatregelen/bomen.html").read_text()
    assert bytes_van(map_ / "site/pagefind") == eerst


def test_een_portaal_dat_gelijk_blijft_wordt_niet_opnieuw_gemaakt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    map_ = maak_inhoud(tmp_path, "eik")
    opdracht = Bouwopdracht(map_, DAG)
    build_site(opdracht, Stil())
    maak = Mock(wraps=emit.maak_portaal)
    monkeypatch.setattr(emit, "maak_portaal", maak)
    pad = map_ / "content/wijken/eik/maatregelen/bomen.yml"
    pad.write_text(pad.read_text().replace("naam: Bomen planten", "naam: Meer bomen"))
    assert build_site(opdracht, Stil()).gebouwd == ["eik"]
    assert maak.call_count == 0
    (map_ / "site/index.html").unlink()  # damaged
    build_site(opdracht, Stil())
    assert maak.call_count == 1
    pad = map_ / "content/wijken/eik/wijk.yml"
    pad.write_text(pad.read_text().replace("naam: Eik", "naam: Kastanjebuurt"))
    build_site(opdracht, Stil())
    assert maak.call_count == 2
    assert "Kastanjebuurt" in (map_ / "site/index.html").read_text()


def test_een_snelle_bouw_ruimt_pas_op_als_de_bladzijde_er_staat(tmp_path: Path) -> None:
    map_ = maak_inhoud(tmp_path, "eik")
    snel = Bouwopdracht(map_, DAG, zoek_later=True)
    build_site(replace(snel, zoek_later=False), Stil())
    pad = map_ / "content/wijken/eik/wijk.yml"
    pad.write_text(pad.read_text().replace("naam: Eik", "naam: Kastanjebuurt"))
    build_site(snel, Stil())
    assert [oud.name for oud in map_.glob("site.bouw-*")] == [f"site.bouw-{os.getpid()}"]
    sweep(map_ / "site")
    assert [*map_.glob("site.*")] == []
    assert "Kastanjebuurt" in (map_ / "site/eik/index.html").read_text()


def test_een_poster_van_eerder_kost_wie_schrijft_geen_tweede_bouw(tmp_path: Path) -> None:
    map_ = maak_inhoud(tmp_path, "eik")
    opdracht = Bouwopdracht(map_, DAG)
    build_site(opdracht, Stil())
    pad = map_ / "content/wijken/eik/wijk.yml"
    pad.write_text(pad.read_text().replace("naam: Eik", "naam: Kastanjebuurt"))
    snel = replace(opdracht, vers_papier=False, zoek_later=True)
    assert build_site(snel, Stil()).gebouwd == ["eik"]
    assert build_site(snel, Stil()).uit_geheugen["wijk"] == 1
    assert build_site(opdracht, Stil()).uit_geheugen["wijk"] == 0  # it prints the new one
    assert build_site(opdracht, Stil()).uit_geheugen["wijk"] == 1


def test_na_een_wijziging_komt_er_een_keer_rust(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    wacht = watch_content(tmp_path, quiet=True)
    assert [next(wacht), next(wacht)] == [True, False]
    later = threading.Timer(0.7, (tmp_path / "content/wijk.yml").write_text, ("naam: x",))
    later.start()
    assert [next(wacht), next(wacht)] == [True, False]
    later.join()
    wacht.close()  # type: ignore[attr-defined]  # a generator
