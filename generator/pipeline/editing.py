"""Line up the rooms for who writes: one style for files, new records, a form in the browser.

Apart from `pipeline`, so that a build loads nothing of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator import edit, publish

__all__ = ["Opmaak", "opmaken"]

_PAGINAS = frozenset({"nieuws", "plan"})


@dataclass(frozen=True, slots=True)
class Opmaak:
    """What became of the files.

    Attributes:
        veranderd: Files in another style than they had.
        gelaten: File, line, column and reason of each that stays as it is.
        gelijk: How many were right already.
    """

    veranderd: tuple[Path, ...]
    gelaten: tuple[str, ...]
    gelijk: int


def opmaken(map_: Path, paden: Sequence[Path], *, schrijf: bool) -> Opmaak:
    """Write files of content in one style.

    Args:
        map_: The folder with site_config.yml.
        paden: Files and folders; none is all content.
        schrijf: Whether files are written, or only named.
    """
    veranderd: list[Path] = []
    gelaten: list[str] = []
    gelijk = 0
    for pad in _bestanden(map_, paden):
        oud = pad.read_bytes()
        try:
            nieuw = edit.maak_op(oud, markdown=pad.suffix == ".md")
        except edit.NietOpTeMakenError as fout:
            gelaten.append(f"{pad}:{fout.regel}:{fout.kolom}: {fout.wat}")
            continue
        if nieuw == oud:
            gelijk += 1
            continue
        veranderd.append(pad)
        if schrijf:
            publish.write_whole(pad, nieuw)
    return Opmaak(tuple(veranderd), tuple(gelaten), gelijk)


def _bestanden(map_: Path, paden: Sequence[Path]) -> Iterator[Path]:
    """Yield what can be written in one style; a link to a file is left alone."""
    gezien: set[Path] = set()
    for pad in paden or (map_ / "site_config.yml", map_ / "content"):
        lijst = sorted(pad.rglob("*")) if pad.is_dir() else [pad]
        for bestand in lijst:
            pagina = bestand.suffix == ".md" and bestand.parent.name in _PAGINAS
            if bestand.suffix not in {".yml", ".yaml"} and not pagina:
                continue
            if bestand.is_file() and not bestand.is_symlink() and bestand not in gezien:
                gezien.add(bestand)
                yield bestand
