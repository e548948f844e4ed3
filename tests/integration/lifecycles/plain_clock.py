"""A second, naive way to count a deadline, to hold the real clock against: day by day, as a clerk would."""

from __future__ import annotations

import datetime

from content_models.organisation.clock.zone import ZONE

CLOSE = datetime.time(17, 0)
Stretch = tuple[datetime.datetime, datetime.datetime | None]


def due(received: datetime.datetime, working_days: int, pauses: list[Stretch]) -> datetime.datetime | None:
    """Return close of business of the n-th working day after reception at whose close the clock ran."""
    day, counted = received.astimezone(ZONE).date(), 0
    while counted < working_days:
        day += datetime.timedelta(days=1)
        close = datetime.datetime.combine(day, CLOSE, ZONE)
        if pauses and pauses[-1][1] is None and close >= pauses[-1][0]:
            return None
        stopped = any(start <= close and (end is None or close < end) for start, end in pauses)
        counted += day.weekday() < 5 and not stopped
    return datetime.datetime.combine(day, CLOSE, ZONE)
