"""The sum beside the calendar, line by line: what was counted, what was not and why, and what it makes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from content_models.organisation.clock.course import Course
from content_models.organisation.clock.day import SATURDAY
from content_models.organisation.clock.words import (
    WEEKDAYS,
    amount,
    continued,
    full_date,
    runs_of_days,
    short_date,
    wall_clock,
)
from content_models.organisation.clock.zone import DAY

NOT_COUNTED = "không tính"


@dataclass(frozen=True)
class SumLine:
    """A line of `.sum`: `strong` sets its value in bold, `total` rules it off (class `eq`)."""

    text: str
    value: str = ""
    strong: bool = False
    total: bool = False


def sum_of(course: Course) -> list[SumLine]:
    """Return the lines in the order they are read."""
    return [
        SumLine(_start(course)),
        SumLine(f"Thời hạn {course.limit.case}".strip(), course.limit.words, strong=True),
        *_rests(course),
        *_waits(course),
        *_result(course),
        *_lateness(course),
    ]


def _start(course: Course) -> str:
    received = f"Nhận {WEEKDAYS[course.first.weekday()]} {short_date(course.first)}"
    if course.exact:
        return f"{received} lúc {wall_clock(course.received)}, đếm theo giờ làm việc"
    following = next(iter(course.numbers()), course.first + DAY)
    return f"{received}, đếm từ {short_date(following)}"


def _rests(course: Course) -> Iterator[SumLine]:
    """Days off between reception and due, weekends together, others by their name."""
    if course.every_day:
        return
    weekends: list[date] = []
    named: dict[str, list[date]] = {}
    for day in _between(course):
        if course.days[day].working:
            continue
        if day.weekday() >= SATURDAY:
            weekends.append(day)
        else:
            named.setdefault(course.days[day].note or "nghỉ", []).append(day)
    if weekends:
        yield SumLine(f"Cuối tuần {runs_of_days(weekends)}", NOT_COUNTED)
    for note, days in named.items():
        words = continued(note) if note.startswith(("Nghỉ", "Ngày")) else note
        yield SumLine(f"{runs_of_days(days)} {words}", NOT_COUNTED)


def _waits(course: Course) -> Iterator[SumLine]:
    """Days a pause kept from counting, one line for each pause."""
    found: dict[int, list[date]] = {}
    for on in _between(course):
        day = course.days[on]
        pause = course.pause_on(day) if day.working or course.every_day else None
        if pause:
            found.setdefault(course.pauses.index(pause), []).append(on)
    for which, days in found.items():
        ends = dict.fromkeys((short_date(days[0]), short_date(days[-1])))
        reason = continued(course.pauses[which].reason) or "tạm dừng"
        yield SumLine(f"{' đến '.join(ends)} {reason}", NOT_COUNTED)


def _result(course: Course) -> Iterator[SumLine]:
    due_at = course.reckoning.due_at
    if not due_at:
        yield SumLine("Hạn trả", "chưa tính được, đồng hồ đang tạm dừng", total=True)
        return
    at = f"{wall_clock(due_at)} " if course.exact else ""
    expected = " (dự kiến)" if course.reckoning.provisional else ""
    yield SumLine(f"{_last_step(course)} = hạn trả", f"{at}{full_date(due_at)}{expected}", total=True)


def _last_step(course: Course) -> str:
    """What the due date is equal to: the last hour, the last day, or the working day after it."""
    if course.exact:
        return f"Hết {course.limit.words}"
    last, number = max((day, number) for day, number in course.numbers().items())
    if not course.every_day:
        return f"Ngày làm việc thứ {number}"
    if last == course.due:
        return f"Ngày thứ {number}"
    return f"Ngày thứ {number} là {WEEKDAYS[last.weekday()]} {short_date(last)}, chuyển sang ngày làm việc kế tiếp"


def _lateness(course: Course) -> Iterator[SumLine]:
    late = course.late_days()
    if late:
        yield SumLine(f"Trễ tính đến hết {short_date(max(late))}", amount(len(late), "ngày làm việc"), strong=True)


def _between(course: Course) -> Iterator[date]:
    """Dates after reception up to the due date, or to now while it is unknown."""
    end, day = course.due or course.until.date(), course.first + DAY
    while day <= end:
        yield day
        day += DAY
