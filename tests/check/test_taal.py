from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.check.keuring import Bladtekst, Keuring
from generator.check.taal import LANGSTE_ZIN, MEESTE_PER_BESTAND, keur_taal
from generator.check.taal_woorden import MAKKELIJKER, moeilijke_woorden
from generator.check.zinnen import zinnen_in
from generator.model.bron import Bevinding, Bronplek


def keur(tekst: str, *uitgelegd: str, keer: int = 1) -> list[Bevinding]:
    keuring = Keuring()
    blad = Bladtekst(tekst, lambda index: Bronplek("a.md", 1, index + 1))
    keuring.bladen += [blad] * keer
    keur_taal(keuring, uitgelegd)
    return keuring.bevindingen


def codes(tekst: str, *uitgelegd: str) -> list[str]:
    return [b.code for b in keur(tekst, *uitgelegd)]


def zinnen(tekst: str) -> list[str]:
    return [zin.tekst for zin in zinnen_in(tekst)]


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("Een. Twee! Drie? Vier…", ["Een.", "Twee!", "Drie?", "Vier…"]),
        ("Dat is bijv. groen. En dit o.a. Ook.", ["Dat is bijv. groen.", "En dit o.a. Ook."]),
        ("Vraag het dhr. J.P. de Vries. Hij komt.", ["Vraag het dhr. J.P. de Vries.", "Hij komt."]),
        ('Zij zei: "Ja." Hij niet.', ['Zij zei: "Ja."', "Hij niet."]),
        ("Om 10.30 uur. Kosten: 1.000 euro.", ["Om 10.30 uur.", "Kosten: 1.000 euro."]),
        ("# Kop. Kop\n\nTekst\ngaat door.", ["Tekst\ngaat door."]),
        ("Dit:\n- een\n- twee\n\nEn 1. niet", ["Dit:", "een", "twee", "En 1. niet"]),
        ("Voor\n| a | b |\n|---|---|\nNa", ["Voor", "Na"]),
        ("1. Eerst.\n2) Dan.", ["Eerst.", "Dan."]),
        ("`code. Code` is het.", ["is het."]),
        ("Zie [hier](a.b/c. D) nu.", ["Zie [hier" + " " * 12 + "nu."]),
        ("", []),
        ("--- !", []),
    ],
)
def test_zinnen_van_markdown(tekst: str, verwacht: list[str]) -> None:
    assert zinnen(tekst) == verwacht


def test_een_opdracht_telt_als_een_woord_en_een_adres_niet() -> None:
    (zin,) = zinnen_in('Zie {{ maatregel("een-twee drie") }} en https://voorbeeld.nl/a nu.')
    assert zin.woorden == 4


def test_zin_heeft_haar_plaats_in_de_tekst() -> None:
    tekst = "# Kop\n\n- Een.  Twee."
    assert [tekst[z.index : z.index + 3] for z in zinnen_in(tekst)] == ["Een", "Twe"]


@pytest.mark.parametrize(("woorden", "gevonden"), [(LANGSTE_ZIN, []), (LANGSTE_ZIN + 1, ["WP601"])])
def test_te_lange_zin(woorden: int, gevonden: list[str]) -> None:
    assert codes("woord " * (woorden - 1) + "eind.") == gevonden


def test_melding_noemt_de_zin_en_haar_plaats() -> None:
    (bevinding,) = keur("Kort. Wij doen dit middels beleid.")

    assert bevinding.plek == Bronplek("a.md", 1, 20)
    assert "'middels'" in bevinding.wat
    assert "Wij doen dit middels beleid." in bevinding.wat
    assert "'met'" in bevinding.herstel
    assert bevinding.ernst == "waarschuwing"


@pytest.mark.parametrize(
    ("tekst", "gevonden"),
    [
        ("Dat gaat met betrekking\ntot de straat.", ["met betrekking tot"]),
        ("Met betrekking hebben we niets.", []),
        ("Conform het plan.", ["conform"]),
        ("Loop langs Café Conform.", []),
        ("De conformiteit.", []),
        ("Reeds-klaar en reedsheen", []),
        ("Het is al reeds", ["reeds"]),
    ],
)
def test_moeilijke_woorden(tekst: str, gevonden: list[str]) -> None:
    assert [m.woord for m in moeilijke_woorden(tekst)] == gevonden


def test_woord_uit_de_begrippenlijst_mag() -> None:
    assert codes("Wij monitoren de wijk.") == ["WP602"]
    assert codes("Wij monitoren de wijk.", "Monitoren") == []


def test_makkelijker_woord_staat_niet_zelf_in_de_lijst() -> None:
    for makkelijker in MAKKELIJKER.values():
        assert not list(moeilijke_woorden(makkelijker))
    assert all(woord == woord.lower() for woord in MAKKELIJKER)


def test_twee_keer_worden_in_een_zin() -> None:
    assert codes("Het riool wordt vernieuwd. De straat wordt breder.") == []
    assert codes("Het riool wordt vernieuwd en de straat wordt breder.") == ["WP603"]


def test_niet_meer_dan_een_paar_per_bestand() -> None:
    bevindingen = keur("Thans regent het.", keer=MEESTE_PER_BESTAND + 2)

    gevonden = [b.code for b in bevindingen]
    assert gevonden == ["WP602"] * MEESTE_PER_BESTAND + ["WP604"]
    assert "nog 2 keer" in bevindingen[-1].wat


def test_melding_herhaalt_geen_persoonsgegevens() -> None:
    bsn, post = "111222333", "een.mens@gmail.com"
    (bevinding,) = keur(f"Thans is het {bsn}, NL91 ABNA 0417 1643 00 en {post}.")
    assert bsn not in str(bevinding)
    assert post not in str(bevinding)
    assert not re.search(r"\d{4} \d{4}", str(bevinding))


STUKJES = st.sampled_from(
    [". ", "\n", "- ", "1. ", "# ", "|", "`", "](", "{{", "}}", "thans ", "é", "J."]
)


@given(st.lists(STUKJES | st.text(max_size=6), max_size=40).map("".join))
@settings(max_examples=200, deadline=None)
def test_elke_tekst_geeft_zinnen_op_hun_plaats(tekst: str) -> None:
    einde = 0
    for zin in zinnen_in(tekst):
        assert einde <= zin.index < len(tekst)
        assert zin.woorden > 0
        einde = zin.index + len(zin.tekst)
        assert einde <= len(tekst)
    assert all(b.plek.kolom <= len(tekst) + 1 for b in keur(tekst))
