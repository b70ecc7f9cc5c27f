"""Files that are not on disk yet, added to what was read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.model.bron import Bronbestand, Bronmap
from generator.read.tekst import lees_tekst
from generator.read.yamlboom import lees_yaml


def lees_erbij(bron: Bronmap, bestanden: Mapping[str, bytes]) -> Bronmap:
    """Return a unit as it would be with these YAML files in it.

    Args:
        bron: What was read.
        bestanden: Path from the content root to bytes; a file that is there is replaced.
    """
    erbij = {}
    gevonden = [b for b in bron.bevindingen if b.plek.bestand not in bestanden]
    for pad, inhoud in bestanden.items():
        tekst, bevindingen = lees_tekst(inhoud, pad)
        gevonden += bevindingen
        knoop = None
        if tekst is not None:
            knoop, bevindingen = lees_yaml(tekst, pad)
            gevonden += bevindingen
        erbij[pad] = Bronbestand(pad, inhoud, knoop)
    alles = dict(sorted({**bron.bestanden, **erbij}.items()))
    return replace(bron, bestanden=alles, bevindingen=tuple(sorted(gevonden)))
