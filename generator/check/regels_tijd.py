"""Rules for dates: nothing ends before it begins."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from generator.check.kennis import Kennis
from generator.check.melding import Melding
from generator.model.maatregel import Hinder
from generator.model.velden import Inhoud
from generator.model.verslag import Activiteit, Afspraak, Geldigheid, Periode


def eindigt_na_begin(deel: Inhoud, _kennis: Kennis) -> Iterator[Melding]:
    """Yield WP260 for a period that ends before it begins."""
    eerst, laatst = _EINDEN[type(deel)]
    begin, einde = getattr(deel, eerst), getattr(deel, laatst)
    if begin is not None and einde is not None and _voor(einde, begin):
        wat = f"{laatst} ({_geschreven(einde)}) ligt voor {eerst} ({_geschreven(begin)});"
        yield Melding((laatst,), "WP260", wat, f"verbeter {eerst} of {laatst}.")


def _geschreven(moment: dt.date | str) -> str:
    """Write a day, month or time as people do in the content."""
    return f"{moment:%Y-%m-%d %H:%M}" if isinstance(moment, dt.datetime) else str(moment)


def _voor(einde: dt.date | str, begin: dt.date | str) -> bool:
    """Tell whether an end lies before a begin; a month without day covers all its days."""
    if isinstance(einde, str) and isinstance(begin, str):
        precies = min(len(einde), len(begin))
        return einde[:precies] < begin[:precies]
    if isinstance(einde, dt.date) and isinstance(begin, dt.date):
        return einde < begin
    raise ValueError(f"{einde!r} and {begin!r} can't be compared")


_EINDEN: dict[type[Inhoud], tuple[str, str]] = {
    Hinder: ("van", "tot"),
    Periode: ("van", "tot"),
    Geldigheid: ("van", "tot"),
    Afspraak: ("vanaf", "tot"),
    Activiteit: ("begin", "einde"),
}
REGELS = tuple((soort, velden, eindigt_na_begin) for soort, velden in _EINDEN.items())
