"""Đối soát: compares every search index with the ledger now, repairs what differs, and says what it was."""

from __future__ import annotations

import sys
from typing import Any

from django.core.management.base import BaseCommand

from cms.management.engines import TITLES
from cms.relay.work import compare_all


class Command(BaseCommand):
    """Exit status 1 when something still differs. The relay does the same every RECONCILE_MINUTES."""

    help = "Đối soát mọi chỉ mục tìm kiếm với sổ công khai, sửa chỗ lệch và nói đã sửa gì."

    def handle(self, *args: Any, **options: Any) -> None:
        told = compare_all()
        for one in told:
            title, seconds = TITLES[one.engine], f"{one.seconds:.1f}".replace(".", ",")
            self.stdout.write(f"{title}: {one.versions} bản công bố, đối soát trong {seconds} giây.")
            if one.names or one.left:
                self.stdout.write(f"  Thiếu {one.missing}, cũ {one.stale}, thừa {one.extra}; còn lệch {one.left}.")
                self.stdout.write(f"  {', '.join(one.names)}")
        if any(one.left for one in told):
            sys.exit(1)
