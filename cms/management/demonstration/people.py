"""Agencies and accounts of the demonstration province; one password for all, made on this machine, once."""

from __future__ import annotations

import datetime
import secrets
from pathlib import Path

from django.conf import settings
from django.contrib.auth.hashers import check_password, make_password
from django.db import transaction

from cms.management.demonstration import files
from content_models.declaration.roles import Role
from content_models.intake.agencies.intake import take_in
from content_models.organisation.models import Account, Agency, RoleGrant

START = datetime.date(2025, 7, 1)


def load_agencies() -> None:
    """Bring the agency tree and its successions in; a second time changes nothing."""
    take_in([files.FOLDER / "agencies.csv", files.FOLDER / "successions.csv"])


def password() -> str:
    """Return the password of all demonstration accounts, kept beside the data; only its owner may read the file."""
    kept: Path = settings.ROOT / ".local" / "demo-password"
    if not kept.exists():
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.touch(mode=0o600)
        kept.write_text(f"minh-bach-{secrets.token_hex(3)}\n", encoding="utf-8")
    return kept.read_text(encoding="utf-8").strip()


@transaction.atomic
def load_accounts() -> None:
    """Make the accounts with their one role each; hashed once, since all share the password."""
    agencies = {agency.code: agency for agency in Agency.objects.all()}
    hashed, there = make_password(password()), set(Account.objects.values_list("username", flat=True))
    rows = [row for row in files.accounts() if row["username"] not in there]
    made = Account.objects.bulk_create(
        Account(username=row["username"], full_name=row["full_name_or_post"], password=hashed) for row in rows
    )
    RoleGrant.objects.bulk_create(
        RoleGrant(account=one, role=Role[row["role"]], agency=agencies[row["agency_code"]], starts_on=START)
        for one, row in zip(made, rows, strict=True)
    )


def open_again() -> None:
    """Give the accounts this folder's password where the data was made from another folder, which kept its own."""
    accounts = Account.objects.filter(username__in=[row["username"] for row in files.accounts()])
    known = accounts.values_list("password", flat=True).first()
    if known is not None and not check_password(password(), known):
        accounts.update(password=make_password(password()))


def holder(role: Role, code: str) -> Account:
    """Return the demonstration account that holds a role at an agency; LookupError when the files name none."""
    grant = RoleGrant.objects.filter(role=role, agency__code=code).select_related("account").order_by("pk").first()
    if grant is None:
        raise LookupError(f"accounts.csv không có {role.label} tại {code}")
    return grant.account
