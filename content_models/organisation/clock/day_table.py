"""The working days of a range, in memory: one query serves every sum of a page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.apps import apps
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models.functions import JSONObject

from content_models.organisation.clock.day import Day, of_the_week


class DayNotLoaded(LookupError):
    """A day outside the loaded range was asked for; load from the earliest day the page speaks of."""


COLUMNS = ("day", "working", "note", "spans")


def _approved(start: date) -> Any:
    return apps.get_model("organisation", "CalendarDay").objects.filter(day__gte=start)


def _day(row: Mapping[str, Any]) -> Day:
    return Day(row["day"], row["working"], row["note"], tuple(map(tuple, row["spans"])))


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
        rows = _approved(start)
        if end:
            rows = rows.filter(day__lte=end)
        return cls(map(_day, rows.values(*COLUMNS)), start, end)

    @classmethod
    def beside(cls, start: date) -> ArraySubquery:
        """Return an expression that brings what `load` would read along with another query; `brought` reads it."""
        return ArraySubquery(_approved(start).values(told=JSONObject(**{name: name for name in COLUMNS})))

    @classmethod
    def brought(cls, told: Iterable[Mapping[str, Any]], start: date) -> DayTable:
        """Return the table that `beside` brought along, of the same start."""
        return cls((_day({**row, "day": date.fromisoformat(row["day"])}) for row in told), start)

    def __getitem__(self, day: date) -> Day:
        """Return the day. Raises DayNotLoaded outside the range."""
        found = self._days.get(day)
        if found:
            return found
        if not self._start <= day <= self._end:
            raise DayNotLoaded(f"Chưa nạp ngày {day:%d/%m/%Y} của lịch làm việc")
        return self._days.setdefault(day, of_the_week(day))
