"""Keeps the public card of a case: the only row of the ledger that is rewritten, each time with an event."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from content_models.declaration.body import digest_of, fields_of
from content_models.declaration.case import WITHIN, Case
from content_models.declaration.exposure import INTERNAL, PUBLIC
from content_models.ledger.public_card import PublicCard
from content_models.ledger.shown_titles import Titles, retitled, titles_shown

KEPT = ("agency_id", "state", "received_at", "due_at", "late_at", "provisional", "pauses", "ended_at")


def write_cards(cases: Sequence[Case], at: datetime.datetime) -> dict[str, str]:
    """Bring the cards of cases up to date and return their digests by code; a case within has no card to show."""
    if cases and cases[0].reach is WITHIN:
        return {case.code: digest_of(_facts(case, _kept_within(case))) for case in cases}
    titles = titles_shown(cases, at)
    cards = [_card(case, at, titles) for case in cases]
    names = [field.name for field in PublicCard._meta.concrete_fields if field.name not in ("id", "type", "code")]
    PublicCard.objects.bulk_create(cards, update_conflicts=True, unique_fields=("type", "code"), update_fields=names)
    return {card.code: card.digest for card in cards}


def _card(case: Case, at: datetime.datetime, titles: Titles) -> PublicCard:
    facts = _facts(case, retitled(case, fields_of(case, PUBLIC), titles))
    return PublicCard(type=case.type_name(), code=case.code, moved_at=at, digest=digest_of(facts), **facts)


def _facts(case: Case, about: dict[str, Any]) -> dict[str, Any]:
    facts = {name: getattr(case, name) for name in KEPT}
    return facts | {"about": about, "title": case.public_title(), "limit": case.time_limit().as_json()}


def _kept_within(case: Case) -> dict[str, Any]:
    """What a digest covers where nothing is public: the fields that name nobody."""
    return {name: value for name, value in fields_of(case, INTERNAL).items() if not case.kind(name).facts.personal}
