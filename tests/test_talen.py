"""Every text for readers passes the catalogue, and every catalogue has them all.

Three ways to miss one, three tests: a text that no function of gettext is given (found in the
source, and once more in rendered pages in which every text that was said carries a mark), one
that Babel can't see, and one that nobody translated.
"""

import ast
import datetime as dt
import json
import re
import string
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_file
from babel.messages.pofile import read_po
from pydantic import BaseModel

from generator import compose, compute, draw, emit
from generator.edit import schema_bestanden
from generator.model.beeld import Rasters
from generator.model.plan import Wijkplan
from generator.model.taal import Catalogus, lees_catalogus, spreek
from tests.compose.proef import rijk_plan

WORTEL = Path(__file__).parents[1]
TALEN = sorted((WORTEL / "theme/talen").glob("*.po"))
ZEGGERS = ("_", "N_", "ngettext", "pgettext")
SLEUTELS = {**DEFAULT_KEYWORDS, "N_": None}
VOOR_LEZERS = ("compose", "draw", "paper", "emit", "versions")
BRONNEN = (
    *sorted((WORTEL / "generator").rglob("*.py")),
    *sorted((WORTEL / "theme").rglob("*.html")),
)
Sleutel = tuple[str, str]


@cache
def gevonden() -> Mapping[Sleutel, tuple[str, ...]]:
    """Return what Babel finds: context and text to the singular, or both forms."""
    uit: dict[Sleutel, tuple[str, ...]] = {}
    for bron in BRONNEN:
        soort = "jinja2" if bron.suffix == ".html" else "python"
        for _regel, tekst, _uitleg, verband in extract_from_file(soort, bron, keywords=SLEUTELS):
            vormen = (tekst,) if isinstance(tekst, str) else tuple(tekst)
            uit[verband or "", vormen[0]] = vormen
    return uit


def velden(zin: str) -> set[str]:
    return {veld for _voor, veld, _vorm, _om in string.Formatter().parse(zin) if veld}


@pytest.mark.parametrize("po", TALEN, ids=lambda po: po.stem)
def test_elke_catalogus_heeft_elke_tekst_met_dezelfde_waarden(po: Path) -> None:
    catalogus = lees_catalogus(po.read_bytes())
    mist = [tekst for (_verband, tekst) in gevonden().keys() - catalogus.keys()]
    assert not mist, "make talen, and translate"
    assert not catalogus.keys() - gevonden().keys(), "no longer used: make talen"
    for sleutel, vormen in gevonden().items():
        vertaald = catalogus[sleutel]
        assert len(vertaald) == len(vormen), sleutel
        mag = set[str]().union(*map(velden, vormen))
        if len(vormen) > 1:
            assert all(velden(vorm) <= mag for vorm in vertaald), sleutel
        elif mag:  # a text without values is not filled in: braces are braces
            assert velden(vertaald[0]) == mag, sleutel


@pytest.mark.parametrize("po", TALEN, ids=lambda po: po.stem)
def test_een_catalogus_is_zoals_babel_hem_schrijft(po: Path) -> None:
    with po.open("rb") as bestand:
        berichten = [b.id for b in read_po(bestand, abort_invalid=True) if b.id]
    assert len(berichten) == len(gevonden())
    assert "fuzzy" not in po.read_text(encoding="utf-8")


def aanroepen(boom: ast.AST) -> Iterator[ast.Call]:
    for knoop in ast.walk(boom):
        naam = (
            knoop.func.id
            if isinstance(knoop, ast.Call) and isinstance(knoop.func, ast.Name)
            else ""
        )
        if isinstance(knoop, ast.Call) and naam in ZEGGERS:
            yield knoop


def tekst_van(aanroep: ast.Call) -> Sleutel | None:
    teksten = [a.value for a in aanroep.args[:2] if isinstance(a, ast.Constant)]
    met_verband = isinstance(aanroep.func, ast.Name) and aanroep.func.id == "pgettext"
    if len(teksten) <= met_verband:
        return None
    return (str(teksten[0]), str(teksten[1])) if met_verband else ("", str(teksten[0]))


def test_babel_ziet_wat_er_gezegd_wordt() -> None:
    """It does not see a call in another one, nor in an f-string."""
    gemist = []
    for bron in BRONNEN:
        if bron.suffix == ".py" and bron.name != "taal.py":
            for aanroep in aanroepen(ast.parse(bron.read_text(encoding="utf-8"))):
                sleutel = tekst_van(aanroep)
                if sleutel and sleutel not in gevonden():
                    gemist.append(f"{bron.name}:{aanroep.lineno}: {sleutel}")
    assert not gemist, gemist


@cache
def keuzes() -> frozenset[str]:
    """Return the words that content chooses from: values that are compared, not shown."""

    def in_schema(iets: object) -> Iterator[str]:
        if isinstance(iets, dict):
            yield from (str(keuze) for keuze in iets.get("enum", ()))
            yield from (woord for deel in iets.values() for woord in in_schema(deel))
        elif isinstance(iets, list):
            yield from (woord for deel in iets for woord in in_schema(deel))

    schemas = (json.loads(b) for pad, b in schema_bestanden().items() if "schema" in str(pad))
    return frozenset(woord for schema in schemas for woord in in_schema(schema))


ZIN = re.compile(r"[a-zé’]{2,} [a-zé]{2,}|^[A-Z][a-zé]{2,} ")
GEEN_TEKST = re.compile(
    r"[<{;=]|^[pv][a-z] |^op vet$|^lees geschreven$|^pagina pagina-$|^duizend euro$", re.DOTALL
)


