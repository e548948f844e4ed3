"""Day by day, what a deadline did: the facts behind the counting calendar and its sum."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from content_models.declaration.time_limit import TimeLimit, Unit
from content_models.organisation.clock.day import Day
from content_models.organisation.clock.day_table import DayTable
from content_models.organisation.clock.pause import Pause, pause_at
from content_models.organisation.clock.reckon import Reckoning, reckon, to_the_minute
from content_models.organisation.clock.running import length_in_days
from content_models.organisation.clock.zone import DAY, local

#: What the calendar writes on the day of reception.
RECEIVING = "nhận hồ sơ"


@dataclass(frozen=True)
class Course:
    """A case on the calendar. `until` is when it ended, or now; `again` the newly promised day, if any."""

    received: datetime
    limit: TimeLimit
    pauses: Sequence[Pause]
    days: DayTable
    reckoning: Reckoning
    now: datetime
    ended: datetime | None = None
    again: date | None = None
    receiving: str = RECEIVING

    @property
    def until(self) -> datetime:
        return self.ended or self.now

    @property
    def first(self) -> date:
        return self.received.date()

    @property
    def due(self) -> date | None:
        return self.reckoning.due_at.date() if self.reckoning.due_at else None

    @property
    def exact(self) -> bool:
        """Counted in hours: days carry no numbers."""
        return to_the_minute(self.limit)

    @property
    def every_day(self) -> bool:
        """Whether days off count too (limits in days, months, years)."""
        return self.limit.unit not in (Unit.HOUR, Unit.WORKING_DAY)

    def pause_on(self, day: Day) -> Pause | None:
        """The pause that keeps the day from counting."""
        return pause_at(self.pauses, day.close)

    def numbers(self) -> dict[date, int]:
        """Which day of the limit each counted date is, from 1 to n; fewer while it waits, none for hours."""
        numbers: dict[date, int] = {}
        if self.exact:
            return numbers
        length = length_in_days(self.first, self.limit) if self.every_day else int(self.limit.amount)
        end, day = self.last_shown(), self.first + DAY
        while len(numbers) < length and day <= end:
            today = self.days[day]
            if (self.every_day or today.working) and not self.pause_on(today):
                numbers[day] = len(numbers) + 1
            day += DAY
        return numbers

    def late_days(self) -> dict[date, int]:
        """Which working day of lateness each date is: those closed since due with the clock running."""
        late: dict[date, int] = {}
        day = self.due
        while day and day < self.until.date():
            day += DAY
            today = self.days[day]
            if today.working and today.close <= self.until and not self.pause_on(today):
                late[day] = len(late) + 1
        return late

    def last_shown(self) -> date:
        """The last date the calendar must reach."""
        return max(filter(None, (self.due, self.again, self.until.date(), self.first)))


def course(
    received: datetime,
    limit: TimeLimit,
    pauses: Sequence[Pause],
    days: DayTable,
    now: datetime,
    *,
    ended: datetime | None = None,
    again: date | None = None,
    receiving: str = RECEIVING,
) -> Course:
    """Reckon a case and return its course. Raises what `reckon` raises."""
    reckoning = reckon(received, limit, pauses, days)
    ended = local(ended) if ended else None
    return Course(local(received), limit, pauses, days, reckoning, local(now), ended, again, receiving)
