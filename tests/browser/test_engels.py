"""A site with `taal: en` and English content: no Dutch word is left for a reader, anywhere."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Bewaking, serveer
from tests.browser.test_paginas import AXE_KEUS, AXE_RUN, soorten
from tests.paper.pdfua import teksten

LEES = """() => {
  const engels = e => e.closest("[lang]").lang !== "nl";
  const gelezen = [];
  for (const e of document.querySelectorAll("*")) {
    if (!engels(e) || e.closest("script, style, code")) continue;
    for (const knoop of e.childNodes) if (knoop.nodeType === 3) gelezen.push(knoop.data);
    for (const {name, value} of e.attributes) {
      const gezegd = /^(alt|title|placeholder|aria-(label|description|valuetext))$/.test(name);
      const meta = name === "content" && /title|descr/.test(e.name + e.getAttribute("property"));
      if (gezegd || meta || /^data-/.test(name) && /^[A-Z].* /.test(value)) gelezen.push(value);
    }
  }
  return gelezen.filter(tekst => tekst.trim());
}"""
TE_BREED = "document.documentElement.scrollWidth - innerWidth"
NEDERLANDS = re.compile(
    r"\b(?:[Dd]e|[Hh]et|[Ee]en|[Vv]an|[Vv]oor|niet|geen|wordt|worden|zijn|met|naar|op|bij|ook|uw|[Uu]"
    r"|en|te|er|aan|uit|tot|dan|dat|deze|wij|hoe|wat|wie|waar|wanneer|nog|meer|[Jj]aar|jaren"
    r"|[Mm]aatregel(?:en)?|[Ww]ijk(?:en)?|[Bb]uurt|[Ss]traat|[Pp]artij(?:en)?|[Dd]oel(?:en)?|blz)\b"
)
"""Words that no English sentence has, those of grammar first."""
NAAM_VAN_IETS = re.compile(r"\S*\w[./]\w\S*|\w+ \([a-z][a-z -]*\)")
"""An address, a file, and a fixed word of the open data with what it means."""
PAGINAS = 34
ZONDER_CONTRAST = {**AXE_KEUS, "rules": {"color-contrast": {"enabled": False}}}
"""Colours have their own test, and speak no language; they take most of the time."""


def nederlands(tekst: str) -> list[str]:
    return NEDERLANDS.findall(NAAM_VAN_IETS.sub(" ", tekst))


@pytest.fixture(scope="module")
def plek(engels: Path) -> Iterator[str]:
    with serveer(engels / "site") as adres:
        yield adres


@pytest.fixture
def scherm(chromium: Browser, bewaking: Bewaking) -> Iterator[Page]:
    """Open a page for a reader from Britain."""
    context = chromium.new_context(viewport={"width": 1280, "height": 800}, locale="en-GB")
    bewaking.volg(context)
    yield context.new_page()
    context.close()


def _namen(pagina: Page) -> list[str]:
    """Return what a screen reader says on the page, also what a style sheet adds."""
    knopen = pagina.context.new_cdp_session(pagina).send("Accessibility.getFullAXTree")["nodes"]
    return [
        str(knoop["name"]["value"])
        for knoop in knopen
        if "name" in knoop and knoop["role"]["value"] != "InlineTextBox"  # a line, or a half one
    ]


def test_elke_soort_bladzijde_is_engels_en_in_orde(
    engels: Path, plek: str, scherm: Page, bewaking: Bewaking
) -> None:
    site = engels / "site"
    bladen = [*soorten(site).values(), "404.html"]
    kaarten = [str(pad.relative_to(site)) for pad in sorted(site.glob("*/kaart/*.html"))]
    assert len(bladen) >= PAGINAS
    assert len(kaarten) == 4  # measures, places, walk, portal
    mis: list[str] = []
    for pad in (*bladen, *kaarten):
        scherm.set_viewport_size({"width": 1280, "height": 800})
        scherm.goto(plek + pad)
        if (taal := scherm.evaluate("document.documentElement.lang")) != "en":
            mis.append(f"{pad}: lang={taal}")
        scherm.evaluate(AXE_SCRIPT)
        mis += [f"{pad}: {fout}" for fout in scherm.evaluate(AXE_RUN, ZONDER_CONTRAST)]
        gelezen = {*scherm.evaluate(LEES), *_namen(scherm)}
        mis += [f"{pad}: {woorden} in {t!r}" for t in gelezen if (woorden := nederlands(t))]
        for breed in (1280, 360):
            scherm.set_viewport_size({"width": breed, "height": 800})
            if (over := scherm.evaluate(TE_BREED)) > 0:
                mis.append(f"{pad}: {over} px te breed op {breed}")
    assert mis == []
    assert bewaking.fouten == []
    assert bewaking.vreemd == []


def test_zoeken_vindt_een_engels_woord_en_zegt_het_in_het_engels(
    plek: str, scherm: Page, bewaking: Bewaking
) -> None:
    scherm.goto(f"{plek}millbrook/zoeken.html?q=trees")
    stand = scherm.locator("#zoekstand")
    expect(stand).to_contain_text(re.compile(r"\d+ pages? found for .*trees"), timeout=15_000)
    treffer = scherm.locator(".treffers").get_by_role("link", name="Plant trees in Orchard Road")
    expect(treffer.first).to_be_visible()
    scherm.goto(f"{plek}portaal/zoeken.html?q=xyzzy")
    expect(stand).to_contain_text("Nothing found for", timeout=15_000)
    assert bewaking.fouten == []


@pytest.mark.parametrize(
    ("bestand", "zin"),
    [
        ("millbrook/nieuws.xml", "<title>News from Millbrook</title>"),
        ("portaal/nieuws.xml", "<title>News from the neighbourhoods of Waterford</title>"),
        ("millbrook/wijzigingen.xml", "<title>1 Replace the sewer: decided</title>"),
        ("millbrook/agenda.ics", "X-WR-CALNAME;LANGUAGE=en:Meetings in Millbrook"),
        ("millbrook/agenda/drop-in.ics", "For whom: All residents of Millbrook"),
        ("millbrook/nieuws/2026-11-17-draft.txt", "neighbourhood plan for Millbrook"),
        ("millbrook/data/LEESMIJ.txt", "Open data of the neighbourhood plan for Millbrook"),
    ],
)
def test_wat_een_ander_programma_leest_is_engels(engels: Path, bestand: str, zin: str) -> None:
    tekst = (engels / "site" / bestand).read_text(encoding="utf-8")
    if bestand.endswith(".ics"):
        tekst = tekst.replace("\n ", "")  # a long line goes on behind a space
    assert zin in tekst
    kaal = re.sub(r"^  \w+:|(?:lang|LANGUAGE)=\W?en", "", tekst, flags=re.MULTILINE)
    assert [regel for regel in kaal.splitlines() if nederlands(regel)] == []


@pytest.mark.parametrize(
    ("bestand", "zin"),
    [
        ("site/millbrook/papier/poster-a3.pdf", "What happens, and where."),
        ("pdf/brief-mill-lane.pdf", "Dear resident,"),
    ],
)
def test_op_papier_is_het_engels(engels: Path, bestand: str, zin: str) -> None:
    pdf = (engels / bestand).read_bytes()
    tekst = teksten(pdf)
    assert zin in tekst
    assert nederlands(tekst) == []
    with pikepdf.open(io.BytesIO(pdf)) as document:
        assert str(document.Root.Lang) == "en"
