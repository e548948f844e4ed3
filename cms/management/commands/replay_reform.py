"""Áp dụng sắp xếp đơn vị hành chính: merges communes and provinces and ends districts from a table, on one day."""

from __future__ import annotations

import argparse
import datetime
import resource
import time
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from content_models.actions.agencies.ground import Ground
from content_models.actions.refusal import Refused
from content_models.intake.agencies.reform.replaying import refusals, replay
from content_models.intake.agencies.tables import UNITS, read_table


class Command(BaseCommand):
    """A second run changes nothing; rows that were corrected meanwhile go in."""

    help = "Áp dụng bảng sắp xếp đơn vị hành chính: xã sáp nhập, huyện kết thúc, tỉnh hợp nhất."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("file", type=Path, metavar="TỆP", help="bảng CSV, mỗi dòng một xã mới và các đơn vị cũ")
        parser.add_argument("--on", type=datetime.date.fromisoformat, required=True, metavar="NGÀY")
        parser.add_argument("--basis", default="Nghị quyết số 202/2025/QH15", help="căn cứ pháp lý")
        parser.add_argument("--units", type=Path, metavar="TỆP", help="danh mục đơn vị mới, để có tên đầy đủ")
        parser.add_argument("--try", action="store_true", dest="try_only", help="chỉ đọc và đối chiếu, không ghi gì")

    def handle(self, *args: Any, **options: Any) -> None:
        began = time.monotonic()
        if missing := [str(p) for p in (options["file"], options["units"]) if p and not p.is_file()]:
            raise CommandError(f"Không có tệp {', '.join(missing)}.")
        try:
            names = full_names(options["units"]) if options["units"] else {}
            ground = Ground(options["on"], options["basis"], "Sắp xếp đơn vị hành chính")
            told = replay(options["file"], ground, names, options["try_only"])
        except (ValueError, Refused) as error:
            raise CommandError(str(error)) from error
        for line in refusals(told):
            self.stdout.write(f"  {line}")
        for outcome, count in told.counts.items():
            self.stdout.write(f"  {outcome:<12}{count:>8}")
        self.stdout.write(f"  kết thúc: {dict(told.ended)}")
        seconds, rows = time.monotonic() - began, sum(told.counts.values())
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        self.stdout.write(f"{rows} dòng, {rows / seconds:.0f} dòng mỗi giây, nhiều nhất {memory} MB.")


def full_names(path: Path) -> dict[str, str]:
    """Return by code the name with its kind of unit, from a table of administrative units."""
    table = read_table(path)
    if table.form is not UNITS:
        raise ValueError(f"{path.name}: không phải danh mục đơn vị hành chính")
    return {row["code"]: row["short_name"] for _, row in table.rows}
