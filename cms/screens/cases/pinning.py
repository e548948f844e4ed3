"""Choosing the published versions a case is judged by: type code or words, then pick; no script needed."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.http import urlencode

from cms.review.published import in_force_like
from content_models.declaration import registry
from content_models.declaration.case import Case
from content_models.declaration.references import Pinned
from content_models.ledger.models import PublicRecord
from content_models.ledger.reading import listed


def pins_of(model: type[Case], request: HttpRequest) -> tuple[dict[str, PublicRecord], Pinned | None]:
    """Return what the address already pins, and the first field that still waits to be chosen."""
    pinned: dict[str, PublicRecord] = {}
    for kind in model.kinds():
        if not isinstance(kind, Pinned) or not kind.editable:
            continue
        asked = request.GET.get(kind.name, "")[:120]
        record = listed(kind.of).select_related("agency").filter(key=asked).first() if asked else None
        if record is None:
            return pinned, kind
        pinned[kind.name] = record
    return pinned, None


def offers(kind: Pinned, pinned: dict[str, PublicRecord], typed: str) -> list[tuple[PublicRecord, str]]:
    """Return the versions in force that match, each with the address that picks it."""
    keys = {name: record.key for name, record in pinned.items()}
    found = in_force_like(registry.of_type(kind.of), typed)
    return [(record, f"?{urlencode(keys | {kind.name: record.key})}") for record in found]


def pinned_rows(model: type[Case], pinned: dict[str, PublicRecord]) -> list[tuple[Any, PublicRecord]]:
    """The chosen versions with their fields, for the head of the form."""
    return [(model.kind(name), record) for name, record in pinned.items()]
