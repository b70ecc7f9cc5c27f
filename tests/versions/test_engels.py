"""On an English site it is told in English what changed: in versies.yml, on the page, in a diff."""

from __future__ import annotations

import datetime as dt
import html
import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest
from pydantic import BaseModel

from generator import read
from generator.cli import main
from generator.model.taal import lees_catalogus
from generator.pipeline import comparing, releasing
from generator.pipeline.build import Bouwopdracht, Stil, build_site
from generator.pipeline.comparing import Diffopdracht
from generator.pipeline.releasing import Releaseopdracht
from generator.versions import regels_van
from generator.versions.lijst import kort
from generator.versions.woorden_veld import MODELLEN, keuzes
from tests.browser.test_engels import nederlands
from tests.versions.opslag import Wijziging, git, leg_vast, maak_opslag, wijzig

ENGELS = Path(__file__).parents[1] / "engels"
WIJK = "content/wijken/millbrook"
RIOOL, BOMEN = (f"{WIJK}/maatregelen/{naam}.yml" for naam in ("sewer", "trees"))
DAG = dt.date(2026, 11, 24)
VERSIE_TWEE: tuple[Wijziging, ...] = (
    ("content/kengetallen.yml", "waarde: 125", "waarde: 150"),
    (f"{WIJK}/wijk.yml", "status: concept", "status: ter inzage"),
    (f"{WIJK}/wijk.yml", "{partij: council, gewicht: 60}", "{partij: council, gewicht: 65}"),
    (f"{WIJK}/wijk.yml", "council, totaal: 900000", "council, totaal: 1250000"),
    (RIOOL, "gepland: 2028", "gepland: 2030"),
    (RIOOL, "bedrag: 500000", "bedrag: 510000"),
    (RIOOL, "laag: 450000", "laag: 460000"),
    (RIOOL, "per_jaar: 3000, van: 2", "per_jaar: 3500, van: 2"),
    (RIOOL, "soort: hinder}", "soort: investering}"),
    (RIOOL, "laatst_bijgewerkt: 2026-11-16", "laatst_bijgewerkt: 2026-11-23"),
    (BOMEN, "gepland: 2029, laatst: 2031, zekerheid: verwacht", "gepland: 2028, zekerheid: vast"),
    (BOMEN, "basis: kerntaak", "basis: vrijwillig"),
    (BOMEN, "hoeveelheid: 12,", "hoeveelheid: 12.5,"),
    (BOMEN, "bedrag: 20000, jaar: 0", "bedrag: 25000, jaar: 1"),
    (f"{WIJK}/maatregelen/room.yml", "status: onderzocht",
     "status: niet nu\nreden_status: There is no building."),
    (f"{WIJK}/koppelkansen.yml", "bedrag: 40000", "bedrag: 45000"),
    (f"{WIJK}/afspraken.yml", "status: voorstel", "status: getekend"),
    (f"{WIJK}/indicatoren.yml", "{gebied: Millbrook, peildatum: 2022, waarde: 5775}",
     """{gebied: Millbrook, peildatum: 2020, waarde: 5000}
    - {gebied: Millbrook, peildatum: 2021, waarde: 5010}"""),
    (f"{WIJK}/plan/01-the-neighbourhood.md", "\n\n", "\n\nNew. "),
)  # fmt: skip


def breng_uit(map_: Path, versie: str) -> releasing.Uitgebracht:
    return releasing.breng_uit(Releaseopdracht(map_, "millbrook", versie, DAG))


@pytest.fixture(scope="module")
def uitgebracht(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, tuple[str, ...]]:
    """Return an English repository with two versions, and what the second one tells."""
    map_ = maak_opslag(tmp_path_factory.mktemp("engels") / "opslag", ENGELS)
    (map_ / WIJK / "versies.yml").unlink()
    shutil.rmtree(map_ / "content/wijken/oakfield")
    leg_vast(map_)
    breng_uit(map_, "2026-1")
    wijzig(map_, *VERSIE_TWEE)
    (map_ / WIJK / "maatregelen/tower.yml").unlink()
    (map_ / WIJK / "nieuws/2026-11-23-more.md").write_text("# More to come\n\nSoon.\n")
    leg_vast(map_)
    return map_, breng_uit(map_, "2026-2").nieuw.wijzigingen


@pytest.fixture(scope="module")
def gezegd(uitgebracht: tuple[Path, tuple[str, ...]]) -> tuple[str, ...]:
    """Return every sentence of the comparison, also those that are too many for a release."""
    opdracht = Diffopdracht(uitgebracht[0], "millbrook/2026-1", "millbrook/2026-2")
    delen = comparing.vergelijk(opdracht).delen
    return tuple(zin for deel in delen for zin in regels_van(deel.afdelingen))


