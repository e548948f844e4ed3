"""Attached files as a kind: the record keeps their list, the store keeps their bytes by digest."""

from __future__ import annotations

from typing import Any

from django.db import models

from content_models.declaration.kind import Kind

#: What a file's entry holds, on a record and in a public body alike.
PARTS = ("id", "name", "size", "digest", "media_type")


class Attachments(Kind, models.JSONField):
    """A list of file entries; each names its digest, so that a published text pins its files too."""

    stored_as = "django.db.models.JSONField"

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("blank", True)
        options.setdefault("default", list)
        super().__init__(*args, **options)

    def plain(self, value: Any) -> list[dict[str, Any]]:
        return [{part: entry.get(part) for part in PARTS} for entry in value or []]

    def text(self, plain: Any) -> str:
        return "\n".join(entry["name"] for entry in plain or [])

    def sample(self, number: int = 1) -> list[dict[str, Any]]:
        return []
