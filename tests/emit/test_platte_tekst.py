"""The sentence that stands for a page: in a search engine, and where its link is shared."""

from __future__ import annotations

import pytest

from generator.emit.platte_tekst import in_het_kort


@pytest.mark.parametrize(
    ("tekst", "kort"),
    [
        ("Een *mooi* plan. [Lees](a.md) het.\n\nNog meer.", "Een mooi plan. Lees het."),
        ("Kort. En een zin die er niet meer bij past.", "Kort."),
        ("Eenlangezinzonder einde die nergens ophoudt", "Eenlangezinzonder einde…"),
        ("", ""),
    ],
)
def test_hele_zinnen_zonder_opmaak(tekst: str, kort: str) -> None:
    assert in_het_kort(tekst, meest=24) == kort