def kale_zinnen(bron: Path) -> Iterator[str]:
    """Yield what looks like a text for readers and was not said."""
    boom = ast.parse(bron.read_text(encoding="utf-8"))
    gezegd = {id(kind) for aanroep in aanroepen(boom) for a in aanroep.args for kind in ast.walk(a)}
    for knoop in ast.walk(boom):
        if isinstance(knoop, ast.Raise) or (
            isinstance(knoop, ast.Expr) and isinstance(knoop.value, ast.Constant)
        ):
            gezegd |= {id(kind) for kind in ast.walk(knoop)}
    for knoop in ast.walk(boom):
        if (
            isinstance(knoop, ast.Constant)
            and isinstance(knoop.value, str)
            and id(knoop) not in gezegd
        ):
            kaal = knoop.value not in keuzes() and not GEEN_TEKST.search(knoop.value)
            if kaal and ZIN.search(knoop.value):
                yield f"{bron.relative_to(WORTEL)}:{knoop.lineno}: {knoop.value}"


ALLEEN_NEDERLANDS = ("overzicht.py", "kaartstijl.py", "dcat.py", "opendata_json.py", "git.py")


def test_geen_zin_staat_kaal_in_de_code() -> None:
    bronnen = [
        bron
        for kamer in VOOR_LEZERS
        for bron in sorted((WORTEL / "generator" / kamer).rglob("*.py"))
        if bron.name not in ALLEEN_NEDERLANDS
    ]
    assert not [zin for bron in bronnen for zin in kale_zinnen(bron)]


OPEN, DICHT = "⟦", "⟧"


class Gemerkt(dict[Sleutel, tuple[str, ...]]):
    """A catalogue that leaves every text as it is, between marks."""

    def get(self, sleutel: Sleutel, anders: tuple[str, ...] = ()) -> tuple[str, ...]:  # type: ignore[override]
        del sleutel
        return tuple(f"{OPEN}{vorm}{DICHT}" for vorm in anders)


class Leesbaar(HTMLParser):
    """Collects what a reader of a page sees or hears, drawings and code apart."""

    GEEN_TAAL = ("svg", "code")
    KENMERKEN = ("alt", "title", "aria-label", "placeholder", "data-l")

    def __init__(self) -> None:
        super().__init__()
        self.delen: list[str] = []
        self._buiten = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._buiten += tag in self.GEEN_TAAL
        self.delen += [waarde for naam, waarde in attrs if naam in self.KENMERKEN and waarde]

    def handle_endtag(self, tag: str) -> None:
        self._buiten -= tag in self.GEEN_TAAL

    def handle_data(self, data: str) -> None:
        if not self._buiten:
            self.delen.append(data)


def woorden_in(iets: object) -> Iterator[str]:
    """Yield every string in a record, at any depth."""
    if isinstance(iets, str):
        yield iets
    elif isinstance(iets, BaseModel):
        yield from woorden_in(iets.model_dump())
    elif is_dataclass(iets):
        for veld in fields(iets):
            yield from woorden_in(getattr(iets, veld.name))
    elif isinstance(iets, Mapping):
        yield from woorden_in(tuple(iets))
        yield from woorden_in(tuple(iets.values()))
    elif isinstance(iets, tuple | list | AbstractSet):
        for deel in iets:
            yield from woorden_in(deel)


WOORD = re.compile(r"[A-Za-zé]{3,}")
BESTAND = re.compile(r"\b[\w-]+(?:\.[a-z]+)+\b")
BUITEN = re.compile(rf"{OPEN}[^{OPEN}{DICHT}]*{DICHT}")
_ZONDER_TAAL = """
csv json pdf svg http https wijkplan uur mln mld
januari februari maart april mei juni juli augustus september oktober november december
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
"""
ZONDER_TAAL = frozenset(_ZONDER_TAAL.split())


def ongezegd(html: str, inhoud: frozenset[str]) -> list[str]:
    lezer = Leesbaar()
    lezer.feed(html)
    tekst = " ".join(lezer.delen)
    vorige = ""
    while vorige != tekst:  # a value in a sentence may have been said too
        vorige, tekst = tekst, BUITEN.sub(" ", tekst)
    return [
        w
        for w in WOORD.findall(BESTAND.sub(" ", tekst))
        if w.casefold() not in inhoud | ZONDER_TAAL
    ]


def test_op_geen_bladzijde_staat_een_woord_dat_niet_gezegd_is() -> None:
    plan: Wijkplan = rijk_plan()
    inhoud = frozenset(w.casefold() for t in woorden_in(plan) for w in WOORD.findall(t))
    thema = {
        str(pad.relative_to(WORTEL / "theme")): pad.read_bytes()
        for pad in (WORTEL / "theme").rglob("*")
        if pad.is_file()
    }
    catalogus: Catalogus = Gemerkt()
    dag = dt.date(2026, 11, 24)
    with spreek(catalogus):
        uitkomst = compute.doorreken(plan, map)
        beelden = tuple(draw.teken_wijk(plan, uitkomst, dag))
        geheel = compose.stel_wijk_samen(plan, uitkomst, beelden, dag, Rasters())
        project = emit.maak_wijk(plan, uitkomst, geheel, beelden, thema)
    gemist = {
        pad: woorden
        for pad, bytes_ in project.bestanden.items()
        if pad.endswith(".md")
        and (woorden := ongezegd(bytes_.decode().partition("\n---\n")[2], inhoud))
    }
    assert not gemist, gemist
