"""The forms of a list of findings: for a reader, and for forges that show them at their line."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from generator.cli.uitleg import uitleg_van_codes

if TYPE_CHECKING:
    from generator.model.bron import Bevinding

_GITLAB = {"fout": "major", "waarschuwing": "minor"}
_SARIF = {"fout": "error", "waarschuwing": "warning"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_REGELNUMMER = re.compile(r"\bregel \d+")


def als_tekst(bevindingen: Sequence[Bevinding], map_: Path) -> str:
    """Write a line each, which editors and terminals make a link."""
    del map_
    return "".join(f"{bevinding}\n" for bevinding in bevindingen)


def als_github(bevindingen: Sequence[Bevinding], map_: Path) -> str:
    """Write workflow commands: GitHub shows ten errors and ten warnings, so the worst first."""
    regels = []
    for b in sorted(bevindingen, key=lambda b: b.ernst != "fout"):
        soort = "error" if b.ernst == "fout" else "warning"
        bestand = (
            _ontsnap((map_ / b.plek.bestand).as_posix()).replace(",", "%2C").replace(":", "%3A")
        )
        plek = f"file={bestand},line={b.plek.regel},col={b.plek.kolom}"
        regels.append(f"::{soort} {plek},title={b.code}::{_ontsnap(b.melding)}\n")
    return "".join(regels)


def als_gitlab(bevindingen: Sequence[Bevinding], map_: Path) -> str:
    """Write a Code Quality report.

    The fingerprint leaves the line out, so that GitLab knows a finding again after lines
    were added above it; findings that say the same are numbered.
    """
    eerder: Counter[str] = Counter()
    lijst = []
    for b in bevindingen:
        pad = _pad(map_, b)
        kern = "\0".join((b.code, pad, _REGELNUMMER.sub("regel", b.melding)))
        eerder[kern] += 1
        lijst.append(
            {
                "description": f"{b.melding} [{b.code}]",
                "check_name": b.code,
                "fingerprint": sha256(f"{kern}\0{eerder[kern]}".encode()).hexdigest(),
                "severity": _GITLAB[b.ernst],
                "location": {"path": pad, "lines": {"begin": b.plek.regel}},
            }
        )
    return _json(lijst)


def als_sarif(bevindingen: Sequence[Bevinding], map_: Path) -> str:
    """Write SARIF 2.1.0, with what each code means and what to do about it."""
    codes = sorted({b.code for b in bevindingen})
    driver = {"name": "wijkplan", "rules": [_regel(code) for code in codes]}
    resultaten = [
        {
            "ruleId": b.code,
            "ruleIndex": codes.index(b.code),
            "level": _SARIF[b.ernst],
            "message": {"text": b.melding},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": quote(_pad(map_, b))},
                        "region": {"startLine": b.plek.regel, "startColumn": b.plek.kolom},
                    }
                }
            ],
        }
        for b in bevindingen
    ]
    loop = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": resultaten}
    return _json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [loop]})


def als_json(bevindingen: Sequence[Bevinding], map_: Path) -> str:
    """Write a list for programs of one's own."""
    del map_
    lijst = [
        {
            "bestand": b.plek.bestand,
            "regel": b.plek.regel,
            "kolom": b.plek.kolom,
            "code": b.code,
            "ernst": b.ernst,
            "melding": b.melding,
        }
        for b in bevindingen
    ]
    return _json(lijst)


VORMEN: dict[str, Callable[[Sequence[Bevinding], Path], str]] = {
    "text": als_tekst,
    "github": als_github,
    "gitlab": als_gitlab,
    "sarif": als_sarif,
    "json": als_json,
}


def _regel(code: str) -> dict[str, object]:
    """Return what SARIF calls a rule."""
    uitleg = uitleg_van_codes().get(code)
    if uitleg is None:
        return {"id": code}
    return {
        "id": code,
        "shortDescription": {"text": uitleg.wat},
        "help": {"text": uitleg.herstel},
    }


def _pad(map_: Path, bevinding: Bevinding) -> str:
    """Return the path from where the command runs, as a forge knows the file."""
    pad = map_ / bevinding.plek.bestand
    if pad.is_absolute():
        hier = Path.cwd()
        pad = pad.relative_to(hier) if pad.is_relative_to(hier) else Path(bevinding.plek.bestand)
    return pad.as_posix()


def _ontsnap(tekst: str) -> str:
    return tekst.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _json(waarde: object) -> str:
    return json.dumps(waarde, ensure_ascii=False, indent=1) + "\n"
