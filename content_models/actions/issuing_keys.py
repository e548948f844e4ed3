"""Khóa kết nối: a system of an agency gets a key with scopes and an end, and loses it (C-08, S002-16)."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.db.models import F, QuerySet

from content_models.actions.granting import administered
from content_models.actions.keeping_accounts import administered_accounts, admit
from content_models.actions.recording import system_event
from content_models.actions.refusal import refuse_unless
from content_models.declaration import registry
from content_models.declaration.case import Case
from content_models.ledger.event import events
from content_models.organisation.account import Account
from content_models.organisation.agency import Agency
from content_models.organisation.api_client import ApiClient
from content_models.organisation.instant import day_of, now

#: Systems that one agency may have; withdrawn ones do not count.
MOST = 50
LONGEST_NAME, LONGEST_REASON = 200, 1000
#: What a scope lets a key do, as `<plural>:<verb>`. The second writes, so its key acts for an account.
READ, MOVE = "read", "move"
VERBS = {READ: "đọc danh sách", MOVE: "chuyển bước"}


def scopes() -> list[tuple[str, str]]:
    """Return every scope with its words: reading and moving the cases that have an address over REST."""
    return [scope for case in registry.shown_cases() for scope in scopes_of(case)]


def scopes_of(case: type[Case]) -> list[tuple[str, str]]:
    """Return the scopes of one type of case, each with its words."""
    return [(f"{case.public_plural()}:{verb}", f"{case._meta.verbose_name}: {words}") for verb, words in VERBS.items()]


def clients_of(by: Any) -> QuerySet[ApiClient]:
    """The systems of the agencies that an account administers, those in use first; nobody else's exist for it."""
    own = ApiClient.objects.filter(agency__in=administered(by)).select_related("agency", "account")
    return own.order_by(F("revoked_at").desc(nulls_first=True), "name", "pk")


def accounts_offered(by: Any) -> QuerySet[Account]:
    """The accounts a key may act for: of one's own agencies, and nobody has ever signed in with them."""
    return administered_accounts(by).filter(last_login=None, is_active=True)


@transaction.atomic
def issue_key(
    name: str,
    agency: Agency,
    wanted: Sequence[str],
    account: Account | None = None,
    expires_on: datetime.date | None = None,
    by: Any = None,
) -> tuple[ApiClient, str]:
    """Register a system and return it with its key, which is shown this once. `by` None: from the server's console.

    Refused outside the agencies one administers, for an unknown scope, a day that is over, beyond `MOST` at an agency;
    a key that writes needs an account, and a person's own account is lent to no system.
    """
    at = now()
    today = day_of(at)
    may = by is None or administered(by).select_for_update(of=("self",)).filter(pk=agency.pk).exists()
    refuse_unless(may, f"Bạn không quản trị {agency}.")
    refuse_unless(not agency.has_ended(today), f"{agency} đã kết thúc hoạt động.")
    refuse_unless(0 < len(name.strip()) <= LONGEST_NAME, f"Nhập tên hệ thống, nhiều nhất {LONGEST_NAME} ký tự.")
    unknown = ", ".join(sorted(set(wanted) - {one for one, _ in scopes()}))
    refuse_unless(not unknown, f"Không có phạm vi {unknown}; có: {', '.join(one for one, _ in scopes())}.")
    refuse_unless(expires_on is None or expires_on >= today, "Ngày hết hạn phải từ hôm nay trở đi.")
    _refuse_unfit(account, wanted, by)
    there = ApiClient.objects.filter(agency=agency, revoked_at=None).count()
    refuse_unless(there < MOST, f"Mỗi cơ quan có nhiều nhất {MOST} hệ thống kết nối đang dùng.")
    facts: Any = {"agency": agency, "account": account, "expires_on": expires_on and str(expires_on)}
    row, key = ApiClient.issue(name.strip(), sorted(set(wanted)), **facts)
    data = {"scopes": row.scopes, "account": account and account.username, "expires_on": expires_on and str(expires_on)}
    events([system_event(row, "issue_key", by, at, data=data)])
    return row, key


def _refuse_unfit(account: Account | None, wanted: Sequence[str], by: Any) -> None:
    """What is moved with a key stands in the journal under its account: that of a system, within one's reach."""
    writes = any(one.endswith(f":{MOVE}") for one in wanted)
    refuse_unless(account is not None or not writes, "Khóa chuyển bước hồ sơ phải có tài khoản đứng tên.")
    if account is None:
        return
    refuse_unless(account.last_login is None, f"{account} là tài khoản của người: hãy mở tài khoản riêng cho hệ thống.")
    if by is not None:
        admit(account, by)


@transaction.atomic
def withdraw_key(row: ApiClient, reason: str, by: Any = None) -> None:
    """End a key at once; its calls stay in the log. Refused outside one's agencies, without a reason, or twice."""
    own, at = ApiClient.objects.select_for_update().get(pk=row.pk), now()
    may = by is None or administered(by).filter(pk=own.agency_id).exists()
    refuse_unless(may, "Bạn không quản trị cơ quan này.")
    refuse_unless(own.revoked_at is None, "Khóa này đã thu hồi.")
    refuse_unless(0 < len(reason.strip()) <= LONGEST_REASON, f"Nhập lý do, nhiều nhất {LONGEST_REASON} ký tự.")
    own.revoked_at = at
    own.save(update_fields=["revoked_at"])
    events([system_event(own, "withdraw_key", by, at, reason=reason.strip())])
