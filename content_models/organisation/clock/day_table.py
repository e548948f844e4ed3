"""The working days of a range, in memory: one query serves every sum of a page."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.apps import apps

from content_models.organisation.clock.day import Day, of_the_week


class DayNotLoaded(LookupError):
    """A day outside the loaded range was asked for; load from the earliest day the page speaks of."""


class DayTable:
    """Answers for any day within `start` and `end` (None: no bound on that side).

    Days the approved calendars do not reach are worked Monday to Friday and marked not approved.
    """

    def __init__(self, days: Iterable[Day] = (), start: date | None = None, end: date | None = None) -> None:
        self._days = {day.date: day for day in days}
        self._start, self._end = start or date.min, end or date.max

    @classmethod
    def load(cls, start: date, end: date | None = None) -> DayTable:
        """Read the approved days from `start` to `end`, both included; without `end`, all that follow. One query."""
        rows = apps.get_model("organisation", "CalendarDay").objects.filter(day__gte=start)
        if end:
            rows = rows.filter(day__lte=end)
        found = rows.values_list("day", "working", "note", "spans")
        days = (Day(on, working, note, tuple(map(tuple, spans))) for on, working, note, spans in found)
        return cls(days, start, end)

    def __getitem__(self, day: date) -> Day:
        """Return the day. Raises DayNotLoaded outside the range."""
        found = self._days.get(day)
        if found:
            return found
        if not self._start <= day <= self._end:
            raise DayNotLoaded(f"Chưa nạp ngày {day:%d/%m/%Y} của lịch làm việc")
        return self._days.setdefault(day, of_the_week(day))
