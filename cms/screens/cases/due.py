"""How a case stands and the sum behind its due date, for list, detail and the slip beside the opening form."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from django.core.exceptions import ValidationError

from cms.projection.words import lazily
from content_models.actions.deadline import set_deadline
from content_models.declaration.case import Case
from content_models.ledger.case_standing import pauses_of, standing_of
from content_models.organisation.clock.cells import Cell
from content_models.organisation.clock.counting import Counting, counting
from content_models.organisation.clock.day_table import DayTable
from content_models.organisation.clock.standing import Standing
from content_models.organisation.clock.words import wall_clock, weekday_date
from content_models.organisation.clock.zone import local

A_WEEK = datetime.timedelta(days=7)


@dataclass(frozen=True)
class Told:
    """What a page tells of a deadline; `weeks` may hold an empty one for those left out of a long count."""

    standing: Standing
    counting: Counting | None = None
    #: What a screen reader is told the calendar is of.
    caption = lazily("Lịch tính ngày hẹn")

    @property
    def calendar(self) -> Told | None:
        """What the calendar is drawn from; None where the day was set and not counted."""
        return self if self.counting else None

    @property
    def weeks(self) -> list[list[Cell]]:
        """The weeks to draw."""
        if self.counting is None:
            return []
        begin, left_out, end = self.counting.ends()
        return [*begin, [], *end] if left_out else begin

    @property
    def left_out(self) -> int:
        """How many weeks the empty one stands for."""
        return self.counting.ends()[1] if self.counting else 0


def days_for(cases: Sequence[Case], now: datetime.datetime) -> DayTable:
    """The working days that these cases speak of. One query."""
    instants = [now, *(case.due_at for case in cases if case.due_at), *(case.received_at for case in cases)]
    return DayTable.load((local(min(instants)) - A_WEEK).date())


def told_of(case: Case, now: datetime.datetime) -> Told:
    """Return the words with the calendar and the sum; no calendar where a clerk set the day."""
    days = days_for([case], now)
    return Told(standing_of(case, type(case), days, now), counted(case, days, now))


def counted(case: Case, days: DayTable, now: datetime.datetime) -> Counting | None:
    """The calendar and the sum; None where the limit cannot be counted."""
    limit = case.time_limit()
    if not limit.computable:
        return None
    return counting(case.received_at, limit, pauses_of(case), days, now, ended=case.ended_at)


@dataclass(frozen=True)
class Slip:
    """What the receipt would say if the case were opened now; `why_not` when no day follows from the form."""

    due: str = ""
    limit: str = ""
    why_not: str = ""
    weeks: Sequence[Sequence[Cell]] = ()


def slip_of(case: Case, now: datetime.datetime) -> Slip:
    """Reckon an unsaved case as if its papers were handed over now."""
    case.state, case.received_at = case.lifecycle.start.name, now
    days = DayTable.load((local(now) - A_WEEK).date())
    limit = case.time_limit().words
    try:
        set_deadline(case, days)
    except ValidationError as error:
        return Slip(limit=limit, why_not="; ".join(error.messages))
    due = f"{wall_clock(local(case.due_at))}, {weekday_date(local(case.due_at))}" if case.due_at else ""
    found = counted(case, days, now)
    return Slip(due, limit, weeks=found.weeks if found else ())
