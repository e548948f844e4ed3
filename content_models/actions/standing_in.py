"""Làm thay: one person acts for another in one role at one agency between two days; each decision says so."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet

from content_models.actions.granting import account_event, may_grant
from content_models.actions.refusal import refuse_unless
from content_models.declaration.roles import Role
from content_models.ledger.event import Event, events
from content_models.organisation.account import Account
from content_models.organisation.agency import Agency
from content_models.organisation.grant import RoleGrant, StandIn
from content_models.organisation.instant import day_of, now

#: The longest time one person acts for another without being named anew.
LONGEST = datetime.timedelta(days=366)


@dataclass(frozen=True)
class Naming:
    """Who acts for whom, in which role at which agency, from one day to the end of another."""

    principal: Account
    deputy: Account
    role: Role
    agency: Agency
    starts_on: datetime.date
    ends_on: datetime.date


@transaction.atomic
def name_stand_in(naming: Naming, by: Account) -> StandIn:
    """Name a stand-in and return it.

    A holder names one for a role of its own; for another's role only an administrator who could give that role,
    and never for itself. Refused for days past or out of order, for a deputy who works elsewhere, and for the
    same naming over the same days twice. Nobody stands in for a stand-in: a role stood in for is not one's own.
    """
    at = now()
    one, today = naming, day_of(at)
    refuse_unless(one.deputy.pk != one.principal.pk, "Không ai làm thay chính mình.")
    own = one.principal.pk == by.pk
    named = own or (may_grant(by, one.role, one.agency) and one.deputy.pk != by.pk)
    refuse_unless(named, "Chỉ người giữ vai trò, hoặc quản trị tài khoản của cơ quan đó, cử được người làm thay.")
    refuse_unless(_holds(one.principal, one.role, one.agency, today), f"{one.principal} không giữ vai trò này.")
    ordered = today <= one.starts_on <= one.ends_on <= one.starts_on + LONGEST
    refuse_unless(ordered, "Thời gian làm thay từ hôm nay trở đi, có ngày kết thúc và không quá một năm.")
    refuse_unless(colleagues(one.agency, today).filter(pk=one.deputy.pk).exists(), "Người này không làm việc ở đó.")
    same = StandIn.objects.filter(account=one.deputy, on_behalf_of=one.principal, role=one.role, agency=one.agency)
    twice = same.filter(starts_on__lte=one.ends_on).filter(Q(ends_on=None) | Q(ends_on__gte=one.starts_on))
    refuse_unless(not twice.exists(), "Người này đã được cử làm thay trong thời gian đó.")
    row = StandIn.objects.create(
        account=one.deputy,
        on_behalf_of=one.principal,
        role=one.role,
        agency=one.agency,
        starts_on=one.starts_on,
        ends_on=one.ends_on,
    )
    events([_event("name_stand_in", row, by, at)])
    return row


@transaction.atomic
def end_stand_in(row: StandIn, by: Account) -> StandIn:
    """End a naming from today on; the row stays. Refused for others', and for what has ended."""
    at = now()
    locked = StandIn.objects.select_for_update(of=("self",)).select_related("account", "on_behalf_of", "agency")
    one = locked.get(pk=row.pk)
    mine = by.pk in (one.on_behalf_of_id, one.account_id)
    refuse_unless(mine or may_grant(by, Role(one.role), one.agency), "Việc làm thay này không thuộc quyền của bạn.")
    refuse_unless(one.ends_on is None or one.ends_on >= day_of(at), "Việc làm thay này đã hết hạn.")
    one.ends_on = day_of(at) - datetime.timedelta(days=1)
    one.save(update_fields=["ends_on"])
    events([_event("end_stand_in", one, by, at)])
    return one


def colleagues(agency: Agency, day: datetime.date) -> QuerySet[Account]:
    """The accounts let in that hold some role at an agency or below it."""
    grants = RoleGrant.objects.filter(RoleGrant.in_force(day), agency__path__startswith=agency.path)
    return Account.objects.filter(is_active=True, pk__in=grants.values("account"))


def _holds(account: Account, role: Role, agency: Agency, day: datetime.date) -> bool:
    return RoleGrant.objects.filter(RoleGrant.in_force(day), account=account, role=role, agency=agency).exists()


def _event(verb: str, row: StandIn, by: Account, at: datetime.datetime) -> Event:
    data: dict[str, Any] = {
        "role": row.role,
        "label": f"{row.get_role_display()}, {row.account}",
        "agency": row.agency.code,
        "deputy": row.account.username,
        "from": row.starts_on.isoformat(),
        "to": row.ends_on.isoformat() if row.ends_on else None,
    }
    return account_event(row.on_behalf_of, verb, by, at, row.agency_id, data=data)
