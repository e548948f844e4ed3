"""Báo cáo hoạt động: how much of a month each watched address answered (C-24)."""

from __future__ import annotations

import datetime
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cms.relay.uptime import month_of, uptime
from content_models.organisation.instant import day_of, now


class Command(BaseCommand):
    """A minute in which the relay itself did not run is told as not watched, not as well."""

    help = "Báo cáo tháng: mỗi địa chỉ trong WATCHED_ADDRESSES trả lời bao nhiêu phần thời gian."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The present month unless another is named."""
        parser.add_argument("--month", metavar="YYYY-MM", help="tháng, mặc định tháng này")

    def handle(self, *args: Any, **options: Any) -> None:
        today = day_of(now())
        try:
            first = datetime.date.fromisoformat(f"{options['month']}-01") if options["month"] else today.replace(day=1)
        except ValueError as error:
            raise CommandError("Viết tháng theo mẫu 2026-11.") from error
        lines = list(uptime(month_of(first), today))
        if not lines:
            raise CommandError("Không có số liệu của tháng này. Đặt WATCHED_ADDRESSES và chạy manage.py relay.")
        self.stdout.write(f"Tháng {first:%m/%Y}")
        for one in lines:
            self.stdout.write(
                f"  {one.address}\n"
                f"    trả lời {one.share} số lần hỏi ({one.answered}/{one.asked}), chậm nhất {one.slowest_ms} ms\n"
                f"    ngày kém nhất {one.worst_day:%d/%m}: {one.worst_share}; không theo dõi {one.unwatched} phút"
            )
