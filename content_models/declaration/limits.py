"""The kind of a time limit: value, unit, the case it belongs to and the original words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import models

from content_models.declaration.kind import Kind
from content_models.declaration.time_limit import TimeLimit


class Limit(Kind, models.JSONField):
    """A `TimeLimit` as JSON. What cannot be computed keeps its words and is never guessed."""

    stored_as = "django.db.models.JSONField"
    nullable = True

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("blank", True)
        super().__init__(*args, **options)

    def plain(self, value: Any) -> dict[str, Any] | None:
        if not isinstance(value, Mapping) or not any(value.values()):
            return None
        return TimeLimit.from_json(value).as_json()

    def text(self, plain: Any) -> str:
        return TimeLimit.from_json(plain).words if plain else ""

    def sample(self, number: int = 1) -> dict[str, Any]:
        return {"value": number, "unit": "working_day", "case": "", "text": f"{number} ngày làm việc"}
