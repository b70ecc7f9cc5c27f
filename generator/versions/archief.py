"""A version as one file to keep: content, results, pages, and hashes of all of it."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from generator.model.taal import _

MANIFEST = "manifest.json"
_DAG = (1980, 1, 1, 0, 0, 0)
_RECHTEN = 0o100644 << 16


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
    alles = {**bestanden, "LEESMIJ.txt": _leesmij(kop).encode()}
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


def _leesmij(kop: Archiefkop) -> str:
    """Tell what is in the archive, in the language of the site."""
    zin = _(
        "Dit is versie {versie} van het wijkplan '{wijk}', uitgebracht op {datum}.",
        versie=kop.versie,
        wijk=kop.wijk,
        datum=kop.datum,
    )
    delen = {
        "inhoud/": _("wat er geschreven is: de bestanden waaruit het plan bestaat"),
        "doorrekening.json": _("de uitkomsten"),
        "site/": _("de bladzijden; open site/index.html in een browser"),
        MANIFEST: _("van elk bestand de grootte en de sha256, en waarmee het gemaakt is"),
    }
    return "".join([f"{zin}\n\n", *(f"{naam:<20}{wat}\n" for naam, wat in delen.items())])
