"""The verb `import`, from arguments to files and words."""

from __future__ import annotations

import datetime as dt
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cli import main
from generator.pipeline import build, content
from tests.harvest.conftest import dienst, inhoud
from tests.harvest.dienst import ANTWOORDEN, Dienst, Fout

__all__ = ["dienst", "inhoud"]
CIJFERS = "content/wijken/kraaihoek/indicatoren.yml"
Doe = Callable[..., int]


@pytest.fixture
def doe(inhoud: Path, dienst: Dienst, monkeypatch: pytest.MonkeyPatch) -> Doe:
    monkeypatch.setenv("WIJKPLAN_CBS_ADRES", f"{dienst.adres}/")
    monkeypatch.setenv("WIJKPLAN_PDOK_ADRES", dienst.adres)
    monkeypatch.setattr("generator.harvest.ophalen.WACHTTIJDEN_S", (0.0, 0.0, 0.0))

    def draai(*argumenten: str) -> int:
        return main(["-C", str(inhoud), "import", *argumenten])

    return draai


def test_grenzen_cijfers_en_nog_eens(
    doe: Doe, inhoud: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (inhoud / "content/kaart/buurten.geojson").unlink()
    dag = ("--datum", "2026-11-24")

    assert doe("grenzen", "--jaar", "2023", "--wijk", "kraaihoek", *dag) == 0
    assert "buurten.geojson: 34 toegevoegd" in capsys.readouterr().err
    assert doe("grenzen", "--jaar", "2023", "--wijk", "kraaihoek", *dag) == 0
    assert "0 bestanden geschreven." in capsys.readouterr().err
    assert doe("cijfers", "--wijk", "kraaihoek", "--jaren", "2024", *dag) == 0
    assert f"{CIJFERS}: niets veranderd" in capsys.readouterr().err
    assert list((inhoud / "build/.oogst").glob("*.bron.json"))


def test_droog_schrijft_niets(doe: Doe, inhoud: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (inhoud / CIJFERS).write_text("- id: inwoners\n  metingen: []\n")

    status = doe("cijfers", "--wijk", "kraaihoek", "--jaren", "2024", "--droog")

    assert status == 0
    assert "+ inwoners, Kraaihoek 2024: 5635" in capsys.readouterr().err
    assert (inhoud / CIJFERS).read_text() == "- id: inwoners\n  metingen: []\n"


def test_dienst_die_hapert_en_dienst_die_weg_is(
    doe: Doe, dienst: Dienst, capsys: pytest.CaptureFixture[str]
) -> None:
    dienst.fouten = {"/v1/CBS/": [Fout(503), Fout(429), Fout(500)]}
    assert doe("cijfers", "--wijk", "kraaihoek", "--jaren", "2024") == 0
    capsys.readouterr()

    assert doe("cijfers", "--wijk", "kraaihoek", "--jaren", "2023") == 1
    melding = capsys.readouterr().err
    assert "Niet geïmporteerd: de cijfers van 2023 (tabel 85618NED) zijn niet te krijgen" in melding
    assert melding.endswith("Er is niets geschreven.\n")


def test_gedownload_bestand_vraagt_niets(doe: Doe, inhoud: Path, dienst: Dienst) -> None:
    (inhoud / "kwb.csv").write_bytes((ANTWOORDEN / "kerncijfers_2024.csv").read_bytes())

    assert doe("cijfers", "--wijk", "kraaihoek", "--bestand", "kwb.csv") == 0
    assert dienst.gevraagd == []


def test_longlist_van_voorbeeld_tot_maatregel(
    doe: Doe, inhoud: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert doe("voorbeeldblad", "lijst.xlsx") == 0
    assert doe("voorbeeldblad", "lijst.xlsx") == 2
    assert doe("voorbeeldblad", "lijst.ods") == 2
    assert doe("maatregelen", "lijst.xlsx", "--wijk", "kraaihoek") == 0
    assert (inhoud / "content/wijken/kraaihoek/maatregelen/speelplein-vergroenen.yml").is_file()
    assert "+ speelplein-vergroenen (rij 2)" in capsys.readouterr().err
    assert doe("maatregelen", "lijst.xlsx", "--wijk", "kraaihoek", "--vervang") == 0
    (inhoud / "l.csv").write_text("naam;thema;trekker;start gepland\nX;y;gementee;2028\n")
    assert doe("maatregelen", "l.csv", "--wijk", "kraaihoek") == 1
    uit = capsys.readouterr().err
    assert "l.csv:rij 2, kolom C: partij 'gementee' staat niet in content/partijen.yml" in uit
    assert "1 fout; er is niets geschreven." in uit


@pytest.mark.parametrize(
    ("argumenten", "melding"),
    [
        (("cijfers",), "dit ontbreekt: --wijk"),
        (("cijfers", "--wijk", "x", "--jaren", "2025-2022"), "loopt terug"),
        (("cijfers", "--wijk", "x", "--jaren", "24"), "geen jaar"),
        (("cijfers", "--wijk", "x", "--tabel", "2027=123"), "schrijf zoals 2026=86358NED"),
        (("grenzen", "--datum", "morgen"), "geen dag"),
        ((), "dit ontbreekt: SOORT"),
        (("wijken",), "kies"),
    ],
)
def test_verkeerd_gebruik(
    argumenten: tuple[str, ...], melding: str, doe: Doe, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        doe(*argumenten)
    assert stop.value.code == 2
    assert melding in capsys.readouterr().err


def test_map_die_er_niet_is(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["-C", str(tmp_path / "weg"), "import", "grenzen"])


def test_check_zegt_welke_cijfers_oud_zijn(
    inhoud: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["-C", str(inhoud), "check", "--datum", "2026-01-01"]) == 0
    assert "[WP310]" in capsys.readouterr().out
    assert main(["-C", str(inhoud), "check", "--datum", "2024-01-01"]) == 0
    assert "[WP310]" not in capsys.readouterr().out
    assert "WP310" not in {b.code for b in content.check_content(inhoud)}


def test_bouwen_gebruikt_het_netwerk_niet(inhoud: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def geen_net(*_: object) -> None:
        raise AssertionError("a build went to the network")

    monkeypatch.setattr(socket.socket, "connect", geen_net)
    monkeypatch.setattr(socket, "getaddrinfo", geen_net)

    opdracht = build.Bouwopdracht(inhoud, dt.date(2026, 11, 24))
    assert content.check_content(opdracht.map_, opdracht.datum)
    assert content.doorreken_wijk(inhoud, "kraaihoek").json
