"""The folder of a part of a build: pages of some wijken, and `shard.json` that tells of what."""

from __future__ import annotations

import datetime as dt
import shutil
from dataclasses import dataclass
from pathlib import Path

from generator.model.bouwfout import BuilderError
from generator.publish.edition import Wijkuitslag
from generator.publish.fingerprint import folder_fingerprint
from generator.publish.memory import from_json, to_json
from generator.publish.project import write_whole

LIST = "shard.json"


@dataclass(frozen=True, slots=True)
class Deelwijk:
    """One wijk of a shard: the key of its inputs, what became of it, a hash of its files."""

    sleutel: str
    uitslag: Wijkuitslag
    sha256: str


@dataclass(frozen=True, slots=True)
class Shard:
    """What a shard says of itself.

    Attributes:
        nummer: Which part, from 1.
        van: How many parts.
        datum: The day of the pages.
        generator: Fingerprint of what built it.
        gemeen: Key of what all wijken share.
        wijken: Its wijken, by id.
        boek: Whether the plan, its summary and its letters are printed too.
    """

    nummer: int
    van: int
    datum: str
    generator: str
    gemeen: str
    wijken: tuple[Deelwijk, ...]
    boek: bool = False


def make_room(map_: Path) -> None:
    """Empty the folder of a shard; one with anything else in it is left alone.

    Raises:
        BuilderError: If it holds anything else.
    """
    if map_.is_dir() and any(map_.iterdir()) and not (map_ / LIST).is_file():
        raise BuilderError(
            "shard", (f"{map_} is niet leeg en is geen shard: kies een andere map met --uit",)
        )
    shutil.rmtree(map_, ignore_errors=True)
    map_.mkdir(parents=True)


def write_shard(map_: Path, shard: Shard) -> None:
    """Write the list last: a shard that was cut short has none."""
    write_whole(map_ / LIST, to_json(shard, Shard).encode())


def read_shard(map_: Path) -> Shard | None:
    """Read what a shard says of itself, or None if it is no complete shard."""
    try:
        shard = from_json((map_ / LIST).read_text(encoding="utf-8"), Shard)
        if shard is not None:
            dt.date.fromisoformat(shard.datum)
    except (OSError, ValueError):
        return None
    return shard


def part_sha256(map_: Path, wijk: str) -> str:
    """Hash the files of a wijk in a shard, by path and bytes."""
    return folder_fingerprint(map_ / wijk, whole=True)[0]
