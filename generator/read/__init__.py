"""Disk to `Bronmap`: every byte read once, every value with its place, nothing judged."""

from generator.read.erbij import lees_erbij
from generator.read.inhoud import lees_gedeeld, lees_wijk, vind_wijken
from generator.read.mappen import vind_mappen
from generator.read.pakketten import (
    lees_handleiding,
    lees_leaflet,
    lees_letters,
    lees_material,
    lees_thema,
    lees_webletters,
)

__all__ = [
    "lees_erbij",
    "lees_gedeeld",
    "lees_handleiding",
    "lees_leaflet",
    "lees_letters",
    "lees_material",
    "lees_thema",
    "lees_webletters",
    "lees_wijk",
    "vind_mappen",
    "vind_wijken",
]
