"""Xác thực hai bước: what happened to somebody's second factors; an administrator may only take them away."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from content_models.actions.granting import account_event
from content_models.actions.keeping_accounts import admit
from content_models.actions.refusal import refuse_unless
from content_models.ledger.event import events
from content_models.organisation.held import held_by
from content_models.organisation.instant import now
from content_models.organisation.models import Account
from content_models.organisation.staff_session import close_sessions


def note_factor(account: Account, verb: str, label: str) -> None:
    """Write down that a person set a second factor up (`add_factor`) or took one away (`remove_factor`)."""
    events([account_event(account, verb, account, now(), _home(account), data={"label": label})])


def note_wrong_factors(account: Account) -> None:
    """Write down that the right password was followed by too many wrong codes: somebody may know the password."""
    events([account_event(account, "wrong_factor", None, now(), _home(account))])


@transaction.atomic
def remove_factors(accounts: Sequence[Account], by: Account, reason: str) -> None:
    """Take all second factors from people who lost theirs; their sessions end.

    Refused outside one's own agencies, for oneself, and without saying how their identity was checked.
    """
    refuse_unless(reason, "Ghi rõ đã đối chiếu danh tính của người đề nghị bằng cách nào.")
    homes = [admit(account, by) for account in accounts]
    for account in accounts:
        account.authenticator_set.all().delete()
    close_sessions(accounts)
    told = zip(accounts, homes, strict=True)
    events([account_event(account, "remove_factors", by, now(), home, reason=reason) for account, home in told])


def _home(account: Account) -> int | None:
    return next((held.agency_id for held in held_by(account)), None)
