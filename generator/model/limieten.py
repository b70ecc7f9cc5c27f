"""All limits of sizes and counts, in one place; a file or list beyond them is a finding.

They keep a mistake or a hostile pull request from costing memory or minutes. The figures
are far above what a real wijk needs (the example wijk: 100 kB of YAML, depth 6).
"""

from __future__ import annotations

GROOTSTE_YAML_BYTES = 1_000_000
GROOTSTE_TEKST_BYTES = 200_000
GROOTSTE_KAART_BYTES = 8_000_000
GROOTSTE_FOTO_BYTES = 10_000_000
GROOTSTE_FOTO_PIXELS = 60_000_000
GROOTSTE_LOGO_BYTES = 1_000_000
GROOTSTE_BESTAND_BYTES = max(GROOTSTE_YAML_BYTES, GROOTSTE_KAART_BYTES, GROOTSTE_FOTO_BYTES)
LANGSTE_NAAM_BYTES = 80  # of a file that is called after a text
# of a text in Markdown: to turn it into a page takes time that grows with the square of these
LANGSTE_BLOK_TEKENS = 20_000  # without an empty line in it: a paragraph, list or table
MEESTE_BLOKREGELS = 500
MEESTE_BLOKKEN = 5_000
MEESTE_IN_TEKST = 1_000  # links, photos, directives and pieces of HTML
LANGSTE_ADRES_TEKENS = 2_000
DIEPSTE_YAML = 20
DIEPSTE_MAP = 8  # what lies deeper is no content
MEESTE_YAML_KNOPEN = 50_000
MEESTE_BESTANDEN_PER_MAP = 1_000
MEESTE_MAATREGELEN = 300
MEESTE_WIJKEN = 1_000
MEESTE_KAARTOBJECTEN = 10_000
MEESTE_KAARTPUNTEN = 500_000
MEESTE_BEVINDINGEN_PER_BESTAND = 200
VERSTE_KAARTPUNT_M = 5_000
# of what `import` reads: a spreadsheet with measures, tables of figures, answers of services
GROOTSTE_BLAD_BYTES = 10_000_000
GROOTSTE_BLAD_UITGEPAKT_BYTES = 20_000_000
MEESTE_BLADRIJEN = 2_000
MEESTE_BLADKOLOMMEN = 200
GROOTSTE_TABEL_BYTES = 50_000_000
GROOTSTE_ANTWOORD_BYTES = 100_000_000
MEESTE_ANTWOORDPAGINAS = 200
