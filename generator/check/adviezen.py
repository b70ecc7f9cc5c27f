"""What only `wijkplan check` says: warnings that help a writer and would drown in a build."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.check.fotoplek import heeft_plek
from generator.check.keuring import Keuring, kort
from generator.model.bron import Bronmap, Bronplek
from generator.model.maatregel import Maatregel
from generator.model.verslag import Indicator, Meting

GROTE_FOTO_BYTES = 3_000_000
DREMPEL_MENSEN = 10
"""Below this many people a figure may point at someone, unless the indicator says otherwise."""
_GEMIDDELD = re.compile(r"\bper\b|gemiddeld", re.IGNORECASE)
_EENHEDEN = (
    "adressen bewoners cliënten deelnemers gezinnen huishoudens huurders inwoners jongeren "
    "kinderen leerlingen mensen ouderen patiënten personen woningen"
)
_MENSEN = frozenset(_EENHEDEN.split())


def keur_fotobestanden(keuring: Keuring, bron: Bronmap) -> None:
    """Warn of photos that tell where they were taken (WP627) or are large files (WP612)."""
    for bestand in bron.onder("media"):
        plek = Bronplek(bestand.pad)
        if heeft_plek(bestand.inhoud):
            wat = "in dit bestand staat waar de foto is gemaakt;"
            herstel = "de site toont de foto zonder die plek; haal haar ook uit het bestand."
            keuring.meld(plek, "WP627", wat, herstel, "waarschuwing")
        if len(bestand.inhoud) > GROTE_FOTO_BYTES:
            mb = f"{len(bestand.inhoud) / 1_000_000:.1f}".replace(".", ",")
            wat = f"deze foto is een groot bestand ({mb} MB);"
            herstel = "maak haar kleiner: 2400 beeldpunten breed is genoeg."
            keuring.meld(plek, "WP612", wat, herstel, "waarschuwing")


def keur_kleine_aantallen(keuring: Keuring, indicatoren: Iterable[Indicator]) -> None:
    """Warn of figures about so few people that a reader may know them (WP626)."""
    for nummer, indicator in enumerate(indicatoren):
        telt_mensen = _telt_mensen(indicator)
        drempel = indicator.drempel_klein_aantal
        for volgnummer, meting in enumerate(indicator.metingen):
            aantal = _aantal(meting, telt=telt_mensen)
            grens = DREMPEL_MENSEN if drempel is None else drempel
            if aantal is not None and 0 < aantal < grens:
                pad = f"indicatoren/{nummer}/metingen/{volgnummer}"
                plek = keuring.plek(pad, "n", "waarde")
                naam = kort(indicator.naam or indicator.id or nummer + 1, 40)
                wat = f"een cijfer van '{naam}' gaat over minder dan {grens:n};"
                herstel = "schrijf 'waarde: onderdrukt', zodat niemand te herkennen is."
                keuring.meld(plek, "WP626", wat, herstel, "waarschuwing")


def _telt_mensen(indicator: Indicator) -> bool:
    """Tell whether an indicator counts people; an average of them is no count."""
    waarden = [m.waarde for m in indicator.metingen if isinstance(m.waarde, (int, float))]
    gemiddeld = _GEMIDDELD.search(indicator.naam or "") or any(w % 1 for w in waarden)
    return (indicator.eenheid or "").strip().lower() in _MENSEN and not gemiddeld


def _aantal(meting: Meting, *, telt: bool) -> float | None:
    """Return how many people a shown figure is about, where that is known."""
    if meting.waarde is None or meting.waarde == "onderdrukt":
        return None
    if meting.n is not None:
        return meting.n
    return meting.waarde if telt else None


def keur_bandbreedte(keuring: Keuring, maatregelen: Iterable[Maatregel]) -> None:
    """Warn once for each measure with amounts that have no low and high estimate (WP610)."""
    for maatregel in maatregelen:
        regels = [*maatregel.kosten, *maatregel.baten]
        los = [r for r in regels if r.kengetal is None]
        zonder = sum(r.laag is None for r in los)
        if zonder:
            plek = keuring.plek(f"maatregelen/{maatregel.id}", "kosten@", "baten@")
            wat = f"{zonder} van de {len(los)} bedragen hebben geen lage en hoge schatting;"
            herstel = "vul laag en hoog in, of zet onzekerheid in site_config.yml."
            keuring.meld(plek, "WP610", wat, herstel, "waarschuwing")
