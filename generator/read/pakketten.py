"""Files of our own theme and of installed packages, as bytes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from io import BytesIO
from pathlib import Path
from types import MappingProxyType

_BEELD = re.compile(r"\(\.\./beelden/([a-z0-9.-]+)\)")
_LEAFLET = ("leaflet.js", "leaflet.css", "images/")
_MATERIAL = ("stylesheets/main.", "stylesheets/palette.", "images/favicon.png")


@lru_cache(maxsize=1)
def lees_thema() -> Mapping[str, bytes]:
    """Return all files of the theme: in the package, else beside it (an editable install)."""
    pakket = Path(__file__).resolve().parent.parent
    mappen = [map_ for map_ in (pakket / "_theme", pakket.parent / "theme") if map_.is_dir()]
    if not mappen:
        raise ValueError(f"no theme in or beside {pakket}")
    return MappingProxyType(dict(_bestanden(mappen[0])))


@lru_cache(maxsize=1)
def lees_handleiding() -> tuple[Mapping[str, str], Mapping[str, bytes]]:
    """Return the pages of the handleiding by name, and the pictures in them by file name."""
    pakket = Path(__file__).resolve().parent.parent
    docs = next(map_ for map_ in (pakket / "_docs", pakket.parent / "docs") if map_.is_dir())
    bladen = {pad.stem: pad.read_text("utf-8") for pad in sorted(docs.glob("handleiding/*.md"))}
    namen = sorted(naam for tekst in bladen.values() for naam in _BEELD.findall(tekst))
    beelden = {naam: (docs / "beelden" / naam).read_bytes() for naam in namen}
    return MappingProxyType(bladen), MappingProxyType(beelden)


@lru_cache(maxsize=1)
def lees_leaflet() -> Mapping[str, bytes]:
    """Return what a map needs of Leaflet: script, style and images; no sources."""
    map_ = files("js_lib_leaflet") / "static" / "js_lib_leaflet"
    alles = ((pad, inhoud) for pad, inhoud in _bestanden(map_) if pad.startswith(_LEAFLET))
    return MappingProxyType({pad: inhoud for pad, inhoud in alles if not pad.endswith(".map")})


@lru_cache(maxsize=1)
def lees_material() -> Mapping[str, bytes]:
    """Return what a site needs of Material's own assets; no scripts and no source maps."""
    map_ = files("material") / "templates" / "assets"
    return MappingProxyType(
        {
            pad: inhoud
            for pad, inhoud in _bestanden(map_)
            if pad.startswith(_MATERIAL) and not pad.endswith(".map")
        }
    )


@lru_cache(maxsize=1)
def lees_letters() -> Mapping[str, bytes]:
    """Return the two fonts that pictures are lettered with: `vet` and `gewoon`."""
    map_ = files("fontpkg_atkinson_hyperlegible") / "files"
    namen = {"vet": "Bold", "gewoon": "Regular"}
    return MappingProxyType(
        {
            soort: (map_ / f"AtkinsonHyperlegible-{naam}.ttf").read_bytes()
            for soort, naam in namen.items()
        }
    )


@lru_cache(maxsize=1)
def lees_webletters() -> Mapping[str, bytes]:
    """Return the fonts of pages, `vet` and `gewoon`, packed as browsers load them (WOFF2)."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415  # only a site with its own font pays

    gepakt: dict[str, bytes] = {}
    for soort, ttf in lees_letters().items():
        letter = TTFont(BytesIO(ttf), recalcTimestamp=False)
        letter.flavor = "woff2"
        uit = BytesIO()
        letter.save(uit)
        gepakt[soort] = uit.getvalue()
    return MappingProxyType(gepakt)


def _bestanden(map_: Traversable, begin: str = "") -> Iterator[tuple[str, bytes]]:
    for ingang in sorted(map_.iterdir(), key=lambda i: i.name):
        if ingang.name.startswith((".", "__pycache__")):
            continue
        if ingang.is_dir():
            yield from _bestanden(ingang, f"{begin}{ingang.name}/")
        else:
            yield f"{begin}{ingang.name}", ingang.read_bytes()
