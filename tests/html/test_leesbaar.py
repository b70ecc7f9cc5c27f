"""What a screen reader, a search engine or a list of tabs makes of each page of the site."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from tests.html.bladen import Blad, Element, Site

KOPPEN = ("h1", "h2", "h3", "h4", "h5", "h6")
BAKENS = {"nav": "navigation", "aside": "complementary", "main": "main", "search": "search"}
BENOEMD = {"section": "region", "form": "form"}  # a landmark only with a name
ROLLEN = frozenset({*BAKENS.values(), *BENOEMD.values(), "banner", "contentinfo"})
TABEL = frozenset({"table", "thead", "tbody", "tfoot", "tr", "th", "td"})
EIGEN_ROL = {
    "table": {"table"}, "thead": {"rowgroup"}, "tbody": {"rowgroup"}, "tfoot": {"rowgroup"},
    "tr": {"row"}, "td": {"cell"}, "th": {"columnheader", "rowheader"},
    "nav": {"navigation"}, "main": {"main"}, "ul": {"list"}, "ol": {"list"}, "li": {"listitem"},
    "button": {"button"}, "section": {"region"}, "article": {"article"}, "dialog": {"dialog"},
}  # fmt: skip
ZEGT_NIETS = frozenset({"hier", "klik hier", "lees meer", "meer", "link", "lees verder", "here"})
UIT_MARKDOWN = frozenset({"plan", "handleiding"})
TAAL = re.compile(r"[a-z]{2}(-[A-Z]{2})?")


def naam_van(element: Element, blad: Blad) -> str:
    """Return the name that a screen reader gives."""
    if label := element.kenmerken.get("aria-label", "").strip():
        return label
    verwezen = element.kenmerken.get("aria-labelledby", "").split()
    return " ".join(blad.ids[id_].tekst for id_ in verwezen)


def bakens(blad: Blad) -> Iterator[tuple[str, str]]:
    """Yield role and name of each landmark."""
    for element in blad.elementen:
        naam = naam_van(element, blad)
        rol = element.kenmerken.get("role") or BAKENS.get(element.naam, "")
        if not rol and naam:
            rol = BENOEMD.get(element.naam, "")
        if element.naam in {"header", "footer"} and not element.binnen("main", "section"):
            rol = {"header": "banner", "footer": "contentinfo"}[element.naam]
        if rol in ROLLEN:
            yield rol, naam


def test_elke_bladzijde_zegt_in_welke_taal_zij_is(site: Site) -> None:
    mis = []
    for blad in site.bladen.values():
        talen = [e.kenmerken.get("lang", "") for e in blad.elementen if "lang" in e.kenmerken]
        if next(blad.vind("html")).kenmerken.get("lang") != site.taal:
            mis.append(f"{blad.naam}: geen taal")
        mis += [f"{blad.naam}: lang={taal}" for taal in talen if not TAAL.fullmatch(taal)]
    assert mis == []


def test_titels_zijn_uniek_op_de_hele_site(site: Site) -> None:
    eigen = [blad for blad in site.eigen_bladen() if blad.pad.name != "404.html"]
    titels = Counter(blad.titel for blad in eigen)
    assert [titel for titel, keer in titels.items() if keer > 1 or not titel] == []


def test_elke_bladzijde_heeft_een_eigen_beschrijving(site: Site) -> None:
    mis = []
    for blad in site.eigen_bladen():
        beschrijving = [
            e.kenmerken["content"]
            for e in blad.vind("meta")
            if e.kenmerken.get("name") == "description"
        ]
        if len(beschrijving) != 1 or not beschrijving[0].strip():
            mis.append(blad.naam)
    assert mis == []


def test_koppen_dalen_een_trede_tegelijk_en_er_is_een_titel(site: Site) -> None:
    mis = []
    for blad in site.eigen_bladen():
        treden = [int(e.naam[1]) for e in blad.vind(*KOPPEN)]
        if treden.count(1) != 1 or treden[0] != 1:
            mis.append(f"{blad.naam}: {treden.count(1)} titels, begint met h{treden[0]}")
        for eerst, dan in pairwise(treden):
            if dan > eerst + 1:
                mis.append(f"{blad.naam}: h{dan} na h{eerst}")
        mis += [f"{blad.naam}: lege {e.naam}" for e in blad.vind(*KOPPEN) if not e.tekst]
    assert mis == []


def test_bakens_met_een_rol_hebben_elk_een_eigen_naam(site: Site) -> None:
    mis = []
    for blad in site.eigen_bladen():
        gevonden = Counter(bakens(blad))
        mis += [f"{blad.naam}: {keer} x {b}" for b, keer in gevonden.items() if keer > 1]
        rollen = Counter(rol for rol, _ in gevonden)
        for enig in ("main", "banner", "contentinfo"):
            if rollen[enig] != 1:
                mis.append(f"{blad.naam}: {rollen[enig]} x {enig}")
    assert mis == []


def test_alleen_tabellen_noemen_de_rol_die_zij_al_hebben(site: Site) -> None:
    mis = {
        f"{blad.naam}: <{e.naam} role={e.kenmerken['role']}>"
        for blad in site.eigen_bladen()
        for e in blad.elementen
        if e.kenmerken.get("role") in EIGEN_ROL.get(e.naam, ()) and e.naam not in TABEL
    }
    assert mis == set()


def test_beelden_vensters_en_tabellen_hebben_een_naam(site: Site) -> None:
    mis = []
    for blad in site.eigen_bladen():
        for e in blad.vind("img", "iframe", "svg", "table"):
            verborgen = e.kenmerken.get("aria-hidden") == "true"
            goed = {
                "img": "alt" in e.kenmerken,
                "iframe": bool(e.kenmerken.get("title")),
                "svg": verborgen or bool(naam_van(e, blad)),
                # Markdown knows no caption: there a heading stands above the table
                "table": blad.pad.parent.name in UIT_MARKDOWN
                or any(k.ouder is e and k.tekst for k in blad.vind("caption")),
            }[e.naam]
            if not goed:
                mis.append(f"{blad.naam}:{e.regel}: {e.naam} zonder naam")
        mis += [
            f"{blad.naam}:{cel.regel}: th zonder scope"
            for cel in blad.vind("th")
            if cel.kenmerken.get("scope") not in {"row", "col", "rowgroup", "colgroup"}
        ]
    assert mis == []


def test_een_link_zegt_waar_hij_heen_gaat(site: Site) -> None:
    mis = []
    for blad in site.eigen_bladen():
        for link in blad.vind("a"):
            if "href" not in link.kenmerken:
                continue
            beelden = [e for e in blad.vind("img") if e.binnen("a") and e.ouder is link]
            tekst = (
                link.tekst
                or naam_van(link, blad)
                or "".join(e.kenmerken.get("alt", "") for e in beelden)
            )
            if not tekst or tekst.casefold().strip(" .…→›") in ZEGT_NIETS:
                mis.append(f"{blad.naam}:{link.regel}: ‘{tekst}’")
    assert mis == []
