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
    """Return the province; made where it is not there yet."""
    top = _agency("H99", "Ủy ban nhân dân tỉnh Minh Bạch")
    department, small = _agency("H99.02", "Sở Tư pháp", top), _agency("H99.03", "Sở Nội vụ", top)
    return Province(
        top,
        department,
        small,
        editor=holder(Role.CATALOGUE_EDITOR, department),
        small_editor=holder(Role.CATALOGUE_EDITOR, small),
        controller=holder(Role.PROCEDURE_CONTROLLER, department),
        leader=holder(Role.AGENCY_LEADER, top),
    )


def _agency(code: str, name: str, parent: Agency | None = None) -> Agency:
    found = Agency.objects.filter(code=code).first()
    return found or Agency.objects.create(code=code, name=name, parent=parent, starts_on=START)


def holder(role: Role, agency: Agency, username: str = "") -> Account:
    """Return an account that holds a role at an agency; made where nobody has its name yet."""
    words, username = f"{role.label}, {agency.name}", username or f"{role.value}@{agency.code}"
    account, new = Account.objects.get_or_create(username=username, defaults={"full_name": words})
    if new:
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
