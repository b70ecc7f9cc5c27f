"""What `wijkplan new` writes: a small folder of content that works, with a word at each key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable

from generator.edit.schema import schema_bestanden

# a file with a leading dot would act on our own folders
_NAMEN = {"gitignore": ".gitignore"}


def nieuwe_inhoud() -> Mapping[str, bytes]:
    """Return each file of a new content folder by its path."""
    begin = dict(_bestanden(files("generator.edit") / "begin"))
    return dict(sorted({**begin, **schema_bestanden()}.items()))


def _bestanden(map_: Traversable, pad: str = "") -> Iterator[tuple[str, bytes]]:
    for ingang in sorted(map_.iterdir(), key=lambda i: i.name):
        naam = _NAMEN.get(ingang.name, ingang.name)
        if ingang.is_dir():
            yield from _bestanden(ingang, f"{pad}{naam}/")
        else:
            yield f"{pad}{naam}", ingang.read_bytes()
