"""A SitePlan on disk: what changed is written, what left is removed, nothing outside."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from generator.model.site_plan import SitePlan
from generator.publish.project import (
    plan_sha256,
    remove_project,
    write_files,
    write_project,
    write_whole,
)


def test_alleen_wat_veranderde_wordt_geschreven(build: Path) -> None:
    plan = SitePlan("w", {"mkdocs.yml": b"a", "docs/a.md": b"a", "docs/b.md": b"b"})
    write_project(plan, build)
    voor = (build / "w/docs/a.md").stat().st_mtime_ns
    write_project(SitePlan("w", {**plan.bestanden, "docs/b.md": b"nieuw"}), build)
    assert (build / "w/docs/a.md").stat().st_mtime_ns == voor
    assert (build / "w/docs/b.md").read_bytes() == b"nieuw"


def test_wat_verdween_wordt_opgeruimd(build: Path) -> None:
    write_project(SitePlan("w", {"mkdocs.yml": b"", "docs/oud/a.md": b"", "docs/b.md": b""}), build)
    (build / "w/site").mkdir()
    write_project(SitePlan("w", {"mkdocs.yml": b"", "docs/b.md": b""}), build)
    assert sorted(p.name for p in (build / "w").rglob("*")) == [
        "b.md",
        "docs",
        "mkdocs.yml",
        "site",
    ]


def test_bestand_en_map_wisselen_van_plaats(build: Path) -> None:
    write_project(SitePlan("w", {"docs/a": b"1", "docs/b/c": b"2"}), build)
    write_project(SitePlan("w", {"docs/a/c": b"3", "docs/b": b"4"}), build)
    assert (build / "w/docs/a/c").read_bytes() == b"3"
    assert (build / "w/docs/b").read_bytes() == b"4"


def test_schrijft_niet_door_een_link_heen(build: Path, tmp_path: Path) -> None:
    buiten = tmp_path / "buiten"
    buiten.mkdir()
    (build / "w").mkdir(parents=True)
    (build / "w/docs").symlink_to(buiten)
    write_project(SitePlan("w", {"docs/a.md": b"a"}), build)
    assert list(buiten.iterdir()) == []


@pytest.mark.parametrize("pad", ["../a", "docs/../../a", "/etc/a", "docs\\..\\a", "docs/a\0", ""])
def test_pad_buiten_het_project_wordt_geweigerd(build: Path, pad: str) -> None:
    with pytest.raises(ValueError, match="leaves the project"):
        write_project(SitePlan("w", {pad: b""}), build)
    assert not build.exists()


def test_pad_dat_alleen_in_hoofdletters_verschilt_wordt_geweigerd(build: Path) -> None:
    with pytest.raises(ValueError, match="twice"):
        write_project(SitePlan("w", {"docs/A.md": b"", "docs/a.md": b""}), build)


@pytest.mark.parametrize("naam", ["..", "a/b", ""])
def test_naam_van_een_project_is_een_map(build: Path, naam: str) -> None:
    with pytest.raises(ValueError, match="project"):
        write_project(SitePlan(naam, {}), build)


def test_hash_volgt_naam_pad_en_inhoud() -> None:
    plannen = [
        SitePlan("w", {"a": b"1"}),
        SitePlan("v", {"a": b"1"}),
        SitePlan("w", {"b": b"1"}),
        SitePlan("w", {"a": b"2"}),
        SitePlan("w", {"a": b"1", "c": b""}),
    ]
    assert len({plan_sha256(plan) for plan in plannen}) == len(plannen)
    een = SitePlan("w", {"a": b"1", "b": b"2"})
    assert plan_sha256(een) == plan_sha256(SitePlan("w", {"b": b"2", "a": b"1"}))


def test_verdwenen_project_gaat_weg_en_een_vreemde_map_blijft(build: Path) -> None:
    write_project(SitePlan("w", {"mkdocs.yml": b""}), build)
    (build / "vreemd").mkdir()
    remove_project("w", build)
    remove_project("vreemd", build)
    assert [p.name for p in build.iterdir()] == ["vreemd"]


def test_bestanden_van_een_schrijver_blijven_waar_dat_moet(tmp_path: Path) -> None:
    (tmp_path / ".vscode").mkdir()
    (tmp_path / ".vscode/settings.json").write_text("eigen")
    (tmp_path / "schema.json").write_text("oud")
    (tmp_path / "gelijk.json").write_text("g")
    bestanden = {"schema.json": b"nieuw", ".vscode/settings.json": b"s", "gelijk.json": b"g"}
    geschreven, gelaten = write_files(tmp_path, bestanden, keep=".vscode/")
    assert geschreven == (tmp_path / "schema.json",)
    assert gelaten == (tmp_path / ".vscode/settings.json",)
    assert (tmp_path / ".vscode/settings.json").read_text() == "eigen"


def test_volle_schijf_laat_het_bestand_van_een_schrijver_heel(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "wijk.yml").write_text("van mij")
    schrijf = Path.write_bytes

    def vol(pad: Path, inhoud: bytes) -> int:
        schrijf(pad, inhoud[:3])
        raise OSError(errno.ENOSPC, "No space left on device", str(pad))

    monkeypatch.setattr(Path, "write_bytes", vol)
    with pytest.raises(OSError, match="No space"):
        write_files(tmp_path, {"wijk.yml": b"van import"})
    assert {p.name: p.read_text() for p in tmp_path.iterdir()} == {"wijk.yml": "van mij"}


def test_rechten_en_verwijzing_van_een_schrijver_blijven(tmp_path: Path) -> None:
    echt, link = tmp_path / "echt.yml", tmp_path / "link.yml"
    echt.write_text("oud")
    echt.chmod(0o640)
    link.symlink_to("echt.yml")
    write_files(tmp_path, {"link.yml": b"nieuw"})
    assert link.is_symlink()
    assert (echt.read_text(), echt.stat().st_mode & 0o777) == ("nieuw", 0o640)
    write_whole(tmp_path / "nieuw/x.yml", b"x")
    assert (tmp_path / "nieuw/x.yml").read_text() == "x"
