"""Atom (RFC 4287): the news of a wijk and the changes of its measures, for who follows them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from generator.emit.markdown import naar_html
from generator.model.site_plan import Feed, Feeditem, Samenstelling

ATOM = "http://www.w3.org/2005/Atom"
TAAL = "{http://www.w3.org/XML/1998/namespace}lang"


def feedbestanden(geheel: Samenstelling) -> dict[str, bytes]:
    """Write the feeds of a project by their path; none where it has no address."""
    if not geheel.adres:
        return {}
    return {feed.pad: _feed(feed, geheel.adres, geheel.taal) for feed in geheel.feeds}


def _feed(feed: Feed, adres: str, taal: str) -> bytes:
    wortel = ET.Element(f"{{{ATOM}}}feed", {TAAL: taal})
    _tekst(wortel, "id", f"{adres}{feed.pad}")
    _tekst(wortel, "title", feed.titel)
    _tekst(wortel, "updated", _moment(max(item.datum for item in feed.items)))
    _tekst(_deel(wortel, "author"), "name", feed.auteur)
    _deel(wortel, "link", rel="self", type="application/atom+xml", href=f"{adres}{feed.pad}")
    _deel(wortel, "link", rel="alternate", type="text/html", href=f"{adres}{feed.url}")
    wortel.extend(_items(feed, adres))
    ET.indent(wortel)
    ET.register_namespace("", ATOM)
    tekst: bytes = ET.tostring(wortel, encoding="utf-8", xml_declaration=True)
    return tekst + b"\n"


def _items(feed: Feed, adres: str) -> Iterator[ET.Element]:
    for item in feed.items:
        yield _item(item, adres)


def _item(item: Feeditem, adres: str) -> ET.Element:
    element = ET.Element(f"{{{ATOM}}}entry")
    _tekst(element, "id", f"{adres}{item.id}")
    _tekst(element, "title", item.titel)
    _tekst(element, "updated", _moment(item.datum))
    _deel(element, "link", rel="alternate", type="text/html", href=f"{adres}{item.url}")
    inhoud = _deel(element, "content", type="html")
    inhoud.text = _schoon(str(naar_html(item.tekst, wortel=adres)))
    return element


def _deel(ouder: ET.Element, naam: str, **kenmerken: str) -> ET.Element:
    return ET.SubElement(ouder, f"{{{ATOM}}}{naam}", kenmerken)


def _tekst(ouder: ET.Element, naam: str, tekst: str) -> None:
    _deel(ouder, naam).text = _schoon(tekst)


def _schoon(tekst: str) -> str:
    """Leave out the characters that XML 1.0 cannot carry."""
    return "".join(t for t in tekst if t >= " " or t in "\t\n\r" if t not in "\ufffe\uffff")


def _moment(dag: dt.date) -> str:
    """Write a day as a moment that is the same day in the Netherlands: noon UTC."""
    return f"{dag.isoformat()}T12:00:00Z"
