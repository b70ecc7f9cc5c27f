from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.harvest.meetkunde import (
    Ring,
    Vlak,
    lees_vlakken,
    oppervlak,
    samengevoegd,
    schrijf,
)
from tests.harvest.dienst import lees

CONTENT = Path(__file__).parents[2] / "content"


def zijden(vlakken: tuple[Vlak, ...]) -> set[object]:
    return {z for vlak in vlakken for ring in vlak for z in pairwise(ring)}


def vlakken_van(naam: str, begin: str = "") -> list[Vlak]:
    return [
        vlak
        for feature in lees(naam)["features"]
        if str(feature["id"]).startswith(begin)
        for vlak in lees_vlakken(feature["geometry"])
    ]


def uit_content(pad: str) -> tuple[Vlak, ...]:
    geheel = json.loads((CONTENT / pad).read_text())
    return lees_vlakken(geheel["features"][0]["geometry"])


def vierkant(x: float, y: float, maat: float = 1) -> Ring:
    return ((x, y), (x + maat, y), (x + maat, y + maat), (x, y + maat), (x, y))


def test_alle_buurten_samen_zijn_de_gemeente() -> None:
    samen = samengevoegd(vlakken_van("pdok_buurten_2023.json"))

    assert len(samen) == 1
    assert zijden(samen) == zijden(uit_content("kaart/gemeente.geojson"))


def test_vier_buurten_samen_zijn_kraaihoek() -> None:
    samen = samengevoegd(vlakken_van("pdok_buurten_2023.json", "bu05900" + "3"))

    assert zijden(samen) == zijden(uit_content("wijken/kraaihoek/kaart/gebied.geojson"))


def test_gat_en_los_deel_blijven() -> None:
    ring_van_acht = [(vierkant(x, y),) for x in range(3) for y in range(3) if (x, y) != (1, 1)]
    samen = samengevoegd([*ring_van_acht, (vierkant(10, 10),)])

    assert len(samen) == 2
    assert sorted(len(vlak) for vlak in samen) == [1, 2]
    assert sum(oppervlak(ring) for vlak in samen for ring in vlak) == pytest.approx(2 * 9)


def test_vlakken_die_niet_passen_komen_terug_zoals_ze_zijn() -> None:
    overlap = [(vierkant(0, 0),), (vierkant(0, 0),)]
    assert samengevoegd(overlap) == tuple(overlap)
    assert samengevoegd([]) == ()


def test_ringen_worden_gedraaid_gesloten_afgerond_en_ontdubbeld() -> None:
    ring = [[0, 0], [0, 1.00000049], [0, 1.00000011], [1, 1], [1, 0]]
    gat = [[0.2, 0.2], [0.4, 0.2], [0.4, 0.4], [0.2, 0.2]]
    niets = [[0.5, 0.5], [0.50000001, 0.5], [0.5, 0.5]]

    (vlak,) = lees_vlakken({"type": "Polygon", "coordinates": [ring, gat, niets]})

    buiten, binnen = vlak
    assert buiten == ((0, 0), (1, 0), (1, 1), (0, 1), (0, 0))
    assert oppervlak(binnen) < 0


@pytest.mark.parametrize(
    "vorm",
    [
        None,
        {},
        {"type": "Point", "coordinates": [4, 51]},
        {"type": "Polygon", "coordinates": None},
        {"type": "Polygon", "coordinates": [[[105_000, 425_000], [105_001, 425_000], [1, 1]]]},
        {"type": "Polygon", "coordinates": [[["4", "51"]]]},
        {"type": "Polygon", "coordinates": [[[4]]]},
        {"type": "MultiPolygon", "coordinates": [4]},
    ],
)
def test_wat_geen_vlak_in_graden_is_wordt_geweigerd(vorm: object) -> None:
    with pytest.raises(ValueError, match=r"polygon|degrees|numbers"):
        lees_vlakken(vorm)


def test_leeg_vlak_valt_weg() -> None:
    assert lees_vlakken({"type": "MultiPolygon", "coordinates": [[], [[[1, 1], [1, 1]]]]}) == ()


@given(
    st.lists(
        st.tuples(st.floats(3, 7.2), st.floats(50.7, 53.6)), min_size=3, max_size=20, unique=True
    )
)
def test_lezen_van_wat_geschreven_is_verandert_niets(punten: list[tuple[float, float]]) -> None:
    ruw = {"type": "Polygon", "coordinates": [[list(punt) for punt in punten]]}
    eerste = lees_vlakken(ruw)
    if eerste:
        assert lees_vlakken(schrijf(eerste)) == eerste
        assert oppervlak(eerste[0][0]) > 0
        assert eerste[0][0][0] == eerste[0][0][-1]


@given(st.sets(st.tuples(st.integers(0, 6), st.integers(0, 6)), min_size=1))
def test_samenvoegen_houdt_het_oppervlak(plekken: set[tuple[int, int]]) -> None:
    samen = samengevoegd((vierkant(x, y),) for x, y in sorted(plekken))

    assert sum(oppervlak(r) for vlak in samen for r in vlak) == pytest.approx(2 * len(plekken))
