"""Dates read from stored texts, said in the words of the clock: page and due date agree in style."""

import datetime as dt

from content_models.organisation.clock import words
from content_models.organisation.clock.zone import local


def parsed(value: object) -> dt.date | dt.datetime | None:
    """Read an ISO text, a date or an instant (put on Vietnam's wall clock); anything else is None."""
    if isinstance(value, str):
        try:
            value = dt.date.fromisoformat(value) if len(value) == 10 else dt.datetime.fromisoformat(value)
        except ValueError:
            return None
    if isinstance(value, dt.datetime):
        return local(value) if value.tzinfo else value
    return value if isinstance(value, dt.date) else None


def day(value: object) -> str:
    """`2026-09-30` becomes `30/9/2026`; nothing becomes an empty text."""
    date = parsed(value)
    return words.full_date(date) if date else ""


def weekday_day(value: object) -> str:
    """`2026-09-30` becomes `thứ Tư 30/9/2026`, its first two words held together."""
    date = parsed(value)
    return words.weekday_date(date) if date else ""


def clock(value: object) -> str:
    """The time of an instant in Vietnam, `09:10`; a bare date has none."""
    instant = parsed(value)
    return words.wall_clock(instant) if isinstance(instant, dt.datetime) else ""


def moment(value: object) -> str:
    """An instant in full: `thứ Sáu 25/9/2026, 09:10`."""
    return ", ".join(part for part in (weekday_day(value), clock(value)) if part)
