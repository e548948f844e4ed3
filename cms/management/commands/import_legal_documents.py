"""Nhập văn bản pháp luật: a list of legal documents with what amends them, through submission and approval."""

from __future__ import annotations

import argparse
import csv
import time
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cms.management.naming import people_for
from content_models.declaration import registry
from content_models.intake.legal.documents import LegalDocumentIntake
from content_models.intake.report import Report
from content_models.intake.summary import summary_of

NEEDED = {"symbol", "title", "issuing_body"}


class Command(BaseCommand):
    """A second run changes nothing; a run that was killed is finished by running it again."""

    help = "Nhập văn bản pháp luật từ tệp CSV (UTF-8), kèm tệp CSV các văn bản sửa đổi, bãi bỏ, qua trình và duyệt."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("file", type=Path, metavar="TỆP", help="cột: symbol, title, issuing_body, doc_type, ngày")
        parser.add_argument("--changes", type=Path, metavar="TỆP", help="cột: symbol, relation, by_symbol, ngày")
        parser.add_argument("--agency", required=True, metavar="MÃ", help="mã cơ quan giữ các văn bản này")
        parser.add_argument("--as", dest="editor", default="", metavar="ĐĂNG_NHẬP", help="người biên tập đứng tên")
        parser.add_argument("--approve-as", default="", metavar="NGƯỜI_KIỂM_TRA", help="người duyệt")
        parser.add_argument("--batch", type=int, default=100, help="số văn bản trong một tờ trình")
        parser.add_argument("--report", type=Path, metavar="TỆP", help="ghi kết quả từng dòng ra tệp CSV")

    def handle(self, *args: Any, **options: Any) -> None:
        model: Any = registry.of_type("legaldocument")
        people = people_for(model, options["agency"], options["editor"], options["approve_as"])
        changes = list(read(options["changes"], {"symbol", "relation", "by_symbol"})) if options["changes"] else []
        path, began = options["report"], time.monotonic()
        with path.open("w", encoding="utf-8-sig", newline="") if path else nullcontext() as lines:
            report = Report(lines)
            run = LegalDocumentIntake(people, report, changes, max(1, options["batch"]))
            run.run(read(options["file"], NEEDED))
        self.stdout.write(summary_of(report, time.monotonic() - began))


def read(path: Path, needed: set[str]) -> Iterator[dict[str, str]]:
    """Yield the rows of a CSV file; CommandError for a missing file, another encoding, or missing columns."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.DictReader(file)
            if missing := needed - set(rows.fieldnames or ()):
                raise CommandError(f"Tệp {path} thiếu cột: {', '.join(sorted(missing))}.")
            yield from ({name: value or "" for name, value in row.items() if name} for row in rows)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise CommandError(f"Không đọc được tệp {path}: {error}") from error
