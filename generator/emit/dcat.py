"""Metadata for data portals: DCAT-AP-NL 3.0 as JSON-LD.

What the profile asks of a dataset and its distributions stands here, or no metadata at all: an
address, a Creative Commons licence and somebody to ask. No day of change: the same content
gives the same bytes. https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from generator.model import opendata
from generator.model.plan import Gedeeld, Wijkplan
from generator.model.taal import _
from generator.model.velden import Contact

CATALOGUS = "portaal/catalogus.jsonld"
_EU = "http://publications.europa.eu/resource/authority/"
_IANA = "https://www.iana.org/assignments/media-types/"
_SOORTEN = {
    "csv": ("CSV", "text/csv"),
    "json": ("JSON", "application/json"),
    "geojson": ("GEOJSON", "application/geo+json"),
}
_THEMAS = ("GOVE", "REGI")
_TALEN = {"nl": "NLD", "en": "ENG"}
_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

_Json = dict[str, object]


def dcat_wijk(plan: Wijkplan, bestanden: Mapping[str, bytes]) -> str:
    """Describe the open data of a wijk, or return "" where the profile can't be met.

    Args:
        plan: The checked plan.
        bestanden: Its open data: path from the wijk's root to bytes.
    """
    site = plan.gedeeld.config.site
    licentie, contact = (
        opendata.licentie_uri(site.licentie),
        _contact(plan.wijk.contact or site.contact, site.taal),
    )
    if not (site.url and licentie and contact):
        return ""
    wortel = f"{site.url.rstrip('/')}/{plan.wijk.id}/"
    uitgever, taal, wijk = _uitgever(plan.gedeeld), site.taal, plan.wijk.naam
    gemeente = plan.gedeeld.config.gemeente.naam
    uitleg = _(
        "Maatregelen, bedragen, cijfers, afspraken en waarnemingen van het wijkplan {wijk}, "
        "gemeente {gemeente}.",
        wijk=wijk,
        gemeente=gemeente,
    )
    return _tekst(
        {
            "@context": _CONTEXT,
            "@id": f"{wortel}data.html#dataset",
            "@type": "dcat:Dataset",
            "dct:identifier": f"{wortel}data.html",
            "dct:title": _zin(_("Wijkplan {wijk}", wijk=wijk), taal),
            "dct:description": _zin(uitleg, taal),
            "dct:accessRights": _uri(f"{_EU}access-right/PUBLIC"),
            "dcat:contactPoint": contact,
            "dct:creator": uitgever,
            "dct:publisher": uitgever,
            "dcat:theme": [_uri(f"{_EU}data-theme/{thema}") for thema in _THEMAS],
            "dcat:keyword": [_zin(woord, taal) for woord in (_("wijkplan"), wijk)],
            "dct:language": _taal(taal),
            "dcat:landingPage": _uri(f"{wortel}data.html"),
            **({"dcat:version": plan.wijk.versie} if plan.wijk.versie else {}),
            "dcat:distribution": [
                _distributie(wortel, bestand, len(bestanden[pad]), licentie, taal)
                for bestand in opendata.BESTANDEN
                if (pad := f"data/{bestand.naam}") in bestanden
            ],
        }
    )


def catalogus(gedeeld: Gedeeld, datasets: Iterable[str]) -> Mapping[str, bytes]:
    """Write the catalogue of all wijken, where any of them can be described.

    Args:
        gedeeld: Who publishes.
        datasets: What `dcat_wijk` said of each wijk.
    """
    site = gedeeld.config.site
    gelezen: list[_Json] = [json.loads(tekst) for tekst in datasets if tekst]
    if not gelezen or not site.url:
        return {}
    for dataset in gelezen:
        del dataset["@context"]
    wortel = site.url.rstrip("/")
    uitleg = _("Open data van {site}: een dataset per wijkplan.", site=site.naam)
    geheel = {
        "@context": _CONTEXT,
        "@id": f"{wortel}/{CATALOGUS}",
        "@type": "dcat:Catalog",
        "dct:title": _zin(site.naam, site.taal),
        "dct:description": _zin(uitleg, site.taal),
        "dct:publisher": _uitgever(gedeeld),
        "dcat:contactPoint": _contact(site.contact, site.taal) or gelezen[0]["dcat:contactPoint"],
        "dct:language": _taal(site.taal),
        "foaf:homepage": _uri(f"{wortel}/"),
        "dcat:dataset": gelezen,
    }
    return {CATALOGUS: _tekst(geheel).encode()}


def _distributie(
    wortel: str, bestand: opendata.Gegevensbestand, omvang: int, licentie: str, taal: str
) -> _Json:
    soort, media = _SOORTEN[bestand.naam.rpartition(".")[2]]
    schema = {"dct:conformsTo": _uri(f"{wortel}data/{opendata.SCHEMA.naam}")}
    return {
        "@id": f"{wortel}data.html#{bestand.naam}",
        "@type": "dcat:Distribution",
        "dct:title": _zin(_(bestand.titel), taal),
        "dct:description": _zin(_(bestand.uitleg), taal),
        "dcat:accessURL": _uri(f"{wortel}data.html"),
        "dcat:downloadURL": _uri(f"{wortel}data/{bestand.naam}"),
        "dct:license": _uri(licentie),
        "dct:format": _uri(f"{_EU}file-type/{soort}"),
        "dcat:mediaType": _uri(f"{_IANA}{media}"),
        "dcat:byteSize": {"@type": "xsd:nonNegativeInteger", "@value": str(omvang)},
        "dct:language": _taal(taal),
        **(schema if bestand == opendata.GEHEEL else {}),
    }


def _uitgever(gedeeld: Gedeeld) -> _Json:
    site = gedeeld.config.site
    return {"@type": "foaf:Agent", "foaf:name": _zin(site.uitgever, site.taal)}


def _contact(contact: Contact | None, taal: str) -> _Json:
    """Describe an office that can be mailed or has a page; anything less is no contact."""
    if contact is None or not (contact.e_mail or contact.url):
        return {}
    naam = _zin(contact.naam or _("Loket"), taal)
    uit: _Json = {"@type": "vcard:Organization", "vcard:fn": naam}
    if contact.e_mail:
        uit["vcard:hasEmail"] = _uri(f"mailto:{contact.e_mail}")
    if contact.url:
        uit["vcard:hasURL"] = _uri(contact.url)
    return uit


def _uri(adres: str) -> _Json:
    return {"@id": adres}


def _taal(taal: str) -> _Json:
    return _uri(f"{_EU}language/{_TALEN[taal]}")


def _zin(tekst: str, taal: str) -> _Json:
    return {"@language": taal, "@value": tekst}


def _tekst(geheel: _Json) -> str:
    return f"{json.dumps(geheel, ensure_ascii=False, indent=1)}\n"
