"""The page of a map: what stands around it where it is a page of its own, and without script.

In a frame the page around the map says all of this, so there it is only the map. Without
script nothing moves, and what is on the map stands as a list in its place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from generator.model.beeld import Legendaregel, Plaats
from generator.model.taal import _

# as early as can be: until then a browser with script shows neither the frame nor the list
_BEGIN = """\
document.documentElement.className = parent === window ? "los" : "venster";
if (parent === window && !matchMedia("(min-width: 60rem)").matches)
  document.querySelector("details").open = false;
"""
_BLAD = """\
<!doctype html>
<html lang="{taal}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{titel}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="../leaflet/leaflet.css">
<link rel="stylesheet" href="{naam}.css">
<script src="../leaflet/leaflet.js" defer></script>
<script src="{naam}.js" defer></script>
</head>
<body class="{klasse}">
<header class="kop">
<p><a href="{terug_url}" target="_top">{terug}</a></p>
<h1>{titel}</h1>
</header>
<main>
<p class="zonder">{zonder}</p>
{kaart}
<details class="uitleg" open>
<summary>{lijst}</summary>
<p>{uitleg}</p>
{legenda}{plaatsen}</details>
</main>
<footer class="voet"><p>{van}</p></footer>
</body>
</html>
"""


@dataclass(frozen=True, slots=True)
class Omlijsting:
    """What a reader finds around a map on a page of its own.

    Attributes:
        bron: Source line; it stands on the map.
        terug: Where the way back leads, in words.
        terug_url: The page that shows the map, as seen from the folder of the wijk.
        van: Who publishes it, its version and date.
        plaatsen: The list of what is on the map.
        legenda: What its colours and shapes mean.
    """

    bron: str
    terug: str
    terug_url: str
    van: str
    plaatsen: Sequence[Plaats]
    legenda: Sequence[Legendaregel] = ()


def begin() -> str:
    """Write what the script does first: tell the style sheet whether the map is in a frame."""
    return _BEGIN


def schrijf_blad(  # noqa: PLR0913 - the parts of one page
    kaart: str, *, titel: str, uitleg: str, lijst: Omlijsting, pad: str, klasse: str, taal: str
) -> str:
    """Write the page around the element of a map.

    Args:
        kaart: The element, as HTML.
        titel: Name of the map.
        uitleg: What is to be seen, in a sentence or two.
        lijst: What stands around it.
        pad: Path of the page without extension.
        klasse: Whether there are tiles under it.
        taal: Language of the site.
    """
    wortel = "../" * pad.count("/")
    return _BLAD.format(
        taal=escape(taal),
        titel=escape(titel),
        uitleg=escape(uitleg),
        naam=escape(pad.rpartition("/")[2]),
        klasse=klasse,
        terug=escape(lijst.terug),
        terug_url=escape(f"{wortel}{lijst.terug_url}"),
        zonder=escape(_("De kaart werkt alleen met JavaScript. Hieronder leest u wat erop staat.")),
        kaart=kaart,
        lijst=escape(_("Uitleg en lijst")),
        legenda=_legenda(lijst.legenda),
        plaatsen=_plaatsen(lijst.plaatsen, wortel),
        van=escape(lijst.van),
    )


def _legenda(regels: Sequence[Legendaregel]) -> str:
    punten = "".join(f"<li>{regel.teken}{escape(regel.tekst)}</li>\n" for regel in regels)
    return f'<ul class="legenda">\n{punten}</ul>\n' if punten else ""


def _plaatsen(plaatsen: Sequence[Plaats], wortel: str) -> str:
    punten = "".join(f"<li>{_plaats(plaats, wortel)}</li>\n" for plaats in plaatsen)
    return f'<ul class="plaatsen">\n{punten}</ul>\n' if punten else ""


def _plaats(plaats: Plaats, wortel: str) -> str:
    naam = escape(f"{plaats.nummer} {plaats.naam}".strip())
    if plaats.url:
        naam = f'<a href="{escape(wortel + plaats.url)}" target="_top">{naam}</a>'
    return f"{naam} <span>{escape(plaats.toelichting)}</span>" if plaats.toelichting else naam
