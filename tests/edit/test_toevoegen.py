"""`wijkplan add`: what it asks, what it writes, and that it never writes over anything."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.cli import main
from generator.edit import maak_id, maak_op, nieuwe_bestanden

MAATREGEL = ("--wijk", "eik", "--naam", "Straat & riool: één keer open", "--thema", "straten",
             "--trekker", "gemeente", "--jaar", "2028")  # fmt: skip
NIEUWS = ("--wijk", "eik", "--naam", "De bomen staan", "--datum", "2026-11-20",
          "--samenvatting", "Er staan: tien bomen #1.", "--tekst", "Kom kijken.")  # fmt: skip
WIJK = ("--naam", "Molenvliet Noord", "--doel", "Een groene wijk", "--maatregel", "Bomen planten",
        "--trekker", "gemeente")  # fmt: skip


@pytest.mark.parametrize(
    ("soort", "opties", "bestanden"),
    [
        ("maatregel", MAATREGEL, ["eik/maatregelen/straat-riool-een-keer-open.yml"]),
        ("nieuws", NIEUWS, ["eik/nieuws/2026-11-20-de-bomen-staan.md"]),
        (
            "wijk",
            WIJK,
            ["molenvliet-noord/wijk.yml", "molenvliet-noord/maatregelen/bomen-planten.yml"],
        ),
    ],
)
def test_wat_er_bij_komt_is_goed_en_wordt_nooit_overschreven(
    inhoud: Path,
    soort: str,
    opties: tuple[str, ...],
    bestanden: list[str],
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["-C", str(inhoud), "add", soort, *opties]) == 0
    for naam in bestanden:
        tekst = (inhoud / "content/wijken" / naam).read_bytes()
        assert b"# " in tekst
        assert maak_op(tekst, markdown=naam.endswith(".md")) == tekst
    assert main(["-C", str(inhoud), "check"]) == 0
    (inhoud / "content/wijken" / bestanden[0]).write_text("van mij\n")
    assert main(["-C", str(inhoud), "add", soort, *opties]) == 2
    assert "bestaat al; kies een andere naam" in capsys.readouterr().err
    assert (inhoud / "content/wijken" / bestanden[0]).read_text() == "van mij\n"


@pytest.mark.parametrize(
    ("argumenten", "melding"),
    [
        (("maatregel", "--wijk", "eik"), "geef ook --naam"),
        (("maatregel", *MAATREGEL, "--trekker", "bewoners"), "--trekker: kies uit: gemeente"),
        (("maatregel", *MAATREGEL, "--jaar", "28"), "--jaar: schrijf een jaar als 2027"),
        (("nieuws", *NIEUWS, "--datum", "2026-02-30"), "--datum: schrijf een dag"),
        (("nieuws", *NIEUWS, "--wijk", "els"), "--wijk: kies uit: eik, linde"),
        (("wijk", *WIJK, "--naam", "Nieuws"), "'nieuws' mag geen id zijn"),
        (("wijk", *WIJK, "--naam", "???"), "ten minste één letter"),
    ],
)
def test_wat_niet_kan_noemt_de_optie(
    inhoud: Path,
    argumenten: tuple[str, ...],
    melding: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    voor = sorted(inhoud.rglob("*"))
    assert main(["-C", str(inhoud), "add", *argumenten]) == 2
    assert melding in capsys.readouterr().err
    assert sorted(inhoud.rglob("*")) == voor


def test_wat_check_weigert_blijft_er_niet(inhoud: Path, capsys: pytest.CaptureFixture[str]) -> None:
    voor = sorted(inhoud.rglob("*"))
    assert main(["-C", str(inhoud), "add", "maatregel", *MAATREGEL, "--jaar", "2020"]) == 1
    assert "straat-riool-een-keer-open.yml:" in capsys.readouterr().err
    assert sorted(inhoud.rglob("*")) == voor


def test_op_een_terminal_vraagt_het_tot_het_antwoord_goed_is(inhoud: Path) -> None:
    baas, knecht = pty.openpty()
    opdracht = [sys.executable, "-m", "generator", "-C", str(inhoud), "add", "maatregel"]
    with subprocess.Popen(
        opdracht, stdin=knecht, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True
    ) as proces:
        os.close(knecht)
        os.write(baas, b"els\neik\nBomen in de straat\ngroen\n\n\n2028\n")
        _, fout = proces.communicate(timeout=60)
    os.close(baas)
    assert proces.returncode == 0, fout
    assert "Voor welke wijk? (eik, linde)" in fout
    assert "Dat kan niet: kies uit: eik, linde." in fout
    geschreven = (inhoud / "content/wijken/eik/maatregelen/bomen-in-de-straat.yml").read_text()
    assert "gepland: 2028" in geschreven


@given(st.text(max_size=40))
def test_elke_naam_geeft_een_goed_bestand(naam: str) -> None:
    if not maak_id(naam) or not naam.isprintable():
        return
    antwoorden = {"wijk": "eik", "naam": naam, "thema": naam, "basis": "vrijwillig",
                  "trekker": "gemeente", "jaar": "2027"}  # fmt: skip
    ((pad, tekst),) = nieuwe_bestanden("maatregel", antwoorden, 2026).items()
    assert pad.endswith(f"/{maak_id(naam)}.yml")
    assert maak_op(tekst) == tekst
