"""What happens to a site on a disk that is full or read-only: a disk of its own, in memory.

Runs in a mount namespace of its own (see test_schijf.py), so that the disk is gone when it ends.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import bytes_van, maak_inhoud
from tests.test_pipeline import DAG, heel, wijzig

WORTEL = Path(__file__).resolve().parents[2]
GROOTTE, BLOK = 120_000_000, 65_536
AFGEBROKEN = 3


def schijf(map_: Path, opties: str) -> None:
    subprocess.run(["mount", "-t", "tmpfs", "-o", opties, "tmpfs", str(map_)], check=True)


def bouw(inhoud: Path) -> tuple[int, str]:
    opdracht = ["-C", str(inhoud), "build", "-j", "2", "--datum", str(DAG)]
    schoon = {n: w for n, w in os.environ.items() if not n.startswith("COV")}
    klaar = subprocess.run(
        [sys.executable, "-m", "generator", *opdracht],
        env={**schoon, "TMPDIR": str(inhoud.parent / "tijdelijk")},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    return klaar.returncode, klaar.stderr


def begin(map_: Path) -> tuple[Path, dict[str, bytes]]:
    """Build a site on a new disk, then change what it is built from."""
    schijf(map_, f"size={GROOTTE}")
    (map_ / "tijdelijk").mkdir()
    inhoud = maak_inhoud(map_ / "inhoud", "eik", "linde")
    assert bouw(inhoud)[0] == 0
    wijzig(inhoud, "eik")
    return inhoud, bytes_van(inhoud / "site")


def hersteld(inhoud: Path) -> None:
    """Say that one more build makes everything right."""
    uitkomst, gezegd = bouw(inhoud)
    assert uitkomst == 0, gezegd
    assert heel(inhoud / "site")
    assert "Meer bomen" in (inhoud / "site/eik/index.html").read_text()
    assert not list(inhoud.glob("site.*"))


def vol(map_: Path, ruimte: int) -> str:
    """Leave so many bytes, and build; the site is the old one or the new one."""
    inhoud, voor = begin(map_)
    with (map_ / "vulling").open("wb") as vulling:
        while (vrij := os.statvfs(map_)).f_bavail * vrij.f_frsize > ruimte:
            te_veel = vrij.f_bavail * vrij.f_frsize - ruimte
            vulling.write(b"\0" * max(1, min(te_veel, BLOK)))
            vulling.flush()
    uitkomst, gezegd = bouw(inhoud)
    assert "Traceback" not in gezegd, gezegd
    assert uitkomst in {0, AFGEBROKEN}, gezegd
    assert heel(inhoud / "site")
    assert uitkomst == 0 or bytes_van(inhoud / "site") == voor
    (map_ / "vulling").unlink()
    hersteld(inhoud)
    return f"{uitkomst} {gezegd}"


def vast(map_: Path) -> str:
    """Allow reading only, and build; the site is the old one, and it is said why."""
    inhoud, voor = begin(map_)
    subprocess.run(["mount", "-o", "remount,ro", str(map_)], check=True)
    uitkomst, gezegd = bouw(inhoud)
    assert "Traceback" not in gezegd, gezegd
    assert bytes_van(inhoud / "site") == voor
    subprocess.run(["mount", "-o", "remount,rw", str(map_)], check=True)
    hersteld(inhoud)
    return f"{uitkomst} {gezegd}"


def kaal(map_: Path) -> str:
    """Build as a container does: nothing may be written but the content's folder and /tmp.

    There is no network either: the namespace that this runs in has none.
    """
    inhoud = maak_inhoud(map_ / "inhoud", "eik", "linde")
    subprocess.run(["mount", "--bind", str(map_), str(map_)], check=True)
    subprocess.run(["mount", "-o", "remount,ro,bind", "/"], check=True)
    schijf(Path("/mnt"), f"size={GROOTTE}")
    try:
        (WORTEL / "generator/proef").touch()
    except OSError as fout:
        gezegd = str(fout.strerror)
    else:
        raise AssertionError("the disk of the program can be written")
    kale = {"HOME": "/mnt", "TMPDIR": "/mnt", "PATH": "/usr/bin:/bin", "PYTHONPATH": str(WORTEL)}
    opdracht = ["-C", str(inhoud), "build", "--datum", str(DAG), "--report", "/mnt/verslag.json"]
    klaar = subprocess.run(
        [sys.executable, "-m", "generator", *opdracht],
        env=kale, cwd="/", capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert klaar.returncode == 0, klaar.stderr
    assert json.loads(Path("/mnt/verslag.json").read_bytes())["status"] == 0
    assert heel(inhoud / "site")
    return f"{klaar.returncode} {gezegd}"


def main(wat: str, plek: Path) -> str:
    """Return how the build ended, and what it said."""
    if wat in {"vast", "kaal"}:
        return (vast if wat == "vast" else kaal)(plek)
    return vol(plek, int(wat))


if __name__ == "__main__":
    sys.stdout.write(main(sys.argv[1], Path(sys.argv[2])))
