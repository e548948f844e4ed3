"""From a case to its bare card, in the words of its page, and to what the holder of the secret is told besides."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from django.utils import timezone

from api.projection.bodies import AGENCY, INSTANT, page_of, public_kinds
from api.projection.kinds import TEXT, Schema, or_null, schema_of, whole_object
from content_models.declaration import registry
from content_models.declaration.case import Case
from content_models.declaration.exposure import HOLDER
from content_models.declaration.kind import Kind
from content_models.ledger.case_standing import standing_of
from content_models.ledger.holding import Holding, hidden
from content_models.ledger.models import PublicCard
from content_models.organisation.clock.day_table import DayTable
from content_models.organisation.clock.standing import DONE, LATE, OK, SOON, WAIT

PAUSE = whole_object(**{"from": INSTANT, "to": or_null(INSTANT), "reason": TEXT})
NAMED = whole_object(value=TEXT, label=TEXT)
STANDING = whole_object(
    words=TEXT,
    short=TEXT,
    tag={"type": "string", "enum": [LATE, SOON, OK, WAIT, DONE]},
    working_days={"type": ["integer", "null"], "description": "left; below zero: late by"},
)


def card_schema(model: type[Case]) -> Schema:
    """Return the schema of a case's bare card."""
    declared = {name: schema_of(kind) for name, kind in public_kinds(model).items()}
    head: dict[str, Schema] = {"type": {"const": model.type_name()}, "code": TEXT, "title": TEXT, "agency": AGENCY}
    head |= {"state": NAMED, "received_at": INSTANT, "due_at": or_null(INSTANT), "provisional": {"type": "boolean"}}
    head |= {"ended_at": or_null(INSTANT), "pauses": {"type": "array", "items": PAUSE}, "standing": STANDING}
    return whole_object(**head | declared, url=TEXT)


def holder_schema(model: type[Case]) -> Schema:
    """Return the schema of what only the holder is told; names come masked, identifiers not at all."""
    own = {kind.name: schema_of(kind) for kind in _told_to_holder(model)}
    step = whole_object(at=INSTANT, label=TEXT, state=NAMED, answers={"type": "object"})
    return whole_object(**own, steps={"type": "array", "items": step})


def _told_to_holder(model: type[Case]) -> list[Kind]:
    return [kind for kind in model.kinds() if kind.facts.exposure is HOLDER and not hidden(kind)]


def cards_of(cards: Sequence[PublicCard]) -> list[dict[str, Any]]:
    """Return the public form of cards. One query for all: the working days that the words count by."""
    if not cards:
        return []
    now = timezone.localtime()
    known = [now, *(c.received_at for c in cards), *(c.due_at for c in cards if c.due_at)]
    days = DayTable.load(min(known).date() - datetime.timedelta(days=7))
    return [_card(card, days, now) for card in cards]


def _card(card: PublicCard, days: DayTable, now: datetime.datetime) -> dict[str, Any]:
    model: Any = registry.of_type(card.type)
    state = model.lifecycle.state(card.state)
    head = {
        "type": card.type,
        "code": card.code,
        "title": card.title,
        "agency": {"code": card.agency.code, "name": card.agency.name},
        "state": {"value": state.name, "label": state.label},
        "received_at": timezone.localtime(card.received_at),
        "due_at": card.due_at and timezone.localtime(card.due_at),
        "provisional": card.provisional,
        "ended_at": card.ended_at and timezone.localtime(card.ended_at),
        "pauses": card.pauses,
        "standing": vars(standing_of(card, model, days, now)),
    }
    declared = {name: card.about.get(name) for name in public_kinds(model)}
    return head | declared | {"url": page_of(model, card.code)}


def holder_part(holding: Holding) -> dict[str, Any]:
    """Return what the holder is told beyond the card."""
    own = {kind.name: holding.fields[kind.name] for kind in _told_to_holder(type(holding.case))}
    steps = [
        {"at": s.at, "label": s.label, "state": {"value": s.state, "label": s.state_label}, "answers": s.answers}
        for s in holding.steps
    ]
    return own | {"steps": steps}
