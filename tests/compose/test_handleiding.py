"""The handleiding as pages: every link leads somewhere, every picture is there."""

from __future__ import annotations

import re

from generator.compose.delen import Link
from generator.compose.handleiding import Handleidingblad, handleiding
from generator.emit.markdown import naar_html
from generator.read import lees_handleiding
from tests.compose.proef import html as bladzijde

THUIS = Link("Wijkplannen", "index.html")


def test_elke_link_en_elk_beeld_is_er() -> None:
    bladen, beelden = lees_handleiding()
    paginas = handleiding(bladen, THUIS, "nl")
    adressen = {f"{pagina.pad}.md" for pagina in paginas}
    assert len(paginas) == len(bladen) > 8
    for pagina in paginas:
        assert isinstance(pagina.inhoud, Handleidingblad)
        tekst = pagina.inhoud.tekst
        assert "```" not in tekst
        for beeld, adres in re.findall(r"(!?)\[[^\]]*\]\(([^)]+)\)", tekst):
            goed = {f"media/{naam}" for naam in beelden} if beeld else adressen
            assert adres in goed or adres.startswith("https:"), (pagina.pad, adres)


def test_code_en_links_krijgen_de_vorm_van_bladzijden() -> None:
    tekst = (
        "# Titel\n\nZie [twee](twee.md) en [elders](../elders.md).\n\n```sh\nwijkplan check\n```\n"
    )
    (pagina,) = handleiding({"een": tekst}, THUIS, "nl")
    assert isinstance(pagina.inhoud, Handleidingblad)
    assert pagina.titel == "Titel"
    assert pagina.inhoud.opening.kruimel[1].url == "portaal/handleiding/index.html"
    assert pagina.inhoud.tekst == (
        "Zie [twee](portaal/handleiding/twee.md) en elders.\n\n    wijkplan check\n"
    )


def test_code_in_een_lijst_blijft_in_de_lijst() -> None:
    tekst = "# Titel\n\n1. Typ:\n\n   ```sh\n   wijkplan check\n   ```\n\n   Wacht.\n\n2. Lees.\n"
    (pagina,) = handleiding({"een": tekst}, THUIS, "nl")
    assert isinstance(pagina.inhoud, Handleidingblad)
    html = naar_html(pagina.inhoud.tekst)
    assert html.count("<ol>") == 1
    assert html.count("<li>") == 2
    assert "<pre><code>wijkplan check\n</code></pre>" in html


def test_zonder_handleiding_zijn_er_geen_bladzijden() -> None:
    assert handleiding({}, THUIS, "nl") == ()


def test_op_een_site_in_een_andere_taal_is_zij_gemerkt_als_nederlands() -> None:
    tekst = "# Titel\n\n## Een\n\n## Twee\n\n## Drie\n\n## Vier\n"
    (nederlands,) = handleiding({"een": tekst}, THUIS, "nl")
    (engels,) = handleiding({"een": tekst}, THUIS, "en")
    assert "lang=" not in bladzijde(nederlands)
    met_taal = bladzijde(engels)
    assert '<h1 lang="nl">Titel</h1>' in met_taal
    assert '<div class="tekst hoofdstuktekst" lang="nl">' in met_taal
    assert '<li lang="nl"><a href="#een">Een</a></li>' in met_taal
