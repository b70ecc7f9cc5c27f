"""The style sheet: the publisher's colour, and our own font where the site wants it."""

from __future__ import annotations

import re

from generator.emit.stijl import LETTERMAP, uitrusting
from generator.read import lees_thema, lees_webletters

ACCENT = "#17408b"


def test_zonder_eigen_letter_is_er_geen_bestand_voor() -> None:
    spullen = uitrusting(lees_thema(), ACCENT, ("gemeente",))
    (css,) = spullen.css
    assert b"@font-face" not in spullen.bestanden[css]
    assert not [pad for pad in spullen.bestanden if pad.endswith(".woff2")]


def test_eigen_letter_komt_van_de_site_zelf() -> None:
    letters = {f"{LETTERMAP}{soort}": inhoud for soort, inhoud in lees_webletters().items()}
    spullen = uitrusting({**lees_thema(), **letters}, ACCENT, ("gemeente",))
    (css,) = spullen.css
    adressen = re.findall(r'src:url\("([^"]+)"\)', spullen.bestanden[css].decode())
    assert len(adressen) == 2
    for adres in adressen:
        assert spullen.bestanden[f"assets/{adres}"].startswith(b"wOF2")
    assert sum(map(len, lees_webletters().values())) < 50_000
