"""When a case is due: the rules of counting, in one place.

- The day of reception, the calendar day on the province's wall clock, is day 0 whatever the hour and
  whether or not it is worked (Civil Code 2015, Article 147.2: the first day is not counted). Received
  on Saturday, day 1 of working days is Monday. A cut-off ("after 15:00 the next day") belongs to the
  procedure: its caller passes the later reception.
- A day counts if the clock runs at its close: close of business on a working day, midnight on a day off.
- The due instant is close of business of day n. A limit in days, months or years counts every day; when
  it ends on a day off, or one whose close falls in a pause, it moves to the next working day that runs.
- Months and years end on the same date (or the month's last, Article 148.3); each paused day adds one.
- Hours are working time from reception, pauses taken out to the minute.
- Half a working day is four working hours after the whole days, never past the close of the next day.
- Where a procedure restarts its clock after a supplement, its caller passes the new reception and no pauses.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice

from content_models.declaration.time_limit import TimeLimit, Unit
from content_models.organisation.clock.day_table import DayTable
from content_models.organisation.clock.pause import Pause
from content_models.organisation.clock.running import length_in_days, running_days
from content_models.organisation.clock.working_hours import spend
from content_models.organisation.clock.zone import DAY, local, midnight_after

#: The longest limits counted: ten years in each unit; nothing in the catalogue comes near.
LONGEST = {Unit.HOUR: 29_280, Unit.WORKING_DAY: 3_660, Unit.DAY: 3_660, Unit.MONTH: 120, Unit.YEAR: 10}
HOURS_A_DAY = 8


class LimitNotComputable(ValueError):
    """The limit gives no due date: a clerk enters one with a reason."""


@dataclass(frozen=True)
class Reckoning:
    """`due_at` and `late_at` are None while an open pause keeps the due date from being known.

    `provisional`: a day the sum needed lies beyond the approved calendars ("dự kiến").
    """

    due_at: datetime | None
    late_at: datetime | None
    provisional: bool


def reckon(received: datetime, limit: TimeLimit, pauses: Sequence[Pause], days: DayTable) -> Reckoning:
    """Return when a case received at an instant is due and from when it is late.

    `days` must be loaded from the day of reception on. Raises LimitNotComputable, or ValueError for a
    limit beyond LONGEST, a reception without a zone, or pauses that never let the limit pass.
    """
    refuse(limit)
    received = local(received)
    due = _due(received, limit, pauses, days)
    if due is None:
        return Reckoning(None, None, provisional=False)
    exact = to_the_minute(limit)
    first_needed = received.date() if exact else received.date() + DAY
    provisional = not all(days[first_needed + n * DAY].approved for n in range((due.date() - first_needed).days + 1))
    return Reckoning(due, due if exact else midnight_after(due.date()), provisional)


def refuse(limit: TimeLimit) -> None:
    """Raise for a limit that cannot be counted."""
    if not limit.computable:
        raise LimitNotComputable(f"Thời hạn “{limit.text}” không tính được, hãy nhập ngày hẹn trả và lý do")
    longest = LONGEST[limit.unit]
    if limit.amount > longest:
        raise ValueError(f"Thời hạn quá dài: nhiều nhất {longest:,} {limit.unit.label}".replace(",", "."))


def to_the_minute(limit: TimeLimit) -> bool:
    """Whether the limit is late at the minute it is due, not from the following midnight."""
    return limit.unit is Unit.HOUR or not isinstance(limit.value, int)


def _due(received: datetime, limit: TimeLimit, pauses: Sequence[Pause], days: DayTable) -> datetime | None:
    if limit.unit is Unit.HOUR:
        return spend(received, timedelta(hours=float(limit.amount)), pauses, days)
    if limit.unit is Unit.WORKING_DAY:
        return _after_working_days(received, limit, pauses, days)
    running = running_days(received.date(), pauses, days)
    last = next(islice(running, length_in_days(received.date(), limit) - 1, None), None)
    if last and not last.working:
        last = next((day for day in running if day.working), None)
    return last.close if last else None


def _after_working_days(
    received: datetime, limit: TimeLimit, pauses: Sequence[Pause], days: DayTable
) -> datetime | None:
    whole, part = divmod(limit.amount, 1)
    worked = (day for day in running_days(received.date(), pauses, days) if day.working)
    counted = [day.close for day in islice(worked, int(whole))]
    if len(counted) < whole:
        return None
    start = counted[-1] if counted else received
    if not part:
        return start
    hours = spend(start, timedelta(hours=float(part * HOURS_A_DAY)), pauses, days)
    closes = [day.close for day in islice(worked, 1)]
    return min([hours, *closes] if hours else closes, default=None)
