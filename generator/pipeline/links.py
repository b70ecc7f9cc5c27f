"""Line up the rooms for `wijkplan check --links`: what content links to, asked of the network.

Apart from `content`, so that a check without it loads nothing of the network.
"""

from __future__ import annotations

from pathlib import Path

from generator import check, harvest, read
from generator.model.bron import Bevinding

_LANGSTE_ADRES = 100


def check_links(map_: Path) -> tuple[Bevinding, ...]:
    """Return a warning (WP640) for each place with an address that does not work, sorted."""
    wijken, _ = read.vind_wijken(map_)
    bronnen = [read.lees_gedeeld(map_), *(read.lees_wijk(map_, wijk) for wijk in wijken)]
    links = check.buitenlinks(bronnen)
    gevonden = [
        Bevinding(
            plek=plek,
            code="WP640",
            wat=f"de link '{_kort(adres)}' werkt niet: {reden};",
            herstel="kijk of de pagina is verhuisd, of haal de link weg.",
            ernst="waarschuwing",
        )
        for adres, reden in harvest.dode_links(links).items()
        for plek in links[adres]
    ]
    return tuple(sorted(gevonden))


def _kort(adres: str) -> str:
    return adres if len(adres) <= _LANGSTE_ADRES else f"{adres[: _LANGSTE_ADRES - 1]}…"
