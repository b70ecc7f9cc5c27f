"""The only clock of a build: which day it is for the readers."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo


def today() -> dt.date:
    """Return the day in the Netherlands, wherever the build runs."""
    return dt.datetime.now(ZoneInfo("Europe/Amsterdam")).date()
