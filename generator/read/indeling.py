"""Which files content consists of: their names, folders and limits (contract, section 1)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from generator.model.inhoud import GEDEELDE_LIJSTEN, WIJK_LIJSTEN
from generator.model.limieten import (
    GROOTSTE_FOTO_BYTES,
    GROOTSTE_KAART_BYTES,
    GROOTSTE_TEKST_BYTES,
    GROOTSTE_YAML_BYTES,
    MEESTE_BESTANDEN_PER_MAP,
    MEESTE_MAATREGELEN,
)

Soort = Literal["yaml", "tekst", "kaart", "foto"]

CONFIG = "site_config.yml"
GEDEELDE_BESTANDEN = tuple(f"{naam}.yml" for naam in GEDEELDE_LIJSTEN)
VERPLICHT_GEDEELD = frozenset({CONFIG, "content/partijen.yml"})
WIJK_BESTANDEN = ("wijk.yml", *(f"{naam}.yml" for naam in WIJK_LIJSTEN))
# lists that may hold no more than comments yet
MAG_LEEG = frozenset({*GEDEELDE_BESTANDEN, *WIJK_BESTANDEN} - {"wijk.yml", "partijen.yml"})
GROOTSTE = {
    "yaml": GROOTSTE_YAML_BYTES,
    "tekst": GROOTSTE_TEKST_BYTES,
    "kaart": GROOTSTE_KAART_BYTES,
    "foto": GROOTSTE_FOTO_BYTES,
}
# files that people keep beside the content; they are no content
GENEGEERD = frozenset({"README.md", "BRONNEN.md", "LICENSE", "LICENSE.md"})


@dataclass(frozen=True, slots=True)
class Vak:
    """A folder of one kind of files.

    Attributes:
        naam: Name of the folder.
        soort: How its files are read.
        patroon: What their names look like.
        vorm: The same for people.
        meeste: How many at most.
    """

    naam: str
    soort: Soort
    patroon: re.Pattern[str]
    vorm: str
    meeste: int = MEESTE_BESTANDEN_PER_MAP


KAART = Vak("kaart", "kaart", re.compile(r"[a-z0-9][a-z0-9_-]*\.geojson"), "gebied.geojson")
WIJK_VAKKEN = (
    KAART,
    Vak(
        "maatregelen",
        "yaml",
        re.compile(r"[a-z0-9][a-z0-9-]*\.yml"),
        "riool-en-straten.yml",
        MEESTE_MAATREGELEN,
    ),
    Vak(
        "media",
        "foto",
        re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*\.(png|jpe?g|webp|gif)", re.IGNORECASE),
        "straat-voor.jpg",
    ),
    Vak(
        "nieuws",
        "tekst",
        re.compile(r"\d{4}-\d{2}-\d{2}-[a-z0-9][a-z0-9-]*\.md"),
        "2026-11-24-werk-begint.md",
    ),
    Vak("plan", "tekst", re.compile(r"\d{2}-[a-z0-9][a-z0-9-]*\.md"), "01-de-wijk.md"),
)
