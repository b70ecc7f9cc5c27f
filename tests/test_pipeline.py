"""A whole build: what is built again, what stays, and that the site is always whole."""

from __future__ import annotations

import datetime as dt
import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from generator.model.bouwfout import BuilderError
from generator.pipeline import content
from generator.pipeline.build import Bouwopdracht, Bouwverslag, Stil, build_site
from tests.conftest import bytes_van, maak_inhoud, maak_wijk

NAMEN = ("Bomen planten", "Meer bomen")
DAG = dt.date(2026, 11, 24)


def bouw(
    map_: Path, dag: dt.date = DAG, *, strict: bool = False, processen: int = 1
) -> Bouwverslag:
    return build_site(Bouwopdracht(map_, dag, strict, processen), Stil())


def wijzig(map_: Path, wijk: str, oud: str = "Bomen planten", nieuw: str = "Meer bomen") -> None:
    pad = map_ / f"content/wijken/{wijk}/maatregelen/bomen.yml"
    tekst = pad.read_text()
    assert oud in tekst
    pad.write_text(tekst.replace(oud, nieuw))


def breek(map_: Path, wijk: str) -> None:
    wijzig(map_, wijk, "trekker: gemeente", "trekker: niemand")


def test_site_heeft_portaal_wijken_gegevens_en_zoekindex(inhoud: Path) -> None:
    verslag = bouw(inhoud)
    assert verslag.gepubliceerd
    assert verslag.gebouwd == ["eik", "linde"]
    for pad in (
        "index.html",
        "portaal",
        "eik/index.html",
        "eik/data/doorrekening.json",
        "pagefind/pagefind.js",
        "assets",
    ):
        assert (inhoud / "site" / pad).exists(), pad
    assert not (inhoud / "site/eik/assets").exists()
    gegevens = (inhoud / "site/eik/data/doorrekening.json").read_bytes()
    assert gegevens == content.doorreken_wijk(inhoud, "eik").json


def test_elke_pagina_heeft_een_beleid(inhoud: Path) -> None:
    bouw(inhoud)
    paginas = list((inhoud / "site").rglob("*.html"))
    assert len(paginas) > 10
    for pagina in paginas:
        kop = pagina.read_text().partition("<head>")[2]
        assert kop.startswith('<meta http-equiv="Content-Security-Policy"'), pagina
        assert "unsafe-inline" not in kop


def test_tweede_keer_verandert_er_niets(inhoud: Path) -> None:
    bouw(inhoud)
    nummer = (inhoud / "site").stat().st_ino
    verslag = bouw(inhoud)
    assert verslag.onveranderd == ["eik", "linde"]
    assert verslag.gepubliceerd
    assert (inhoud / "site").stat().st_ino == nummer


def test_alleen_de_veranderde_wijk_wordt_gebouwd(inhoud: Path) -> None:
    bouw(inhoud)
    nummer = (inhoud / "site/linde/index.html").stat().st_ino
    wijzig(inhoud, "eik")
    verslag = bouw(inhoud)
    assert (verslag.gebouwd, verslag.onveranderd) == (["eik"], ["linde"])
    assert (inhoud / "site/linde/index.html").stat().st_ino == nummer
    assert "Meer bomen" in (inhoud / "site/eik/maatregelen/bomen.html").read_text()


