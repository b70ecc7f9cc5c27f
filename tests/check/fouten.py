"""Bad examples: a folder that `new` writes, with some of its files replaced by wrong ones."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from generator import check, edit, read
from generator.model.bron import Bevinding

W = "content/wijken/voorbeeldwijk"
WIJK, STRAAT = f"{W}/wijk.yml", f"{W}/maatregelen/straat-vernieuwen.yml"
HUIZEN = f"{W}/maatregelen/huizen-isoleren.yml"
KANSEN, PLAN = f"{W}/koppelkansen.yml", f"{W}/plan/01-de-wijk.md"
CONFIG, PARTIJEN, KENGETALLEN = "site_config.yml", "content/partijen.yml", "content/kengetallen.yml"
Kapot = Callable[[Path], None]
# a grey dot
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000"
    "000a4944415478da63f80f00010101001cb08c990000000049454e44ae426082"
)
DAG = dt.date(2026, 11, 24)
FOUTEN = Path(__file__).parents[1] / "golden" / "fouten"


@cache
def goede_inhoud() -> Mapping[str, bytes]:
    """Return the content that `wijkplan new` writes, with the address that is left to fill in.

    It has no findings.
    """
    alles = edit.nieuwe_inhoud().items()
    anders = (".", "ci/", "requirements.txt", "schema/")
    goed = {pad: b for pad, b in alles if not pad.startswith(anders)}
    return goed | {CONFIG: goed[CONFIG].replace(b"  # url: ", b"  url: ")}


def schrijf_goede_map(map_: Path) -> None:
    """Write content without findings."""
    for pad, inhoud in goede_inhoud().items():
        bestand = map_ / pad
        bestand.parent.mkdir(parents=True, exist_ok=True)
        bestand.write_bytes(inhoud)


def schrijf_voorbeeld(code: str, map_: Path) -> None:
    """Write the bad example of a code: base, files laid over it, removed and made ones."""
    schrijf_goede_map(map_)
    voorbeeld = FOUTEN / code
    if (voorbeeld / "weg.txt").exists():
        for pad in (voorbeeld / "weg.txt").read_text().split():
            (map_ / pad).unlink()
    if (voorbeeld / "in").exists():
        shutil.copytree(voorbeeld / "in", map_, symlinks=True, dirs_exist_ok=True)
    if (voorbeeld / "maak.json").exists():
        for regel in json.loads((voorbeeld / "maak.json").read_text()):
            _maak(map_, regel)


def _maak(map_: Path, regel: dict[str, str | int]) -> None:
    """Make a file too big to keep, or many copies of one."""
    pad, keer = str(regel["pad"]), int(regel["keer"])
    if "kopie" in regel:
        inhoud = (map_ / str(regel["kopie"])).read_bytes()
        for nummer in range(keer):
            (map_ / pad.format(n=nummer)).write_bytes(inhoud)
    else:
        (map_ / pad).write_text(str(regel["tekst"]) * keer)


def keur(map_: Path) -> tuple[Bevinding, ...]:
    """Return every finding of a content folder, sorted."""
    wijken, gevonden = read.vind_wijken(map_)
    bronnen = [read.lees_wijk(map_, wijk) for wijk in wijken]
    return tuple(sorted((*gevonden, *check.keur_alles(read.lees_gedeeld(map_), bronnen, DAG))))


def anders(pad: str, oud: str, nieuw: str) -> Kapot:
    """Replace text in a file."""

    def maak(map_: Path) -> None:
        tekst = (map_ / pad).read_text()
        assert oud in tekst
        (map_ / pad).write_text(tekst.replace(oud, nieuw, 1))

    return maak


def schrijf(pad: str, inhoud: str | bytes) -> Kapot:
    """Write a file."""

    def maak(map_: Path) -> None:
        (map_ / pad).parent.mkdir(parents=True, exist_ok=True)
        (map_ / pad).write_bytes(inhoud.encode() if isinstance(inhoud, str) else inhoud)

    return maak


def erbij(pad: str, tekst: str) -> Kapot:
    """Add text to a file."""
    return lambda map_: schrijf(pad, (map_ / pad).read_text() + tekst)(map_)


def link(pad: str, doel: str) -> Kapot:
    """Make a symbolic link."""

    def maak(map_: Path) -> None:
        (map_ / pad).parent.mkdir(parents=True, exist_ok=True)
        (map_ / pad).symlink_to(doel)

    return maak
