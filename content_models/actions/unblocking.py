"""Mở chặn: lets a person try again who typed wrong too often, before the wait is over."""

from __future__ import annotations

import datetime

from axes.models import AccessAttempt
from axes.utils import reset
from django.conf import settings
from django.db import transaction
from django.utils import timezone

from content_models.actions.granting import account_event
from content_models.actions.keeping_accounts import admit
from content_models.ledger.event import events
from content_models.organisation.instant import now
from content_models.organisation.models import Account
from content_models.organisation.tries import forget_tries

#: What is counted by account besides wrong passwords at the door.
COUNTED = ("factor", "own_password")


def is_blocked(account: Account) -> bool:
    """Whether wrong passwords keep this account's name out now, from some address at least."""
    since = timezone.now() - datetime.timedelta(hours=settings.AXES_COOLOFF_TIME)
    tried = AccessAttempt.objects.filter(username=account.username, attempt_time__gt=since)
    return tried.filter(failures_since_start__gte=settings.AXES_FAILURE_LIMIT).exists()


@transaction.atomic
def unblock(account: Account, by: Account, reason: str = "") -> None:
    """Forget the wrong tries of an account. Refused outside one's own agencies and for oneself."""
    home = admit(account, by)
    reset(username=account.username)
    for kind in COUNTED:
        forget_tries(kind, str(account.pk))
    events([account_event(account, "unblock", by, now(), home, reason=reason)])
