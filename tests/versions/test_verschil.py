"""Properties of the comparison: nothing differs from itself, order is nothing."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TypeAlias

from hypothesis import given
from hypothesis import strategies as st
from pydantic import JsonValue

from generator.compute import doorreken
from generator.versions import rekeninvoer, vergelijk_plannen, vergelijk_uitkomsten
from generator.versions.verschil import Stuk, vergelijk
from tests.bouw import maak_maatregel, maak_plan, regel

Lijst: TypeAlias = list[JsonValue]

waarden = st.none() | st.booleans() | st.integers(-9, 9) | st.text("ab c\n", max_size=6)
regels = st.fixed_dictionaries(
    {"partij": st.sampled_from("ab"), "post": st.sampled_from("pq"), "bedrag": st.integers(0, 3)}
)
velden = st.fixed_dictionaries(
    {
        "naam": waarden,
        "straten": st.lists(waarden, max_size=3),
        "kosten": st.lists(regels, max_size=4),
    }
)
records = st.lists(st.builds(Stuk, st.sampled_from("xyz"), st.just("naam"), velden), max_size=4)


def gehusseld(waarde: JsonValue, toeval: random.Random) -> JsonValue:
    """Write the same in another order: keys, items, white space."""
    if isinstance(waarde, dict):
        paren = [(naam, gehusseld(deel, toeval)) for naam, deel in waarde.items()]
        toeval.shuffle(paren)
        return dict(paren)
    if isinstance(waarde, list):
        delen = [gehusseld(deel, toeval) for deel in waarde]
        toeval.shuffle(delen)
        return delen
    return f" {waarde} " if isinstance(waarde, str) else waarde


@given(records, st.randoms())
def test_zichzelf_in_een_andere_volgorde_is_geen_verschil(
    stukken: list[Stuk], toeval: random.Random
) -> None:
    anders = []
    for stuk in stukken:
        velden = gehusseld(dict(stuk.velden), toeval)
        assert isinstance(velden, dict)
        anders.append(replace(stuk, velden=velden))
    toeval.shuffle(anders)
    assert list(vergelijk("proef", stukken, anders)) == []


@given(records, records)
def test_heen_en_terug_zijn_elkaars_spiegel(een: list[Stuk], twee: list[Stuk]) -> None:
    heen, terug = list(vergelijk("p", een, twee)), list(vergelijk("p", twee, een))
    spiegel = {"erbij": "weg", "weg": "erbij", "anders": "anders"}
    assert len(heen) == len(terug)
    assert sorted(spiegel[v.soort] for v in heen) == sorted(v.soort for v in terug)


@given(st.integers(0, 3), st.integers(0, 3))
def test_elk_ander_bedrag_is_een_verschil(een: int, twee: int) -> None:
    oud, nieuw = (
        maak_plan(maak_maatregel("m1", kosten=[regel("gemeente", float(bedrag))]))
        for bedrag in (een, twee)
    )
    assert bool(list(vergelijk_plannen(oud, nieuw))) == (een != twee)
    assert (rekeninvoer(oud) == rekeninvoer(nieuw)) == (een == twee)


def test_tekst_raakt_de_rekeninvoer_niet() -> None:
    oud, nieuw = (
        maak_plan(maak_maatregel("m1", naam=naam, samenvatting=naam)) for naam in ("Een", "Twee")
    )
    assert list(vergelijk_plannen(oud, nieuw))
    assert rekeninvoer(oud) == rekeninvoer(nieuw)


def test_een_maatregel_erbij_verschuift_de_volgorde_van_de_rest_niet() -> None:
    een = maak_maatregel("m1", kosten=[regel("gemeente", 100.0)])
    twee = maak_maatregel("m2", kosten=[regel("gemeente", 300.0)])
    tussen = maak_maatregel("m3", kosten=[regel("gemeente", 200.0)])
    oud, nieuw = (doorreken(maak_plan(*alle)) for alle in ((een, twee), (een, twee, tussen)))
    assert [v for v in vergelijk_uitkomsten(oud, nieuw) if v.lijst == "rang_ncw"] == []
