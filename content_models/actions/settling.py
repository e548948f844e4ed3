"""Fixes provisional due dates once the calendar they lie in is approved ("dự kiến" no longer), with an event each."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db.models import IntegerField, QuerySet, Value

from content_models.actions.carding import write_cards
from content_models.actions.deadline import set_deadline
from content_models.actions.recording import event_of
from content_models.declaration import registry
from content_models.declaration.case import Case
from content_models.ledger.event import events
from content_models.organisation.clock.day_table import DayTable
from content_models.organisation.instant import day_of, now

FIELDS = ("due_at", "late_at", "provisional")


def settle_provisional() -> int:
    """Count again every open case whose due date was provisional; return how many changed.

    Runs inside the transaction that fills the day table. A date that still lies beyond stays provisional.
    """
    concerned = _with_provisional(registry.cases())
    if not concerned:
        return 0
    at = now()
    return sum(_settle(model, at) for model in concerned)


def _with_provisional(models: Sequence[type[Case]]) -> list[type[Case]]:
    """Return the types that hold a provisional date. One query however many types there are: mostly none does."""
    asked = [
        _provisional(model).order_by().annotate(place=Value(place, IntegerField())).values_list("place")[:1]
        for place, model in enumerate(models)
    ]
    return [models[place] for (place,) in asked[0].union(*asked[1:], all=True)] if asked else []


def _provisional(model: type[Case]) -> QuerySet[Case]:
    return model._base_manager.filter(provisional=True, ended_at=None)


def _settle(model: type[Case], at: datetime.datetime) -> int:
    rows = _provisional(model).select_for_update(of=("self",))
    cases = list(rows.select_related("agency").order_by("pk"))
    if not cases:
        return 0
    days = DayTable.load(min(day_of(case.received_at) for case in cases))
    changed = [(case, before) for case in cases if (before := _recount(case, days)) is not None]
    moved = [case for case, _ in changed]
    if moved:
        model._base_manager.bulk_update(moved, FIELDS)
        digests = write_cards(moved, at)
        events([event_of(c, "settle", None, at, digest=digests[c.code], data=before) for c, before in changed])
    return len(moved)


def _recount(case: Case, days: DayTable) -> dict[str, str | None] | None:
    before = [getattr(case, name) for name in FIELDS]
    try:
        set_deadline(case, days)
    except ValidationError:  # a limit that a person must set again: it stays as it was, still marked provisional
        case.due_at, case.late_at, case.provisional = before
    due = [value.isoformat() if value else None for value in (before[0], case.due_at)]
    return {"due_before": due[0], "due": due[1]} if before != [getattr(case, name) for name in FIELDS] else None
