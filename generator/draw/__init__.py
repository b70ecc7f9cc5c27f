"""Pictures of a plan: charts as SVG, maps as a page and a drawing, each with its table or list.

`draw` takes a plan and its results and gives Beelden; it reads and writes nothing. The same
plan on the same day gives the same bytes.
"""

from generator.draw.deelbeeld import teken_deelbeeld_portaal, teken_deelbeelden
from generator.draw.foto import maak_fotoreeks
from generator.draw.leaflet import tegelhost
from generator.draw.posterkaart import Posterkaart, posterkaart
from generator.draw.teken import teken_portaal, teken_wijk

__all__ = [
    "Posterkaart",
    "maak_fotoreeks",
    "posterkaart",
    "tegelhost",
    "teken_deelbeeld_portaal",
    "teken_deelbeelden",
    "teken_portaal",
    "teken_wijk",
]
