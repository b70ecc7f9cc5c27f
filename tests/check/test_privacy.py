from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.check.elfproef import is_bsn, is_iban
from generator.check.keuring import Keuring
from generator.check.privacy import keur_privacy
from generator.model.bron import Bevinding, Bronbestand, Bronmap


def keur(tekst: str, pad: str = "content/a.md") -> list[Bevinding]:
    keuring = Keuring()
    keur_privacy(keuring, Bronmap("", {pad: Bronbestand(pad, tekst.encode(errors="ignore"))}))
    return keuring.bevindingen


def codes(tekst: str) -> list[str]:
    return [b.code for b in keur(tekst)]


@pytest.mark.parametrize(
    ("cijfers", "goed"),
    [
        # 1*9+1*8+1*7+2*6+2*5+2*4+3*3+3*2-3 = 66 = 6*11
        ("111222333", True),
        ("123456782", True),
        ("123456789", False),
        ("000000000", False),
    ],
)
def test_elfproef(cijfers: str, goed: bool) -> None:
    assert is_bsn(cijfers) is goed


def test_iban_van_de_norm() -> None:
    assert is_iban("NL91ABNA0417164300")
    assert is_iban("GB82WEST12345698765432")
    assert not is_iban("NL92ABNA0417164300")


@pytest.mark.parametrize(
    "tekst",
    [
        "Haar nummer is 111222333.",
        "Dat is 1234.56.782 dus",
        "bsn: 123 456 782",
        "- BSN 123.456.782",
        'tekst: "nummer 111222333"',
        "bsn: 111222333\n",
    ],
)
def test_burgerservicenummer(tekst: str) -> None:
    (bevinding,) = keur(tekst)
    assert (bevinding.code, bevinding.ernst) == ("WP620", "fout")


@pytest.mark.parametrize(
    "tekst",
    [
        "nummer 123456789",
        "bedrag: 123456782\n",
        "- {partij: a, bedrag: 123456782, jaar: 1}",
        "kost € 123456782",
        "KvK-nummer 123456782",
        "RSIN: 123456782",
        "123.456.782 euro",
        "https://voorbeeld.nl/?id=123456782",
        "https://voorbeeld.nl/stuk 1/123456782",
        "kenmerk 2026-123456782",
        "0078123456782",
        "123456782,50",
    ],
)
def test_ander_getal_van_negen_cijfers(tekst: str) -> None:
    assert codes(tekst) == []


@pytest.mark.parametrize(
    ("tekst", "gevonden"),
    [
        ("op NL91 ABNA 0417 1643 00 aan", ["WP621"]),
        ("nl91abna0417164300", ["WP621"]),
        ("GB82WEST12345698765432", ["WP621"]),
        ("BE68 5390 0754 7034", ["WP621"]),
        ("NL92ABNA0417164300", []),
        ("Bel 0612345678", ["WP622"]),
        ("bel 06-12 34 56 78.", ["WP622"]),
        ("+31 (0)6 12345678", ["WP622"]),
        ("0031 6 12345678", ["WP622"]),
        ('telefoon: "06-12345678"', []),
        ('contact: {naam: Loket, telefoon: "06-12345678", e-mail: a@b.nl}', []),
        ("telefoon: 078 770 10 00\ntekst: bel 06-12345678", ["WP622"]),
        ("Bel 078-7701000 of 14 078", []),
        ("nummer 1061234567899", []),
        ("mail jan@gmail.com of Piet.Puk+plan@Ziggo.nl", ["WP623", "WP623"]),
        ("mail wijkplan@papendrecht.nl", []),
        ("jan@gmail.commerce.nl", []),
        ("De heer Jansen, Weteringsingel 12, vraagt", ["WP624"]),
        ("mw. A. van der Berg woont aan de Overtoom 3", ["WP624"]),
        ("Mevrouw Jansen vertelt op 12 maart over Plan 2026.", []),
        ("Mevrouw Jansen komt. De school aan het Veerpad 12 is open.", []),
        ("Weteringsingel 12, 3351 AB Papendrecht", ["WP625"]),
        ("op 3351AB nr. 12 staat", ["WP625"]),
        ('adres: "Markt 22, 3351 PB Papendrecht"', []),
        ("In 3351 AB wonen 400 mensen", []),
        ("tussen 2026 en 2030 zijn 12 huizen klaar", []),
        ("postcode 3351 AB", []),
    ],
)
def test_persoonsgegevens(tekst: str, gevonden: list[str]) -> None:
    assert codes(tekst) == gevonden


def test_plaats_en_wat_ervan_getoond_wordt() -> None:
    (bevinding,) = keur("\ufeffkop\r\n\r\nmail een.mens@gmail.com\r\n")

    assert str(bevinding.plek) == "content/a.md:3:6"
    assert "een.mens" not in bevinding.melding
    assert "e…@gmail.com" in bevinding.melding


def test_ook_uitleg_achter_een_hekje_telt() -> None:
    (bevinding,) = keur("naam: Loket   # bel 06-12345678\n", "content/wijken/a/wijk.yml")
    assert bevinding.code == "WP622"


def test_een_kaart_wordt_niet_gelezen() -> None:
    assert keur('{"naam": "0612345678"}', "content/kaart/a.geojson") == []


STUKJES = st.sampled_from(
    ["06", "12345678", "111222333", "@gmail.com", "NL91ABNA", "De heer ", "Jansen ", "straat 1",
     "3351 AB", " 12", "bsn ", ": ", "\n", "€ ", "telefoon: "]
)  # fmt: skip


@given(st.lists(STUKJES | st.text(max_size=5), max_size=30).map("".join))
@settings(max_examples=300, deadline=None)
def test_elke_tekst_kan(tekst: str) -> None:
    for bevinding in keur(tekst):
        assert bevinding.plek.regel <= tekst.replace("\r", "\n").count("\n") + 1
        assert "\n" not in bevinding.melding


@pytest.mark.parametrize(
    "stukje", ["0", "6 ", "a.", "A ", "@", "NL12 ", "De heer A ", "Aa 1 ", "3351 ", "bsn ", "a: "]
)
def test_herhaalde_tekens_kosten_geen_minuten(stukje: str) -> None:
    assert isinstance(keur(stukje * (100_000 // len(stukje))), list)
