"""Sets the due instant of a case from its limit, its pauses and the calendar; by hand only with a reason."""

from __future__ import annotations

import datetime

from django.core.exceptions import ValidationError

from content_models.declaration.case import Case
from content_models.declaration.process import ENDS
from content_models.organisation.clock.day_table import DayTable
from content_models.organisation.clock.pause import Pause
from content_models.organisation.clock.reckon import LimitNotComputable, reckon
from content_models.organisation.clock.zone import midnight_after
from content_models.organisation.instant import day_of


def set_deadline(case: Case, days: DayTable) -> None:
    """Fill `due_at`, `late_at` and `provisional`; ValidationError when a person must enter a day and a reason."""
    if case.present_state.clock is ENDS:
        return
    if day := case.manual_due():
        _by_hand(case, day, days)
        return
    pauses = [Pause.from_json(plain) for plain in case.pauses]
    try:
        reckoning = reckon(case.received_at, case.time_limit(), pauses, days)
    except LimitNotComputable as error:
        raise ValidationError({case.MANUAL_FIELD: [str(error)]} if case.MANUAL_FIELD else str(error)) from error
    case.due_at, case.late_at, case.provisional = reckoning.due_at, reckoning.late_at, reckoning.provisional


def _by_hand(case: Case, day: datetime.date, days: DayTable) -> None:
    """The day a clerk set: close of business of that day; each day the case waited moves it on by a working day."""
    if day < day_of(case.received_at):
        raise ValidationError({case.MANUAL_FIELD: ["Ngày hẹn trả không thể trước ngày tiếp nhận."]})
    case.due_at, case.late_at = days[day].close, midnight_after(day)
    case.provisional = not days[day].approved
