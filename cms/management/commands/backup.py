"""Sao lưu: writes database and attached files into one folder, from which `restore` brings them back."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cms.backup.refusal import BackupRefused
from cms.backup.steps import bars
from cms.backup.writing import Written, write_backup


class Command(BaseCommand):
    """The platform goes on working meanwhile. Exit status 1 too when the store of files has lost any."""

    help = "Sao lưu cơ sở dữ liệu và tệp đính kèm vào THƯ MỤC mới; không ghi đè, không chứa khóa nào."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """FOLDER is made; it bears its name only when all is in it."""
        parser.add_argument("folder", type=Path, metavar="FOLDER", help="thư mục chưa có, hoặc trống")

    def handle(self, *args: Any, **options: Any) -> None:
        folder = options["folder"].absolute()
        try:
            with bars() as steps:
                written = write_backup(folder, steps)
        except (BackupRefused, OSError) as error:
            raise CommandError(f"Không sao lưu được. {error}") from error
        self._say(folder, written)
        if written.lost:
            self.stdout.write(f"THIẾU {len(written.lost)} tệp mà kho tệp đã mất hoặc để hỏng:")
            self.stdout.write("\n".join(written.lost[:20]))
            sys.exit(1)

    def _say(self, folder: Path, written: Written) -> None:
        told = written.manifest
        self.stdout.write(
            f"Đã ghi {folder}: {told.tables} bảng, {written.files} tệp, "
            f"{told.ledger['events']} sự kiện, dòng tin {told.ledger['position']}."
        )
        self.stdout.write("Khóa không nằm trong bản sao lưu; giữ riêng, ở nơi khác:")
        for variable, marks in told.keys.items():
            self.stdout.write(f"  {variable}: {', '.join(marks)}")
