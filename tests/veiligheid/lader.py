"""A fuzzer that watches which lines run, and so looks for new ways through the loader.

`make fuzz` runs it for a minute (SECONDEN=600 for ten); it stops at the first text for which
the loader, the checks or `fmt` raise, and writes it to a file `crash-…`. Atheris has wheels
for Linux alone: elsewhere it says so and ends well, as nothing was found.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

# which file of good content the bytes take the place of
PADEN = (
    "content/wijken/voorbeeldwijk/wijk.yml",
    "content/wijken/voorbeeldwijk/maatregelen/huizen-isoleren.yml",
    "content/wijken/voorbeeldwijk/koppelkansen.yml",
    "content/wijken/voorbeeldwijk/plan/01-de-wijk.md",
    "content/wijken/voorbeeldwijk/kaart/x.geojson",
    "content/wijken/voorbeeldwijk/media/x.png",
    "content/partijen.yml",
    "site_config.yml",
)
ALLEEN_LEZEN = 0x80  # in the first byte: not checked as well, which takes ten times as long


def maak_proef() -> Callable[[bytes], None]:
    """Return what is done with each piece of data: read, style, and for half of it check."""
    from generator.check import keur_alles  # noqa: PLC0415 - after atheris has hooked imports
    from generator.edit import NietOpTeMakenError, maak_op  # noqa: PLC0415
    from generator.read.bestand import lees_inhoud  # noqa: PLC0415
    from tests.check.fouten import DAG, goede_inhoud  # noqa: PLC0415
    from tests.veiligheid.kwaad import _SOORTEN, bronmappen  # noqa: PLC0415

    goed = dict(goede_inhoud())

    def proef(data: bytes) -> None:
        kop, inhoud = data[0] if data else 0, data[1:]
        pad = PADEN[kop % len(PADEN)]
        if kop & ALLEEN_LEZEN:
            bevindingen = lees_inhoud(pad, inhoud, _SOORTEN[pad.rpartition(".")[2]])[1]
        else:
            gedeeld, wijk = bronmappen({**goed, pad: inhoud})
            bevindingen = keur_alles(gedeeld, [wijk], DAG)
        for bevinding in bevindingen:
            if "\n" in str(bevinding):
                raise ValueError(f"a finding of two lines: {bevinding!r}")
        if pad.endswith((".yml", ".md")):
            with suppress(NietOpTeMakenError):
                maak_op(inhoud, markdown=pad.endswith(".md"))

    return proef


def schrijf_begin(map_: Path) -> None:
    """Write good files to start from, each behind the number of its path."""
    from tests.check.fouten import PNG, goede_inhoud  # noqa: PLC0415

    goed = goede_inhoud()
    punt = b'{"type":"FeatureCollection","features":[{"type":"Feature","id":"x","properties":{},'
    punt += b'"geometry":{"type":"Point","coordinates":[4.69,51.82]}}]}'
    for nummer, pad in enumerate(PADEN):
        inhoud = goed.get(pad, punt if pad.endswith(".geojson") else PNG)
        for kop in (nummer, nummer | ALLEEN_LEZEN):
            (map_ / f"{kop}").write_bytes(bytes([kop]) + inhoud)


def main() -> None:
    """Fuzz until the time that the arguments name is over."""
    if find_spec("atheris") is None:
        sys.stderr.write("Atheris is er niet voor dit systeem; dit deel is overgeslagen.\n")
        return
    import atheris  # noqa: PLC0415

    with atheris.instrument_imports(include=["generator"]):
        proef = maak_proef()
    with tempfile.TemporaryDirectory() as map_:
        schrijf_begin(Path(map_))
        os.environ["ASAN_OPTIONS"] = "detect_leaks=0"
        atheris.Setup([sys.argv[0], "-max_len=8000", "-timeout=20", *sys.argv[1:], map_], proef)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
