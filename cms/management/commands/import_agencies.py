"""Nhập cơ quan: agencies, administrative units and successions from CSV, all or nothing."""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from content_models.intake.agencies.intake import FilesRefused, take_in
from content_models.intake.report import Outcome


class Command(BaseCommand):
    """A second run changes nothing. Which table a file is, its headings say."""

    help = "Nhập cơ quan, đơn vị hành chính và kế thừa từ các tệp CSV: nhập hết hoặc không nhập gì."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("files", type=Path, nargs="+", metavar="TỆP", help="tệp CSV; hàng tiêu đề cho biết mẫu")

    def handle(self, *args: Any, **options: Any) -> None:
        if missing := [str(path) for path in options["files"] if not path.is_file()]:
            raise CommandError(f"Không có tệp {', '.join(missing)}.")
        began = time.monotonic()
        try:
            counts = take_in(options["files"])
        except FilesRefused as error:
            raise CommandError(f"{error}\nKhông nhập gì: có {len(error.problems)} lỗi.") from error
        except (ValueError, UnicodeDecodeError) as error:
            raise CommandError(str(error)) from error
        for outcome in (Outcome.NEW, Outcome.CHANGED, Outcome.UNCHANGED):
            self.stdout.write(f"  {outcome:<12}{counts[outcome]:>8}")
        self.stdout.write(f"  {'kế thừa':<12}{counts['kế thừa']:>8}")
        self.stdout.write(f"Hết {time.monotonic() - began:.1f} giây.".replace(".", ",", 1))
