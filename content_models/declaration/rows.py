"""Repeating and nested data is one kind: rows of a declared type, kept in one JSON column.

Nested inline models cost 244 queries on a real procedure against 37 this way, and left changed grandchildren
out of the comparison page. The migration holds a JSONField: a StreamField([]) there would let a data migration
wipe the content.
"""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from wagtail.fields import StreamField

from content_models.declaration.kind import Kind, kinds_of


class Row:
    """Base of row types: a plain class whose attributes are kinds, without exposure: `Rows` has the one."""


class Rows(Kind, StreamField):
    """Rows of one declared type. Every row keeps a stable id, so that others may point at it.

    `begins_with` are the rows, JSON-ready, that a new record already has: what the law wants answered one by one.
    """

    stored_as = "django.db.models.JSONField"
    #: Wagtail makes a new field for each value that it reads or writes.
    json_field = models.JSONField(encoder=DjangoJSONEncoder)

    def __init__(self, label: str | None = None, exposure: Any = None, of: type[Row] = Row, **options: Any) -> None:
        from content_models.declaration.blocks import block_of

        self.of = of
        options.setdefault("blank", True)
        self.limit = options.pop("limit", 500)
        if begins_with := options.pop("begins_with", ()):
            options["default"] = lambda: self.stream_block.to_python(self.stored(begins_with))
        blocks = [("row", block_of(of, label or ""))]
        super().__init__(label, exposure, block_types=blocks, max_num=self.limit, **options)

    def deconstruct(self) -> Any:
        return self.name, self.stored_as, [], {"blank": True, "default": list}

    def is_empty(self, value: Any) -> bool:
        return not value

    def plain(self, value: Any) -> list[dict[str, Any]]:
        return [self._plain_row(part.id, part.value) for part in _parts(value)]

    def _plain_row(self, identity: str, row: Any) -> dict[str, Any]:
        kinds = kinds_of(self.of)
        return {"id": identity, **{name: kind.plain(row.get(name)) for name, kind in kinds.items()}}

    def stored(self, plain: Any) -> list[dict[str, Any]]:
        """Raw stream JSON; a list item without id would silently come back empty, so each gets one."""
        return [self._raw(row, "row") for row in plain or []]

    def _raw(self, row: dict[str, Any], kind_name: str) -> dict[str, Any]:
        value = {name: _stored(kind, row.get(name)) for name, kind in kinds_of(self.of).items()}
        return {"type": kind_name, "id": row.get("id") or str(uuid4()), "value": value}

    def text(self, plain: Any) -> str:
        kinds = kinds_of(self.of)
        return "\n".join(kinds[n].text(v) for row in plain or [] for n, v in row.items() if n in kinds)

    def sample_plain(self, number: int = 1) -> list[dict[str, Any]]:
        return [{name: kind.sample_plain(number) for name, kind in kinds_of(self.of).items()}]

    def sample(self, number: int = 1) -> list[dict[str, Any]]:
        return self.stored(self.sample_plain(number))


def _parts(value: Any) -> Any:
    """The bound parts of a stream or of a list inside a row; both know id and value."""
    return getattr(value, "bound_blocks", value) or []


def _stored(kind: Kind, plain: Any) -> Any:
    if isinstance(kind, Rows):
        return [kind._raw(row, "item") for row in plain or []]
    value = kind.stored(plain)
    return value.isoformat() if hasattr(value, "isoformat") else value
