"""Nhập thủ tục hành chính: a file of the national catalogue, decision by decision, through submission and approval."""

from __future__ import annotations

import argparse
import time
from contextlib import nullcontext
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from cms.management.naming import people_for
from content_models.declaration import registry
from content_models.intake.json_lines import read
from content_models.intake.procedures import ProcedureIntake
from content_models.intake.report import Report
from content_models.intake.summary import summary_of


class Command(BaseCommand):
    """A second run changes nothing; a run that was killed is finished by running it again."""

    help = "Nhập thủ tục từ tệp JSON Lines (.jsonl, .jsonl.gz), gom theo quyết định công bố, qua trình và duyệt."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("file", type=Path, metavar="TỆP", help="tệp JSON Lines, mỗi dòng một thủ tục")
        parser.add_argument("--agency", required=True, metavar="MÃ", help="mã cơ quan giữ các thủ tục này")
        parser.add_argument("--as", dest="editor", default="", metavar="ĐĂNG_NHẬP", help="người biên tập đứng tên")
        parser.add_argument("--approve-as", default="", metavar="KIỂM_SOÁT,LÃNH_ĐẠO", help="người duyệt từng bước")
        parser.add_argument("--year", type=int, default=date.today().year, help="năm cho số quyết định không ghi năm")
        parser.add_argument("--batch", type=int, default=100, help="số thủ tục trong một giao dịch")
        parser.add_argument("--report", type=Path, metavar="TỆP", help="ghi kết quả từng dòng ra tệp CSV")

    def handle(self, *args: Any, **options: Any) -> None:
        if not options["file"].is_file():
            raise CommandError(f"Không có tệp {options['file']}.")
        people = people_for(registry.of_type("procedure"), options["agency"], options["editor"], options["approve_as"])
        path = options["report"]
        began = time.monotonic()
        with path.open("w", encoding="utf-8-sig", newline="") if path else nullcontext() as lines:
            report = Report(lines)
            run = ProcedureIntake(people, options["year"], report, max(1, options["batch"]))
            with tqdm(desc="Thủ tục", unit=" dòng", disable=None) as bar:
                run.run(
                    read(options["file"]),
                    lambda done, total: (bar.reset(total) if not bar.total else None, bar.update(done)),
                )
        self.stdout.write(summary_of(report, time.monotonic() - began))
        if path:
            self.stdout.write(f"Kết quả từng dòng: {path}")
