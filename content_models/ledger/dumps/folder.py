"""A folder of dumps: each is complete or not there, and says itself what it holds."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

NAME = r"[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9]{1,19}"
MANIFEST = "dump.json"
MEDIA = {".jsonl": "application/jsonl", ".csv": "text/csv; charset=utf-8", ".jsonld": "application/ld+json"}
MEDIA |= {".json": "application/json"}


def dumps_in(folder: Path) -> list[dict[str, Any]]:
    """Return what each complete dump of a folder says of itself, the latest first."""
    names = [path.name for path in folder.iterdir() if re.fullmatch(NAME, path.name)] if folder.is_dir() else []
    found = [manifest_of(folder, name) for name in sorted(names, key=_age, reverse=True)]
    return [manifest for manifest in found if manifest]


def manifest_of(folder: Path, name: str) -> dict[str, Any] | None:
    """Return what a dump says of itself, None when there is no such dump."""
    if not re.fullmatch(NAME, name, re.ASCII):
        return None
    try:
        return json.loads((folder / name / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def media_of(name: str) -> str:
    """Return the media type of a file of a dump."""
    return MEDIA[Path(name).suffix]


def _age(name: str) -> tuple[str, int]:
    day, _, position = name.rpartition("-")
    return day, int(position)
