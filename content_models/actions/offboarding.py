"""Cho nghỉ: a person leaves. Every way in ends, open duties go back to the role; what they wrote keeps their name."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from django.db import transaction
from django.db.models import Q

from content_models.actions.granting import account_event
from content_models.actions.keeping_accounts import admit
from content_models.actions.refusal import refuse_unless
from content_models.declaration import registry
from content_models.declaration.rights import roles_for
from content_models.ledger.event import events
from content_models.moderation.duty import Duty
from content_models.organisation.instant import day_of, now
from content_models.organisation.models import Account, RoleGrant, StandIn
from content_models.organisation.staff_session import close_sessions


@transaction.atomic
def offboard(accounts: Sequence[Account], by: Account, reason: str) -> None:
    """End roles, stand-ins, password, second factors and sessions of people who leave. All or none.

    Refused without a reason, outside one's own agencies, for oneself and for who has left already. Keys of partner
    systems belong to an agency, not to a person, and stay.
    """
    at = now()
    refuse_unless(reason, "Ghi rõ lý do cho nghỉ, ví dụ số quyết định.")
    homes = {account.pk: admit(account, by) for account in accounts}
    for account in Account.objects.select_for_update().filter(pk__in=homes).order_by("pk"):
        refuse_unless(not account.left_on, f"{account} đã nghỉ từ trước.")
        handed = _hand_back_duties(account)
        _end_rights(account, day_of(at))
        _end_ways_in(account, day_of(at))
        facts = {"reason": reason, "data": {"duties": handed}}
        events([account_event(account, "offboard", by, at, homes[account.pk], **facts)])
    close_sessions(accounts)


def _end_rights(account: Account, today: datetime.date) -> None:
    last = today - datetime.timedelta(days=1)
    lasting = Q(ends_on=None) | Q(ends_on__gt=last)
    RoleGrant.objects.filter(lasting, account=account).update(ends_on=last)
    StandIn.objects.filter(lasting, Q(account=account) | Q(on_behalf_of=account)).update(ends_on=last)


def _end_ways_in(account: Account, today: datetime.date) -> None:
    account.set_unusable_password()
    account.is_active, account.left_on = False, today
    account.save(update_fields=["password", "password_changed_at", "is_active", "left_on"])
    account.authenticator_set.all().delete()


def _hand_back_duties(account: Account) -> int:
    """What waits for the person by name waits from now on for the role that drafts such a text there."""
    duties = list(Duty.objects.filter(account=account, closed_at=None).select_related("content_type"))
    for duty in duties:
        model = registry.of_type(duty.content_type.model)
        duty.account, duty.role = None, str(next(iter(sorted(roles_for(model, "add")))))
    Duty.objects.bulk_update(duties, ["account", "role"])
    return len(duties)
