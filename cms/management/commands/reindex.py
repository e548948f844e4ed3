"""Lập lại chỉ mục: builds the search index anew, after the language, a declaration or the engine changed."""

from __future__ import annotations

import time
from typing import Any

from django.core.management.base import BaseCommand

from cms.relay.work import index_anew


class Command(BaseCommand):
    """One transaction: readers see the old index until the end."""

    help = "Lập lại toàn bộ chỉ mục tìm kiếm từ sổ cái; người đọc vẫn dùng chỉ mục cũ cho đến khi xong."

    def handle(self, *args: Any, **options: Any) -> None:
        began = time.monotonic()
        written = index_anew()
        seconds = f"{time.monotonic() - began:.1f}".replace(".", ",")
        self.stdout.write(f"Đã lập chỉ mục {written} bản công bố trong {seconds} giây.")
