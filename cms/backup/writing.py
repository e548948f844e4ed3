"""Writes a backup: the database as of one instant, then the files, which it lists and which are only ever added."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from django.db import connection, transaction

from cms.backup import attached, manifest, sums
from cms.backup.manifest import Manifest, manifest_now
from cms.backup.programs import program_for, run, version_of
from cms.backup.refusal import BackupRefused
from cms.backup.schemas import SET_ASIDE
from cms.backup.steps import Steps
from content_models.ledger.sequencer import sequence

DATABASE = "database.dump"


@dataclass(frozen=True)
class Written:
    """A backup that lies complete in its folder."""

    manifest: Manifest
    files: int
    #: Digests that the database lists and the store has lost or spoiled.
    lost: list[str]


def write_backup(folder: Path, steps: Steps) -> Written:
    """Write a backup; it bears its name only when it is complete.

    :raises BackupRefused: when the folder holds anything, another run writes it, or a program is missing or fails.
    """
    program = program_for("pg_dump", manifest.server(), manifest.server())
    while sequence():
        pass
    with _aside(folder) as aside:
        told, listed = _database(aside, program, steps)
        digests = attached.kept()
        copied = dict(attached.copy_out(aside, digests, steps("Tệp đính kèm", len(digests))))
        spoiled = (listed | set(digests)) - set(copied.values())
        paths = {DATABASE: sums.digest_of(aside / DATABASE)} | copied
        told = replace(told, sums=sums.write(aside, paths))
        manifest.write(aside, told)
    return Written(told, len(copied), sorted(spoiled))


def _database(aside: Path, program: Path, steps: Steps) -> tuple[Manifest, set[str]]:
    """Write the database down; what the manifest says of it is read in the very same instant."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        cursor.execute("SELECT pg_export_snapshot()")
        snapshot = cursor.fetchone()[0]
        told, listed = manifest_now(version_of(program)), attached.listed()
        step = steps("Cơ sở dữ liệu", told.tables)
        form = ("--format=custom", "--no-owner", "--no-privileges", f"--exclude-schema={SET_ASIDE}")
        run(program, *form, f"--snapshot={snapshot}", f"--file={aside / DATABASE}", done=lambda: step(1))
    return told, listed


@contextmanager
def _aside(folder: Path) -> Iterator[Path]:
    """A folder beside the one that is asked for, open to nobody else; renamed at the end, or removed."""
    if folder.exists() and not (folder.is_dir() and not any(folder.iterdir())):
        raise BackupRefused(f"{folder} đã có nội dung: bản sao lưu không bao giờ ghi đè, hãy nêu thư mục khác.")
    aside = folder.with_name(f".{folder.name}.part")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        aside.mkdir(mode=0o700)
    except FileExistsError as error:
        raise BackupRefused(f"Một lần sao lưu khác đang ghi, hoặc đã đứt giữa chừng; nếu đứt, xóa {aside}.") from error
    try:
        yield aside
        os.sync()
        aside.rename(folder)
    except BaseException:
        shutil.rmtree(aside)
        raise
