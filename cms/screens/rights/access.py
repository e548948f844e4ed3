"""Who may be told of the rights of others: auditors and account administrators within reach, and the owner side."""

from __future__ import annotations

from typing import Any

from django.http import Http404

from content_models.declaration import registry
from content_models.declaration.record import Record
from content_models.declaration.rights import roles_for
from content_models.declaration.roles import Role
from content_models.organisation.held import held_by
from content_models.organisation.models import Account, RoleGrant
from content_models.organisation.rights import agencies_within, reaches

WATCHERS = (Role.AUDITOR, Role.ACCOUNT_ADMIN)


def told_of_record(account: Any, record: Record) -> bool:
    """Whether an account may ask who sees and does what with this record."""
    readers = {str(role) for role in roles_for(type(record), "view")}
    owner_side = any(held.agency_id == record.agency_id and held.role in readers for held in held_by(account))
    return owner_side or reaches(account, WATCHERS, record.agency)


def record_told(account: Any, type_name: str, pk: int) -> Record:
    """Return a record whose rights an account may ask for; Http404 for every other, whether it exists or not."""
    model = declared(type_name)
    record = model._base_manager.select_related("agency").filter(pk=pk).first()
    if record is None or not told_of_record(account, record):
        raise Http404
    return record


def person_told(account: Any, pk: int) -> tuple[Account, set[int]]:
    """Return a person with a role within the asker's reach, and the agencies of that reach; Http404 otherwise."""
    within = watched(account)
    person = Account.objects.filter(pk=pk).first()
    if person is None or not RoleGrant.objects.filter(account=person, agency__in=within).exists():
        raise Http404
    return person, set(within.values_list("pk", flat=True))


def watched(account: Any) -> Any:
    """The agencies whose people's rights an account may ask for."""
    return agencies_within(account, WATCHERS)


def watches(account: Any) -> bool:
    """Whether an account holds a role that asks for the rights of others anywhere."""
    return any(held.role in WATCHERS for held in held_by(account))


def declared(type_name: str) -> type[Record]:
    """Return a declared type; Http404 for a name that none bears."""
    try:
        return registry.of_type(type_name)
    except LookupError as error:
        raise Http404 from error
