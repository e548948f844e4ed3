"""One day of the working calendar: worked or not, at which hours, and why it differs from the week."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cached_property
from itertools import pairwise

from content_models.organisation.clock.zone import ZONE, at

#: Office hours when a calendar states none: pairs of opening and closing time.
HOURS: tuple[tuple[str, str], ...] = (("07:30", "11:30"), ("13:30", "17:00"))
SATURDAY = 5


@dataclass(frozen=True)
class Day:
    """A calendar day. `approved` is False when no approved calendar speaks of it (worked Monday to Friday)."""

    date: date
    working: bool
    note: str = ""
    spans: tuple[tuple[str, str], ...] = HOURS
    approved: bool = True

    @cached_property
    def hours(self) -> tuple[tuple[datetime, datetime], ...]:
        """The working hours as instants, in order; empty on a day off."""
        if not self.working:
            return ()
        return tuple((at(self.date, opens), at(self.date, closes)) for opens, closes in read_spans(self.spans))

    @cached_property
    def close(self) -> datetime:
        """The instant that decides whether the day counts.

        Close of business on a working day, the last moment before midnight on a day off: so one
        question ("did the clock run at its close?") serves working-day and calendar-day limits.
        """
        return self.hours[-1][1] if self.working else datetime.combine(self.date, time.max, ZONE)


def of_the_week(day: date) -> Day:
    """Return the day as the plain week has it: Monday to Friday, usual hours, approved by nobody."""
    return Day(day, working=day.weekday() < SATURDAY, approved=False)


def read_spans(spans: Sequence[Sequence[str]]) -> list[tuple[time, time]]:
    """Return the hours as times. Raises ValueError when they are none, overlap or run backwards."""
    read = [(time.fromisoformat(opens), time.fromisoformat(closes)) for opens, closes in spans]
    marks = [mark for span in read for mark in span]
    if not marks or any(late <= early for early, late in pairwise(marks)):
        raise ValueError("Giờ làm việc phải có ít nhất một khoảng, theo thứ tự và không chồng nhau")
    return read
