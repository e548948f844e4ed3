"""The counting calendar, cell by cell: the classes, numbers and labels of `.cal`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from content_models.organisation.clock.course import Course
from content_models.organisation.clock.day import SATURDAY, Day
from content_models.organisation.clock.words import short_date, wall_clock
from content_models.organisation.clock.year import COMPENSATED, MADE_UP, SWAPPED_OFF
from content_models.organisation.clock.zone import DAY

DAYS_A_WEEK = 7


@dataclass(frozen=True)
class Cell:
    """One day. `classes` is for the attribute ("cnt due"); `number` is "3" or "+1", `spoken` what is read before it.

    A cell of class "none" lies before reception and shows nothing.
    """

    day: date
    classes: str
    short: str = ""
    number: str = ""
    spoken: str = ""
    label: str = ""


def weeks_of(course: Course) -> list[list[Cell]]:
    """Return whole weeks, Monday first, from reception to the last day that matters."""
    numbers, late = course.numbers(), course.late_days()
    monday = course.first - timedelta(days=course.first.weekday())
    weeks = (course.last_shown() - monday).days // DAYS_A_WEEK + 1
    dates = [monday + n * DAY for n in range(weeks * DAYS_A_WEEK)]
    cells = [_cell(course, day, numbers.get(day), late.get(day)) for day in dates]
    return [cells[start : start + DAYS_A_WEEK] for start in range(0, len(cells), DAYS_A_WEEK)]


def _cell(course: Course, on: date, number: int | None, late: int | None) -> Cell:
    if on < course.first:
        return Cell(on, "none")
    day = course.days[on]
    kind, words = _ground(course, day, number)
    marks = [mark for mark, when in (("due", on in (course.due, course.again)), ("now", _is_today(course, on))) if when]
    shown = f"+{late}" if late else str(number or "")
    spoken = "ngày làm việc thứ " if number and not course.every_day else "ngày thứ " if number else ""
    return Cell(on, " ".join([kind, *marks]), short_date(on), shown, spoken, _mark_words(course, on) or words)


def _ground(course: Course, day: Day, number: int | None) -> tuple[str, str]:
    """Return what kind of day it is, and the words for it."""
    passed = course.first < day.date <= course.until.date()
    if passed and (day.working or course.every_day) and course.pause_on(day):
        return "stop", "tạm dừng"
    if number is None and not day.working:
        return "off", _rest(day)
    if course.due and course.due < day.date <= course.until.date():
        return "over", "trễ"
    return "cnt", "làm bù" if day.note.startswith(MADE_UP) else ""


def _mark_words(course: Course, on: date) -> str:
    if on == course.due:
        at = f" {wall_clock(course.reckoning.due_at)}" if course.exact and course.reckoning.due_at else ""
        return f"hạn trả{at}"
    ended = course.ended.date() if course.ended else None
    marks = {ended: "kết thúc", course.again: "hẹn lại", course.first: course.receiving}
    return marks.get(on) or ("hôm nay" if _is_today(course, on) else "")


def _is_today(course: Course, on: date) -> bool:
    return course.ended is None and on == course.now.date()


def _rest(day: Day) -> str:
    if day.note.startswith(SWAPPED_OFF):
        return "hoán đổi"
    if COMPENSATED in day.note:
        return COMPENSATED
    if "Tết" in day.note:
        return "nghỉ Tết"
    return "nghỉ lễ" if day.note and day.date.weekday() < SATURDAY else "nghỉ"
