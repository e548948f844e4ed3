"""The one place and time the clock is read in: a day of the province rolls at midnight Asia/Ho_Chi_Minh."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
DAY = timedelta(days=1)


def local(instant: datetime) -> datetime:
    """Return the instant on the province's wall clock. Raises ValueError when it names no zone."""
    if instant.tzinfo is None:
        raise ValueError("Thời điểm phải có múi giờ")
    return instant.astimezone(ZONE)


def at(day: date, wall: time) -> datetime:
    """Return the instant a day reaches a time of the wall clock."""
    return datetime.combine(day, wall, ZONE)


def midnight_after(day: date) -> datetime:
    """Return the instant the day is over: from here a limit in days is late."""
    return at(day + DAY, time.min)
