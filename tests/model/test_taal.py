"""Texts for readers: Dutch as written, or what a catalogue makes of them."""

import pytest
from babel.messages.pofile import PoFileError
from hypothesis import given
from hypothesis import strategies as st

from generator.model.taal import N_, _, lees_catalogus, ngettext, pgettext, spreek

PO = """
msgid "Welke maatregelen in {wijk} eerst komen, voor {prijs}."
msgstr "For {prijs}: which measures come first in {wijk}."

msgid "{n} maatregel"
msgid_plural "{n} maatregelen"
msgstr[0] "{n} measure"
msgstr[1] "{n} measures"

msgctxt "tijd"
msgid "Nu"
msgstr "Now"

msgid "Nog niet vertaald"
msgstr ""

#, fuzzy
msgid "Geraden"
msgstr "Guessed"
"""
ENGELS = lees_catalogus(PO.encode())


def test_zonder_catalogus_staat_er_wat_er_geschreven_is() -> None:
    assert _("Dit is {wat}.", wat="goed") == "Dit is goed."
    assert [ngettext("{n} straat", "{n} straten", n) for n in (0, 1, 2)] == [
        "0 straten",
        "1 straat",
        "2 straten",
    ]
    assert pgettext("tijd", "Nu") == N_("Nu") == "Nu"


def test_een_catalogus_vertaalt_en_zet_waarden_op_hun_plaats() -> None:
    with spreek(ENGELS):
        zin = _("Welke maatregelen in {wijk} eerst komen, voor {prijs}.", wijk="Kade", prijs="€ 1")
        assert zin == "For € 1: which measures come first in Kade."
        assert ngettext("{n} maatregel", "{n} maatregelen", 1) == "1 measure"
        assert ngettext("{n} maatregel", "{n} maatregelen", 3) == "3 measures"
        assert pgettext("tijd", "Nu") == "Now"
        assert _("Nu") == "Nu"  # the same word elsewhere is another text


def test_wat_niet_zeker_vertaald_is_blijft_nederlands() -> None:
    with spreek(ENGELS):
        assert _("Nog niet vertaald") == "Nog niet vertaald"
        assert _("Geraden") == "Geraden"


def test_na_het_blok_is_het_weer_nederlands_ook_na_een_fout() -> None:
    with pytest.raises(ValueError, match="stuk"), spreek(ENGELS):
        raise ValueError("stuk")
    assert pgettext("tijd", "Nu") == "Nu"


def test_wat_geen_catalogus_is_wordt_geweigerd() -> None:
    with pytest.raises(PoFileError):
        lees_catalogus(b"msgid zonder aanhalingstekens")


@given(st.text())
def test_wat_bewoners_schrijven_vult_nooit_iets_in(tekst: str) -> None:
    assert _("Over {wat}.", wat=tekst) == f"Over {tekst}."
    assert _(tekst) == tekst
