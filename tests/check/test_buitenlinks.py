from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.check import buitenlinks
from generator.model.bron import Bronbestand, Bronmap, Bronplek


def links(tekst: str, pad: str = "content/a.md") -> dict[str, tuple[Bronplek, ...]]:
    bestand = Bronbestand(pad, tekst.encode(errors="ignore"))
    return dict(buitenlinks([Bronmap("", {pad: bestand})]))


@pytest.mark.parametrize(
    ("tekst", "adres"),
    [
        ("Zie https://a.nl/b.", "https://a.nl/b"),
        ("[a](https://a.nl/b)", "https://a.nl/b"),
        ("[a](https://a.nl/b_(c))!", "https://a.nl/b_(c)"),
        ("[a](https://a.nl/b),en", "https://a.nl/b"),
        ("(zie https://a.nl/b_(c).)", "https://a.nl/b_(c)"),
        ("<https://a.nl>", "https://a.nl"),
        ("url: 'https://a.nl/?x=1&y=2#deel'", "https://a.nl/?x=1&y=2"),
        ("**https://a.nl/**", "https://a.nl/"),
    ],
)
def test_adres_uit_een_tekst(tekst: str, adres: str) -> None:
    assert list(links(tekst)) == [adres]


def test_elke_plek_van_een_adres() -> None:
    gevonden = links("\ufeff# https://b.nl\n  https://a.nl https://b.nl")
    plek = "content/a.md"
    assert gevonden == {
        "https://a.nl": (Bronplek(plek, 2, 3),),
        "https://b.nl": (Bronplek(plek, 1, 3), Bronplek(plek, 2, 16)),
    }
    assert list(gevonden) == sorted(gevonden)


def test_uitleg_in_yaml_telt_niet() -> None:
    yaml = "# https://a.nl\nurl: https://b.nl#x  # of https://c.nl\n"
    assert list(links(yaml, "content/a.yml")) == ["https://b.nl"]
    assert list(links("# https://a.nl")) == ["https://a.nl"]


def test_mail_en_kaart_zijn_geen_links() -> None:
    assert links("mailto:a@b.nl tel:14078 ftp://a.nl") == {}
    assert links('{"a": "https://a.nl"}', "content/kaart/a.geojson") == {}


STUKJES = st.sampled_from(["https://", "(", ")", ".", "#", "a", "[", "]", "\n"])


@given(st.lists(STUKJES | st.text(max_size=4), max_size=30).map("".join))
@settings(max_examples=200, deadline=None)
def test_elke_tekst_kan(tekst: str) -> None:
    assert all(adres.startswith("http") for adres in links(tekst))
