"""What hardly ever happens: promises of our own that break, and content at an edge."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated

import pytest
from pydantic import Field, ValidationError

from generator.check.bladfout import leg_uit
from generator.check.keuring import Keuring
from generator.check.lezen import _lees_lijst
from generator.check.meetkunde import _rij, punten_in
from generator.check.regels_tijd import _voor
from generator.check.vorm import Vorm, vorm_van
from generator.model.bron import Bronplek, Lijst, Scalar
from tests.check.fouten import (
    CONFIG,
    HUIZEN,
    STRAAT,
    W,
    anders,
    erbij,
    keur,
    schrijf,
    schrijf_goede_map,
)

WIJK = f"{W}/wijk.yml"


def codes(map_: Path) -> list[str]:
    return [bevinding.code for bevinding in keur(map_)]


def test_gebroken_beloften_noemen_de_waarde() -> None:
    with pytest.raises(ValueError, match="maatregelen/a"):
        _lees_lijst(Keuring(), Vorm(), Lijst(Bronplek("a.yml"), ()), "maatregelen/a")
    with pytest.raises(ValueError, match=r"1\.0 is not nested"):
        _rij(1.0)
    with pytest.raises(ValueError, match="can't be compared"):
        _voor("2026-01", dt.date(2026, 1, 1))


def test_punten_van_een_vorm_die_te_ondiep_is() -> None:
    assert list(punten_in(((4.6, 51.8), 3.0))) == [(4.6, 51.8)]


def test_discontovoet_zonder_stappen(tmp_path: Path) -> None:
    schrijf_goede_map(tmp_path)
    begin, _, rest = (tmp_path / CONFIG).read_text().partition("  discontovoet:")
    na = rest[rest.index("  gevoeligheid:") :]
    schrijf(CONFIG, f"{begin}  discontovoet: []\n{na}")(tmp_path)
    assert codes(tmp_path) == ["WP252"]


def test_lege_kaart_geeft_alleen_wat_het_lezen_zegt(tmp_path: Path) -> None:
    schrijf_goede_map(tmp_path)
    schrijf(f"{W}/kaart/leeg.geojson", "")(tmp_path)
    assert codes(tmp_path) == ["WP018"]


def test_maatregel_met_alle_schattingen_hoeft_geen_onzekerheid(tmp_path: Path) -> None:
    schrijf_goede_map(tmp_path)
    begin, rest = (tmp_path / CONFIG).read_text().split("  onzekerheid:")
    (tmp_path / CONFIG).write_text(begin + "\nkaart:" + rest.split("\nkaart:")[1])
    (tmp_path / STRAAT).unlink()
    schrijf(f"{W}/koppelkansen.yml", "[]\n")(tmp_path)
    tekst = (tmp_path / HUIZEN).read_text()
    begin, _, na = tekst.partition("kosten:")
    geld = "kosten:\n  - {partij: gemeente, post: A, bedrag: 10, laag: 5, hoog: 20}\n"
    schrijf(HUIZEN, begin + geld + na[na.index("\neffecten:") + 1 :])(tmp_path)
    assert "WP610" not in codes(tmp_path)
    anders(HUIZEN, ", laag: 5, hoog: 20", "")(tmp_path)
    assert "WP610" in codes(tmp_path)


def test_maand_die_niet_bestaat(tmp_path: Path) -> None:
    schrijf_goede_map(tmp_path)
    erbij(HUIZEN, '\nhinder: [{van: "2027-13", tot: "2027-12"}]\n')(tmp_path)
    (bevinding,) = keur(tmp_path)
    assert bevinding.code == "WP110"
    assert "maand" in bevinding.wat


def test_fout_waarvan_geen_soort_bekend_is_zegt_wat_er_hoort() -> None:
    streng = Annotated[str, Field(min_length=20)]
    blad = vorm_van(streng).blad
    assert blad is not None
    with pytest.raises(ValidationError) as fout:
        blad.adapter.validate_python("kort")
    scalar = Scalar(Bronplek("a.yml"), "kort")
    assert leg_uit(blad, scalar, "kort", fout.value) == (
        "WP103",
        "'kort' past hier niet;",
        "hier hoort een tekst.",
    )


def test_vorm_zonder_naam_verwijst_naar_de_uitleg() -> None:
    blad = vorm_van(Annotated[str, Field(pattern="^x$")]).blad
    assert blad is not None
    with pytest.raises(ValidationError) as fout:
        blad.adapter.validate_python("y")
    code, wat, herstel = leg_uit(blad, Scalar(Bronplek("a.yml"), "y"), "y", fout.value)
    assert (code, wat) == ("WP113", "'y' heeft hier niet de goede vorm;")
    assert "uitleg" in herstel


def test_iemand_in_woorden_hoeft_geen_partij_te_zijn(tmp_path: Path) -> None:
    schrijf_goede_map(tmp_path)
    regel = "- {datum: 2026-01-01, tekst: Een gat, wie: de buurt samen, status: opgepakt}\n"
    schrijf(f"{W}/wijkschouw.yml", regel)(tmp_path)
    assert not [c for c in codes(tmp_path) if c in ("WP201", "WP214")]


def test_plek_van_wat_er_niet_staat_is_die_van_het_geheel() -> None:
    keuring = Keuring(plekken={"a": Bronplek("a.yml", 3), "a/b/naam": Bronplek("a.yml", 5)})
    assert keuring.plek("a/b", "id", "naam") == Bronplek("a.yml", 5)
    assert keuring.plek("a/b/c", "naam") == Bronplek("a.yml", 3)


def test_varianten_zonder_naam_heten_niet_hetzelfde(tmp_path: Path) -> None:
    schrijf_goede_map(tmp_path)
    begin, sleutel, rest = (tmp_path / CONFIG).read_text().partition("  onzekerheid:")
    zonder = "    - {kosten: 1.5}\n    - {kosten: 2}\n"
    schrijf(CONFIG, begin + zonder + sleutel + rest)(tmp_path)
    assert codes(tmp_path) == []


def test_plek_van_een_link_die_in_yaml_anders_geschreven_is(tmp_path: Path) -> None:
    schrijf_goede_map(tmp_path)
    tekst = (tmp_path / WIJK).read_text()
    begin, rest = tekst.split("nulalternatief: |\n")
    regel = 'nulalternatief: "Lees [dit](\\u006aavascript:x) eens."\n'
    schrijf(WIJK, begin + regel + rest.split("\n", 1)[1])(tmp_path)
    (bevinding,) = keur(tmp_path)
    assert bevinding.code == "WP283"
    assert bevinding.plek == Bronplek(WIJK, begin.count("\n") + 1, len("nulalternatief: ") + 1)


def test_link_naar_een_kop_van_dezelfde_bladzijde(tmp_path: Path) -> None:
    schrijf_goede_map(tmp_path)
    schrijf(f"{W}/plan/10-geld.md", "# Geld\n\nZie [verder](#verder).\n\n## Verder\n\nGeld.\n")(
        tmp_path
    )
    assert codes(tmp_path) == []
