"""Feeds and mail texts: other people's readers understand them, and strangers cannot break them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from generator.emit.feeds import ATOM, feedbestanden
from generator.emit.platte_tekst import BREEDTE, mailbestanden, platte_tekst
from generator.model.site_plan import Feed, Feeditem, Kop, Mailtekst, Melding, Samenstelling, Schil

ADRES = "https://voorbeeld.nl/plannen/eik/"
NS = {"a": ATOM}


def maak_item(**velden: Any) -> Feeditem:
    basis = Feeditem("nieuws/a.html", "Bomen", "nieuws/a.html", dt.date(2026, 11, 20), "Tekst.")
    return replace(basis, **velden)


def maak_geheel(*items: Feeditem, adres: str = ADRES, **velden: Any) -> Samenstelling:
    kop = Kop("Eik", "index.html", "zoeken.html", "", "", "", "", "")
    feed = Feed("nieuws.xml", "Nieuws uit Eik", "nieuws.html", "Gemeente Proef", items)
    basis = Samenstelling(
        naam="eik",
        site_naam="Eik",
        beschrijving="",
        adres=adres,
        taal="nl",
        accent="#17408b",
        partijen=(),
        schil=Schil(kop, (), Melding("", "")),
        paginas=(),
        feeds=(feed,) if items else (),
    )
    return replace(basis, **velden)


def lees(geheel: Samenstelling) -> ET.Element:
    return ET.fromstring(feedbestanden(geheel)["nieuws.xml"])  # noqa: S314 - our own


def tekst(element: ET.Element, pad: str) -> str:
    gevonden = element.findtext(pad, namespaces=NS)
    assert gevonden is not None, pad
    return gevonden


def test_feed_heeft_wat_atom_vraagt() -> None:
    feed = lees(maak_geheel(maak_item(), maak_item(id="b", datum=dt.date(2026, 1, 2))))

    assert feed.tag == f"{{{ATOM}}}feed"
    assert tekst(feed, "a:id") == f"{ADRES}nieuws.xml"
    assert tekst(feed, "a:title") == "Nieuws uit Eik"
    assert tekst(feed, "a:author/a:name") == "Gemeente Proef"
    assert tekst(feed, "a:updated") == "2026-11-20T12:00:00Z"  # of the newest entry
    links = {e.get("rel"): e.get("href") for e in feed.findall("a:link", NS)}
    assert links == {"self": f"{ADRES}nieuws.xml", "alternate": f"{ADRES}nieuws.html"}


def test_item_heeft_een_eigen_en_vast_id_en_hele_adressen() -> None:
    feed = lees(maak_geheel(maak_item(tekst="Zie [het plan](plan/01.md) en ![foto](a.jpg).")))

    item = feed.find("a:entry", NS)
    assert item is not None
    assert tekst(item, "a:id") == f"{ADRES}nieuws/a.html"
    inhoud = tekst(item, "a:content")
    assert f'href="{ADRES}plan/01.html"' in inhoud
    assert f'src="{ADRES}media/a.jpg"' in inhoud


@pytest.mark.parametrize("kwaad", ["<script>x()</script>", "]]>", "\x00\x0b", "\ufffe", "&amp;<b>"])
def test_tekst_van_vreemden_breekt_de_feed_niet(kwaad: str) -> None:
    feed = lees(maak_geheel(maak_item(titel=f"Bomen {kwaad}", tekst=f"Tekst {kwaad}")))

    item = feed.find("a:entry", NS)
    assert item is not None
    assert tekst(item, "a:title").startswith("Bomen ")
    assert "<script" not in tekst(item, "a:content")


def test_zonder_adres_is_er_geen_feed() -> None:
    assert feedbestanden(maak_geheel(maak_item(), adres="")) == {}


def test_dezelfde_inhoud_geeft_dezelfde_bytes() -> None:
    geheel = maak_geheel(maak_item())

    assert feedbestanden(geheel) == feedbestanden(geheel)


def test_opmaak_wordt_leesbare_tekst() -> None:
    opmaak = (
        "## Kop\n\nEen *alinea* met [een link](https://a.nl/x) en <loket@a.nl>.\n\n"
        "- een\n- twee\n    1. diep\n    2. dieper\n\nDaarna.\n\n1. eerst\n2. dan\n\n"
        "| a | b |\n|---|---|\n| 1 | 2 |\n"
    )

    assert platte_tekst(opmaak) == (
        "Kop\n\nEen alinea met een link (https://a.nl/x) en loket@a.nl.\n\n"
        "- een\n- twee\n  1. diep\n  2. dieper\n\nDaarna.\n\n1. eerst\n2. dan\n\na b\n\n1 2"
    )


def test_mailtekst_is_kort_van_regel_en_heeft_een_teken_voor_utf8() -> None:
    mail = Mailtekst(
        "nieuws/a.txt",
        "Eén boom per huis",
        "20 november 2026",
        "woord " * 100 + "[plan](plan/01.md)",
        (f"Lees het op de site: {ADRES}nieuws/a.html", "Vragen? Loket"),
    )

    inhoud = mailbestanden(maak_geheel(mailteksten=(mail,)))["nieuws/a.txt"].decode()

    assert inhoud.startswith("\ufeffEén boom per huis\n\n20 november 2026\n\n")
    assert inhoud.endswith("Vragen? Loket\n")
    assert f"({ADRES}plan/01.html)" in inhoud
    assert all(len(r) <= BREEDTE or " " not in r.strip() for r in inhoud.splitlines())
