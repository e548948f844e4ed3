"""Lập lại chỉ mục: builds the search index anew, after the language, a declaration or the engine changed."""

from __future__ import annotations

import time
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cms.management.engines import TITLES
from cms.relay.work import AlreadyRebuilding, index_anew


class Command(BaseCommand):
    """Each engine in turn; readers have an answer all the while. Broken off, it is simply run again."""

    help = "Lập lại toàn bộ chỉ mục tìm kiếm từ sổ công khai; trong lúc đó vẫn tìm kiếm được."

    def handle(self, *args: Any, **options: Any) -> None:
        began = time.monotonic()
        try:
            built = index_anew()
        except AlreadyRebuilding as error:
            raise CommandError(str(error)) from error
        seconds = f"{time.monotonic() - began:.1f}".replace(".", ",")
        for engine, written in built.items():
            self.stdout.write(f"Đã lập chỉ mục {written} bản công bố trong {TITLES[engine]}.")
        self.stdout.write(f"Xong sau {seconds} giây.")
