"""The journal as an auditor reads it: what happened within reach, newest first, flat however much happened (C-25)."""

from __future__ import annotations

import datetime
from typing import Any

from django.db.models import Q, QuerySet

from content_models.declaration.roles import Role
from content_models.ledger.event import Event
from content_models.organisation.held import held_by
from content_models.organisation.models import Agency
from content_models.organisation.rights import agencies_within

#: Where a page ended: the instant and id of its last event.
Mark = tuple[datetime.datetime, int]


def journal_of(auditor: Any) -> QuerySet[Event]:
    """Return the events at agencies that the account audits; those of no agency for who audits a whole province."""
    within = list(agencies_within(auditor, [Role.AUDITOR]).values_list("pk", flat=True))
    scope = Q(agency__in=within)
    if any(held.role == Role.AUDITOR and held.path.count(".") == 1 for held in held_by(auditor)):
        scope |= Q(agency=None)
    return Event.objects.filter(scope).order_by("-timestamp", "-id")


def after(events: QuerySet[Event], mark: Mark | None) -> QuerySet[Event]:
    """Return what comes after a mark; the first comparison alone lets the index begin there."""
    if mark is None:
        return events
    instant, pk = mark
    return events.filter(Q(timestamp__lt=instant) | Q(id__lt=pk), timestamp__lte=instant)


def audited(auditor: Any) -> QuerySet[Agency]:
    """The agencies an account audits: what the filter offers."""
    return agencies_within(auditor, [Role.AUDITOR])
