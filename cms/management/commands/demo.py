"""Chạy thử: the whole platform on one port with the demonstration province, on a machine that has only Python."""

from __future__ import annotations

import argparse
import time
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from cms.management.demonstration import files
from cms.management.demonstration.loading import is_loaded, load
from cms.management.demonstration.people import open_again, password
from cms.management.serving import free, serve

SHOWN = 12


class Command(BaseCommand):
    """The first start takes a minute or two; the second takes seconds and keeps the data."""

    help = "Chạy thử toàn bộ nền tảng với dữ liệu tỉnh trình diễn, trên một cổng."
    requires_system_checks = []

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=8000, help="cổng, mặc định 8000")
        parser.add_argument(
            "--host",
            default="127.0.0.1",
            help="địa chỉ lắng nghe, mặc định chỉ máy này; máy khác thì thêm ALLOWED_HOSTS",
        )
        parser.add_argument("--load-only", action="store_true", help="nạp dữ liệu rồi thôi, không mở cổng")

    def handle(self, *args: Any, **options: Any) -> None:
        began = time.monotonic()
        host, port = options["host"], options["port"]
        if not options["load_only"] and not free(host, port):
            raise CommandError(f"Cổng {port} đang có chương trình khác dùng. Chọn cổng khác: make demo PORT=8001")
        self.stdout.write(f"[{time.monotonic() - began:4.0f} s] Bảng dữ liệu")
        call_command("migrate", verbosity=0, interactive=False)
        if is_loaded():
            self.stdout.write("Dữ liệu trình diễn đã có, giữ nguyên.")
            open_again()
        else:
            load(lambda text: self.stdout.write(f"[{time.monotonic() - began:4.0f} s] {text}"))
            self.stdout.write(f"[{time.monotonic() - began:4.0f} s] Tệp dữ liệu mở")
            call_command("write_dump", stdout=self.stdout)
        self._welcome(f"http://localhost:{port}", time.monotonic() - began)
        if not options["load_only"]:
            serve(host, port)

    def _welcome(self, address: str, seconds: float) -> None:
        self.stdout.write(f"\nSẵn sàng sau {seconds:.0f} giây.")
        self.stdout.write(f"  Trang công khai  {address}/")
        self.stdout.write(f"  Quản trị         {address}/quan-tri/")
        self.stdout.write(f"  API              {address}/api/v1/docs/")
        self.stdout.write(f"\nMật khẩu của mọi tài khoản: {password()}")
        for row in files.accounts()[:SHOWN]:
            self.stdout.write(f"  {row['username']:<16}{row['full_name_or_post']}")
        self.stdout.write(
            f"  … và {len(files.accounts()) - SHOWN} tài khoản nữa: cms/management/demonstration/accounts.csv"
        )
        self.stdout.write("\nCtrl-C để dừng; make stop dừng PostgreSQL; make clean xóa dữ liệu.")
