"""Cấp khóa kết nối: registers a system of an agency and shows its key, once (C-08, S002-16)."""

from __future__ import annotations

import datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from api.parameters import day
from content_models.actions.issuing_keys import issue_key, withdraw_key
from content_models.actions.refusal import Refused
from content_models.organisation.models import Account, Agency, ApiClient


class Command(BaseCommand):
    """`--revoke` ends a key; it stays in the log of calls. The screen “Hệ thống kết nối” does the same."""

    help = "Đăng ký một hệ thống kết nối và in khóa của nó, một lần; hoặc thu hồi khóa."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("name", help="tên hệ thống")
        parser.add_argument("--agency", metavar="CODE", help="mã cơ quan mà khóa thuộc về")
        parser.add_argument("--scope", action="append", default=[], help="phạm vi, như dossiers:read; ghi nhiều lần")
        parser.add_argument("--account", help="tài khoản mà khóa dùng khi ghi, giữ vai trò như người dùng")
        parser.add_argument("--expires", metavar="DAY", help="ngày cuối còn hiệu lực, dạng 2027-12-31")
        parser.add_argument("--revoke", action="store_true", help="thu hồi mọi khóa mang tên này")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            self.stdout.write(self._withdrawn(options) if options["revoke"] else self._issued(options))
        except Refused as refused:
            raise CommandError(str(refused)) from refused

    def _withdrawn(self, options: dict[str, Any]) -> str:
        named = list(ApiClient.objects.filter(name=options["name"], revoked_at=None))
        for row in named:
            withdraw_key(row, "Thu hồi từ máy chủ")
        return f"Đã thu hồi {len(named)} khóa."

    def _issued(self, options: dict[str, Any]) -> str:
        agency, account = self._agency(options["agency"]), self._account(options["account"])
        _, key = issue_key(options["name"], agency, options["scope"], account, self._day(options["expires"]))
        return f"Khóa, chỉ hiện một lần: {key}"

    def _agency(self, code: str | None) -> Agency:
        return _one(Agency.objects.filter(code=code), f"Không có cơ quan {code}: ghi --agency.")

    def _account(self, name: str | None) -> Account | None:
        return _one(Account.objects.filter(username=name), f"Không có tài khoản {name}.") if name else None

    def _day(self, typed: str | None) -> datetime.date | None:
        try:
            return datetime.date.fromisoformat(day(typed)) if typed else None
        except ValueError as error:
            raise CommandError("Ngày phải có dạng 2027-12-31.") from error


def _one(rows: Any, otherwise: str) -> Any:
    found = rows.first()
    if found is None:
        raise CommandError(otherwise)
    return found
