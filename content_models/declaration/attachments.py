"""Attached files as a kind: the record keeps their list, the store keeps their bytes by digest."""

from __future__ import annotations

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from content_models.declaration.kind import Kind

#: What a file's entry holds, on a record and in a public body alike.
PARTS = ("id", "name", "size", "digest", "media_type")
MOST_FILES = 20
DIGEST = re.compile(r"[0-9a-f]{64}")


class Attachments(Kind, models.JSONField):
    """A list of file entries; each names its digest, so that a published text pins its files too."""

    stored_as = "django.db.models.JSONField"

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("blank", True)
        options.setdefault("default", list)
        super().__init__(*args, **options)

    def validate(self, value: Any, model_instance: Any) -> None:
        """Refuse a list that no upload made: the form is not the only way a text comes in."""
        super().validate(value, model_instance)
        if not isinstance(value, list) or not all(is_entry(entry) for entry in value):
            raise ValidationError("Danh sách tệp không đúng dạng: hãy tải tệp lên ở màn hình soạn thảo.")
        if len(value) > MOST_FILES:
            raise ValidationError(f"Mục này nhận đến {MOST_FILES} tệp.")

    def plain(self, value: Any) -> list[dict[str, Any]]:
        return [{part: entry.get(part) for part in PARTS} for entry in value or []]

    def text(self, plain: Any) -> str:
        return "\n".join(entry["name"] for entry in plain or [])

    def sample(self, number: int = 1) -> list[dict[str, Any]]:
        return []


def is_entry(entry: Any) -> bool:
    """Tell whether this is the entry of a file: an id, a name, a size in bytes, a digest and a media type."""
    if not isinstance(entry, dict) or not all(isinstance(entry.get(part), str) for part in PARTS if part != "size"):
        return False
    size, name = entry.get("size"), entry["name"]
    # A name is the last part of an address and a part of a header: no folders, nothing that is not seen.
    named = name.isprintable() and not {"/", "\\"} & set(name)
    counted = isinstance(size, int) and not isinstance(size, bool) and size > 0
    return bool(counted and named and name and entry["id"] and DIGEST.fullmatch(entry["digest"]))
