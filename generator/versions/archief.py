"""A version as one file to keep: content, results, pages, and hashes of all of it."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass

MANIFEST = "manifest.json"
_DAG = (1980, 1, 1, 0, 0, 0)
_RECHTEN = 0o100644 << 16
_LEESMIJ = """\
Dit is versie {versie} van het wijkplan '{wijk}', uitgebracht op {datum}.

inhoud/             wat er geschreven is: de bestanden waaruit het plan bestaat
doorrekening.json   de uitkomsten
site/               de bladzijden; open site/index.html in een browser
manifest.json       van elk bestand de grootte en de sha256, en waarmee het gemaakt is
"""


@dataclass(frozen=True, slots=True)
class Archiefkop:
    """What a version is, and what made it."""

    wijk: str
    versie: str
    datum: str
    commit: str
    generator: str


def maak_archief(kop: Archiefkop, bestanden: Mapping[str, bytes]) -> bytes:
    """Make the zip; the same files give the same bytes on every day.

    Args:
        kop: What it is.
        bestanden: Path in the archive to bytes.
    """
    leesmij = _LEESMIJ.format(versie=kop.versie, wijk=kop.wijk, datum=kop.datum).encode()
    alles = {**bestanden, "LEESMIJ.txt": leesmij}
    lijst = [
        {"pad": pad, "bytes": len(inhoud), "sha256": hashlib.sha256(inhoud).hexdigest()}
        for pad, inhoud in sorted(alles.items())
    ]
    manifest = {**asdict(kop), "bestanden": lijst}
    alles[MANIFEST] = (json.dumps(manifest, ensure_ascii=False, indent=1) + "\n").encode()
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as zip_:
        for pad, inhoud in sorted(alles.items()):
            info = zipfile.ZipInfo(pad, _DAG)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system, info.external_attr = 3, _RECHTEN
            zip_.writestr(info, inhoud)
    return uit.getvalue()
