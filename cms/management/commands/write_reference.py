"""`manage.py write_reference`: writes the pages of docs/declare that are derived from the code."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from cms.management.reference.pages import PAGES


class Command(BaseCommand):
    """Writes docs/declare/reference.md and types.md; with --check only says whether they are up to date."""

    help = "Ghi lại các trang tham chiếu trong docs/declare theo mã nguồn."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="chỉ kiểm tra, không ghi; khác thì báo lỗi")

    def handle(self, *args: Any, check: bool, **options: Any) -> None:
        stale = [page for page in PAGES if not page.path.exists() or page.path.read_text("utf-8") != page.text()]
        for page in stale:
            if not check:
                page.path.write_text(page.text(), "utf-8")
            self.stdout.write(f"docs/declare/{page.name}: {'đã cũ' if check else 'đã ghi'}")
        if stale and check:
            raise SystemExit(1)
