"""The first account administrator of a province: somebody has to let the others in, and nobody is there yet (C-04).

Only while there is none. Done on the machine itself, by who may read its settings; the ledger keeps that it was done.
"""

from __future__ import annotations

from django.db import transaction
from django.db.models import Q

from content_models.actions.granting import account_event
from content_models.actions.keeping_accounts import Opened, first_password
from content_models.actions.refusal import refuse_unless
from content_models.declaration.roles import Role
from content_models.ledger.event import events
from content_models.organisation.instant import day_of, now
from content_models.organisation.models import Account, Agency, RoleGrant


@transaction.atomic
def open_first_administrator(username: str, full_name: str, agency: Agency) -> Opened:
    """Make an account that administers an agency and all below it; its password is shown once and must be changed.

    Refused once any active account administers accounts. ValidationError for a name that is taken or not a name.
    """
    Agency.objects.select_for_update().get(pk=agency.pk)  # two at once would both find nobody
    at = now()
    holding = Q(ends_on=None) | Q(ends_on__gte=day_of(at))
    there = RoleGrant.objects.filter(holding, role=Role.ACCOUNT_ADMIN, account__is_active=True).select_related(
        "account"
    )
    refuse_unless(not there, f"Đã có người quản trị tài khoản: {', '.join(str(row.account) for row in there[:3])}.")
    refuse_unless(not agency.has_ended(day_of(at)), f"{agency} đã kết thúc hoạt động.")
    account = Account(username=username, full_name=full_name, must_change_password=True)
    opened = Opened(account, first_password(account))
    account.full_clean()
    account.save()
    RoleGrant.objects.create(account=account, role=Role.ACCOUNT_ADMIN, agency=agency, starts_on=day_of(at))
    events([account_event(account, "open_account", account, at, agency.pk, reason="Người quản trị tài khoản đầu tiên")])
    return opened
