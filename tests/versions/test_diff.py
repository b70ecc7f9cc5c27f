"""What changed between two versions, told as a colleague would."""

from __future__ import annotations

import json
import re
import shutil
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.cli import main
from generator.pipeline import comparing
from generator.pipeline.comparing import Diffopdracht, OnjuistError, VersieFoutError
from generator.versions import Vergelijking, Verschil
from tests.conftest import maak_inhoud
from tests.versions.opslag import OUD, WIJK, Wijziging, git, leg_vast, wijzig

GOLDEN = OUD.parent / "verwacht.md"
NIEUWE_MAATREGEL = """\
naam: Groene daken
thema: groen
basis: vrijwillig
status: longlist
trekker: woonkracht10
start: {gepland: 2028}
kosten: [{partij: woonkracht10, post: Daken met planten, bedrag: 120000}]
baten: [{partij: huurders, post: Koelere huizen, per_jaar: 9000, soort: gezondheid}]
effecten: [{doel: leefbaar, effect: 1}]
"""
VERSIE_TWEE: tuple[Wijziging, ...] = (
    ("content/kengetallen.yml", "waarde: 130", "waarde: 145"),
    (f"{WIJK}/wijk.yml", "status: concept", "status: ter inzage"),
    (f"{WIJK}/wijk.yml", '"0.3"', '"0.4"'),
    (f"{WIJK}/wijk.yml", "{partij: gemeente, gewicht: 30}", "{partij: gemeente, gewicht: 45}"),
    (f"{WIJK}/wijk.yml", "gemeente, totaal: 1500000", "gemeente, totaal: 1000000"),
    (f"{WIJK}/maatregelen/riool-en-straten.yml", "bedrag: 650000, laag: 600000, hoog: 800000",
     "bedrag: 700000, laag: 640000, hoog: 850000"),
    (f"{WIJK}/maatregelen/riool-en-straten.yml", "gepland: 2028, zekerheid: verwacht",
     "gepland: 2029, zekerheid: vast"),
    (f"{WIJK}/maatregelen/warmtenet.yml", "status: onderzocht",
     "status: gekozen\nreden_status: De partijen kozen voor deze bron."),
    (f"{WIJK}/maatregelen/warmtenet.yml", "per_jaar: 160000", "per_jaar: 150000"),
    (f"{WIJK}/maatregelen/warmtenet.yml", "bedrag: 300000, jaar: 1", "bedrag: 350000, jaar: 2"),
    (f"{WIJK}/maatregelen/warmtenet.yml", "Warm water", "Heet water"),
    (f"{WIJK}/koppelkansen.yml", "bedrag: 150000", "bedrag: 180000"),
    (f"{WIJK}/afspraken.yml", "status: voorstel", "status: getekend"),
    (f"{WIJK}/indicatoren.yml", "waarde: 5635}",
     "waarde: 5640}\n    - {peildatum: 2026, waarde: 5700}"),
    (f"{WIJK}/plan/01-de-wijk.md", "naast", "vlak naast"),
)  # fmt: skip


def maak_versie_twee(map_: Path) -> None:
    wijzig(map_, *VERSIE_TWEE)
    (map_ / WIJK / "maatregelen/huismeester.yml").unlink()
    (map_ / WIJK / "maatregelen/groene-daken.yml").write_text(NIEUWE_MAATREGEL)
    nieuws = "# De raad heeft gekozen\n\nVoor een warmtenet.\n"
    (map_ / WIJK / "nieuws/2026-11-03-raad-kiest.md").write_text(nieuws)


def vergelijk(map_: Path, oud: str = "main", nieuw: str = "", wijk: str = "") -> Vergelijking:
    return comparing.vergelijk(Diffopdracht(map_, oud, nieuw, wijk, rekenen=False))


def verslag(map_: Path, vorm: str, *, rekenen: bool = False) -> str:
    return comparing.verslag(Diffopdracht(map_, "main", rekenen=rekenen), vorm)


def verschillen(map_: Path) -> list[Verschil]:
    return [v for deel in vergelijk(map_).delen for v in deel.verschillen]


def zinnen(map_: Path) -> str:
    return verslag(map_, "tekst")


def test_twee_versies_lezen_als_het_verhaal_van_een_collega(
    opslag: Path, request: pytest.FixtureRequest
) -> None:
    maak_versie_twee(opslag)
    tekst = verslag(opslag, "markdown", rekenen=True)
    if request.config.getoption("--update-golden"):
        GOLDEN.write_text(tekst, encoding="utf-8")
    assert tekst == GOLDEN.read_text(encoding="utf-8")


