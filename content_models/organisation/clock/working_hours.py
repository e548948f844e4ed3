"""Working time between instants, to the minute: what limits in hours are counted in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from content_models.organisation.clock.day_table import DayTable
from content_models.organisation.clock.pause import Pause, open_pause
from content_models.organisation.clock.running import HORIZON, PausedTooLong
from content_models.organisation.clock.zone import DAY, local

Stretch = tuple[datetime, datetime]


def spend(start: datetime, amount: timedelta, pauses: Sequence[Pause], days: DayTable) -> datetime | None:
    """Return the instant at which `amount` (above zero) of running working time has passed since `start`.

    None while an open pause keeps it from passing. Raises PausedTooLong.
    """
    for opens, closes in _stretches(start, pauses, days):
        if closes - opens >= amount:
            return opens + amount
        amount -= closes - opens
    return None


def between(start: datetime, end: datetime, pauses: Sequence[Pause], days: DayTable) -> timedelta:
    """Return the running working time from `start` to `end`; nothing when `end` comes first."""
    total, day, last = timedelta(), local(start).date(), local(end).date()
    while day <= last:
        for opens, closes in _running(days[day].hours, pauses):
            total += max(timedelta(), min(closes, end) - max(opens, start))
        day += DAY
    return total


def _stretches(start: datetime, pauses: Sequence[Pause], days: DayTable) -> Iterator[Stretch]:
    first, forever = local(start).date(), open_pause(pauses)
    for offset in range(HORIZON):
        day = days[first + offset * DAY]
        for opens, closes in _running(day.hours, pauses):
            if closes > start:
                yield max(opens, start), closes
        if forever and forever.covers(day.close):
            return
    raise PausedTooLong


def _running(hours: Sequence[Stretch], pauses: Sequence[Pause]) -> list[Stretch]:
    """Return the hours less the pauses, which may overlap."""
    left = list(hours)
    for pause in pauses:
        left = [piece for stretch in left for piece in _without(stretch, pause)]
    return left


def _without(stretch: Stretch, pause: Pause) -> Iterator[Stretch]:
    opens, closes = stretch
    if opens < min(closes, pause.start):
        yield opens, min(closes, pause.start)
    if pause.end and max(opens, pause.end) < closes:
        yield max(opens, pause.end), closes
