"""A real repository with content, and small changes to it."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

OUD = Path(__file__).parents[1] / "golden/diff/oud"
WIJK = "content/wijken/kraaihoek"
Wijziging = tuple[str, str, str]


def git(map_: Path, *opdracht: str) -> str:
    """Run git without the settings of who runs the tests."""
    naam = {
        f"GIT_{wie}_{wat}": waarde
        for wie in ("AUTHOR", "COMMITTER")
        for wat, waarde in (("NAME", "Toets"), ("EMAIL", "toets@voorbeeld.nl"))
    }
    env = {**os.environ, **naam, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    klaar = subprocess.run(
        ["git", *opdracht], cwd=map_, env=env, check=True, capture_output=True, text=True
    )
    return klaar.stdout.strip()


def leg_vast(map_: Path, boodschap: str = "stand") -> None:
    """Commit everything."""
    git(map_, "add", "--all")
    git(map_, "commit", "--quiet", "-m", boodschap)


def maak_opslag(map_: Path, bron: Path = OUD) -> Path:
    """Make a repository with the content in it, on branch main."""
    shutil.copytree(bron, map_)
    git(map_, "init", "--quiet", "--initial-branch=main")
    git(map_, "config", "user.name", "Toets")
    git(map_, "config", "user.email", "toets@voorbeeld.nl")
    (map_ / ".gitignore").write_text("/build/\n/site/\n")
    leg_vast(map_)
    return map_


def wijzig(map_: Path, *wijzigingen: Wijziging) -> None:
    """Replace words in files; a file that has them not is an error of the test."""
    for pad, oud, nieuw in wijzigingen:
        tekst = (map_ / pad).read_text(encoding="utf-8")
        assert oud in tekst, (pad, oud)
        (map_ / pad).write_text(tekst.replace(oud, nieuw, 1), encoding="utf-8")


def paden(namen: Iterable[str]) -> list[str]:
    """Write paths of the wijk from the folder of site_config.yml."""
    return [f"{WIJK}/{naam}" for naam in namen]
