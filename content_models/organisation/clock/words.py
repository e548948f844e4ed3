"""Dates, hours and counts in the words of the product; what must not break at a line end never does."""

from collections.abc import Sequence
from datetime import date, datetime

#: Kept inside "thứ Tư" and "5 ngày", so that a number never stands alone at the end of a line.
SPACE = "\u00a0"
WEEKDAYS = (*(f"thứ{SPACE}{name}" for name in ("Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy")), f"Chủ{SPACE}nhật")


def short_date(day: date) -> str:
    """Day and month, for cells and lists: "30/9"."""
    return f"{day.day}/{day.month}"


def full_date(day: date) -> str:
    """The date as decree 30/2020 writes it, a zero before days under 10 and months 1 and 2: "09/10/2026"."""
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"{day.day:02d}/{month}/{day.year}"


def weekday_date(day: date) -> str:
    """A date as people hear it: "thứ Tư 30/9/2026"."""
    return f"{WEEKDAYS[day.weekday()]} {full_date(day)}"


def wall_clock(instant: datetime) -> str:
    """Hour and minute of the instant in its own zone: "17:00"."""
    return f"{instant:%H:%M}"


def amount(number: int, unit: str) -> str:
    """A number held to its unit: "5 ngày làm việc", "1.200 ngày"."""
    return f"{number:,}".replace(",", ".") + SPACE + unit


def shortened(words: str) -> str:
    """An amount without "làm việc", for a column: "5 ngày"."""
    return words.removesuffix(" làm việc")


def continued(words: str) -> str:
    """Words put inside a sentence: "Chờ bổ sung" becomes "chờ bổ sung", "UBND xã" stays."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def runs_of_days(days: Sequence[date]) -> str:
    """Dates in order, neighbours joined: "29 và 30/8, 5 và 6/9", "8/9 đến 15/9"."""
    runs: list[list[date]] = []
    for day in days:
        if runs and (day - runs[-1][-1]).days == 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return ", ".join(map(_run, runs))


def _run(days: Sequence[date]) -> str:
    first, last = days[0], days[-1]
    if first == last:
        return short_date(first)
    if len(days) > 2:
        return f"{short_date(first)} đến {short_date(last)}"
    start = str(first.day) if first.month == last.month else short_date(first)
    return f"{start} và {short_date(last)}"
