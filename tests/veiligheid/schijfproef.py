"""What happens to a site on a disk that is full or read-only.

Where the system allows it the disk is a real one, in memory, in a mount namespace of its own
(see test_schijf.py), so that it is gone when this ends. What needs no right at all is tried
everywhere: a limit on the size of files, folders without the right to write, and a Python that
refuses the network and every file beside the content.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.conftest import bytes_van, maak_inhoud
from tests.test_pipeline import DAG, heel, wijzig

WORTEL = Path(__file__).resolve().parents[2]
GROOTTE, BLOK = 120_000_000, 65_536
AFGEBROKEN = 3


def schijf(map_: Path, opties: str) -> None:
    subprocess.run(["mount", "-t", "tmpfs", "-o", opties, "tmpfs", str(map_)], check=True)


def bouw(
    inhoud: Path, voor: Sequence[str] = (), grens: Callable[[], None] | None = None
) -> tuple[int, str]:
    opdracht = [*voor, sys.executable, "-m", "generator", "-C", str(inhoud), "build", "-j", "2"]
    schoon = {n: w for n, w in os.environ.items() if not n.startswith("COV")}
    klaar = subprocess.run(
        [*opdracht, "--datum", str(DAG)],
        env={**schoon, "TMPDIR": str(inhoud.parent / "tijdelijk")},
        preexec_fn=grens,
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    return klaar.returncode, klaar.stderr


def begin(map_: Path) -> tuple[Path, dict[str, bytes]]:
    """Build a site, then change what it is built from."""
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
    schijf(map_, f"size={GROOTTE}")
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
    schijf(map_, f"size={GROOTTE}")
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


def te_groot(map_: Path) -> str:
    """Let no file grow beyond a few kB, and build: a write fails halfway, as on a full disk."""
    inhoud, voor = begin(map_)
    uitkomst, gezegd = bouw(inhoud, grens=_kleine_bestanden)
    assert "Traceback" not in gezegd, gezegd
    assert bytes_van(inhoud / "site") == voor
    hersteld(inhoud)
    return f"{uitkomst} {gezegd}"


def _kleine_bestanden() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (BLOK // 16, BLOK // 16))


def dicht(map_: Path) -> str:
    """Take the right to write from every folder, and build as one who has no way around that."""
    inhoud, voor = begin(map_)
    mappen = [inhoud, *(pad for pad in inhoud.rglob("*") if pad.is_dir())]
    for pad in mappen:
        pad.chmod(0o555)
    gewoon = ["setpriv", "--bounding-set=-dac_override"] if os.geteuid() == 0 else []
    try:
        uitkomst, gezegd = bouw(inhoud, gewoon)
    finally:
        for pad in mappen:
            pad.chmod(0o755)
    assert "Traceback" not in gezegd, gezegd
    assert bytes_van(inhoud / "site") == voor
    hersteld(inhoud)
    return f"{uitkomst} {gezegd}"


WAAKT = """
import os, sys
MAG = (os.environ["MAG"], "/dev/null")
SCHRIJVEN = os.O_WRONLY | os.O_RDWR | os.O_CREAT
PADEN = {"os.mkdir": (0,), "os.remove": (0,), "os.rename": (0, 1), "os.symlink": (1,)}

def waak(wat, gegevens):
    if wat.startswith("socket.") and wat not in ("socket.__new__", "socket.gethostname"):
        raise PermissionError(f"netwerk: {wat}")
    paden = [gegevens[n] for n in PADEN.get(wat, ())]
    if wat == "open" and gegevens[2] & SCHRIJVEN:
        paden = [gegevens[0]]
    for pad in paden:
        if isinstance(pad, (str, bytes)) and os.path.isabs(pad):
            if not os.path.realpath(os.fsdecode(pad)).startswith(MAG):
                raise PermissionError(f"schrijft buiten de inhoud: {pad}")

sys.addaudithook(waak)
"""


def bewaakt(map_: Path) -> str:
    """Build under a watch: Python, in every process, may write beside the content alone."""
    inhoud = maak_inhoud(map_ / "inhoud", "eik", "linde")
    (map_ / "waakt").mkdir()
    (map_ / "waakt/sitecustomize.py").write_text(WAAKT, encoding="utf-8")
    (map_ / "tijdelijk").mkdir()
    omgeving = {
        **{n: w for n, w in os.environ.items() if not n.startswith("COV")},
        "MAG": str(map_.resolve()), "TMPDIR": str(map_ / "tijdelijk"),
        "PYTHONPATH": os.pathsep.join((str(map_ / "waakt"), str(WORTEL))),
        "PYTHONDONTWRITEBYTECODE": "1",
    }  # fmt: skip
    vraag = ["-c", "import socket; socket.create_connection(('127.0.0.1', 9))"]
    kan = subprocess.run(
        [sys.executable, *vraag], env=omgeving, capture_output=True, text=True, check=False
    )
    assert "netwerk: socket." in kan.stderr, kan.stderr
    opdracht = [sys.executable, "-m", "generator", "-C", str(inhoud), "build", "--datum", str(DAG)]
    klaar = subprocess.run(
        opdracht, env=omgeving, cwd=map_, capture_output=True, text=True, check=False
    )
    assert klaar.returncode == 0, klaar.stderr
    assert heel(inhoud / "site")
    return f"{klaar.returncode} {klaar.stderr}"


PROEVEN = {
    "vast": vast,
    "kaal": kaal,
    "te groot": te_groot,
    "dicht": dicht,
    "bewaakt": bewaakt,
}


def main(wat: str, plek: Path) -> str:
    """Return how the build ended, and what it said."""
    return PROEVEN[wat](plek) if wat in PROEVEN else vol(plek, int(wat))


if __name__ == "__main__":
    sys.stdout.write(main(sys.argv[1], Path(sys.argv[2])))
