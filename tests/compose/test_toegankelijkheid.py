"""The statement claims no more than the publisher wrote."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from generator.compose.delen import Link
from generator.compose.loket import loket_van
from generator.compose.toegankelijkheid import toegankelijkheid
from generator.model.plan import Gedeeld
from generator.model.portaal import Wijkkaartje
from generator.model.site import Toegankelijkheid
from generator.model.velden import Contact
from tests.bouw import maak_plan
from tests.compose.proef import html


def maak_gedeeld(opgave: dict[str, Any] | None, contact: dict[str, Any] | None = None) -> Gedeeld:
    gedeeld = maak_plan().gedeeld
    site = gedeeld.config.site.model_copy(
        update={"contact": Contact.model_validate(contact) if contact else None}
    )
    lezen = Toegankelijkheid.model_validate(opgave) if opgave is not None else None
    config = gedeeld.config.model_copy(update={"toegankelijkheid": lezen, "site": site})
    return replace(gedeeld, config=config)


def pagina(opgave: dict[str, Any] | None, contact: dict[str, Any] | None = None) -> str:
    return html(toegankelijkheid(maak_gedeeld(opgave, contact), (Link("Site", "index.html"),)))


@pytest.mark.parametrize("opgave", [None, {}])
def test_zonder_opgave_wordt_niets_beweerd(opgave: dict[str, Any] | None) -> None:
    tekst = pagina(opgave)

    assert "nog geen verklaring opgesteld" in tekst
    assert "voldoet" not in tekst
    assert "nog geen onderzoek door mensen" in tekst


def test_status_zonder_onderzoek_zegt_dat_het_ontbreekt() -> None:
    tekst = pagina({"status": "B"})

    assert "Status B. Deze site voldoet gedeeltelijk" in tekst
    assert "De uitgever heeft er hier geen genoemd" in tekst


def test_volledige_verklaring_noemt_alles() -> None:
    tekst = pagina(
        {
            "status": "B",
            "opgesteld": "2026-11-02",
            "onderzoek": "2026-10-01",
            "onderzoeker": "Bureau Proef",
            "rapport": "https://voorbeeld.nl/rapport",
            "verklaring": "https://voorbeeld.nl/register",
            "e-mail": "toegankelijk@voorbeeld.nl",
            "bekende_problemen": [
                {"wat": "De oude kaart <b>", "gevolg": "Geen toetsenbord.", "planning": "Mei 2027"},
                {"gevolg": "Zonder wat is er niets te zeggen."},
            ],
        },
        {"telefoon": "078 000 00 00"},
    )

    assert "onderzocht door Bureau Proef, op 1 oktober 2026." in tekst
    assert "2 november 2026" in tekst
    assert 'href="https://voorbeeld.nl/rapport"' in tekst
    assert "<h3>De oude kaart &lt;b&gt;</h3>" in tekst
    assert "Mei 2027" in tekst
    assert "Zonder wat" not in tekst
    assert 'href="mailto:toegankelijk@voorbeeld.nl"' in tekst
    assert "078" not in tekst  # the statement names its own office


def test_zonder_eigen_meldpunt_is_het_dat_van_de_site() -> None:
    assert 'href="tel:0780000000"' in pagina({"status": "C"}, {"telefoon": "078 000 00 00"})


def _kaartje(n: int, contact: dict[str, Any] | None) -> Wijkkaartje:
    loket = loket_van(Contact.model_validate(contact) if contact else None)
    return Wijkkaartje(f"w{n}", f"Wijk {n}", "concept", loket=loket)


def _meldpunt(*contacten: dict[str, Any] | None, site: dict[str, Any] | None = None) -> str:
    kaartjes = [_kaartje(n, contact) for n, contact in enumerate(contacten)]
    thuis = (Link("Site", "index.html"),)
    return html(toegankelijkheid(maak_gedeeld(None, site), thuis, kaartjes))


def test_zonder_loket_van_de_site_zijn_het_die_van_de_wijken_elk_een_keer() -> None:
    een = {"naam": "Loket Een", "e-mail": "een@voorbeeld.nl"}
    twee = {"naam": "Loket Twee", "telefoon": "0800 000 00 00"}
    tekst = _meldpunt(een, None, twee, een)
    assert tekst.count("Loket Een") == 1
    assert 'href="mailto:een@voorbeeld.nl"' in tekst
    assert 'href="tel:08000000000"' in tekst
    assert "Deze site is van" not in tekst
    assert "Loket" not in _meldpunt(een, site={"e-mail": "site@voorbeeld.nl"})


def test_veel_loketten_zijn_een_zin_en_geen_loket_is_de_uitgever() -> None:
    tekst = _meldpunt(*({"e-mail": f"w{n}@voorbeeld.nl"} for n in range(4)))
    assert "Bij wie u terechtkunt, staat onderaan de bladzijden van uw wijk." in tekst
    assert "mailto:" not in tekst
    assert "Deze site is van" in _meldpunt(None, {"naam": "Alleen een naam"})
