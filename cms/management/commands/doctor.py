"""Khám: each variable with its source, each part the platform runs on, and the cure for what is missing."""

from __future__ import annotations

import sys
from typing import Any

from django.core.management.base import BaseCommand

from cms.management.examination import findings, variables


class Command(BaseCommand):
    """Exit status 1 when a part is not well. Secrets are never printed."""

    help = "Liệt kê mọi biến và nguồn của nó, kiểm tra từng bộ phận, nêu cách khắc phục."
    requires_system_checks = []

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write("Biến")
        for one in variables():
            self.stdout.write(f"  {one.name:<28}{one.shown:<44}{one.source}")
        self.stdout.write("Bộ phận")
        found = list(findings())
        for finding in found:
            self.stdout.write(f"  {'tốt ' if finding.well else 'THIẾU'} {finding.part:<24}{finding.says}")
            if not finding.well:
                self.stdout.write(f"        → {finding.cure}")
        if not all(finding.well for finding in found):
            sys.exit(1)
