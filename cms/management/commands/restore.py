"""Khôi phục: brings a backup back into an empty database, checks the ledger, and says what is left to do."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from cms.backup import keys
from cms.backup.refusal import BackupRefused
from cms.backup.restoring import restore_backup
from cms.backup.steps import bars

#: What no program can know.
LEFT = """Còn phải làm, theo thứ tự:
  1. manage.py migrate: nếu nền tảng mới hơn bản sao lưu.
  2. manage.py reindex: chỉ mục tìm kiếm được lập lại từ sổ công khai.
  3. Đối chiếu sổ số: số đã cấp sau lúc sao lưu sẽ được cấp lần nữa.
  4. Xóa những gì nginx đã giữ; báo bên nhận dữ liệu đọc lại dòng tin từ vị trí {position}.
  5. Mở lại web, rồi tiếp sức (thư chưa gửi lúc sao lưu sẽ được gửi); manage.py doctor."""


class Command(BaseCommand):
    """What is damaged, newer or unsound changes nothing; a filled database is replaced with `--over` only."""

    help = "Khôi phục cơ sở dữ liệu và tệp đính kèm từ một bản sao lưu, rồi kiểm tra sổ cái."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """FOLDER was written by `backup`."""
        parser.add_argument("folder", type=Path, metavar="FOLDER", help="bản sao lưu")
        parser.add_argument("--over", action="store_true", help="thay toàn bộ những gì cơ sở dữ liệu đang có")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            with bars() as steps:
                told = restore_backup(options["folder"].absolute(), options["over"], steps)
        except (BackupRefused, DatabaseError, OSError) as error:
            raise CommandError(f"Không khôi phục được. {error}") from error
        self.stdout.write(
            f"Đã khôi phục bản sao lưu lúc {told.at}: {told.ledger['events']} sự kiện, "
            f"dòng tin {told.ledger['position']}. Sổ cái toàn vẹn."
        )
        for key in keys.missing(told.keys):
            self.stdout.write(f"THIẾU KHÓA {key}: không có nó thì không mở được dữ liệu cá nhân hoặc mã biên nhận.")
        self.stdout.write(LEFT.format(position=told.ledger["position"]))
