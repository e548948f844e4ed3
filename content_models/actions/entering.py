"""Đăng nhập: who came in, and when (C-25). No address is kept: it would be personal data without a purpose."""

from __future__ import annotations

from content_models.actions.granting import account_event
from content_models.ledger.event import events
from content_models.organisation.held import held_by
from content_models.organisation.instant import now
from content_models.organisation.models import Account


def note_entry(account: Account, factor: str = "") -> None:
    """Write down a sign-in, seen where the account's first role is held; `factor` is the kind of its second step."""
    places = [held.agency_id for held in held_by(account)]
    data = {"factor": factor} if factor else {}
    events([account_event(account, "sign_in", account, now(), places[0] if places else None, data=data)])
