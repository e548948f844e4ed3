"""Bản sao: the public pages as files, for the night in which neither the platform nor its database answers."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.core.wsgi import get_wsgi_application
from django.utils import timezone
from tqdm import tqdm

from cms.copying.copying import Count, NoRoom, Unwell
from cms.copying.night import run
from content_models.ledger.alone import Busy


class Command(BaseCommand):
    """Pages that did not change since the last run are asked for, and not written again."""

    help = "Sao các trang công khai thành tệp trong THƯ MỤC, để máy chủ web hiển thị khi hệ thống ngừng."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """FOLDER is made when it is not there; nginx shows it from there."""
        parser.add_argument("folder", type=Path, metavar="FOLDER", help="thư mục của bản sao")

    def handle(self, *args: Any, **options: Any) -> None:
        host = settings.ALLOWED_HOSTS[0].lstrip(".")
        with tqdm(unit=" trang", disable=None) as progress:

            def told(count: Count, known: int) -> None:
                progress.total = known
                progress.update()

            try:
                count = run(options["folder"], get_wsgi_application(), host, timezone.localtime(), told)
            except Busy as error:
                raise CommandError("Một lần sao khác đang chạy trên thư mục này.") from error
            except NoRoom as error:
                raise CommandError("Đĩa gần đầy (còn dưới 1 GB): phần đã sao được giữ nguyên.") from error
            except Unwell as error:
                raise CommandError(f"Hệ thống không trả lời trang {error}: bản sao cũ được giữ nguyên.") from error
        self.stdout.write(
            f"Ghi {count.written} trang, {count.unchanged} trang không đổi, "
            f"bỏ {count.gone} trang không còn, {count.refused} địa chỉ không có trang."
        )
