"""Bắt đầu một loại văn bản mới: writes its one file, lists it in its domain, makes the migration."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from cms.management.new_artefact import CannotWrite, write_artefact


class Command(BaseCommand):
    """What it writes can be used at once; change names, fields, steps and basis to what the law says."""

    help = "Viết tệp khai báo một loại văn bản mới cùng migration của nó."
    requires_system_checks = []

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("name", metavar="TÊN_LỚP", help="tên lớp, ví dụ RiskRegister")
        parser.add_argument("--domain", required=True, metavar="MIỀN", help="miền, ví dụ quality")
        parser.add_argument("--label", default="", metavar="TÊN", help="tên tiếng Việt, mặc định là tên lớp")

    def handle(self, *args: Any, **options: Any) -> None:
        name, domain = options["name"], options["domain"]
        try:
            folder = Path(apps.get_app_config(domain).path)
            path = write_artefact(folder, name, options["label"] or name)
        except (LookupError, CannotWrite) as error:
            raise CommandError(str(error)) from error
        # The classes of this process were read before the file was there.
        made = subprocess.run([sys.executable, "manage.py", "makemigrations", domain], cwd=settings.ROOT, check=False)
        if made.returncode:
            raise CommandError("makemigrations không chạy được, xem lỗi ở trên.")
        self.stdout.write(f"Đã viết {path.relative_to(settings.ROOT)} và migration.")
        self.stdout.write("Việc tiếp theo:")
        self.stdout.write("  1. Sửa trường, vai trò, các bước và căn cứ trong tệp đó cho đúng văn bản.")
        self.stdout.write("  2. manage.py check, rồi manage.py migrate")
        self.stdout.write(f"  3. manage.py explain {name.lower()}: xem mọi thứ khai báo này sinh ra")
