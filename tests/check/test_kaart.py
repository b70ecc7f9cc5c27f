"""Maps: valid GeoJSON in EPSG:4326, near the wijk."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.check.meetkunde import Kader
from generator.model import limieten
from tests.check.fouten import W, keur, schrijf, schrijf_goede_map

KAART = f"{W}/kaart/bomen.geojson"
GEBIED = (
    '{"type": "Polygon", "coordinates": [[[4.6, 51.8], [4.7, 51.8], [4.7, 51.9], [4.6, 51.8]]]}'
)


def feature(soort: str, coordinaten: str, id_: str = "boom", naam: str = "Boom") -> str:
    return (
        f'{{"type": "Feature", "id": "{id_}", "properties": {{"naam": "{naam}"}}, '
        f'"geometry": {{"type": "{soort}", "coordinates": {coordinaten}}}}}'
    )


def kaart(*features: str) -> str:
    return '{"type": "FeatureCollection", "features": [\n' + ",\n".join(features) + "\n]}"


@pytest.mark.parametrize(
    ("tekst", "code", "wat"),
    [
        ("[]", "WP270", "hier moet een { staan"),
        ("{1: 2}", "WP270", "hier moet een sleutel tussen aanhalingstekens"),
        ('{"type": "x"} meer', "WP270", "na de laatste } staat nog iets"),
        ('{"type": "Feature"', "WP270", "hier moet een , staan"),
        ('{"type": "Point"}', "WP271", "heeft geen features"),
        (kaart('{"geometry": null}'), "WP271", "heeft geen vorm"),
        (kaart('"x"'), "WP271", "heeft geen vorm"),
        (kaart(feature("Cirkel", "[1, 2]")), "WP274", "soort 'Cirkel' kan hier niet"),
        (kaart(feature("Point", "[]")), "WP274", "niet volledig"),
        (kaart(feature("Point", '["4.6", 51.8]')), "WP274", "niet uit twee gewone getallen"),
        (kaart(feature("Point", "[true, 51.8]")), "WP274", "niet uit twee gewone getallen"),
        (kaart(feature("Point", "[4.6, 1e999]")), "WP274", "niet uit twee gewone getallen"),
        (kaart(feature("Point", f"[{'9' * 400}, 5]")), "WP274", "niet uit twee gewone getallen"),
        (kaart(feature("Point", "[500, 500]")), "WP274", "geen lengte en breedte in graden"),
        (kaart(feature("LineString", "[[4.6, 51.8]]")), "WP274", "ten minste twee punten"),
        (kaart(feature("MultiLineString", "[[[4.6, 51.8]]]")), "WP274", "ten minste twee punten"),
        (
            kaart(feature("MultiPolygon", "[[[[4, 51], [5, 51], [5, 52], [4, 52]]]]")),
            "WP274",
            "niet gesloten",
        ),
        (kaart(feature("Point", "[4.6, 51.8]", naam="<b>x")), "WP301", "bevat HTML of script"),
        ('{"crs": "EPSG:28992", "features": []}', "WP273", "een ander stelsel (EPSG:28992)"),
        ('{"crs": {"a": 1}, "features": []}', "WP273", "een ander stelsel (None)"),
    ],
)
def test_kaart_die_niet_kan(tekst: str, code: str, wat: str, tmp_path: Path) -> None:
    schrijf_goede_map(tmp_path)
    schrijf(KAART, tekst)(tmp_path)

    bevindingen = keur(tmp_path)

    assert [b.code for b in bevindingen] == [code]
    assert wat in bevindingen[0].wat


@pytest.mark.parametrize(
    "tekst",
    [
        kaart(),
        kaart(feature("Point", "[4.6, 51.8]"), feature("MultiPoint", "[[4.6, 51.8]]", "b")),
        kaart(feature("MultiLineString", "[[[4.6, 51.8], [4.7, 51.8]]]")),
        '{"crs": {"properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}, "features": []}',
        '{"crs": {"properties": {"name": "urn:ogc:def:crs:EPSG::4326"}}, "features": []}',
        '{"crs": null, "features": []}',
        GEBIED,
    ],
)
def test_kaart_die_goed_is(tekst: str, tmp_path: Path) -> None:
    schrijf_goede_map(tmp_path)
    schrijf(KAART, tekst)(tmp_path)

    assert keur(tmp_path) == ()


@pytest.mark.parametrize(("lengte", "goed"), [(4.6, True), (4.77, True), (4.78, False)])
def test_vijf_kilometer_om_het_gebied(lengte: float, goed: bool, tmp_path: Path) -> None:
    # 5 km is 0.0450 degrees of latitude; at 51.85 degrees 0.0450 / cos = 0.0728 of longitude
    schrijf_goede_map(tmp_path)
    schrijf(f"{W}/kaart/gebied.geojson", GEBIED)(tmp_path)
    schrijf(KAART, kaart(feature("Point", f"[{lengte}, 51.85]")))(tmp_path)

    assert [b.code for b in keur(tmp_path)] == ([] if goed else ["WP275"])


def test_gemeente_telt_ook(tmp_path: Path) -> None:
    schrijf_goede_map(tmp_path)
    schrijf("content/kaart/gemeente.geojson", GEBIED)(tmp_path)
    schrijf(KAART, kaart(feature("Point", "[5.5, 51.85]")))(tmp_path)

    assert [b.code for b in keur(tmp_path)] == ["WP275"]


def test_ruimer_kader_meet_in_meters() -> None:
    kader = Kader(4.6, 51.8, 4.7, 51.9).ruimer(5_000)

    assert kader.noord - 51.9 == pytest.approx(5_000 / 111_195)
    assert kader.oost - 4.7 == pytest.approx(0.0728, abs=1e-4)


def test_te_veel_plekken_en_punten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.check.kaart.MEESTE_KAARTOBJECTEN", 2)
    monkeypatch.setattr("generator.check.kaart.MEESTE_KAARTPUNTEN", 3)
    schrijf_goede_map(tmp_path)
    punten = [feature("Point", "[4.6, 51.8]", f"p{n}") for n in range(3)]
    schrijf(KAART, kaart(*punten))(tmp_path)
    schrijf(f"{W}/kaart/gebied.geojson", GEBIED)(tmp_path)

    bevindingen = keur(tmp_path)

    assert [(b.code, b.plek.regel) for b in bevindingen] == [("WP007", 4), ("WP007", 1)]
    assert limieten.MEESTE_KAARTOBJECTEN > 1_000
