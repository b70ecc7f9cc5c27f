"""iCalendar (RFC 5545): meetings for the calendar of a reader, in the time of Amsterdam."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, cast
from zoneinfo import ZoneInfo

from generator.emit.platte_tekst import platte_tekst
from generator.model.site_plan import Agendabestand, Agendapunt, Samenstelling

if TYPE_CHECKING:
    from icalendar import Calendar, Event

TIJDZONE = "Europe/Amsterdam"
MAKER = "-//wijkplan//wijkplan//{taal}"
# The rule of the European Union since 1996. The library would list each change since 1970.
_VTIMEZONE = f"""\
BEGIN:VTIMEZONE
TZID:{TIJDZONE}
BEGIN:DAYLIGHT
DTSTART:19810329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
"""


def agendabestanden(geheel: Samenstelling) -> dict[str, bytes]:
    """Write the calendar files of a project by their path."""
    return {bestand.pad: _bestand(bestand, geheel.taal) for bestand in geheel.agenda}


def _bestand(bestand: Agendabestand, taal: str) -> bytes:
    from icalendar import Calendar, Timezone  # noqa: PLC0415 - slow import, for who has an agenda

    kalender = Calendar()
    kalender.add("prodid", MAKER.format(taal=taal.upper()))
    kalender.add("version", "2.0")
    kalender.add("calscale", "GREGORIAN")
    kalender.add("method", "PUBLISH")
    kalender.add("x-wr-calname", bestand.naam, {"language": taal})
    kalender.add("x-wr-timezone", TIJDZONE)
    if any(not _hele_dag(punt) for punt in bestand.punten):
        kalender.add_component(Timezone.from_ical(_VTIMEZONE))
    for punt in bestand.punten:
        kalender.add_component(_punt(punt))
    return _bytes(kalender)


def _bytes(kalender: Calendar) -> bytes:
    return cast("bytes", kalender.to_ical(sorted=False))


def _punt(punt: Agendapunt) -> Event:
    from icalendar import Event  # noqa: PLC0415 - slow import, for who has an agenda

    event = Event()
    event.add("uid", punt.uid)
    event.add("dtstamp", dt.datetime.combine(punt.gewijzigd, dt.time(12), dt.UTC))
    event.add("sequence", punt.keer)
    event.add("summary", punt.naam)
    event.add("dtstart", punt.begin.date() if _hele_dag(punt) else _lokaal(punt.begin))
    if einde := _einde(punt):
        event.add("dtend", einde)
    event.add("status", punt.status)
    for naam, waarde in (
        ("location", punt.plaats),
        ("description", platte_tekst(punt.tekst)),
        ("url", punt.url),
    ):
        if waarde:
            event.add(naam, waarde)
    return event


def _hele_dag(punt: Agendapunt) -> bool:
    return punt.begin.time() == dt.time()


def _einde(punt: Agendapunt) -> dt.date | None:
    """Give the end: of whole days the day after the last, as the standard asks."""
    if punt.einde is None:
        return None
    if _hele_dag(punt):
        return punt.einde.date() + dt.timedelta(days=1)
    return _lokaal(punt.einde)


def _lokaal(moment: dt.datetime) -> dt.datetime:
    return moment.replace(tzinfo=ZoneInfo(TIJDZONE))
