"""A build on a cluster gives the bytes of a build here, also when a worker is lost."""

from __future__ import annotations

import datetime as dt
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import distributed
import pytest

from generator import cli
from generator.model.bouwfout import BuilderError
from generator.pipeline import cluster
from generator.pipeline.build import Bouwopdracht, Stil, build_site
from generator.publish import cluster as dask_kant
from generator.publish.cluster import shares_disk, try_disk
from tests.conftest import bytes_van, maak_inhoud

DASK: Any = distributed
DAG = dt.date(2026, 11, 24)
WIJKEN = ("beuk", "eik", "els", "esdoorn", "iep", "linde")


@pytest.fixture(scope="module")
def dask() -> Iterator[Any]:
    with DASK.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
    ) as werkers:
        yield werkers


def projecten(map_: Path) -> dict[str, bytes]:
    return {pad: inhoud for pad, inhoud in bytes_van(map_ / "build").items() if "/" in pad}


@pytest.fixture
def hier(tmp_path: Path) -> Path:
    map_ = maak_inhoud(tmp_path / "hier", *WIJKEN)
    shutil.copytree(map_, tmp_path / "daar")
    build_site(Bouwopdracht(map_, DAG), Stil())
    return map_


class Moordenaar(Stil):
    """Kills a worker as soon as the first wijk is done."""

    def __init__(self, adres: str) -> None:
        self.adres = adres
        self.gedood = 0

    def klaar(self, wijk: str) -> None:
        super().klaar(wijk)
        if not self.gedood:
            with DASK.Client(self.adres, set_as_default=False) as client:
                self.gedood = next(iter(client.run(os.getpid).values()))
            os.kill(self.gedood, signal.SIGKILL)


@pytest.mark.filterwarnings("ignore")
def test_met_een_gedood_rekenproces_dezelfde_bytes(hier: Path, tmp_path: Path, dask: Any) -> None:
    daar = tmp_path / "daar"
    moordenaar = Moordenaar(dask.scheduler_address)
    opdracht = Bouwopdracht(daar, DAG)
    verslag = cluster.build_on_cluster(opdracht, dask.scheduler_address, "", moordenaar)
    assert moordenaar.gedood
    assert verslag.gebouwd == list(WIJKEN)
    assert bytes_van(daar / "site") == bytes_van(hier / "site")
    assert projecten(daar) == projecten(hier)
    # what came back is remembered here: a build without the cluster has nothing to do
    assert build_site(opdracht, Stil()).onveranderd == list(WIJKEN)


