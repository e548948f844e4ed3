"""Dựng lại đồ thị căn cứ: what cites what, made anew from the ledger and the drafts."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from content_models.actions.rebuilding_citations import rebuild_citations


class Command(BaseCommand):
    """Safe at any time: all or nothing, in one transaction."""

    help = "Dựng lại bảng văn bản và viện dẫn từ các bản công bố và bản nháp."

    def handle(self, *args: Any, **options: Any) -> None:
        made = rebuild_citations()
        self.stdout.write(f"Đã dựng lại: {made['laws']} văn bản, {made['citations']} viện dẫn.")
