"""The pipelines that `new` writes: who may do what, and each step run for real."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.edit import nieuwe_inhoud
from tests.check.fouten import W

GITHUB, OPMERKING = ".github/workflows/wijkplan.yml", ".github/workflows/wijkplan-opmerking.yml"
FORGEJO, GITLAB = ".forgejo/workflows/wijkplan.yml", ".gitlab-ci.yml"
ACTIES = (GITHUB, OPMERKING, FORGEJO)


def lees(pad: str) -> dict[str, Any]:
    inhoud: dict[Any, Any] = yaml.safe_load(nieuwe_inhoud()[pad])
    # YAML 1.1 reads the key `on` as true
    return {"on" if sleutel is True else str(sleutel): deel for sleutel, deel in inhoud.items()}


def stappen(pad: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for taak, wat in lees(pad)["jobs"].items():
        for stap in wat["steps"]:
            yield taak, stap


@pytest.mark.parametrize("pad", ACTIES)
def test_geen_taak_draait_code_van_een_voorstel_met_rechten(pad: str) -> None:
    assert "pull_request_target" not in lees(pad)["on"]
    assert "secrets." not in nieuwe_inhoud()[pad].decode()


def test_github_leest_alleen_behalve_waar_gepubliceerd_wordt() -> None:
    werk = lees(GITHUB)

    assert werk["permissions"] == {"contents": "read"}
    rechten = {taak: wat.get("permissions") for taak, wat in werk["jobs"].items()}
    publiceren = {"pages": "write", "id-token": "write"}
    assert rechten == {
        "controle": None, "voorstel": None, "bouwen": None, "publiceren": publiceren,
    }  # fmt: skip
    assert werk["jobs"]["publiceren"]["needs"] == "bouwen"
    assert "run" not in werk["jobs"]["publiceren"]["steps"][0]
    assert werk["jobs"]["bouwen"]["if"] == "github.event_name == 'push'"


def test_opmerking_draait_los_van_het_voorstel() -> None:
    werk = lees(OPMERKING)

    assert list(werk["on"]) == ["workflow_run"]
    assert werk["permissions"] == {}
    (taak,) = werk["jobs"].values()
    assert taak["permissions"] == {"actions": "read", "contents": "read", "pull-requests": "write"}
    # without `ref` this is the default branch, never the branch of the proposal
    assert [s.get("with") for s in taak["steps"] if "uses" in s] == [{"persist-credentials": False}]


@pytest.mark.parametrize("pad", ACTIES)
def test_wat_een_ander_schreef_komt_nooit_in_een_opdracht(pad: str) -> None:
    for _, stap in stappen(pad):
        assert "${{" not in stap.get("run", "")


@pytest.mark.parametrize("pad", ACTIES)
def test_acties_hebben_een_versie_en_zijn_van_de_forge_zelf(pad: str) -> None:
    for taak, stap in stappen(pad):
        if "uses" in stap:
            eigen = r"(actions|https://code\.forgejo\.org/(actions|forgejo))/[\w/-]+@v\d+"
            assert re.fullmatch(eigen, stap["uses"])
        if "checkout" in stap.get("uses", "") and (pad, taak) != (FORGEJO, "publiceren"):
            assert stap["with"]["persist-credentials"] is False


def test_forgejo_schrijft_alleen_na_een_push() -> None:
    taken = lees(FORGEJO)["jobs"]
    schrijft = {taak for taak, stap in stappen(FORGEJO) if "stappen.sh tak" in stap.get("run", "")}
    assert schrijft == {"publiceren"}
    assert taken["publiceren"]["if"] == "github.event_name == 'push'"


def test_gitlab_publiceert_geen_voorstel() -> None:
    werk = lees(GITLAB)

    assert werk["controle"]["artifacts"]["reports"] == {"codequality": "uitvoer/meldingen.json"}
    assert werk["controle"]["artifacts"]["when"] == "always"
    eerste = werk["pages"]["rules"][0]
    assert eerste == {"if": "$CI_PIPELINE_SOURCE == 'merge_request_event'", "when": "never"}
    assert werk["pages"]["pages"] == {"publish": "site"}
    assert "TOKEN" not in nieuwe_inhoud()[GITLAB].decode()


def test_elke_stap_is_er_een_van_het_script() -> None:
    script = nieuwe_inhoud()["ci/stappen.sh"].decode()
    (keuze,) = re.findall(r"^([a-z |]+)\) \"\$1\" ;;$", script, re.MULTILINE)
    gebruikt = {
        stap
        for pad in (*ACTIES, GITLAB)
        for stap in re.findall(r"stappen\.sh (\w+)", nieuwe_inhoud()[pad].decode())
    }
    assert gebruikt == set(keuze.split(" | "))


def test_versie_staat_vast() -> None:
    regels = nieuwe_inhoud()["requirements.txt"].decode().splitlines()
    assert re.fullmatch(r"wijkplan==\d+\.\d+\.\d+\S*", regels[-1])


class Werkmap:
    """A clone of a repository with the content that `new` writes."""

    def __init__(self, tmp_path: Path) -> None:
        self.map = tmp_path / "werk"
        self.bin = tmp_path / "bin"
        self.oorsprong = tmp_path / "oorsprong.git"
        for pad, inhoud in nieuwe_inhoud().items():
            (self.map / pad).parent.mkdir(parents=True, exist_ok=True)
            (self.map / pad).write_bytes(inhoud)
        self.programma("wijkplan", f'exec "{sys.executable}" -m generator "$@"')
        git = f"git init -q -b main --bare {self.oorsprong}; git init -q -b main; git add ."
        self.doe(f"{git}; git commit -qm begin; git remote add origin {self.oorsprong}")
        self.doe("git push -q origin main; git fetch -q")

    def programma(self, naam: str, wat: str) -> None:
        self.bin.mkdir(exist_ok=True)
        (self.bin / naam).write_text(f"#!/bin/sh\n{wat}\n")
        (self.bin / naam).chmod(0o755)

    def doe(self, opdracht: str, **omgeving: str) -> subprocess.CompletedProcess[str]:
        """Run a command; its failure is for the caller to see."""
        paden = f"{self.bin}{os.pathsep}{os.environ['PATH']}"
        wie = {
            f"GIT_{rol}_{wat}": "a" for rol in ("AUTHOR", "COMMITTER") for wat in ("NAME", "EMAIL")
        }
        wie["PYTHONPATH"] = str(Path(__file__).parents[2])
        eigen = {n: w for n, w in os.environ.items() if not n.startswith("COV")}
        alles = {**eigen, **wie, "PATH": paden, **omgeving}
        return subprocess.run(
            ["sh", "-c", opdracht],
            cwd=self.map, env=alles, capture_output=True, text=True, check=False,
        )  # fmt: skip

    def stap(self, naam: str, **omgeving: str) -> subprocess.CompletedProcess[str]:
        return self.doe(f"sh ci/stappen.sh {naam}", **omgeving)


@pytest.fixture
def werk(tmp_path: Path) -> Werkmap:
    return Werkmap(tmp_path)


def test_stap_controle(werk: Werkmap) -> None:
    assert werk.stap("controle").returncode == 0

    maatregel = werk.map / W / "maatregelen/straat-vernieuwen.yml"
    maatregel.write_text(maatregel.read_text().replace("trekker: gemeente", "trekker: gemente"))

    assert f"{W}/maatregelen/straat-vernieuwen.yml:" in werk.stap("controle").stdout
    klaar = werk.stap("controle", VORM="github")
    assert klaar.returncode == 1
    assert klaar.stdout.startswith(f"::error file={W}/maatregelen/straat-vernieuwen.yml,line=")
    klaar = werk.stap("controle", VORM="gitlab")
    assert klaar.returncode == 1
    meldingen = json.loads((werk.map / "uitvoer/meldingen.json").read_text())
    assert [(m["check_name"], m["severity"]) for m in meldingen] == [
        ("WP201", "major"),
        ("WP299", "minor"),
    ]
    assert "WP201" in klaar.stdout


def test_stap_verschil_vertelt_alleen_wat_dit_voorstel_verandert(werk: Werkmap) -> None:
    wijk = werk.map / W / "wijk.yml"
    werk.doe("git checkout -qb voorstel")
    maatregel = werk.map / W / "maatregelen/straat-vernieuwen.yml"
    maatregel.write_text(re.sub(r"gepland: \d+", "gepland: 2029", maatregel.read_text()))
    werk.doe("git commit -qam later; git checkout -q main")
    wijk.write_text(wijk.read_text().replace("naam: Voorbeeldwijk", "naam: Andere wijk"))
    werk.doe("git commit -qam naam; git push -q origin main; git checkout -q voorstel")

    klaar = werk.stap("verschil")

    assert klaar.returncode == 0, klaar.stderr
    verslag = (werk.map / "uitvoer/verschil.md").read_text()
    assert "2029" in verslag
    assert "Andere wijk" not in verslag


def test_stappen_voorbeeld_site_en_tak(werk: Werkmap) -> None:
    assert werk.stap("voorbeeld").returncode == 0
    assert (werk.map / "site/index.html").exists()
    klaar = werk.stap("site")
    assert klaar.returncode == 0, klaar.stderr

    klaar = werk.stap("tak")

    assert klaar.returncode == 0, klaar.stderr
    op_de_tak = werk.doe("git ls-tree -r --name-only pages", GIT_DIR=str(werk.oorsprong)).stdout
    op_schijf = {
        pad.relative_to(werk.map / "site").as_posix()
        for pad in (werk.map / "site").rglob("*")
        if pad.is_file()
    }
    assert set(op_de_tak.splitlines()) == op_schijf
    assert werk.doe("git status --porcelain").stdout == ""
    aantal = werk.doe("git rev-list --count pages", GIT_DIR=str(werk.oorsprong)).stdout
    assert aantal.strip() == "1"


def test_onbekende_stap_geeft_uitleg(werk: Werkmap) -> None:
    klaar = werk.stap("vlieg")
    assert klaar.returncode == 2
    assert "controle" in klaar.stderr


# a stand-in for GitHub's own command, which needs GitHub
GH = r"""
echo "$*" >> "$LOG"
case "$*" in
*pulls*) [ -n "$NUMMER" ] && echo "$NUMMER" || true ;;
*"--paginate"*) [ -n "$OUD" ] && echo "$OUD" || true ;;
*body=@*) for a; do case "$a" in body=@*) cp "${a#body=@}" "$LOG.body" ;; esac; done ;;
esac
"""


@pytest.mark.parametrize(("oud", "vraag"), [("", "POST"), ("77", "PATCH")])
def test_opmerking_gebruikt_het_verslag_alleen_als_tekst(
    werk: Werkmap, tmp_path: Path, oud: str, vraag: str
) -> None:
    werk.programma("gh", GH)
    gemeen = "## Verschil\n<script>x</script> @iedereen ![p](https://kwaad.nl/a.png)\n"
    gemeen += "[l](https://x.nl) #12 $(touch kwaad) `touch kwaad`\n"
    (tmp_path / "verschil.md").write_text(gemeen + "é" * 60_000)

    klaar = werk.doe(
        "sh ci/opmerking.sh",
        BESTAND=str(tmp_path / "verschil.md"), OPSLAG="gemeente/plan", EIGENAAR="x$(touch kwaad)",
        TAK='a"; touch kwaad; "', COMMIT="abc123", LOG=str(tmp_path / "log"), NUMMER="5", OUD=oud,
    )  # fmt: skip

    assert klaar.returncode == 0, klaar.stderr
    body = (tmp_path / "log.body").read_text()
    assert body.startswith("<!-- wijkplan-verschil -->\n\n## Verschil\n&lt;script>")
    assert len(body.encode()) < 65_536
    for kwaad in ("@iedereen", "![p]", "](", "https://", "#12"):
        assert kwaad not in body
    assert "&#35;12 $(touch kwaad)" in body
    assert not list(werk.map.rglob("kwaad"))
    doel = "issues/comments/77" if oud else "issues/5/comments"
    assert f"--method {vraag} repos/gemeente/plan/{doel}" in (tmp_path / "log").read_text()


@pytest.mark.parametrize("nummer", ["", "5; touch kwaad"])
def test_zonder_open_voorstel_gebeurt_niets(werk: Werkmap, tmp_path: Path, nummer: str) -> None:
    werk.programma("gh", GH)
    klaar = werk.doe(
        "sh ci/opmerking.sh",
        BESTAND="/dev/null", OPSLAG="a/b", EIGENAAR="a", TAK="b", COMMIT="abc123",
        LOG=str(tmp_path / "log"), NUMMER=nummer, OUD="",
    )  # fmt: skip
    assert klaar.returncode == 0
    assert not (tmp_path / "log.body").exists()
