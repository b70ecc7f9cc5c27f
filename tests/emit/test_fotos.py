"""Photos in the text of a writer get their sizes, and nothing else changes."""

from __future__ import annotations

from generator.emit.fotos import met_fotos
from generator.emit.markdown import naar_html
from generator.model.beeld import Fotoreeks, Fotovorm

REEKS = Fotoreeks(
    "plein.jpg",
    960,
    720,
    (Fotovorm("media/480/plein.jpg.webp", 480), Fotovorm("media/960/plein.jpg.webp", 960)),
    "media/plein.jpg",
)


def test_foto_in_markdown_krijgt_maten_en_houdt_haar_beschrijving() -> None:
    html = naar_html('Zie ![Het "plein" <b>](plein.jpg) hier.', wortel="../")

    uit = met_fotos(html, {"plein.jpg": REEKS})

    assert 'srcset="../media/480/plein.jpg.webp 480w, ../media/960/plein.jpg.webp 960w"' in uit
    assert 'src="../media/plein.jpg" width="960" height="720"' in uit
    assert 'alt="Het &quot;plein&quot; &lt;b&gt;"' in uit
    assert 'loading="lazy"' in uit
    assert uit.startswith("<p>Zie <picture>")
    assert uit.endswith("</picture> hier.</p>")


def test_onbekende_foto_en_andere_tekst_blijven_zoals_ze_zijn() -> None:
    html = naar_html("![x](ander.jpg) en [link](media/plein.jpg)", wortel="")

    assert met_fotos(html, {"plein.jpg": REEKS}) == html
