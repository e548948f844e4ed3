"""The month's report over what the relay watched (C-24): how much was answered, and what nobody watched."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from cms.relay.watching import Watched

MINUTES_A_DAY = 24 * 60


@dataclass(frozen=True)
class Uptime:
    """One address in one month. `unwatched`: minutes of past days in which the relay did not ask."""

    address: str
    asked: int
    answered: int
    slowest_ms: int
    worst_day: datetime.date
    worst_share: str
    unwatched: int

    @property
    def share(self) -> str:
        """Return the share that was answered, in percent."""
        return percent(self.answered, self.asked)


def percent(part: int, whole: int) -> str:
    """Return a share in percent with two decimals, rounded down: 100 % is said only when nothing failed."""
    hundredths = part * 10_000 // whole
    return f"{hundredths // 100},{hundredths % 100:02d}%"


def month_of(first: datetime.date) -> tuple[datetime.date, datetime.date]:
    """Return the first day of a month and of the next."""
    return first, (first + datetime.timedelta(days=31)).replace(day=1)


def uptime(month: tuple[datetime.date, datetime.date], today: datetime.date) -> Iterator[Uptime]:
    """Yield the report of each address that was watched in a month."""
    rows = Watched.objects.filter(day__gte=month[0], day__lt=month[1], asked__gt=0).order_by("address", "day")
    for address, found in groupby(rows, key=lambda row: row.address):
        days = list(found)
        worst = min(days, key=lambda row: row.answered / row.asked)
        past = sum(row.asked for row in days if row.day < today)
        yield Uptime(
            address,
            sum(row.asked for row in days),
            sum(row.answered for row in days),
            max(row.slowest_ms for row in days),
            worst.day,
            percent(worst.answered, worst.asked),
            max(0, (min(month[1], today) - month[0]).days * MINUTES_A_DAY - past),
        )
