"""A small province and its people; asked for again, the same ones come back."""

from __future__ import annotations

import datetime

from content_models.declaration.roles import Role
from content_models.organisation.models import Account, Agency, RoleGrant

START = datetime.date(2025, 7, 1)
#: code -> name, parent
TREE = {
    "H99": ("Ủy ban nhân dân tỉnh Minh Bạch", None),
    "H99.02": ("Sở Tư pháp", "H99"),
    "H99.02.01": ("Phòng Hành chính tư pháp", "H99.02"),
    "H99.03": ("Sở Nội vụ", "H99"),
    "H99.100": ("Ủy ban nhân dân phường Đồng Sáng", "H99"),
}


def agency(code: str = "H99.02") -> Agency:
    """Return an agency of the small province."""
    name, parent = TREE[code]
    found = Agency.objects.filter(code=code).first()
    return found or Agency.objects.create(
        code=code, name=name, parent=agency(parent) if parent else None, starts_on=START
    )


def holder_of(role: Role, code: str = "H99.02", name: str = "") -> Account:
    """Return an account that holds a role at an agency."""
    username = name or f"{role.value}@{code}"
    account, created = Account.objects.get_or_create(username=username, defaults={"full_name": f"{role.label}, {code}"})
    if created:
        grant(account, role, code)
    return account


def grant(account: Account, role: Role, code: str) -> RoleGrant:
    """Give an account one more role."""
    account.__dict__.pop("_held", None)
    return RoleGrant.objects.create(account=account, role=role, agency=agency(code), starts_on=START)


def stranger(name: str = "nobody") -> Account:
    """Return an account without any role."""
    return Account.objects.get_or_create(username=name)[0]
