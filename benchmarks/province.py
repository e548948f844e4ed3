"""The small province in which everything is measured: three agencies and the people a catalogue needs."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.test import Client

from content_models.declaration.roles import Role
from content_models.intake.applying import People
from content_models.organisation.models import Account, Agency, RoleGrant

START = datetime.date(2025, 7, 1)
BACKEND = "content_models.organisation.rights_backend.RightsBackend"


@dataclass(frozen=True)
class Province:
    """Agencies, and who holds what there. `small_editor` reaches one row in a hundred."""

    top: Agency
    department: Agency
    small: Agency
    editor: Account
    small_editor: Account
    controller: Account
    leader: Account

    def people(self, approving: bool = True) -> People:
        """Return in whose name procedures go in; without approval they wait at the first step."""
        return People(self.department, self.editor, [self.controller, self.leader] if approving else [])


def province() -> Province:
    """Make the province."""
    top = Agency.objects.create(code="H99", name="Ủy ban nhân dân tỉnh Minh Bạch", starts_on=START)
    department = Agency.objects.create(code="H99.02", name="Sở Tư pháp", parent=top, starts_on=START)
    small = Agency.objects.create(code="H99.03", name="Sở Nội vụ", parent=top, starts_on=START)
    return Province(
        top,
        department,
        small,
        editor=holder(Role.CATALOGUE_EDITOR, department),
        small_editor=holder(Role.CATALOGUE_EDITOR, small),
        controller=holder(Role.PROCEDURE_CONTROLLER, department),
        leader=holder(Role.AGENCY_LEADER, top),
    )


def holder(role: Role, agency: Agency, username: str = "") -> Account:
    """Return a new account that holds a role at an agency."""
    words = f"{role.label}, {agency.name}"
    account = Account.objects.create(username=username or f"{role.value}@{agency.code}", full_name=words)
    RoleGrant.objects.create(account=account, role=role, agency=agency, starts_on=START)
    return account


def signed_in(account: Account) -> Client:
    """Return a browser in which the account is signed in."""
    client = Client(SERVER_NAME="localhost")
    client.force_login(account, backend=BACKEND)
    return client


def opened(client: Client, address: str) -> None:
    """Open a page; RuntimeError when it is not shown."""
    answer = client.get(address)
    if answer.status_code != 200:
        raise RuntimeError(f"{address}: {answer.status_code}")
