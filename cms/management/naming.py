"""Finds the agencies and people a command line names, and says who they would be when it finds none."""

from __future__ import annotations

from django.core.management.base import CommandError

from content_models.declaration.artefact import Artefact
from content_models.intake.applying import People
from content_models.organisation.models import Account, Agency, RoleGrant


def people_for(model: type[Artefact], code: str, editor: str = "", approvers: str = "") -> People:
    """Return in whose name records of a type go in at an agency.

    Without `editor` the one person who holds the drafting role there. `approvers` are logins with commas between,
    one a step. CommandError names what is missing.
    """
    agency = Agency.objects.filter(code=code).first()
    if agency is None:
        raise CommandError(f"Không có cơ quan nào mang mã {code}. Nhập cơ quan trước: manage.py import_agencies TỆP")
    logins = [login.strip() for login in approvers.split(",") if login.strip()]
    steps = model.lifecycle.steps
    if logins and len(logins) != len(steps):
        wanted = ", ".join(f"{step.label} ({step.role.label})" for step in steps)
        raise CommandError(f"--approve-as cần {len(steps)} tài khoản theo thứ tự các bước: {wanted}.")
    return People(agency, account(editor) if editor else _editor(model, agency), [account(name) for name in logins])


def account(login: str) -> Account:
    """Return the account of a login; CommandError when nobody has it."""
    found = Account.objects.filter(username=login, is_active=True).first()
    if found is None:
        raise CommandError(f"Không có tài khoản {login}.")
    return found


def _editor(model: type[Artefact], agency: Agency) -> Account:
    role = model.lifecycle.draft
    grants = RoleGrant.objects.filter(agency=agency, role=role, ends_on=None).select_related("account")[:2]
    if len(grants) != 1:
        why = "không ai" if not grants else "nhiều người"
        raise CommandError(f"Tại {agency} có {why} giữ vai trò {role.label}: hãy nêu --as TÊN_ĐĂNG_NHẬP.")
    return grants[0].account
