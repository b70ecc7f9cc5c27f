"""versies.yml: a new version at its end, in the style of who writes content by hand."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.taal import ngettext

# what a line of the list may hold at most (model: Tekst)
_LANGST = 380
_MEESTE = 200
# a sentence that YAML reads as it stands
_GEWOON = re.compile(r"[A-Za-z‘][^:#\"'\\\x00-\x1f\x7f-\x9f\u2028\u2029]*[^\s:#\"'\\]")
_KOP = """\
# De uitgebrachte versies van dit plan. `wijkplan release` zet er een versie bij.
# Wat hier staat, mag u in gewone woorden verbeteren; de naam en het controlegetal niet.
"""


@dataclass(frozen=True, slots=True)
class NieuweVersie:
    """What is recorded of a version.

    Attributes:
        versie: Its name.
        datum: The day it is brought out.
        samenvatting: One or two sentences.
        wijzigingen: What changed since the version before it, a sentence each.
        doorrekening_sha256: By which its figures are known again.
        generator: Version of wijkplan that calculated them.
    """

    versie: str
    datum: dt.date
    samenvatting: str
    wijzigingen: tuple[str, ...]
    doorrekening_sha256: str
    generator: str


def met_versie(tekst: str, nieuw: NieuweVersie) -> str:
    """Return the text of versies.yml with one version more; the rest stays as written."""
    begin = tekst.replace("\r\n", "\n").rstrip("\n")
    if begin.endswith("[]"):
        begin = begin.removesuffix("[]").rstrip("\n")
    return f"{begin}\n{_punt(nieuw)}" if begin else f"{_KOP}{_punt(nieuw)}"


def kort(zinnen: Sequence[str]) -> tuple[str, ...]:
    """Fit sentences to the list: one line each, none too long, not too many."""
    regels = [" ".join(zin.split()) for zin in zinnen]
    regels = [r if len(r) <= _LANGST else f"{r[: _LANGST - 1].rstrip()}…" for r in regels]
    if len(regels) > _MEESTE:
        rest = len(regels) - _MEESTE
        slot = ngettext("En nog {n} andere wijziging.", "En nog {n} andere wijzigingen.", rest)
        regels = [*regels[:_MEESTE], slot]
    return tuple(regels)


def _punt(nieuw: NieuweVersie) -> str:
    regels = [
        f"- versie: {_tekst(nieuw.versie)}",
        f"  datum: {nieuw.datum}",
        f"  samenvatting: {_tekst(nieuw.samenvatting)}",
    ]
    if nieuw.wijzigingen:
        regels.append("  wijzigingen:")
        regels += [f"    - {_tekst(zin)}" for zin in nieuw.wijzigingen]
    regels += [
        f"  doorrekening_sha256: {nieuw.doorrekening_sha256}",
        f"  generator: {_tekst(nieuw.generator)}",
    ]
    return "\n".join(regels) + "\n"


def _tekst(tekst: str) -> str:
    """Write a text as `wijkplan fmt` does: quoted where it must; JSON's quotes are YAML's."""
    if _GEWOON.fullmatch(tekst) and " " in tekst:
        return tekst
    return json.dumps(tekst, ensure_ascii=False)