def test_andere_dag_rekent_niet_opnieuw(inhoud: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bouw(inhoud)

    def faal(*_: object) -> None:
        raise AssertionError("calculated again")

    monkeypatch.setattr("generator.compute.doorreken", faal)
    verslag = bouw(inhoud, dt.date(2026, 12, 20))
    assert verslag.gebouwd == ["eik", "linde"]  # the line of today in the planning moved
    gewijzigd = bytes_van(inhoud / "site/eik")
    bouw(inhoud)
    terug = bytes_van(inhoud / "site/eik")
    assert {pad for pad, inhoud_ in terug.items() if gewijzigd[pad] != inhoud_} == {"planning.html"}


def test_beschadigde_site_wordt_hersteld(inhoud: Path) -> None:
    bouw(inhoud)
    (inhoud / "site/eik/index.html").unlink()
    assert bouw(inhoud).gebouwd == ["eik"]
    assert (inhoud / "site/eik/index.html").is_file()


def test_beschadigd_geheugen_wordt_overgedaan(inhoud: Path) -> None:
    bouw(inhoud)
    for pad in (inhoud / "build/.cache").iterdir():
        pad.write_bytes(b"\xff{")
    assert bouw(inhoud).onveranderd == ["eik", "linde"]


def test_verwijderde_wijk_gaat_van_de_site(inhoud: Path) -> None:
    bouw(inhoud)
    (inhoud / "content/wijken/linde").rename(inhoud / "linde")
    verslag = bouw(inhoud)
    assert verslag.verwijderd == ["linde"]
    assert not (inhoud / "site/linde").exists()
    assert not (inhoud / "build/linde").exists()
    assert "Linde" not in (inhoud / "site/index.html").read_text()


def test_wijk_met_fouten_houdt_haar_vorige_site(inhoud: Path) -> None:
    bouw(inhoud)
    voor = bytes_van(inhoud / "site/eik")
    breek(inhoud, "eik")
    wijzig(inhoud, "linde")
    maak_wijk(inhoud, "berk")
    breek(inhoud, "berk")
    verslag = bouw(inhoud)
    assert verslag.gepubliceerd
    assert verslag.behouden == ["eik"]
    assert verslag.weggelaten == ["berk"]
    assert verslag.gebouwd == ["linde"]
    assert verslag.fouten == 2
    assert bytes_van(inhoud / "site/eik") == voor
    portaal = (inhoud / "site/index.html").read_text()
    assert "Eik" in portaal
    assert "Berk" not in portaal


def test_strict_publiceert_niets_als_er_een_fout_is(inhoud: Path) -> None:
    bouw(inhoud)
    voor = bytes_van(inhoud / "site")
    breek(inhoud, "eik")
    wijzig(inhoud, "linde")
    verslag = bouw(inhoud, strict=True)
    assert not verslag.gepubliceerd
    assert verslag.fouten == 1
    assert bytes_van(inhoud / "site") == voor


def test_fout_in_een_gedeeld_bestand_laat_alles_zoals_het_was(inhoud: Path) -> None:
    bouw(inhoud)
    voor = bytes_van(inhoud / "site")
    (inhoud / "content/partijen.yml").write_text("- {id: gemeente}\n")
    verslag = bouw(inhoud)
    assert not verslag.gepubliceerd
    assert verslag.fouten
    assert bytes_van(inhoud / "site") == voor


def test_zonder_een_goede_wijk_komt_er_geen_site(tmp_path: Path) -> None:
    map_ = maak_inhoud(tmp_path / "i", "eik")
    breek(map_, "eik")
    verslag = bouw(map_)
    assert not verslag.gepubliceerd
    assert verslag.weggelaten == ["eik"]
    assert not (map_ / "site").exists()


def test_fout_van_de_bouwer_laat_de_site_zoals_die_was(
    inhoud: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bouw(inhoud)
    voor = bytes_van(inhoud / "site")
    wijzig(inhoud, "eik")

    def faal(*_: object, **__: object) -> None:
        raise BuilderError("pagefind", ("stuk",))

    monkeypatch.setattr("generator.publish.make_search_index", faal)
    with pytest.raises(BuilderError):
        bouw(inhoud)
    assert bytes_van(inhoud / "site") == voor
    assert not list(inhoud.glob("site.*"))


def test_fout_in_een_wijk_zegt_welke(inhoud: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def faal(*_: object) -> None:
        raise ValueError("a promise was broken")

    monkeypatch.setattr("generator.emit.maak_wijk", faal)
    with pytest.raises(ValueError, match="promise") as fout:
        bouw(inhoud)
    assert fout.value.__notes__ == ["wijk linde"]  # the bigger one goes first


def test_zelfde_inhoud_en_dag_geven_zelfde_bytes(tmp_path: Path) -> None:
    een = maak_inhoud(tmp_path / "een", "eik", "linde")
    twee = maak_inhoud(tmp_path / "een-andere-plek", "linde", "eik")
    bouw(een)
    bouw(twee, processen=2)
    assert bytes_van(een / "site") == bytes_van(twee / "site")
    for naam in ("eik", "linde", "portaal"):
        assert bytes_van(een / "build" / naam) == bytes_van(twee / "build" / naam)


def test_omweg_geeft_dezelfde_site_als_rechtstreeks(tmp_path: Path) -> None:
    """Changes back and forth leave what a fresh build gives, but for last edition's assets."""
    omweg = maak_inhoud(tmp_path / "omweg", "eik", "linde")
    bouw(omweg)
    wijzig(omweg, "eik")
    bouw(omweg, dt.date(2027, 1, 1))
    wijzig(omweg, "eik", "Meer bomen", "Bomen planten")
    bouw(omweg)
    bouw(omweg)
    rechtstreeks = maak_inhoud(tmp_path / "rechtstreeks", "eik", "linde")
    bouw(rechtstreeks)
    vers, na = bytes_van(rechtstreeks / "site"), bytes_van(omweg / "site")
    assert {pad: na[pad] for pad in vers} == vers
    assert {pad.split("/")[0] for pad in set(na) - set(vers)} <= {"assets", "pagefind"}


def start(map_: Path, *opties: str) -> subprocess.Popen[str]:
    opdracht = ["-C", str(map_), "build", "-j", "2", "--datum", str(DAG), *opties]
    return subprocess.Popen(
        [sys.executable, "-m", "generator", *opdracht],
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def heel(site: Path) -> bool:
    """Tell whether every wijk is of one edition: its pages all say the same."""
    for wijk in ("eik", "linde"):
        index = (site / wijk / "index.html").read_text()
        blad = (site / wijk / "maatregelen/bomen.html").read_text()
        if ("Meer bomen" in blad) != ("Meer bomen" in index):
            return False
    return (site / "index.html").is_file() and (site / "pagefind/pagefind.js").is_file()


@pytest.mark.parametrize("sein", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_gestopte_bouw_laat_de_site_heel(inhoud: Path, sein: signal.Signals) -> None:
    bouw(inhoud)
    kans = random.Random(int(sein))  # noqa: S311 - chance of a test
    for poging in range(4):
        wijzig(inhoud, "eik", *(NAMEN if poging % 2 == 0 else NAMEN[::-1]))
        proces = start(inhoud)
        time.sleep(kans.uniform(1.5, 5))  # Python itself has started
        proces.send_signal(sein)
        gezegd = proces.communicate(timeout=300)[1]
        # a signal that comes before Python listens ends it as the system does; one that comes
        # inside exec() of a text (dataclasses do that) makes CPython end by SIGINT in the end
        assert proces.returncode in {0, 130, -sein, -signal.SIGINT}, gezegd
        assert "Traceback" not in gezegd or proces.returncode == -sein
        assert heel(inhoud / "site")
    verslag = bouw(inhoud)
    assert verslag.gepubliceerd
    assert not list(inhoud.glob("site.*"))
    assert "Meer bomen" not in (inhoud / "site/eik/maatregelen/bomen.html").read_text()


def test_lezer_ziet_tijdens_het_bouwen_altijd_een_hele_site(inhoud: Path) -> None:
    bouw(inhoud)
    klaar, mis = threading.Event(), []

    def lees() -> None:
        while not klaar.is_set():
            try:
                (inhoud / "site/eik/index.html").read_bytes()
                (inhoud / "site/index.html").read_bytes()
            except OSError as fout:
                mis.append(fout)

    lezer = threading.Thread(target=lees)
    lezer.start()
    for _ in range(2):
        wijzig(inhoud, "eik", "naam: ", "naam: Nu ")
        bouw(inhoud)
    klaar.set()
    lezer.join()
    assert mis == []


def test_twee_bouwers_tegelijk_wachten_op_elkaar(inhoud: Path) -> None:
    processen = [start(inhoud), start(inhoud)]
    gezegd = [proces.communicate(timeout=300)[1] for proces in processen]
    assert [proces.returncode for proces in processen] == [0, 0]
    assert sum("Er wordt al gebouwd" in tekst for tekst in gezegd) == 1
    assert heel(inhoud / "site")


def test_wat_een_ander_in_site_zette_blijft(inhoud: Path) -> None:
    bouw(inhoud)
    (inhoud / "site/CNAME").write_text("wijkplan.example")
    wijzig(inhoud, "eik")
    bouw(inhoud)
    assert (inhoud / "site/CNAME").read_text() == "wijkplan.example"
