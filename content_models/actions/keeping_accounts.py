"""Tài khoản: opened, locked, unlocked, given a new password; never deleted, so that authorship stays (C-04, C-05)."""

from __future__ import annotations

import datetime
import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Q, QuerySet

from content_models.actions.granting import Wanted, account_event, administered, grant
from content_models.actions.refusal import refuse_unless
from content_models.declaration.roles import Role
from content_models.ledger.event import events
from content_models.organisation.instant import day_of, now
from content_models.organisation.models import Account, Agency, RoleGrant, StandIn
from content_models.organisation.staff_session import close_sessions

#: Letters and digits that are not taken for one another on paper.
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"


@dataclass(frozen=True)
class NewAccount:
    """A person to let in, with the role for which."""

    username: str
    full_name: str
    role: Role
    agency: Agency
    ends_on: datetime.date | None = None


@dataclass(frozen=True)
class Opened:
    """An account with the password that is shown once and must be changed at the first sign-in; empty: none yet."""

    account: Account
    password: str


@transaction.atomic
def open_accounts(wanted: Sequence[NewAccount], by: Account, with_passwords: bool = True) -> list[Opened]:
    """Make accounts, each with its first role. Refused where the role could not be given. All or none.

    Without passwords nobody comes in until one is given by `reset_password`. ValidationError for a name that is
    taken or not a name.
    """
    at, opened = now(), []
    for one in wanted:
        account = Account(username=one.username, full_name=one.full_name, must_change_password=True)
        account.set_unusable_password()
        opened.append(Opened(account, first_password(account) if with_passwords else ""))
        account.full_clean()
        account.save()
        grant([Wanted(account, one.role, one.agency, ends_on=one.ends_on)], by)
    given = zip(opened, wanted, strict=True)
    events([account_event(o.account, "open_account", by, at, w.agency.pk) for o, w in given])
    return opened


@transaction.atomic
def reset_password(account: Account, by: Account) -> Opened:
    """Give an account a new password, shown once. Refused outside one's own agencies and for oneself."""
    home = admit(account, by)
    renewed = Opened(account, first_password(account))
    account.must_change_password = True
    account.save(update_fields=["password", "must_change_password", "password_changed_at"])
    close_sessions([account])
    events([account_event(account, "reset_password", by, now(), home)])
    return renewed


@transaction.atomic
def rename_account(account: Account, full_name: str, by: Account) -> None:
    """Change name and post. Refused outside one's own agencies and for oneself; ValidationError for no name."""
    home, before = admit(account, by), account.full_name
    account.full_name = full_name
    account.full_clean(exclude=["password"])
    account.save(update_fields=["full_name"])
    events([account_event(account, "change_account", by, now(), home, data={"before": before, "after": full_name})])


@transaction.atomic
def lock_accounts(accounts: Sequence[Account], by: Account, reason: str = "", unlock: bool = False) -> None:
    """Let accounts in no more, or again; what they wrote keeps their name. Who has left is not let in again."""
    at = now()
    homes = [admit(account, by) for account in accounts]
    for account in accounts:
        refuse_unless(not (unlock and account.left_on), f"{account} đã nghỉ: mở tài khoản mới thay vì mở khóa.")
    close_sessions(accounts)
    Account.objects.filter(pk__in=[account.pk for account in accounts]).update(is_active=unlock)
    verb = "unlock_account" if unlock else "lock_account"
    told = zip(accounts, homes, strict=True)
    events([account_event(account, verb, by, at, home, reason=reason) for account, home in told])


def administered_accounts(by: Account) -> QuerySet[Account]:
    """The accounts that hold or held a role at an agency which this account administers."""
    here = RoleGrant.objects.filter(agency__in=administered(by))
    return Account.objects.filter(pk__in=here.values("account")).order_by("full_name", "username")


def admit(account: Account, by: Account) -> int:
    """Refused unless all roles the account holds today, others' included, lie at agencies `by` administers.

    Returns one of them.
    """
    refuse_unless(account.pk != by.pk, "Không ai tự quản trị tài khoản của mình.")
    mine = set(administered(by).values_list("pk", flat=True))
    today = day_of(now())
    held = RoleGrant.objects.filter(account=account)
    present = held.filter(Q(ends_on=None) | Q(ends_on__gte=today)).values_list("agency_id", flat=True)
    instead = StandIn.objects.filter(StandIn.in_force(today), account=account).values_list("agency_id", flat=True)
    places = {*present, *instead} or set(held.values_list("agency_id", flat=True))
    refuse_unless(places and places <= mine, f"{account} còn giữ vai trò ở cơ quan ngoài quyền của bạn.")
    return min(places)


def first_password(account: Account) -> str:
    """Give an account a password of ours and return it; to be shown once, and kept nowhere."""
    password = "-".join("".join(secrets.choice(LETTERS) for _ in range(4)) for _ in range(4))
    account.set_password(password)
    return password
