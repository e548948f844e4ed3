"""The days on which a clock runs, and how many of them a limit on the calendar spans."""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Sequence
from datetime import date

from content_models.declaration.time_limit import TimeLimit, Unit
from content_models.organisation.clock.day import Day
from content_models.organisation.clock.day_table import DayTable
from content_models.organisation.clock.pause import Pause, open_pause, pause_at
from content_models.organisation.clock.zone import DAY

#: How many days a sum may walk (forty years) before its pauses are taken for a mistake.
HORIZON = 14_640
MONTHS_A_YEAR = 12


class PausedTooLong(ValueError):
    """The pauses never let the limit pass within HORIZON."""

    def __init__(self) -> None:
        super().__init__("Thời gian tạm dừng quá dài, không tính được ngày hẹn trả")


def running_days(after: date, pauses: Sequence[Pause], days: DayTable) -> Iterator[Day]:
    """Yield the days following `after` at whose close the clock runs; ends where an open pause begins."""
    forever = open_pause(pauses)
    for offset in range(1, HORIZON):
        day = days[after + offset * DAY]
        if forever and forever.covers(day.close):
            return
        if not pause_at(pauses, day.close):
            yield day
    raise PausedTooLong


def length_in_days(received: date, limit: TimeLimit) -> int:
    """Return how many calendar days a limit in days, months or years spans from a date."""
    if limit.unit is Unit.DAY:
        return int(limit.amount)
    months = int(limit.amount) * (MONTHS_A_YEAR if limit.unit is Unit.YEAR else 1)
    years, month = divmod(received.month - 1 + months, MONTHS_A_YEAR)
    year, month = received.year + years, month + 1
    last = calendar.monthrange(year, month)[1]
    return (date(year, month, min(received.day, last)) - received).days