@pytest.mark.filterwarnings("ignore")
def test_ander_rekenproces_en_bestanden_langs_een_map(
    hier: Path, tmp_path: Path, dask: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    daar, map_ = tmp_path / "daar", (tmp_path / "uitwissel").as_uri()
    adres = dask.scheduler_address
    with monkeypatch.context() as patch:
        patch.setattr(cluster, "vingerafdruk", lambda: "0" * 64)
        with pytest.raises(BuilderError, match="andere versie van wijkplan"):
            cluster.build_on_cluster(Bouwopdracht(daar, DAG), adres, map_, Stil())
    assert not (daar / "site").exists()
    opties = ("--datum", str(DAG), "--cluster", adres, "--uitwissel", map_)
    assert cli.main(["-C", str(daar), "build", *opties]) == 0
    assert bytes_van(daar / "site") == bytes_van(hier / "site")


def werk_hier(
    monkeypatch: pytest.MonkeyPatch,
    keren: Callable[[Callable[[], Any]], Iterator[Any]] = lambda doe: iter((doe(),)),
    *,
    schijf: bool = True,
) -> None:
    """Do the work here in place of a cluster: what is tested is what goes to and fro."""

    def run(_: object, functie: Callable[[Any], Any], jobs: Iterable[Any]) -> Iterator[Any]:
        for job in jobs:
            yield from keren(partial(functie, job))

    monkeypatch.setattr(cluster, "open_cluster", nullcontext)
    monkeypatch.setattr(cluster, "ask_all", lambda *_: [])
    monkeypatch.setattr(cluster, "run_on_cluster", run)
    monkeypatch.setattr(cluster, "shares_disk", lambda *_: schijf)


def test_een_opgegeven_rekenproces_dat_doorgaat_schaadt_niets(
    hier: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ervoor_en_erna(doe: Callable[[], Any]) -> Iterator[Any]:
        doe()
        yield doe()
        doe()

    def valt_weg(doe: Callable[[], Any]) -> Iterator[Any]:
        doe()
        raise BuilderError("cluster", ("weg",))

    werk_hier(monkeypatch, ervoor_en_erna)
    opdracht = Bouwopdracht(tmp_path / "daar", DAG)
    over = opdracht.build / ".cluster-van-een-gedode-bouw"
    over.mkdir(parents=True)
    verslag = cluster.build_on_cluster(opdracht, "geen", "", Stil())
    assert verslag.gebouwd == list(WIJKEN)
    eerst = bytes_van(opdracht.map_)
    assert bytes_van(opdracht.site) == bytes_van(hier / "site")
    assert projecten(opdracht.map_) == projecten(hier)
    assert not list(opdracht.build.glob(".cluster-*"))
    werk_hier(monkeypatch, valt_weg)
    morgen = replace(opdracht, datum=DAG.replace(day=25))
    with pytest.raises(BuilderError, match="weg"):
        cluster.build_on_cluster(morgen, "geen", "", Stil())
    assert bytes_van(opdracht.map_) == eerst


class Een:
    """A cluster of one worker, on which what is run gives this."""

    def __init__(self, geeft: Callable[[Path, Path], object]) -> None:
        self.geeft = geeft

    def run(self, functie: object, map_: Path, bron: Path, *, on_error: str) -> dict[str, object]:
        del functie, on_error
        return {"werker": self.geeft(map_, bron)}


def test_of_een_rekenproces_dezelfde_schijf_heeft_wordt_geprobeerd(tmp_path: Path) -> None:
    bron, kloon = tmp_path / "wijken", tmp_path / "kloon"
    bron.mkdir()
    kloon.mkdir()
    assert shares_disk(Een(try_disk), tmp_path, bron)
    elders: list[Callable[[Path, Path], object]] = [
        lambda map_, bron: try_disk(map_ / "op een andere machine", bron),
        lambda map_, _: try_disk(map_, kloon),
        lambda *_: OSError("de verbinding viel weg"),
    ]
    assert not any(shares_disk(Een(geeft), tmp_path, bron) for geeft in elders)


def test_wie_later_komt_en_de_schijf_niet_heeft_krijgt_een_reden(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    daar = maak_inhoud(tmp_path / "daar", "eik")

    def op_een_andere_machine(doe: Callable[[], Any]) -> Iterator[Any]:
        (werkplaats,) = (daar / "build").glob(".cluster-*")
        werkplaats.rmdir()
        yield doe()

    werk_hier(monkeypatch, op_een_andere_machine)
    with pytest.raises(BuilderError, match="geef --uitwissel op"):
        cluster.build_on_cluster(Bouwopdracht(daar, DAG), "geen", "", Stil())


def test_langs_een_geheugen_van_fsspec_en_alleen_wat_veranderde(
    hier: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    werk_hier(monkeypatch)
    daar = tmp_path / "daar"

    def bouw() -> list[str]:
        verslag = cluster.build_on_cluster(
            Bouwopdracht(daar, DAG), "geen", "memory://proef", Stil()
        )
        return verslag.gebouwd

    assert bouw() == list(WIJKEN)
    assert bytes_van(daar / "site") == bytes_van(hier / "site")
    for map_ in (hier, daar):
        pad = map_ / "content/wijken/eik/wijk.yml"
        pad.write_text(pad.read_text().replace("naam: Eik", "naam: Eikenwijk"))
    assert bouw() == ["eik"]
    build_site(Bouwopdracht(hier, DAG), Stil())
    assert bytes_van(daar / "site") == bytes_van(hier / "site")


def test_het_hele_plan_op_papier_komt_mee_terug(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    werk_hier(monkeypatch, schijf=False)
    hier = maak_inhoud(tmp_path / "hier", "eik")
    daar = shutil.copytree(hier, tmp_path / "daar")
    build_site(Bouwopdracht(hier, DAG, boek=True), Stil())
    cluster.build_on_cluster(Bouwopdracht(daar, DAG, boek=True), "geen", "", Stil())
    assert (daar / "site/eik/papier/wijkplan.pdf").is_file()
    assert bytes_van(daar / "site") == bytes_van(hier / "site")


def test_een_volle_schijf_daar_is_een_fout_met_reden(
    hier: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vol(*_: object) -> None:
        raise OSError(28, "No space left on device")

    del hier
    werk_hier(monkeypatch)
    monkeypatch.setattr(cluster, "doe_wijk", vol)
    with pytest.raises(BuilderError, match="No space left"):
        cluster.build_on_cluster(Bouwopdracht(tmp_path / "daar", DAG), "geen", "", Stil())


@pytest.mark.filterwarnings("ignore")
def test_geen_cluster_op_dat_adres_is_een_fout_met_reden(
    hier: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("generator.publish.cluster._CONNECT_SECONDS", 1)
    opties = ("--datum", "2026-11-25", "--cluster", "tcp://127.0.0.1:9")
    assert cli.main(["-C", str(hier), "build", *opties]) == 3
    assert "geen verbinding met tcp://127.0.0.1:9" in capsys.readouterr().err


@contextmanager
def proces(*woorden: str, map_: Path | None = None) -> Iterator[subprocess.Popen[bytes]]:
    """Run one of Dask's own commands, in a folder where Python looks first."""
    opdracht = [sys.executable, "-m", f"distributed.cli.{woorden[0]}", *woorden[1:]]
    stil = subprocess.DEVNULL
    kind = subprocess.Popen(opdracht, cwd=map_, stdout=stil, stderr=stil)
    try:
        yield kind
    finally:
        kind.kill()
        kind.wait()


@pytest.fixture
def planner(tmp_path: Path) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """Start a scheduler; give its address and its process."""
    bestand = tmp_path / "planner.json"
    opties = ("--port", "0", "--no-dashboard", "--scheduler-file", str(bestand))
    with proces("dask_scheduler", *opties) as kind:
        while not (bestand.exists() and bestand.read_text().strip()):
            assert kind.poll() is None
            time.sleep(0.05)
        yield json.loads(bestand.read_text())["address"], kind


def bouw_op(adres: str, map_: Path, melder: Stil) -> None:
    cluster.build_on_cluster(Bouwopdracht(map_, DAG), adres, "", melder)


@pytest.mark.filterwarnings("ignore")
def test_zonder_rekenprocessen_wacht_niemand_voor_altijd(
    tmp_path: Path, planner: tuple[str, subprocess.Popen[bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dask_kant, "_WAIT_SECONDS", 0.5)
    map_ = maak_inhoud(tmp_path / "hier", "eik")
    with pytest.raises(BuilderError, match="er is geen rekenproces"):
        bouw_op(planner[0], map_, Stil())
    assert not (map_ / "site").exists()


@pytest.mark.filterwarnings("ignore")
def test_een_rekenproces_zonder_wijkplan_dat_werkt_geeft_een_reden(
    tmp_path: Path, planner: tuple[str, subprocess.Popen[bytes]]
) -> None:
    map_ = maak_inhoud(tmp_path / "hier", "eik")
    (tmp_path / "stuk/generator").mkdir(parents=True)
    (tmp_path / "stuk/generator/__init__.py").write_text("raise ImportError('half geplaatst')")
    werker = ("dask_worker", planner[0], "--no-nanny", "--no-dashboard", "--nthreads", "1")
    with (
        proces(*werker, map_=tmp_path / "stuk"),
        pytest.raises(BuilderError, match="geen wijkplan dat werkt: half geplaatst"),
    ):
        bouw_op(planner[0], map_, Stil())


@pytest.mark.filterwarnings("ignore")
def test_een_planner_die_wegvalt_geeft_een_reden_en_laat_de_site(
    tmp_path: Path, planner: tuple[str, subprocess.Popen[bytes]]
) -> None:
    class Sloper(Stil):
        def klaar(self, wijk: str) -> None:
            super().klaar(wijk)
            planner[1].kill()

    map_ = maak_inhoud(tmp_path / "hier", *WIJKEN)
    werker = ("dask_worker", planner[0], "--no-nanny", "--no-dashboard", "--nthreads", "1")
    with (
        proces(*werker),
        pytest.raises(BuilderError, match="verbinding met de Dask-scheduler is weggevallen"),
    ):
        bouw_op(planner[0], map_, Sloper())
    assert not (map_ / "site").exists()
    assert not [*map_.glob("build/.cluster-*")]