def test_versies_zijn_takken_tags_commits_en_mappen(opslag: Path, tmp_path: Path) -> None:
    maak_versie_twee(opslag)
    git(opslag, "tag", "kraaihoek/0.3")
    eerste = git(opslag, "rev-parse", "HEAD")
    leg_vast(opslag)
    shutil.copytree(opslag, tmp_path / "kopie", ignore=shutil.ignore_patterns(".git"))
    delen = [
        vergelijk(opslag, oud, nieuw).delen
        for oud, nieuw in (
            ("main~1", ""),
            ("kraaihoek/0.3", "main"),
            (eerste[:10], str(tmp_path / "kopie")),
            (str(OUD), "HEAD"),
        )
    ]
    assert delen[0]
    assert all(deel == delen[0] for deel in delen)


def test_inhoud_mag_in_een_onderliggende_map_van_de_opslag_staan(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    map_ = maak_inhoud(tmp_path / "plannen", "eik")
    git(tmp_path, "config", "user.name", "Toets")
    git(tmp_path, "config", "user.email", "toets@voorbeeld.nl")
    leg_vast(tmp_path)
    wijzig(map_, ("content/wijken/eik/maatregelen/bomen.yml", "bedrag: 50000", "bedrag: 60000"))
    assert "€ 60.000" in zinnen(map_).replace("\N{NO-BREAK SPACE}", " ")


def test_werkmap_en_index_blijven_zoals_ze_waren(opslag: Path) -> None:
    maak_versie_twee(opslag)
    git(opslag, "add", f"{WIJK}/wijk.yml")
    voor = git(opslag, "status", "--porcelain=v2")
    vergelijk(opslag)
    assert git(opslag, "status", "--porcelain=v2") == voor


@pytest.mark.parametrize(
    "wijziging",
    [
        (
            f"{WIJK}/wijk.yml",
            "naam: Kraaihoek\nstatus: concept",
            "status: concept\nnaam: Kraaihoek",
        ),
        (f"{WIJK}/wijk.yml", "naam: Kraaihoek", "# een opmerking\nnaam: 'Kraaihoek'"),
        (f"{WIJK}/wijk.yml", "groen.", "groen.  "),
        (f"{WIJK}/maatregelen/warmtenet.yml", "bedrag: 2000000", "bedrag: 2000000.0"),
        (
            f"{WIJK}/maatregelen/warmtenet.yml",
            "{doel: duurzaam, effect: 2}, {doel: leefbaar, effect: -1}",
            "{doel: leefbaar, effect: -1}, {doel: duurzaam, effect: 2}",
        ),
        (
            f"{WIJK}/maatregelen/warmtenet.yml",
            "samenvatting: Warm water door buizen naar 200 huizen.",
            "samenvatting: >\n  Warm water door\n  buizen naar 200 huizen.",
        ),
    ],
)
def test_opmaak_en_volgorde_zijn_geen_wijziging(opslag: Path, wijziging: Wijziging) -> None:
    wijzig(opslag, wijziging)
    assert verschillen(opslag) == []


def test_een_post_met_een_andere_naam_is_dezelfde_post(opslag: Path) -> None:
    wijzig(opslag, (f"{WIJK}/maatregelen/warmtenet.yml", "post: Buizen", "post: Buizen en putten"))
    assert "De post ‘Buizen’ heet nu ‘Buizen en putten’." in zinnen(opslag)


def test_zonder_rekeninvoer_wordt_niet_gerekend(
    opslag: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nee(*_: object, **__: object) -> None:
        raise AssertionError("the calculation ran")

    wijzig(opslag, (f"{WIJK}/maatregelen/warmtenet.yml", "Warm water", "Heet water"))
    monkeypatch.setattr(comparing, "reken_door", nee)
    assert "Heet water" in verslag(opslag, "tekst", rekenen=True)
    wijzig(opslag, (f"{WIJK}/maatregelen/warmtenet.yml", "bedrag: 2000000", "bedrag: 2100000"))
    with pytest.raises(AssertionError, match="calculation ran"):
        verslag(opslag, "tekst", rekenen=True)


def test_nieuwe_en_verdwenen_wijk_staan_erin(opslag: Path) -> None:
    shutil.copytree(opslag / WIJK, opslag / "content/wijken/molenvliet")
    assert "Deze wijk is nieuw: een plan met 4 maatregelen" in zinnen(opslag)
    leg_vast(opslag)
    shutil.rmtree(opslag / "content/wijken/molenvliet")
    assert "Deze wijk staat er niet meer in." in zinnen(opslag)


def test_een_wijk_kiezen(opslag: Path) -> None:
    with pytest.raises(VersieFoutError, match="er is geen wijk 'molenvliet'; kies uit: kraaihoek"):
        vergelijk(opslag, wijk="molenvliet")
    maak_versie_twee(opslag)
    assert {deel.id for deel in vergelijk(opslag, wijk="kraaihoek").delen} == {"", "kraaihoek"}


def test_een_ongewijzigde_wijk_wordt_niet_gelezen(opslag: Path) -> None:
    """So that fifty wijken take no longer than the few that changed."""
    shutil.copytree(opslag / WIJK, opslag / "content/wijken/molenvliet")
    pad = opslag / "content/wijken/molenvliet/wijk.yml"
    pad.write_text("naam: [kapot\n")
    leg_vast(opslag)
    wijzig(opslag, (f"{WIJK}/wijk.yml", '"0.3"', '"0.4"'))
    uit = vergelijk(opslag)
    assert [deel.id for deel in uit.delen] == ["kraaihoek"]
    assert uit.gelijk == 1


def test_fouten_in_een_kant_staan_er_met_hun_plek(opslag: Path) -> None:
    wijzig(opslag, (f"{WIJK}/maatregelen/warmtenet.yml", "trekker: warmte", "trekker: wamte"))
    with pytest.raises(OnjuistError) as fout:
        vergelijk(opslag)
    assert fout.value.kant == "de werkmap"
    assert [b.plek.bestand for b in fout.value.bevindingen] == [f"{WIJK}/maatregelen/warmtenet.yml"]


def test_onbekende_versie_ondiepe_kopie_en_geen_opslag(opslag: Path, tmp_path: Path) -> None:
    for naam in ("bestaat-niet", "--help", "main:content", ""):
        if naam:
            with pytest.raises(VersieFoutError, match="is geen tak, tag of commit"):
                vergelijk(opslag, naam)
    leg_vast_twee = git(opslag, "rev-parse", "HEAD")
    maak_versie_twee(opslag)
    leg_vast(opslag)
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{opslag}", "ondiep")
    with pytest.raises(VersieFoutError, match="git fetch --unshallow --tags"):
        vergelijk(tmp_path / "ondiep", leg_vast_twee)
    los = maak_inhoud(tmp_path / "los", "eik")
    with pytest.raises(VersieFoutError, match="staat niet in een git-opslag"):
        vergelijk(los, "main")


def test_tekst_van_schrijvers_wordt_nooit_opmaak(opslag: Path) -> None:
    boos = "Wij @iedereen: 5 < 6 & [x](y) **vet**"
    wijzig(opslag, (f"{WIJK}/maatregelen/warmtenet.yml", "naam: Warmtenet aanleggen",
                    f"naam: '{boos}'"))  # fmt: skip
    markdown, html = verslag(opslag, "markdown"), verslag(opslag, "html")
    assert " < " not in markdown
    assert r"\*\*vet\*\*" in markdown
    assert "@iedereen" not in markdown
    assert r"\[x\](y)" in markdown
    assert "5 &lt; 6 &amp; [x](y)" in html


def test_json_is_gesorteerd_en_html_staat_op_zichzelf(opslag: Path) -> None:
    maak_versie_twee(opslag)
    tekst = verslag(opslag, "json")
    gelezen = json.loads(tekst)
    assert tekst == json.dumps(gelezen, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    riool = [
        v for v in gelezen["delen"][1]["verschillen"]
        if v["id"] == "riool-en-straten" and v["veld"] == "kosten"
    ]  # fmt: skip
    assert [(v["oud"]["bedrag"], v["nieuw"]["bedrag"]) for v in riool] == [(650000, 700000)]
    html = verslag(opslag, "html")
    HTMLParser().feed(html)
    assert '<html lang="nl">' in html
    assert not re.search(r"<script|\bsrc=|<link|http", html)


@pytest.mark.parametrize(
    ("vorm", "begin"), [("tekst", "Wat er"), ("markdown", "<!-- wijkplan-diff")]
)
def test_opdracht_schrijft_op_standaarduitvoer(
    vorm: str, begin: str, opslag: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    wijzig(opslag, (f"{WIJK}/wijk.yml", '"0.3"', '"0.4"'))
    assert main(["-C", str(opslag), "diff", "main", "--format", vorm]) == 0
    assert capfd.readouterr().out.startswith(begin)


def test_opdracht_zegt_wat_er_mis_is(opslag: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["-C", str(opslag), "diff", "weg"]) == 2
    assert "'weg' is geen tak, tag of commit" in capfd.readouterr().err
    wijzig(opslag, (f"{WIJK}/wijk.yml", "status: concept", "status: klad"))
    assert main(["-C", str(opslag), "diff", "main"]) == 1
    fout = capfd.readouterr().err
    assert "heeft fouten; verbeter die eerst" in fout
    assert f"{WIJK}/wijk.yml:2:9:" in fout


def test_opdracht_schrijft_in_een_bestand(opslag: Path, tmp_path: Path) -> None:
    doel = tmp_path / "diff.html"
    opdracht = ["-C", str(opslag), "diff", "main", "--format", "html", "--uit", str(doel)]
    assert main(opdracht) == 0
    assert "Er is niets veranderd aan de plannen." in doel.read_text()
