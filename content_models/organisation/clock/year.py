"""A whole year of days out of the three lists an editor keeps: holidays, swapped days, hours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from content_models.organisation.clock.day import HOURS, SATURDAY, Day

#: First words of the notes written here; the grid reads them to label a cell.
SWAPPED_OFF, MADE_UP, COMPENSATED = "Nghỉ hoán đổi", "Làm bù", "nghỉ bù"


@dataclass(frozen=True)
class Swap:
    """A working day given off and the day of rest worked instead; one side may fall outside the calendar."""

    off: date | None
    made_up: date | None


class CalendarConflict(ValueError):
    """The lists of a year contradict each other."""


def whole_year(
    year: int,
    holidays: Mapping[date, str],
    swaps: Sequence[Swap] = (),
    spans: Sequence[Sequence[str]] = HOURS,
) -> list[Day]:
    """Return every day of the year in order.

    `holidays` maps a date to its name; `spans` are the hours of every working day. Dates of other
    years are ignored. Raises CalendarConflict when a date is both a holiday and swapped, is swapped
    twice, or is swapped to what it already is.
    """
    swapped = _swapped_days(swaps)
    _refuse_conflicts(holidays, swapped)
    hours = tuple((opens, closes) for opens, closes in spans)
    first = date(year, 1, 1)
    dates = (first + timedelta(days=n) for n in range((date(year + 1, 1, 1) - first).days))
    return [_day(on, holidays, swapped, hours) for on in dates]


def _day(
    on: date,
    holidays: Mapping[date, str],
    swapped: Mapping[date, tuple[bool, str]],
    hours: tuple[tuple[str, str], ...],
) -> Day:
    plain = (on.weekday() < SATURDAY and on not in holidays, holidays.get(on, ""))
    working, note = swapped.get(on, plain)
    return Day(on, working, note, hours if working else ())


def _swapped_days(swaps: Sequence[Swap]) -> dict[date, tuple[bool, str]]:
    """Return what each swapped date becomes: worked or not, and the note that says so."""
    days: dict[date, tuple[bool, str]] = {}
    for swap in swaps:
        for on, working, note in (
            (swap.off, False, _note(SWAPPED_OFF, "(làm bù {})", swap.made_up)),
            (swap.made_up, True, _note(MADE_UP, "cho ngày {}", swap.off)),
        ):
            if on in days:
                raise CalendarConflict(f"Ngày {on:%d/%m/%Y} được hoán đổi hai lần")
            if on:
                days[on] = working, note
    return days


def _note(words: str, tail: str, other: date | None) -> str:
    return f"{words} {tail.format(f'{other.day}/{other.month}')}" if other else words


def _refuse_conflicts(holidays: Mapping[date, str], swapped: Mapping[date, tuple[bool, str]]) -> None:
    for on, (working, _) in swapped.items():
        if on in holidays:
            raise CalendarConflict(f"Ngày {on:%d/%m/%Y} vừa là ngày lễ vừa là ngày hoán đổi, chỉ giữ ở một danh sách")
        if working == (on.weekday() < SATURDAY):
            already = "đã là ngày làm việc" if working else "đã là ngày nghỉ"
            raise CalendarConflict(f"Ngày {on:%d/%m/%Y} {already}, không cần hoán đổi")
