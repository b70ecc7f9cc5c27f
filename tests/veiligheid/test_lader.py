"""The fuzzer of `make fuzz` runs, and sees a loader that raises."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.veiligheid.lader import PADEN, maak_proef, schrijf_begin

WORTEL = Path(__file__).resolve().parents[2]


def test_korte_ronde_vindt_niets(tmp_path: Path) -> None:
    opdracht = [sys.executable, "-m", "tests.veiligheid.lader", "-runs=400", "-seed=1"]
    schoon = {n: w for n, w in os.environ.items() if not n.startswith("COV")}
    klaar = subprocess.run(
        [*opdracht, f"-artifact_prefix={tmp_path}/"],
        cwd=WORTEL, env=schoon, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert klaar.returncode == 0, klaar.stderr[-2_000:]
    assert ("Done 400 runs" if find_spec("atheris") else "overgeslagen") in klaar.stderr
    assert list(tmp_path.iterdir()) == []


def test_goede_bestanden_gaan_er_door_en_een_fout_valt_op(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    schrijf_begin(tmp_path)
    proef = maak_proef()
    begin = [pad.read_bytes() for pad in sorted(tmp_path.iterdir())]
    assert len(begin) == 2 * len(PADEN)
    for data in (b"", *begin):
        proef(data)

    def faal(*_: object) -> None:
        raise RecursionError

    monkeypatch.setattr("generator.read.bestand.lees_yaml", faal)
    with pytest.raises(RecursionError):
        proef(begin[0])
