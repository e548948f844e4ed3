"""Keeps the public card of a case: the only row of the ledger that is rewritten, each time with an event."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from content_models.declaration.body import digest_of, fields_of
from content_models.declaration.case import Case
from content_models.declaration.exposure import PUBLIC
from content_models.ledger.public_card import PublicCard
from content_models.ledger.shown_titles import Titles, retitled, titles_shown

KEPT = ("agency_id", "state", "received_at", "due_at", "late_at", "provisional", "pauses", "ended_at")


def write_cards(cases: Sequence[Case], at: datetime.datetime) -> dict[str, str]:
    """Bring the cards of cases up to date and return their digests by code."""
    titles = titles_shown(cases, at)
    cards = [_card(case, at, titles) for case in cases]
    names = [field.name for field in PublicCard._meta.concrete_fields if field.name not in ("id", "type", "code")]
    PublicCard.objects.bulk_create(cards, update_conflicts=True, unique_fields=("type", "code"), update_fields=names)
    return {card.code: card.digest for card in cards}


def _card(case: Case, at: datetime.datetime, titles: Titles) -> PublicCard:
    facts = {name: getattr(case, name) for name in KEPT} | {"about": retitled(case, fields_of(case, PUBLIC), titles)}
    facts |= {"title": case.public_title(), "limit": case.time_limit().as_json()}
    return PublicCard(type=case.type_name(), code=case.code, moved_at=at, digest=digest_of(facts), **facts)