def test_versies_yml_is_engels(uitgebracht: tuple[Path, tuple[str, ...]]) -> None:
    map_, wijzigingen = uitgebracht
    inhoud = (map_ / WIJK / "versies.yml").read_text(encoding="utf-8")
    assert "samenvatting: The first version of this plan.\n" in inhoud
    assert "Updated since version 2026-1; what changed is listed below.\n" in inhoud
    assert len(wijzigingen) > 12
    assert [zin for zin in wijzigingen if nederlands(zin)] == []
    assert git(map_, "tag", "-n", "--list", "millbrook/2026-2").endswith(
        "Millbrook: version 2026-2"
    )


@pytest.mark.parametrize(
    "zin",
    [
        "Starts 2 years later: in 2030 instead of 2028.",
        "Starts one year earlier: in 2028 instead of 2029.",
        "2 measurements added and 1 measurement removed.",
        "The start is now fixed; it was expected.",
        "Basis is now ‘voluntary’; it was ‘core task’.",
        "The status is now ‘not now’; it was ‘studied’. The reason: There is no building.",
        "‘Street closed’ now counts as investment; it was disruption.",
        "Last updated is now ‘23 November 2026’; it was ‘16 November 2026’.",
        "Waterford Council has €1,250,000 in the whole period; it was €900,000 (€350,000 more).",
        "Waterford Council pays €510,000 for ‘Pipes and digging’; it was €500,000 (€10,000 more).",
        "€3,500 per year, from year 2, for ‘Cleaning’",
        "‘Cleaner air’ brings Residents 12.5 × Carbon emissions per year, from year 1;",
        "The range of ‘Pipes and digging’ is now €460,000 to €650,000; it was €450,000 to",
        "The agreement ‘Free use of the room’: The status is now ‘signed’; it was ‘proposal’.",
        "Build a lookout tower: is no longer in the plan.",
        "The news item ‘More to come’ is new.",
        "The chapter ‘The neighbourhood’: The text has changed.",
        "It is not this measure’s turn now: There is no building.",
    ],
)
def test_elke_zin_is_engels_met_getallen_en_dagen_als_in_engeland(
    zin: str, gezegd: tuple[str, ...]
) -> None:
    assert [regel for regel in gezegd if zin in regel]


@pytest.mark.parametrize("vorm", ["tekst", "markdown", "html"])
def test_een_verslag_is_engels_en_de_opdracht_nederlands(
    vorm: str, uitgebracht: tuple[Path, tuple[str, ...]], capfd: pytest.CaptureFixture[str]
) -> None:
    map_, _wijzigingen = uitgebracht
    assert main(["-C", str(map_), "diff", "millbrook/2026-1", "--format", vorm]) == 0
    verslag = capfd.readouterr().out
    assert "What changes in the plan: from millbrook/2026-1 to the working folder" in verslag
    kaal = verslag.replace('<html lang="en">', "")
    assert (kaal != verslag) == (vorm == "html")
    assert [regel for regel in kaal.splitlines() if nederlands(regel)] == []
    assert main(["-C", str(map_), "diff", "gone"]) == 2
    assert "'gone' is geen tak, tag of commit" in capfd.readouterr().err


def test_op_de_bladzijde_met_versies_is_het_engels(
    uitgebracht: tuple[Path, tuple[str, ...]],
) -> None:
    map_, wijzigingen = uitgebracht
    build_site(Bouwopdracht(map_, DAG), Stil())
    bladzijde = html.unescape((map_ / "site/millbrook/versies.html").read_text(encoding="utf-8"))
    bladzijde = bladzijde.replace("\N{WORD JOINER}", "")  # keeps a sign with its amount
    assert "Updated since version 2026-1; what changed is listed below." in bladzijde
    assert [zin for zin in wijzigingen if zin not in bladzijde] == []


def test_een_en_meer_wijzigingen() -> None:
    zinnen = [f"Zin {n}." for n in range(202)]
    assert kort(zinnen[:201])[-1] == "En nog 1 andere wijziging."
    assert kort(zinnen)[-1] == "En nog 2 andere wijzigingen."


def _velden(modellen: Iterable[type[BaseModel]]) -> set[str]:
    return {
        str(veld.title)
        for model in modellen
        for naam, veld in model.model_fields.items()
        if naam != "id"
    }


def test_elk_veld_en_elke_keuze_heeft_een_engels_woord() -> None:
    catalogus = lees_catalogus(read.lees_thema()["talen/en.po"])
    modellen = {lijst: model for lijst, model in MODELLEN.items() if lijst != "versies"}
    assert {titel for titel in _velden(modellen.values()) if ("", titel) not in catalogus} == set()
    woorden = {woord for lijst in modellen for velden in keuzes(lijst).values() for woord in velden}
    eigennamen = {"nl", "en", "atkinson", "pdok", *"ABCDE"}
    aantallen = {woord for woord in woorden if woord[0].isdigit()}
    assert {w for w in woorden - eigennamen - aantallen if ("", w) not in catalogus} == set()
