"""From pages to the files of one plain MkDocs project; writes nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict

from generator.emit.agenda import agendabestanden
from generator.emit.feeds import feedbestanden
from generator.emit.mkdocs_yml import menu_van, mkdocs_yml
from generator.emit.platte_tekst import in_het_kort, mailbestanden
from generator.emit.sjablonen import Sjablonen, sjablonen_voor
from generator.emit.stijl import Uitrusting, uitrusting
from generator.emit.yamltekst import naar_yaml
from generator.model.beeld import Deelbeeld, Grafiek, Kaart
from generator.model.opendata import DCAT
from generator.model.site_plan import Pagina, Samenstelling, SitePlan

SITE_SCRIPT = "site"
_SCRIPT_VAN = {"portaal": "straten"}  # pages that ask the same share a script
OVERRIDES = ("main.html", "404.html", "sitemap.xml", "partials/")


def maak_project(
    geheel: Samenstelling,
    beelden: Iterable[Grafiek | Kaart],
    thema: Mapping[str, bytes],
    gegevens: Mapping[str, bytes],
) -> SitePlan:
    """Make the files of a project.

    Args:
        geheel: Pages and frame.
        beelden: Pictures; the files of maps are published with the Leaflet they load.
        thema: Files of theme/, and Leaflet's under leaflet/.
        gegevens: Path below docs/ to bytes of open data.

    Raises:
        ValueError: If two files would have the same path, case ignored.
    """
    spullen = uitrusting(thema, geheel.accent, geheel.partijen)
    sjablonen = sjablonen_voor(thema)
    paren = [("mkdocs.yml", _instellingen(geheel, spullen))]
    metadata = next((pad for pad in gegevens if pad.endswith(DCAT)), "")
    bladen = [
        (f"docs/{pagina.pad}.md", _markdown(geheel, pagina, sjablonen, spullen, metadata))
        for pagina in geheel.paginas
    ]
    paren += bladen
    volgen = feedbestanden(geheel) | agendabestanden(geheel) | mailbestanden(geheel)
    rasters = geheel.rasters.bestanden
    papier = {bestand.pad: bestand.inhoud for bestand in geheel.papier}
    kaarten = _kaarten(beelden, thema, b"".join(body for _, body in bladen))
    for verzameling in (rasters, gegevens, volgen, kaarten, papier):
        paren += [(f"docs/{pad}", inhoud) for pad, inhoud in verzameling.items()]
    for verzameling in (_overrides(geheel, thema), spullen.bestanden, geheel.assets):
        paren += [(f"overrides/{pad}", inhoud) for pad, inhoud in verzameling.items()]
    gezien = Counter(pad.casefold() for pad, _ in paren)
    if dubbel := [pad for pad, keren in gezien.items() if keren > 1]:
        raise ValueError(f"two files at {dubbel[0]}")
    return SitePlan(geheel.naam, dict(sorted(paren)))


def _markdown(
    geheel: Samenstelling,
    pagina: Pagina,
    sjablonen: Sjablonen,
    spullen: Uitrusting,
    metadata: str,
) -> bytes:
    kop: dict[str, object] = {"title": pagina.titel, "groep": pagina.groep or pagina.titel}
    if pagina.beschrijving:
        kop["description"] = in_het_kort(pagina.beschrijving)
    if beeld := _deelbeeld(geheel, pagina):
        kop["deelbeeld"] = {"url": f"{geheel.adres}{beeld.pad}", "alt": beeld.alt}
    if metadata and pagina.sjabloon == "open_data":
        kop["metadata"] = metadata
    script = _SCRIPT_VAN.get(pagina.sjabloon, pagina.sjabloon)
    if script in spullen.scripts:
        kop["scripts"] = [spullen.scripts[script]]
    tekst = naar_yaml(kop)
    body = sjablonen.maak(pagina.sjabloon, pagina.pad, pagina.inhoud, geheel.rasters.fotos)
    klasse = f"pagina pagina-{pagina.sjabloon}"
    return f'---\n{tekst}---\n\n<div class="{klasse}">\n{body}\n</div>\n'.encode()


def _deelbeeld(geheel: Samenstelling, pagina: Pagina) -> Deelbeeld | None:
    """Return the picture of a shared page: its own, else that of the project."""
    beelden = geheel.rasters.deelbeelden
    return beelden.get(pagina.pad) or beelden.get("") if geheel.adres else None


def _instellingen(geheel: Samenstelling, spullen: Uitrusting) -> bytes:
    schil = asdict(geheel.schil)
    extra: dict[str, object] = {
        "css": list(spullen.css),
        "scripts": [spullen.scripts[SITE_SCRIPT]] if SITE_SCRIPT in spullen.scripts else [],
        "kop": schil["kop"],
        "voet": [
            {**deel, "regels": list(deel["regels"]), "links": list(deel["links"])}
            for deel in schil["voet"]
        ],
        **_niet_gevonden(geheel),
        **_afzenders(geheel),
        "feeds": [{"titel": feed.titel, "url": feed.pad} for feed in geheel.feeds],
    }
    return mkdocs_yml(
        naam=geheel.site_naam,
        beschrijving=geheel.beschrijving,
        adres=geheel.adres,
        taal=geheel.taal,
        favicon=spullen.favicon,
        menu=menu_van(geheel.paginas),
        buiten_menu=[pagina.pad for pagina in geheel.paginas if not pagina.in_menu],
        extra=extra,
    )


def _niet_gevonden(geheel: Samenstelling) -> dict[str, object]:
    melding = geheel.schil.niet_gevonden
    return {"niet_gevonden": asdict(melding)} if melding else {}


def _afzenders(geheel: Samenstelling) -> dict[str, object]:
    van = geheel.schil.afzenders
    if van is None:
        return {}
    return {"afzenders": {"titel": van.titel, "logos": [asdict(logo) for logo in van.logos]}}


def _overrides(geheel: Samenstelling, thema: Mapping[str, bytes]) -> dict[str, bytes]:
    bestanden = {pad: inhoud for pad, inhoud in thema.items() if pad.startswith(OVERRIDES)}
    if geheel.schil.niet_gevonden is None:
        bestanden["404.html"] = b""  # MkDocs writes no page of an empty template
    return bestanden


def _kaarten(
    beelden: Iterable[Grafiek | Kaart], thema: Mapping[str, bytes], bladen: bytes
) -> dict[str, bytes]:
    """Return the interactive maps that a page leads to, with the program they need."""
    kaarten = [
        beeld
        for beeld in beelden
        if isinstance(beeld, Kaart) and beeld.bestanden and beeld.pagina.encode() in bladen
    ]
    if not kaarten:
        return {}
    bestanden = {pad: inhoud for kaart in kaarten for pad, inhoud in kaart.bestanden.items()}
    voorvoegsel = next(iter(kaarten[0].bestanden)).rpartition("kaart/")[0]
    leaflet = {
        f"{voorvoegsel}{pad}": inhoud for pad, inhoud in thema.items() if pad.startswith("leaflet/")
    }
    return bestanden | leaflet
