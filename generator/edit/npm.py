"""What the form needs of npm: pinned, checked by its hash, and kept in a folder.

Decap comes as one file that is ready to use, so its package is taken alone: installing it with
all that it was built from takes 390 MB. Only the server for a trial is installed in full.
"""

from __future__ import annotations

import base64
import hashlib
import io
import json
import shutil
import subprocess
import tarfile
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

# what of each package, to where it stands beside the page
_DELEN = {"decap-cms": ("package/dist/", "decap/"), "yaml": ("package/browser/", "yaml/")}
_NIET = (".map", ".json")


class FormulierFoutError(Exception):
    """The form can't be made or shown here; the text is for the user."""


def haal_pakketten(cache: Path) -> Mapping[str, bytes]:
    """Return the files of Decap and of the YAML reader, by their path beside the page.

    Args:
        cache: Folder that keeps what was downloaded.

    Raises:
        FormulierFoutError: If npm is absent, or gives something else than was pinned.
    """
    pakketten: Mapping[str, Any] = json.loads(_eigen("pakketten.json"))
    return {
        pad: inhoud
        for naam, pakket in pakketten.items()
        for pad, inhoud in _uitgepakt(naam, _pakket(cache, naam, pakket))
    }


def haal_server(cache: Path) -> Path:
    """Install the server for a trial; return its script.

    Raises:
        FormulierFoutError: If npm is absent or fails.
    """
    slot = _eigen("package-lock.json")
    map_ = cache / f"server-{hashlib.sha256(slot).hexdigest()[:12]}"
    script = map_ / "node_modules/decap-server/dist/index.js"
    if not (map_ / "klaar").exists():
        map_.mkdir(parents=True, exist_ok=True)
        for naam in ("package.json", "package-lock.json"):
            (map_ / naam).write_bytes(_eigen(naam))
        _npm(["ci", "--ignore-scripts", "--no-audit", "--no-fund"], map_)
        (map_ / "klaar").touch()
    return script


def node() -> str:
    """Return where Node is.

    Raises:
        FormulierFoutError: If it is absent.
    """
    return _programma("node")


def _pakket(cache: Path, naam: str, pakket: Mapping[str, str]) -> bytes:
    tgz = cache / f"{naam}-{pakket['versie']}.tgz"
    if not tgz.is_file():
        cache.mkdir(parents=True, exist_ok=True)
        _npm(["pack", f"{naam}@{pakket['versie']}", "--ignore-scripts"], cache)
    inhoud = tgz.read_bytes() if tgz.is_file() else b""
    hash_ = base64.b64encode(hashlib.sha512(inhoud).digest()).decode()
    if pakket["integrity"] != f"sha512-{hash_}":
        tgz.unlink(missing_ok=True)
        raise FormulierFoutError(
            f"{naam} {pakket['versie']} is niet het bestand dat wijkplan verwacht; "
            "probeer het opnieuw, of meld dit."
        )
    return inhoud


def _uitgepakt(naam: str, tgz: bytes) -> Iterator[tuple[str, bytes]]:
    begin, doel = _DELEN[naam]
    with tarfile.open(fileobj=io.BytesIO(tgz), mode="r:gz") as archief:
        for lid in archief:
            nodig = lid.isfile() and lid.name.startswith(begin) and not lid.name.endswith(_NIET)
            bestand = archief.extractfile(lid) if nodig else None
            if bestand is not None:
                yield doel + lid.name.removeprefix(begin), bestand.read()


def _npm(argumenten: list[str], map_: Path) -> None:
    try:
        subprocess.run(  # noqa: S603 - npm itself, with words of our own
            [_programma("npm"), *argumenten], cwd=map_, check=True, capture_output=True, text=True
        )
    except subprocess.CalledProcessError as fout:
        reden = next((r for r in fout.stderr.splitlines() if "error" in r), "onbekende fout")
        raise FormulierFoutError(
            f"npm kon niet ophalen wat het formulier nodig heeft: {reden.strip()}"
        ) from fout


def _programma(naam: str) -> str:
    pad = shutil.which(naam)
    if pad is None:
        raise FormulierFoutError(
            f"hiervoor is {naam} nodig; installeer Node.js (met npm), bijvoorbeeld met: "
            "sudo apt install nodejs npm"
        )
    return pad


def _eigen(naam: str) -> bytes:
    return (files("generator.edit") / "formulier" / naam).read_bytes()
