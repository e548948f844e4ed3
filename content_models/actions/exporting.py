"""Xuất: what an account took out of the platform in one go, kept like any other act (C-25)."""

from __future__ import annotations

from typing import Any

from django.contrib.contenttypes.models import ContentType

from content_models.declaration.record import Record
from content_models.ledger.event import Event, events
from content_models.organisation.held import held_by
from content_models.organisation.instant import now


def record_export(account: Any, model: type[Record], rows: int, asked: dict[str, str]) -> Event:
    """Keep one event: who exported how many rows of a type, and what was asked for."""
    held = next(iter(held_by(account)), None)
    event = Event(
        content_type=ContentType.objects.get_for_model(model),
        object_id="",
        label=f"{model._meta.verbose_name}: {rows} dòng",
        action="minhbach.export",
        user=account,
        timestamp=now(),
        type=model.type_name(),
        agency_id=held and held.agency_id,
        data={"rows": rows, "asked": asked},
    )
    return events([event])[0]


def record_journal_export(account: Any, rows: int, asked: dict[str, str]) -> Event:
    """Keep one event: who took how many lines out of the journal, and what was asked for."""
    held = next(iter(held_by(account)), None)
    event = Event(
        object_id="",
        label=f"Nhật ký: {rows} dòng",
        action="minhbach.export",
        user=account,
        timestamp=now(),
        type="event",
        agency_id=held and held.agency_id,
        data={"rows": rows, "asked": asked},
    )
    return events([event])[0]
