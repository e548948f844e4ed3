"""The deadline that counts itself: the calendar (`.cal`) and the sum (`.sum`) beside every due date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from content_models.declaration.time_limit import TimeLimit
from content_models.organisation.clock.cells import Cell, weeks_of
from content_models.organisation.clock.course import RECEIVING, course
from content_models.organisation.clock.day_table import DayTable
from content_models.organisation.clock.pause import Pause
from content_models.organisation.clock.reckon import Reckoning
from content_models.organisation.clock.sums import SumLine, sum_of

#: Short and full names of the columns.
COLUMNS = (
    ("T2", "Thứ Hai"),
    ("T3", "Thứ Ba"),
    ("T4", "Thứ Tư"),
    ("T5", "Thứ Năm"),
    ("T6", "Thứ Sáu"),
    ("T7", "Thứ Bảy"),
    ("CN", "Chủ nhật"),
)


@dataclass(frozen=True)
class Counting:
    """What a template draws: `columns`, `weeks` of seven cells, `lines` of the sum."""

    reckoning: Reckoning
    weeks: list[list[Cell]]
    lines: list[SumLine]
    columns: tuple[tuple[str, str], ...] = COLUMNS

    def ends(self, kept: int = 8) -> tuple[list[list[Cell]], int, list[list[Cell]]]:
        """Return the first weeks, how many are left out, and the last ones; a year is too long to read."""
        if len(self.weeks) <= 2 * kept:
            return self.weeks, 0, []
        return self.weeks[:kept], len(self.weeks) - 2 * kept, self.weeks[-kept:]


def counting(
    received: datetime,
    limit: TimeLimit,
    pauses: Sequence[Pause],
    days: DayTable,
    now: datetime,
    *,
    ended: datetime | None = None,
    again: date | None = None,
    receiving: str = RECEIVING,
) -> Counting:
    """Return the calendar and the sum of a case.

    `days` must be loaded from the day of reception on; `ended` stops lateness from growing; `again` is the
    day promised by an apology ("hẹn lại"); `receiving` is written on the first day. Raises
    LimitNotComputable where there is nothing to count.
    """
    found = course(received, limit, pauses, days, now, ended=ended, again=again, receiving=receiving)
    return Counting(found.reckoning, weeks_of(found), sum_of(found))
