"""A version is brought out whole or not at all, and can be found again."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import zipfile
from pathlib import Path

import pytest

from generator import check, read
from generator.cli import main
from generator.pipeline import releasing
from generator.pipeline.content import doorreken_wijk
from generator.pipeline.releasing import OnjuistError, Releaseopdracht, VersieFoutError
from generator.versions import geldige_naam
from tests.conftest import maak_inhoud
from tests.versions.opslag import git, leg_vast, wijzig

EIK = "content/wijken/eik"
BOMEN = f"{EIK}/maatregelen/bomen.yml"
LIJST = f"{EIK}/versies.yml"
DAG = dt.date(2026, 11, 24)


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    """Return a repository with two small wijken."""
    map_ = maak_inhoud(tmp_path / "inhoud", "eik", "linde")
    git(map_, "init", "--quiet", "--initial-branch=main")
    git(map_, "config", "user.name", "Toets")
    git(map_, "config", "user.email", "toets@voorbeeld.nl")
    (map_ / ".gitignore").write_text("/build/\n/site/\n")
    leg_vast(map_)
    return map_


def breng_uit(map_: Path, versie: str = "2026-1", **velden: object) -> releasing.Uitgebracht:
    opdracht = Releaseopdracht(map_, "eik", versie, DAG, **velden)  # type: ignore[arg-type]  # its fields
    return releasing.breng_uit(opdracht)


def test_eerste_versie_krijgt_een_regel_een_commit_en_een_tag(map_: Path) -> None:
    uit = breng_uit(map_)
    som = hashlib.sha256(doorreken_wijk(map_, "eik").json or b"").hexdigest()
    assert uit.nieuw.doorrekening_sha256 == som
    assert f"doorrekening_sha256: {som}" in (map_ / LIJST).read_text()
    assert git(map_, "status", "--porcelain") == ""
    assert git(map_, "cat-file", "-t", "eik/2026-1") == "tag"
    assert git(map_, "rev-parse", "eik/2026-1^{commit}") == git(map_, "rev-parse", "HEAD")
    assert git(map_, "show", "--name-only", "--format=%s", "HEAD").split("\n") == [
        "Eik: versie 2026-1", "", LIJST,
    ]  # fmt: skip


def test_tweede_versie_vertelt_wat_er_veranderde(map_: Path) -> None:
    breng_uit(map_)
    eerst = (map_ / LIJST).read_text()
    wijzig(map_, (BOMEN, "bedrag: 50000", "bedrag: 60000"))
    leg_vast(map_)
    uit = breng_uit(map_, "2026-2")
    assert uit.vorige == "2026-1"
    assert next(zin.replace("\N{NO-BREAK SPACE}", " ") for zin in uit.nieuw.wijzigingen) == (
        "Bomen planten: Gemeente Proef betaalt € 60.000 voor ‘Bomen’; dat was € 50.000 "
        "(€ 10.000 meer)."
    )
    assert (map_ / LIJST).read_text().startswith(eerst)
    gedeeld, _ = check.keur_gedeeld(read.lees_gedeeld(map_))
    plan, _ = check.keur_wijk(read.lees_wijk(map_, "eik"), gedeeld)
    assert plan is not None
    assert [versie.versie for versie in plan.versies] == ["2026-1", "2026-2"]
    assert tuple(plan.versies[1].wijzigingen) == uit.nieuw.wijzigingen


def test_opmerkingen_van_schrijvers_blijven_staan(map_: Path) -> None:
    (map_ / LIJST).write_text("# van ons\n- versie: oud   # nooit uitgebracht\n")
    git(map_, "tag", "eik/oud")
    leg_vast(map_)
    git(map_, "tag", "--force", "eik/oud")
    breng_uit(map_)
    assert (
        (map_ / LIJST).read_text().startswith("# van ons\n- versie: oud   # nooit uitgebracht\n- ")
    )


def test_droog_schrijft_niets(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-C", str(map_), "release", "eik", "2026-1", "--droog"]) == 0
    assert "Er is niets geschreven (--droog)." in capsys.readouterr().err
    assert not (map_ / LIJST).exists()
    assert git(map_, "tag") == ""


@pytest.mark.parametrize("naam", ["2026/1", "-x", "..", "a..b", "V1", "a.lock", "x" * 41, "a ", ""])
def test_naam_die_geen_adres_kan_zijn_wordt_geweigerd(naam: str, map_: Path) -> None:
    assert not geldige_naam(naam)
    with pytest.raises(VersieFoutError, match="kan geen naam van een versie zijn"):
        breng_uit(map_, naam)


def test_geweigerd_wordt_met_een_duidelijke_reden(map_: Path) -> None:
    with pytest.raises(VersieFoutError, match="er is geen wijk 'beuk'; kies uit: eik, linde"):
        releasing.breng_uit(Releaseopdracht(map_, "beuk", "2026-1", DAG))
    wijzig(map_, (BOMEN, "bedrag: 50000", "bedrag: 60000"))
    with pytest.raises(VersieFoutError, match=f"nog niet vastgelegd in git: {BOMEN}"):
        breng_uit(map_)
    leg_vast(map_)
    git(map_, "tag", "eik/2026-1")
    with pytest.raises(VersieFoutError, match="de tag 'eik/2026-1' bestaat al"):
        breng_uit(map_)
    wijzig(map_, (BOMEN, "trekker: gemeente", "trekker: niemand"))
    leg_vast(map_)
    with pytest.raises(OnjuistError):
        breng_uit(map_, "2026-2")
    assert not (map_ / LIJST).exists()


def test_een_andere_wijk_mag_nog_in_bewerking_zijn(map_: Path) -> None:
    andere = "content/wijken/linde/maatregelen/bomen.yml"
    wijzig(map_, (andere, "bedrag: 50000", "bedrag: 60000"))
    git(map_, "add", andere)
    breng_uit(map_)
    assert git(map_, "status", "--porcelain") == f"M  {andere}"


def test_vorige_versie_ontbreekt(map_: Path) -> None:
    breng_uit(map_)
    git(map_, "tag", "--delete", "eik/2026-1")
    with pytest.raises(VersieFoutError, match="'refs/tags/eik/2026-1' is geen tak, tag of commit"):
        breng_uit(map_, "2026-2")


def test_als_git_niet_wil_blijft_alles_zoals_het_was(map_: Path) -> None:
    haak = map_ / ".git/hooks/pre-commit"
    haak.parent.mkdir(exist_ok=True)
    haak.write_text("#!/bin/sh\necho vandaag niet >&2\nexit 1\n")
    haak.chmod(0o755)
    with pytest.raises(VersieFoutError, match="git wil dit niet: vandaag niet"):
        breng_uit(map_)
    assert not (map_ / LIJST).exists()
    assert git(map_, "tag") == ""


def test_archief_heeft_alles_met_controlegetallen_en_steeds_dezelfde_bytes(
    map_: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    opdracht = ["-C", str(map_), "release", "eik", "2026-1", "--datum", "2026-11-24"]
    assert main([*opdracht, "--archief", str(tmp_path / "een")]) == 0
    wijzig(map_, (BOMEN, "bedrag: 50000", "bedrag: 60000"))
    leg_vast(map_)
    assert main([*opdracht, "--archief", str(tmp_path / "twee")]) == 0
    een, twee = (tmp_path / n / "eik-2026-1.zip" for n in ("een", "twee"))
    assert f"Het archief staat in {twee}" in capsys.readouterr().err
    assert een.read_bytes() == twee.read_bytes()
    with zipfile.ZipFile(een) as zip_:
        inhoud = {naam: zip_.read(naam) for naam in zip_.namelist()}
    manifest = json.loads(inhoud.pop("manifest.json"))
    sommen = {b["pad"]: b["sha256"] for b in manifest["bestanden"]}
    assert sommen == {pad: hashlib.sha256(b).hexdigest() for pad, b in inhoud.items()}
    assert {f"inhoud/{BOMEN}", "inhoud/site_config.yml", "doorrekening.json"} <= set(inhoud)
    assert b"bedrag: 50000" in inhoud[f"inhoud/{BOMEN}"]
    assert b"Dit is versie 2026-1 van 24 november 2026." in inhoud["site/index.html"]
    assert manifest["commit"] == git(map_, "rev-parse", "eik/2026-1^{commit}")
    assert sommen["doorrekening.json"] in (map_ / LIJST).read_text()
