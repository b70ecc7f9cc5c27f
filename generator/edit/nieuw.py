"""What `wijkplan new` writes: a small folder of content that works, with a word at each key."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from generator.edit.schema import schema_bestanden

# a file with a leading dot would act on our own folders
_NAMEN = {
    "gitignore": ".gitignore",
    "github": ".github",
    "gitlab-ci.yml": ".gitlab-ci.yml",
    "forgejo": ".forgejo",
}
_VERSIE = b"VERSIE"


def nieuwe_inhoud() -> Mapping[str, bytes]:
    """Return each file of a new content folder by its path."""
    begin = dict(_bestanden(files("generator.edit") / "begin"))
    begin["requirements.txt"] = begin["requirements.txt"].replace(_VERSIE, _versie().encode())
    return dict(sorted({**begin, **schema_bestanden()}.items()))


def _versie() -> str:
    """Return the version of wijkplan; a clone that is not installed tells it in pyproject.toml."""
    try:
        return version("wijkplan")
    except PackageNotFoundError:
        project = Path(__file__).parents[2] / "pyproject.toml"
        return str(tomllib.loads(project.read_text(encoding="utf-8"))["project"]["version"])


def _bestanden(map_: Traversable, pad: str = "") -> Iterator[tuple[str, bytes]]:
    for ingang in sorted(map_.iterdir(), key=lambda i: i.name):
        naam = _NAMEN.get(ingang.name, ingang.name)
        if ingang.is_dir():
            yield from _bestanden(ingang, f"{pad}{naam}/")
        else:
            yield f"{pad}{naam}", ingang.read_bytes()
