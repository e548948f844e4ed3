"""Kết xuất dữ liệu mở: writes everything public into files, each night."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from api.dumps.writing import drop_all_but, write_dump
from api.parameters import day
from content_models.ledger.alone import Busy
from content_models.ledger.models import FeedEntry
from content_models.ledger.sequencer import sequence
from content_models.organisation.instant import day_of


class Command(BaseCommand):
    """The same position and day give the same bytes, whenever and wherever it is run."""

    help = "Ghi mọi dữ liệu công khai thành tệp JSON Lines, CSV và danh mục DCAT-AP; ghi xong mới thay vào chỗ."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("folder", metavar="DIR", nargs="?", help="thư mục chứa; bỏ trống thì lấy DUMPS")
        parser.add_argument("--until", type=int, help="vị trí cuối của dòng tin; bỏ trống thì lấy vị trí mới nhất")
        parser.add_argument("--day", help="ngày của bảng CSV, dạng 2026-05-01; bỏ trống thì lấy hôm nay")
        parser.add_argument("--keep", type=int, default=7, help="số bản kết xuất giữ lại")

    def handle(self, *args: Any, **options: Any) -> None:
        while sequence():
            pass
        last = FeedEntry.objects.values_list("position", flat=True).order_by("-position").first() or 0
        until = last if options["until"] is None else options["until"]
        if not 0 <= until <= last or options["keep"] < 1:
            raise CommandError(f"Vị trí phải từ 0 đến {last}; phải giữ ít nhất một bản.")
        folder = Path(options["folder"] or settings.DUMPS)
        try:
            place, written = write_dump(folder, until, self._day(options["day"]))
        except Busy as busy:
            raise CommandError(f"Đang có tiến trình khác ghi vào {busy}.") from busy
        self.stdout.write(f"Đã ghi {place.name}." if written else f"Đã có sẵn {place.name}, không ghi lại.")
        for name in drop_all_but(folder, options["keep"]):
            self.stdout.write(f"Đã bỏ bản cũ {name}.")

    def _day(self, typed: str | None) -> datetime.date:
        try:
            return datetime.date.fromisoformat(day(typed)) if typed else day_of(timezone.now())
        except ValueError as error:
            raise CommandError("Ngày phải có dạng 2026-05-01.") from error
