"""Lịch làm việc: the year's holidays, swapped days and hours, approved like any other text.

Lunar holidays and swapped days are decreed year by year (Bộ luật Lao động 2019, Điều 112): data, never computed.
"""

import datetime
from typing import Any, ClassVar

from django.core.exceptions import ValidationError

from content_models.actions.settling import settle_provisional
from content_models.declaration import language as d
from content_models.organisation.calendar_day import fill
from content_models.organisation.clock.day import Day
from content_models.organisation.clock.year import Swap, whole_year


class Holiday(d.Row):
    """A day nobody works: a feast, or the day given for one that fell on a day of rest."""

    day = d.Date("Ngày nghỉ")
    name = d.Line("Tên", max_length=120)


class Swapped(d.Row):
    """A working day given off, and the day of rest worked instead."""

    off = d.Date("Nghỉ ngày", blank=True)
    made_up = d.Date("Làm bù ngày", blank=True)


class WorkCalendar(d.Artefact):
    """The working calendar of one year; publishing it fills the day table that every deadline counts by."""

    year = d.Year(
        "Năm", d.PUBLIC, column=True, filter=True, help="Mỗi năm một lịch, ví dụ 2027; duyệt trước khi năm bắt đầu."
    )
    title = d.Line("Tên", d.PUBLIC, column=True, search=3, help="Ví dụ: Lịch làm việc năm 2027.")
    holidays = d.Rows(
        "Ngày nghỉ lễ, nghỉ bù",
        d.PUBLIC,
        Holiday,
        blank=False,
        help="Mỗi ngày nghỉ lễ, nghỉ bù một dòng, ví dụ 27/04/2026, nghỉ bù Giỗ Tổ. Thứ bảy, chủ nhật không phải ghi.",
        law=d.Cites("45/2019/QH14", "Điều 112"),
    )
    swaps = d.Rows(
        "Ngày hoán đổi", d.PUBLIC, Swapped, help="Chỉ ghi khi có quyết định hoán đổi: nghỉ ngày nào, làm bù ngày nào."
    )
    morning = d.Line(
        "Giờ sáng",
        d.PUBLIC,
        default="07:30-11:30",
        max_length=11,
        help="Giờ bắt đầu và kết thúc buổi sáng, ví dụ 07:30-11:30.",
    )
    afternoon = d.Line(
        "Giờ chiều",
        d.PUBLIC,
        default="13:30-17:00",
        max_length=11,
        help="Giờ bắt đầu và kết thúc buổi chiều, ví dụ 13:30-17:00.",
    )

    lifecycle = d.Approval(
        d.Role.CATALOGUE_EDITOR, [d.Step("Phê duyệt", d.Role.AGENCY_LEADER, working_days=5, at=d.PROVINCE)]
    )
    basis: ClassVar = [d.Cites("45/2019/QH14", "Điều 112"), d.Cites("61/2018/NĐ-CP", "Điều 19")]
    one_per: ClassVar = ["year"]

    class Meta(d.Artefact.Meta):
        verbose_name = verbose_name_plural = "Lịch làm việc"

    @classmethod
    def example(cls, number: int = 1) -> dict[str, Any]:
        year = 2030 + number % 100
        return {"year": year, "holidays": [{"day": f"{year}-01-01", "name": "Tết Dương lịch"}], "swaps": []}

    def days(self) -> list[Day]:
        """Every day of the year as this text says; ValidationError when it contradicts itself."""
        plain = {name: self.kind(name).plain(getattr(self, name)) for name in ("holidays", "swaps")}
        read = datetime.date.fromisoformat
        holidays = {read(row["day"]): row["name"] for row in plain["holidays"]}
        swaps = [Swap(*(read(row[n]) if row[n] else None for n in ("off", "made_up"))) for row in plain["swaps"]]
        try:
            hours = [tuple(part.strip() for part in span.split("-")) for span in (self.morning, self.afternoon)]
            return whole_year(self.year, holidays, swaps, hours)
        except ValueError as error:
            raise ValidationError(str(error)) from error

    def clean(self) -> None:
        super().clean()
        if self.year:
            self.days()

    @classmethod
    def after_publication(cls, published: list[Any]) -> None:
        """Fill the day table with each year as it was published."""
        for calendar in cls._base_manager.filter(key__in=[version.key for version in published], live=True):
            fill(calendar.days())
        settle_provisional()
