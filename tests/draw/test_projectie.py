"""Projection, middles, clipping: figures by hand."""

from __future__ import annotations

from math import cos, radians

import pytest

from generator.draw.projectie import (
    binnen,
    binnenpunt,
    dichtbij,
    hoogte_bij,
    kader_van,
    midden,
    padvorm,
    passend,
    ringen,
)
from tests.draw.beelden import VIERKANT, maak_object


def test_projectie_met_de_hand() -> None:
    # 0.02 degrees high in 400 - 2 x 20 px: 18000 px a degree; east-west shrinks by cos(51.83)
    p = passend((4.68, 51.82, 4.70, 51.84), 800, 400, 20)
    krimp = cos(radians(51.83))
    assert p.px_per_graad == pytest.approx(18_000)
    assert p(4.69, 51.83) == pytest.approx((400, 200))
    assert p(4.70, 51.84) == pytest.approx((400 + 0.01 * krimp * 18_000, 20))


def test_hoogte_bij_een_breed_kader() -> None:
    # twice as wide as high (at the equator): (100 - 20) / 2 + 20
    assert hoogte_bij((0, -0.005, 0.02, 0.005), 100, 10) == pytest.approx(60)


def test_kader_van_alle_soorten() -> None:
    punt = maak_object("p", "Point", (4.6, 51.9))
    lijn = maak_object("l", "MultiLineString", (((4.8, 51.7), (4.7, 51.8)),))
    punten = maak_object("q", "MultiPoint", ((4.65, 51.85),))
    assert kader_van([punt, lijn, punten]) == (4.6, 51.7, 4.8, 51.9)
    assert kader_van([]) is None


def test_ringen_van_een_multipolygon() -> None:
    object_ = maak_object("m", "MultiPolygon", ((VIERKANT,), (VIERKANT, VIERKANT)))
    assert len(ringen(object_)) == 3


def test_midden_van_vlak_lijn_en_punt() -> None:
    assert midden(maak_object("v")) == pytest.approx((4.69, 51.83))
    assert midden(maak_object("l", "LineString", ((0, 0), (4, 0), (4, 2)))) == (3, 0)
    assert midden(maak_object("p", "Point", (4.6, 51.9))) == (4.6, 51.9)


def test_binnenpunt_van_een_hoefijzer_ligt_erin() -> None:
    hoef = ((0, 0), (10, 0), (10, 10), (8, 10), (8, 2), (2, 2), (2, 10), (0, 10), (0, 0))
    x, y = binnenpunt(hoef)
    assert 0 < x < 2 or 8 < x < 10
    assert 0 < y < 10


def test_vlak_zonder_oppervlakte_krijgt_toch_een_midden() -> None:
    assert binnenpunt(((1, 1), (1, 1), (1, 1))) == (1, 1)


def test_binnen_kent_gaten_en_alleen_vlakken() -> None:
    gat = ((4.685, 51.825), (4.695, 51.825), (4.695, 51.835), (4.685, 51.835), (4.685, 51.825))
    ring = maak_object("r", "Polygon", (VIERKANT, gat))
    assert binnen((4.682, 51.83), ring)
    assert not binnen((4.69, 51.83), ring)
    assert not binnen((4.69, 51.83), maak_object("l", "LineString", VIERKANT))


def test_dichtbij_is_een_half_kader_verder() -> None:
    kader = (4.68, 51.82, 4.70, 51.84)
    assert dichtbij(maak_object("p", "Point", (4.709, 51.83)), kader)
    assert not dichtbij(maak_object("p", "Point", (4.711, 51.83)), kader)


def test_vlak_wordt_afgeknipt_en_wat_erbuiten_ligt_valt_weg() -> None:
    p = passend((4.68, 51.82, 4.70, 51.84), 100, 100, 0)
    groot = maak_object("g", "Polygon", (((0, 0), (10, 0), (10, 90), (0, 90), (0, 0)),))
    assert padvorm(groot, p, 100, 100) == "M108 108L108 -8L-8 -8L-8 108Z"
    ver = maak_object("w", "LineString", ((0, 0), (1, 1)))
    assert padvorm(ver, p, 100, 100) == ""
