"""What is left of a deadline, or how far it is passed, at one instant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from content_models.organisation.clock.day_table import DayTable
from content_models.organisation.clock.pause import Pause, pause_at
from content_models.organisation.clock.words import amount
from content_models.organisation.clock.working_hours import between
from content_models.organisation.clock.zone import DAY, local, midnight_after

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
WORKING_DAYS, WORKING_HOURS = "ngày làm việc", "giờ làm việc"


@dataclass(frozen=True)
class Deadline:
    """A deadline seen at `now`; `late_at` equal to `due_at` means a limit counted to the minute."""

    due_at: datetime
    late_at: datetime
    pauses: Sequence[Pause]
    days: DayTable
    now: datetime

    @property
    def exact(self) -> bool:
        return self.late_at == self.due_at

    @property
    def today(self) -> bool:
        return self.due_at.date() == self.now.date()

    def lateness(self) -> tuple[str, int]:
        """Return how late, in words and in closed working days; no words when nothing can be said yet."""
        late = closes(self.due_at, self.now, self.pauses, self.days)
        if self.exact and (self.today or not late):
            return hours_words(between(self.due_at, self.now, self.pauses, self.days), WORKING_HOURS), 0
        return (amount(late, WORKING_DAYS) if late else ""), late

    def left(self) -> int:
        """Return the working days that still close, the due day included."""
        return closes(self.now, self.due_at, (), self.days)

    def left_words(self, left: int) -> str:
        """What is left in words; nothing once the due day has closed.

        Working days; on the last day hours of the wall clock; for a limit in hours working hours.
        """
        if self.exact and left <= 1:
            return hours_words(between(self.now, self.due_at, (), self.days), WORKING_HOURS)
        if self.today:
            return hours_words(self.due_at - self.now, "giờ")
        return amount(left, WORKING_DAYS) if left else ""


def deadline_of(
    due_at: datetime, late_at: datetime | None, pauses: Sequence[Pause], days: DayTable, now: datetime
) -> Deadline:
    """Return the deadline; without `late_at` it is one in days, late from the midnight after due."""
    due_at = local(due_at)
    return Deadline(due_at, local(late_at) if late_at else midnight_after(due_at.date()), pauses, days, local(now))


def closes(after: datetime, until: datetime, pauses: Sequence[Pause], days: DayTable) -> int:
    """Count the working days that close after one instant and not after the other, with the clock running."""
    found, on, last = 0, after.date(), until.date()
    while on <= last:
        day = days[on]
        if day.working and after < day.close <= until and not pause_at(pauses, day.close):
            found += 1
        on += DAY
    return found


def hours_words(length: timedelta, unit: str) -> str:
    """Whole hours ("8 giờ"), below one hour whole minutes ("45 phút"), below a minute nothing."""
    if length >= HOUR:
        return amount(length // HOUR, unit)
    return amount(length // MINUTE, "phút") if length >= MINUTE else ""
