"""Kiểm tra sổ cái: reads the whole ledger again and names every row that is not what was written."""

from __future__ import annotations

import sys
from typing import Any

from django.core.management.base import BaseCommand

from content_models.ledger.sequencer import sequence
from content_models.ledger.verification import faults


class Command(BaseCommand):
    """Exit status 1 when anything was altered, so that a nightly job notices."""

    help = "Đọc lại toàn bộ sổ cái và nêu tên từng dòng bị sửa, mất hoặc đặt sai chỗ."

    def handle(self, *args: Any, **options: Any) -> None:
        while sequence():
            pass
        found = 0
        for fault in faults():
            found += 1
            self.stdout.write(fault)
        if found:
            self.stdout.write(f"Sổ cái KHÔNG toàn vẹn: {found} lỗi.")
            sys.exit(1)
        self.stdout.write("Sổ cái toàn vẹn.")
