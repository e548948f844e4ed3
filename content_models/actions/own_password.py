"""Đổi mật khẩu: what follows when a person has chosen a new one."""

from __future__ import annotations

from content_models.actions.granting import account_event
from content_models.ledger.event import events
from content_models.organisation.held import held_by
from content_models.organisation.instant import now
from content_models.organisation.models import Account
from content_models.organisation.staff_session import close_sessions


def note_own_password(account: Account, kept: str | None) -> None:
    """End the sign-ins that began with the old password, but the one `kept`, and write the change down."""
    close_sessions([account], kept)
    home = next((held.agency_id for held in held_by(account)), None)
    events([account_event(account, "change_password", account, now(), home)])
