"""Phân quyền: roles given and taken, only inside the giver's own subtree and only from a list (C-06)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Q, QuerySet

from content_models.actions.refusal import refuse_unless
from content_models.declaration.roles import Role
from content_models.ledger.event import Event, events
from content_models.organisation.held import held_by
from content_models.organisation.instant import day_of, now
from content_models.organisation.models import Account, Agency, RoleGrant
from content_models.organisation.rights import agencies_within
from content_models.organisation.staff_session import close_sessions

#: What an administrator may give at any agency within reach. Administrators are made only below one's own agency.
GRANTABLE = tuple(role for role in Role if role is not Role.ACCOUNT_ADMIN)


@dataclass(frozen=True)
class Wanted:
    """One role to give. `ends_on` None: until it is taken away."""

    account: Account
    role: Role
    agency: Agency
    starts_on: datetime.date | None = None
    ends_on: datetime.date | None = None


@transaction.atomic
def grant(wanted: Sequence[Wanted], by: Account) -> list[RoleGrant]:
    """Give roles. Refused to oneself, outside one's own subtree, off the list, or twice. All or none.

    Sessions begun with other rights end.
    """
    at = now()
    for one in wanted:
        refuse_unless(one.account.pk != by.pk, "Không ai tự trao vai trò cho mình.")
        refuse_unless(not one.agency.has_ended(day_of(at)), f"{one.agency} đã kết thúc hoạt động.")
        off_list = f"Bạn không được trao vai trò {Role(one.role).label} tại {one.agency}."
        refuse_unless(may_grant(by, one.role, one.agency), off_list)
        refuse_unless(not _holds(one), f"{one.account} đã giữ vai trò này tại {one.agency}.")
    given = RoleGrant.objects.bulk_create(
        RoleGrant(
            account=one.account,
            role=one.role,
            agency=one.agency,
            starts_on=one.starts_on or day_of(at),
            ends_on=one.ends_on,
            granted_by=by,
        )
        for one in wanted
    )
    close_sessions(one.account for one in wanted)
    events([_grant_event("grant", row, by, at) for row in given])
    return given


@transaction.atomic
def revoke(grants: Sequence[RoleGrant], by: Account, reason: str = "") -> None:
    """End grants from today on. Refused for one's own and for those one could not have given."""
    at = now()
    rows = RoleGrant.objects.select_for_update(of=("self",)).select_related("account", "agency").order_by("pk")
    locked = list(rows.filter(pk__in=[row.pk for row in grants]))
    last = day_of(at) - datetime.timedelta(days=1)
    for row in locked:
        refuse_unless(row.account_id != by.pk, "Không ai tự thu hồi vai trò của mình.")
        refuse_unless(may_grant(by, Role(row.role), row.agency), f"Vai trò tại {row.agency} không thuộc quyền của bạn.")
        refuse_unless(row.ends_on is None or row.ends_on > last, "Vai trò này đã hết hạn.")
    RoleGrant.objects.filter(pk__in=[row.pk for row in locked]).update(ends_on=last)
    close_sessions(row.account for row in locked)
    events([_grant_event("revoke", row, by, at, reason) for row in locked])


def administered(by: Account) -> QuerySet[Agency]:
    """The agencies whose people an account administers."""
    return agencies_within(by, [Role.ACCOUNT_ADMIN])


def may_grant(by: Account, role: Role, agency: Agency) -> bool:
    """Whether an account may give this role at this agency; administrators only strictly below its own."""
    own = [held.path for held in held_by(by) if held.role == Role.ACCOUNT_ADMIN]
    if role in GRANTABLE:
        return any(agency.path.startswith(path) for path in own)
    return any(agency.path.startswith(path) and agency.path != path for path in own)


def _holds(one: Wanted) -> bool:
    open_still = Q(ends_on=None) | Q(ends_on__gte=day_of(now()))
    return RoleGrant.objects.filter(open_still, account=one.account, role=one.role, agency=one.agency).exists()


def _grant_event(verb: str, row: RoleGrant, by: Account, at: datetime.datetime, reason: str = "") -> Event:
    data = {"role": row.role, "label": row.get_role_display(), "agency": row.agency.code}
    return account_event(row.account, verb, by, at, row.agency_id, reason=reason, data=data)


def account_event(
    account: Account, verb: str, by: Account, at: datetime.datetime, agency_id: int | None, **facts: Any
) -> Event:
    """Return the event of something done to an account; it is seen where the agency is administered."""
    return Event(
        content_type=ContentType.objects.get_for_model(Account),
        object_id=str(account.pk),
        label=str(account),
        action=f"minhbach.{verb}",
        user=by,
        timestamp=at,
        type="account",
        key=account.username[:120],
        agency_id=agency_id,
        **facts,
    )


def roles_offered(by: Account, agencies: Iterable[Agency]) -> list[Role]:
    """The roles that may be given at one at least of the agencies."""
    return [role for role in Role if any(may_grant(by, role, agency) for agency in agencies)]
