"""Người quản trị tài khoản đầu tiên: whoever lets everybody else in; only while there is none."""

from __future__ import annotations

import argparse
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from content_models.actions.first_administrator import open_first_administrator
from content_models.actions.refusal import Refused
from content_models.organisation.models import Agency


class Command(BaseCommand):
    """Prints the first password once; it opens the page where a password of one's own is chosen."""

    help = "Mở tài khoản quản trị tài khoản đầu tiên của tỉnh; chỉ khi chưa có ai."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("username", metavar="TÊN", help="tên đăng nhập")
        parser.add_argument("full_name", metavar="NGƯỜI", help="họ tên và chức vụ")
        parser.add_argument("--agency", required=True, help="mã cơ quan cao nhất mà người ấy quản trị")

    def handle(self, *args: Any, **options: Any) -> None:
        agency = Agency.objects.filter(code=options["agency"]).first()
        if agency is None:
            raise CommandError(f"Không có cơ quan nào mang mã {options['agency']}. Nhập cơ quan trước: import_agencies")
        try:
            opened = open_first_administrator(options["username"], options["full_name"], agency)
        except Refused as refused:
            raise CommandError(str(refused)) from refused
        except ValidationError as error:
            raise CommandError("; ".join(error.messages)) from error
        self.stdout.write(f"Mật khẩu đầu tiên của {opened.account.username}, chỉ hiện lần này: {opened.password}")
