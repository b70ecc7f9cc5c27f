"""Calendar files: a library reads them back, in the time of Amsterdam, the same every time."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar, Event

from generator.emit.agenda import agendabestanden
from generator.model.site_plan import Agendabestand, Agendapunt
from tests.emit.test_feeds import maak_geheel

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
PUNT = Agendapunt(
    uid="inloop@eik.voorbeeld.nl",
    naam="Inloop; met koffie, thee\nen taart",
    begin=dt.datetime(2026, 12, 10, 19),  # noqa: DTZ001 - local time, as people write it
    einde=dt.datetime(2026, 12, 10, 21),  # noqa: DTZ001
    plaats="Buurthuis, Eikenlaan 1",
    tekst="Kom **langs**. Zie [het plan](https://voorbeeld.nl/plan) voor één en ander.",
    url="https://voorbeeld.nl/eik/meedoen.html#bijeenkomst-inloop",
    status="CONFIRMED",
    gewijzigd=dt.date(2026, 11, 20),
    keer=0,
)


def schrijf(*punten: Agendapunt) -> bytes:
    geheel = maak_geheel(agenda=(Agendabestand("agenda.ics", "Bijeenkomsten", punten),))
    return agendabestanden(geheel)["agenda.ics"]


def lees(*punten: Agendapunt) -> tuple[Calendar, list[Event]]:
    kalender = Calendar.from_ical(schrijf(*punten))
    assert isinstance(kalender, Calendar)
    return kalender, list(kalender.events)


def test_kalender_leest_terug_wat_er_staat() -> None:
    kalender, (event,) = lees(PUNT)

    assert kalender["version"] == "2.0"
    assert event["uid"] == PUNT.uid
    assert event["summary"] == PUNT.naam
    assert event["location"] == PUNT.plaats
    assert "Kom langs. Zie het plan (https://voorbeeld.nl/plan)" in str(event["description"])
    assert event["url"] == PUNT.url
    assert event.start == dt.datetime(2026, 12, 10, 19, tzinfo=AMSTERDAM)
    assert event.end == dt.datetime(2026, 12, 10, 21, tzinfo=AMSTERDAM)


@pytest.mark.parametrize(
    ("maand", "uren"), [(1, 1), (3, 1), (4, 2), (7, 2), (10, 2), (11, 1), (12, 1)]
)
def test_tijdzone_in_het_bestand_is_die_van_amsterdam(maand: int, uren: int) -> None:
    kalender, _ = lees(PUNT)
    zone = kalender.timezones[0].to_tz()
    moment = dt.datetime(2027, maand, 15, 12, tzinfo=zone)

    assert moment.utcoffset() == dt.timedelta(hours=uren)
    assert moment.replace(tzinfo=AMSTERDAM).utcoffset() == dt.timedelta(hours=uren)


def test_afgelaste_bijeenkomst_haalt_haar_weg_uit_de_agenda() -> None:
    _, (event,) = lees(replace(PUNT, status="CANCELLED", keer=1))

    assert event["status"] == "CANCELLED"
    assert event["sequence"] == 1


def test_dag_zonder_tijd_duurt_de_hele_dag_en_vraagt_geen_tijdzone() -> None:
    dag = replace(
        PUNT,
        begin=dt.datetime(2027, 2, 3),  # noqa: DTZ001
        einde=dt.datetime(2027, 2, 4),  # noqa: DTZ001
    )

    kalender, (event,) = lees(dag)

    assert event.start == dt.date(2027, 2, 3)
    assert event.end == dt.date(2027, 2, 5)  # the day after the last one
    assert kalender.walk("VTIMEZONE") == []


def test_regels_zijn_hoogstens_75_bytes_met_crlf() -> None:
    inhoud = schrijf(replace(PUNT, tekst="één lange zin " * 40, einde=None, plaats="", url=""))

    assert inhoud.endswith(b"END:VCALENDAR\r\n")
    assert all(len(regel) <= 75 for regel in inhoud.split(b"\r\n"))
    assert b"DTEND" not in inhoud


def test_dezelfde_inhoud_geeft_dezelfde_bytes() -> None:
    assert schrijf(PUNT) == schrijf(PUNT)
    assert b"DTSTAMP:20261120T120000Z" in schrijf(PUNT)
