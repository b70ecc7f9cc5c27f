"""The sums on the page of a measure: what is printed there can be typed over."""

import datetime as dt
import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.compose.blad import Blad
from generator.compose.sommen import Somregel, bestandslink, somregel
from generator.compute import mkba_en_doelen
from generator.model import woorden
from generator.model.plan import Wijkplan
from tests.bouw import maak_kengetal, maak_maatregel, maak_plan, overdracht, regel

VANDAAG = dt.date(2026, 11, 24)


def plan_met(soort: str, lijn: dict[str, Any]) -> Wijkplan:
    velden: dict[str, Any] = {soort: [lijn]}
    return maak_plan(maak_maatregel("m1", **velden), discontovoet=2.8, horizon=40)


def getal(tekst: str) -> float:
    """Type over a printed figure."""
    kaal = tekst.replace(woorden.MIN, "-")
    cijfers = re.search(r"-?[\d.]+(,\d+)?", kaal.replace("€", "").replace(woorden.HARD, ""))
    assert cijfers, tekst
    return float(cijfers[0].replace(".", "").replace(",", "."))


def som_van(plan: Wijkplan, soort: str = "kosten") -> Somregel:
    blad = Blad(plan, mkba_en_doelen(plan), {}, VANDAAG)
    maatregel = plan.maatregelen[0]
    lijst = getattr(maatregel, soort)
    uitkomst = next(r for r in blad.resultaat[maatregel.id].regels if r.soort == soort)
    return somregel(blad, f"maatregelen/{maatregel.id}/{soort}/0", lijst[0], uitkomst)


@settings(max_examples=60, deadline=None)
@given(
    bedrag=st.integers(1, 9_999_999),
    jaar=st.integers(0, 15),
)
def test_eenmalig_bedrag_is_na_te_rekenen(bedrag: int, jaar: int) -> None:
    som = som_van(plan_met("kosten", regel("gemeente", bedrag, jaar=jaar)))
    eerste, factor = som.som.split(" × factor ")
    assert getal(eerste) * getal(factor) == pytest.approx(getal(som.cw), abs=0.06)


@settings(max_examples=40, deadline=None)
@given(bedrag=st.integers(1, 999_999), van=st.integers(0, 5), duur=st.integers(1, 12))
def test_jaarlijks_bedrag_is_na_te_rekenen(bedrag: int, van: int, duur: int) -> None:
    lijn = regel("gemeente", per_jaar=bedrag, van=van, tot=van + duur)
    som = som_van(plan_met("baten", lijn), "baten")
    eerste, rest = som.som.split(" × ")
    assert getal(eerste) * getal(rest) == pytest.approx(getal(som.cw), abs=0.1)
    opgeteld = sum(getal(j.bedrag) * getal(j.factor) for j in som.jaren if "niet" not in j.factor)
    assert opgeteld == pytest.approx(getal(som.cw), abs=0.3)


def test_kengetal_noemt_hoeveelheid_waarde_en_groei() -> None:
    lijn = regel("samenleving", kengetal="co2", hoeveelheid=180, van=1, tot=3)
    plan = maak_plan(
        maak_maatregel("m1", baten=[lijn]), kengetallen=[maak_kengetal("co2", 130, groei=2.0)]
    )
    som = som_van(plan, "baten")
    assert "180 × € 130,00 per stuk per jaar" in som.bedrag.replace(woorden.HARD, " ")
    assert "groeit 2% per jaar" in som.bedrag
    assert som.som.startswith("som over 3 jaren")


def test_overdracht_noemt_van_en_naar() -> None:
    lijn = overdracht("gemeente", "corporatie", 1000)
    som = som_van(plan_met("overdrachten", lijn), "overdrachten")
    assert (som.wie, som.soort) == ("van Gemeente naar Corporatie", "overdracht")


def test_bedrag_buiten_de_horizon_telt_niet_mee() -> None:
    som = som_van(plan_met("kosten", regel("gemeente", 1000, jaar=150)))
    assert som.som == "valt buiten de jaren die meetellen: 0"
    assert getal(som.cw) == 0


@pytest.mark.parametrize(
    ("adres", "url"),
    [
        (None, ""),
        (
            "https://forge.nl/plan/",
            "https://forge.nl/plan/content/wijken/proef/maatregelen/m1.yml#L1",
        ),
    ],
)
def test_plek_wordt_een_link_als_de_forge_bekend_is(adres: str | None, url: str) -> None:
    plan = maak_plan(maak_maatregel("m1"))
    site = plan.gedeeld.config.site.model_copy(update={"repository": adres})
    config = plan.gedeeld.config.model_copy(update={"site": site})
    plan = replace(plan, gedeeld=replace(plan.gedeeld, config=config))
    blad = Blad(plan, mkba_en_doelen(plan), {}, VANDAAG)
    link = bestandslink(blad, "maatregelen/m1")
    assert link.tekst == "content/wijken/proef/maatregelen/m1.yml, regel 1"
    assert link.url == url
    assert bestandslink(blad, "maatregelen/onbekend").tekst == ""
