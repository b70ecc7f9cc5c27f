"""The command: arguments, exit status, what goes to which stream, all in Dutch."""

from __future__ import annotations

import datetime as dt
import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli import main
from generator.cli.uitvoer import Voortgang
from generator.model.bouwfout import BuilderError
from generator.pipeline import build, content
from tests.conftest import maak_wijk

ENGELS = re.compile(r"\b(usage|error|required|argument|invalid|choose|unrecognized|show this)\b")
VERBEN = (
    "new",
    "check",
    "build",
    "serve",
    "doorrekenen",
    "schema",
    "diff",
    "release",
    "fmt",
    "add",
    "cms",
)


def fout_in(map_: Path, wijk: str = "eik") -> None:
    """Give a wijk a measure with an unknown party, at line 5, column 10."""
    bestand = map_ / f"content/wijken/{wijk}/maatregelen/bomen.yml"
    bestand.write_text(bestand.read_text().replace("trekker: gemeente", "trekker: gemente"))


def voer_uit(*argumenten: str, **kwargs: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # type: ignore[call-overload,no-any-return]  # passed on as they are
        [sys.executable, "-m", "generator", *argumenten],
        capture_output=True,
        text=True,
        check=False,
        **kwargs,
    )


@pytest.mark.parametrize("verb", [None, *VERBEN])
def test_elk_verb_legt_zich_uit_in_het_nederlands(
    verb: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as einde:
        main([verb, "--help"] if verb else ["--help"])
    assert einde.value.code == 0
    tekst = capsys.readouterr().out
    assert tekst.startswith("gebruik: wijkplan")
    assert not ENGELS.search(tekst)
    assert "site_config.yml" in tekst


@pytest.mark.parametrize(
    ("argumenten", "tekst"),
    [
        ([], "dit ontbreekt: OPDRACHT"),
        (["bouw"], "kan geen 'bouw' zijn"),
        (["doorrekenen"], "dit ontbreekt: WIJK"),
        (["build", "--snel"], "dit is niet bekend: --snel"),
        (["build", "--datum"], "achter --datum hoort een waarde"),
        (["build", "--datum", "1-7-2026"], "'1-7-2026' is geen dag; schrijf die als 2026-07-01"),
        (["build", "--datum", "2026-02-30"], "'2026-02-30' is geen dag"),
        (["build", "-j", "0"], "'0' is geen aantal"),
        (["check", "--format", "xml"], "kan geen 'xml' zijn"),
        (["serve", "--port", "x"], "kan geen 'x' zijn"),
        (["-C", "bestaat-niet", "check"], "er is geen map bestaat-niet"),
        (["check", "-C", "bestaat-niet"], "er is geen map bestaat-niet"),
    ],
)
def test_verkeerd_gebruik_is_2(
    argumenten: list[str], tekst: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as einde:
        main(argumenten)
    assert einde.value.code == 2
    gezegd = capsys.readouterr()
    assert tekst in gezegd.err
    assert gezegd.out == ""
    assert not ENGELS.search(gezegd.err)


def test_check_van_goede_inhoud(inhoud: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-C", str(inhoud), "check"]) == 0
    assert "0 fouten" in capsys.readouterr().err


def test_check_toont_fouten_op_standaarduitvoer(
    inhoud: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fout_in(inhoud)
    assert main(["check", "-C", str(inhoud)]) == 1
    regels = [r for r in capsys.readouterr().out.splitlines() if "let op" not in r]
    assert len(regels) == 1
    assert re.fullmatch(
        r"content/wijken/eik/maatregelen/bomen\.yml:5:10: .*gemente.*'gemeente'.* \[WP\d{3}\]",
        regels[0],
    )


def test_check_als_json(inhoud: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fout_in(inhoud)
    assert main(["-C", str(inhoud), "check", "--format", "json"]) == 1
    fouten = [b for b in json.loads(capsys.readouterr().out) if b["ernst"] == "fout"]
    assert [(b["bestand"], b["regel"], b["kolom"]) for b in fouten] == [
        ("content/wijken/eik/maatregelen/bomen.yml", 5, 10)
    ]


def test_check_voor_github(inhoud: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fout_in(inhoud)
    assert main(["-C", str(inhoud), "check", "--format", "github"]) == 1
    uit = capsys.readouterr().out
    plek = f"file={inhoud}/content/wijken/eik/maatregelen/bomen.yml,line=5,col=10"
    assert f"::error {plek},title=WP" in uit
    assert all(regel.startswith(("::error ", "::warning ")) for regel in uit.splitlines())


def test_check_strict_telt_waarschuwingen(inhoud: Path) -> None:
    assert any(b.ernst == "waarschuwing" for b in content.check_content(inhoud))
    assert main(["-C", str(inhoud), "check"]) == 0
    assert main(["-C", str(inhoud), "check", "--strict"]) == 1


def test_doorrekenen_schrijft_alleen_json(inhoud: Path) -> None:
    klaar = voer_uit("-C", str(inhoud), "doorrekenen", "eik")
    assert klaar.returncode == 0
    assert json.loads(klaar.stdout)["wijk"] == "eik"


def test_wat_een_bibliotheek_print_komt_niet_tussen_de_uitkomsten(
    inhoud: Path, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    def print_en_reken(map_: Path, wijk: str, processen: int) -> content.Doorrekenuitslag:
        os.write(1, b"Running HiGHS")
        return echt(map_, wijk, processen)

    echt = content.doorreken_wijk
    monkeypatch.setattr(content, "doorreken_wijk", print_en_reken)
    assert main(["-C", str(inhoud), "doorrekenen", "eik"]) == 0
    uit = capfdbinary.readouterr()
    assert json.loads(uit.out)["wijk"] == "eik"
    assert b"Running HiGHS" in uit.err


def test_onbekende_wijk_is_verkeerd_gebruik_met_hint(
    inhoud: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["-C", str(inhoud), "doorrekenen", "lindn"]) == 2
    assert "er is geen wijk 'lindn'; bedoelde u 'linde'?" in capsys.readouterr().err
    assert main(["-C", str(inhoud), "doorrekenen", "xyz"]) == 2
    assert "kies uit: eik, linde" in capsys.readouterr().err


def test_doorrekenen_met_fouten_zegt_welke(
    inhoud: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fout_in(inhoud)
    assert main(["-C", str(inhoud), "doorrekenen", "eik"]) == 1
    gezegd = capsys.readouterr()
    assert gezegd.out == ""
    assert "bomen.yml:5:10" in gezegd.err


def test_doorrekenen_naar_een_dichte_pijp(inhoud: Path) -> None:
    opdracht = f"{sys.executable} -m generator -C {inhoud} doorrekenen eik | true"
    klaar = subprocess.run(
        ["bash", "-o", "pipefail", "-c", opdracht], capture_output=True, text=True, check=False
    )
    assert klaar.returncode == 0
    assert "Traceback" not in klaar.stderr


def test_build_vat_samen(inhoud: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-C", str(inhoud), "build", "-j", "1"]) == 0
    gezegd = capsys.readouterr()
    assert gezegd.out == ""
    assert "2 wijken gebouwd: eik, linde" in gezegd.err
    assert str(inhoud / "site/index.html") in gezegd.err
    assert "MkDocs" in gezegd.err


def test_fout_van_de_bouwer_is_3_en_noemt_de_oorzaak(
    inhoud: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def faal(*_: object) -> None:
        raise BuilderError("eik", ("Doc file 'x.md' contains a link",))

    monkeypatch.setattr(build, "build_site", faal)
    assert main(["-C", str(inhoud), "build"]) == 3
    assert "Doc file 'x.md'" in capsys.readouterr().err


def test_eigen_fout_geeft_geen_traceback_tenzij_gevraagd(
    inhoud: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def faal(*_: object) -> None:
        fout = ValueError("a promise was broken")
        fout.add_note("wijk eik")
        raise fout

    monkeypatch.setattr(build, "build_site", faal)
    assert main(["-C", str(inhoud), "build"]) == 3
    gezegd = capsys.readouterr().err
    assert "Traceback" not in gezegd
    assert "(wijk eik): ValueError: a promise was broken" in gezegd
    assert main(["-C", str(inhoud), "build", "--verbose"]) == 3
    assert "Traceback" in capsys.readouterr().err


def test_schijf_die_niet_meewerkt_is_3(
    inhoud: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def faal(*_: object) -> None:
        raise OSError(28, "No space left on device", "site")

    monkeypatch.setattr(build, "build_site", faal)
    assert main(["-C", str(inhoud), "build"]) == 3
    assert capsys.readouterr().err.splitlines() == [
        f"De site van '{inhoud.name}' kon niet gebouwd worden. De vorige site blijft staan.",
        "  de schijf is vol: maak ruimte vrij, en probeer het dan opnieuw",
    ]


def test_ctrl_c_is_130_zonder_traceback(
    inhoud: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(build, "build_site", stop)
    assert main(["-C", str(inhoud), "build"]) == 130
    assert "Gestopt" in capsys.readouterr().err


def test_zonder_datum_geldt_vandaag(inhoud: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dagen: list[dt.date] = []

    def onthoud(opdracht: build.Bouwopdracht, _: object) -> build.Bouwverslag:
        dagen.append(opdracht.datum)
        return build.Bouwverslag()

    monkeypatch.setattr(build, "build_site", onthoud)
    monkeypatch.setattr("generator.cli.bouwen.today", lambda: dt.date(2030, 1, 2))
    main(["-C", str(inhoud), "build"])
    main(["-C", str(inhoud), "build", "--datum", "2026-07-01"])
    assert dagen == [dt.date(2030, 1, 2), dt.date(2026, 7, 1)]


def test_new_maakt_inhoud_die_goed_is(tmp_path: Path) -> None:
    assert main(["-C", str(tmp_path), "new", "proef"]) == 0
    assert main(["-C", str(tmp_path / "proef"), "check"]) == 0


def test_new_schrijft_nergens_overheen(inhoud: Path, capsys: pytest.CaptureFixture[str]) -> None:
    voor = (inhoud / "site_config.yml").read_bytes()
    assert main(["new", str(inhoud)]) == 2
    assert "bestaat al" in capsys.readouterr().err
    assert (inhoud / "site_config.yml").read_bytes() == voor


def test_schema_schrijft_json_die_een_editor_vindt(inhoud: Path, tmp_path: Path) -> None:
    assert main(["-C", str(inhoud), "schema"]) == 0
    assert list(inhoud.rglob("*.json"))
    assert main(["-C", str(inhoud), "schema", "--uit", str(tmp_path / "uit")]) == 0
    assert list((tmp_path / "uit").rglob("*.json"))


def test_bestandsnaam_die_geen_tekst_is(inhoud: Path) -> None:
    (inhoud / "content" / os.fsdecode(b"fout\xff.yml")).write_text("")
    klaar = voer_uit("-C", str(inhoud), "check")
    assert "Traceback" not in klaar.stderr
    assert klaar.returncode in {0, 1}


def test_serve_bouwt_toont_en_eindigt_netjes(inhoud: Path) -> None:
    proces = subprocess.Popen(
        [sys.executable, "-m", "generator", "-C", str(inhoud), "serve", "--port", "0"],
        stderr=subprocess.PIPE,
        text=True,
    )
    assert proces.stderr is not None
    gezegd = ""
    while "Tijd per stap" not in gezegd:
        gezegd += proces.stderr.readline()
    proces.send_signal(signal.SIGTERM)
    rest = proces.communicate(timeout=120)[1]
    assert proces.returncode == 0
    assert "http://127.0.0.1:" in gezegd
    assert rest.splitlines()[-1] == "Gestopt."
    assert "Traceback" not in gezegd + rest


def test_voortgang_telt_wijken() -> None:
    with Voortgang() as voortgang:
        voortgang.begin(0)
        voortgang.begin(2)
        voortgang.klaar("eik")
        voortgang.leeg()


def test_main_leest_de_argumenten_van_het_proces(
    inhoud: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["wijkplan", "-C", str(inhoud), "check"])
    assert main() == 0


def test_nieuwe_wijk_doet_mee(inhoud: Path, capsys: pytest.CaptureFixture[str]) -> None:
    maak_wijk(inhoud, "berk")
    assert main(["-C", str(inhoud), "doorrekenen", "berk"]) == 0
    del capsys
