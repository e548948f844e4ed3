"""Which dumps may still be read: one begun before a text was taken down holds that text, and is gone from then on."""

from __future__ import annotations

import datetime
import os
import shutil
from pathlib import Path
from typing import Any

from django.db.models import Max

from content_models.ledger.dumps.folder import MANIFEST, dumps_in, manifest_of
from content_models.ledger.models import TakeDown


def readable(folder: Path) -> list[dict[str, Any]]:
    """Return what the dumps that may be read say of themselves, the latest first. One query."""
    last = _last_order()
    return [manifest for manifest in dumps_in(folder) if _begun_after(folder / manifest["name"], last)]


def readable_one(folder: Path, name: str) -> dict[str, Any] | None:
    """Return what one dump says of itself, None when there is none or it may not be read. One query."""
    found = manifest_of(folder, name)
    return found if found and _begun_after(folder / name, _last_order()) else None


def note_begin(place: Path, begun: datetime.datetime) -> None:
    """Note in the file system when a dump was begun: inside, it would make two dumps of one position differ."""
    os.utime(place / MANIFEST, (begun.timestamp(), begun.timestamp()))


def drop_unreadable(folder: Path) -> list[str]:
    """Remove the dumps that may not be read any more, and return their names."""
    kept = {manifest["name"] for manifest in readable(folder)}
    gone = [manifest["name"] for manifest in dumps_in(folder) if manifest["name"] not in kept]
    for name in gone:
        shutil.rmtree(folder / name)
    return gone


def _last_order() -> float:
    last = TakeDown.objects.aggregate(last=Max("at"))["last"]
    return last.timestamp() if last else 0.0


def _begun_after(place: Path, order: float) -> bool:
    try:
        return (place / MANIFEST).stat().st_mtime > order
    except OSError:
        return False
