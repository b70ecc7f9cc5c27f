"""While a writer saves: pages first, of the wijk in view before all; search follows.

In the end the site is what one ordinary build makes of the same content.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from unittest.mock import Mock

import pytest
import yaml

from generator import emit
from generator.pipeline.build import Bouwopdracht, Bouwverslag, Stil, build_site
from generator.pipeline.serve import Dienst
from generator.publish import Saves, Stand, sweep
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
    assert [oud.name for oud in map_.glob("site.*")] == ["site.bouw"]
    sweep(snel.werkplaats, snel.site)
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


class Mee(Stil):
    """Does something each time that a wijk is done."""

    def __init__(self, doe: Callable[[str], None]) -> None:
        self.doe = doe

    def klaar(self, wijk: str) -> None:
        self.doe(wijk)


def begin(
    map_: Path, doe: Callable[[str], None] = lambda _: None, *wijken: str
) -> tuple[Dienst, Stand, Saves]:
    """Make the service over small wijken; nothing is built yet."""
    opdracht = Bouwopdracht(
        maak_inhoud(map_, *(wijken or ("eik", "linde", "wilg"))),
        DAG,
        vers_papier=False,
        zoek_later=True,
    )
    stand, saves = Stand(), Saves()
    return Dienst(opdracht, Mee(doe), stand, saves), stand, saves


def hernoem_gemeente(map_: Path, naam: str) -> None:
    """Change what every wijk shows."""
    pad = map_ / "content/partijen.yml"
    partijen = yaml.safe_load(pad.read_text())
    gemeente = next(partij for partij in partijen if partij["id"] == "gemeente")
    pad.write_text(yaml.safe_dump([p | {"naam": naam} if p is gemeente else p for p in partijen]))


def verslagen(dienst: Dienst) -> list[Bouwverslag]:
    """Follow until there is nothing left to do."""
    gedaan = []
    for verslag in dienst.volg():
        assert isinstance(verslag, Bouwverslag)
        gedaan.append(verslag)
    return gedaan


def toont(map_: Path, wijk: str, tekst: str) -> bool:
    return any(tekst in pad.read_text() for pad in (map_ / "site" / wijk).glob("*.html"))


def test_de_wijk_in_beeld_staat_er_eerst_en_daarna_de_rest(tmp_path: Path) -> None:
    dienst, stand, _ = begin(tmp_path)
    assert [v.gebouwd for v in verslagen(dienst)] == [["eik", "linde", "wilg"]]
    hernoem_gemeente(tmp_path, "Gemeente Boomstad")
    stand.in_view = "linde"
    rondes = dienst.volg()
    eerst = next(rondes)
    assert isinstance(eerst, Bouwverslag)
    assert (eerst.gebouwd, eerst.later) == (["linde"], ["eik", "wilg"])
    assert eerst.gepubliceerd
    assert [toont(tmp_path, w, "Boomstad") for w in ("eik", "linde")] == [False, True]
    oud, nieuw = stand.nummer("eik"), stand.nummer("linde")
    rest = next(rondes)
    assert isinstance(rest, Bouwverslag)
    assert (rest.gebouwd, rest.onveranderd, rest.later) == (["eik", "wilg"], ["linde"], [])
    assert stand.nummer("eik") != oud
    assert stand.nummer("linde") == nieuw  # the writer's page is not loaded a second time
    assert [*rondes] == []
    build_site(Bouwopdracht(tmp_path, DAG), Stil())
    anders = maak_inhoud(tmp_path / "anders", "eik", "linde", "wilg")
    hernoem_gemeente(anders, "Gemeente Boomstad")
    build_site(Bouwopdracht(anders, DAG), Stil())
    zelfde = bytes_van(tmp_path / "site")
    assert bytes_van(anders / "site").items() <= zelfde.items()


def test_wat_wordt_opgeslagen_gaat_voor_wat_nog_moest(tmp_path: Path) -> None:
    dienst, _, saves = begin(tmp_path, lambda _: saves.tell())
    (verslag,) = verslagen(dienst)
    assert (len(verslag.gebouwd), len(verslag.later)) == (1, 2)
    assert verslag.gepubliceerd  # what was ready need not wait
    saves.take()
    dienst.melder = Stil()
    (verslag,) = verslagen(dienst)
    assert (len(verslag.gebouwd), len(verslag.onveranderd), verslag.later) == (2, 1, [])


def test_een_wijk_die_in_beeld_komt_wordt_de_volgende(tmp_path: Path) -> None:
    stand = Stand()
    dienst, stand, _ = begin(tmp_path, lambda _: setattr(stand, "in_view", "wilg"))
    gebouwd = [v.gebouwd for v in verslagen(dienst)]
    assert gebouwd == [["linde"], ["wilg"], ["eik"]]  # the biggest, the one in view, the rest


def test_een_wijk_met_fouten_in_beeld_houdt_de_andere_niet_tegen(tmp_path: Path) -> None:
    dienst, stand, _ = begin(tmp_path)
    verslagen(dienst)
    stand.in_view = "linde"
    for wijk in ("eik", "linde"):
        pad = tmp_path / f"content/wijken/{wijk}/maatregelen/bomen.yml"
        pad.write_text(pad.read_text().replace("trekker: gemeente", "trekker: gemente"))
    gedaan = verslagen(dienst)
    assert [(v.behouden, v.later) for v in gedaan] == [(["linde"], ["eik"]), (["eik", "linde"], [])]
    assert [fout.plek.bestand.split("/")[2] for fout in dienst.fouten] == ["eik", "linde"]
    pad.write_text(pad.read_text().replace("trekker: gemente", "trekker: gemeente"))
    rondes = dienst.volg()
    next(rondes)
    assert [fout.plek.bestand.split("/")[2] for fout in dienst.fouten] == ["eik"]


def test_de_zoekindex_wijkt_voor_wie_opslaat(tmp_path: Path) -> None:
    dienst, _, saves = begin(tmp_path, lambda _: None, "eik")
    verslagen(dienst)
    pad = tmp_path / "content/wijken/eik/wijk.yml"
    pad.write_text(pad.read_text().replace("naam: Eik", "naam: Kastanjebuurt"))
    verslagen(dienst)
    oud = bytes_van(tmp_path / "site")
    saves.tell()
    assert [*dienst.maak_zoekindex()] == []
    assert bytes_van(tmp_path / "site") == oud
    saves.take()
    assert [*dienst.maak_zoekindex()] == []
    assert bytes_van(tmp_path / "site/pagefind") != {
        pad.removeprefix("pagefind/"): inhoud
        for pad, inhoud in oud.items()
        if pad.startswith("pagefind/")
    }
    assert [*tmp_path.glob("site.*")] == []
