"""What `doctor` looks at: every variable with its source, and every part the platform runs on."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from cryptography.fernet import Fernet
from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from cms.management.finding import Finding
from cms.management.places import places
from cms.relay.health import relay
from cms.shell.settings.variables import env
from content_models.ledger.sequencer import waiting
from content_models.moderation.reminder import Notice
from content_models.ports import letters_go_out
from search.query import standing

SECRET = ("SECRET_KEY", "PERSONAL_DATA_KEYS", "DIGEST_KEY", "METRICS_TOKEN")
OLDEST_POSTGRES = 150000


@dataclass(frozen=True)
class Variable:
    """One variable: what counts, with secrets masked, and whence it comes."""

    name: str
    shown: str
    source: str


def variables() -> Iterator[Variable]:
    """Yield every variable the platform reads, in the order it declares them."""
    for name in env.scheme:
        value = getattr(settings, name, None) if name in SECRET else env(name)
        source = "biến môi trường" if name in os.environ else "mặc định"
        if name in SECRET and name not in os.environ and value:
            source = "khóa phát triển, không dùng thật"
        yield Variable(name, _masked(name, value), source)


def _masked(name: str, value: Any) -> str:
    if not value and value != 0:
        return "(trống)"
    if name in SECRET:
        return "••••••"
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    parts = urlsplit(text) if "://" in text else None
    return text.replace(f":{parts.password}@", ":••••••@") if parts and parts.password else text


def findings() -> Iterator[Finding]:
    """Yield what was found of each part, each looked at whatever the others say."""
    yield _long_enough("SECRET_KEY", "Khóa ký")
    yield _long_enough("DIGEST_KEY", "Khóa băm")
    yield _personal_keys()
    database = _database()
    yield database
    if database.well:
        yield _migrations()
        yield _feed()
        yield _letters()
        yield _search()
    yield from places()


def _long_enough(variable: str, part: str) -> Finding:
    well = len(env(variable)) >= 50
    cure = f"Đặt {variable} từ 50 ký tự: python -c 'import secrets; print(secrets.token_urlsafe(48))'"
    return Finding(part, well, "đủ dài" if well else "chưa đặt hoặc quá ngắn", cure)


def _personal_keys() -> Finding:
    cure = (
        "Đặt PERSONAL_DATA_KEYS: python -c 'from cryptography.fernet import Fernet; "
        "print(Fernet.generate_key().decode())'"
    )
    try:
        keys = [Fernet(key) for key in env("PERSONAL_DATA_KEYS")]
    except ValueError as error:
        return Finding("Khóa dữ liệu cá nhân", False, f"không đọc được: {error}", cure)
    return Finding("Khóa dữ liệu cá nhân", bool(keys), f"{len(keys)} khóa" if keys else "chưa đặt", cure)


def _database() -> Finding:
    try:
        connection.ensure_connection()
    except DatabaseError as error:
        why = str(error).strip().split("\n")[0]
        return Finding("PostgreSQL", False, why, "Xem máy chủ PostgreSQL có chạy không, DATABASE_URL có đúng không.")
    version = connection.pg_version
    well = version >= OLDEST_POSTGRES
    return Finding("PostgreSQL", well, f"phiên bản {version // 10000}", "Cần PostgreSQL 15 trở lên.")


def _migrations() -> Finding:
    executor = MigrationExecutor(connection)
    waiting = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    return Finding(
        "Bảng dữ liệu", not waiting, f"{waiting} migration chưa chạy" if waiting else "đủ", "manage.py migrate"
    )


def _feed() -> Finding:
    cure = "Chạy thường trực: systemctl start minh-bach-relay (manage.py relay); việc nào hỏng thì xem nhật ký."
    try:
        late, told = waiting().count(), relay()  # type: ignore[attr-defined]
    except DatabaseError:
        return Finding("Tiếp sức", False, "chưa có bảng", "manage.py migrate")
    ill = ", ".join(name for name, word in told["lanes"].items() if word != "ok")
    says = f"{late} sự kiện đang chờ" + (f"; không ai làm hoặc làm hỏng: {ill}" if ill else "")
    says = says if told["lanes"] else f"{late} sự kiện đang chờ; chưa từng chạy"
    return Finding("Tiếp sức", late < 1000 and told["status"] == "ok", says, cure)


def _letters() -> Finding:
    if not letters_go_out():
        return Finding("Thư nhắc việc", True, "không gửi: chưa đặt EMAIL_URL, lời nhắc chỉ hiện trong hệ thống")
    failing = Notice.objects.exclude(mail_fault="").exclude(mail=Notice.Mail.SENT).count()
    cure = "Kiểm tra EMAIL_URL và máy chủ thư; thư được tự gửi lại, xem trang Nhắc việc."
    return Finding("Thư nhắc việc", not failing, f"{failing} thư chưa đến được", cure)


def _search() -> Finding:
    found = standing()
    if not found.well:
        cure = "Kiểm tra ELASTICSEARCH_URL (ghi cả cổng) và máy chủ; trong lúc đó PostgreSQL trả lời thay."
        return Finding("Tìm kiếm", False, f"Elasticsearch: {found.fault}", cure)
    place = "Elasticsearch" if found.engine == "elasticsearch" else "trong PostgreSQL"
    return Finding("Tìm kiếm", True, f"{place}, {found.behind} dòng tin chưa lập chỉ mục")
