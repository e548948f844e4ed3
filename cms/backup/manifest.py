"""What a backup says of itself, so that it can be judged before anything is touched."""

from __future__ import annotations

import json
import tomllib
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone

from cms.backup.keys import marks
from cms.backup.refusal import BackupRefused
from cms.backup.schemas import tables
from content_models.ledger.models import Event, FeedEntry

MANIFEST = "manifest.json"
#: Grows when an older platform could not read a backup any more.
FORMAT = 1


@dataclass(frozen=True)
class Manifest:
    """One backup: when, of what, under which versions; digests are SHA-256."""

    format: int
    platform: str
    at: str
    #: Major versions of the server, and of the program that wrote the database down.
    postgresql: int
    program: int
    tables: int
    #: “app.name” of every migration that the tables have seen.
    migrations: list[str]
    #: Number of events, last position of the feed and its digest, which stands for every event before it.
    ledger: dict[str, Any]
    keys: dict[str, list[str]]
    #: Digest of the list of files, which holds those of all others.
    sums: str = ""


def manifest_now(program: int) -> Manifest:
    """Return the manifest of the database as the open transaction sees it."""
    at, migrations = timezone.localtime().isoformat(timespec="seconds"), MigrationRecorder(connection)
    seen = sorted(f"{app}.{name}" for app, name in migrations.applied_migrations())
    return Manifest(FORMAT, _platform(), at, server(), program, tables(), seen, ledger_head(), marks())


def server() -> int:
    """Return the major version of the open database's server."""
    return int(connection.pg_version) // 10000  # type: ignore[attr-defined]


def ledger_head() -> dict[str, Any]:
    """Return how far the ledger has come."""
    last = FeedEntry.objects.order_by("-position").first()
    told = {"position": last.position, "digest": last.digest} if last else {"position": 0, "digest": ""}
    return {"events": Event.objects.count()} | told


def write(folder: Path, manifest: Manifest) -> None:
    """Write the manifest into a backup."""
    (folder / MANIFEST).write_text(json.dumps(asdict(manifest), indent=1), encoding="utf-8")


def read(folder: Path) -> Manifest:
    """Return the manifest of a backup; BackupRefused when there is none, or none that this platform understands."""
    try:
        told = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        if told["format"] > FORMAT:
            raise BackupRefused("Bản sao lưu do nền tảng mới hơn ghi: hãy cập nhật nền tảng trước.")
        return Manifest(**told)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BackupRefused(f"{folder} không phải là bản sao lưu, hoặc {MANIFEST} đã hỏng.") from error


def _platform() -> str:
    told = tomllib.loads((Path(settings.ROOT) / "pyproject.toml").read_text(encoding="utf-8"))
    return str(told["project"]["version"])
