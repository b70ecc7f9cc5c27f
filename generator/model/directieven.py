"""What may stand between {{ and }} in a chapter: each function with the names it knows.

`check` refuses other names with a suggestion; `compose` makes what they ask for.
"""

from __future__ import annotations

from collections.abc import Mapping

# function -> how many arguments
DIRECTIEVEN: Mapping[str, int] = {
    "kaart": 1,
    "grafiek": 1,
    "tabel": 1,
    "cijfer": 1,
    "maatregel": 1,
    "begrip": 1,
    "foto": 2,
}
KAARTEN = ("wijk", "maatregelen", "wijkschouw")
# besides each indicator of indicatoren.yml
GRAFIEKEN = ("prioriteiten", "kosten-baten", "planning", "samenwerken", "partijen")
TABELLEN = ("maatregelen", "mkba", "kosten-per-partij", "doelen", "budgetten", "planning")
# pages that `compose` makes and a text may link to: page -> the file of the wijk that it
# needs, "" where it is always there
VASTE_PAGINAS: Mapping[str, str] = {
    "index": "",
    "straten": "",
    "maatregelen": "",
    "ambities": "",
    "prioriteiten": "",
    "kosten-en-baten": "",
    "planning": "",
    "verantwoording": "",
    "cijfers": "indicatoren.yml",
    "voortgang": "indicatoren.yml",
    "wijkschouw": "wijkschouw.yml",
    "afspraken": "afspraken.yml",
    "besluiten": "besluiten.yml",
    "regelingen": "regelingen.yml",
    "meedoen": "agenda.yml",
    "versies": "versies.yml",
}
