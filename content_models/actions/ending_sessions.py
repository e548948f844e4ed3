"""Kết thúc phiên: one's own elsewhere, or those of a person one administers."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from content_models.actions.granting import account_event
from content_models.actions.keeping_accounts import admit
from content_models.ledger.event import events
from content_models.organisation.held import held_by
from content_models.organisation.instant import now
from content_models.organisation.models import Account, StaffSession
from content_models.organisation.staff_session import close_sessions


@transaction.atomic
def end_own_sessions(account: Account, keys: Iterable[str]) -> int:
    """End these of one's own sessions; keys of other people's end nothing."""
    ended = StaffSession.objects.filter(account=account, session_key__in=list(keys)).delete()[0]
    home = next((held.agency_id for held in held_by(account)), None)
    if ended:
        events([account_event(account, "end_sessions", account, now(), home, data={"sessions": ended})])
    return ended


@transaction.atomic
def end_sessions_of(account: Account, by: Account, reason: str = "") -> int:
    """End all sessions of a person. Refused outside one's own agencies."""
    home = admit(account, by)
    ended = close_sessions([account])
    facts = {"reason": reason, "data": {"sessions": ended}}
    events([account_event(account, "end_sessions", by, now(), home, **facts)])
    return ended
