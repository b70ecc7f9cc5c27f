"""A site built in parts on several machines is the site that one machine builds."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator import cli
from tests.conftest import bytes_van, maak_inhoud, maak_wijk

WIJKEN = ("eik", "iep", "linde")
DAG = ("--datum", "2026-11-24", "-j", "1")


def wijkplan(map_: Path, *opdracht: str) -> int:
    return cli.main(["-C", str(map_), *opdracht])


def bouw_shards(map_: Path, *opties: str, van: int = 2) -> list[str]:
    uit = []
    for nummer in range(1, van + 1):
        runner = map_.with_name(f"runner-{nummer}")
        shutil.copytree(map_, runner)
        deel = map_.with_name(f"deel-{nummer}")
        opdracht = ("build", *DAG, "--shard", f"{nummer}/{van}", "--uit", str(deel), *opties)
        assert wijkplan(runner, *opdracht) == 0
        uit.append(str(deel))
    return uit


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    return maak_inhoud(tmp_path / "inhoud", *WIJKEN)


def test_shards_samen_zijn_de_site_van_een_gewone_bouw(map_: Path, tmp_path: Path) -> None:
    delen = bouw_shards(map_)
    per_deel = [{p.name for p in Path(deel).iterdir() if p.is_dir()} for deel in delen]
    assert sorted(wijk for deel in per_deel for wijk in deel) == sorted(WIJKEN)
    assert all(per_deel)
    uit = tmp_path / "samen"
    assert wijkplan(map_, "merge", *delen, "--uit", str(uit)) == 0
    gewoon = shutil.copytree(tmp_path / "runner-1", tmp_path / "gewoon")
    shutil.rmtree(gewoon / "build")
    assert wijkplan(gewoon, "build", *DAG) == 0
    assert bytes_van(uit) == bytes_van(gewoon / "site")


def test_met_het_hele_plan_op_papier_ook_byte_voor_byte(
    map_: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for wijk in ("iep", "linde"):
        shutil.rmtree(map_ / "content/wijken" / wijk)
    maak_wijk(map_, "els")
    pad = map_ / "content/wijken/els/wijk.yml"
    pad.write_text(f"{pad.read_text()}straten: [Elzenlaan]\n")
    met = bouw_shards(map_, "--papier")
    gewoon = shutil.copytree(tmp_path / "runner-1", tmp_path / "gewoon")
    assert wijkplan(map_, "merge", *met) == 0  # that they have it is told by the shards
    shutil.rmtree(gewoon / "build")
    assert wijkplan(gewoon, "build", *DAG, "--papier") == 0
    assert (map_ / "site/els/papier/wijkplan.pdf").is_file()
    assert any("elzenlaan" in p.name for p in (map_ / "site/els/papier").rglob("*.pdf"))
    assert bytes_van(map_ / "site") == bytes_van(gewoon / "site")
    zonder = str(tmp_path / "zonder")
    assert wijkplan(map_, "build", *DAG, "--shard", "2/2", "--uit", zonder) == 0
    assert wijkplan(map_, "merge", met[0], zonder) == 3
    assert "papier (--papier)" in capsys.readouterr().err


def test_wie_verder_werkt_in_een_shard_verandert_de_site_niet(map_: Path, tmp_path: Path) -> None:
    delen = bouw_shards(map_)
    uit = tmp_path / "samen"
    assert wijkplan(map_, "merge", *delen, "--uit", str(uit)) == 0
    voor = bytes_van(uit)
    for deel in delen:
        for pad in sorted(Path(deel).rglob("*.html")):
            with pad.open("r+b") as bestand:
                bestand.write(b"anders")
    assert bytes_van(uit) == voor


@pytest.mark.parametrize(
    ("oud", "nieuw", "gezegd"),
    [
        ('"datum":"2026-11-24"', '"datum":"2026-99-99"', "is geen (hele) shard"),
        ('"van":1', '"van":200000000000', "shard 2/200000000000 ontbreekt"),
        ('"nummer":1', '"nummer":' + "[" * 100_000, "is geen (hele) shard"),
    ],
)
def test_onzin_in_een_shard_wordt_gezegd(
    map_: Path, capsys: pytest.CaptureFixture[str], oud: str, nieuw: str, gezegd: str
) -> None:
    (deel,) = bouw_shards(map_, van=1)
    lijst = Path(deel) / "shard.json"
    tekst = lijst.read_text()
    assert oud in tekst
    lijst.write_text(tekst.replace(oud, nieuw, 1))
    assert wijkplan(map_, "merge", deel) == 3
    gemeld = capsys.readouterr().err
    assert gezegd in gemeld
    assert len(gemeld) < 5_000


def test_een_shard_te_weinig_dubbel_of_beschadigd_publiceert_niets(
    map_: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    een, twee = bouw_shards(map_)
    assert wijkplan(map_, "merge", een) == 3
    assert "shard 2/2 ontbreekt" in capsys.readouterr().err
    assert wijkplan(map_, "merge", een, twee, str(shutil.copytree(een, tmp_path / "nog"))) == 3
    assert "shard 1/2 is vaker gegeven" in capsys.readouterr().err
    assert wijkplan(map_, "merge", een, str(tmp_path / "weg")) == 3
    assert "weg is geen (hele) shard" in capsys.readouterr().err
    pagina = next(Path(twee).rglob("index.html"))
    pagina.write_bytes(pagina.read_bytes()[:-9])
    assert wijkplan(map_, "merge", een, twee) == 3
    assert "is beschadigd" in capsys.readouterr().err
    assert not (map_ / "site").exists()


def test_andere_inhoud_dag_of_generator_wordt_gezien(
    map_: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    een, twee = bouw_shards(map_)
    lijst = Path(twee, "shard.json")
    goed = lijst.read_text()
    lijst.write_text(goed.replace("2026-11-24", "2026-11-25", 1))
    assert wijkplan(map_, "merge", een, twee) == 3
    assert "dag" in capsys.readouterr().err
    begin = goed.index('"generator":"') + len('"generator":"')
    lijst.write_text(goed[:begin] + "0" * 64 + goed[begin + 64 :])
    assert wijkplan(map_, "merge", een, twee) == 3
    assert "versie van wijkplan" in capsys.readouterr().err
    lijst.write_text(goed)
    pad = map_ / "content/wijken/linde/wijk.yml"
    pad.write_text(pad.read_text().replace("naam: Linde", "naam: Lindes"))
    assert wijkplan(map_, "merge", een, twee) == 3
    assert "wijk linde" in capsys.readouterr().err
    shutil.rmtree(map_ / "content/wijken/linde")
    assert wijkplan(map_, "merge", een, twee) == 3
    assert "wijk linde staat niet in de inhoud" in capsys.readouterr().err
    assert not (map_ / "site").exists()


def test_een_wijk_met_fouten_houdt_haar_vorige_site(map_: Path, tmp_path: Path) -> None:
    assert wijkplan(map_, "build", *DAG) == 0
    eerst = bytes_van(map_ / "site/eik")
    pad = map_ / "content/wijken/eik/maatregelen/bomen.yml"
    pad.write_text(pad.read_text().replace("trekker: gemeente", "trekker: niemand"))
    delen = []
    for nummer in (1, 2):
        deel = str(tmp_path / f"deel-{nummer}")
        wijkplan(map_, "build", *DAG, "--shard", f"{nummer}/2", "--uit", deel)
        delen.append(deel)
    assert wijkplan(map_, "merge", *delen) == 1
    assert bytes_van(map_ / "site/eik") == eerst


def test_een_map_met_iets_anders_wordt_geen_shard(
    map_: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "foto.jpg").write_bytes(b"foto")
    assert wijkplan(map_, "build", *DAG, "--shard", "1/1", "--uit", str(tmp_path)) == 3
    assert "kies een andere map" in capsys.readouterr().err
    assert (tmp_path / "foto.jpg").read_bytes() == b"foto"


def test_papier_vragen_van_shards_zonder_papier_is_een_fout_met_reden(
    map_: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    een = str(tmp_path / "een")
    assert wijkplan(map_, "build", *DAG, "--shard", "1/1", "--uit", een) == 0
    assert wijkplan(map_, "merge", een, "--papier") == 3
    assert "is gemaakt zonder --papier" in capsys.readouterr().err
    assert not (map_ / "site").exists()


@pytest.mark.parametrize("meer", [("--shard", "1/2", "--versions"), ("--uitwissel", "s3://emmer")])
def test_wat_niet_samengaat_is_verkeerd_gebruik(map_: Path, meer: tuple[str, ...]) -> None:
    assert wijkplan(map_, "build", *DAG, *meer) == 2
    assert not (map_ / "build").exists()


@pytest.mark.parametrize("deel", ["0/2", "3/2", "1", "a/b", "1/0"])
def test_een_deel_dat_niet_bestaat_is_verkeerd_gebruik(map_: Path, deel: str) -> None:
    with pytest.raises(SystemExit) as einde:
        wijkplan(map_, "build", "--shard", deel)
    assert einde.value.code == 2
