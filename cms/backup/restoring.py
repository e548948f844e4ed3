"""Brings a backup back: judged whole first, files before the database that lists them, and the ledger read again."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Any

from django.db import connection
from django.db.migrations.loader import MigrationLoader

from cms.backup import attached, manifest, sums
from cms.backup.manifest import Manifest
from cms.backup.programs import program_for, run
from cms.backup.refusal import BackupRefused
from cms.backup.schemas import others, put_aside, tables
from cms.backup.steps import Steps
from cms.backup.writing import DATABASE
from content_models.ledger.verification import faults


def restore_backup(folder: Path, over: bool, steps: Steps) -> Manifest:
    """Bring a backup into the open database and the store of files; with *over* what the database holds is replaced.

    :raises BackupRefused: when the backup is damaged or newer than the platform, the database holds something or is in
        use, a program is missing or fails, or the ledger that came is not sound. The database is then as it was.
    """
    told = manifest.read(folder)
    _judge(told, over)
    program = program_for("pg_restore", max(told.program, manifest.server()), manifest.server())
    listed = sums.read(folder, told.sums)
    sums.check(folder, listed, steps("Kiểm tra", len(listed)))
    files = [path for path in listed if path != DATABASE]
    attached.copy_in(folder, files, steps("Tệp đính kèm", len(files)))
    with put_aside():
        _bring_in(folder / DATABASE, program, steps("Cơ sở dữ liệu", told.tables))
        _compare(told)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # the server knows nothing yet of how many rows there are
    return told


def _judge(told: Manifest, over: bool) -> None:
    """Refuse what could not come back whole, and what would be lost unasked."""
    if unknown := sorted(set(told.migrations) - _known()):
        shown = ", ".join(unknown[:5])
        raise BackupRefused(f"Nền tảng này cũ hơn bản sao lưu: chưa có {shown}. Hãy cập nhật nền tảng trước.")
    if manifest.server() < told.postgresql:
        raise BackupRefused(f"Cần PostgreSQL từ phiên bản {told.postgresql}: bản sao lưu lấy từ máy chủ như vậy.")
    if tables() and not over:
        raise BackupRefused("Cơ sở dữ liệu đã có bảng: dùng cơ sở dữ liệu trống, hoặc thêm --over để thay toàn bộ.")
    if count := others():
        raise BackupRefused(f"{count} kết nối khác đang dùng cơ sở dữ liệu: dừng web, tiếp sức và mọi lệnh khác trước.")


def _known() -> set[str]:
    """Return the migrations of this platform, with those that were gathered into one since."""
    found = MigrationLoader(None).disk_migrations
    replaced = (one for migration in found.values() for one in migration.replaces)
    return {f"{app}.{name}" for app, name in (*found, *replaced)}


def _bring_in(dump: Path, program: Path, step: Callable[[int], Any]) -> None:
    name = str(connection.get_connection_params()["dbname"])
    form = ("--single-transaction", "--no-owner", "--no-privileges", f"--dbname={name}")
    run(program, *form, str(dump), done=lambda: step(1))


def _compare(told: Manifest) -> None:
    """The ledger must have come as far as when the backup was written, and be sound."""
    if manifest.ledger_head() != told.ledger:
        raise BackupRefused("Sổ cái khôi phục được không khớp với bản sao lưu: không thay gì trong cơ sở dữ liệu.")
    if found := list(islice(faults(), 20)):
        raise BackupRefused("\n".join([*found, "Sổ cái trong bản sao lưu KHÔNG toàn vẹn: không thay gì."]))
