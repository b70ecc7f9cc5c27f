"""A new site beside the old one: what stays, what goes, what others put there."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest

from generator.publish.manifest import (
    MANIFEST,
    Deel,
    Manifest,
    list_files,
    read_manifest,
    tree_hash,
)
from generator.publish.staging import (
    Staging,
    link_tree,
    place_portal,
    publish,
    workshop,
    workshop_of,
)
from tests.conftest import nieuwe_site

PORTAAL = Deel("p", "")


def schrijf(map_: Path, bestanden: dict[str, str]) -> None:
    for pad, tekst in bestanden.items():
        (map_ / pad).parent.mkdir(parents=True, exist_ok=True)
        (map_ / pad).write_text(tekst)


def uitgave(site: Path, wijken: dict[str, str], asset: str = "a.1.css") -> None:
    """Publish a site with these wijken, each of one page."""
    with nieuwe_site(site) as staging:
        for naam, tekst in wijken.items():
            schrijf(staging.target(naam), {"index.html": tekst})
        portaal = {"index.html": "portaal", "portaal/x.html": "x", f"assets/{asset}": asset}
        schrijf(staging.portaal, portaal)
        namen = place_portal(staging)
        publish(staging, {naam: Deel(tekst, "") for naam, tekst in wijken.items()}, PORTAAL, namen)


def paden(site: Path) -> list[str]:
    return sorted(p.relative_to(site).as_posix() for p in site.rglob("*") if p.is_file())


def test_uitgave_is_heel_en_laat_niets_achter(site: Path) -> None:
    uitgave(site, {"kraaihoek": "k"})
    assert paden(site) == [
        MANIFEST,
        "assets/a.1.css",
        "index.html",
        "kraaihoek/index.html",
        "portaal/x.html",
    ]
    assert [p.name for p in site.parent.iterdir()] == ["site"]


def test_wijk_die_niet_meer_meedoet_verdwijnt(site: Path) -> None:
    uitgave(site, {"kraaihoek": "k", "molenvliet": "m"})
    uitgave(site, {"kraaihoek": "k"})
    assert not (site / "molenvliet").exists()


def test_assets_van_de_vorige_uitgave_blijven_een_uitgave_lang(site: Path) -> None:
    uitgave(site, {"k": "k"}, "a.1.css")
    uitgave(site, {"k": "k"}, "a.2.css")
    assert sorted(p.name for p in (site / "assets").iterdir()) == ["a.1.css", "a.2.css"]
    uitgave(site, {"k": "k"}, "a.2.css")
    assert [p.name for p in (site / "assets").iterdir()] == ["a.2.css"]


def test_wijk_van_een_eerdere_uitgave_houdt_haar_assets(site: Path) -> None:
    uitgave(site, {"k": '<link href="../assets/a.1.css"> ../assets/../../etc'}, "a.1.css")
    for nummer in (2, 3):
        with nieuwe_site(site) as staging:
            staging.keep("k")
            schrijf(staging.portaal, {"index.html": "", f"assets/a.{nummer}.css": ""})
            namen = place_portal(staging)
            staging.keep_assets(["k"])
            publish(staging, {"k": Deel("k", "")}, PORTAAL, namen)
    assert {"a.1.css", "a.3.css"} <= {p.name for p in (site / "assets").iterdir()}


def test_wat_een_ander_neerzette_blijft(site: Path) -> None:
    uitgave(site, {"k": "k"})
    schrijf(site, {"CNAME": "wijk.nl", ".well-known/security.txt": "contact"})
    (site / "los").symlink_to("CNAME")
    uitgave(site, {"k": "anders"})
    assert (site / "CNAME").read_text() == "wijk.nl"
    assert (site / ".well-known/security.txt").read_text() == "contact"
    assert (site / "los").readlink() == Path("CNAME")
    assert (site / "k/index.html").read_text() == "anders"


def test_fout_onderweg_laat_de_site_zoals_die_was(site: Path) -> None:
    uitgave(site, {"k": "k"})

    def onderbroken() -> None:
        with nieuwe_site(site) as staging:
            schrijf(staging.target("k"), {"index.html": "half"})
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        onderbroken()
    assert (site / "k/index.html").read_text() == "k"
    assert [p.name for p in site.parent.iterdir()] == ["site"]


def test_rest_van_een_gestopte_bouw_wordt_opgeruimd(site: Path) -> None:
    half = {"site.bouw/tmp1/nieuw/half.html": "half", "site.bouw/oud/index.html": "oud"}
    schrijf(site.parent, {**half, "site.bouw/.slot": ""})
    with nieuwe_site(site) as staging:
        assert (staging.site / "index.html").read_text() == "oud"
        assert not (site.parent / "site.bouw/tmp1").exists()
    assert [p.name for p in site.parent.iterdir()] == ["site"]


def test_tweede_bouw_van_een_site_wacht_en_blijft_van_de_eerste_af(site: Path) -> None:
    gebeurd: list[str] = []
    werk = workshop_of(site)

    def tweede() -> None:
        with workshop(werk, site, lambda: gebeurd.append("wacht")):
            gebeurd.append("tweede")

    with nieuwe_site(site) as staging:
        schrijf(staging.target("k"), {"index.html": "k"})
        draad = threading.Thread(target=tweede)
        draad.start()
        while not gebeurd:
            time.sleep(0.01)
        assert (staging.target("k") / "index.html").is_file()
        gebeurd.append("eerste klaar")
    draad.join()
    assert gebeurd == ["wacht", "eerste klaar", "tweede"]
    assert not werk.exists()


def test_onveranderd_deel_wordt_overgenomen(site: Path) -> None:
    uitgave(site, {"k": "k"})
    nummer = (site / "k/index.html").stat().st_ino
    with nieuwe_site(site) as staging:
        assert staging.published("k").plan_sha256 == "k"
        assert staging.published("nieuw").plan_sha256 == ""
        assert staging.published("portaal").plan_sha256 == "p"
        staging.keep("k")
        staging.keep("portaal")
        publish(staging, {"k": Deel("k", "")}, PORTAAL, staging.oud.namen, zelfde=["k"])
        assert read_manifest(site) == staging.oud
    assert (site / "k/index.html").stat().st_ino == nummer
    assert (site / "assets/a.1.css").is_file()
    assert read_manifest(site).portaal is not None


@pytest.mark.parametrize("pad", ["k/index.html", "index.html", "assets/a.1.css"])
def test_beschadigd_deel_geldt_niet_als_onveranderd(site: Path, pad: str) -> None:
    uitgave(site, {"k": "k"})
    (site / pad).unlink()
    deel = "k" if pad.startswith("k/") else "portaal"
    with nieuwe_site(site) as staging:
        assert staging.published(deel).plan_sha256 == ""


def test_mappen_links_en_wat_er_al_staat(tmp_path: Path) -> None:
    schrijf(tmp_path / "van", {"a/b/c.html": "c", "a/d.html": "d"})
    schrijf(tmp_path / "naar", {"a/b/e.html": "e"})
    (tmp_path / "van/a/weg").symlink_to("bestaat-niet")
    link_tree(tmp_path / "van", tmp_path / "naar")
    assert paden(tmp_path / "naar") == ["a/b/c.html", "a/b/e.html", "a/d.html"]
    assert (tmp_path / "naar/a/weg").readlink() == Path("bestaat-niet")
    assert list_files(tmp_path, ["naar", "weg", "van"]) == (
        *("naar/a/b/c.html", "naar/a/b/e.html", "naar/a/d.html", "naar/a/weg"),
        *("van/a/b/c.html", "van/a/d.html", "van/a/weg"),
    )
    eerst = tree_hash(tmp_path, ["naar"])
    (tmp_path / "naar/a/d.html").write_text("langer")  # and so is that of the other name
    assert tree_hash(tmp_path, ["naar"]) != eerst


def test_portaal_op_het_adres_van_een_wijk_wordt_geweigerd(site: Path) -> None:
    with nieuwe_site(site) as staging:
        schrijf(staging.target("kaart"), {"index.html": ""})
        schrijf(staging.portaal, {"kaart/index.html": ""})
        with pytest.raises(ValueError, match="same address"):
            place_portal(staging)


def test_site_achter_een_link_blijft_een_link(tmp_path: Path) -> None:
    (tmp_path / "elders").mkdir()
    (tmp_path / "site").symlink_to("elders")
    uitgave(tmp_path / "site", {"k": "k"})
    assert (tmp_path / "site").is_symlink()
    assert (tmp_path / "elders/k/index.html").is_file()


@pytest.mark.parametrize(
    "tekst",
    [
        "",
        "[]",
        '{"wijken": {"..": {"plan_sha256": "", "boom": ""}}}',
        '{"wijken": {"a/b": {"plan_sha256": "", "boom": ""}}}',
        '{"namen": ["/etc"]}',
        '{"gedeeld": ["assets/../../x"]}',
        '{"gedeeld": ["elders/x"]}',
    ],
)
def test_vreemd_of_kwaad_manifest_geldt_niet(site: Path, tekst: str) -> None:
    schrijf(site, {MANIFEST: tekst})
    assert read_manifest(site) == Manifest()


def test_zonder_harde_links_wordt_gekopieerd(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    uitgave(site, {"k": "k"})

    def weiger(*_: object, **__: object) -> None:
        raise PermissionError(1, "no links here")

    monkeypatch.setattr("os.link", weiger)
    with nieuwe_site(site) as staging:
        assert isinstance(staging, Staging)
        staging.keep("k")
        assert (staging.nieuw / "k/index.html").read_text() == "k"
