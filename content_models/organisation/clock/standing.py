"""How a case stands right now, in the same words on page, API, kiosk and staff list.

Nothing is stored: the card keeps due instant and pauses, so "trễ 5 ngày" is true without a write.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from content_models.organisation.clock.day_table import DayTable
from content_models.organisation.clock.deadline import WORKING_DAYS, Deadline, deadline_of
from content_models.organisation.clock.pause import Pause, pause_at
from content_models.organisation.clock.words import amount, short_date, shortened, wall_clock, weekday_date
from content_models.organisation.clock.zone import local

LATE, SOON, OK, WAIT, DONE = "late", "soon", "ok", "wait", "done"
#: From how many working days left a case is marked as due soon.
SOON_DAYS = 2


@dataclass(frozen=True)
class Standing:
    """`words` is the answer on top of a page, `short` the one of a list, `tag` one of late, soon, ok, wait, done.

    `working_days` are those left (below zero: late by); None when paused, ended or without a due date.
    """

    words: str
    short: str
    tag: str
    working_days: int | None = None


def standing(
    *,
    state: str,
    due_at: datetime | None,
    now: datetime,
    days: DayTable,
    late_at: datetime | None = None,
    pauses: Sequence[Pause] = (),
    ended_at: datetime | None = None,
    provisional: bool = False,
    noun: str = "Hồ sơ này",
) -> Standing:
    """Return the words for a case whose state is called `state`.

    Without `late_at` the limit is one in days: late from the midnight after due. `days` must be loaded
    from the earlier of due and now. Raises ValueError for an instant without a zone.
    """
    until = local(ended_at or now)
    deadline = deadline_of(due_at, late_at, pauses, days, until) if due_at else None
    pause = pause_at(pauses, until)
    if ended_at:
        return _ended(state, until, deadline)
    if pause:
        return _waiting(state, pause)
    if not deadline:
        return Standing(f"{state}, chưa có ngày hẹn trả", "Chưa có hạn", WAIT)
    promise = "dự kiến hẹn trả" if provisional else "hẹn trả"
    return _late(deadline, noun) if deadline.late_at <= until else _in_time(deadline, promise)


def _ended(state: str, ended: datetime, deadline: Deadline | None) -> Standing:
    words = f"{state} {weekday_date(ended)}"
    if deadline:
        pause = pause_at(deadline.pauses, ended)
        stopped = pause.start if pause else ended
        if deadline.late_at <= stopped:
            words += f", trễ {deadline.lateness()[0] or f'dưới {amount(1, WORKING_DAYS)}'}"
    return Standing(words, state, DONE)


def _waiting(state: str, pause: Pause) -> Standing:
    words = f"{state}, tạm dừng từ {weekday_date(pause.start)}"
    return Standing(words, f"Tạm dừng từ {short_date(pause.start)}", WAIT)


def _late(deadline: Deadline, noun: str) -> Standing:
    words, days = deadline.lateness()
    if not words:
        since = f"từ {weekday_date(deadline.due_at)}"
        return Standing(f"{noun} đã trễ {since}", f"Trễ từ {short_date(deadline.due_at)}", LATE, 0)
    return Standing(f"{noun} đã trễ {words}", f"Trễ {shortened(words)}", LATE, -days)


def _in_time(deadline: Deadline, promise: str) -> Standing:
    left = deadline.left()
    words = deadline.left_words(left)
    day = f"hôm nay, {weekday_date(deadline.due_at)}" if deadline.today else weekday_date(deadline.due_at)
    at = f"{wall_clock(deadline.due_at)} " if deadline.exact else ""
    promise = f"{promise} {at}{day}"
    tag = SOON if left <= SOON_DAYS else OK
    if words:
        return Standing(f"Còn {words}, {promise}", f"Còn {shortened(words)}", tag, left)
    short = "Hết hạn hôm nay" if deadline.today else f"Hẹn {short_date(deadline.due_at)}"
    return Standing(promise[0].upper() + promise[1:], short, tag, left)
