"""Áp dụng: carries out every line of a request by the verbs of accounts, or none; both ends keep a link."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from content_models.actions.granting import Wanted, account_event, grant, revoke
from content_models.actions.keeping_accounts import NewAccount, lock_accounts, open_accounts, rename_account
from content_models.actions.offboarding import offboard
from content_models.actions.refusal import refuse_unless
from content_models.declaration.roles import Role
from content_models.ledger.event import events
from content_models.operation.request_lines import CHANGE, CREATE, DELETE, LOCK, REVOKE, UNLOCK, Asked, asked_lines
from content_models.organisation.instant import day_of, now
from content_models.organisation.models import Account, Agency, RoleGrant

Outcome = tuple[Asked, Account | None, str]


def apply_request(request: Any, by: Account) -> list[str]:
    """Carry out a request and return the names of its fields that changed.

    ValidationError with each line that cannot be: then nothing was done at all. Temporary passwords are given
    afterwards, by who hands them over.
    """
    outcomes = carried_out(request, by)
    if faults := [f"Dòng {line.number}: {words}" for line, account, words in outcomes if account is None]:
        raise ValidationError(faults)
    at = now()
    events([_linked(request, line, account, by, at) for line, account, _ in outcomes if account])
    rows = [{"number": line.number, "username": line.username, "words": words} for line, _, words in outcomes]
    kind = request.kind("outcome")
    request.outcome = kind.to_python(kind.stored(rows))
    return ["outcome"]


def tried_out(request: Any, by: Account) -> list[Outcome]:
    """Return what would become of each line now; nothing is changed."""
    with transaction.atomic():
        outcomes = carried_out(request, by)
        transaction.set_rollback(True)
    return outcomes


def carried_out(request: Any, by: Account) -> list[Outcome]:
    """Do each line in its own savepoint; the account is None, and the words say why, where a line was refused."""
    return [_one(line, request, by) for line in asked_lines(request)]


def _one(line: Asked, request: Any, by: Account) -> Outcome:
    try:
        with transaction.atomic():
            unit = Agency.objects.get(code=line.unit) if line.unit else request.agency
            account, words = ACTS[line.act](line, unit, request, by)
    except ValidationError as error:
        return line, None, "; ".join(error.messages)
    except PermissionDenied as refusal:
        return line, None, str(refusal)
    return line, account, words


def _person(line: Asked, request: Any, whole: bool = True) -> Account:
    """The account a line names: one with a role at or below the requesting agency, now or once.

    `whole`: what is asked touches the account wherever it works, so another agency's role today stands against it.
    """
    found = Account.objects.filter(username=line.username).first()
    grants = RoleGrant.objects.filter(account=found)
    below = grants.filter(agency__path__startswith=request.agency.path)
    refuse_unless(found and below.exists(), f"{request.agency} không có tài khoản {line.username}.")
    today = day_of(timezone.now())
    held = grants.filter(RoleGrant.in_force(today), Agency.exists_on(today, "agency__"))
    elsewhere = whole and held.exclude(agency__path__startswith=request.agency.path).exists()
    refuse_unless(not elsewhere, f"{line.username} còn giữ vai trò ở cơ quan khác: cơ quan đó đề nghị.")
    return found  # type: ignore[return-value]


def _create(line: Asked, unit: Agency, request: Any, by: Account) -> tuple[Account, str]:
    wanted = NewAccount(line.username, line.full_name, Role(line.role), unit, line.until)
    return open_accounts([wanted], by, with_passwords=False)[0].account, f"đã mở, {Role(line.role).label}, {unit}"


def _change(line: Asked, unit: Agency, request: Any, by: Account) -> tuple[Account, str]:
    account, done = _person(line, request, whole=bool(line.full_name)), []
    if line.full_name and line.full_name != account.full_name:
        rename_account(account, line.full_name, by)
        done.append(f"đã đổi tên thành {line.full_name}")
    if line.role:
        grant([Wanted(account, Role(line.role), unit, ends_on=line.until)], by)
        done.append(f"đã thêm {Role(line.role).label}, {unit}")
    refuse_unless(done, "không có gì khác với tài khoản đang có.")
    return account, "; ".join(done)


def _revoke(line: Asked, unit: Agency, request: Any, by: Account) -> tuple[Account, str]:
    account = _person(line, request, whole=False)
    lasting = Q(ends_on=None) | Q(ends_on__gte=day_of(timezone.now()))
    rows = list(RoleGrant.objects.filter(lasting, account=account, role=line.role, agency=unit))
    refuse_unless(rows, f"{account} không giữ vai trò này tại {unit}.")
    revoke(rows, by, _reason(request))
    return account, f"đã thu {Role(line.role).label}, {unit}"


def _lock(line: Asked, unit: Agency, request: Any, by: Account) -> tuple[Account, str]:
    account, unlock = _person(line, request), line.act == UNLOCK
    refuse_unless(account.is_active != unlock, f"{account} đang {'dùng được' if unlock else 'bị khóa'} rồi.")
    lock_accounts([account], by, _reason(request), unlock=unlock)
    return account, "đã mở khóa" if unlock else "đã khóa"


def _delete(line: Asked, unit: Agency, request: Any, by: Account) -> tuple[Account, str]:
    account = _person(line, request)
    offboard([account], by, _reason(request))
    return account, "đã cho nghỉ, tên ở việc đã làm giữ nguyên"


ACTS = {CREATE: _create, CHANGE: _change, REVOKE: _revoke, LOCK: _lock, UNLOCK: _lock, DELETE: _delete}


def _reason(request: Any) -> str:
    return f"Theo đề nghị {request.code}"


def _linked(request: Any, line: Asked, account: Account, by: Account, at: Any) -> Any:
    """The account's side of the link; the request's side is its outcome."""
    data = {"request": request.code, "line": line.number, "label": line.words}
    return account_event(account, "apply_request", by, at, request.agency_id, data=data)
