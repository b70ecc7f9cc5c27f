"""Plans and results for the tests of draw."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from html import unescape
from typing import Any
from xml.etree import ElementTree as ET

from generator.compute import mkba_en_doelen
from generator.draw.figuur import Opdracht
from generator.model.doorrekening import (
    Budgetstand,
    Doorrekening,
    GevoeligheidUitkomst,
    Kern,
    Portefeuille,
    Samenwerken,
    Scenario,
    Scenarionaam,
    Spel,
)
from generator.model.maatregel import Maatregel
from generator.model.plan import Kaartobject, Wijkplan
from tests.bouw import maak_maatregel, maak_plan, overdracht, regel

DAG = dt.date(2026, 11, 24)
VIERKANT = ((4.68, 51.82), (4.70, 51.82), (4.70, 51.84), (4.68, 51.84), (4.68, 51.82))
LANG = "Een heel lange naam met Donaudampfschiffahrtselektrizitätenhauptbetriebswerk erin"
SCENARIOS: tuple[Scenarionaam, ...] = ("apart", "gedeeld", "afgestemd", "gezamenlijk")


def maak_object(
    id_: str, soort_: str = "Polygon", coordinaten: Any = (VIERKANT,), /, **velden: Any
) -> Kaartobject:
    laag, naam = velden.pop("laag", "gebied"), velden.pop("naam", id_)
    return Kaartobject(id_, laag, naam, velden, soort_, coordinaten)


def maatregelen(aantal: int, naam: str = "Maatregel") -> list[Maatregel]:
    """Make measures with costs, benefits and transfers of all sizes, gains and losses."""
    zekerheden = ("vast", "verwacht", "onbekend")
    gemaakt = [
        maak_maatregel(
            f"m{n:02}",
            2027 + n % 9,
            naam=f"{naam} {n}",
            thema=f"thema {n % 6}",
            duur=1 + n % 4,
            nummer=n + 1,
            kosten=[regel("gemeente", 1000.0 * 3 ** (n % 11)), regel("corporatie", 50_000.0 * n)],
            baten=[regel("huurders", 900.0 * 3 ** ((n + 2) % 11)), regel("samenleving", 7.0)],
            overdrachten=[overdracht("huurders", "corporatie", 2_000.0 * n)] if n % 2 else [],
            effecten=[{"doel": "duurzaam", "effect": float(n % 5 - 2)}],
        )
        for n in range(aantal)
    ]
    return [
        m.model_copy(update={"start": m.start.model_copy(update={"zekerheid": zekerheden[n % 3]})})
        for n, m in enumerate(gemaakt)
    ]


def maak_opdracht(*onderdelen: Maatregel, samen: bool = False, **velden: Any) -> Opdracht:
    plan = maak_plan(*(onderdelen or maatregelen(5)))
    plan = replace(plan, **velden)
    uitkomst = mkba_en_doelen(plan)
    return Opdracht(plan, met_pakket(plan, uitkomst) if samen else uitkomst, DAG)


def met_pakket(plan: Wijkplan, uitkomst: Doorrekening) -> Doorrekening:
    """Add a package, cooperation and variants with figures chosen by hand."""
    pakket = {m.id: m.start.gepland for m in plan.maatregelen if not m.uit}
    partijen = {p.id: 0.0 for p in plan.gedeeld.partijen}
    waarden = (5_000_000.0, 4_000_000.0, 6_500_000.0, 6_500_000.0)
    scenarios = {
        naam: Scenario(pakket, (), waarde, partijen)
        for naam, waarde in zip(SCENARIOS, waarden, strict=True)
    }
    verevening = {"gemeente": -2_000_000.0, "corporatie": 1_500_000.0, "warmtebedrijf": 500_000.0}
    return replace(
        uitkomst,
        portefeuille=Portefeuille(
            pakket,
            (),
            6_500_000.0,
            "optimaal",
            0.0,
            {
                "gemeente": {"2027": Budgetstand(900_000.0, 650_000.0), "2028": Budgetstand(0, 0)},
                "corporatie": {"totaal": Budgetstand(4_000_000.0, 4_100_000.0)},
            },
        ),
        gevoeligheid=(
            GevoeligheidUitkomst("Kosten hoger", -1_000_000.0, {}, (), ("m01",)),
            GevoeligheidUitkomst(LANG, 8_000_000.0, {}, (), ()),
        ),
        samenwerken=Samenwerken(
            scenarios,
            {},
            {},
            {naam: {"gemeente": -3e6, "corporatie": 1e6} for naam in SCENARIOS},
            Spel(tuple(verevening), {}, {}, {}, verevening, 0.0, {}, Kern(stabiel=True)),
        ),
    )


def boom(svg: str) -> ET.Element:
    """Parse an SVG of our own as XML."""
    return ET.fromstring(svg)  # noqa: S314 - our own output, not a stranger's


def teksten(svg: str) -> list[str]:
    """Return the texts of an SVG, in order."""
    return [unescape(tekst) for tekst in re.findall(r"<text[^>]*>([^<]*)</text>", svg)]
