"""Builds the event of a verb, so that each verb leaves exactly one for each record it touched."""

from __future__ import annotations

import datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType

from content_models.declaration.record import Record
from content_models.ledger.event import Event


def event_of(record: Record, verb: str, account: Any, at: datetime.datetime, **facts: Any) -> Event:
    """Return an unsaved event: `verb` is the action's name, `account` None for the platform itself."""
    content_type = ContentType.objects.get_for_model(type(record))
    return Event(
        content_type=content_type,
        object_id=str(record.pk),
        label=str(record)[:5000],
        action=f"minhbach.{verb}",
        user=account,
        timestamp=at,
        type=record.type_name(),
        key=record.key or "",
        agency_id=record.agency_id,
        **facts,
    )


def system_event(row: Any, verb: str, by: Any, at: datetime.datetime, **facts: Any) -> Event:
    """Return an unsaved event of a system that is connected: a place that is told, a key. Seen at its agency."""
    return Event(
        content_type=ContentType.objects.get_for_model(type(row)),
        object_id=str(row.pk),
        label=row.name,
        action=f"minhbach.{verb}",
        user=by,
        timestamp=at,
        type=row._meta.model_name,
        key=str(row.pk),
        agency_id=row.agency_id,
        **facts,
    )
