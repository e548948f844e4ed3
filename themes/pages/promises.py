"""What a promised time limit means today: the day one would be told at the counter, with its own sum."""

import datetime
from dataclasses import dataclass
from typing import Any

from content_models.declaration.artefact import Artefact
from content_models.declaration.time_limit import TimeLimit
from content_models.ledger.models import PublicRecord
from content_models.organisation.clock.counting import counting
from content_models.organisation.clock.day_table import DayTable
from content_models.organisation.clock.reckon import to_the_minute
from content_models.organisation.clock.zone import DAY
from themes.projection.calendar import Calendar
from themes.projection.judging import judged_by
from themes.projection.limits import stated_limits
from themes.wording.dates import clock, weekday_day

WORKING_DAYS = "working_days"


@dataclass(frozen=True)
class Promise:
    """One limit counted from the next reception: `due` in words, `provisional` beyond the approved calendars."""

    limit: str
    due: str
    provisional: bool
    calendar: Calendar


@dataclass(frozen=True)
class Promises:
    """When papers can be handed in, in words, and what each limit makes of it."""

    filed: str
    each: list[Promise]

    @property
    def facts(self) -> tuple[object, ...]:
        """What decides how the page says it; to the minute, not to the second."""
        counts = [one.calendar.counting for one in self.each]
        return self.filed, [one.due for one in self.each], [(count.weeks, count.lines) for count in counts]


def counted_by(model: type[Artefact], now: datetime.datetime) -> dict[str, Any]:
    """Return what a query of versions brings along for `promises`: the working days from today on."""
    return {WORKING_DAYS: DayTable.beside(now.date())} if judged_by(model) else {}


def promises(model: type[Artefact], version: PublicRecord, now: datetime.datetime) -> Promises | None:
    """Count what a text promises whoever files now; None where no case is judged by it, or nothing can be counted.

    No query for a version read with `counted_by`, else one.
    """
    limits = stated_limits(model, version.data()) if judged_by(model) else []
    if not limits:
        return None
    today, told = now.date(), getattr(version, WORKING_DAYS, None)
    days = DayTable.load(today) if told is None else DayTable.brought(told, today)
    received = next_reception(days, now)
    found = [promise for limit in limits if (promise := _promise(limit, received, days, now))]
    at_once = "hôm nay, " if received.date() == today else ""
    return Promises(at_once + weekday_day(received), found) if found else None


def next_reception(days: DayTable, now: datetime.datetime) -> datetime.datetime:
    """Return when papers can next be received: now until close of business, else the next opening."""
    day = days[now.date()]
    if day.working and now < day.close:
        return now
    while not day.working or day.close <= now:
        day = days[day.date + DAY]
    return day.hours[0][0]


def _promise(limit: TimeLimit, received: datetime.datetime, days: DayTable, now: datetime.datetime) -> Promise | None:
    try:
        found = counting(received, limit, [], days, now)
    except ValueError:  # longer than anything that is counted
        return None
    due_at = found.reckoning.due_at
    at = f"{clock(due_at)} " if to_the_minute(limit) else ""
    caption = f"Lịch đếm {limit.words}, nếu nộp {weekday_day(received)}"
    return Promise(limit.words, at + weekday_day(due_at), found.reckoning.provisional, Calendar(found, caption))
