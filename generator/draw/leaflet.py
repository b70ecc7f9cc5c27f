"""A map as a page: Folium writes the Leaflet script, which moves to a file of its own.

The page has no inline script and no inline style, asks nothing of another host but its tiles,
and has the same bytes each time: Folium's random ids are replaced by counted ones.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from math import asinh, floor, log2, pi, radians, tan
from typing import TYPE_CHECKING, Any

from generator.draw.kaartbediening import bediening, rust
from generator.draw.kaartblad import Omlijsting, begin, schrijf_blad
from generator.draw.kaartgesprek import in_stap
from generator.draw.kaartstijl import kaartstijl
from generator.draw.kaarttekening import MAAT, labelplek, merkmaat
from generator.draw.opzet import Merk, Opzet, Vorm
from generator.draw.plaatsing import Vak, plaats
from generator.draw.projectie import Kader, midden
from generator.draw.svg import Punt
from generator.model.site import KaartInstelling
from generator.model.taal import _

if TYPE_CHECKING:
    from branca.element import Element, Figure
    from folium import Map

_PDOK = "https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/standaard/EPSG:3857/{z}/{x}/{y}.png"
_VENSTER = (420.0, 380.0)  # px; marks that are apart here are apart in any larger window
_TEGEL = 256.0
_LETTER = 14.0  # px, as in the style sheet
_DICHTST = 19  # the last zoom
_OPEN, _DICHT = "\ue000", "\ue001"  # private signs that no text needs
_OVERAL = Vak(-1e9, -1e9, 2e9, 2e9)
_AANRAKEN = """function (feature, layer) {
  var p = feature.properties;
  if (p.naam) {
    var naam = document.createElement("span");
    naam.textContent = p.naam;
    layer.bindTooltip(naam, {sticky: true});
  }
  if (p.url) {
    var ga = function () {
      if (!(p.m && window.inLijst && window.inLijst(p.m))) window.open(p.url, "_top");
    };
    layer.on("click", ga);
    if (p.link) layer.on("add", function () {
      var vlak = layer.getElement();
      vlak.setAttribute("role", "link");
      vlak.setAttribute("tabindex", "0");
      vlak.setAttribute("aria-label", p.naam);
      vlak.addEventListener("keydown", function (toets) { if (toets.key === "Enter") ga(); });
    });
  }
}"""
_NEERZETTEN = """function (feature, latlng) {
  var icoon = L.divIcon(feature.properties.icoon);
  return L.marker(latlng, {icon: icoon, keyboard: false, zIndexOffset: feature.properties.hoog});
}"""


@dataclass(frozen=True, slots=True)
class Achtergrond:
    """Tiles under the map; all empty for none."""

    url: str = ""
    bronvermelding: str = ""

    @property
    def host(self) -> str:
        """Where the tiles come from, as a Content-Security-Policy names it."""
        return "/".join(self.url.replace("{s}", "*").split("/")[:3])


def achtergrond_van(instelling: KaartInstelling) -> Achtergrond:
    """Return the tiles that site_config.yml asks for."""
    if instelling.achtergrond == "geen":
        return Achtergrond()
    if instelling.achtergrond == "pdok":
        return Achtergrond(_PDOK, _("Kaartgegevens © Kadaster"))
    return Achtergrond(instelling.achtergrond.url, instelling.achtergrond.bronvermelding or "")


def tegelhost(instelling: KaartInstelling) -> str:
    """Return the host of the tiles that site_config.yml asks for, or ""."""
    return achtergrond_van(instelling).host


def maak_pagina(
    opzet: Opzet, achtergrond: Achtergrond, lijst: Omlijsting, pad: str, taal: str
) -> dict[str, bytes]:
    """Make page, script and style sheet of a map.

    Args:
        opzet: What it shows, links as seen from the folder of the page.
        achtergrond: Its tiles.
        lijst: Its source line, and what stands around it on a page of its own.
        pad: Path of the page without extension.
        taal: Language of the site.
    """
    kaart = _kaart(opzet, achtergrond)  # all text in it hides its braces: see _verberg
    wortel = kaart.get_root()
    if not isinstance(wortel, _figuur()):
        raise TypeError(f"a map hangs in a Figure, not in {type(wortel)}")
    for nummer, deel in enumerate(_alle(wortel)):
        deel._id = str(nummer)  # noqa: SLF001 - branca draws it from urandom; see the module
    wortel.render()
    script = begin() + rust() + _toon(_schoon(wortel.script.render()))
    script += _staart(kaart.get_name(), lijst.bron, opzet.titel) + bediening(kaart.get_name())
    if any(merk.sleutel for merk in opzet.merken):
        script += in_stap(kaart.get_name())
    pagina = schrijf_blad(
        _schoon(wortel.html.render()).strip(),
        titel=opzet.titel,
        uitleg=opzet.uitleg,
        lijst=lijst,
        pad=pad,
        klasse="tegels" if achtergrond.url else "vlakken",
        taal=taal,
    )
    return {
        f"{pad}.css": _stijl(),
        f"{pad}.html": pagina.encode(),
        f"{pad}.js": script.encode(),
    }


def _figuur() -> type[Figure]:
    from branca.element import Figure  # noqa: PLC0415 - comes with folium; see _kaart

    return Figure


@lru_cache(maxsize=1)
def _stijl() -> bytes:
    return kaartstijl().encode()


def _kaart(opzet: Opzet, achtergrond: Achtergrond) -> Map:
    import folium  # noqa: PLC0415 - takes 0.7 s, which `check` and a plan without maps need not pay
    from folium.utilities import JsCode  # noqa: PLC0415 - as above

    west, zuid, oost, noord = opzet.kader
    kaart = folium.Map(
        tiles=_verberg(achtergrond.url) or None,
        attr=_verberg(escape(achtergrond.bronvermelding)) or None,
        zoom_control=False,
        scroll_wheel_zoom=False,
        zoom_snap=1 if achtergrond.url else 0.25,
        max_zoom=_DICHTST,
    )
    folium.GeoJson(
        _verzameling(_vlakken(opzet)),
        style_function=_stijl_van,
        on_each_feature=JsCode(_AANRAKEN),
    ).add_to(kaart)
    tekens = _verzameling(_tekens(opzet, _zoom(opzet.kader, 1.0 if achtergrond.url else 0.25)))
    if tekens["features"]:
        folium.GeoJson(tekens, point_to_layer=JsCode(_NEERZETTEN)).add_to(kaart)
    kaart.fit_bounds([[zuid, west], [noord, oost]], padding=(16, 16))
    return kaart


def _verzameling(features: Iterable[dict[str, Any]]) -> dict[str, Any]:
    return {"type": "FeatureCollection", "features": [_verberg(deel) for deel in features]}


def _verberg(waarde: Any) -> Any:
    """Hide the braces in all text: branca compiles what it rendered as a Jinja template again.

    A name with `{{ … }}` in it would be run as code at build time.
    """
    if isinstance(waarde, str):
        return waarde.replace("{", _OPEN).replace("}", _DICHT)
    if isinstance(waarde, dict):
        return {sleutel: _verberg(deel) for sleutel, deel in waarde.items()}
    if isinstance(waarde, list | tuple):
        return [_verberg(deel) for deel in waarde]
    return waarde


def _toon(script: str) -> str:
    """Show the braces again, also where JSON wrote their signs as escapes."""
    for teken, haak in ((_OPEN, "{"), (_DICHT, "}")):
        script = script.replace(teken, haak).replace(f"\\u{ord(teken):04x}", haak)
    return script


def _vlakken(opzet: Opzet) -> Iterator[dict[str, Any]]:
    """Yield the areas; one that leads where no mark leads is a link for the keyboard too."""
    gemerkt = {merk.url for merk in opzet.merken}
    for n, vorm in enumerate(opzet.vormen):
        streep = " streep" if "LineString" in vorm.object_.soort else ""  # it has no inside
        yield {
            "type": "Feature",
            "id": str(n),
            "properties": {
                "klasse": f"{vorm.soort} t{vorm.tint}{streep}",
                "naam": "" if vorm.soort == "grens" else vorm.naam,
                "url": vorm.url,
                **({"link": True} if vorm.url and vorm.url not in gemerkt else {}),
                **_sleutel(vorm),
            },
            "geometry": {
                "type": vorm.object_.soort,
                "coordinates": _rond(vorm.object_.coordinaten),
            },
        }


def _stijl_van(feature: dict[str, Any]) -> dict[str, Any]:
    klasse = feature["properties"]["klasse"]
    return {"className": klasse, "interactive": not klasse.startswith("grens")}


def _rond(waarde: object) -> object:
    if isinstance(waarde, tuple | list):
        return [_rond(deel) for deel in waarde]
    return round(waarde, 5) if isinstance(waarde, float) else waarde


def _tekens(opzet: Opzet, zoom: float) -> Iterator[dict[str, Any]]:
    """Yield labels and marks as points with an icon, moved apart at the first zoom."""
    maten = [merkmaat(merk) for merk in opzet.merken]
    wensen = [_pixel(merk.lon, merk.lat, zoom) for merk in opzet.merken]
    plekken = plaats(wensen, maten, _OVERAL)
    vol = [Vak(x - b / 2, y - h / 2, b, h) for (x, y), (b, h) in zip(plekken, maten, strict=True)]
    for n, vorm in enumerate(v for v in opzet.vormen if v.label):
        punt = midden(vorm.object_)
        x, y = _pixel(*punt, zoom)
        if plek := labelplek(vorm.label, (x, y), _LETTER, _OVERAL, vol):
            naam = _naam(vorm, y - plek[1] + 4)
            yield _teken(f"naam-{n}", punt, {"icoon": naam, "hoog": -500})
    for n, (merk, maat) in enumerate(zip(opzet.merken, maten, strict=True)):
        breed, hoog = (MAAT, MAAT) if merk.soort == "punt" else maat
        dx, dy = plekken[n][0] - wensen[n][0], plekken[n][1] - wensen[n][1]
        icoon = _merk(merk, (breed, hoog), (breed / 2 - dx, hoog / 2 - dy))
        eigen = {"icoon": icoon, "hoog": 0, **_sleutel(merk)}
        yield _teken(f"merk-{n}", (merk.lon, merk.lat), eigen)


def _sleutel(deel: Vorm | Merk) -> dict[str, str]:
    return {"m": deel.sleutel} if deel.sleutel else {}


def _teken(id_: str, punt: Punt, eigenschappen: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "Feature",
        "id": id_,
        "properties": eigenschappen,
        "geometry": {"type": "Point", "coordinates": _rond(punt)},
    }


def _naam(vorm: Vorm, omhoog: float) -> dict[str, Any]:
    return {
        "html": f'<span aria-hidden="true">{escape(vorm.label)}</span>',
        "iconSize": [160, 20],
        "iconAnchor": [80, round(10 + omhoog, 1)],
        "className": f"naam {vorm.soort}",
    }


def _merk(merk: Merk, maat: Punt, anker: Punt) -> dict[str, Any]:
    klasse, naam = f"merk {merk.soort} t{merk.tint}", escape(merk.naam)
    if merk.url:
        van = f' data-m="{escape(merk.sleutel)}"' if merk.sleutel else ""
        html = (
            f'<a class="{klasse}"{van} href="{escape(merk.url)}" target="_top" title="{naam}" '
            f'aria-label="{escape(merk.teken)} {naam}"><span>{escape(merk.teken)}</span></a>'
        )
    else:
        html = f'<span class="{klasse}" role="img" title="{naam}" aria-label="{naam}"></span>'
    return {
        "html": html,
        "iconSize": [round(kant, 1) for kant in maat],
        "iconAnchor": [round(kant, 1) for kant in anker],
        "className": "plek",
    }


def _zoom(kader: Kader, stap: float) -> float:
    """Return the zoom at which an extent fits the window, as Leaflet rounds it."""
    (x0, y1), (x1, y0) = _pixel(kader[0], kader[1], 0), _pixel(kader[2], kader[3], 0)
    schaal = min((_VENSTER[0] - 32) / max(x1 - x0, 1e-9), (_VENSTER[1] - 32) / max(y1 - y0, 1e-9))
    return min(floor(log2(schaal) / stap) * stap, float(_DICHTST))


def _pixel(lon: float, lat: float, zoom: float) -> Punt:
    """Place a coordinate in px of the web mercator projection."""
    schaal = _TEGEL * 2**zoom
    return (lon + 180) / 360 * schaal, (1 - asinh(tan(radians(lat))) / pi) / 2 * schaal


def _alle(deel: Element) -> Iterator[Element]:
    yield deel
    for kind in deel._children.values():  # noqa: SLF001 - branca has no public walk
        yield from _alle(kind)


def _schoon(tekst: str) -> str:
    return "".join(f"{regel.strip()}\n" for regel in tekst.splitlines() if regel.strip())


def _staart(kaart: str, bron: str, titel: str) -> str:
    knoppen = {"zoomInTitle": _("Dichterbij"), "zoomOutTitle": _("Verder weg")}
    return (
        f"L.control.zoom({json.dumps(knoppen)}).addTo({kaart});\n"
        f"{kaart}.attributionControl.setPrefix(false).addAttribution({json.dumps(escape(bron))});\n"
        f'{kaart}.getContainer().setAttribute("role", "region");\n'
        f'{kaart}.getContainer().setAttribute("aria-label", {json.dumps(titel)});\n'
    )
