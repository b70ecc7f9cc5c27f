"""What readers would miss: warnings, never errors."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.check.keuring import Keuring, kort
from generator.model.maatregel import Maatregel
from generator.model.partij import Kengetal
from generator.model.velden import Vermelding
from generator.model.verslag import Indicator
from generator.model.wijk import Wijk

_WIJK = (
    ("samenvatting", "WP291", "een samenvatting", "schrijf in twee zinnen wat er verandert."),
    ("contact", "WP293", "een contact", "noem het loket, met telefoon of e-mail."),
    ("nulalternatief", "WP295", "het nulalternatief", "schrijf wat er zonder plan zou gebeuren."),
)
_MAATREGEL = (
    ("samenvatting", "WP291", "een samenvatting", "schrijf in twee zinnen wat er gebeurt."),
    ("wat_merkt_u", "WP292", "wat bewoners ervan merken", "vul wat_merkt_u in."),
    ("effecten", "WP297", "wat het doet voor de doelen", "vul effecten in."),
)


_WAAR = ("WP296", "waar het is", "vul straten of locatie in.")
_GELD = ("WP297", "wat het kost of oplevert", "vul kosten of baten in.")
_BRON = ("WP294", "een bron", "zeg waar de gegevens vandaan komen.")


def mist_in_gedeeld(keuring: Keuring, kengetallen: Iterable[Kengetal]) -> None:
    """Warn of unit values without a source."""
    for kengetal in kengetallen:
        if kengetal.bron is None:
            _meld(keuring, f"kengetallen/{kengetal.id}", kengetal.id, _BRON)


def mist_in_wijk(keuring: Keuring, wijk: Wijk) -> None:
    """Warn of what the first page has no answer to."""
    for veld, code, wat, herstel in _WIJK:
        if not getattr(wijk, veld, None):
            _meld(keuring, "wijk", wijk.naam, (code, wat, herstel))


def mist_in_maatregel(keuring: Keuring, maatregel: Maatregel) -> None:
    """Warn of the questions that a measure leaves open."""
    pad, naam = f"maatregelen/{maatregel.id}", maatregel.naam
    for veld, code, wat, herstel in _MAATREGEL:
        if not getattr(maatregel, veld):
            _meld(keuring, pad, naam, (code, wat, herstel))
    if not maatregel.straten and not maatregel.locatie:
        _meld(keuring, pad, naam, _WAAR)
    if not maatregel.kosten and not maatregel.baten:
        _meld(keuring, pad, naam, _GELD)
    if not maatregel.bronnen and maatregel.bron is None:
        _meld(keuring, pad, naam, _BRON)


def mist_in_indicatoren(keuring: Keuring, indicatoren: Sequence[Indicator]) -> None:
    """Warn of figures without a source."""
    for nummer, indicator in enumerate(indicatoren):
        if indicator.bron is None and not all(meting.bron for meting in indicator.metingen):
            naam = indicator.naam or str(indicator.id or nummer + 1)
            _meld(keuring, f"indicatoren/{nummer}", naam, _BRON)


def mist_naam(keuring: Keuring, soort: str, records: Sequence[Vermelding], veld: str) -> None:
    """Warn of records without what they are listed by."""
    for nummer, record in enumerate(records):
        if not getattr(record, veld):
            pad = f"{soort}/{nummer}"
            gevolg = (
                "staat daarom niet op de site"
                if soort == "begrippen"
                else "krijgt op de site geen kop"
            )
            wat = f"dit punt heeft geen {veld} en {gevolg};"
            keuring.meld(keuring.plek(pad), "WP298", wat, f"vul {veld} in.", "waarschuwing")


def _meld(keuring: Keuring, pad: str, naam: str, gemis: tuple[str, str, str]) -> None:
    code, wat, herstel = gemis
    tekst = f"bij '{kort(naam, 40)}' missen lezers {wat};"
    keuring.meld(keuring.plek(pad), code, tekst, herstel, "waarschuwing")
