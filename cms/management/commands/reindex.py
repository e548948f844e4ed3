"""Lập lại chỉ mục: builds the search index anew, after the language, a declaration or the engine changed."""

from __future__ import annotations

import time
from typing import Any

from django.core.management.base import BaseCommand

from cms.relay.work import index_anew

TITLES = {"postgresql": "PostgreSQL", "elasticsearch": "Elasticsearch"}


class Command(BaseCommand):
    """Each engine in turn; readers see its old index until the new one is complete."""

    help = "Lập lại toàn bộ chỉ mục tìm kiếm từ sổ cái; người đọc vẫn dùng chỉ mục cũ cho đến khi xong."

    def handle(self, *args: Any, **options: Any) -> None:
        began = time.monotonic()
        built = index_anew()
        seconds = f"{time.monotonic() - began:.1f}".replace(".", ",")
        for engine, written in built.items():
            self.stdout.write(f"Đã lập chỉ mục {written} bản công bố trong {TITLES[engine]}.")
        self.stdout.write(f"Xong sau {seconds} giây.")
