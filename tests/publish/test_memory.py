"""What an earlier build remembers; a damaged file counts as absent."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.publish.memory import (
    from_json,
    recall,
    recall_files,
    remember,
    remember_files,
    to_json,
)


@dataclass(frozen=True, slots=True)
class Uitkomst:
    naam: str
    sommen: tuple[float, ...]


UITKOMST = Uitkomst("ncw", (0.1 + 0.2, 1e300, -0.0))


def test_elke_decimaal_blijft(tmp_path: Path) -> None:
    remember(tmp_path / "c", "w", "s", UITKOMST, Uitkomst)
    assert recall(tmp_path / "c", "w", "s", Uitkomst) == UITKOMST
    assert from_json(to_json(UITKOMST, Uitkomst), Uitkomst) == UITKOMST


def test_andere_sleutel_is_niets(tmp_path: Path) -> None:
    remember(tmp_path, "w", "s", UITKOMST, Uitkomst)
    assert recall(tmp_path, "w", "anders", Uitkomst) is None
    assert recall(tmp_path, "v", "s", Uitkomst) is None


@pytest.mark.parametrize("inhoud", [b"", b'"s"', b'"s"\n{}', b"[" * 200_000, b"\xff\xfe\n{}"])
def test_beschadigd_bestand_is_niets(tmp_path: Path, inhoud: bytes) -> None:
    (tmp_path / "w.json").write_bytes(inhoud)
    assert recall(tmp_path, "w", "s", Uitkomst) is None


def test_bestanden_komen_terug_zoals_ze_waren(tmp_path: Path) -> None:
    bestanden = {"media/a.jpg": b"\n\x00\xff", "leeg": b"", "b": b"x" * 70_000}
    remember_files(tmp_path / "c", "w", "s", bestanden)
    assert recall_files(tmp_path / "c", "w", "s") == bestanden
    assert recall_files(tmp_path / "c", "w", "anders") is None
    assert recall_files(tmp_path / "c", "v", "s") is None


@pytest.mark.parametrize(
    "inhoud",
    [b"", b"[]", b"{}\n\n", b"[" * 200_000, b'x\n["s", [["a", 9]]]\nkort', b"\xff"],
)
def test_beschadigde_bestanden_zijn_niets(tmp_path: Path, inhoud: bytes) -> None:
    (tmp_path / "w.bytes").write_bytes(inhoud)
    assert recall_files(tmp_path, "w", "s") is None


def test_een_ander_cijfer_is_niets(tmp_path: Path) -> None:
    """The hash of the value is kept with it: a disk that turns a 9 into an 8 changes no site."""
    remember(tmp_path, "w", "s", Uitkomst("ncw", (9.0,)), Uitkomst)
    pad = tmp_path / "w.json"
    pad.write_bytes(pad.read_bytes().replace(b"9.0]", b"8.0]"))
    assert recall(tmp_path, "w", "s", Uitkomst) is None


@pytest.mark.parametrize("sleutel", ["s", None])
def test_een_gat_in_een_bestand_is_niets(tmp_path: Path, sleutel: str | None) -> None:
    remember_files(tmp_path, "w", "s", {"poster.svg": b"x" * 5_000})
    pad = tmp_path / "w.bytes"
    inhoud = pad.read_bytes()
    pad.write_bytes(inhoud[:-4_000] + b"\0" * 3_000 + inhoud[-1_000:])
    assert recall_files(tmp_path, "w", sleutel) is None


def test_iets_anders_dan_het_was_is_niets(tmp_path: Path) -> None:
    remember(tmp_path, "w", "s", UITKOMST, Uitkomst)
    assert recall(tmp_path, "w", "s", int) is None
