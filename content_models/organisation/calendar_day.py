"""The approved working calendar, one row a day; written only when a year's calendar is published."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import models, transaction

from content_models.organisation.clock.day import HOURS, Day, read_spans


def usual_hours() -> list[list[str]]:
    """The office hours of a day that states none."""
    return [list(span) for span in HOURS]


class CalendarDay(models.Model):
    """A day an approved calendar speaks of. Days without a row are beyond the approved calendar."""

    day = models.DateField("Ngày", primary_key=True)
    working = models.BooleanField("Ngày làm việc")
    note = models.CharField("Ghi chú", max_length=200, blank=True)
    spans = models.JSONField("Giờ làm việc", default=usual_hours, blank=True)
    calendar_year = models.PositiveSmallIntegerField("Năm", db_index=True)

    class Meta:
        app_label = "organisation"
        ordering = ("day",)
        verbose_name = "Ngày của lịch làm việc"
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.day:%d/%m/%Y}"


def fill(year_days: Sequence[Day]) -> int:
    """Replace the days of one year by `year_days`, all or nothing, and return how many there are.

    Raises ValueError unless they are each day of one year, once, with readable hours on working days:
    a gap would silently count as "beyond the approved calendar".
    """
    year = _year_of(year_days)
    rows = [_row(day, year) for day in year_days]
    with transaction.atomic():
        CalendarDay.objects.filter(calendar_year=year).delete()
        CalendarDay.objects.bulk_create(rows)
    return len(rows)


def _year_of(days: Sequence[Day]) -> int:
    years = {day.date.year for day in days}
    if len(years) != 1:
        raise ValueError("Lịch làm việc phải gồm các ngày của đúng một năm")
    year = years.pop()
    length = (date(year + 1, 1, 1) - date(year, 1, 1)).days
    if len({day.date for day in days}) != length or len(days) != length:
        raise ValueError(f"Lịch làm việc năm {year} phải có đủ {length} ngày, mỗi ngày một lần")
    return year


def _row(day: Day, year: int) -> CalendarDay:
    if day.working:
        read_spans(day.spans)
    spans: list[Any] = [list(span) for span in day.spans] if day.working else []
    return CalendarDay(day=day.date, working=day.working, note=day.note, spans=spans, calendar_year=year)
